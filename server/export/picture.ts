import type { GraphNode, Relation } from "../model/graph.ts";
import type { Outline, Point, Theme } from "../model/look.ts";
import { DASH, edgeWidth, LOOK, nodeSize, RELATION_LOOK, THEMES } from "../model/look.ts";
import type { End } from "../model/ontology.ts";
import type { Streamed } from "../model/query.ts";
import { PICTURE, wholeOf } from "./atMost.ts";
import { kindOf, labelOf } from "./attributes.ts";
import type { ExportContext } from "./context.ts";
import { labelsOf } from "./labels.ts";
import { layout } from "./layout.ts";
import { support, verb } from "./words.ts";

/** A board as shapes, lines and words, in the looks of the client. What draws it only writes it down. */

export interface DrawnNode {
  readonly id: string;
  readonly kind: End;
  readonly x: number;
  readonly y: number;
  /** Half its width. */
  readonly radius: number;
  /** Outline and icon as paths around (0, 0). */
  readonly path: string;
  readonly fill: string;
  readonly stroke: string;
  readonly dashed: boolean;
  readonly icon: string | null;
  readonly iconFill: string;
  /** A count instead of the icon. */
  readonly inside: string;
  /** One or two lines below it, shortened. */
  readonly lines: readonly string[];
  /** Its whole name. */
  readonly title: string;
}

export interface DrawnEdge {
  readonly id: string;
  readonly path: string;
  readonly stroke: string;
  readonly width: number;
  readonly dash: string | null;
  readonly arrow: string | null;
  /** The status of an arrest, at the middle. */
  readonly word: string;
  readonly middle: Point;
  readonly title: string;
}

export interface Picture {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

const MARGIN = 70;
/** A picture of one node still has room for its legend. */
const LEAST_WIDTH = 400;
const LINE = 22;

const n = (value: number): string => String(Math.round(value * 10) / 10);

function outlinePath(outline: Outline, r: number): string {
  if (outline.form === "circle") return `M${n(-r)} 0a${n(r)} ${n(r)} 0 1 1 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 1 ${n(-2 * r)} 0z`;
  if (outline.form === "polygon") return `M${outline.points.map(([x, y]) => `${n(x * r)} ${n(y * r)}`).join("L")}z`;
  const c = outline.corner * r;
  const s = 2 * (r - c);
  return c === 0 ? `M${n(-r)} ${n(-r)}h${n(2 * r)}v${n(2 * r)}h${n(-2 * r)}z` : `M${n(c - r)} ${n(-r)}h${n(s)}q${n(c)} 0 ${n(c)} ${n(c)}v${n(s)}q0 ${n(c)} ${n(-c)} ${n(c)}h${n(-s)}q${n(-c)} 0 ${n(-c)} ${n(-c)}v${n(-s)}q0 ${n(-c)} ${n(c)} ${n(-c)}z`;
}

/** Two lines at the most, cut with a mark that says so. */
export function wrapped(text: string): string[] {
  const characters = [...text.replace(/\s+/g, " ").trim()];
  const short = characters.length > 2 * LINE ? `${characters.slice(0, 2 * LINE - 1).join("")}…` : characters.join("");
  if (short.length <= LINE) return short === "" ? [] : [short];
  const middle = short.length / 2;
  const at = [...short.matchAll(/ /g)].map((m) => m.index).sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return at === undefined ? [short] : [short.slice(0, at), short.slice(at + 1)];
}

function drawnNode(node: GraphNode, [x, y]: Point, theme: Theme): DrawnNode {
  const kind = kindOf(node);
  const look = LOOK[kind];
  const entity = node.type === "Entity" ? node : null;
  const unnamed = entity !== null && !entity.named;
  const inside = unnamed && entity.count !== null ? String(entity.count) : "";
  const radius = Math.max(entity ? nodeSize(entity.sourceCount) : 18, inside === "" ? 0 : 14 + inside.length * 7) / 2;
  const { paper, edge, ink } = THEMES[theme];
  return {
    id: node.id, kind, x, y, radius, path: outlinePath(look.outline, radius), dashed: unnamed, inside, lines: inside === "" ? wrapped(labelOf(node)) : [], title: labelOf(node),
    fill: unnamed ? paper : look.fill, stroke: unnamed ? look.fill : kind === "Document" ? edge : theme === "light" ? "#00000026" : "#FFFFFF26",
    icon: inside === "" ? look.icon : null, iconFill: unnamed ? ink : look.onFill,
  };
}

/** A line from rim to rim, bent where several join the same two. */
function drawnEdge(edge: Relation, a: DrawnNode, b: DrawnNode, bend: number, theme: Theme, title: string): DrawnEdge {
  const look = RELATION_LOOK[edge.type];
  const width = edgeWidth(edge.sourceCount);
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy) || 1;
  // Both ends of a pair bend to the same side, whichever way a relation points.
  const side = a.id < b.id ? 1 : -1;
  const [cx, cy] = [(a.x + b.x) / 2 - (dy / length) * bend * side, (a.y + b.y) / 2 + (dx / length) * bend * side];
  const rim = (from: DrawnNode, room: number): Point => {
    const [ux, uy] = [cx - from.x, cy - from.y];
    const unit = Math.hypot(ux, uy) || 1;
    return [from.x + (ux / unit) * (from.radius + room), from.y + (uy / unit) * (from.radius + room)];
  };
  const head = 5 + width * 1.6;
  const [start, end, tip] = [rim(a, 1), rim(b, look.arrow ? head : 1), rim(b, 1)];
  const inferred = edge.evidence.every(({ origin }) => origin === "inferred");
  const dash = inferred ? DASH.inferred : look.dash === "dotted" ? DASH.dotted : null;
  const [tx, ty] = [tip[0] - end[0], tip[1] - end[1]];
  return {
    id: edge.id, stroke: THEMES[theme][look.stroke], width, title, word: edge.type === "ARRESTED_IN" ? (edge.status ?? "") : "",
    path: bend === 0 ? `M${n(start[0])} ${n(start[1])}L${n(end[0])} ${n(end[1])}` : `M${n(start[0])} ${n(start[1])}Q${n(cx)} ${n(cy)} ${n(end[0])} ${n(end[1])}`,
    dash: dash && dash.map((part) => n(part * Math.max(1.5, width))).join(" "),
    arrow: look.arrow ? `M${n(tip[0])} ${n(tip[1])}L${n(end[0] - ty / 2)} ${n(end[1] + tx / 2)}L${n(end[0] + ty / 2)} ${n(end[1] - tx / 2)}z` : null,
    middle: [Math.round((a.x + b.x + 2 * cx) / 4), Math.round((a.y + b.y + 2 * cy) / 4)],
  };
}

/** 0, 26, -26, 52 … for the first, second … of the relations that join the same two nodes. */
const bendOf = (index: number): number => Math.ceil(index / 2) * 26 * (index % 2 === 1 ? 1 : -1);

function placed(nodes: readonly GraphNode[], edges: readonly Relation[], positions: ExportContext["positions"]): ReadonlyMap<string, Point> {
  if (positions === null) return layout(nodes.map(({ id }) => id), edges);
  const lowest = Math.max(0, ...[...positions.values()].map(([, y]) => y)) + 120;
  let homeless = 0;
  return new Map(nodes.map(({ id }) => [id, positions.get(id) ?? ([homeless++ * 130, lowest] as const)]));
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const touch = (a: Box, b: Box): boolean => Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;

/** Words of lines give way to nodes, their names and the words of stronger lines; the status stays in the line's title. */
function legible(edges: readonly DrawnEdge[], nodes: readonly DrawnNode[]): DrawnEdge[] {
  const taken: Box[] = nodes.flatMap(({ x, y, radius, lines }) => [
    { x, y, width: 2 * radius, height: 2 * radius },
    ...lines.map((line, i) => ({ x, y: y + radius + 10 + i * 14, width: line.length * 6.5, height: 13 })),
  ]);
  const worded = new Set<string>();
  for (const { id, word, middle } of [...edges].filter(({ word }) => word !== "").sort((a, b) => b.width - a.width)) {
    const box = { x: middle[0], y: middle[1], width: word.length * 6 + 4, height: 13 };
    if (taken.some((other) => touch(box, other))) continue;
    taken.push(box);
    worded.add(id);
  }
  return edges.map((edge) => (worded.has(edge.id) ? edge : { ...edge, word: "" }));
}

/** Throws InputError above what a picture can show. */
export async function pictureOf(subgraph: Streamed, { positions, theme }: ExportContext): Promise<Picture> {
  const whole = await wholeOf(subgraph, "A picture", PICTURE);
  const { nodes, edges } = whole;
  const labels = await labelsOf(whole);
  const places = placed(nodes, edges, positions);
  const drawn = new Map(nodes.map((node) => [node.id, drawnNode(node, places.get(node.id) ?? [0, 0], theme)]));
  const pairs = new Map<string, number>();
  const lines = edges.flatMap((edge) => {
    const [a, b] = [drawn.get(edge.from), drawn.get(edge.to)];
    if (!a || !b || a === b) return [];
    const pair = [a.id, b.id].sort().join("~");
    const index = pairs.get(pair) ?? 0;
    pairs.set(pair, index + 1);
    return [drawnEdge(edge, a, b, bendOf(index), theme, `${labels.get(edge.from)?.name ?? ""} ${verb(edge)} ${labels.get(edge.to)?.name ?? ""}, ${support(edge)}`)];
  });
  const all = [...drawn.values()];
  const readable = legible(lines, all);
  const extent = (of: (node: DrawnNode) => number): readonly [number, number] => (all.length === 0 ? [0, 0] : [Math.min(...all.map(of)), Math.max(...all.map(of))]);
  const [[left, right], [top, bottom]] = [extent(({ x }) => x), extent(({ y }) => y)];
  const width = Math.max(LEAST_WIDTH, Math.ceil(right - left) + 2 * MARGIN);
  return { left: Math.floor((left + right - width) / 2), top: Math.floor(top) - MARGIN, width, height: Math.ceil(bottom - top) + 2 * MARGIN, theme, nodes: all, edges: readable };
}
