import type { DocumentNode, Entity, Evidence } from "../model/graph.ts";
import type { Point, Theme } from "../model/look.ts";
import type { Items, Selection, Streamed } from "../model/query.ts";

/** How some entities are named in some documents, in the order of documents: for formats that carry mentions. */
export type Mentions = (entities: readonly string[], documents: ReadonlySet<string>) => Items<Pick<Evidence, "from" | "document" | "quote">>;

export interface Called {
  readonly before: string;
  readonly name: string;
  readonly after: string;
}

/** Somebody of whom a document that is cited speaks, whether or not a node, with the evidence that tells who it is. */
export interface Someone {
  readonly entity: Entity;
  /** Their WORKS_FOR, ARRESTED_IN, MEMBER_OF and QUOTED_IN, in any order. */
  readonly evidence: readonly Evidence[];
  /** Ids of the bodies that they work for and that are agencies. */
  readonly agencies: ReadonlySet<string>;
  /** Ids of the cited documents that speak of them. */
  readonly documents: ReadonlySet<string>;
  /** How they are called there: each naming with the words around it. */
  readonly called: readonly Called[];
}

/** What a writer knows beside the subgraph. No clock: the same subgraph and context give the same bytes. */
export interface ExportContext {
  /** Every document that is a node or that holds evidence, by id. */
  readonly documents: ReadonlyMap<string, DocumentNode>;
  /** Names of entities that evidence speaks of (`by`, `operation`) without their being nodes. */
  readonly names: ReadonlyMap<string, string>;
  readonly mentions: Mentions | null;
  /** Where nodes lie on the board, in its units; null lets a format that draws lay them out. */
  readonly positions: ReadonlyMap<string, Point> | null;
  readonly theme: Theme;
  /** Corkboard's version. */
  readonly version: string;
  /** What was asked for; a redacted export has it without ids. */
  readonly selection: Selection;
  /** A hash of the ids of all documents of the store, or null when the caller has none. */
  readonly corpusHash: string | null;
  /** The date that the caller puts on the export, ISO. */
  readonly date: string | null;
  readonly redacted: boolean;
}

export type Writer = (subgraph: Streamed, context: ExportContext) => AsyncIterable<Uint8Array>;

/** A context with nothing in it but what is given. */
export const contextOf = (more: Partial<ExportContext> = {}): ExportContext => ({
  documents: new Map(), names: new Map(), mentions: null, positions: null, theme: "light", version: "0", selection: { focus: [], depth: 0 },
  corpusHash: null, date: null, redacted: false, ...more,
});
