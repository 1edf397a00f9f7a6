import type { GraphNode, Relation } from "./graph.ts";
import type { Kind, RelationType, Status } from "./ontology.ts";

/** How one asks for a part of what there is: a page of a list, an area of the graph. */

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

/** A part of the graph. What is not named is not narrowed. */
export interface Area {
  /** Entity or document ids, any anchor of an entity; none: everything. */
  readonly focus: readonly string[];
  /** Steps around the focus; 0 is the focus alone. */
  readonly depth: number;
  /** Neighbourhoods pass over MENTIONED_IN unless it is named here. */
  readonly types?: readonly RelationType[];
  /** Of entities around the focus; documents and the focus itself stay. */
  readonly kinds?: readonly Kind[];
  /** ISO dates, both included, of the documents that hold the evidence. */
  readonly since?: string;
  readonly until?: string;
  /** Independent sources, of entities and of relations between entities. */
  readonly minSources?: number;
}

/** What of the graph an export is to hold. */
export interface Selection extends Area {
  /** Arrests whose case stands elsewhere are left out; relations that know no status stay. */
  readonly statuses?: readonly Status[];
}

/** Things in order, at hand or piece by piece; they can be gone through more than once. */
export type Items<T> = Iterable<T> | AsyncIterable<T>;

/** A subgraph whose parts may come piece by piece; a `Subgraph` is one. Both lists are sorted by id, by code unit. */
export interface Streamed {
  readonly nodes: Items<GraphNode>;
  readonly edges: Items<Relation>;
  /** How many nodes a limit left out. */
  readonly omitted: number;
}

/** All of the items, where the whole must be seen before a part can be written. */
export async function gathered<T>(items: Items<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
