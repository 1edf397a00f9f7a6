import fc from "fast-check";
import { expect, test } from "vitest";
import { annotate } from "../../server/annotate/annotate.ts";
import { readLexicon } from "../../server/lexicon/lexicon.ts";
import type { Relations } from "../../server/model/annotation.ts";
import type { Reading } from "../../server/model/reading.ts";
import { permits } from "../../server/model/ontology.ts";
import { relate } from "../../server/relate/relate.ts";
import { marked } from "./marked.ts";

const lexicon = readLexicon();
const read = (text: string, noise: readonly { start: number; end: number }[] = []): Reading =>
  annotate({ id: "0".repeat(20), name: "any", sources: [], text, title: "", publisher: null, authors: [], published: null, url: null, noise }, lexicon);

/** Pieces of news out of which texts are strung together, so that the rules meet what they look for in any order. */
const PIECES = [
  "“", "”", "\"", "‘", "’", "'", ",", ".", ":", ";", "—", "(", ")", "\n\n", "•", "said", "told", "called it", "according to", "she", "he", "They", "It", "who", "was arrested", "were charged with",
  "arrested", "charged", "and", "or", "of those arrested", "one of", "nearly", "400", "1,461", "two dozen", "hundreds", "people", "a man", "The driver", "34", "of", "in", "the arrest of", "arrests", "netting",
  "Jane Roe", "Robert Lee", "Roe", "ICE", "the FBI", "Kent Police", "Boston", "Massachusetts", "MS-13", "Operation Kestrel", "the operation", "led by", "joined by", "with", "alongside", "jointly", "targeting",
  "Sheriff", "acting", "Director", "spokesman for", "a member of", "’s", "sentencing", "pleaded guilty", "remains in custody", "Those", "included", "were", "not", "could be", "had been", "2011", "Charges against", "dropped",
];
const news = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((p) => p.join(" "));

function hold(reading: Reading, found: Relations): void {
  const { text } = reading.document;
  const entities = new Map([...reading.entities, ...found.entities].map((e) => [e.id, e]));
  expect(entities.size).toBe(reading.entities.length + found.entities.length);
  for (const span of [...found.quotes, ...found.arrests, ...found.partnerships, ...found.relations, ...found.entities.flatMap((e) => e.mentions)]) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThan(span.start);
    expect(span.end).toBeLessThanOrEqual(text.length);
  }
  for (const q of found.quotes) expect(q.text).toBe(text.slice(q.start, q.end));
  for (const a of found.arrests) for (const id of [a.who, a.operation, ...a.places]) if (id) expect(entities.has(id)).toBe(true);
  for (const p of found.partnerships) expect([entities.get(p.a)?.kind, entities.get(p.b)?.kind, p.a === p.b]).toEqual(["Agency", "Agency", false]);
  for (const r of found.relations) {
    const [from, to] = [entities.get(r.from), entities.get(r.to)];
    expect(from && to && permits(r.type, from.kind, to.kind)).toBe(true);
  }
}

test("any string in: spans lie in the text and ends exist", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => { const reading = read(text); hold(reading, relate(reading, lexicon)); }), { numRuns: 200 });
});

test("any string of news in: spans lie in the text, ends exist and are of kinds that may be joined", () => {
  fc.assert(fc.property(news, (text) => { const reading = read(text); hold(reading, relate(reading, lexicon)); }), { numRuns: 400 });
});

test("nothing is found in noise", () => {
  const text = "{{Person:roe|Jane Roe}} was arrested. “It is late,” {{Person:roe|Roe}} said.";
  const reading = marked(text);
  expect(relate(reading, lexicon).arrests).toHaveLength(1);
  const whole = { start: 0, end: reading.document.text.length };
  const silent = read(reading.document.text, [whole]);
  const { quotes, arrests, entities, relations } = relate(silent, lexicon);
  expect([...quotes, ...arrests, ...entities, ...relations]).toEqual([]);
});

test("the same reading gives the same relations", () => {
  fc.assert(fc.property(news, (text) => { const reading = read(text); expect(relate(reading, lexicon)).toEqual(relate(reading, lexicon)); }), { numRuns: 50 });
});

test("a line told over and over tells as often as it is told, not its square", () => {
  for (const line of ["the arrest of 12 men, ", "{{Person:roe|Jane Roe}}, who was charged, ", "police arrested {{Person:roe|Jane Roe}} and his mother, {{Person:lee|Ann Lee}}, "]) {
    const reading = marked(line.repeat(300));
    expect(relate(reading, lexicon).arrests.length).toBeLessThanOrEqual(900);
  }
});
