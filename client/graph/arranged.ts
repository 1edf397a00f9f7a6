import type { Point } from "../../server/model/look.ts";
import type { SizedNode } from "./layout-types.ts";

/** The layouts that say something by place: columns in order of time, a column a kind, rings around the middle. */

type Placed = Map<string, Point>;

const GAP_X = 26;
const GAP_Y = 12;

function columns(nodes: readonly SizedNode[], tall: number): Placed {
  const places: Placed = new Map();
  let left = 0;
  let top = 0;
  let widest = 0;
  let rank = nodes[0]?.rank ?? null;
  for (const node of nodes) {
    if (node.rank !== rank || top + node.height > tall) {
      left += widest + (node.rank === rank ? GAP_X : GAP_X * 2.5);
      [top, widest, rank] = [0, 0, node.rank];
    }
    widest = Math.max(widest, node.width);
    places.set(node.id, [left + node.size / 2, top + node.height / 2]);
    top += node.height + GAP_Y;
  }
  return places;
}

/** Heights to try, as multiples of a square's side. */
const HEIGHTS = [0.5, 0.7, 0.9, 1.2, 1.6, 2.2, 3];

function extent(nodes: readonly SizedNode[], places: Placed): readonly [number, number] {
  const right = Math.max(...nodes.map((node) => (places.get(node.id)?.[0] ?? 0) + node.width / 2));
  return [right, Math.max(...nodes.map((node) => (places.get(node.id)?.[1] ?? 0) + node.height / 2))];
}

/**
 * By rank from left to right, those without one last; within a rank as they come. Columns are as tall as lets the whole
 * fill a screen of this proportion best. Used for `time` and for `kind`.
 */
export function inColumns(nodes: readonly SizedNode[], aspect: number): Placed {
  const last = Number.MAX_SAFE_INTEGER;
  const sorted = nodes.map((node) => ({ ...node, rank: node.rank ?? last })).sort((a, b) => a.rank - b.rank);
  const side = Math.sqrt(sorted.reduce((sum, node) => sum + (node.width + GAP_X) * (node.height + GAP_Y), 0));
  const tried = HEIGHTS.map((times) => columns(sorted, side * times));
  const need = (places: Placed): number => { const [w, h] = extent(sorted, places); return Math.max(w / aspect, h); };
  return tried.reduce((best, places) => (need(places) < need(best) ? places : best));
}

const isPoint = (angle: number, radius: number): Point => [Math.cos(angle) * radius, Math.sin(angle) * radius];

/** Rank 0 in the middle, each further rank in a ring wide enough for it; a rank too many for one ring takes several. */
export function inRings(nodes: readonly SizedNode[]): Placed {
  const places: Placed = new Map();
  const ranks = new Map<number, SizedNode[]>();
  const furthest = Math.max(0, ...nodes.map(({ rank }) => rank ?? 0)) + 1;
  for (const node of nodes) ranks.set(node.rank ?? furthest, [...(ranks.get(node.rank ?? furthest) ?? []), node]);
  let radius = 0;
  for (const [rank, all] of [...ranks].sort(([a], [b]) => a - b)) {
    for (let rest = all; rest.length > 0;) {
      const room = Math.max(...rest.map((node) => Math.hypot(node.width, node.height)));
      const fits = radius === 0 && rank === 0 ? (rest.length === 1 ? 1 : rest.length) : Math.max(1, Math.floor((2 * Math.PI * radius) / (room * 0.8)));
      const ring = rest.slice(0, fits);
      if (ring.length > 1 && radius === 0) radius = (room * ring.length) / (2 * Math.PI);
      for (const [index, node] of ring.entries()) places.set(node.id, isPoint((index / ring.length) * 2 * Math.PI - Math.PI / 2, ring.length === 1 && radius === 0 ? 0 : radius));
      rest = rest.slice(fits);
      radius += Math.max(110, room * 0.8);
    }
  }
  return places;
}
