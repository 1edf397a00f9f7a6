import { describe, test } from "vitest";
import { openNeo4j } from "../../server/store/neo4j.ts";
import { storeContract } from "./contract.ts";
import { emptyServer, HOW_TO_ENABLE, takeServer, testServer } from "./neo4j.server.ts";

if (testServer) {
  const settings = testServer;
  let giveBack = async (): Promise<void> => undefined;
  storeContract("Neo4j", {
    open: async () => {
      giveBack = await takeServer();
      return openNeo4j(settings);
    },
    empty: async (store) => {
      await emptyServer();
      return store;
    },
    close: async (store) => {
      await store.close();
      await emptyServer();
      await giveBack();
    },
  });
} else {
  describe("the graph store on Neo4j", () => {
    test.skip(`needs Neo4j: ${HOW_TO_ENABLE}`, () => undefined);
  });
}
