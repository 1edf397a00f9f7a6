import { describe, expect, test, vi } from "vitest";
import { SettingError, UnavailableError } from "../../server/model/errors.ts";
import { openNeo4j } from "../../server/store/neo4j.ts";
import type { GraphStore } from "../../server/store/port.ts";
import type { BoltStub, Fate } from "./boltStub.ts";
import { boltStub } from "./boltStub.ts";

/** A Neo4j that fails, as the driver meets it: what may be tried again is, the rest is one sentence. */

/** Does it with a store on a server that meets each message so. */
async function on(scheme: string, fate: Fate, work: (store: GraphStore, stub: BoltStub) => Promise<void>): Promise<void> {
  const stub = await boltStub(fate);
  const store = await openNeo4j({ uri: `${scheme}://127.0.0.1:${stub.port}`, user: "neo4j", password: "a password", database: "neo4j" });
  try {
    await work(store, stub);
  } finally {
    stub.close();
    await store.close();
  }
}

const isWrite = ({ message, bytes }: { message: string; bytes: string }): boolean => message === "RUN" && bytes.includes("SavedBoard");
const VIEW = { id: "v1", name: "A view", notes: "", view: "{}", changed: "2025-03-25T10:00:00.000Z" };

/** The first so many writes meet the fate, the later ones succeed. */
function firstWrites(count: number, meets: ReturnType<Fate>): Fate {
  let met = 0;
  return (asked) => (isWrite(asked) && met++ < count ? meets : null);
}
const writes = (stub: BoltStub): number => stub.asked.filter(isWrite).length;

describe("what may be tried again is", () => {
  test.concurrent.each([
    ["a deadlock", "bolt", { code: "Neo.TransientError.Transaction.DeadlockDetected" }],
    ["a database that is not up yet", "bolt", { code: "Neo.TransientError.General.DatabaseUnavailable" }],
    ["a connection that is cut", "bolt", "cut"],
    ["a leader that has changed", "neo4j", { code: "Neo.ClientError.Cluster.NotALeader" }],
    ["a leader that has become a follower", "neo4j", { code: "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase" }],
    ["a leader that is gone", "neo4j", "cut"],
  ] as const)("%s", { timeout: 60_000 }, async (_, scheme, meets) => {
    await on(scheme, firstWrites(2, meets), async (store, stub) => {
      await store.saveBoard(VIEW);
      expect(writes(stub)).toBe(3);
      if (scheme === "neo4j") expect(stub.asked.filter(({ message }) => message === "ROUTE").length).toBeGreaterThan(1);
    });
  });
});

describe("what may not be tried again is one sentence with a way out, and is not done twice", () => {
  test.concurrent.each([
    ["a follower that is asked directly", { code: "Neo.ClientError.Cluster.NotALeader" }, UnavailableError, /takes no writes: .*neo4j:\/\//],
    ["a database that may only be read", { code: "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase" }, UnavailableError, /takes no writes/],
    ["a full disk", { code: "Neo.DatabaseError.General.UnknownError", message: "java.io.IOException: No space left on device" }, UnavailableError, /disk is full.*make room/],
    ["a disk that is full at the commit", { code: "Neo.DatabaseError.Transaction.TransactionCommitFailed", message: "Could not append transaction to log: No space left on device" }, UnavailableError, /disk is full.*make room/],
    ["a fault of the server's own", { code: "Neo.DatabaseError.General.UnknownError" }, UnavailableError, /failed by itself.*its log/],
    ["a user who may not write", { code: "Neo.ClientError.Security.Forbidden" }, SettingError, /may not do this.*read, write and create indexes/],
    ["a constraint that the data breaks", { code: "Neo.ClientError.Schema.ConstraintCreationFailed" }, UnavailableError, /constraints.*NEO4J_DATABASE/],
    ["an index that is gone", { code: "Neo.ClientError.Procedure.ProcedureCallFailed", message: "There is no such fulltext schema index: entity_search" }, UnavailableError, /start Corkboard again/],
  ] as const)("%s", { timeout: 60_000 }, async (_, meets, kind, words) => {
    await on("bolt", firstWrites(Infinity, meets), async (store, stub) => {
      const error = await store.saveBoard(VIEW).catch((e: unknown) => e as Error);
      expect([error instanceof kind, String(error)]).toEqual([true, expect.stringMatching(words)]);
      expect(String(error)).not.toContain("\n");
      expect(writes(stub)).toBe(1);
    });
  });
});

describe("a read for somebody who waits", () => {
  const isRead = ({ message, bytes }: { message: string; bytes: string }): boolean => message === "RUN" && bytes.includes("SavedBoard");

  test("carries its time limit to the server", () =>
    on("bolt", () => null, async (store, stub) => {
      await store.bounded({ signal: new AbortController().signal, patience: 12_345 }).savedBoards();
      const begun = stub.asked.filter(({ message }) => message === "BEGIN").at(-1)?.bytes ?? "";
      // 12,345 as PackStream's INT_16.
      expect(begun).toContain("tx_timeout\xc9\x30\x39");
    }));

  test("is ended at the server when nobody waits any more", { timeout: 30_000 }, () =>
    on("bolt", (asked) => (isRead(asked) ? "silence" : null), async (store, stub) => {
      const end = new AbortController();
      const read = store.bounded({ signal: end.signal, patience: 60_000 }).savedBoards();
      await vi.waitUntil(() => stub.asked.some(isRead), { timeout: 10_000, interval: 5 });
      const before = stub.ended();
      end.abort(new UnavailableError("gone"));
      await expect(read).rejects.toThrow("gone");
      await vi.waitUntil(() => stub.ended() > before, { timeout: 10_000, interval: 5 });
    }));
});
