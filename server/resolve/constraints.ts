import type { Judgement } from "../model/judgement.ts";
import type { FindAnchor } from "./anchors.ts";
import { Clusters } from "./clusters.ts";
import type { Corpus } from "./corpus.ts";
import type { JudgementOf } from "./standing.ts";
import { isVerdict } from "./standing.ts";

/** A judgement that has no force because a later one says otherwise. */
export interface Conflict {
  readonly judgement: string;
  /** The later judgement that prevails. */
  readonly against: string;
  readonly message: string;
}

export interface Constrained {
  readonly clusters: Clusters;
  readonly conflicts: readonly Conflict[];
}

/**
 * Sets and bars from people's judgements, before the machine joins anything. The latest is laid first; an earlier one
 * that contradicts what is laid is left out and named.
 */
export function constrain(corpus: Corpus, standing: readonly Judgement[], find: FindAnchor): Constrained {
  const laid = new Laid(corpus.locals.length);
  for (const judgement of standing.toReversed()) {
    if (isVerdict(judgement, "same", "different", "unsure")) laid.pair(judgement, find);
    if (isVerdict(judgement, "split")) laid.split(judgement, find);
  }
  return { clusters: laid.clusters, conflicts: laid.conflicts };
}

interface Ruling {
  readonly judgement: Judgement;
  readonly members: readonly number[];
}

class Laid {
  readonly clusters: Clusters;
  readonly conflicts: Conflict[] = [];
  readonly #rulings: Ruling[] = [];
  /** Locals that a later split took out: an earlier `same` has no hold on them. */
  readonly #split = new Map<number, Judgement>();

  constructor(size: number) {
    this.clusters = new Clusters(size);
  }

  pair(judgement: JudgementOf<"same" | "different" | "unsure">, find: FindAnchor): void {
    const [a, b] = [find(judgement.decision.a)?.index, find(judgement.decision.b)?.index];
    if (a === undefined || b === undefined || a === b) return;
    const same = judgement.decision.verdict === "same";
    const split = this.#split.get(a) ?? this.#split.get(b);
    const prevails = same ? (this.clusters.barred(a, b) ? this.#about(a, b) : split) : this.clusters.same(a, b) ? this.#about(a, b) : undefined;
    if (prevails) return this.#conflict(judgement, prevails);
    if (same) this.clusters.join(a, b);
    else this.clusters.bar(a, b);
    this.#rule(judgement, [a, b]);
  }

  split(judgement: JudgementOf<"split">, find: FindAnchor): void {
    const members = [...new Set(judgement.decision.anchors.map(find).filter((l) => l !== null).map((l) => l.index))];
    const [first, ...rest] = members;
    if (first === undefined) return;
    for (const member of rest) {
      if (this.clusters.barred(first, member)) this.#conflict(judgement, this.#about(first, member));
      else this.clusters.join(first, member);
    }
    this.clusters.isolate(first);
    for (const member of members) this.#split.set(member, judgement);
    this.#rule(judgement, members);
  }

  #rule(judgement: Judgement, members: readonly number[]): void {
    this.#rulings.push({ judgement, members });
    for (const member of members) this.clusters.mark(member);
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
