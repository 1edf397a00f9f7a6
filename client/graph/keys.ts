import { signal } from "@preact/signals";
import { choose, conceal, expand } from "../state/actions.ts";
import { act, announce, board, view } from "../state/store.ts";
import { neighbours } from "../view/board.ts";
import { togglePin, toggleLineLabels } from "../view/change.ts";
import { counted, nodeSentence } from "../view/words.ts";
import { stage } from "./current.ts";
import { isDirection, nearestIn } from "./nearest.ts";
import type { Direction } from "./nearest.ts";

/** The keyboard in the graph: a cursor that goes from node to node. */

export const cursor = signal<string | null>(null);

function putCursor(id: string): void {
  cursor.value = id;
  stage.peek()?.cursor(id);
  stage.peek()?.reveal(id);
  const node = board.peek().nodes.find((n) => n.id === id);
  const lines = board.peek().edges.filter(({ from, to }) => from === id || to === id).length;
  if (node) announce(`${node.label}. ${nodeSentence(node)}. ${counted(lines, "line")}.`);
}

/** Where the cursor begins: at what is selected, else at the node with most sources. */
function begin(): string | null {
  const { nodes } = board.peek();
  const selected = view.peek().selected.at(-1);
  if (nodes.some(({ id }) => id === selected)) return selected ?? null;
  return nodes.reduce((best, node) => (!best || node.sources > best.sources ? node : best), nodes[0])?.id ?? null;
}

const current = (): string | null => (board.peek().nodes.some(({ id }) => id === cursor.peek()) ? cursor.peek() : null);

function step(direction: Direction): void {
  const at = current();
  const places = stage.peek()?.places();
  if (!places) return;
  const next = at ? (nearestIn(direction, at, places, neighbours(board.peek().edges).get(at)) ?? nearestIn(direction, at, places)) : begin();
  if (next) putCursor(next); else announce("Nothing further in that direction.");
}

const ON_NODE: Readonly<Record<string, (id: string) => void>> = {
  Enter: (id) => choose(id),
  " ": (id) => choose(id, true),
  e: (id) => void expand(id),
  1: (id) => void expand(id),
  2: (id) => void expand(id, 2),
  3: (id) => void expand(id, 3),
  h: (id) => { conceal([id]); cursor.value = null; },
  p: (id) => { act(togglePin(id)); announce(view.peek().pinned.has(id) ? "Pinned." : "No longer pinned."); },
};

const ON_BOARD: Readonly<Record<string, () => void>> = {
  f: () => stage.peek()?.fit(),
  l: () => act(toggleLineLabels()),
  "+": () => stage.peek()?.zoom(1.25),
  "=": () => stage.peek()?.zoom(1.25),
  "-": () => stage.peek()?.zoom(0.8),
  Home: () => { cursor.value = null; const first = begin(); if (first) putCursor(first); },
};

export function boardKeys(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const node = current() ?? view.peek().selected.at(-1) ?? null;
  if (isDirection(key)) step(key);
  else if (ON_NODE[key] && node) ON_NODE[key](node);
  else if (ON_BOARD[key]) ON_BOARD[key]();
  else return;
  event.preventDefault();
}
