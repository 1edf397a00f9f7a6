import { AT_ONCE, around, nodesOf } from "../api/board.ts";
import { add, hide, only, read, select, selectLine, selectMore, showPath } from "../view/change.ts";
import { MOST } from "../view/board.ts";
import type { BoardNode } from "../view/board.ts";
import { counted, nodeSentence, relationSentence } from "../view/words.ts";
import { learn, report } from "./load.ts";
import { act, amend, announce, board, data, known, onBoard, pathFrom, tell, view } from "./store.ts";

/** What a person does, with what it needs from the server and what is said about it. */

/** At the most so many come with one expansion; the rest is named, and can be asked for by type. */
const EXPANSION = 40;

/** As many of these as the board has room for; says how many it has not. */
function fitting(ids: readonly string[]): readonly string[] {
  const room = Math.max(0, MOST - onBoard.peek().length);
  if (ids.length > room) tell(`The board holds ${counted(MOST, "node")} at the most: ${counted(ids.length - room, "node")} were left out. Hide some, or focus on what matters.`);
  return ids.slice(0, room);
}

const labelOf = (id: string): string => known.peek().nodes.get(id)?.label ?? "";

function endPath(id: string): boolean {
  const from = pathFrom.peek();
  if (!from || from === id) return false;
  pathFrom.value = null;
  act(showPath([from, id]));
  return true;
}

/** Opens a node's card; while a path is being looked for, it is its other end. */
export function choose(id: string, more = false): void {
  if (endPath(id)) return;
  const node = known.peek().nodes.get(id);
  amend(more ? selectMore(id) : select(id));
  if (node) announce(`${node.label}. ${nodeSentence(node)}.`);
}

export function chooseLine(id: string): void {
  const edge = data.peek().edges.get(id);
  const [from, to] = [data.peek().nodes.get(edge?.from ?? ""), data.peek().nodes.get(edge?.to ?? "")];
  amend(selectLine(id));
  if (edge && from && to) announce(relationSentence(edge, from, to));
}

/** Brings a node onto the board, where it is not yet, and opens its card. */
export function open(node: BoardNode): void {
  learn({ nodes: new Map([[node.id, node]]), edges: new Map(), omitted: 0 });
  if (onBoard.peek().includes(node.id) && !view.peek().hidden.has(node.id)) choose(node.id);
  else {
    if (!endPath(node.id)) act(add([node.id], onBoard.peek(), node.id));
    announce(`${node.label} is on the board now.`);
  }
}

export async function openId(id: string): Promise<void> {
  const here = known.peek().nodes.get(id);
  try {
    const node = here ?? (await nodesOf([id]))[0];
    if (node) open(node);
  } catch (error) { report(error); }
}

export const readPassage = (document: string, start: number | null = null, end: number | null = null): void => amend(read({ document, start, end }));

/** Adds what lies around nodes, so many steps away; what did not come is said. */
async function expandFrom(ids: readonly string[], depth: number, named: string): Promise<void> {
  try {
    const found = await around(ids, depth, Math.min(EXPANSION * depth * ids.length + ids.length, AT_ONCE));
    const before = new Set(onBoard.peek());
    const wanted = [...found.nodes.keys()].filter((other) => !before.has(other) || view.peek().hidden.has(other));
    learn(found);
    const fresh = fitting(wanted);
    if (fresh.length < wanted.length && fresh.length === 0) return;
    if (fresh.length > 0) act(add([...ids, ...fresh], onBoard.peek(), ids.length === 1 ? ids[0] : undefined));
    const rest = found.omitted > 0 ? ` ${found.omitted.toLocaleString("en")} more were left out, the least connected.` : "";
    const what = depth > 1 ? `within ${depth} steps of ${named}` : `of ${named}`;
    tell(fresh.length > 0 ? `${counted(fresh.length, depth > 1 ? "node" : "neighbour")} ${what} added.${rest}` : `All ${depth > 1 ? "nodes" : "neighbours"} ${what} are on the board.${rest}`);
  } catch (error) { report(error); }
}

export const expand = (id: string, depth = 1): Promise<void> => expandFrom([id], depth, labelOf(id));
export const expandAll = (ids: readonly string[]): Promise<void> => expandFrom(ids, 1, counted(ids.length, "node"));

/** Adds these nodes, e.g. one group of neighbours. */
export function bring(nodes: readonly BoardNode[], selected?: string): void {
  learn({ nodes: new Map(nodes.map((node) => [node.id, node])), edges: new Map(), omitted: 0 });
  const fresh = fitting(nodes.map(({ id }) => id));
  if (fresh.length === 0) return;
  act(add(fresh, onBoard.peek(), selected));
  announce(`${counted(fresh.length, "node")} added.`);
}

export function conceal(ids: readonly string[]): void {
  const names = ids.map(labelOf).join(", ");
  act(hide(ids));
  tell(`${names} hidden. Undo brings ${ids.length === 1 ? "it" : "them"} back.`);
}

/** A board of the chosen and what is drawn around them. */
export function focusOn(ids: readonly string[]): void {
  const near = board.peek().edges.flatMap(({ from, to }) => (ids.includes(from) ? [to] : ids.includes(to) ? [from] : []));
  act(only([...ids, ...near]));
  tell(`The board shows ${ids.map(labelOf).join(", ")} and ${counted(new Set(near).size, "neighbour")}.`);
}
