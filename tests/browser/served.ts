import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { emptyServer, takeServer, testServer } from "../store/neo4j.server.ts";

/** The real server over a few documents, on either engine. */

const BIN = fileURLToPath(new URL("../../server/bin.mjs", import.meta.url));

export type Engine = "the embedded graph" | "Neo4j";
export const ENGINES: readonly Engine[] = ["the embedded graph", "Neo4j"];
export const canServe = (engine: Engine): boolean => engine !== "Neo4j" || testServer !== null;

export interface Served {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** What the tests' own environment says of Corkboard must not leak in. */
function environment(engine: Engine): NodeJS.ProcessEnv {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(NEO4J_|CORKBOARD_|PORT$|HOST$)/.test(name)));
  if (engine !== "Neo4j" || !testServer) return clean;
  const { uri, user, password, database } = testServer;
  return { ...clean, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
}

function addressOf(child: ChildProcess): Promise<string> {
  let told = "";
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      told += chunk.toString();
      const found = /Corkboard is at (http:\S+)/.exec(told);
      if (found?.[1]) resolve(found[1]);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.on("close", (code) => reject(new Error(`The server ended with ${code}: ${told}`)));
  });
}

const ended = (child: ChildProcess): Promise<void> => new Promise((resolve) => { child.once("close", () => resolve()); child.kill("SIGTERM"); });

/** Starts the server with these documents, named by file name. On Neo4j it has the database to itself until it stops. */
export async function serve(papers: Readonly<Record<string, string>>, engine: Engine = "the embedded graph"): Promise<Served> {
  const giveBack = engine === "Neo4j" ? await takeServer() : async (): Promise<void> => undefined;
  if (engine === "Neo4j") await emptyServer();
  const folder = mkdtempSync(join(tmpdir(), "corkboard-browser-"));
  mkdirSync(join(folder, "papers"));
  for (const [name, text] of Object.entries(papers)) writeFileSync(join(folder, "papers", name), text);
  const child = spawn(process.execPath, [BIN, "start", join(folder, "papers"), "--port", "0", "--data", join(folder, "data")], { env: environment(engine), stdio: ["ignore", "pipe", "pipe"] });
  const address = await addressOf(child);
  return {
    address,
    stop: async () => {
      await ended(child);
      if (engine === "Neo4j") await emptyServer();
      await giveBack();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
