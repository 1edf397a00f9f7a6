import type { Point } from "../../server/model/look.ts";
import { inColumns, inRings } from "./arranged.ts";
import { align, pack, separate, stretch } from "./boxes.ts";
import type { Box } from "./boxes.ts";
import { components } from "./components.ts";
import { byFcose, byForceAtlas } from "./engines.ts";
import type { LayoutNode, LayoutTask, Places, SizedNode } from "./layout-types.ts";
import { seeded } from "./random.ts";
import { grown } from "./scene.ts";

/**
 * Lays graphs out, away from the page's thread. The free layout: each piece that hangs together by force (fcose to FINE
 * nodes, ForceAtlas2 above), turned to the screen's longer side, the pieces packed, and all pushed apart until labels
 * have room at the zoom at which the whole fits the screen. Where some nodes lie already, only the new are placed.
 */

const FINE = 300;
/** Below this zoom no room is made for labels: only the more important ones are read from there. */
const LEAST_ZOOM = 0.42;
const read = (zoom: number): number => Math.max(LEAST_ZOOM, zoom);

type Placed = ReadonlyMap<string, Point>;

/** The room of a node at a zoom: its label has the same pixels whatever the zoom, the node itself shrinks less than the zoom. */
function sized(node: LayoutNode, zoom: number): SizedNode {
  const [width, height] = node.label;
  const size = node.steady ? node.size : node.size * grown(zoom);
  return { ...node, width: Math.max(size, width / read(zoom)) + 10, height: size + height / read(zoom) + 8 };
}

/** The label lies below its node: the middle of both is lower than the node's. */
const lowered = (node: LayoutNode, zoom: number): number => node.label[1] / read(zoom) / 2;

function boxes(nodes: readonly LayoutNode[], places: Placed, zoom: number): Box[] {
  return nodes.map((node) => {
    const [x, y] = places.get(node.id) ?? [0, 0];
    const { id, width, height, at } = sized(node, zoom);
    return { id, x, y: y + lowered(node, zoom), width, height, fixed: at !== null };
  });
}

const placesOf = (nodes: readonly LayoutNode[], all: readonly Box[], zoom: number): Placed =>
  new Map(all.map(({ id, x, y }, index) => [id, [x, y - lowered(nodes[index]!, zoom)] as const]));

const spread = (nodes: readonly LayoutNode[], places: Placed, zoom: number): Placed => {
  const all = boxes(nodes, places, zoom);
  separate(all);
  return placesOf(nodes, all, zoom);
};

function zoomOf(places: Placed, [width, height]: LayoutTask["room"]): number {
  const xs = [...places.values()].map(([x]) => x);
  const ys = [...places.values()].map(([, y]) => y);
  const fits = Math.min((width - 90) / Math.max(1, Math.max(...xs) - Math.min(...xs)), (height - 90) / Math.max(1, Math.max(...ys) - Math.min(...ys)));
  return Math.max(0.05, Math.min(1, fits));
}

function force(nodes: readonly LayoutNode[], edges: LayoutTask["edges"]): Placed {
  if (nodes.length === 1) return new Map(nodes.map(({ id, at }) => [id, at ?? [0, 0]]));
  const all = nodes.map((node) => sized(node, 1));
  return nodes.length <= FINE ? byFcose(all, edges) : byForceAtlas(all, edges);
}

interface Piece { readonly nodes: readonly LayoutNode[]; readonly places: Placed; readonly left: number; readonly top: number; readonly width: number; readonly height: number }

function piece(nodes: readonly LayoutNode[], edges: LayoutTask["edges"], aspect: number): Piece {
  const forced = force(nodes, edges);
  const turned = stretch(align(nodes.map(({ id }) => forced.get(id) ?? [0, 0]), aspect), aspect);
  const places = spread(nodes, new Map(nodes.map(({ id }, index) => [id, turned[index] ?? [0, 0]])), 0.8);
  const all = boxes(nodes, places, 0.8);
  const left = Math.min(...all.map((b) => b.x - b.width / 2));
  const top = Math.min(...all.map((b) => b.y - b.height / 2));
  return { nodes, places, left, top, width: Math.max(...all.map((b) => b.x + b.width / 2)) - left, height: Math.max(...all.map((b) => b.y + b.height / 2)) - top };
}

function fresh({ nodes, edges, room }: LayoutTask): Placed {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const aspect = room[0] / Math.max(1, room[1]);
  const pieces = components(nodes.map(({ id }) => id), edges).map((ids) => {
    const own = new Set(ids);
    return piece(ids.map((id) => byId.get(id)!), edges.filter(([a]) => own.has(a)), aspect);
  });
  const corners = pack(pieces, aspect);
  const packed = new Map(pieces.flatMap(({ places, left, top }, index) => {
    const [cx, cy] = corners[index] ?? [0, 0];
    return [...places].map(([id, [x, y]]): [string, Point] => [id, [x - left + cx, y - top + cy]]);
  }));
  return filling(roomy(nodes, packed, room), room);
}

/** How far the whole may be drawn out along the side of the screen that it leaves empty. */
const DRAWN_OUT = 1.7;

function filling(places: Placed, [width, height]: LayoutTask["room"]): Placed {
  const side = (i: 0 | 1): number => { const all = [...places.values()].map((p) => p[i]); return Math.max(1, Math.max(...all) - Math.min(...all)); };
  const [fx, fy] = [(width - 140) / side(0), (height - 100) / side(1)];
  const [x, y] = [Math.max(1, Math.min(DRAWN_OUT, fx / fy)), Math.max(1, Math.min(DRAWN_OUT, fy / fx))];
  return new Map([...places].map(([id, [px, py]]) => [id, [px * x, py * y]]));
}

/** Each time labels are given room the whole grows, and is seen from further away: a few rounds settle it. */
function roomy(nodes: readonly LayoutNode[], places: Placed, room: LayoutTask["room"]): Placed {
  let now = places;
  for (let round = 0; round < 6; round++) now = spread(nodes, now, zoomOf(now, room) * 0.95);
  return now;
}

/**
 * In a large graph only the first labels (nodes come by importance) are given room: the others are read from near. Nodes
 * do not grow there as one moves away.
 */
const READ = 50;
const withRoom = (nodes: readonly LayoutNode[]): readonly LayoutNode[] =>
  nodes.length <= FINE ? nodes : nodes.map((node, index) => (index < READ ? { ...node, steady: true } : { ...node, steady: true, label: [0, 0] as const }));

function lay(whole: LayoutTask): Placed {
  const task = { ...whole, nodes: withRoom(whole.nodes) };
  const { layout, nodes, edges, room } = task;
  if (layout === "free") return nodes.some(({ at }) => at !== null) ? spread(nodes, force(nodes, edges), 0.8) : fresh(task);
  return layout === "rings" ? settled((zoom) => inRings(nodes.map((node) => sized(node, zoom))), room)
    : filling(settled((zoom) => inColumns(nodes.map((node) => beside(node, zoom)), room[0] / Math.max(1, room[1])), room), room);
}

/** Lays out for the zoom at which what was laid out will be seen. */
function settled(layOut: (zoom: number) => Placed, room: LayoutTask["room"]): Placed {
  let places = layOut(1);
  for (let round = 0; round < 4; round++) places = layOut(zoomOf(places, room));
  return places;
}

/** The room of a node whose label stands to its right. */
function beside(node: LayoutNode, zoom: number): SizedNode {
  const size = node.steady ? node.size : node.size * grown(zoom);
  return { ...node, size, width: size + node.label[0] / read(zoom) + 14, height: Math.max(size, node.label[1] / read(zoom)) + 4 };
}

const whole = (places: Placed): Places => [...places].map(([id, [x, y]]) => [id, [Math.round(x), Math.round(y)]]);

const engineOf = (task: LayoutTask): string => (task.layout !== "free" ? task.layout : task.nodes.length <= FINE ? "fcose" : "ForceAtlas2");

/** fcose asks Math.random; in this worker it begins anew with each task, so that one graph has one layout. */
const sameEveryTime = (task: LayoutTask): void => { Math.random = seeded(task.nodes.length); };

self.onmessage = ({ data }: MessageEvent<{ readonly number: number; readonly task: LayoutTask }>) => {
  const began = performance.now();
  sameEveryTime(data.task);
  const places = whole(lay(data.task));
  self.postMessage({ number: data.number, places, engine: engineOf(data.task), ms: performance.now() - began });
};
