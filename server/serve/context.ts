import type { IngestProgress, IngestResult } from "./schema.generated.ts";
import type { Decision, Judgement } from "../model/judgement.ts";
import type { Match } from "../model/match.ts";
import type { MergePreview } from "../resolve/preview.ts";
import type { GraphStore } from "../store/port.ts";
import type { Loaders } from "./loaders.ts";

/** A document handed over by a request: its bytes, and a name whose ending says how they are read. */
export interface Handed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The work that changes the board. One at a time: each waits for the one before it. */
export interface Work {
  ingest(documents: readonly Handed[], progress: (step: IngestProgress) => void): Promise<IngestResult>;
  /** Document ids in, ids of what was removed out. */
  retract(documents: readonly string[]): Promise<readonly string[]>;
  /** Records a decision, after which the graph follows it. Throws InputError where it cannot stand. */
  judge(decision: Decision, by: By): Promise<Judgement>;
}

/** Who decides, and why, in their own words. */
export interface By {
  readonly who: string;
  readonly why: string;
}

/** What people should look at, of the record as it is now. */
export interface Review {
  /** The likeliest first. */
  matches(): Promise<readonly Match[]>;
  /** What two entities would be as one; null when either is gone. */
  preview(a: string, b: string): Promise<MergePreview | null>;
}

/** What somebody may do. */
export type Role = "editor" | "reader";

/** What the resolvers are given; made anew for each request. */
export interface Context {
  readonly store: GraphStore;
  readonly loaders: Loaders;
  readonly work: Work;
  readonly review: Review;
  readonly role: Role;
  readonly progress: ProgressFeed;
  /** Aborted when nobody waits for the answer any more. */
  readonly closed?: AbortSignal | undefined;
  /** How many nodes the request could touch, once that is known. */
  size?: number;
}

/** Steps of ingests, to whoever listens. */
export interface ProgressFeed {
  publish(step: IngestProgress): void;
  subscribe(): AsyncIterable<{ readonly ingestProgress: IngestProgress }>;
}

