const MARKS = /[\p{M}]/gu;
const PLAIN = /^[A-Za-z0-9]+$/;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;

/** A text of its own: a piece that is cut out of a long one would keep all of it in memory. */
export const own = (piece: string): string => Buffer.from(piece, "utf16le").toString("utf16le");

/** Lower case, without accents; apostrophes and full stops vanish ("U.S." is "us"), all other marks part words. */
export function fold(text: string): string {
  const bare = text.normalize("NFKD").replace(MARKS, "").toLowerCase().replace(/['’‘ʼ.]/g, "");
  return bare.replace(NOT_WORD, " ").trim();
}

/** Folded words as names are written: "district of columbia" → "District of Columbia". Accents and apostrophes are lost. */
export const inCapitals = (folded: string): string => folded.replace(/(?<![\p{L}\d])(?!(?:of|and|the|in)(?![\p{L}\d]))\p{L}/gu, (letter) => letter.toUpperCase());

/** The words of a text by `fold`. */
export function words(text: string): string[] {
  if (PLAIN.test(text)) return [text.toLowerCase()];
  const folded = fold(text);
  return folded === "" ? [] : folded.split(" ");
}
