import type { Annotation } from "../model/annotation.ts";
import type { DocumentNode, Entity, Evidence, GraphNode, Relation, Resolution, Subgraph } from "../model/graph.ts";
import type { Judgement } from "../model/judgement.ts";
import type { Kind, RelationType } from "../model/ontology.ts";

export interface Page {
  /** At most 1,000. */
  readonly first: number;
  readonly after: string | null;
}

export interface Paged<T> {
  readonly items: readonly T[];
  /** A cursor an item, in step with `items`. */
  readonly cursors: readonly string[];
  readonly hasNextPage: boolean;
  readonly totalCount: number;
}

export interface EntityQuery {
  readonly kinds?: readonly Kind[];
  readonly text?: string;
  readonly minSources?: number;
  readonly named?: boolean;
  readonly orderBy: "MENTIONS" | "SOURCES" | "NAME";
}

export interface DocumentQuery {
  readonly text?: string;
  readonly publisher?: string;
  readonly since?: string;
  readonly until?: string;
  readonly orderBy: "PUBLISHED" | "TITLE";
}

export interface GraphQuery {
  /** Entity or document ids, any anchor of an entity; empty: the best connected entities. */
  readonly focus: readonly string[];
  readonly depth: number;
  /** Neighbourhoods pass over MENTIONED_IN unless it is named here. */
  readonly types?: readonly RelationType[];
  readonly kinds?: readonly Kind[];
  /** ISO dates, of the documents that hold the evidence. */
  readonly since?: string;
  readonly until?: string;
  readonly minSources?: number;
  /** Null: no limit, for exports. What a limit leaves out is counted in `Subgraph.omitted`. */
  readonly limit: number | null;
}

/**
 * What resolution changes in the stored graph. Deletions come first. All of it is one transaction, but for a change of
 * more than 20,000 rows, which a server could not hold in one: that takes several, and `isStale` until the last is done.
 */
export interface GraphChange {
  readonly entities: Resolution["entities"];
  readonly evidence: Resolution["evidence"];
  readonly copyGroups: readonly { readonly document: string; readonly copyGroup: string }[];
  readonly removedEntities: readonly string[];
  readonly removedEvidence: readonly string[];
  /** The `recordVersion` from which this was made, read before the record was; without it, the present one. */
  readonly recordVersion?: number;
}

/**
 * The graph, on either engine. It holds the record (documents with their annotations, judgements) and what is derived
 * from it (entities, relations). Ids that do not exist give null or nothing, never an error.
 */
export interface GraphStore {
  /** Makes constraints and indexes; safe to repeat. */
  prepare(): Promise<void>;
  ping(): Promise<void>;
  close(): Promise<void>;

  // the record
  /** Adds documents, each with what was found in it. One that is there gains sources only. */
  saveDocuments(annotations: readonly Annotation[]): Promise<void>;
  /** Removes documents, what was found in them and all evidence that they hold. Entities are left to `apply`. */
  removeDocuments(ids: readonly string[]): Promise<void>;
  /** Gives documents these source paths and no others, and the name that goes with them. */
  setSources(documents: readonly { readonly id: string; readonly name: string; readonly sources: readonly string[] }[]): Promise<void>;
  /** Ids and source paths of all documents. */
  sources(): Promise<readonly { readonly id: string; readonly sources: readonly string[] }[]>;
  annotations(): AsyncIterable<Annotation>;
  judgements(): Promise<readonly Judgement[]>;
  record(judgements: readonly Judgement[]): Promise<void>;
  /** A number that grows with every change of the record. */
  recordVersion(): Promise<number>;
  /** Has the record changed since the derived graph was made from it? Then resolve and `apply` again. */
  isStale(): Promise<boolean>;

  // the derived graph
  apply(change: GraphChange): Promise<void>;
  /** What is stored now, sorted, to compare with what should be. */
  resolution(): Promise<Resolution>;

  // reading
  /** By id; an entity also by any other anchor of it. In order of `ids`, null where there is none. */
  nodes(ids: readonly string[]): Promise<readonly (GraphNode | null)[]>;
  text(document: string): Promise<string | null>;
  documentsOf(ids: readonly string[]): Promise<ReadonlyMap<string, DocumentNode>>;
  texts(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  entities(query: EntityQuery, page: Page): Promise<Paged<Entity>>;
  documents(query: DocumentQuery, page: Page): Promise<Paged<DocumentNode>>;
  /** Entities by name and documents by title and full text, best first. */
  search(text: string, kinds: readonly Kind[] | null, first: number): Promise<readonly GraphNode[]>;
  /** The relations of one node, strongest first (sources, then evidence, then id). */
  relations(node: string, types: readonly RelationType[] | null, page: Page): Promise<Paged<Relation>>;
  relation(id: string): Promise<Relation | null>;
  /** Mentions of an entity as evidence, in order of document and place; `quote` is the sentence's own text at the mention. */
  mentions(entity: string, page: Page): Promise<Paged<Evidence>>;
  documentsMentioning(entity: string, page: Page): Promise<Paged<DocumentNode>>;
  /** Entities mentioned in one document with their places, to mark them in the reader. */
  mentionedIn(document: string): Promise<readonly { readonly entity: Entity; readonly offsets: readonly number[] }[]>;
  copies(document: string): Promise<readonly DocumentNode[]>;
  graph(query: GraphQuery): Promise<Subgraph>;
  /** The shortest path, or null. */
  path(from: string, to: string, maxLength: number, types: readonly RelationType[] | null): Promise<Subgraph | null>;
  counts(): Promise<{ readonly documents: number; readonly entities: number; readonly relations: number; readonly evidence: number }>;
}

