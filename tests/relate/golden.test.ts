import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readLexicon } from "../../server/lexicon/lexicon.ts";
import { relate } from "../../server/relate/relate.ts";
import { marked } from "./marked.ts";
import { rendered } from "./rendered.ts";

const folder = path.join(import.meta.dirname, "../golden/relate");
const lexicon = readLexicon();
const facts = fs.readdirSync(folder).filter((f) => f.endsWith(".txt")).map((f) => f.slice(0, -4)).sort();

/** A result that differs is left beside the old one as `-changed`, to be looked at and renamed; none is made in CI. */
test.each(facts)("%s", (fact) => {
  const reading = marked(fs.readFileSync(path.join(folder, `${fact}.txt`), "utf8").replace(/\n$/, ""));
  const found = rendered(reading, relate(reading, lexicon));
  const kept = path.join(folder, `${fact}.found`);
  const changed = path.join(folder, `${fact}-changed.found`);
  if (!fs.existsSync(kept)) {
    if (process.env.CI) throw new Error(`There is no result beside ${fact}.txt; run the tests outside CI, look at it and keep it.`);
    fs.writeFileSync(kept, found);
  }
  const expected = fs.readFileSync(kept, "utf8");
  if (found !== expected && !process.env.CI) fs.writeFileSync(changed, found);
  else if (fs.existsSync(changed) && found === expected) fs.rmSync(changed);
  expect(found).toBe(expected);
});

test("the folder holds facts", () => expect(facts.length).toBeGreaterThan(40));
