import { createServer } from "node:net";
import type { AddressInfo, Server } from "node:net";
import { Neo4jError } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SettingError, UnavailableError } from "../../server/model/errors.ts";
import { inWords } from "../../server/store/neo4j.errors.ts";
import { openNeo4j } from "../../server/store/neo4j.ts";
import { HOW_TO_ENABLE, testServer } from "./neo4j.server.ts";

const settings = { uri: "bolt://127.0.0.1:1", user: "neo4j", password: "wrong password", database: "neo4j" };

const refusal = async (more: Partial<typeof settings>): Promise<Error> => {
  try {
    await (await openNeo4j({ ...settings, ...more })).close();
  } catch (error) {
    return error as Error;
  }
  throw new Error("It was opened.");
};

describe("what the server answers", () => {
  test.each([
    ["Neo.ClientError.Security.Unauthorized", SettingError, "NEO4J_PASSWORD"],
    ["Neo.ClientError.Database.DatabaseNotFound", SettingError, "NEO4J_DATABASE"],
    ["Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", UnavailableError, "ask for less"],
    ["Neo.TransientError.General.MemoryPoolOutOfMemoryError", UnavailableError, "try again"],
    ["ServiceUnavailable", UnavailableError, "does not answer"],
    ["SessionExpired", UnavailableError, "does not answer"],
  ])("%s becomes a sentence with a way out", async (code, kind, words) => {
    const fails = (): Promise<never> => Promise.reject(new Neo4jError("Why it was.\nMore lines.", code, "", ""));
    const error = await inWords(settings, fails).catch((e: unknown) => e as Error);
    expect([error instanceof kind, error.message]).toEqual([true, expect.stringContaining(words)]);
    expect(error.message).toMatch(/^[^\n]*Why it was\.\)$|^[^\n]*NEO4J_DATABASE[^\n]*$/);
  });

  test("anything else is a defect and stays as it is", async () => {
    const defect = new Neo4jError("Bad syntax", "Neo.ClientError.Statement.SyntaxError", "", "");
    await expect(inWords(settings, () => Promise.reject(defect))).rejects.toBe(defect);
  });
});

describe("opening Neo4j", () => {
  test.each(["", "localhost", "http://localhost:7474", "neo4j:/localhost", "bolt://", "NEO4J://x y"])("the address %j is a wrong setting", async (uri) => {
    const error = await refusal({ uri });
    expect(error).toBeInstanceOf(SettingError);
    expect(error.message).toMatch(/^NEO4J_URI is ".*": .*bolt:\/\//);
  });

  test.concurrent.each(["bolt://127.0.0.1:1", "neo4j://127.0.0.1:1", "bolt+s://127.0.0.1:1", "bolt://no-such-host.invalid:7687"])("where nobody answers at %s it is unavailable", { timeout: 30_000 }, async (uri) => {
    const error = await refusal({ uri });
    expect(error).toBeInstanceOf(UnavailableError);
    expect(error.message).toContain(`Neo4j at ${uri} does not answer`);
    expect(error.message).not.toContain("\n");
  });

  describe("a host that takes the call and says nothing", () => {
    let silent: Server;
    beforeAll(() => new Promise<void>((done) => {
      silent = createServer(() => undefined).listen(0, "127.0.0.1", done);
    }));
    afterAll(() => silent.close());

    test("is given up", { timeout: 15_000 }, async () => {
      const error = await refusal({ uri: `bolt://127.0.0.1:${(silent.address() as AddressInfo).port}` });
      expect(error).toBeInstanceOf(UnavailableError);
    });
  });

  if (testServer) {
    const real = testServer;
    test("a database that is not there is a wrong setting", { timeout: 20_000 }, async () => {
      const error = await refusal({ ...real, database: "nosuch" });
      expect([error instanceof SettingError, error.message]).toEqual([true, expect.stringContaining('no database "nosuch"')]);
    });

    test.skipIf(real.password === "")("a wrong password is a wrong setting (needs a Neo4j that asks for one: set NEO4J_PASSWORD)", { timeout: 20_000 }, async () => {
      const error = await refusal({ ...real, password: "another password" });
      expect([error instanceof SettingError, error.message]).toEqual([true, expect.stringContaining("NEO4J_PASSWORD")]);
    });
  } else test.skip(`a wrong password and a missing database need Neo4j: ${HOW_TO_ENABLE}`, () => undefined);
});
