import { signal } from "@preact/signals";
import { deleteBoard, renameBoard, saveBoard, savedBoards } from "../api/saved.ts";
import type { Saved } from "../api/saved.ts";
import { kept } from "../view/change.ts";
import { fromUrl, toUrl } from "../view/url.ts";
import { report } from "./load.ts";
import { act, onBoard, tell, view } from "./store.ts";

/** Boards that people keep, as the page knows them. */

export const saved = signal<readonly Saved[] | null>(null);
/** The one that was deleted last, to be put back. */
export const gone = signal<Saved | null>(null);

/** The board as it is now, as an address: with the nodes of the opening picture named, so that it stays this board. */
const viewNow = (): string => toUrl(kept(onBoard.peek())(view.peek()));

/** Runs a change of what is kept; false when it failed, which is told. */
async function then(change: () => Promise<unknown>, said?: string): Promise<boolean> {
  try {
    await change();
    saved.value = await savedBoards();
    if (said) tell(said);
    return true;
  } catch (error) {
    report(error);
    return false;
  }
}

export const listSaved = (): Promise<boolean> => then(async () => undefined);

export const saveNow = (name: string, notes: string): Promise<boolean> => then(() => saveBoard({ name, notes, view: viewNow() }), `Saved as ${name}.`);

export const saveOver = ({ id, name, notes }: Saved): Promise<boolean> => then(() => saveBoard({ id, name, notes, view: viewNow() }), `${name} is now what the board shows.`);

export const rename = (board: Pick<Saved, "id" | "name" | "notes">): Promise<boolean> => then(() => renameBoard(board), `Kept as ${board.name}.`);

export async function forget(board: Saved): Promise<void> {
  if (await then(() => deleteBoard(board.id), `${board.name} deleted.`)) gone.value = board;
}

export async function putBack(): Promise<void> {
  const board = gone.peek();
  if (board && await then(() => saveBoard({ name: board.name, notes: board.notes, view: board.view }), `${board.name} is back.`)) gone.value = null;
}

/** Shows a saved board; undo leads back to the one before it. */
export function openSaved({ name, view: address }: Saved): void {
  act(({ judged }) => ({ ...fromUrl(address), judged }));
  tell(`${name} opened. Undo leads back.`);
}
