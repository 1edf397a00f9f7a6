import { effect, signal, untracked } from "@preact/signals";
import { AskError } from "../api/ask.ts";
import { boardOf, nodesOf, openingBoard, pathBetween } from "../api/board.ts";
import { MOST, NO_DATA, joinData } from "../view/board.ts";
import type { BoardData } from "../view/board.ts";
import { openingIds } from "../view/opening.ts";
import type { PathAsk } from "../view/view.ts";
import { counted } from "../view/words.ts";
import { amend, known, loading, opening, path, tell, view } from "./store.ts";

/** Loads what the view asks for, whenever it asks for something that is not here. */

/** How many nodes the opening picture has: about as many as can be read at a glance. */
const OPENING = 80;
/** From so many the opening picture is chosen. */
const CANDIDATES = 300;

/** All lines between these are known. */
let complete: ReadonlySet<string> = new Set();

export const learn = (more: BoardData): void => { known.value = joinData(known.value, more); };

/** Says what went wrong, and passes over requests that were given up. */
export function report(error: unknown): void {
  if (error instanceof DOMException && error.name === "AbortError") return;
  tell(error instanceof Error ? error.message : String(error), error instanceof AskError ? error.detail : String(error));
}

async function loadOpening(signal: AbortSignal): Promise<void> {
  const found = await openingBoard(CANDIDATES, signal);
  const ids = openingIds(found, OPENING);
  complete = new Set(found.nodes.keys());
  learn(found);
  opening.value = { ids, omitted: found.omitted + found.nodes.size - ids.length };
}

/** Ids of an old link may belong to entities that have grown since: they come back under another id. */
async function followIds(asked: readonly string[], found: BoardData, signal: AbortSignal): Promise<void> {
  const missing = asked.filter((id) => !found.nodes.has(id));
  if (missing.length === 0) return;
  const now = await nodesOf(missing, signal);
  const renamed = new Map(missing.map((id, index) => [id, now[index]?.id ?? id]));
  learn({ nodes: new Map(now.flatMap((node) => (node ? [[node.id, node] as const] : []))), edges: new Map(), omitted: 0 });
  const to = (id: string): string => renamed.get(id) ?? id;
  amend((v) => ({
    ...v, shown: v.shown ? [...new Set(v.shown.map(to))] : null, selected: v.selected.map(to),
    places: new Map([...v.places].map(([id, place]) => [to(id), place])), pinned: new Set([...v.pinned].map(to)), hidden: new Set([...v.hidden].map(to)),
  }));
}

async function loadChosen(asked: readonly string[], signal: AbortSignal): Promise<void> {
  const ids = asked.slice(0, MOST);
  if (ids.length < asked.length) {
    tell(`This board names ${counted(asked.length, "node")}; ${MOST.toLocaleString("en")} are drawn at the most, and the first ${MOST.toLocaleString("en")} are here.`);
    const kept = new Set(ids);
    amend((v) => ({ ...v, shown: ids, places: new Map([...v.places].filter(([id]) => kept.has(id))) }));
    return;
  }
  if (ids.length === 0 || ids.every((id) => complete.has(id))) return;
  const found = await boardOf(ids, signal);
  learn(found);
  complete = new Set(ids);
  await followIds(ids, found, signal);
}

async function load(shown: readonly string[] | null, signal: AbortSignal): Promise<void> {
  try {
    if (shown === null && opening.peek()) return;
    await (shown === null ? loadOpening(signal) : loadChosen(shown, signal));
    loading.value = { state: "ready" };
  } catch (error) {
    if (signal.aborted) return;
    const nothing = known.peek().nodes.size === 0;
    if (nothing) loading.value = { state: "failed", message: error instanceof Error ? error.message : String(error), detail: error instanceof AskError ? error.detail : "" };
    else report(error);
  }
}

/** No path by these wishes: back to those with which there was one, or to none. */
function noPath(wanted: PathAsk, before: PathAsk | null): void {
  const bounded = wanted.noHubs || wanted.without.length > 0;
  tell(bounded ? "No other path links these two: what was excluded is needed." : "No document here links these two.");
  amend((v) => ({ ...v, path: before && bounded ? before : null }));
}

async function loadPath(wanted: PathAsk | null, before: PathAsk | null): Promise<void> {
  if (!wanted) { path.value = null; return; }
  try {
    const found = await pathBetween(wanted);
    if (view.peek().path !== wanted) return;
    if (!found) { noPath(wanted, path.peek() ? before : null); return; }
    learn(found);
    amend((v) => ({ ...v, shown: [...new Set([...(v.shown ?? opening.peek()?.ids ?? []), ...found.nodes.keys()])] }));
    path.value = found;
  } catch (error) { report(error); }
}

/** Rises when the documents or judgements changed: cards are asked for anew. */
export const version = signal(0);

/** After an ingest or a judgement: what was loaded is forgotten, and the view is loaded anew. */
export function reload(): void {
  complete = new Set();
  known.value = NO_DATA;
  opening.value = null;
  version.value += 1;
  const { shown } = view.peek();
  void load(shown, new AbortController().signal);
}

export const retry = (): void => { loading.value = { state: "waiting" }; reload(); };

export function bindLoading(): void {
  let controller = new AbortController();
  let last: readonly string[] | null | undefined;
  let asked: PathAsk | null = null;
  effect(() => {
    const { shown } = view.value;
    if (shown === last) return;
    last = shown;
    controller.abort();
    controller = new AbortController();
    untracked(() => void load(shown, controller.signal));
  });
  effect(() => {
    const next = view.value.path;
    if (next === asked || JSON.stringify(next) === JSON.stringify(asked)) return;
    const before = asked;
    asked = next;
    if (!before || !next || before.ends.join() !== next.ends.join()) path.value = null;
    untracked(() => void loadPath(next, before));
  });
}
