/** Text as words, the way names are compared: without case, accents, apostrophes and invisible marks. */

export interface Word {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  /** Does it begin with a capital, or with a letter of a script that has none? */
  readonly capital: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}'’ʼ]*/gu;

/** Letters that stay whole when accents are taken off. */
const PLAIN: Readonly<Record<string, string>> = { ø: "o", æ: "ae", œ: "oe", ß: "ss", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ŋ: "n" };

const keyOf = (text: string): string => text.normalize("NFKD").replace(/[\p{M}\p{Cf}'’ʼ]/gu, "").toLowerCase().replace(/[øæœßłđðþıŋ]/g, (c) => PLAIN[c] ?? c);

/** The other way to write a name without its accents: "Stroemvik", "Aaberg". Null where there is none. */
export function spelledOut(name: string): string | null {
  const composed = name.normalize("NFC");
  const other = composed.replace(/[äæ]/gi, "ae").replace(/[öøœ]/gi, "oe").replace(/ü/gi, "ue").replace(/å/gi, "aa");
  return other === composed ? null : other;
}

/** A name's own "'s" is no part of it. */
const POSSESSIVE = /['’]s?$/;

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((m) => {
    const shown = m[0].replace(POSSESSIVE, "");
    return { start: m.index, end: m.index + shown.length, key: keyOf(shown), capital: !/^\p{Ll}/u.test(shown) };
  });
}

export const keysOf = (text: string): string[] => wordsOf(text).map(({ key }) => key);
