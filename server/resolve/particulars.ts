import { hash32 } from "./hash.ts";
import { hashedRuns, SHINGLE } from "./shingles.ts";
import { words } from "./text.ts";

/** Names that every text has. */
const COMMON = new Set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Police Street Road Avenue County City State The A In On It He She They".split(" "));
/** A capital in the middle of a sentence, or anything with a digit. */
const PARTICULAR = /(?<=[\p{L}\d,;:)”"’] )(\p{Lu}[\p{L}'’-]+)|(?<![\p{L}\d])(\$?\d[\d.,:]*\d|\d)/gu;

/** This share of a text is its news; what follows may be background, and a line about the paper or the author. */
const NEWS = 0.75;

/** What is in a text besides its words, as hashes. */
export interface Particulars {
  /** Its names and figures, sorted, none twice: a form filled in twice shares its words, but not these. */
  readonly all: Uint32Array;
  /** Each name or figure of the first part of the text with the runs of words that hold it: groups of 1 + SHINGLE numbers. */
  readonly held: Uint32Array;
}

export function particulars(pieces: readonly string[]): Particulars {
  const found = new Set<number>();
  const held: number[] = [];
  const laid = pieces.map((piece) => ({ piece, ...wordsOf(piece) }));
  let left = laid.reduce((n, { list }) => n + list.length, 0) * NEWS;
  for (const { piece, list, at } of laid) {
    const runs = hashedRuns(list);
    for (const match of piece.matchAll(PARTICULAR)) {
      const mark = match[1] ?? match[2] ?? "";
      if (COMMON.has(mark)) continue;
      found.add(hash32(mark));
      const word = at(match.index);
      if (word < left) held.push(hash32(mark), ...Array.from({ length: SHINGLE }, (_, k) => runs[word - k] ?? 0));
    }
    left -= list.length;
  }
  return { all: Uint32Array.from(found).sort(), held: Uint32Array.from(held) };
}

/** The words of a piece, and the number of the word at a place of it. */
function wordsOf(piece: string): { readonly list: readonly string[]; readonly at: (index: number) => number } {
  const list: string[] = [];
  const starts: number[] = [];
  const numbers: number[] = [];
  for (const match of piece.matchAll(/\S+/gu)) {
    starts.push(match.index);
    numbers.push(list.length);
    list.push(...words(match[0]));
  }
  let last = 0;
  const at = (index: number): number => {
    while (last + 1 < starts.length && (starts[last + 1] ?? 0) <= index) last++;
    return numbers[last] ?? 0;
  };
  return { list, at };
}
