import { MAYBE_LAST } from "../lexicon/abbreviations.ts";
import type { Sentence, Token } from "../model/reading.ts";
import type { Span } from "../model/span.ts";
import { tokens as tokenize } from "./tokens.ts";

const STOP = new Set([".", "!", "?", "…"]);
const CLOSING = new Set(['"', "”", "’", "'", "»", ")", "]"]);
const OPENING = new Set(['"', "“", "‘", "'", "«", "(", "["]);

/** Words that, with a capital after an abbreviation, begin a new sentence rather than go on with a name. */
const STARTERS = new Set(
  ("the a an he she it they we you i this that these those there his her its their our my in on at for from with by as after before when while if but and so or " +
    "however meanwhile police officers officials authorities investigators prosecutors according no not one two three all some many most both each who what how why " +
    "during since until because although though under over also then now more such earlier later").split(" "),
);

const isAbbreviation = (t: Token): boolean => t.type === "word" && t.text.endsWith(".");

/** May the abbreviation that ends with its stop end a sentence before `next`? */
function endsWithAbbreviation(t: Token, next: Token): boolean {
  const word = t.lower.replace(/\.$/, "");
  const may = MAYBE_LAST.has(word) || word.includes(".");
  return may && next.capital && STARTERS.has(next.lower);
}

/** Does the stop at `i` end a sentence, given the first token after its closing marks? */
function ends(all: readonly Token[], i: number, after: Token | undefined): boolean {
  const t = all[i];
  if (!t || !after) return true;
  const next = all[i + 1];
  if (t.text === "." && next && next.start === t.end && !CLOSING.has(next.text)) return false; // "3.5", "...", "example.org"
  if (t.text === "…") return after.capital;
  return after.capital || after.type === "number" || OPENING.has(after.text) || after.text === "—" || after.text === "•" || after.type === "mark";
}

/** Cut points: the indices of tokens that begin a sentence, in one stretch of tokens `[first, last)`. */
function starts(all: readonly Token[], first: number, last: number): number[] {
  const found = [first];
  for (let i = first; i < last; i++) {
    const t = all[i];
    if (!t) continue;
    if (isAbbreviation(t)) {
      const next = all[i + 1];
      if (next && i + 1 < last && endsWithAbbreviation(t, next)) found.push(i + 1);
      continue;
    }
    if (!STOP.has(t.text)) continue;
    let next = i + 1;
    // A straight mark after white space opens what follows; one that touches the stop closes what came before.
    while (next < last && CLOSING.has(all[next]?.text ?? "") && all[next]?.start === all[next - 1]?.end) next++;
    if (next < last && ends(all, i, all[next])) found.push(next);
    i = Math.max(i, next - 1);
  }
  return [...new Set(found)].filter((i) => i < last);
}

/** Paragraphs cut where noise begins or ends, so that no sentence is half noise. */
function cut(paragraph: Span, noise: readonly Span[]): { span: Span; noise: boolean }[] {
  const pieces: { span: Span; noise: boolean }[] = [];
  let at = paragraph.start;
  for (const n of noise) {
    if (n.end <= at || n.start >= paragraph.end) continue;
    if (n.start > at) pieces.push({ span: { start: at, end: n.start }, noise: false });
    const end = Math.min(n.end, paragraph.end);
    pieces.push({ span: { start: Math.max(at, n.start), end }, noise: true });
    at = end;
  }
  if (at < paragraph.end) pieces.push({ span: { start: at, end: paragraph.end }, noise: false });
  return pieces;
}

/**
 * The tokens and sentences of a text. A sentence lies in one paragraph and is either all noise or none. `noise` is
 * sorted; a token that straddles its edge goes to the piece in which it begins.
 */
export function sentences(text: string, paragraphs: readonly Span[], noise: readonly Span[]): { tokens: Token[]; sentences: Sentence[] } {
  const all = tokenize(text);
  const found: Sentence[] = [];
  let first = 0;
  let near = 0;
  for (const [p, paragraph] of paragraphs.entries()) {
    while (near < noise.length && (noise[near]?.end ?? 0) <= paragraph.start) near++;
    const here: Span[] = [];
    for (let k = near; k < noise.length && (noise[k]?.start ?? Infinity) < paragraph.end; k++) here.push(noise[k] as Span);
    for (const piece of cut(paragraph, here)) {
      let last = first;
      while (last < all.length && (all[last]?.start ?? 0) < piece.span.end) last++;
      if (last === first) continue;
      const begins = starts(all, first, last);
      for (const [k, begin] of begins.entries()) {
        const end = begins[k + 1] ?? last;
        const a = all[begin];
        const z = all[end - 1];
        if (!a || !z) continue;
        for (let i = begin; i < end; i++) (all[i] as { sentence: number }).sentence = found.length;
        found.push({ start: a.start, end: z.end, first: begin, last: end, paragraph: p, noise: piece.noise });
      }
      first = last;
    }
  }
  return { tokens: all, sentences: found };
}
