import { UndirectedGraph } from "graphology";
import forceAtlas2Module from "graphology-layout-forceatlas2";
import { byCodeUnit } from "../model/id.ts";
import type { Point } from "../model/look.ts";

/** Where to draw nodes for which nobody has arranged a board: the same places every time. */

interface Joined {
  readonly from: string;
  readonly to: string;
}

// The package is CommonJS: what its types call its default is what is imported.
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;

/** Pixels between neighbours that leave room for their labels. */
const ROOM = 120;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

const iterations = (order: number): number => Math.round(Math.min(400, Math.max(60, 60_000 / Math.max(1, order))));

const rounded = (n: number): number => Math.round(n * 10) / 10;

/** The best joined in the middle of a spiral, from where forces pull and push. */
function spiral(ids: readonly string[], edges: readonly Joined[]): ReadonlyMap<string, Point> {
  const degree = new Map<string, number>();
  for (const { from, to } of edges) for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const order = [...ids].sort((a, b) => (degree.get(b) ?? 0) - (degree.get(a) ?? 0) || byCodeUnit(a, b));
  return new Map(order.map((id, i) => [id, [Math.sqrt(i) * 10 * Math.cos(i * GOLDEN), Math.sqrt(i) * 10 * Math.sin(i * GOLDEN)] as const]));
}

/** Pushes apart what lies closer than the room of a label, a few rounds. */
function apart(points: [number, number][]): void {
  const rounds = Math.min(60, Math.ceil(4_000_000 / Math.max(1, points.length ** 2)));
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < points.length; i++)
      for (let j = i + 1; j < points.length; j++) {
        const [a, b] = [points[i], points[j]];
        if (!a || !b) continue;
        const [dx, dy] = [b[0] - a[0] || 0.01 * (j - i), (b[1] - a[1]) * 1.6 || 0.01];
        const distance = Math.hypot(dx, dy);
        if (distance >= ROOM) continue;
        const push = (ROOM - distance) / distance / 4;
        a[0] -= dx * push; a[1] -= (dy * push) / 1.6;
        b[0] += dx * push; b[1] += (dy * push) / 1.6;
      }
  }
}

/** The median distance of neighbours becomes the room that they need. */
function scaled(points: readonly Point[], places: ReadonlyMap<string, Point>, edges: readonly Joined[]): [number, number][] {
  const lengths = edges.map(({ from, to }) => {
    const [a, b] = [places.get(from), places.get(to)];
    return a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : 0;
  }).filter((length) => length > 0).sort((a, b) => a - b);
  const median = lengths[Math.floor(lengths.length / 2)];
  const scale = median === undefined ? ROOM / 12 : (ROOM * 1.4) / median;
  return points.map(([x, y]) => [x * scale, y * scale]);
}

export function layout(ids: readonly string[], edges: readonly Joined[]): ReadonlyMap<string, Point> {
  const start = spiral(ids, edges);
  const graph = new UndirectedGraph();
  for (const id of ids) graph.addNode(id, { x: start.get(id)?.[0] ?? 0, y: start.get(id)?.[1] ?? 0 });
  for (const { from, to } of edges) if (from !== to && graph.hasNode(from) && graph.hasNode(to)) graph.mergeEdge(from, to);
  const settings = { ...forceAtlas2.inferSettings(graph), linLogMode: true, gravity: 1.5, adjustSizes: false, barnesHutOptimize: ids.length > 400 };
  const found = forceAtlas2(graph, { iterations: iterations(ids.length), settings });
  const places = new Map(ids.map((id) => [id, [found[id]?.x ?? 0, found[id]?.y ?? 0] as const]));
  const points = scaled([...places.values()], places, edges);
  apart(points);
  return new Map(ids.map((id, i) => [id, [rounded(points[i]?.[0] ?? 0), rounded(points[i]?.[1] ?? 0)] as const]));
}
