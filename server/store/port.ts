import type { Bounds } from "./bounded.ts";
import type { Annotation } from "../model/annotation.ts";
import type { DocumentNode, Entity, Evidence, GraphNode, Relation, Resolution, Subgraph } from "../model/graph.ts";
import type { Judgement } from "../model/judgement.ts";
import type { Kind, RelationType } from "../model/ontology.ts";
import type { Area, Page, Paged, Streamed } from "../model/query.ts";
import type { SavedBoard } from "../model/savedBoard.ts";

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

/** An area of the graph to look at. */
export interface GraphQuery extends Area {
  /** Nodes at the most: the nearest and best sourced. What this leaves out is counted in `Subgraph.omitted`. */
  readonly limit: number;
}

/** What a path should rather be than just short. */
export interface PathWish {
  /** Takes a way one step longer where each step of it has two independent sources and the shortest has not. */
  readonly sourced: boolean;
  /** Ids, or any anchors, of nodes that it does not pass through. */
  readonly without: readonly string[];
  /** It passes through no node that has more neighbours than this; null: through any. */
  readonly maxNeighbours: number | null;
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
  /** How often the graph had been changed (`applied`) when it was compared; without it, changes since then do not matter. */
  readonly after?: number;
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
  /** The same graph for one request: reads end when nobody waits for them any more, or when they take too long. */
  bounded(bounds: Bounds): GraphStore;

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
  /** Those of some documents, in any order. */
  annotationsOf(ids: readonly string[]): AsyncIterable<Annotation>;
  /** Ids of documents whose record came or changed after a version of it (`recordVersion`). */
  recordedSince(version: number): Promise<readonly string[]>;
  documentIds(): Promise<readonly string[]>;
  documentCount(): Promise<number>;
  judgements(): Promise<readonly Judgement[]>;
  /** With `known`, the number of judgements there were when these were checked, throws OutdatedError where there are more. */
  record(judgements: readonly Judgement[], known?: number): Promise<void>;
  /** Keeps what is found in documents now in the place of what was found before. */
  annotate(annotations: readonly Annotation[]): Promise<void>;
  /** The file from which a restore was begun that is not done, or null. */
  restoring(): Promise<string | null>;
  setRestoring(file: string | null): Promise<void>;
  /** A number that grows with every change of the record. */
  recordVersion(): Promise<number>;
  /** Has the record changed since the derived graph was made from it? Then resolve and `apply` again. */
  isStale(): Promise<boolean>;

  // what people keep
  /** Saved boards, the last changed first. */
  savedBoards(): Promise<readonly SavedBoard[]>;
  /** Adds one, or changes the one that has its id. */
  saveBoard(board: SavedBoard): Promise<void>;
  removeBoard(id: string): Promise<void>;

  // the derived graph
  /** Throws OutdatedError, having changed nothing, where others changed the graph since `change.after`; answers with `applied`. */
  apply(change: GraphChange): Promise<number>;
  /** A number that grows with every `apply`. */
  applied(): Promise<number>;
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
  /**
   * All of an area, piece by piece where it is large; without a focus everything that passes, the best sourced or not.
   * Throws UnavailableError when the graph changes while it is gone through.
   */
  stream(area: Area): Promise<Streamed>;
  /** The mentions of some entities in some documents, as `mentions` gives them, in the order of document, entity and place. */
  namings(entities: readonly string[], documents: ReadonlySet<string>): AsyncIterable<Evidence>;
  /** The shortest path, among those the best sourced, or null. */
  path(from: string, to: string, maxLength: number, types: readonly RelationType[] | null, wish?: PathWish): Promise<Subgraph | null>;
  counts(): Promise<{ readonly documents: number; readonly entities: number; readonly relations: number; readonly evidence: number }>;
}

