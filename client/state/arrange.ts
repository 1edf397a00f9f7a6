import { effect, signal } from "@preact/signals";
import { KINDS } from "../../server/model/ontology.ts";
import type { End } from "../../server/model/ontology.ts";
import { measure } from "../graph/label-stage.ts";
import { createLayouter } from "../graph/layout.ts";
import type { LayoutNode, LayoutReply, LayoutTask } from "../graph/layout-types.ts";
import { labelOf, sceneOf } from "../graph/scene.ts";
import { neighbours } from "../view/board.ts";
import type { BoardData, BoardNode } from "../view/board.ts";
import { place } from "../view/change.ts";
import type { View } from "../view/view.ts";
import { amend, data, view } from "./store.ts";

/** Gives places to nodes that have none: whenever such are on the board, the chosen layout runs in its worker. */

/** What the last layout took, and by which engine. */
export const lastLayout = signal<LayoutReply | null>(null);
/** Rises when the picture should be brought into view as a whole. */
export const refit = signal(0);
/** Width and height of the room for the graph, in pixels. */
export const room = signal<readonly [number, number]>([670, 680]);

const KIND_ORDER: readonly End[] = ["Operation", ...KINDS.filter((kind) => kind !== "Operation"), "Document"];
const DAY = 86_400_000;

function steps(view: View, data: BoardData): ReadonlyMap<string, number> {
  const around = neighbours([...data.edges.values()]);
  const strongest = [...data.nodes.keys()].reduce((a, b) => ((around.get(b)?.size ?? 0) > (around.get(a)?.size ?? 0) ? b : a), view.selected[0] ?? [...data.nodes.keys()][0] ?? "");
  const middle = view.selected.length > 0 ? view.selected : [strongest];
  const rank = new Map(middle.map((id) => [id, 0]));
  for (let edge = [...middle]; edge.length > 0;) {
    const next = edge.flatMap((id) => [...(around.get(id) ?? [])].filter((other) => !rank.has(other) && rank.set(other, (rank.get(id) ?? 0) + 1)));
    edge = next;
  }
  return rank;
}

function ranker(view: View, data: BoardData): (node: BoardNode) => number | null {
  if (view.layout === "kind") return ({ end }) => KIND_ORDER.indexOf(end);
  if (view.layout === "time") return ({ firstSeen }) => (firstSeen ? Math.floor(Date.parse(firstSeen) / DAY) : null);
  if (view.layout === "rings") { const rank = steps(view, data); return ({ id }) => rank.get(id) ?? null; }
  return () => null;
}

function taskOf(view: View, data: BoardData): LayoutTask {
  const nodes = [...data.nodes.values()];
  const scene = sceneOf(view, { nodes, edges: [] }, new Set());
  const rank = ranker(view, data);
  const scenes = new Map(scene.nodes.map((node) => [node.id, node]));
  const strength = (a: BoardNode, b: BoardNode): number => b.sources - a.sources || b.mentions - a.mentions || (a.id < b.id ? -1 : 1);
  return {
    layout: view.layout, room: room.peek(),
    nodes: nodes.sort(strength).map((node): LayoutNode => {
      const drawn = scenes.get(node.id);
      return { id: node.id, size: drawn?.size ?? 20, label: drawn ? labelOf(drawn, measure) : [0, 0], at: view.places.get(node.id) ?? null, rank: rank(node) };
    }),
    edges: [...data.edges.values()].map(({ from, to }) => [from, to] as const),
  };
}

export function bindLayout(): void {
  const layouter = createLayouter();
  effect(() => {
    const now = data.value;
    const shown = view.value;
    const homeless = [...now.nodes.keys()].filter((id) => !shown.places.has(id));
    if (homeless.length === 0) return;
    // After the page has taken its form: the timeline, when there is one, takes from the room.
    const timer = setTimeout(() => void layouter(taskOf(shown, now)).then((reply) => {
      if (!reply) return;
      lastLayout.value = reply;
      amend(place(new Map(reply.places)));
      refit.value += 1;
    }), 30);
    return () => clearTimeout(timer);
  });
}
