import type { GraphNode, Subgraph } from "../model/graph.ts";
import { byCodeUnit } from "../model/id.ts";
import type { RelationType } from "../model/ontology.ts";
import type { Connection } from "./connection.ts";
import { relationsAmong } from "./edges.ts";
import { nodesOf } from "./nodes.ts";
import type { GraphStore, PathWish } from "./port.ts";
import { DEFAULT_TYPES } from "./relations.ts";
import type { Step } from "./steps.ts";
import type { Bounds, Way } from "./way.ts";
import { wayOf } from "./way.ts";

export type PathPart = Pick<GraphStore, "path">;

const SHORTEST: PathWish = { sourced: false, without: [], maxNeighbours: null };

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
function meetings(a: Side, b: Side): string[] {
  const met = a.frontier.filter((id) => b.before.has(id));
  return met.sort((x, y) => through(y, a, b) - through(x, a, b) || byCodeUnit(x, y));
}

/** The independent sources of the weakest relation on the way over a node that both sides have reached. */
const through = (id: string, a: Side, b: Side): number => Math.min(a.before.get(id)?.strength ?? 0, b.before.get(id)?.strength ?? 0);

/** From a node back to where its side began. */
function trail(side: Side, id: string): string[] {
  const ids: string[] = [];
  for (let at: string | null | undefined = id; at; at = side.before.get(at)?.from) ids.push(at);
  return ids;
}

interface Found { readonly ids: readonly string[]; readonly strength: number }

/** A shortest path: the smaller frontier steps first, one statement a step and label. */
async function search(way: Way, from: string, to: string, most: number): Promise<Found | null> {
  const start = sideAt(from);
  const end = sideAt(to);
  for (let length = 0; length < most; length++) {
    const [side, other] = start.frontier.length <= end.frontier.length ? [start, end] : [end, start];
    advance(side, await way.steps(side.frontier));
    const met = await way.firstOpen(meetings(side, other));
    if (met) return { ids: [...trail(start, met).reverse(), ...trail(end, met).slice(1)], strength: through(met, start, end) };
    if (side.frontier.length === 0) return null;
  }
  return null;
}

/** With fewer independent sources a step is weak. */
const SOURCED = 2;

/** The shortest path, or where it is weak and that is wished for, one that is a step longer and nowhere weak. */
async function bestPath(connection: Connection, [from, to]: readonly [string, string], most: number, bounds: Bounds, sourced: boolean): Promise<readonly string[] | null> {
  const short = await search(wayOf(connection, bounds, [from, to]), from, to, most);
  if (!short || !sourced || short.strength >= SOURCED) return short?.ids ?? null;
  const firm = await search(wayOf(connection, { ...bounds, minSources: SOURCED }, [from, to]), from, to, Math.min(most, short.ids.length));
  return (firm ?? short).ids;
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
    async path(from, to, maxLength, types, wish = SHORTEST) {
      const found = await nodesOf(connection, [...new Set([from, to, ...wish.without])]);
      const [a, b]: (GraphNode | undefined)[] = [found.get(from), found.get(to)];
      if (!a || !b) return null;
      if (a.id === b.id) return { nodes: [a], edges: [], omitted: 0 };
      const closed = new Set(wish.without.map((id) => found.get(id)?.id ?? id).filter((id) => id !== a.id && id !== b.id));
      const bounds: Bounds = { types: types ?? DEFAULT_TYPES, minSources: 0, closed, maxNeighbours: wish.maxNeighbours };
      const ids = await bestPath(connection, [a.id, b.id], maxLength, bounds, wish.sourced);
      return ids && along(connection, ids, bounds.types);
    },
  };
}
