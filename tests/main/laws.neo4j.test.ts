import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emptyServer, HOW_TO_ENABLE, takeServer, testServer } from "../store/neo4j.server.ts";
import { embeddedBoard, serverBoard } from "./engines.ts";
import { after, histories, paths } from "./histories.ts";

describe.skipIf(testServer === null)(`on Neo4j (${HOW_TO_ENABLE})`, () => {
  let giveBack = async (): Promise<void> => undefined;
  beforeAll(async () => {
    giveBack = await takeServer();
  });
  afterAll(async () => {
    await emptyServer();
    await giveBack();
  });

  test("the graph depends only on what is there in the end, and is to the byte what the embedded engine exports", { timeout: 600_000 }, async () => {
    const expected = await after(embeddedBoard, [], paths);
    expect(expected).toContain("Ada Quill");
    await fc.assert(
      fc.asyncProperty(histories, async ({ steps, last }) => {
        expect(await after(serverBoard, steps, last)).toBe(expected);
      }),
      { numRuns: 8 },
    );
  });
});
