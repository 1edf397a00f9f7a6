import { describe, expect, test } from "vitest";
import type { SavedBoard } from "../../../server/model/savedBoard.ts";
import type { GraphStore } from "../../../server/store/port.ts";
import { change } from "../board.ts";
import { papers, settle } from "../county.ts";

export const savedBoard = (over: Partial<SavedBoard> = {}): SavedBoard => ({
  id: "board-1", name: "Who was at the docks", notes: "Ask the clerk.\nTwice.", view: "on=chosen&nodes=aaaa:1.2.3&at=x", changed: "2025-03-10T10:00:00.000Z", ...over,
});

export function savedBoardContract(store: () => GraphStore): void {
  describe("saved boards", () => {
    test("come back as they were saved, the last changed first", async () => {
      const [old, young] = [savedBoard(), savedBoard({ id: "board-2", name: "Later", notes: "", changed: "2025-03-11T10:00:00.000Z" })];
      expect(await store().savedBoards()).toEqual([]);
      await store().saveBoard(old);
      await store().saveBoard(young);
      expect(await store().savedBoards()).toEqual([young, old]);
    });

    test("one that is saved again is changed, not doubled", async () => {
      await store().saveBoard(savedBoard());
      const changed = savedBoard({ name: "Renamed “’\\ $x {y}", notes: "", view: "tab=map", changed: "2025-03-12T10:00:00.000Z" });
      await store().saveBoard(changed);
      expect(await store().savedBoards()).toEqual([changed]);
    });

    test("one is removed, and only that; what is not there is no error", async () => {
      await store().saveBoard(savedBoard());
      await store().saveBoard(savedBoard({ id: "board-2" }));
      await store().removeBoard("board-1");
      await store().removeBoard("board-1");
      await store().removeBoard("'}) DETACH DELETE s //");
      expect((await store().savedBoards()).map(({ id }) => id)).toEqual(["board-2"]);
    });

    test("stay when documents and entities go and come, and are no part of the graph", async () => {
      await settle(store());
      const [version, counts] = [await store().recordVersion(), await store().counts()];
      await store().saveBoard(savedBoard());
      expect([await store().recordVersion(), await store().counts(), await store().isStale()]).toEqual([version, counts, false]);
      const { entities } = await store().resolution();
      await store().removeDocuments(Object.values(papers).map(({ id }) => id));
      await store().apply(change({ removedEntities: entities.map(({ id }) => id) }));
      expect((await store().counts()).entities).toBe(0);
      await settle(store());
      expect(await store().savedBoards()).toEqual([savedBoard()]);
      expect(await store().search("docks", null, 20)).toEqual([]);
    });
  });
}
