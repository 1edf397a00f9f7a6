import { isAdverb } from "../lexicon/classes.ts";
import type { Reading, Reference, Sentence } from "../model/reading.ts";
import type { Span } from "../model/span.ts";

/** What the rules walk over: a name as a whole, a compound ("34-year-old"), a word, a figure or a mark. */
export interface Unit extends Span {
  readonly text: string;
  readonly lower: string;
  readonly type: "ref" | "word" | "number" | "mark";
  readonly capital: boolean;
  readonly ref: Reference | null;
  readonly sentence: number;
  /** The index in `reading.quoted` of the quoted span that holds it, marks included; -1 outside. */
  readonly quoted: number;
}

/** Half-open range of unit indices. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A reading as a row of units, with the ranges of its sentences, paragraphs and quoted spans. Built once, in one pass. */
export interface View {
  readonly reading: Reading;
  readonly text: string;
  readonly units: readonly Unit[];
  /** By sentence, in step with `reading.sentences`. */
  readonly sentences: readonly Range[];
  /** By quoted span, marks included, in step with `reading.quoted`. */
  readonly quoted: readonly Range[];
  /** Sentence index → may anything be found in it? */
  readonly noise: (sentence: number) => boolean;
}

const NONE: Unit = { start: 0, end: 0, text: "", lower: "", type: "mark", capital: false, ref: null, sentence: -1, quoted: -1 };

/** Does an adverb stand there? A name that ends like one ("Kelly") is none. */
export const isAdverbAt = (view: View, index: number): boolean => {
  const { ref, lower } = unitAt(view, index);
  return ref === null && isAdverb(lower);
};

/** The unit at `index`; beyond the ends an empty mark, so that rules may look past them. */
export const unitAt = (view: View, index: number): Unit => view.units[index] ?? NONE;

export const sentenceOf = (view: View, index: number): Range => view.sentences[unitAt(view, index).sentence] ?? { from: 0, to: 0 };

/** The text from the first to the last unit of a range. */
export function textOf(view: View, { from, to }: Range): string {
  return from < to ? view.text.slice(unitAt(view, from).start, unitAt(view, to - 1).end) : "";
}

export const spanOf = (view: View, { from, to }: Range): Span => ({ start: unitAt(view, from).start, end: unitAt(view, to - 1).end });

export const paragraphOf = (view: View, sentence: number): number => view.reading.sentences[sentence]?.paragraph ?? -1;

export function viewOf(reading: Reading): View {
  const units = unitsOf(reading);
  const sentences = ranges(units, reading.sentences);
  return {
    reading,
    text: reading.document.text,
    units,
    sentences,
    quoted: quotedRanges(reading, units),
    noise: (sentence) => reading.sentences[sentence]?.noise ?? true,
  };
}

function unitsOf({ tokens, references, quoted, document }: Reading): Unit[] {
  const units: Unit[] = [];
  let r = 0;
  let q = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token) break;
    while (r < references.length && (references[r]?.end ?? 0) <= token.start) r += 1;
    while (q < quoted.length && (quoted[q]?.outer.end ?? 0) <= token.start) q += 1;
    const within = (quoted[q]?.outer.start ?? Infinity) <= token.start ? q : -1;
    const reference = references[r];
    if (reference && reference.start < token.end) {
      while (i + 1 < tokens.length && (tokens[i + 1]?.start ?? Infinity) < reference.end) i += 1;
      const { start, end, text } = reference;
      units.push({ start, end, text, lower: text.toLowerCase(), type: "ref", capital: true, ref: reference, sentence: token.sentence, quoted: within });
      continue;
    }
    let end = token.end;
    const { type } = token;
    while (type !== "mark" && joins(tokens[i + 1], tokens[i + 2], end) && !((references[r]?.start ?? Infinity) < (tokens[i + 2]?.end ?? 0))) {
      end = tokens[i + 2]?.end ?? end;
      i += 2;
    }
    const text = end === token.end ? token.text : document.text.slice(token.start, end);
    const lower = end === token.end ? token.lower : text.toLowerCase();
    units.push({ start: token.start, end, text, lower, type, capital: token.capital, ref: null, sentence: token.sentence, quoted: within });
  }
  return units;
}

/** Does a hyphen tie the next token to what ends at `end`? */
function joins(hyphen: { text: string; start: number; end: number } | undefined, after: { type: string; start: number } | undefined, end: number): boolean {
  return hyphen !== undefined && after !== undefined && (hyphen.text === "-" || hyphen.text === "‑") && hyphen.start === end && after.start === hyphen.end && after.type !== "mark";
}

function ranges(units: readonly Unit[], sentences: readonly Sentence[]): Range[] {
  const found: Range[] = [];
  let at = 0;
  for (let s = 0; s < sentences.length; s += 1) {
    const from = at;
    while (at < units.length && (units[at]?.sentence ?? s) <= s) at += 1;
    found.push({ from, to: at });
  }
  return found;
}

function quotedRanges({ quoted }: Reading, units: readonly Unit[]): Range[] {
  const found: Range[] = quoted.map(() => ({ from: 0, to: 0 }));
  for (let i = 0; found.length > 0 && i < units.length; i += 1) {
    const index = units[i]?.quoted ?? -1;
    if (index < 0) continue;
    const from = i;
    while (i + 1 < units.length && units[i + 1]?.quoted === index) i += 1;
    found[index] = { from, to: i + 1 };
  }
  return found;
}
