import type { Judgement } from "../model/judgement.ts";
import type { FindAnchor } from "./anchors.ts";
import { Clusters } from "./clusters.ts";
import type { Local } from "./corpus.ts";
import type { JudgementOf } from "./standing.ts";
import { isVerdict } from "./standing.ts";

/** A judgement that has no force because a later one says otherwise. */
export interface Conflict {
  readonly judgement: string;
  /** The later judgement that prevails. */
  readonly against: string;
  readonly message: string;
}

/** What people's judgements say of locals: which are one, which are not, and which only a person may join to others. */
export interface Rulings {
  /** All that they are about, in the order of the judgements. */
  readonly about: readonly Local[];
  readonly conflicts: readonly Conflict[];
  readonly touches: (local: Local) => boolean;
  readonly sameAs: (local: Local) => readonly Local[];
  readonly apartFrom: (local: Local) => readonly Local[];
  readonly isAlone: (local: Local) => boolean;
  /** All of it, for comparison, with `about`. */
  readonly outline: string;
}

const NOBODY: readonly Local[] = [];
export const NO_RULINGS: Rulings = { about: [], conflicts: [], touches: () => false, sameAs: () => NOBODY, apartFrom: () => NOBODY, isAlone: () => false, outline: "" };

/**
 * Sets and bars from people's judgements. The latest is laid first; an earlier one that contradicts what is laid is left
 * out and named.
 */
export function constrain(standing: readonly Judgement[], find: FindAnchor): Rulings {
  const made = standing.filter((j) => isVerdict(j, "same", "different", "unsure", "split"));
  if (made.length === 0) return NO_RULINGS;
  const numbers = new Map<Local, number>();
  for (const { decision } of made) {
    const anchors = "anchors" in decision ? decision.anchors : "a" in decision && "b" in decision ? [decision.a, decision.b] : [];
    for (const local of anchors.map(find)) if (local && !numbers.has(local)) numbers.set(local, numbers.size);
  }
  const laid = new Laid(numbers.size);
  const number = (anchor: string): number | undefined => {
    const local = find(anchor);
    return local ? numbers.get(local) : undefined;
  };
  for (const judgement of made.toReversed()) {
    if (isVerdict(judgement, "same", "different", "unsure")) laid.pair(judgement, number);
    if (isVerdict(judgement, "split")) laid.split(judgement, number);
  }
  return rulings([...numbers.keys()], laid);
}

function rulings(about: readonly Local[], { clusters, conflicts }: Laid): Rulings {
  const numbers = new Map(about.map((local, i) => [local, i]));
  const sets = new Map<number, Local[]>();
  about.forEach((local, i) => sets.set(clusters.root(i), [...(sets.get(clusters.root(i)) ?? []), local]));
  const of = (local: Local): number => clusters.root(numbers.get(local) ?? 0);
  const touches = (local: Local): boolean => numbers.has(local);
  const apart = (root: number): number[] => [...clusters.barredFrom(root)].sort((a, b) => a - b);
  return {
    about,
    conflicts,
    touches,
    sameAs: (local) => (touches(local) ? (sets.get(of(local)) ?? NOBODY) : NOBODY),
    apartFrom: (local) => (touches(local) ? apart(of(local)).flatMap((root) => sets.get(root)?.slice(0, 1) ?? []) : NOBODY),
    isAlone: (local) => touches(local) && clusters.isAlone(of(local)),
    outline: JSON.stringify(about.map((_, i) => [clusters.root(i), apart(clusters.root(i)), clusters.isAlone(i)])),
  };
}

interface Ruling {
  readonly judgement: Judgement;
  readonly members: readonly number[];
}

type NumberOf = (anchor: string) => number | undefined;

class Laid {
  readonly clusters: Clusters;
  readonly conflicts: Conflict[] = [];
  readonly #rulings: Ruling[] = [];
  /** Locals that a later split took out: an earlier `same` has no hold on them. */
  readonly #split = new Map<number, Judgement>();

  constructor(size: number) {
    this.clusters = new Clusters(size);
  }

  pair(judgement: JudgementOf<"same" | "different" | "unsure">, number: NumberOf): void {
    const [a, b] = [number(judgement.decision.a), number(judgement.decision.b)];
    if (a === undefined || b === undefined || a === b) return;
    const same = judgement.decision.verdict === "same";
    const split = this.#split.get(a) ?? this.#split.get(b);
    const prevails = same ? (this.clusters.barred(a, b) ? this.#about(a, b) : split) : this.clusters.same(a, b) ? this.#about(a, b) : undefined;
    if (prevails) return this.#conflict(judgement, prevails);
    if (same) this.clusters.join(a, b);
    else this.clusters.bar(a, b);
    this.#rulings.push({ judgement, members: [a, b] });
  }

  split(judgement: JudgementOf<"split">, number: NumberOf): void {
    const members = [...new Set(judgement.decision.anchors.map(number).filter((n) => n !== undefined))];
    const [first, ...rest] = members;
    if (first === undefined) return;
    for (const member of rest) {
      if (this.clusters.barred(first, member)) this.#conflict(judgement, this.#about(first, member));
      else this.clusters.join(first, member);
    }
    this.clusters.isolate(first);
    for (const member of members) this.#split.set(member, judgement);
    this.#rulings.push({ judgement, members });
  }

  /** The latest ruling that touches the sets of both. */
  #about(a: number, b: number): Judgement | undefined {
    const near = (member: number): boolean => this.clusters.same(member, a) || this.clusters.same(member, b);
    return this.#rulings.find((r) => r.members.every(near))?.judgement;
  }

  #conflict(judgement: Judgement, against: Judgement | undefined): void {
    const { verdict } = judgement.decision;
    const later = against ? `"${against.decision.verdict}" of ${against.who} (${against.when}, ${against.id})` : "a later judgement";
    const message = `"${verdict}" of ${judgement.who} (${judgement.when}, ${judgement.id}) is without force: ${later} says otherwise. Undo one of them.`;
    this.conflicts.push({ judgement: judgement.id, against: against?.id ?? "", message });
  }
}
