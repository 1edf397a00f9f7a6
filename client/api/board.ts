import type { RelationType } from "../../server/model/ontology.ts";
import { NO_DATA, joinData } from "../view/board.ts";
import type { BoardData, BoardNode } from "../view/board.ts";
import { HUB } from "../view/view.ts";
import type { PathAsk } from "../view/view.ts";
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

/** The server answers for so many nodes at once. */
export const AT_ONCE = 1_000;

/** Sets of at most `AT_ONCE` such that any two ids are together in one of them: halves of it, each with each. */
export function together(ids: readonly string[]): readonly (readonly string[])[] {
  if (ids.length <= AT_ONCE) return [ids];
  const half = AT_ONCE / 2;
  const parts = Array.from({ length: Math.ceil(ids.length / half) }, (_, i) => ids.slice(i * half, (i + 1) * half));
  return parts.flatMap((a, i) => parts.slice(i + 1).map((b) => [...a, ...b]));
}

/** These nodes and the lines between them, however many. */
export async function boardOf(ids: readonly string[], signal?: AbortSignal): Promise<BoardData> {
  let all = NO_DATA;
  for (const some of together(ids)) all = joinData(all, await graph({ focus: some, depth: 0, limit: Math.max(1, some.length) }, signal));
  return all;
}

/** What lies up to `depth` lines around these nodes. */
export const around = (focus: readonly string[], depth: number, limit: number, types?: readonly RelationType[]): Promise<BoardData> =>
  graph({ focus, depth, limit, ...(types ? { types } : {}) });

const NODES = `query Nodes($ids: [ID!]!) { nodes(ids: $ids) { ...NodeFields } } ${NODE_FIELDS}`;

/** In order of `ids`, null where there is none. Any anchor of an entity finds it, so ids of old links may come back as others. */
export async function nodesOf(ids: readonly string[], signal?: AbortSignal): Promise<readonly (BoardNode | null)[]> {
  const { nodes } = await ask<{ nodes: readonly (NodeAnswer | null)[] }>(NODES, { ids }, signal);
  return nodes.map((node) => (node ? nodeFrom(node) : null));
}

const PATH = `query Path($from: ID!, $to: ID!, $sourced: Boolean, $without: [ID!], $maxNeighbours: Int) {
  path(from: $from, to: $to, sourced: $sourced, without: $without, maxNeighbours: $maxNeighbours) { ${SUBGRAPH} }
} ${NODE_FIELDS} ${LINE_FIELDS}`;

/** The path that is asked for, or null when nothing links the two. */
export async function pathBetween({ ends: [from, to], sourced, noHubs, without }: PathAsk): Promise<BoardData | null> {
  const { path } = await ask<{ path: SubgraphAnswer | null }>(PATH, { from, to, sourced, without, maxNeighbours: noHubs ? HUB : null });
  return path ? dataFrom(path) : null;
}

const SEARCH = `query Search($text: String!, $first: Int) { search(text: $text, first: $first) { ...NodeFields } } ${NODE_FIELDS}`;

export async function search(text: string, first: number, signal?: AbortSignal): Promise<readonly BoardNode[]> {
  const { search } = await ask<{ search: readonly NodeAnswer[] }>(SEARCH, { text, first }, signal);
  return search.map(nodeFrom);
}

export const counts = async (): Promise<Counts> => (await ask<{ counts: Counts }>("query Counts { counts { documents entities relations evidence } }", {})).counts;
