import type { Css, NodeSingular, StylesheetJson } from "cytoscape";
import { DASH, LOOK, RELATION_LOOK, THEMES } from "../../server/model/look.ts";
import type { Outline, Theme } from "../../server/model/look.ts";
import { KINDS, RELATION_TYPES } from "../../server/model/ontology.ts";
import type { End } from "../../server/model/ontology.ts";
import { SIDES } from "./labels.ts";
import type { Side } from "./labels.ts";

/** The look of the model in Cytoscape's words. */

const ENDS: readonly End[] = [...KINDS, "Document"];
export const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

function shapeOf(outline: Outline): Css.Node {
  if (outline.form === "circle") return { shape: "ellipse" };
  if (outline.form === "square") return { shape: outline.corner > 0 ? "round-rectangle" : "rectangle" };
  const most = Math.max(...outline.points.flat().map(Math.abs));
  return { shape: "polygon", "shape-polygon-points": outline.points.flat().map((n) => n / most).join(" ") as never };
}

const icon = (end: End): string =>
  `data:image/svg+xml;utf8,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 24 24"><path fill-rule="evenodd" fill="${LOOK[end].onFill}" d="${LOOK[end].icon}"/></svg>`)}`;

const nodeKind = (end: End, icons: boolean, theme: Theme): StylesheetJson => [
  { selector: `node[end="${end}"]`, style: { ...shapeOf(LOOK[end].outline), "background-color": LOOK[end].fill } },
  ...(icons ? [{ selector: `node[end="${end}"][inside=""]`, style: { "background-image": icon(end), "background-width": "62%", "background-height": "62%" } as Css.Node }] : []),
  { selector: `node.unnamed[end="${end}"]`, style: { "border-color": theme === "dark" ? LOOK[end].text.dark : LOOK[end].fill, "border-opacity": 1 } },
];

const relation = (theme: Theme, bare: boolean): StylesheetJson => RELATION_TYPES.map((type) => {
  const { stroke, dash, arrow } = RELATION_LOOK[type];
  const colour = THEMES[theme][stroke];
  return {
    selector: `edge[type="${type}"]`,
    style: { "line-color": colour, ...(bare ? {} : { "target-arrow-color": colour, "target-arrow-shape": arrow ? "triangle" : "none" }), ...(dash === "dotted" ? { "line-style": "dotted" } : {}) } as Css.Edge,
  };
});

const nodeBase = (theme: Theme): Css.Node => ({
  width: "data(size)", height: "data(size)", label: "data(inside)", "font-family": FONT, "font-size": 12, "font-weight": 600,
  "text-valign": "center", "text-halign": "center", color: THEMES[theme].ink, "text-wrap": "wrap", "text-max-width": "100000px", "line-height": 1.15,
  "text-outline-color": THEMES[theme].paper, "border-width": 1, "border-color": theme === "light" ? "#000000" : "#FFFFFF", "border-opacity": 0.15, "overlay-opacity": 0, "z-index": 10,
});

const BESIDE: Readonly<Record<Side, readonly [halign: "left" | "center" | "right", valign: "top" | "center" | "bottom"]>> = {
  below: ["center", "bottom"], above: ["center", "top"], right: ["right", "center"], left: ["left", "center"],
  "south-east": ["right", "bottom"], "south-west": ["left", "bottom"], "north-east": ["right", "top"], "north-west": ["left", "top"],
};

/** Which way a label is moved: away from the node on a straight side, back over its corner on a slanting one. */
function margins(side: Side): Css.Node {
  const [h, v] = BESIDE[side];
  const [x, y] = [h === "right" ? 1 : h === "left" ? -1 : 0, v === "bottom" ? 1 : v === "top" ? -1 : 0];
  if (x === 0 || y === 0) return { "text-margin-x": x * 4, "text-margin-y": y * 3 };
  const back = (node: NodeSingular): number => (node.data("size") as number) * -0.2;
  return { "text-margin-x": (node) => x * back(node), "text-margin-y": (node) => y * back(node) };
}

const label = (theme: Theme): StylesheetJson => [
  { selector: SIDES.map((side) => `node.${side}`).join(", "), style: { label: "data(label)", "font-weight": 400, "text-outline-color": THEMES[theme].paper, "text-outline-width": 2.5, "text-outline-opacity": 1 } },
  ...SIDES.map((side) => ({ selector: `node.${side}`, style: { "text-halign": BESIDE[side][0], "text-valign": BESIDE[side][1], ...margins(side) } as Css.Node })),
];

const state = (theme: Theme): StylesheetJson => {
  const { ink, paper, edge, orange } = THEMES[theme];
  return [
    { selector: "node.unnamed", style: { "background-image": "none", "background-color": paper, "border-width": 2, "border-style": "dashed", "border-dash-pattern": [...DASH.unnamed].map((n) => n * 1.6), color: ink } as unknown as Css.Node },
    { selector: "node.sheet", style: { "border-color": edge, "border-opacity": 1, "border-width": 1.5 } as Css.Node },
    { selector: "node.pinned", style: { "underlay-color": edge, "underlay-opacity": 0.35, "underlay-padding": 5, "underlay-shape": "ellipse" } as Css.Node },
    { selector: "edge.inferred", style: { "line-style": "dashed", "line-dash-pattern": DASH.inferred.map((n) => n * 1.5) } },
    { selector: "edge.human", style: { "line-outline-width": 1.5, "line-outline-color": edge, "line-color": paper } as Css.Edge },
    { selector: "edge.selected", style: { "line-color": ink, "target-arrow-color": ink, "z-index": 9 } },
    { selector: "node.selected", style: { "outline-width": 3, "outline-color": ink, "outline-offset": 2, "z-index": 30, "font-weight": 600 } as Css.Node },
    { selector: "node.cursor", style: { "outline-width": 3, "outline-color": orange, "outline-offset": 5, "z-index": 40 } as Css.Node },
    { selector: ".faded", style: { opacity: 0.2, "z-index": 1 } as Css.Node },
  ];
};

/** Of a line without words, arrow or curve: each property costs for each of thousands. */
const leanLine: Css.Edge = { width: "data(width)", "curve-style": "haystack", events: "no" } as Css.Edge;

/** How much is drawn of each: `fine`, all; `plain`, straight lines without arrows; `lean`, no icons, no pointing at lines either. */
export type Detail = "fine" | "plain" | "lean";

/** From so many nodes or lines on less is drawn of each. */
const FROM = { plain: { nodes: 450, lines: 900 }, lean: { nodes: 1000, lines: 3000 } } as const;

export const detailFor = (nodes: number, lines: number): Detail =>
  nodes >= FROM.lean.nodes || lines >= FROM.lean.lines ? "lean" : nodes >= FROM.plain.nodes || lines >= FROM.plain.lines ? "plain" : "fine";

const plainLine: Css.Edge = { width: "data(width)", "curve-style": "haystack" } as Css.Edge;

const fineLine: Css.Edge = { width: "data(width)", "curve-style": "bezier", "control-point-step-size": 26, "arrow-scale": 0.7, opacity: 0.85, "overlay-opacity": 0 } as Css.Edge;

const words = (theme: Theme): Css.Edge => ({
  "font-family": FONT, "font-size": 11, color: THEMES[theme].ink, "overlay-opacity": 0,
  "text-background-color": THEMES[theme].paper, "text-background-opacity": 1, "text-background-padding": "2px", "text-background-shape": "roundrectangle",
}) as Css.Edge;

export const styleOf = (theme: Theme, detail: Detail): StylesheetJson => [
  { selector: "node", style: nodeBase(theme) },
  { selector: "edge", style: { fine: fineLine, plain: plainLine, lean: leanLine }[detail] },
  ...ENDS.flatMap((end) => nodeKind(end, detail !== "lean", theme)),
  ...relation(theme, detail !== "fine"),
  { selector: "edge.worded", style: { label: "data(word)", ...words(theme) } },
  ...label(theme),
  ...state(theme),
];
