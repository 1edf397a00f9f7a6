import type { Evidence, Resolution, ResolvedEntity } from "../model/graph.ts";
import type { Match } from "../model/match.ts";
import type { Conflict } from "./constraints.ts";

/** A resolution with the reasons for it. */
export interface Resolved {
  readonly resolution: Resolution;
  /** Open ones first: the review queue. */
  readonly matches: readonly Match[];
  /** Judgements without force, and which later ones they lost to. */
  readonly conflicts: readonly Conflict[];
}

/** What became of the graph since the last `settled`. */
export interface Changes {
  readonly entities: readonly ResolvedEntity[];
  readonly evidence: readonly Evidence[];
  readonly copyGroups: readonly { readonly document: string; readonly copyGroup: string }[];
  readonly removedEntities: readonly string[];
  readonly removedEvidence: readonly string[];
}
