import { ask } from "./ask.ts";
import type { SavedBoard } from "./schema.generated.ts";

/** Boards that people keep on the server. */
export type Saved = Pick<SavedBoard, "id" | "name" | "notes" | "view" | "changed">;

const FIELDS = "id name notes view changed";

export const savedBoards = async (signal?: AbortSignal): Promise<readonly Saved[]> =>
  (await ask<{ savedBoards: readonly Saved[] }>(`query Saved { savedBoards { ${FIELDS} } }`, {}, signal)).savedBoards;

/** With an id the board that has it becomes this one. */
export async function saveBoard(board: Pick<Saved, "name" | "notes" | "view"> & { readonly id?: string }): Promise<Saved> {
  const SAVE = `mutation Save($name: String!, $notes: String, $view: String!, $id: ID) { saveBoard(name: $name, notes: $notes, view: $view, id: $id) { ${FIELDS} } }`;
  return (await ask<{ saveBoard: Saved }>(SAVE, board)).saveBoard;
}

export async function renameBoard(board: Pick<Saved, "id" | "name" | "notes">): Promise<Saved> {
  const RENAME = `mutation Rename($id: ID!, $name: String, $notes: String) { renameBoard(id: $id, name: $name, notes: $notes) { ${FIELDS} } }`;
  return (await ask<{ renameBoard: Saved }>(RENAME, board)).renameBoard;
}

export async function deleteBoard(id: string): Promise<void> {
  await ask("mutation Delete($id: ID!) { deleteBoard(id: $id) }", { id });
}
