import { InputError } from "../model/errors.ts";
import type { GraphNode, Relation } from "../model/graph.ts";
import type { Items, Streamed } from "../model/query.ts";

/** What a format can hold that must see all of a subgraph before it writes any of it. */
export interface Most {
  readonly nodes: number;
  readonly relations: number;
}

export interface Whole {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly Relation[];
}

async function first<T>(items: Items<T>, most: number): Promise<T[] | null> {
  const found: T[] = [];
  for await (const item of items) if (found.push(item) > most) return null;
  return found;
}

/** All of a subgraph. Throws InputError, which names the limit, as soon as it is passed: nothing is cut. */
export async function wholeOf(subgraph: Streamed, what: string, most: Most): Promise<Whole> {
  const nodes = await first(subgraph.nodes, most.nodes);
  const edges = nodes && (await first(subgraph.edges, most.relations));
  if (nodes && edges) return { nodes, edges };
  const limit = nodes ? `${most.relations} relations` : `${most.nodes} nodes`;
  throw new InputError(`${what} holds ${limit} at the most, and this export has more: narrow it by focus, kind, type, date, status or sources, or use graphml, csv or ftm, which have no limit.`);
}

/** A layout of more takes minutes, and nobody can read it. */
export const PICTURE: Most = { nodes: 2_000, relations: 20_000 };
/** More notes than these nobody reads. */
export const NOTES: Most = { nodes: 20_000, relations: 50_000 };
