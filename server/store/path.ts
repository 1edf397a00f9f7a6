import type { GraphNode, Subgraph } from "../model/graph.ts";
import { byCodeUnit } from "../model/id.ts";
import type { RelationType } from "../model/ontology.ts";
import type { Connection } from "./connection.ts";
import { relationsAmong } from "./edges.ts";
import { nodesOf } from "./nodes.ts";
import type { GraphStore } from "./port.ts";
import { DEFAULT_TYPES } from "./relations.ts";
import type { Step } from "./steps.ts";
import { stepsFrom } from "./steps.ts";

export type PathPart = Pick<GraphStore, "path">;

/**
 * One side of the search: every node that it has reached, with the node before it, and how well sourced the way to it
 * is (its weakest relation). The frontier holds what the last step reached.
 */
interface Side {
  readonly before: Map<string, { readonly from: string | null; readonly strength: number }>;
  frontier: readonly string[];
}

const sideAt = (id: string): Side => ({ before: new Map([[id, { from: null, strength: Infinity }]]), frontier: [id] });

/** Takes one whole step on a side; of several ways to a node of equal length the best sourced is kept. */
function advance(side: Side, steps: readonly Step[]): void {
  const reached = new Map<string, { from: string; strength: number }>();
  for (const { from, to, sources } of steps) {
    if (side.before.has(to)) continue;
    const strength = Math.min(side.before.get(from)?.strength ?? 0, sources);
    const other = reached.get(to);
    if (!other || strength > other.strength || (strength === other.strength && from < other.from)) reached.set(to, { from, strength });
  }
  for (const [id, way] of reached) side.before.set(id, way);
  side.frontier = [...reached.keys()];
}

/** Where the sides have met, the best sourced way first. */
function meeting(a: Side, b: Side): string | null {
  const strength = (id: string): number => Math.min(a.before.get(id)?.strength ?? 0, b.before.get(id)?.strength ?? 0);
  const met = a.frontier.filter((id) => b.before.has(id));
  return met.sort((x, y) => strength(y) - strength(x) || byCodeUnit(x, y))[0] ?? null;
}

/** From a node back to where its side began. */
function trail(side: Side, id: string): string[] {
  const ids: string[] = [];
  for (let at: string | null | undefined = id; at; at = side.before.get(at)?.from) ids.push(at);
  return ids;
}

/** The ids along a shortest path: the smaller frontier steps first, one statement a step and label. */
async function search(connection: Connection, from: string, to: string, most: number, types: readonly RelationType[]): Promise<string[] | null> {
  const start = sideAt(from);
  const end = sideAt(to);
  for (let length = 0; length < most; length++) {
    const [side, other] = start.frontier.length <= end.frontier.length ? [start, end] : [end, start];
    advance(side, await stepsFrom(connection, side.frontier, { types, minSources: 0 }));
    const met = meeting(side, other);
    if (met) return [...trail(start, met).reverse(), ...trail(end, met).slice(1)];
    if (side.frontier.length === 0) return null;
  }
  return null;
}

/** The nodes of a path and all relations between each and the next. */
async function along(connection: Connection, ids: readonly string[], types: readonly RelationType[]): Promise<Subgraph> {
  const next = new Set(ids.slice(1).map((id, i) => pair(ids[i] as string, id)));
  const [nodes, edges] = await Promise.all([nodesOf(connection, ids), relationsAmong(connection, ids, types, {})]);
  return {
    nodes: [...nodes.values()].sort((a, b) => byCodeUnit(a.id, b.id)),
    edges: edges.filter((edge) => next.has(pair(edge.from, edge.to))),
    omitted: 0,
  };
}

const pair = (a: string, b: string): string => (a < b ? `${a}~${b}` : `${b}~${a}`);

export function pathPart(connection: Connection): PathPart {
  return {
    async path(from, to, maxLength, types) {
      const ends = await nodesOf(connection, [from, to]);
      const [a, b]: (GraphNode | undefined)[] = [ends.get(from), ends.get(to)];
      if (!a || !b) return null;
      if (a.id === b.id) return { nodes: [a], edges: [], omitted: 0 };
      const ids = await search(connection, a.id, b.id, maxLength, types ?? DEFAULT_TYPES);
      return ids && along(connection, ids, types ?? DEFAULT_TYPES);
    },
  };
}
