import type { Judgement } from "../model/judgement.ts";
import type { FindAnchor } from "./anchors.ts";
import type { Clusters } from "./clusters.ts";
import type { Overrides } from "./entities.ts";
import { isVerdict } from "./standing.ts";

const NONE: Overrides = { name: null, kind: null };

/** What people decided about whole entities, by the root of their set of locals. The latest decision stands. */
export class Decided {
  readonly #overrides = new Map<number, Overrides>();
  readonly #rejected = new Set<number>();
  readonly rejectedEvidence = new Set<string>();

  constructor(standing: readonly Judgement[], clusters: Clusters, find: FindAnchor) {
    const root = (anchor: string): number | null => {
      const local = find(anchor);
      return local ? clusters.root(local.index) : null;
    };
    for (const judgement of standing) {
      if (isVerdict(judgement, "rename")) this.#set(root(judgement.decision.a), { name: judgement.decision.name });
      if (isVerdict(judgement, "retype")) this.#set(root(judgement.decision.a), { kind: judgement.decision.kind });
      if (isVerdict(judgement, "rejectEvidence")) this.rejectedEvidence.add(judgement.decision.evidence);
      const rejected = isVerdict(judgement, "rejectEntity") ? root(judgement.decision.a) : null;
      if (rejected !== null) this.#rejected.add(rejected);
    }
  }

  overrides(root: number): Overrides {
    return this.#overrides.get(root) ?? NONE;
  }

  isRejected(root: number): boolean {
    return this.#rejected.has(root);
  }

  #set(root: number | null, change: Partial<Overrides>): void {
    if (root !== null) this.#overrides.set(root, { ...this.overrides(root), ...change });
  }
}
