import { COMMON, isGiven } from "../../lexicon/words.ts";
import type { Form } from "./forms.ts";
import type { Word } from "./words.ts";
import { wordsOf } from "./words.ts";

/** Finds the names of private people in any text and puts others in their place. */
export interface Hider {
  /** The text without them. */
  hide(text: string): string;
  /** Does it hold any? Addresses are read with their escapes undone. */
  holds(text: string): boolean;
}

const NAME_WITHHELD = "[name withheld]";
/** Between the words of one name there is no more than this. */
const GAP = 4;

interface Found {
  readonly from: number;
  readonly to: number;
  readonly as: string | null;
}

const joined = (keys: readonly string[]): string => keys.join(" ");

/** By first word, the longest first; a public name comes before a private one of the same words. */
function indexed(forms: readonly Form[]): ReadonlyMap<string, readonly Form[]> {
  const index = new Map<string, Map<string, Form>>();
  for (const form of forms) {
    const first = form.keys[0];
    if (first === undefined || first === "") continue;
    const same = index.get(first) ?? new Map<string, Form>();
    const there = same.get(joined(form.keys));
    if (!there || form.as === null) same.set(joined(form.keys), form);
    index.set(first, same);
  }
  return new Map([...index].map(([first, same]) => [first, [...same.values()].sort((a, b) => b.keys.length - a.keys.length)]));
}

/** A public name shields the words in it, but not the full name of somebody private: "the Bo Strömvik Trust". */
function shields(forms: readonly Form[]): Form[] {
  const secret = forms.filter(({ as }) => as !== null).map(({ keys }) => keys);
  const [full, any] = [new Set(secret.filter((keys) => keys.length > 1).map(joined)), new Set(secret.map(joined))];
  const hides = (keys: readonly string[], known: ReadonlySet<string>): boolean => keys.some((_, from) => keys.some((__, to) => to >= from && known.has(joined(keys.slice(from, to + 1)))));
  return forms.filter(({ as, keys, weak }) => as !== null || !hides(keys, weak ? any : full));
}

export function hiderOf(forms: readonly Form[], unknownNames: boolean): Hider {
  const index = indexed(shields(forms));

  /** A single word that is also an English one ("Young") is a name only with a capital. */
  const fits = (form: Form, words: readonly Word[], at: number): boolean =>
    form.keys.every((key, i) => {
      const [word, before] = [words[at + i], words[at + i - 1]];
      return word !== undefined && word.key === key && (i === 0 || (before !== undefined && word.start - before.end <= GAP));
    }) && (form.keys.length > 1 || form.as === null || (words[at]?.capital ?? false) || !COMMON.has(form.keys[0] ?? ""));

  /** How many words from here on look like a name: a given name, then capitals. */
  function unknown(text: string, words: readonly Word[], at: number): number {
    const first = words[at];
    if (!first?.capital || !isGiven(text.slice(first.start, first.end))) return 0;
    let length = 1;
    for (let i = at + 1; i < words.length && length < 4; i++, length++) {
      const [word, before] = [words[i], words[i - 1]];
      if (!word?.capital || !before || !/^(\. ?| |-)$/.test(text.slice(before.end, word.start)) || index.get(word.key)?.some(({ as, keys }) => as === null && keys.length > 1)) break;
    }
    return length > 1 ? length : 0;
  }

  function* find(text: string): Generator<Found> {
    const words = wordsOf(text);
    for (let at = 0; at < words.length; ) {
      const word = words[at];
      const form = index.get(word?.key ?? "")?.find((each) => fits(each, words, at));
      const length = form?.keys.length ?? (unknownNames ? unknown(text, words, at) : 0);
      const last = words[at + length - 1];
      if (word && last && length > 0) yield { from: word.start, to: last.end, as: form ? form.as : NAME_WITHHELD };
      at += Math.max(1, length);
    }
  }

  function hide(text: string): string {
    let [out, done] = ["", 0];
    for (const { from, to, as } of find(text)) {
      if (as === null) continue;
      out += text.slice(done, from) + as;
      done = to;
    }
    return out + text.slice(done);
  }

  const holds = (text: string): boolean => [text, unescaped(text)].some((each) => hide(each) !== each);
  return { hide, holds };
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
