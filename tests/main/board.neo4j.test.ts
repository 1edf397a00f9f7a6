import { describe } from "vitest";
import { openNeo4j } from "../../server/store/neo4j.ts";
import { emptyServer, HOW_TO_ENABLE, takeServer, testServer } from "../store/neo4j.server.ts";
import { boardContract } from "./boardContract.ts";

describe.skipIf(!testServer)(`Neo4j (${HOW_TO_ENABLE})`, () => {
  let giveBack: () => Promise<void>;
  boardContract("Neo4j", {
    open: async () => {
      if (!testServer) throw new Error("There is no Neo4j for tests.");
      giveBack = await takeServer();
      return openNeo4j(testServer);
    },
    // Opened anew: what is kept of a board follows what is written through the store, not an emptying behind its back.
    empty: async (store) => {
      await store.close();
      await emptyServer();
      if (!testServer) throw new Error("There is no Neo4j for tests.");
      return openNeo4j(testServer);
    },
    close: async (store) => {
      await store.close();
      await emptyServer();
      await giveBack();
    },
  });
});
