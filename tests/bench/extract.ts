import { readFileSync } from "node:fs";
import nlp from "compromise";
import { extract } from "../../server/extract.ts";
import { readLexicon } from "../../server/lexicon/lexicon.ts";
import type { Annotation } from "../../server/model/annotation.ts";
import { toDocument } from "../../server/read/document.ts";
import { BESIDE, isThere, OWN_FOLDERS, readGold } from "../accuracy/gold.ts";
import { table } from "./table.ts";

/**
 * The speed of the whole extraction beside compromise on the same texts in the same run, and its growth with length:
 * `npm run bench -- extract [megabytes …]`. Processor seconds, since machines are shared. Prints, never asserts.
 */
const ROUNDS = 16;
/** Rounds in which compilers still work: told apart. */
const COLD = 4;
const MEGABYTES = process.argv.slice(2).map(Number).filter((n) => n > 0);

const folders = [...OWN_FOLDERS, BESIDE].filter(isThere);
const texts = folders.flatMap((f) => readGold(f).map(({ path }) => readFileSync(path, "utf8").replace(/^\ufeff/, "")));
const wordsIn = (text: string): number => text.split(/\s+/).filter((w) => w !== "").length;
const words = texts.reduce((sum, t) => sum + wordsIn(t), 0);
const lexicon = readLexicon();

const ours = (text: string): Annotation => extract(toDocument({ name: "bench.txt", source: "bench.txt", text }), lexicon);

function theirs(text: string): unknown[] {
  const doc = nlp(text);
  return [doc.people(), doc.places(), doc.organizations(), doc.quotations()].map((found) => found.json({ offset: true }));
}

function processorSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

interface Spent {
  readonly ours: number;
  readonly theirs: number;
}

/** Both in turn, so that what the machine does besides is shared out. */
const round = (): Spent => ({ ours: processorSeconds(() => texts.forEach(ours)), theirs: processorSeconds(() => texts.forEach(theirs)) });

function besideRow(name: string, rounds: readonly Spent[]): (string | number)[] {
  const [mine, other] = [rounds.reduce((sum, r) => sum + r.ours, 0), rounds.reduce((sum, r) => sum + r.theirs, 0)];
  const speed = (seconds: number): number => Math.round((words * rounds.length) / seconds);
  return [name, speed(mine), speed(other), `${(other / mine).toFixed(2)} ×`];
}

function beside(): void {
  const rounds = Array.from({ length: COLD + ROUNDS }, round);
  console.log(`${texts.length} articles of ${folders.map((f) => f.name).join(", ")}, ${words} words. Compromise: people, places, organizations, quotations with offsets.\n`);
  const rows = [besideRow("round 1, from a cold start", rounds.slice(0, 1)), besideRow(`rounds 2 to ${COLD}`, rounds.slice(1, COLD)), besideRow(`rounds ${COLD + 1} to ${COLD + ROUNDS}, warm`, rounds.slice(COLD))];
  console.log(table(["words a processor second", "extraction, everything on", "compromise", "ratio"], rows));
}

/** A text of one line and so many characters, of the articles one after another. */
function singleLine(length: number): string {
  const line = texts.join(" ").replace(/\s+/g, " ");
  return line.repeat(Math.ceil(length / line.length)).slice(0, length);
}

function growth(): void {
  let first = 0;
  const rows = (MEGABYTES.length > 0 ? MEGABYTES : [0.25, 1, 4, 10]).map((megabytes) => {
    const text = singleLine(Math.round(megabytes * 2 ** 20));
    globalThis.gc?.();
    let found = 0;
    const seconds = processorSeconds(() => {
      found = ours(text).entities.length;
    });
    first ||= seconds / megabytes;
    const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
    return [megabytes, seconds.toFixed(2), Math.round(wordsIn(text) / seconds), `${(seconds / megabytes / first).toFixed(2)} ×`, found, memory];
  });
  console.log("\nOne text on a single line\n");
  console.log(table(["MB", "processor s", "words a second", "a MB, beside the first", "entities", "rss MB"], rows));
}

beside();
growth();
