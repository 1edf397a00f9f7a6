import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Span } from "../../server/model/span.ts";
import { toDocument } from "../../server/read/document.ts";

const GOLD = join(import.meta.dirname, "..", "gold");
/** The labelled articles that rules are developed on. */
const SETS = ["dev", "dev-world"];

interface Article {
  readonly text: string;
  readonly noise: readonly Span[];
}

const articles = (set: string): Article[] =>
  readdirSync(join(GOLD, set, "gold")).map((file) => ({
    text: readFileSync(join(GOLD, set, `${basename(file, ".json")}.txt`), "utf8"),
    noise: (JSON.parse(readFileSync(join(GOLD, set, "gold", file), "utf8")) as { noise?: Span[] }).noise ?? [],
  }));

/** The places of letters and digits in some spans. */
const letters = (text: string, spans: readonly Span[]): Set<number> =>
  new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)).filter((at) => /[\p{L}\p{N}]/u.test(text.charAt(at))));

describe("furniture, by the letter, against the labelled articles", () => {
  it.each(SETS)("%s: 98 of 100 letters taken for furniture are, and 95 of 100 that are furniture are found", (set) => {
    let found = 0;
    let right = 0;
    let there = 0;
    for (const { text, noise } of articles(set)) {
      const gold = letters(text, noise);
      const ours = letters(text, toDocument({ name: "a", source: "a", text }).noise);
      there += gold.size;
      found += ours.size;
      right += [...ours].filter((at) => gold.has(at)).length;
    }
    expect(right / found).toBeGreaterThan(0.98);
    expect(right / there).toBeGreaterThan(0.95);
  });
});
