import type { Config, Driver, ManagedTransaction, Session } from "neo4j-driver";
import neo4j from "neo4j-driver";
import type { Bounds } from "./bounded.ts";
import { within } from "./bounded.ts";
import type { Connection, Parameter, Parameters, Row, Run } from "./connection.ts";
import { makeGate } from "./gate.ts";
import { inWords, readUri } from "./neo4j.errors.ts";
import { neo4jSearch } from "./neo4j.search.ts";
import type { GraphStore } from "./port.ts";
import { statement, statements } from "./statements.ts";
import { graphStore } from "./store.ts";

export interface Neo4jSettings {
  /** `neo4j://`, `bolt://`, each also with `+s` or `+ssc`. */
  readonly uri: string;
  readonly user: string;
  /** Empty where the server asks for none. */
  readonly password: string;
  readonly database: string;
}

/** Milliseconds. A server that is away is given up soon at the start; later a statement waits longer for its return. */
const START = 8_000;
/** The server ends a read that takes longer. */
const READ = 60_000;
/** What the way there and back may add. */
const SLACK = 5_000;
/** Fewer statements at a time than the driver has connections, so that none waits for one in vain. */
const PLACES = { all: 60, greedy: 40, much: 2_000 };
const DRIVER: Config = {
  disableLosslessIntegers: true,
  connectionTimeout: 5_000,
  connectionAcquisitionTimeout: 20_000,
  maxTransactionRetryTime: 20_000,
  userAgent: "corkboard",
};

/**
 * The graph in a Neo4j server.
 * @throws SettingError for a wrong address, user, password or database; UnavailableError when the server does not answer.
 */
export async function openNeo4j(settings: Neo4jSettings): Promise<GraphStore> {
  const driver = await inWords(settings, async () => {
    const auth = settings.password === "" ? undefined : neo4j.auth.basic(settings.user, settings.password);
    // A copy: the driver writes what the address says of encryption into the object that it is given.
    return neo4j.driver(readUri(settings.uri), auth, { ...DRIVER });
  });
  try {
    await inWords(settings, () => firstAnswer(driver, settings.database));
  } catch (error) {
    await driver.close();
    throw error;
  }
  return graphStore(neo4jConnection(driver, settings));
}

/** One try without the driver's retries, which go on for longer than a person waits at the start. */
async function firstAnswer(driver: Driver, database: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${START / 1000} seconds`)), START);
  });
  const session = driver.session({ database, defaultAccessMode: "READ" });
  try {
    await Promise.race([session.run(statement("ping")), late]);
  } finally {
    clearTimeout(timer);
    void session.close().catch(() => undefined);
  }
}

/** JavaScript has one kind of number; here it is decided once: whole numbers go as integers and come back as numbers. */
function toBolt(value: Parameter): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map(toBolt);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value as { [key: string]: Parameter }).map(([key, part]) => [key, toBolt(part)]));
}

const runIn = async (tx: ManagedTransaction, statement: string, parameters: Parameters = {}): Promise<Row[]> =>
  (await tx.run<Record<string, never>>(statement, toBolt(parameters) as Parameters)).records.map((record) => record.toObject());

function neo4jConnection(driver: Driver, settings: Neo4jSettings): Connection {
  const { database } = settings;
  // In a cluster a read waits until the server that answers it has what this process has written.
  const bookmarkManager = neo4j.bookmarkManager();

  const inSession = <T>(mode: "READ" | "WRITE", work: (session: Session) => Promise<T>): Promise<T> =>
    inWords(settings, async () => {
      const session = driver.session({ database, defaultAccessMode: mode, bookmarkManager });
      try {
        return await work(session);
      } finally {
        await session.close();
      }
    });

  const read: Run = (statement, parameters) =>
    inSession("READ", (session) => session.executeRead((tx) => runIn(tx, statement, parameters), { timeout: READ }));

  const gate = makeGate(PLACES);
  /** The server ends the statement when its time is over, and when the session is closed under it. */
  const boundedRead = ({ signal, patience }: Bounds): Run => {
    const line = gate.line();
    const work = (statement: string, parameters?: Parameters): Promise<readonly Row[]> =>
      inSession("READ", (session) =>
        within({ signal, patience: patience + SLACK }, session.executeRead((tx) => runIn(tx, statement, parameters), { timeout: patience })),
      );
    return (statement, parameters) => line(() => work(statement, parameters), signal);
  };

  const connection: Connection = {
    read,
    bounded: (bounds) => {
      const held = boundedRead(bounds);
      return { ...connection, read: held, search: neo4jSearch(held) };
    },
    write: (work) =>
      inSession("WRITE", (session) => session.executeWrite((tx) => work((statement, parameters) => runIn(tx, statement, parameters)))),
    search: neo4jSearch(read),
    prepare: () =>
      inSession("WRITE", async (session) => {
        for (const statement of statements("schema.neo4j")) await session.run(statement);
      }),
    close: () => driver.close(),
  };
  return connection;
}
