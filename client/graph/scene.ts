import { edgeWidth, nodeSize } from "../../server/model/look.ts";
import type { Point } from "../../server/model/look.ts";
import type { End, RelationType } from "../../server/model/ontology.ts";
import type { BoardEdge, BoardNode, Drawn } from "../view/board.ts";
import { neighbours } from "../view/board.ts";
import type { View } from "../view/view.ts";
import { RELATION_WORDS, shortLabel } from "../view/words.ts";

/** What the stage draws: plain values, made from the view and the data by `sceneOf`. */
export interface SceneNode {
  readonly id: string;
  readonly end: End;
  /** Wrapped to two lines at the most. */
  readonly label: string;
  /** A count that stands inside the node instead of the icon. */
  readonly inside: string;
  readonly size: number;
  readonly weight: number;
  /** Where its label should rather be. */
  readonly side: "below" | "right";
  readonly classes: string;
}

export interface SceneEdge {
  readonly id: string;
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly width: number;
  readonly word: string;
  readonly classes: string;
}

export interface Scene { readonly nodes: readonly SceneNode[]; readonly edges: readonly SceneEdge[] }

const LINE_LENGTH = 20;

/** Breaks a name in two near its middle when it is long. */
export function wrapped(text: string): string {
  if (text.length <= LINE_LENGTH) return text;
  const middle = text.length / 2;
  const spaces = [...text.matchAll(/ /g)].map((m) => m.index);
  const at = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return at === undefined ? text : `${text.slice(0, at)}\n${text.slice(at + 1)}`;
}

const classes = (...names: readonly (string | false)[]): string => names.filter(Boolean).join(" ");

/** What stays in ink when something is selected: itself, what it is joined to, the path. Null: nothing is selected. */
function lit(view: View, { edges }: Drawn, path: ReadonlySet<string>): ReadonlySet<string> | null {
  if (path.size > 0) return path;
  const line = edges.find(({ id }) => id === view.line);
  if (line) return new Set([line.from, line.to]);
  if (view.selected.length === 0) return null;
  const around = neighbours(edges);
  return new Set(view.selected.flatMap((id) => [id, ...(around.get(id) ?? [])]));
}

/** To so many nodes each has room for its own size; the more there are, the further away one stands, and the larger they are drawn. */
const ROOMY = 300;
const crowd = (count: number): number => (count <= ROOMY ? 1 : Math.min(2, (count / ROOMY) ** 0.4));

function sceneNode(node: BoardNode, view: View, faded: boolean, larger: number): SceneNode {
  const selected = view.selected.includes(node.id);
  const inside = !node.named && node.count !== null && node.count > 1 ? node.count.toLocaleString("en") : "";
  const size = larger * (node.end === "Document" ? 18 : Math.max(nodeSize(node.sources), inside ? 14 + inside.length * 7 : 0));
  return {
    id: node.id, end: node.end, inside, size, side: view.layout === "time" || view.layout === "kind" ? "right" : "below", label: inside ? "" : wrapped(shortLabel(node)),
    weight: (selected ? 1e6 : 0) + (faded ? 0 : 1e4) + (node.named ? 100 : 0) + node.sources * 10 + Math.min(9, node.mentions / 10) - (node.end === "Document" ? 50 : 0),
    classes: classes(selected && "selected", faded && "faded", view.pinned.has(node.id) && "pinned", !node.named && "unnamed", node.end === "Document" && "sheet"),
  };
}

function sceneEdge(edge: BoardEdge, view: View, faded: boolean, touched: boolean): SceneEdge {
  const status = edge.type === "ARRESTED_IN" ? (edge.status ?? "") : "";
  const everyInferred = edge.tellings.length > 0 && edge.tellings.every(({ origin }) => origin === "inferred");
  return {
    id: edge.id, type: edge.type, from: edge.from, to: edge.to, width: edgeWidth(edge.sources),
    word: status || (view.lineLabels || touched ? RELATION_WORDS[edge.type].toLowerCase() : ""),
    classes: classes(edge.id === view.line && "selected", faded && "faded", everyInferred && "inferred", edge.tellings.some(({ origin }) => origin === "human") && "human"),
  };
}

/** `path`: ids of the nodes and edges of the path that is shown, or none. */
export function sceneOf(view: View, board: Drawn, path: ReadonlySet<string>): Scene {
  const inked = lit(view, board, path);
  const chosen = new Set(view.selected);
  const fades = (edge: BoardEdge): boolean => {
    if (path.size > 0) return !path.has(edge.id);
    if (view.line) return edge.id !== view.line;
    return chosen.size > 0 && !chosen.has(edge.from) && !chosen.has(edge.to);
  };
  return {
    nodes: board.nodes.map((node) => sceneNode(node, view, inked !== null && !inked.has(node.id), crowd(board.nodes.length))),
    edges: board.edges.map((edge) => sceneEdge(edge, view, fades(edge), edge.id === view.line || (path.size > 0 && path.has(edge.id)))),
  };
}

/** The room that a label needs, in pixels. */
export function labelOf({ label }: SceneNode, measure: (text: string) => number): readonly [number, number] {
  const lines = label === "" ? [] : label.split("\n");
  return lines.length > 0 ? [Math.max(...lines.map(measure)), lines.length * 15] : [0, 0];
}

/**
 * What a node's size is multiplied by at a zoom. Nodes shrink far less than the zoom, so that a whole board seen from
 * afar still shows shapes, icons and counts.
 */
export const grown = (zoom: number): number => (zoom < 1 ? zoom ** -0.6 : 1);

export type Places = ReadonlyMap<string, Point>;
