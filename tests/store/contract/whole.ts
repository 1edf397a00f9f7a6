import { describe, expect, test } from "vitest";
import type { GraphStore } from "../../../server/store/port.ts";
import { settle } from "../county.ts";

export function wholeContract(store: () => GraphStore): void {
  describe("the store", () => {
    test("can be prepared again, and answers", async () => {
      await settle(store());
      const before = await store().resolution();
      await store().prepare();
      await store().ping();
      expect(await store().resolution()).toEqual(before);
    });
  });
}
