import type { SavedBoard } from "../model/savedBoard.ts";
import type { Connection, Row } from "./connection.ts";
import type { GraphStore } from "./port.ts";
import { statement } from "./statements.ts";

/** Views that people keep. They hang on nothing in the graph, so that no ingest, retraction or rebuild touches them. */
export type SavedBoardPart = Pick<GraphStore, "savedBoards" | "saveBoard" | "removeBoard">;

const boardOf = (row: Row): SavedBoard => ({
  id: row.id as string,
  name: row.name as string,
  notes: row.notes as string,
  view: row.view as string,
  changed: row.changed as string,
});

export function savedBoardPart({ read, write }: Connection): SavedBoardPart {
  return {
    savedBoards: async () => (await read(statement("savedBoards.all"))).map(boardOf),

    saveBoard: ({ id, name, notes, view, changed }) =>
      write(async (run) => {
        await run(statement("savedBoards.save"), { id, name, notes, view, changed });
      }),

    removeBoard: (id) =>
      write(async (run) => {
        await run(statement("savedBoards.remove"), { id });
      }),
  };
}
