import { parseArgs } from "node:util";
import { killTheApp } from "./kills.ts";
import type { Round } from "./kills.ts";
import { load } from "./load.ts";
import { killNeo4j, neo4jLocal, HOW_TO_ENABLE } from "./neo4j.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: "string" }, seed: { type: "string" }, seconds: { type: "string" }, readers: { type: "string" } } });
const stages = positionals.length > 0 ? positionals : ["kills", "neo4j", "load"];
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
let failed = false;

async function rounds(what: string, all: AsyncIterable<Round>): Promise<void> {
  let [count, bad, acts] = [0, 0, 0];
  for await (const { round, acts: acknowledged, after, wrong, documents, judgements } of all) {
    count++;
    acts += acknowledged;
    if (wrong.length > 0) bad++;
    console.log(`${String(round).padStart(3)}  killed after ${after} ms and ${acknowledged} acts; ${documents} documents, ${judgements} judgements: ${wrong.length === 0 ? "whole" : wrong.join("; ")}`);
  }
  console.log(`${what}: ${count} kills, ${acts} acknowledged acts, ${bad} rounds with something lost, double or different.\n`);
  failed ||= bad > 0 || count === 0;
}

console.log(`seed ${seed}`);
if (stages.includes("kills")) await rounds("kill -9 of the app, embedded graph", killTheApp(Number(values.rounds ?? 50), seed));
if (stages.includes("neo4j")) {
  if (neo4jLocal === null) console.log(`kill -9 of Neo4j: skipped (${HOW_TO_ENABLE})\n`);
  else await rounds("kill -9 of Neo4j", killNeo4j(Number(values.rounds ?? 10), seed));
}
if (stages.includes("load")) failed = !(await load({ readers: Number(values.readers ?? 200), seconds: Number(values.seconds ?? 120), seed })) || failed;
process.exitCode = failed ? 1 : 0;
