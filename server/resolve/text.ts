const MARKS = /[\p{M}]/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;

/** Lower case, without accents; apostrophes and full stops vanish ("U.S." is "us"), all other marks part words. */
export function fold(text: string): string {
  const bare = text.normalize("NFKD").replace(MARKS, "").toLowerCase().replace(/['’‘ʼ.]/g, "");
  return bare.replace(NOT_WORD, " ").trim();
}

/** Folded words as names are written: "district of columbia" → "District of Columbia". Accents and apostrophes are lost. */
export const inCapitals = (folded: string): string => folded.replace(/(?<![\p{L}\d])(?!(?:of|and|the|in)(?![\p{L}\d]))\p{L}/gu, (letter) => letter.toUpperCase());

/** The words of a text by `fold`. */
export function words(text: string): string[] {
  const folded = fold(text);
  return folded === "" ? [] : folded.split(" ");
}
