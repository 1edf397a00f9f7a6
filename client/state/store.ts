import { computed, effect, signal } from "@preact/signals";
import type { Theme } from "../../server/model/look.ts";
import { NO_DATA, drawn } from "../view/board.ts";
import type { BoardData } from "../view/board.ts";
import type { Change } from "../view/change.ts";
import * as past from "../view/history.ts";
import { fromUrl, toUrl } from "../view/url.ts";

/**
 * The state of the page as signals: the view with its history, the data, and what is passing (a notice, a pointer).
 * What changes a view is in client/view; here it is only bound to the screen and the address.
 */

export const history = signal(past.begin(fromUrl(location.hash)));
export const view = computed(() => history.value.present);

/** All that was loaded since the page opened. */
export const known = signal<BoardData>(NO_DATA);
/** Ids of the opening picture, and how many nodes it leaves out. */
export const opening = signal<{ readonly ids: readonly string[]; readonly omitted: number } | null>(null);

/** By itself, so that what hangs on it rests while a person moves, selects or filters. */
const shown = computed(() => view.value.shown);
const NOBODY: readonly string[] = [];
/** Ids on the board: chosen ones, or those of the opening picture. */
export const onBoard = computed(() => shown.value ?? opening.value?.ids ?? NOBODY);

/** The data of what is on the board. */
export const data = computed<BoardData>(() => {
  const ids = new Set(onBoard.value);
  const { nodes, edges } = known.value;
  return {
    nodes: new Map([...ids].flatMap((id) => { const node = nodes.get(id); return node ? [[id, node] as const] : []; })),
    edges: new Map([...edges].filter(([, { from, to }]) => ids.has(from) && ids.has(to))),
    omitted: shown.value === null ? (opening.value?.omitted ?? 0) : 0,
  };
});

/** What is drawn: the data that the filters let through. */
export const board = computed(() => drawn(view.value, data.value));

/** The path that is shown; null while none is, or none was found. */
export const path = signal<BoardData | null>(null);

export type Loading = { readonly state: "waiting" | "ready" } | { readonly state: "failed"; readonly message: string; readonly detail: string };
export const loading = signal<Loading>({ state: "waiting" });

/** A step that undo takes back. */
export const act = (change: Change): void => { history.value = past.commit(change)(history.value); };
/** A step that undo passes over. */
export const amend = (change: Change): void => { history.value = past.amend(change)(history.value); };
export const undo = (): void => { history.value = past.undo(history.value); };
export const redo = (): void => { history.value = past.redo(history.value); };

export const canUndo = computed(() => history.value.past.length > 0);
export const canRedo = computed(() => history.value.future.length > 0);

/** What a screen reader is told, and what stands at the foot of the board for a while. */
export const announcement = signal("");
export const notice = signal<{ readonly text: string; readonly detail?: string } | null>(null);
export const announce = (text: string): void => { announcement.value = text; };
export const tell = (text: string, detail?: string): void => { notice.value = { text, ...(detail ? { detail } : {}) }; announce(text); };

export type Dialog = "keys" | "export" | "names" | "ingest" | "filters" | "saved";
export const dialog = signal<Dialog | null>(null);

/** The node from which a path is being looked for. */
export const pathFrom = signal<string | null>(null);

const darkQuery = matchMedia("(prefers-color-scheme: dark)");
const systemDark = signal(darkQuery.matches);
darkQuery.addEventListener("change", ({ matches }) => { systemDark.value = matches; });

const remembered = (): Theme | null => { const value = localStorage.getItem("corkboard.theme"); return value === "light" || value === "dark" ? value : null; };
export const chosenTheme = signal<Theme | null>(remembered());
export const theme = computed<Theme>(() => chosenTheme.value ?? (systemDark.value ? "dark" : "light"));
export const switchTheme = (): void => {
  chosenTheme.value = theme.value === "dark" ? "light" : "dark";
  localStorage.setItem("corkboard.theme", chosenTheme.value);
};

/** Keeps the address in step with the view, and the view with an address that a person enters. */
export function bindAddress(): void {
  effect(() => {
    const fragment = toUrl(view.value);
    if (location.hash.replace(/^#/, "") !== fragment) window.history.replaceState(null, "", fragment ? `#${fragment}` : location.pathname + location.search);
  });
  addEventListener("hashchange", () => {
    const next = fromUrl(location.hash);
    if (toUrl(next) !== toUrl(view.peek())) act(({ judged }) => ({ ...next, judged }));
  });
}
