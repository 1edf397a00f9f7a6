import type { Judgement } from "../model/judgement.ts";
import type { FindAnchor } from "./anchors.ts";
import type { Local } from "./corpus.ts";
import type { Overrides } from "./entities.ts";
import type { Partition } from "./partition.ts";
import { isVerdict } from "./standing.ts";

const NONE: Overrides = { name: null, kind: null, rejected: false };

/** What people decided about whole entities, by their clusters. The latest decision stands. */
export class Decided {
  readonly #made: readonly (readonly [Local, Partial<Overrides>])[];
  readonly #of = new Map<string, Overrides>();
  readonly #final: Partition;
  readonly rejectedEvidence: ReadonlySet<string>;

  constructor(standing: readonly Judgement[], find: FindAnchor, final: Partition) {
    this.#final = final;
    this.#made = standing.flatMap((judgement) => {
      const change = changeOf(judgement);
      const local = change && "a" in judgement.decision ? find(judgement.decision.a) : null;
      return change && local ? [[local, change] as const] : [];
    });
    this.rejectedEvidence = new Set(standing.flatMap((j) => (isVerdict(j, "rejectEvidence") ? j.decision.evidence : [])));
    for (const [local, change] of this.#made) this.#of.set(this.#key(local), { ...this.of(local), ...change });
  }

  of(local: Local): Overrides {
    return this.#of.size === 0 ? NONE : (this.#of.get(this.#key(local)) ?? NONE);
  }

  /** Of whom something else was decided than before. */
  since(before: Decided | null): Local[] {
    const told = (decided: Decided): Map<Local, string> => {
      const all = new Map<Local, string>();
      for (const [local, change] of decided.#made) all.set(local, `${all.get(local) ?? ""}${JSON.stringify(change)}`);
      return all;
    };
    const [was, is] = [before ? told(before) : new Map<Local, string>(), told(this)];
    return [...new Set([...was.keys(), ...is.keys()])].filter((local) => was.get(local) !== is.get(local));
  }

  /** A member of the cluster is as good as any: clusters with one name may be two, so the first member names it. */
  #key(local: Local): string {
    const cluster = this.#final.of(local);
    return cluster ? cluster.first.id : local.id;
  }
}

function changeOf(judgement: Judgement): Partial<Overrides> | null {
  if (isVerdict(judgement, "rename")) return { name: judgement.decision.name };
  if (isVerdict(judgement, "retype")) return { kind: judgement.decision.kind };
  return isVerdict(judgement, "rejectEntity") ? { rejected: true } : null;
}
