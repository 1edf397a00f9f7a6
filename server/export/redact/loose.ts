import { COMMON } from "../../lexicon/words.ts";
import type { Form } from "./forms.ts";
import type { Word } from "./words.ts";

/** Private names that are not words of their own: within a longer word, parted at a line's end, spelled letter by letter. */
export interface Loose {
  /** How many words from here on hold one, and what stands in their place; null where they hold none. */
  at(text: string, words: readonly Word[], at: number): { readonly length: number; readonly as: string } | null;
}

/** Shorter names are within too many words. */
const LEAST = 5;
/** Words that one name may be parted into. */
const PARTS = 40;
const HYPHENS = /^[\s\p{Cf}]*[-\u2010-\u2015\u00ad\u2043\u2212\uff0d][\s\p{Cf}]*$/u;

export function looseOf(forms: readonly Form[]): Loose {
  const names = new Map<string, string>();
  for (const { keys, as } of forms) {
    const name = keys.join("");
    if (as !== null && name.length >= LEAST && !COMMON.has(name) && !names.has(name)) names.set(name, as);
  }
  const lengths = [...new Set([...names.keys()].map((name) => name.length))].sort((a, b) => b - a);

  /** Inside one word that no dictionary has: "Strömviks", "bostromvik". */
  function within(key: string): string | null {
    if (key.length < LEAST || COMMON.has(key)) return null;
    for (const length of lengths)
      for (let from = 0; from + length <= key.length; from++) {
        const as = names.get(key.slice(from, from + length));
        if (as !== undefined) return as;
      }
    return null;
  }

  /** Over several: hyphens between them, single letters, or no word of the language among them. */
  function parted(text: string, words: readonly Word[], at: number): { readonly length: number; readonly as: string } | null {
    let joined = words[at]?.key ?? "";
    let [hyphens, letters, foreign] = [true, joined.length === 1, !COMMON.has(joined)];
    for (let i = at + 1; i < words.length && i - at < PARTS && joined.length < (lengths[0] ?? 0); i++) {
      const [word, before] = [words[i], words[i - 1]];
      const gap = word && before ? text.slice(before.end, word.start) : null;
      if (!word || gap === null || !/^[\s\p{Cf}\p{P}]{1,6}$/u.test(gap)) return null;
      joined += word.key;
      hyphens &&= HYPHENS.test(gap);
      letters &&= word.key.length === 1;
      foreign &&= !COMMON.has(word.key) && /^[\s\p{Cf}]*$/u.test(gap);
      const as = hyphens || letters || foreign ? names.get(joined) : undefined;
      if (as !== undefined) return { length: i - at + 1, as };
    }
    return null;
  }

  return {
    at(text, words, at) {
      const as = within(words[at]?.key ?? "");
      return as === null ? parted(text, words, at) : { length: 1, as };
    },
  };
}
