/** Text as words, the way names are compared: without case, accents, apostrophes and invisible marks. */

export interface Word {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  /** Does it begin with a capital, or with a letter of a script that has none? */
  readonly capital: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}'’ʼ]*/gu;

const keyOf = (text: string): string => text.normalize("NFKD").replace(/[\p{M}\p{Cf}'’ʼ]/gu, "").toLowerCase();

/** A name's own "'s" is no part of it. */
const POSSESSIVE = /['’]s?$/;

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((m) => {
    const shown = m[0].replace(POSSESSIVE, "");
    return { start: m.index, end: m.index + shown.length, key: keyOf(shown), capital: !/^\p{Ll}/u.test(shown) };
  });
}

export const keysOf = (text: string): string[] => wordsOf(text).map(({ key }) => key);
