import { effect, signal, useComputed, useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { choose, chooseLine, expand } from "../state/actions.ts";
import { lastLayout, refit, room } from "../state/arrange.ts";
import { act, amend, board, data, path, theme, view } from "../state/store.ts";
import { move, select, selectAll } from "../view/change.ts";
import { nodeSentence, relationSentence } from "../view/words.ts";
import { Axis, lens } from "./Axis.tsx";
import type { Lens } from "./ticks.ts";
import { stage } from "./current.ts";
import { boardKeys } from "./keys.ts";
import { sceneOf } from "./scene.ts";
import { createStage } from "./stage.ts";
import type { Hover, Stage } from "./stage.ts";
import { detailFor } from "./style.ts";
import type { Detail } from "./style.ts";

const hover = signal<Hover | null>(null);

const events = {
  onNode: choose,
  onOpen: (id: string) => void expand(id),
  onEdge: chooseLine,
  onNothing: () => { if (view.peek().selected.length > 0 || view.peek().line) amend(select(null)); },
  onMoved: (places: Parameters<typeof move>[0]) => act(move(places)),
  onBox: (ids: readonly string[]) => amend(selectAll([...view.peek().selected, ...ids])),
  onHover: (next: Hover | null) => { hover.value = next; },
  onLens: (next: Lens) => { lens.value = next; },
};

function shownPath(): ReadonlySet<string> {
  return new Set(path.value ? [...path.value.nodes.keys(), ...path.value.edges.keys()] : []);
}

/** Keeps a stage in the container: made anew when the graph grows past a size from which less is drawn of each. */
function bindStage(container: HTMLElement): () => void {
  let made: Stage | null = null;
  let detail: Detail | null = null;
  let colours = theme.peek();
  let fitted = -1;
  let later: ReturnType<typeof setTimeout> | null = null;
  const renew = (): Stage => {
    made?.destroy();
    return createStage(container, events, colours, detail ?? "fine");
  };
  const stop = effect(() => {
    const { nodes, edges } = board.value;
    const scene = sceneOf(view.value, { nodes, edges }, shownPath());
    const placed = scene.nodes.filter(({ id }) => view.value.places.has(id));
    const ids = new Set(placed.map(({ id }) => id));
    const wanted = detailFor(data.value.nodes.size, data.value.edges.size);
    const next = made && wanted === detail ? made : ((detail = wanted), renew());
    if (next !== made) { made = next; stage.value = next; }
    if (theme.value !== colours) { colours = theme.value; made.theme(colours); }
    const first = made.places().size === 0;
    const { places } = view.value;
    const show = (): void => made?.draw({ nodes: placed, edges: scene.edges.filter(({ from, to }) => ids.has(from) && ids.has(to)) }, places);
    if (later) clearTimeout(later);
    // The first picture waits until the page has taken its form: the timeline, when there is one, takes from the room.
    if (first && placed.length > 0) later = setTimeout(show, 0); else show();
    if (placed.length > 0 && refit.value !== fitted) { fitted = refit.value; if (!first) setTimeout(() => made?.fit(), 380); }
  });
  return () => { stop(); if (later) clearTimeout(later); made?.destroy(); made = null; stage.value = null; };
}

function Tip(): JSX.Element | null {
  const text = useComputed(() => {
    const on = hover.value;
    if (!on) return null;
    const nodes = new Map(board.value.nodes.map((node) => [node.id, node]));
    const edge = on.type === "edge" ? board.value.edges.find(({ id }) => id === on.id) : undefined;
    const [from, to] = [nodes.get(edge?.from ?? ""), nodes.get(edge?.to ?? "")];
    if (edge && from && to) return relationSentence(edge, from, to);
    const node = nodes.get(on.id);
    return node ? `${node.label}. ${nodeSentence(node)}` : null;
  });
  if (!hover.value || !text.value) return null;
  return <div class="tip" role="tooltip" style={{ left: `${hover.value.x}px`, top: `${hover.value.y}px` }}>{text.value}</div>;
}

/** The board: what is drawn, with the keyboard in it. */
export function BoardPane(): JSX.Element {
  const container = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      room.value = [element.clientWidth, element.clientHeight];
      // A sheet or a panel that opens must not cover what was chosen.
      const id = view.peek().selected.at(-1);
      if (id) setTimeout(() => stage.peek()?.reveal(id), 120);
      else stage.peek()?.refit();
    });
    observer.observe(element);
    const stop = bindStage(element);
    return () => { observer.disconnect(); stop(); };
  }, []);
  useSignalEffect(() => { const id = view.value.selected.at(-1); if (id) setTimeout(() => stage.peek()?.reveal(id), 0); });
  return (
    <div class="board" ref={pane} data-engine={lastLayout.value?.engine} tabIndex={0} role="application" aria-roledescription="graph" aria-label={`Board with ${board.value.nodes.length} nodes. Arrow keys move, Enter opens, question mark lists the keys.`}
      onKeyDown={boardKeys}>
      <div class="stage" ref={container} />
      <Axis />
      <Tip />
    </div>
  );
}
