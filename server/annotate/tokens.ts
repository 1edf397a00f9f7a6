import { BEFORE_NAME, MAYBE_LAST } from "../lexicon/abbreviations.ts";
import type { Token } from "../model/reading.ts";

type Draft = { -readonly [K in keyof Token]: Token[K] };

/**
 * Dotted initials, words with inner apostrophes, figures with their separators, any other visible character. Hyphens
 * are marks of their own: "MS-13" is three tokens, and who looks for compounds looks for touching tokens.
 */
const TOKEN = /(?:\p{L}\.){2,}(?!\p{L}{2})|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}[\p{L}\p{M}]*)*|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|k|m|bn)?(?!\p{L})|\d+|\S/gu;
const UPPER = /^\p{Lu}/u;
const LETTER = /^\p{L}/u;
const POSSESSIVE = /['’][sS]$/;

function token(text: string, start: number): Draft {
  const code = text.charCodeAt(0);
  const ascii = code < 128;
  const upper = ascii ? code >= 65 && code <= 90 : UPPER.test(text);
  const letter = ascii ? upper || (code >= 97 && code <= 122) : LETTER.test(text);
  const digit = code >= 48 && code <= 57;
  const type = letter ? "word" : digit ? "number" : "mark";
  return { start, end: start + text.length, text, lower: letter ? text.toLowerCase() : text, type, capital: upper, sentence: 0 };
}

/** Does the full stop at `at` belong to the abbreviation that ends there? A lone capital is an initial ("Patricia H."). */
function takesStop(word: Draft, source: string, at: number): boolean {
  if (source[at] !== "." || word.type !== "word") return false;
  if (word.text.length === 1) return word.capital && word.text !== "I" && source[at + 1] !== ".";
  return word.text.length < 6 && (BEFORE_NAME.has(word.lower) ? word.capital || word.lower === "vs" : MAYBE_LAST.has(word.lower) && word.capital);
}

/**
 * The tokens of `text`, in order; offsets in UTF-16 code units. A possessive "’s" is a token of its own, an
 * abbreviation keeps its full stop. `sentence` is filled in by `sentences`.
 */
export function tokens(text: string): Draft[] {
  const found: Draft[] = [];
  for (const m of text.matchAll(TOKEN)) {
    const start = m.index;
    const last = found.at(-1);
    if (m[0] === "." && last?.end === start && takesStop(last, text, start)) {
      last.end = start + 1;
      last.text = text.slice(last.start, last.end);
      last.lower = last.text.toLowerCase();
    } else if (m[0].length > 2 && POSSESSIVE.test(m[0])) {
      found.push(token(m[0].slice(0, -2), start), { ...token("s", start + m[0].length - 2), end: start + m[0].length, text: m[0].slice(-2), lower: "’s", capital: false });
    } else found.push(token(m[0], start));
  }
  return found;
}

/** Does a token touch the one before it, as the parts of "MS-13" do? */
export const touches = (before: Token | undefined, after: Token | undefined): boolean => before !== undefined && before.end === after?.start;
