import type { Point } from "../../server/model/look.ts";
import { inColumns, inRings } from "./arranged.ts";
import { align, pack, separate } from "./boxes.ts";
import type { Box } from "./boxes.ts";
import { components } from "./components.ts";
import { byFcose, byForceAtlas } from "./engines.ts";
import type { LayoutNode, LayoutTask, Places } from "./layout-types.ts";
import { seeded } from "./random.ts";

/**
 * Lays graphs out, away from the page's thread. The free layout: each piece that hangs together by force (fcose to FINE
 * nodes, ForceAtlas2 above), turned to the screen's longer side, its labels pushed apart, and the pieces packed. Where
 * some nodes lie already, those stay and only the new are placed.
 */

const FINE = 300;

type Placed = ReadonlyMap<string, Point>;

const boxes = (nodes: readonly LayoutNode[], places: Placed): Box[] => nodes.map(({ id, width, height, at }) => {
  const [x, y] = places.get(id) ?? [0, 0];
  return { id, x, y, width, height, fixed: at !== null };
});

const force = (nodes: readonly LayoutNode[], edges: LayoutTask["edges"]): Placed =>
  nodes.length === 1 ? new Map(nodes.map(({ id, at }) => [id, at ?? [0, 0]])) : nodes.length <= FINE ? byFcose(nodes, edges) : byForceAtlas(nodes, edges);

/** A piece with its boxes, and the rectangle around them. */
function piece(nodes: readonly LayoutNode[], edges: LayoutTask["edges"], aspect: number): { all: Box[]; left: number; top: number; width: number; height: number } {
  const places = force(nodes, edges);
  const turned = align(nodes.map(({ id }) => places.get(id) ?? [0, 0]), aspect);
  const all = boxes(nodes, new Map(nodes.map(({ id }, index) => [id, turned[index] ?? [0, 0]])));
  separate(all);
  const left = Math.min(...all.map((b) => b.x - b.width / 2));
  const top = Math.min(...all.map((b) => b.y - b.height / 2));
  return { all, left, top, width: Math.max(...all.map((b) => b.x + b.width / 2)) - left, height: Math.max(...all.map((b) => b.y + b.height / 2)) - top };
}

function fresh({ nodes, edges, aspect }: LayoutTask): Places {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const pieces = components(nodes.map(({ id }) => id), edges).map((ids) => {
    const own = new Set(ids);
    return piece(ids.map((id) => byId.get(id)!), edges.filter(([a]) => own.has(a)), aspect);
  });
  const corners = pack(pieces, aspect);
  return pieces.flatMap(({ all, left, top }, index) => {
    const [x, y] = corners[index] ?? [0, 0];
    return all.map((box) => [box.id, [Math.round(box.x - left + x), Math.round(box.y - top + y)]] as const);
  });
}

function grown({ nodes, edges }: LayoutTask): Places {
  const all = boxes(nodes, force(nodes, edges));
  separate(all);
  return all.map(({ id, x, y }) => [id, [Math.round(x), Math.round(y)]]);
}

function lay(task: LayoutTask): Places {
  if (task.layout === "free") return task.nodes.some(({ at }) => at !== null) ? grown(task) : fresh(task);
  const places = task.layout === "rings" ? inRings(task.nodes) : inColumns(task.nodes, task.aspect);
  const all = boxes(task.nodes.map((node) => ({ ...node, at: null })), places);
  if (task.layout === "rings") separate(all);
  return all.map(({ id, x, y }) => [id, [Math.round(x), Math.round(y)]]);
}

const engineOf = (task: LayoutTask): string => (task.layout !== "free" ? task.layout : task.nodes.length <= FINE ? "fcose" : "ForceAtlas2");

/** fcose asks Math.random; in this worker it begins anew with each task, so that one graph has one layout. */
const sameEveryTime = (task: LayoutTask): void => { Math.random = seeded(task.nodes.length); };

self.onmessage = ({ data }: MessageEvent<{ readonly number: number; readonly task: LayoutTask }>) => {
  const began = performance.now();
  sameEveryTime(data.task);
  const places = lay(data.task);
  self.postMessage({ number: data.number, places, engine: engineOf(data.task), ms: performance.now() - began });
};
