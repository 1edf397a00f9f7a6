import type { RelationType } from "../../server/model/ontology.ts";
import type { BoardData, BoardNode } from "../view/board.ts";
import { ask } from "./ask.ts";
import { dataFrom, nodeFrom } from "./decode.ts";
import type { SubgraphAnswer } from "./decode.ts";
import { LINE_FIELDS, NODE_FIELDS } from "./fields.ts";
import type { NodeAnswer } from "./fields.ts";
import type { Counts } from "./schema.generated.ts";

const SUBGRAPH = `nodes { ...NodeFields } edges { ...LineFields } omitted`;

const GRAPH = `query Board($focus: [ID!], $depth: Int, $types: [RelationType!], $limit: Int) {
  graph(focus: $focus, depth: $depth, types: $types, limit: $limit) { ${SUBGRAPH} }
} ${NODE_FIELDS} ${LINE_FIELDS}`;

interface GraphArguments { readonly focus?: readonly string[]; readonly depth?: number; readonly types?: readonly RelationType[]; readonly limit: number }

async function graph(args: GraphArguments, signal?: AbortSignal): Promise<BoardData> {
  const { graph } = await ask<{ graph: SubgraphAnswer }>(GRAPH, { ...args }, signal);
  return dataFrom(graph);
}

/** The best connected entities of all, as the server chooses them. */
export const openingBoard = (limit: number, signal?: AbortSignal): Promise<BoardData> => graph({ limit }, signal);

/** These nodes and the lines between them. */
export const boardOf = (ids: readonly string[], signal?: AbortSignal): Promise<BoardData> =>
  graph({ focus: ids, depth: 0, limit: Math.min(1000, Math.max(1, ids.length)) }, signal);

/** What lies up to `depth` lines around these nodes. */
export const around = (focus: readonly string[], depth: number, limit: number, types?: readonly RelationType[]): Promise<BoardData> =>
  graph({ focus, depth, limit, ...(types ? { types } : {}) });

const NODES = `query Nodes($ids: [ID!]!) { nodes(ids: $ids) { ...NodeFields } } ${NODE_FIELDS}`;

/** In order of `ids`, null where there is none. Any anchor of an entity finds it, so ids of old links may come back as others. */
export async function nodesOf(ids: readonly string[], signal?: AbortSignal): Promise<readonly (BoardNode | null)[]> {
  const { nodes } = await ask<{ nodes: readonly (NodeAnswer | null)[] }>(NODES, { ids }, signal);
  return nodes.map((node) => (node ? nodeFrom(node) : null));
}

const PATH = `query Path($from: ID!, $to: ID!, $types: [RelationType!]) { path(from: $from, to: $to, types: $types) { ${SUBGRAPH} } } ${NODE_FIELDS} ${LINE_FIELDS}`;

/** The shortest path, or null when nothing links the two. */
export async function pathBetween(from: string, to: string, types?: readonly RelationType[]): Promise<BoardData | null> {
  const { path } = await ask<{ path: SubgraphAnswer | null }>(PATH, { from, to, ...(types ? { types } : {}) });
  return path ? dataFrom(path) : null;
}

const SEARCH = `query Search($text: String!, $first: Int) { search(text: $text, first: $first) { ...NodeFields } } ${NODE_FIELDS}`;

export async function search(text: string, first: number, signal?: AbortSignal): Promise<readonly BoardNode[]> {
  const { search } = await ask<{ search: readonly NodeAnswer[] }>(SEARCH, { text, first }, signal);
  return search.map(nodeFrom);
}

export const counts = async (): Promise<Counts> => (await ask<{ counts: Counts }>("query Counts { counts { documents entities relations evidence } }", {})).counts;
