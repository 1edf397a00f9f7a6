import { afterAll, beforeAll, describe, vi } from "vitest";
import { emptyServer, HOW_TO_ENABLE, takeServer, testServer } from "../store/neo4j.server.ts";
import { serverBoard } from "./engines.ts";
import { meanwhile } from "./meanwhile.ts";

vi.setConfig({ testTimeout: 120_000 });

describe.skipIf(testServer === null)(`on Neo4j (${HOW_TO_ENABLE})`, () => {
  let giveBack = async (): Promise<void> => undefined;
  beforeAll(async () => {
    giveBack = await takeServer();
  });
  afterAll(async () => {
    await emptyServer();
    await giveBack();
  });

  meanwhile(serverBoard);
});
