import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { dice } from "../bench/madeGraph.ts";
import type { App } from "./app.ts";
import { ask, kill, launch, up } from "./app.ts";
import { paperOf } from "./papers.ts";

interface Load {
  readonly readers: number;
  readonly seconds: number;
  readonly seed: number;
}

/** Papers on the board before it begins, and how many one ingest hands over. */
const BOARD = 400;
const BATCH = 10;
/** Of the run, before memory is compared. */
const WARM_UP = 0.4;
/** How much more memory may be in use at the end than after the warm-up: what a collector leaves lying about. */
const MORE = 1.15;

const QUESTIONS = [
  "query ($id: ID!) { node(id: $id) { ... on Entity { name mentionCount relations(first: 20) { edges { node { type sourceCount evidence { quote } } } } } } }",
  "query ($id: ID!) { graph(focus: [$id], depth: 1, limit: 50) { omitted nodes { id } edges { id type } } }",
  "query ($id: ID!, $to: ID!) { path(from: $id, to: $to) { nodes { id } } }",
  'query { search(text: "quill", first: 10) { id } }',
  "query { documents(first: 20, orderBy: PUBLISHED) { edges { node { title published } } } }",
  "query { entities(first: 30, orderBy: SOURCES) { edges { node { name sourceCount } } } }",
] as const;

/** Resident memory of a process, in megabytes. */
const memoryOf = (pid: number): number => Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)]).toString()) / 1024;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

interface Tally {
  readonly times: number[];
  readonly errors: string[];
  ingests: number;
}

/** Reads as a person does: a question, a look at the answer, the next question. */
async function reader(app: App, ids: readonly string[], roll: () => number, over: () => boolean, tally: Tally): Promise<void> {
  while (!over()) {
    const one = (): string => ids[Math.floor(roll() * ids.length)] as string;
    const question = QUESTIONS[Math.floor(roll() * QUESTIONS.length)] as string;
    const begun = performance.now();
    await ask(app, question, { id: one(), to: one() }).catch((error: unknown) => tally.errors.push(String(error)));
    tally.times.push(performance.now() - begun);
    await sleep(roll() * 6_000);
  }
}

/** One ingest after another, each taken off again, so that the board does not grow. */
async function writer(app: App, roll: () => number, over: () => boolean, tally: Tally): Promise<void> {
  for (let number = BOARD; !over(); number += BATCH) {
    try {
      const documents = Array.from({ length: BATCH }, (_, i) => paperOf(number + i, roll));
      await ask(app, "mutation ($documents: [DocumentInput!]!) { ingest(documents: $documents) { added } }", { documents });
      const { documents: { edges } } = await ask<{ documents: { edges: { node: { id: string; name: string } }[] } }>(app, "{ documents(first: 1000) { edges { node { id name } } } }");
      const added = new Set(documents.map(({ name }) => name));
      const ids = edges.map(({ node }) => node).filter(({ name }) => added.has(name)).map(({ id }) => id);
      await ask(app, "mutation ($ids: [ID!]!) { retract(documents: $ids) { removed } }", { ids });
      tally.ingests++;
    } catch (error) {
      tally.errors.push(String(error));
    }
  }
}

async function filled(app: App, roll: () => number): Promise<string[]> {
  const documents = Array.from({ length: BOARD }, (_, i) => paperOf(i, roll));
  await ask(app, "mutation ($documents: [DocumentInput!]!) { ingest(documents: $documents) { added } }", { documents });
  const { entities } = await ask<{ entities: { edges: { node: { id: string } }[] } }>(app, "{ entities(first: 500) { edges { node { id } } } }");
  return entities.edges.map(({ node }) => node.id);
}

/** Many readers and one ingest at a time; prints its figures. False when there was an error, or memory grew after the warm-up. */
export async function load({ readers, seconds, seed }: Load): Promise<boolean> {
  const roll = dice(seed);
  const root = mkdtempSync(join(tmpdir(), "corkboard-load-"));
  mkdirSync(join(root, "blank"));
  const app = await up(launch({ CORKBOARD_DATA: join(root, "board") }, join(root, "blank")));
  const tally: Tally = { times: [], errors: [], ingests: 0 };
  app.process.stderr?.on("data", (chunk) => tally.errors.push(String(chunk).slice(0, 2_000)));
  const memory: number[] = [];
  try {
    const ids = await filled(app, roll);
    let over = false;
    const all = [...Array.from({ length: readers }, (_, i) => reader(app, ids, dice(seed + i), () => over, tally)), writer(app, roll, () => over, tally)];
    for (let second = 0; second < seconds; second++) {
      await sleep(1_000);
      memory.push(memoryOf(app.process.pid ?? 0));
    }
    over = true;
    await Promise.all(all);
  } finally {
    await kill(app.process, "SIGTERM");
    rmSync(root, { recursive: true, force: true });
  }
  return told({ readers, seconds, seed }, tally, memory);
}

function told({ readers, seconds }: Load, { times, errors, ingests }: Tally, memory: readonly number[]): boolean {
  times.sort((a, b) => a - b);
  const at = (share: number): string => `${Math.round(times[Math.floor(times.length * share)] ?? 0)} ms`;
  const warm = Math.floor(memory.length * WARM_UP);
  const window = Math.max(1, Math.floor(memory.length * 0.2));
  const [before, after] = [mean(memory.slice(warm, warm + window)), mean(memory.slice(-window))];
  console.log(`${readers} readers for ${seconds} s beside one ingest: ${times.length} questions, ${errors.length} errors; half of them within ${at(0.5)}, 95 % within ${at(0.95)}, 99 % within ${at(0.99)}`);
  console.log(`${ingests} ingests of ${BATCH} papers onto a board of ${BOARD}, each retracted again`);
  console.log(`memory of the server: ${Math.round(before)} MB after the warm-up, ${Math.round(after)} MB at the end, ${Math.round(Math.max(...memory))} MB at the most`);
  for (const error of errors.slice(0, 5)) console.log(`  ${error}`);
  return errors.length === 0 && times.length > 0 && after <= before * MORE;
}
