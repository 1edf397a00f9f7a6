import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { table } from "./table.ts";

/**
 * `npm run bench -- [stage] [options]`. Each stage is a program of its own, named like it, so that none warms or starves another; it
 * prints tables and asserts nothing.
 */
interface Stage {
  readonly name: string;
  readonly tells: string;
  /** Runs within a minute, and so without being asked for by name. */
  readonly quick: boolean;
  readonly options: string;
  readonly flags?: readonly string[];
}

const STAGES: readonly Stage[] = [
  { name: "accuracy", tells: "precision, recall and F1 against labelled articles", quick: true, options: "[folder …] --errors" },
  { name: "extract", tells: "words a processor second beside compromise, and growth with length", quick: false, options: "[megabytes …]" },
  { name: "resolve", tells: "resolution over made-up documents", quick: false, options: "[documents …]" },
  { name: "store", tells: "the graph's reads and writes on both engines", quick: false, options: "[documents]" },
  { name: "export", tells: "memory and time of writers", quick: false, options: "[nodes] [edges] [format …]", flags: ["--expose-gc"] },
  { name: "client", tells: "drawing, layout and memory in a browser", quick: false, options: "" },
];

function run(stage: Stage, options: readonly string[]): number {
  const file = [".ts", ".mjs"].map((end) => join(import.meta.dirname, stage.name + end)).find((path) => existsSync(path));
  if (!file) {
    console.log(`The stage ${stage.name} cannot run here: it needs tests/bench/${stage.name}.ts.`);
    return 0;
  }
  console.log(`\n${stage.name}: ${stage.tells}\n`);
  const { status, error } = spawnSync(process.execPath, [...(stage.flags ?? []), "--import", "tsx", file, ...options], { stdio: "inherit" });
  if (error) throw error;
  return status ?? 1;
}

function main([name, ...options]: readonly string[]): number {
  const stage = STAGES.find((s) => s.name === name);
  if (stage) return run(stage, options);
  console.log(table(["stage", "runs unasked", "options", "what it tells"], STAGES.map((s) => [s.name, s.quick ? "yes" : "no", s.options, s.tells])));
  if (name !== undefined) {
    console.error(`\nThere is no stage ${name}; one of ${STAGES.map((s) => s.name).join(", ")} would be right.`);
    return 2;
  }
  return Math.max(...STAGES.filter((s) => s.quick).map((s) => run(s, [])));
}

process.exitCode = main(process.argv.slice(2));
