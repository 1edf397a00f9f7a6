import type { Lexicon } from "../../server/lexicon/lexicon.ts";
import { readLexicon } from "../../server/lexicon/lexicon.ts";
import { NO_TITLES } from "../../server/lexicon/titles.ts";
import type { GoldFolder } from "../accuracy/gold.ts";
import { BESIDE, isThere, OWN_FOLDERS, UNREAD } from "../accuracy/gold.ts";
import { headline, HEADLINE_NAMES } from "../accuracy/headlines.ts";
import { printedTables } from "../accuracy/printed.ts";
import { scoreFolder } from "../accuracy/score.ts";
import type { Tally } from "../accuracy/tally.ts";
import { percent, table } from "./table.ts";

/**
 * Accuracy against labelled articles: `npm run bench -- accuracy [folder …] [--errors]`. Of the unread folders only
 * figures are shown, whatever is asked for. Prints, never asserts.
 */
const args = process.argv.slice(2);
const withErrors = args.includes("--errors");
const names = args.filter((a) => !a.startsWith("--"));
const all: readonly GoldFolder[] = [BESIDE, ...OWN_FOLDERS, ...UNREAD];
const asked = all.filter((f) => names.length === 0 || names.includes(f.name));
const there = asked.filter(isThere);
const lexicon = readLexicon();

const summed = (name: string, tally: Tally): (string | number)[] => [name, ...HEADLINE_NAMES.map((h) => percent(headline(tally, h)))];

const gangs = [...lexicon.entries.keys()].filter((key) => key.startsWith("gang:"));
/** The lexicon with a part taken out, by what is left out. */
const PARTS: Readonly<Record<string, Lexicon>> = {
  [`without its ${gangs.length} gangs`]: { ...lexicon, entries: new Map([...lexicon.entries].filter(([key]) => !key.startsWith("gang:"))) },
  [`without its ${lexicon.titles.words.size} titles of people`]: { ...lexicon, titles: NO_TITLES },
};

/** What is lost on articles that nobody tuned for when a part of the lexicon is missing: context should carry. */
async function withoutParts(folder: GoldFolder, whole: Tally): Promise<void> {
  const rows = [summed("with all of it", whole)];
  for (const [name, part] of Object.entries(PARTS)) {
    const tally = await scoreFolder(folder, part);
    rows.push(summed(name, tally), ["  lost (0 to 1)", ...HEADLINE_NAMES.map((h) => (headline(whole, h) - headline(tally, h)).toFixed(3))]);
  }
  console.log(`\nwith parts of the lexicon taken out, on ${folder.name}\n`);
  console.log(table(["F1, %", ...HEADLINE_NAMES], rows));
}

const unknown = names.filter((n) => !all.some((f) => f.name === n));
if (unknown.length > 0) console.log(`There is no folder ${unknown.join(", ")}; there are ${all.map((f) => f.name).join(", ")}.\n`);
for (const f of asked) if (!isThere(f)) console.log(`${f.name} is left out: its labels or its texts are not beside the project.\n`);

const tallies = new Map<GoldFolder, Tally>();
for (const folder of there) {
  const tally = await scoreFolder(folder, lexicon);
  tallies.set(folder, tally);
  console.log(`── ${folder.name}\n\n${printedTables(tally)}\n`);
  if (withErrors) console.log(folder.secret ? "Its errors are not shown: whoever reads them can no longer measure with it.\n" : `${tally.errors.join("\n")}\n`);
}
if (tallies.size > 0) console.log(table(["F1, %", ...HEADLINE_NAMES], [...tallies].map(([folder, tally]) => summed(folder.name, tally))));
for (const [folder, tally] of tallies) if (folder.secret) await withoutParts(folder, tally);
