import fc from "fast-check";
import { expect, test } from "vitest";
import { embeddedBoard } from "./engines.ts";
import { after, histories, paths } from "./histories.ts";

test("the graph depends only on what is there in the end: any order, any batches, whatever came and went, byte for byte", { timeout: 300_000 }, async () => {
  const expected = await after(embeddedBoard, [], paths);
  expect(expected).toContain("Ada Quill");
  await fc.assert(
    fc.asyncProperty(histories, async ({ steps, last }) => {
      expect(await after(embeddedBoard, steps, last)).toBe(expected);
    }),
    { numRuns: 25 },
  );
});
