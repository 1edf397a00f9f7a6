import cytoscape from "cytoscape";
import type { Core, EventObject, NodeSingular } from "cytoscape";
import type { Point, Theme } from "../../server/model/look.ts";
import type { Places, Scene } from "./scene.ts";
import type { Lens } from "./ticks.ts";
import { drawScene, giveUp } from "./draw.ts";
import { labelStage } from "./label-stage.ts";
import { mark } from "./marks.ts";
import { styleOf } from "./style.ts";
import type { Detail } from "./style.ts";

/** Where the pointer is and on what; null when it left. */
export interface Hover { readonly type: "node" | "edge"; readonly id: string; readonly x: number; readonly y: number }

export interface StageEvents {
  readonly onNode: (id: string, more: boolean) => void;
  readonly onOpen: (id: string) => void;
  readonly onEdge: (id: string) => void;
  readonly onNothing: () => void;
  /** Nodes that a person dragged. */
  readonly onMoved: (places: Places) => void;
  readonly onBox: (ids: readonly string[]) => void;
  readonly onHover: (hover: Hover | null) => void;
  /** Where the stage looks, after it has moved: zoom and pan. */
  readonly onLens: (lens: Lens) => void;
}

/** The drawing surface. Only this folder knows Cytoscape. */
export interface Stage {
  draw(scene: Scene, places: Places): void;
  theme(theme: Theme): void;
  fit(ids?: readonly string[]): void;
  /** After a change of the stage's size: shows the whole again, where nobody has moved away from it since. */
  refit(): void;
  /** Brings a node into sight when it is outside of it. */
  reveal(id: string): void;
  zoom(factor: number): void;
  /** Where the keyboard is. */
  cursor(id: string | null): void;
  places(): ReadonlyMap<string, Point>;
  /** Pixels from the stage's top left corner. */
  onScreen(id: string): Point | null;
  destroy(): void;
}

const MARGIN = 44;

const calm = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

const at = (event: EventObject): { x: number; y: number } => ({ x: event.renderedPosition?.x ?? 0, y: event.renderedPosition?.y ?? 0 });

function listen(cy: Core, events: StageEvents): void {
  cy.on("tap", "node", (event) => events.onNode(event.target.id(), event.originalEvent.shiftKey || event.originalEvent.ctrlKey || event.originalEvent.metaKey));
  cy.on("dbltap", "node", (event) => events.onOpen(event.target.id()));
  cy.on("tap", "edge", (event) => events.onEdge(event.target.id()));
  cy.on("tap", (event) => { if (event.target === cy) events.onNothing(); });
  cy.on("mouseover mousemove", "node, edge", (event) => events.onHover({ type: event.target.isNode() ? "node" : "edge", id: event.target.id(), ...at(event) }));
  cy.on("mouseout", "node, edge", () => events.onHover(null));
  cy.on("grab viewport", () => events.onHover(null));
  cy.on("viewport", () => events.onLens({ zoom: cy.zoom(), ...cy.pan() }));
  cy.on("dragfree", "node", (event) => {
    const moved: readonly NodeSingular[] = event.target.selected() ? cy.nodes(":selected").toArray() : [event.target];
    events.onMoved(new Map(moved.map((node) => [node.id(), [Math.round(node.position("x")), Math.round(node.position("y"))]])));
  });
  let boxed: string[] = [];
  cy.on("box", "node", (event) => {
    if (boxed.push(event.target.id()) === 1) queueMicrotask(() => { events.onBox(boxed); boxed = []; });
  });
}

/** Moves the whole into view, but never nearer than at its own size. */
function fitTo(cy: Core, ids?: readonly string[]): void {
  const wanted = ids ? cy.collection().union(ids.map((id) => cy.getElementById(id)) as never) : cy.nodes();
  const zoom = wanted.length === 0 ? 1 : Math.min(1.25, zoomFor(cy, wanted.boundingBox({ includeLabels: false })));
  cy.stop();
  cy.zoom(zoom);
  cy.center(wanted);
}

const zoomFor = (cy: Core, { w, h }: { w: number; h: number }): number =>
  Math.max(cy.minZoom(), Math.min((cy.width() - 2 * MARGIN) / Math.max(1, w), (cy.height() - 2 * MARGIN) / Math.max(1, h)));

const where = (cy: Core): string => JSON.stringify([cy.zoom(), cy.pan()]);

export function createStage(container: HTMLElement, events: StageEvents, theme: Theme, detail: Detail): Stage {
  const cy = cytoscape({
    container, style: styleOf(theme, detail), minZoom: 0.05, maxZoom: 4, boxSelectionEnabled: true, selectionType: "additive",
    autounselectify: true, hideEdgesOnViewport: detail === "lean", textureOnViewport: detail !== "fine", layout: { name: "preset" },
  });
  listen(cy, events);
  const labels = labelStage(cy);
  let fitted = "";
  return {
    draw: (scene, places) => {
      const wasEmpty = cy.nodes().empty();
      drawScene(cy, scene, places, !calm(), () => {
        // Before the first picture, not after it: a large board takes long to draw twice.
        if (wasEmpty && cy.nodes().nonempty()) { cy.resize(); fitTo(cy); fitted = where(cy); }
        cy.one("render", () => mark(container, "drawn", String(cy.nodes().length)));
        labels.soon();
      });
    },
    theme: (next) => { cy.style(styleOf(next, detail)); labels.soon(); },
    fit: (ids) => { fitTo(cy, ids); fitted = ids ? "" : where(cy); labels.soon(); },
    refit: () => { if (fitted === where(cy)) { cy.resize(); fitTo(cy); fitted = where(cy); labels.soon(); } },
    reveal: (id) => {
      const node = cy.getElementById(id);
      const { x, y } = node.nonempty() ? node.renderedPosition() : { x: MARGIN, y: MARGIN };
      if (x < MARGIN || y < MARGIN || x > cy.width() - MARGIN || y > cy.height() - MARGIN) cy.center(node);
    },
    zoom: (factor) => cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
    cursor: (id) => { cy.nodes(".cursor").removeClass("cursor"); if (id) cy.getElementById(id).addClass("cursor"); },
    places: () => new Map(cy.nodes().map((node) => [node.id(), [node.position("x"), node.position("y")] as const])),
    onScreen: (id) => {
      const node = cy.getElementById(id);
      if (node.empty()) return null;
      const { x, y } = node.renderedPosition();
      return [x, y];
    },
    destroy: () => { labels.stop(); giveUp(cy); cy.destroy(); },
  };
}
