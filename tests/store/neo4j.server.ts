import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Driver } from "neo4j-driver";
import neo4j from "neo4j-driver";
import type { Neo4jSettings } from "../../server/store/neo4j.ts";

/**
 * The Neo4j that tests may empty. NEO4J_TEST_URI names one for that purpose. NEO4J_URI is used too, but only while its
 * database is empty or was last filled by tests: nobody loses a graph by running the tests.
 */

const env = process.env;
const uri = env.NEO4J_TEST_URI || env.NEO4J_URI;

/** Null where there is none. */
export const testServer: Neo4jSettings | null = uri
  ? { uri, user: env.NEO4J_USER || "neo4j", password: env.NEO4J_PASSWORD ?? "", database: env.NEO4J_DATABASE || "neo4j" }
  : null;

export const HOW_TO_ENABLE = "set NEO4J_TEST_URI to a Neo4j whose database may be emptied";

/** Marks a database as one that tests have filled. */
const MARK = "CorkboardTest";

let driver: Driver | null = null;

/** Runs one statement of a test's own, apart from the store. The connection stays until the server is given back. */
export async function onServer(statement: string, parameters: Record<string, unknown> = {}): Promise<Record<string, unknown>[]> {
  if (!testServer) throw new Error(`There is no Neo4j to test on: ${HOW_TO_ENABLE}.`);
  driver ??= neo4j.driver(testServer.uri, neo4j.auth.basic(testServer.user, testServer.password), { disableLosslessIntegers: true });
  return (await driver.executeQuery(statement, parameters, { database: testServer.database })).records.map((record) => record.toObject());
}

/** Removes every node, but for the mark that says that this may be done. */
export async function emptyServer(): Promise<void> {
  if (!env.NEO4J_TEST_URI) {
    const [row] = await onServer(`RETURN COUNT { MATCH (n) } AS nodes, COUNT { MATCH (m:${MARK}) } AS marks`);
    if (Number(row?.nodes) > 0 && Number(row?.marks) === 0)
      throw new Error(`The database at NEO4J_URI holds a graph, and this suite empties its database: ${HOW_TO_ENABLE}.`);
    await onServer(`MERGE (:${MARK} {id: 'may be emptied'})`);
  }
  const some = `MATCH (n) WHERE NOT n:${MARK} WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS removed`;
  while (Number((await onServer(some))[0]?.removed) > 0);
}

const LOCK = join(tmpdir(), "corkboard-neo4j-test.lock");

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

async function giveBack(): Promise<void> {
  await driver?.close();
  driver = null;
  rmSync(LOCK, { force: true });
}

/** One test file at a time has the server. Returns what gives it back. */
export async function takeServer(): Promise<() => Promise<void>> {
  for (;;) {
    try {
      const handle = openSync(LOCK, "wx");
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return giveBack;
    } catch {
      const holder = Number(readHolder());
      if (holder && !isAlive(holder)) rmSync(LOCK, { force: true });
      else await sleep(200);
    }
  }
}

const readHolder = (): string => {
  try {
    return readFileSync(LOCK, "utf8");
  } catch {
    return "";
  }
};
