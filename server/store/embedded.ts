import { mkdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { GrafeoDB, Transaction } from "@grafeo-db/js";
import { within } from "./bounded.ts";
import type { Connection, Parameters, Row, Run } from "./connection.ts";
import { embeddedSearch, makeTextIndexes } from "./embedded.search.ts";
import { inWords, loadEngine } from "./embedded.errors.ts";
import { makeGate } from "./gate.ts";
import type { GraphStore } from "./port.ts";
import { statements } from "./statements.ts";
import { graphStore } from "./store.ts";

/** The graph's file in the data folder. */
export const GRAPH_FILE = "corkboard.grafeo";

/** The log is folded into the file after so many bytes, or after so long, so that it opens fast after a crash. */
const CHECKPOINTS = { walBytes: 64 << 20, intervalMs: 60_000 };
/** The engine runs a statement in a thread and cannot end it: whoever has asked much waits here for the others. */
const PLACES = { all: 16, greedy: Math.max(1, availableParallelism() - 1), much: 200 };
/** Writes wait in one queue, so a conflict is not expected; a rare one from the engine's own work is tried again. */
const TRIES = 5;

/**
 * The graph in one file of a folder, which is made when it is missing.
 * @throws UnavailableError when another process holds it or when it is damaged.
 */
export async function openEmbedded(dataDir: string): Promise<GraphStore> {
  const { GrafeoDB } = loadEngine();
  const file = join(dataDir, GRAPH_FILE);
  const db = await inWords(dataDir, file, () => {
    mkdirSync(dataDir, { recursive: true });
    return GrafeoDB.create(file);
  });
  db.setCheckpointTriggers(CHECKPOINTS);
  return graphStore(embeddedConnection(db));
}

function embeddedConnection(db: GrafeoDB): Connection {
  let changes = 0;
  let queue: Promise<unknown> = Promise.resolve();
  const read: Run = async (statement, parameters) => (await db.executeCypher(statement, parameters ?? {})).toArray() as Row[];

  async function transaction<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const tx = db.beginTransaction();
    try {
      const result = await work((statement, parameters) => runIn(tx, statement, parameters));
      tx.commit();
      return result;
    } catch (error) {
      if (tx.isActive) tx.rollback();
      throw error;
    } finally {
      changes++;
    }
  }

  const write: Connection["write"] = (work) => {
    const turn = queue.then(() => again(() => transaction(work)));
    queue = turn.catch(() => undefined);
    return turn;
  };

  const search = embeddedSearch(read, () => changes);
  const gate = makeGate(PLACES);
  const connection: Connection = {
    read,
    bounded(bounds) {
      const line = gate.line();
      return {
        ...connection,
        read: (statement, parameters) => within(bounds, line(() => read(statement, parameters), bounds.signal)),
        search: (...asked) => within(bounds, line(() => search(...asked), bounds.signal)),
      };
    },
    write,
    search,
    prepare: async () => {
      for (const statement of statements("schema.embedded")) await db.executeCypher(statement);
      await makeTextIndexes(db);
    },
    close: async () => {
      await queue;
      db.close();
    },
  };
  return connection;
}

const runIn = async (tx: Transaction, statement: string, parameters: Parameters = {}): Promise<Row[]> =>
  (await tx.executeCypher(statement, parameters)).toArray() as Row[];

const isConflict = (error: unknown): boolean => error instanceof Error && error.message.includes("GRAFEO-T001");

async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await work();
    } catch (error) {
      if (tried === TRIES || !isConflict(error)) throw error;
    }
  }
}
