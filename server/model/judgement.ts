import type { Kind, RelationType } from "./ontology.ts";

/** What a person decided. Its targets are anchors (`anchorId`), which outlive re-ingest, never entity ids that may grow. */
export type Decision =
  | { readonly verdict: "same" | "different" | "unsure"; readonly a: string; readonly b: string }
  /** The mentions at these anchors are split off into an entity of their own. */
  | { readonly verdict: "split"; readonly anchors: readonly string[] }
  | { readonly verdict: "rename"; readonly a: string; readonly name: string }
  | { readonly verdict: "retype"; readonly a: string; readonly kind: Kind }
  | { readonly verdict: "rejectEntity"; readonly a: string }
  | { readonly verdict: "rejectEvidence"; readonly evidence: string }
  | { readonly verdict: "addEvidence"; readonly type: RelationType; readonly from: string; readonly to: string; readonly document: string; readonly start: number; readonly end: number }
  | { readonly verdict: "addEntity"; readonly document: string; readonly start: number; readonly end: number; readonly kind: Kind; readonly name: string }
  /** What a person wants remembered of an entity, in their words. */
  | { readonly verdict: "note"; readonly a: string; readonly text: string }
  | { readonly verdict: "tag"; readonly a: string; readonly name: string }
  | { readonly verdict: "undo"; readonly judgement: string };

/** A recorded decision. The list of them is append-only; one is taken back by another (`undo`). */
export interface Judgement {
  /** Made once, where the judgement is recorded. */
  readonly id: string;
  readonly decision: Decision;
  readonly who: string;
  /** ISO instant. */
  readonly when: string;
  readonly why: string;
}
