import { FORMATS } from "../../server/export/formats.ts";
import { prepare } from "../../server/export/prepare.ts";
import { DEFAULT_POLICY } from "../../server/export/redact/policy.ts";
import { openEmbedded } from "../../server/store/embedded.ts";
import { openNeo4j } from "../../server/store/neo4j.ts";
import { testServer } from "../store/neo4j.server.ts";

/** One export of everything in a process of its own: engine, folder, format, and "redact" where people are withheld. */

/** Resident memory in MB, time in seconds. */
export interface Figures {
  readonly seconds: number;
  readonly file: number;
  /** When the store has been opened. */
  readonly opened: number;
  /** When it has answered its first question, for which the embedded engine makes its file's contents ready. */
  readonly picture: number;
  readonly most: number;
}

const MB = 2 ** 20;
function resident(): number {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().rss / MB);
}

async function one([engine, folder = "", format = "", redact]: readonly string[]): Promise<Figures> {
  if (engine === "neo4j" && !testServer) throw new Error("There is no Neo4j for tests.");
  const store = engine === "neo4j" && testServer ? await openNeo4j(testServer) : await openEmbedded(folder);
  await store.ping();
  const opened = resident();
  await store.graph({ focus: [], depth: 1, limit: 300 });
  const picture = resident();
  let [most, bytes] = [0, 0];
  const look = (): void => void (most = Math.max(most, process.memoryUsage().rss));
  const timer = setInterval(look, 10);
  const begun = performance.now();
  const { subgraph, context } = await prepare(store, { focus: [], depth: 1 }, redact === "redact" ? DEFAULT_POLICY : null);
  for await (const chunk of FORMATS[format]?.write(subgraph, context) ?? []) {
    bytes += chunk.length;
    look();
  }
  clearInterval(timer);
  await store.close();
  return { seconds: Math.round((performance.now() - begun) / 1000), file: Math.round(bytes / MB), opened, picture, most: Math.round(most / MB) };
}

if (process.argv[1] === import.meta.filename) console.log(JSON.stringify(await one(process.argv.slice(2))));
