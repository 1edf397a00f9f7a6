import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { dice } from "../bench/madeGraph.ts";
import { again, newLedger, work } from "./acts.ts";
import type { App } from "./app.ts";
import { kill, launch, up } from "./app.ts";
import type { Round } from "./kills.ts";
import { examine } from "./verdict.ts";

/** A program that starts, finds and stops a Neo4j of its own: `start|status|stop --name N [--password P --port N --keep]`. */
export const neo4jLocal: string | null = process.env["CORKBOARD_NEO4J_LOCAL"] || null;
export const HOW_TO_ENABLE = "set CORKBOARD_NEO4J_LOCAL to a program that starts and stops a Neo4j";

const NAME = `corkboard-soak-${process.pid}`;
const PASSWORD = "corkboard-soak";
const run = promisify(execFile);

async function start(port: string | null): Promise<string> {
  const again = port === null ? [] : ["--keep", "--port", port];
  const { stdout } = await run(neo4jLocal ?? "", ["start", "--name", NAME, "--password", PASSWORD, ...again]);
  const uri = /NEO4J_URI=(\S+)/.exec(stdout)?.[1]?.replace(/['"]/g, "");
  if (!uri) throw new Error(`Neo4j did not start: ${stdout}`);
  return uri;
}

async function pid(): Promise<number> {
  const { stdout, stderr } = await run(neo4jLocal ?? "", ["status", "--name", NAME]);
  return Number(/pid (\d+)/.exec(stdout + stderr)?.[1]);
}

/** Waits until the board's store answers again. */
async function ready({ address }: App): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    if ((await fetch(`${address}/ready`)).ok) return;
    await sleep(500);
  }
  throw new Error("The store does not answer.");
}

/** Kills Neo4j under a server that ingests and judges; the server lives on, and asks again. */
export async function* killNeo4j(rounds: number, seed: number): AsyncGenerator<Round> {
  const roll = dice(seed);
  const root = mkdtempSync(join(tmpdir(), "corkboard-soak-"));
  const blank = join(root, "blank");
  mkdirSync(blank);
  const uri = await start(null);
  const settings = { NEO4J_URI: uri, NEO4J_USER: "neo4j", NEO4J_PASSWORD: PASSWORD, CORKBOARD_DATA: join(root, "unused") };
  const ledger = newLedger();
  const app = await up(launch(settings, blank));
  try {
    for (let round = 1; round <= rounds; round++) {
      const after = Math.round(roll() * 3_000);
      let over = false;
      const working = work(app, ledger, roll, () => over);
      await sleep(after);
      over = true;
      process.kill(await pid(), "SIGKILL");
      const back = start(new URL(uri).port);
      const acts = await working;
      await back;
      await ready(app);
      await again(app, ledger, roll);
      yield { round, acts, after, ...(await examine(app, settings, ledger)) };
    }
  } finally {
    await kill(app.process);
    execFileSync(neo4jLocal ?? "", ["stop", "--name", NAME]);
    rmSync(root, { recursive: true, force: true });
  }
}
