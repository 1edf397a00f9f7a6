import { FORGIVING_LENGTH, fold, oneEditApart } from "./words.ts";

/**
 * The words of an index that knows whole words only, so that a typed word can be answered by those near it. Kept under
 * their folded form, as the index writes them (lower case, accents kept).
 */
export interface Vocabulary {
  /** Takes in the words of a text. */
  add(text: string): void;
  /** Words of the index that are the typed word, or failing that begin with it (`open`) or are one error away. */
  answers(typed: string, open: boolean): string[];
}

/** A word beginning is answered by so many words at the most: the shortest, for they are nearest to what was typed. */
const MOST_ANSWERS = 40;

export function vocabulary(): Vocabulary {
  const forms = new Map<string, Set<string>>();

  function add(text: string): void {
    for (const word of text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) {
      const key = fold(word);
      const known = forms.get(key);
      if (known) known.add(word);
      else forms.set(key, new Set([word]));
    }
  }

  function near(typed: string, open: boolean): string[] {
    const found: string[] = [];
    for (const key of forms.keys()) {
      if (open && key.startsWith(typed)) found.push(key);
      else if (typed.length >= FORGIVING_LENGTH && oneEditApart(typed, key)) found.push(key);
    }
    return found.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, MOST_ANSWERS);
  }

  const answers = (typed: string, open: boolean): string[] => {
    const keys = open || !forms.has(typed) ? [typed, ...near(typed, open)] : [typed];
    return [...new Set(keys.flatMap((key) => [...(forms.get(key) ?? [])]))];
  };

  return { add, answers };
}
