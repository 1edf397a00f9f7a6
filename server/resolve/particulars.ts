import { hash32 } from "./hash.ts";

/** Names that every text has. */
const COMMON = new Set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Police Street Road Avenue County City State The A In On It He She They".split(" "));
/** A capital in the middle of a sentence, or anything with a digit. */
const PARTICULAR = /(?<=[\p{L}\d,;:)”"’] )(\p{Lu}[\p{L}'’-]+)|(?<![\p{L}\d])(\$?\d[\d.,:]*\d|\d)/gu;

/** Hashes of the names and figures of a text, sorted, none twice: a form filled in twice shares its words, but not these. */
export function particulars(pieces: readonly string[]): Uint32Array {
  const found = new Set<number>();
  for (const piece of pieces) {
    for (const [, name, figure] of piece.matchAll(PARTICULAR)) {
      const mark = name ?? figure ?? "";
      if (!COMMON.has(mark)) found.add(hash32(mark));
    }
  }
  return Uint32Array.from(found).sort();
}
