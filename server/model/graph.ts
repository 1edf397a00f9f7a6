import type { Kind, Origin, RelationType, Status } from "./ontology.ts";
import type { Span } from "./span.ts";

/** Where an entity is mentioned in one document. */
export interface MentionedIn {
  /** A document's id. */
  readonly document: string;
  /** start, end, start, end, … in order of place. */
  readonly offsets: readonly number[];
  /** Documents and utterances with one key count as one source. */
  readonly source: string;
  readonly origin: Origin;
}

/** Whom or what mentions refer to, in all documents. */
export interface Entity {
  /** The id of its smallest anchor. */
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly named: boolean;
  /** Sorted by code unit, without `name`. */
  readonly aliases: readonly string[];
  /** How many people an unnamed group is. */
  readonly count: number | null;
  readonly mentionCount: number;
  readonly documentCount: number;
  /** Independent sources: copies of one story are one, and so is one utterance. */
  readonly sourceCount: number;
  /** ISO dates of the first and last document that mentions it, of those that have a date. */
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  readonly origin: Origin;
}

/** An entity with its places: what resolution makes and the store keeps. */
export interface ResolvedEntity extends Entity {
  readonly mentions: readonly MentionedIn[];
}

/** A passage that supports a relation. Its ends are entity ids (`to` may be a document's). */
export interface Evidence extends Span {
  readonly id: string;
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  /** The id of the document that holds the passage. */
  readonly document: string;
  /** `document.text.slice(start, end)`. */
  readonly quote: string;
  readonly origin: Origin;
  readonly rule: string | null;
  /** Evidence with one key is of one source. */
  readonly source: string;
  readonly status: Status | null;
  readonly count: number | null;
  readonly approximate: boolean | null;
  readonly date: string | null;
  readonly title: string | null;
  readonly role: string | null;
  readonly speakerLabel: string | null;
  /** Entity ids. */
  readonly by: string | null;
  readonly operation: string | null;
}

/** A document on the board, without its text. */
export interface DocumentNode {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly url: string | null;
  /** The smallest id among the documents that tell the same story; its own when it has no copies. */
  readonly copyGroup: string;
}

/** All evidence of one type between two nodes. It cannot be without evidence. */
export interface Relation {
  /** See `relationId`. */
  readonly id: string;
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly directed: boolean;
  /** The latest by date; a denial does not replace it. */
  readonly status: Status | null;
  /** In order of document and place. */
  readonly evidence: readonly [Evidence, ...Evidence[]];
  readonly evidenceCount: number;
  readonly sourceCount: number;
}

export type GraphNode = ({ readonly type: "Entity" } & Entity) | ({ readonly type: "Document" } & DocumentNode);

/** What the client draws and export writes. Sorted by id, by code unit. Every end of an edge is among the nodes. */
export interface Subgraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly Relation[];
  /** How many nodes a limit left out. */
  readonly omitted: number;
}

/** The whole graph as resolution makes it from all annotations and judgements. Sorted by id. */
export interface Resolution {
  readonly entities: readonly ResolvedEntity[];
  /** All types but MENTIONED_IN, whose places are `ResolvedEntity.mentions`. */
  readonly evidence: readonly Evidence[];
  /** Groups of two or more document ids, each sorted, that tell one story. */
  readonly copies: readonly (readonly string[])[];
}
