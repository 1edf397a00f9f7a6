import type { Evidence } from "../model/graph.ts";
import type { Kind, Origin, RelationType } from "../model/ontology.ts";
import type { Span } from "../model/span.ts";
import type { Particulars } from "./particulars.ts";

/**
 * What is meant by some mentions of one document, as resolution holds it: a local entity of the annotation, or one made
 * for an unnamed speaker or group, or added by a person.
 */
export interface Local {
  /** Its number while its block is decided; nothing else may rely on it. */
  index: number;
  /** Its place among the locals of its document. */
  readonly at: number;
  readonly story: Story;
  /** The id by which the document's claims refer to it: the anchor of one of its mentions. */
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly named: boolean;
  readonly count: number | null;
  readonly known: string | null;
  readonly context: Readonly<Record<string, string>>;
  /** Sorted, none twice, at least one; no two locals share one. */
  readonly mentions: readonly Span[];
  readonly origin: Origin;
  /** The rows of evidence at either end of which it stands. */
  readonly drafts: Draft[];
  /** What speaks for its being one with others, and its cluster at each level; see Ties. */
  ties: Tie[];
  readonly clusters: (Cluster | null)[];
  /** The entity that it means; null before that is known, and when a person rejected it. */
  group: Group | null;
}

/** A row of evidence before its ends are resolved; `to` is null when it ends in the document. */
export interface Draft extends Span {
  readonly type: RelationType;
  /** The id of the document that holds the passage. */
  readonly document: string;
  readonly from: Local;
  readonly to: Local | null;
  readonly quote: string;
  readonly origin: Origin;
  readonly rule: string | null;
  readonly by: Local | null;
  readonly operation: Local | null;
  readonly facts: DraftFacts;
}

export type DraftFacts = Partial<Pick<Evidence, "status" | "count" | "approximate" | "date" | "title" | "role" | "speakerLabel">>;

/** A quotation long enough to be known again; two with one key are word for word the same. */
export interface Utterance extends Span {
  readonly key: string;
}

/** One document as resolution holds it, without its text. */
export interface Story {
  readonly id: string;
  readonly published: string | null;
  readonly locals: Local[];
  readonly drafts: Draft[];
  readonly utterances: readonly Utterance[];
  /** Hashes of the runs of words of its narration, sorted, none twice; see shingles.ts. */
  readonly shingles: Uint32Array;
  /** Its names and figures. */
  readonly particulars: Particulars;
  /** Every arrest that the document tells of, also those that become no evidence. */
  readonly figures: readonly Figure[];
}

/** How many were arrested, by one telling. */
export interface Figure {
  readonly count: number;
  readonly approximate: boolean;
  readonly operation: Local | null;
}

/** A reason by which some locals are one: the decision about one block. */
export interface Tie {
  readonly key: string;
  readonly level: Level;
  /** None of them in two groups. */
  groups: readonly (readonly Local[])[];
  groupOf: Map<Local, number>;
}

/** How sure a tie is: what is surer is decided first, and what is decided later may depend on it. */
export type Level = 0 | 1 | 2 | 3;

/** Locals that mean the same by the ties up to some level. */
export interface Cluster {
  readonly members: readonly Local[];
  /** The same as long as it holds the same, however it came about. */
  readonly name: string;
}

/** An entity before sources are counted: the locals that mean it, in order of their place. */
export interface Group {
  readonly id: string;
  readonly locals: readonly Local[];
  readonly kind: Kind;
  readonly name: string;
  readonly named: boolean;
}
