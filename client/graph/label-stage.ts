import type { Core, EdgeSingular, NodeSingular } from "cytoscape";
import { placeLabels } from "./labels.ts";
import type { LabelledLine, LabelledNode, Side } from "./labels.ts";
import { SIDES } from "./labels.ts";
import { mark } from "./marks.ts";
import { grown } from "./scene.ts";
import { FONT } from "./style.ts";

/** Keeps labels at 12 pixels and apart: whenever the stage comes to rest they are placed anew. */

const NODE_FONT = 12;
const LINE_FONT = 11;
const LINE_HEIGHT = 1.15;
/** Pixels at the top that are kept free: the dates stand there. */
const TOP = 24;
/** Milliseconds without movement that count as rest. */
const REST = 90;

const context = document.createElement("canvas").getContext("2d");
const widths = new Map<string, number>();

/** The width of a text of one or more lines in pixels, at the labels' size. */
export function measure(text: string, bold = false): number {
  const key = `${bold}${text}`;
  const known = widths.get(key);
  if (known !== undefined || !context) return known ?? text.length * 7;
  context.font = `${bold ? 600 : 400} ${NODE_FONT}px ${FONT}`;
  const width = Math.max(...text.split("\n").map((line) => context.measureText(line).width));
  widths.set(key, width);
  return width;
}

function labelled(node: NodeSingular, zoom: number, size: number, more: number, always: boolean): LabelledNode {
  const text = node.data("label") as string;
  const { x, y } = node.renderedPosition();
  const scale = size / NODE_FONT;
  const ring = node.hasClass("selected") ? 5 : 0;
  return {
    id: node.id(), x, y, radius: (node.data("size") as number) * zoom * more / 2 + ring, weight: node.data("weight") as number,
    width: text ? measure(text, node.hasClass("selected")) * scale : 0, height: text.split("\n").length * size * LINE_HEIGHT,
    first: node.data("side") as Side, must: ring > 0 || always,
  };
}

function worded(edge: EdgeSingular): LabelledLine | null {
  const text = edge.data("word") as string;
  if (!text) return null;
  const { x, y } = edge.midpoint();
  const { x: px, y: py } = edge.cy().pan();
  const zoom = edge.cy().zoom();
  return { id: edge.id(), x: x * zoom + px, y: y * zoom + py, width: measure(text) * (LINE_FONT / NODE_FONT) + 6, height: LINE_FONT * 1.5, weight: edge.hasClass("faded") ? 0 : edge.hasClass("selected") ? 2e6 : 5e3 };
}

/** Cytoscape's sizes are the board's units: at 12 pixels whatever the zoom, but growing a little when one comes near. */
const fontPixels = (zoom: number): number => NODE_FONT * Math.max(1, Math.min(1.4, Math.sqrt(zoom)));

/** Where nodes lie so close that no label has room between them, these many are named all the same, over lesser nodes. */
const NAMED = 24;

function leastNamed(cy: Core): number {
  if (cy.nodes().length <= MANY) return Infinity;
  const weights = cy.nodes().map((node) => node.data("weight") as number);
  return weights.sort((a, b) => b - a)[NAMED - 1] ?? Infinity;
}

function place(cy: Core): void {
  resize(cy);
  const zoom = cy.zoom();
  const size = fontPixels(zoom);
  const more = cy.nodes().length > MANY ? 1 : grown(zoom);
  const least = leastNamed(cy);
  // Beside what is selected the rest is faded: its own names have the way, over faded nodes too.
  const fading = cy.nodes(".faded").nonempty();
  const nodes = cy.nodes().map((node) => labelled(node, zoom, size, more, (node.data("weight") as number) >= least || (fading && !node.hasClass("faded"))));
  const lines = cy.edges('[word!=""]').map(worded).filter((line) => line !== null);
  const placement = placeLabels(nodes, lines, { left: 0, top: TOP, right: cy.width(), bottom: cy.height() });
  cy.batch(() => {
    cy.nodes().forEach((node) => turn(node, placement.nodes.get(node.id()) ?? null));
    cy.edges().forEach((edge) => { if (edge.hasClass("worded") !== placement.lines.has(edge.id())) edge.toggleClass("worded", placement.lines.has(edge.id())); });
    write(cy);
  });
}

/** Which side a node's label is on now is kept beside it, so that most nodes need no look at their classes. */
function turn(node: NodeSingular, side: Side | null): void {
  const before = node.scratch("side") as Side | null | undefined;
  if ((before ?? null) === side) return;
  node.scratch("side", side);
  if (before) node.removeClass(before);
  if (side) node.addClass(side);
}

const SHOWN = SIDES.map((side) => `node.${side}`).join(", ");

/** Letters of the same size on the screen whatever the zoom; only what is shown is touched. */
function write(cy: Core): void {
  const zoom = cy.zoom();
  cy.nodes(SHOWN).style({ "font-size": fontPixels(zoom) / zoom, "text-outline-width": 2.5 / zoom });
  cy.edges(".worded").style({ "font-size": LINE_FONT / zoom });
}

/** Above so many nodes sizes keep to the board's units: to change each would take longer than it helps. */
const MANY = 300;

/** Sizes change for all at once, and only when the zoom did or there is something new. */
function resize(cy: Core): void {
  const state = `${cy.zoom()} ${cy.elements().length}`;
  if (cy.scratch("sized") === state || cy.nodes().length > MANY) return;
  cy.scratch("sized", state);
  const more = grown(cy.zoom());
  cy.batch(() => {
    cy.nodes('[inside!=""]').style({ "font-size": 11.5 * more });
    cy.nodes(".unnamed").style({ "border-width": 2.2 * more });
    cy.nodes(".sheet").style({ "border-width": 1.6 * more });
    cy.edges().style({ "arrow-scale": 0.7 * more });
    cy.nodes().forEach((node) => {
      const size = (node.data("size") as number) * more;
      node.style({ width: node.hasClass("sheet") ? size * 0.84 : size, height: size });
    });
  });
}

/** To so many elements sizes follow the zoom at once; above they wait for rest. */
const FEW = 400;

export function labelStage(cy: Core): { soon: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let stopped = false;
  const soon = (): void => {
    if (stopped) return;
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => { timer = null; place(cy); mark(cy.container(), "rest", "true"); }, REST);
    mark(cy.container(), "rest", "false");
  };
  cy.on("pan zoom resize position", soon);
  cy.on("zoom", () => { if (cy.elements().length <= FEW) { resize(cy); write(cy); } });
  return { soon, stop: () => { stopped = true; if (timer) clearTimeout(timer); } };
}
