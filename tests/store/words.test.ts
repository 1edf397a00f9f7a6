import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { vocabulary } from "../../server/store/vocabulary.ts";
import { fold, likeness, oneEditApart, wordsOf } from "../../server/store/words.ts";

const word = fc.string({ unit: fc.constantFrom(..."abcd"), maxLength: 7 });

/** The distance of two words by the textbook's table, exchanges of neighbours included. */
function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)));
  const at = (i: number, j: number): number => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(i - 2, j - 2) + 1);
      (table[i] as number[])[j] = best;
    }
  return at(a.length, b.length);
}

describe("words", () => {
  test("one edit apart is a distance of at most one, whichever comes first", () => {
    fc.assert(fc.property(word, word, (a, b) => oneEditApart(a, b) === distance(a, b) <= 1 && oneEditApart(a, b) === oneEditApart(b, a)), { numRuns: 3_000 });
  });

  test.each([
    ["Bo STRÖM", "bo strom"], ["Île-de-France", "ile-de-france"], ["ﬁne", "fine"], ["ΑΘΗΝΑ", "αθηνα"], ["", ""],
  ])("%j folds to %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test("of any text only letters and digits are left", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => wordsOf(text).every((w) => /^[\p{L}\p{N}]+$/u.test(w) && w === w.toLowerCase())));
  });

  test.each([
    ["police", "police", 1], ["pol", "police", 0.8], ["polcie", "police", 0.6], ["ice", "ace", 0], ["police", "pol", 0],
  ])("%j is like %j by %d", (typed, other, much) => {
    expect(likeness(typed, other)).toBe(much);
  });
});

describe("a vocabulary", () => {
  const known = vocabulary();
  known.add("José joined the Coast Guard; Jose and the coastal path, coasts.");

  test.each([
    ["jose", false, ["josé", "jose"]],
    ["josee", false, ["josé", "jose"]],
    ["coast", false, ["coast"]],
    ["coast", true, ["coast", "coasts", "coastal"]],
    ["caost", false, ["coast"]],
    ["gurd", true, ["guard"]],
    ["zebra", true, []],
  ])("answers %j (open: %j) with %j", (typed, open, expected) => {
    expect(known.answers(typed, open)).toEqual(expected);
  });
});
