import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { readLexicon } from "../../server/lexicon/lexicon.ts";
import { relate } from "../../server/relate/relate.ts";
import { labelled, oracle } from "./oracle.ts";

/** usage: tsx tests/relate/score.ts SCORER GOLD TEXTS: scores the rules over the labelled names. */
const [scorer = "", gold = "", texts = ""] = process.argv.slice(2);
const lexicon = readLexicon();
const out = path.join(os.tmpdir(), `relate-${process.pid}.jsonl`);
const lines = labelled(gold, texts).map(({ name, text, gold: labels }) => {
  const reading = oracle(text, labels);
  const found = relate(reading, lexicon);
  return JSON.stringify({ ...found, document: name, entities: [...reading.entities, ...found.entities] });
});
fs.writeFileSync(out, lines.join("\n"));
process.stdout.write(execFileSync("node", [scorer, gold, out, "--errors"], { encoding: "utf8" }));
fs.rmSync(out);
