import { randomUUID } from "node:crypto";
import { InputError } from "../model/errors.ts";
import type { SavedBoard } from "../model/savedBoard.ts";
import type { GraphStore } from "../store/port.ts";
import type { MutationRenameBoardArgs, MutationSaveBoardArgs } from "./schema.generated.ts";

/** Saved boards as GraphQL keeps them: what is refused is refused in a sentence that says what would be right. */

type Keep = Pick<GraphStore, "savedBoards" | "saveBoard" | "removeBoard">;

interface KeepEffects {
  /** An ISO instant. */
  readonly now: () => string;
  readonly newId: () => string;
}

const EFFECTS: KeepEffects = { now: () => new Date().toISOString(), newId: randomUUID };

/** In UTF-16 code units. A view of 2,000 nodes takes about 40,000. */
const MOST = { name: 200, notes: 20_000, view: 200_000 } as const;
/** So many boards are kept. */
const BOARDS = 1_000;

function checked(board: SavedBoard): SavedBoard {
  if (board.name === "") throw new InputError("A saved board needs a name.");
  for (const part of ["name", "notes", "view"] as const)
    if (board[part].length > MOST[part]) throw new InputError(`The ${part} of a saved board has ${board[part].length.toLocaleString("en")} characters; ${MOST[part].toLocaleString("en")} is the most.`);
  if (/[\s#]|\p{Cc}/u.test(board.view)) throw new InputError('The view of a saved board should be what stands after "#" in the address: no spaces, no "#".');
  return board;
}

async function found(store: Keep, id: string): Promise<SavedBoard> {
  const board = (await store.savedBoards()).find((each) => each.id === id);
  if (!board) throw new InputError(`There is no saved board ${id}; it may have been deleted.`);
  return board;
}

/** Keeps a view; with an id, in place of the one that has it. */
export async function keepBoard(store: Keep, { name, notes, view, id }: MutationSaveBoardArgs, effects: KeepEffects = EFFECTS): Promise<SavedBoard> {
  if (id != null) await found(store, id);
  else if ((await store.savedBoards()).length >= BOARDS) throw new InputError(`${BOARDS.toLocaleString("en")} boards are kept at the most: delete some first.`);
  const board = checked({ id: id ?? effects.newId(), name: name.trim(), notes: (notes ?? "").trim(), view, changed: effects.now() });
  await store.saveBoard(board);
  return board;
}

export async function renameBoard(store: Keep, { id, name, notes }: MutationRenameBoardArgs, { now }: Pick<KeepEffects, "now"> = EFFECTS): Promise<SavedBoard> {
  const before = await found(store, id);
  const board = checked({ ...before, name: name?.trim() ?? before.name, notes: notes?.trim() ?? before.notes, changed: now() });
  await store.saveBoard(board);
  return board;
}

/** Answers with the id, also where there was none: forgetting twice is no error. */
export async function forgetBoard(store: Keep, id: string): Promise<string> {
  await store.removeBoard(id);
  return id;
}
