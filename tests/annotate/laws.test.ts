import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphs } from "../../server/annotate/paragraphs.ts";
import { sentences } from "../../server/annotate/sentences.ts";
import { read } from "./read.ts";

/** Strings that look like news more often than by chance, with marks, initials, lone surrogates and line ends. */
const WORDS = ["Gov.", "Ada", "Quill", "ICE", "(ICE)", "“", "”", "'", "’s", ",", ".", "—", "U.S.", "Police", "Department", "of", "the", "and", "in", "Boston", "Operation", "gang", "known", "as", "-", "\n", "\n\n", "St.", "&", "Co.", "MS-13", "370", "\ud800", "é"];
const newsy = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((w) => w.join(" "));

describe("any string is read without a throw, and", () => {
  it("every mention is the text at its offsets, and no two overlap", () => {
    fc.assert(
      fc.property(fc.oneof(newsy, fc.string({ unit: "binary", maxLength: 200 })), (text) => {
        const { references, document } = read(text);
        let end = 0;
        for (const r of references) {
          expect(document.text.slice(r.start, r.end)).toBe(r.text);
          expect(r.start).toBeGreaterThanOrEqual(end);
          end = r.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it("every token is in one sentence, in order, and every sentence in one paragraph", () => {
    fc.assert(
      fc.property(fc.oneof(newsy, fc.string({ unit: "binary" })), (text) => {
        const all = paragraphs(text);
        const { tokens, sentences: found } = sentences(text, all, []);
        let at = 0;
        for (const s of found) {
          expect(s.first).toBe(at);
          expect(s.last).toBeGreaterThan(s.first);
          at = s.last;
          const p = all[s.paragraph];
          expect(p && p.start <= s.start && s.end <= p.end).toBe(true);
        }
        expect(at).toBe(tokens.length);
        for (const t of tokens) expect(text.slice(t.start, t.end)).toBe(t.text);
      }),
      { numRuns: 400 },
    );
  });
});
