import { COMMON, isGiven } from "../../lexicon/words.ts";
import { decoded } from "./decoded.ts";
import type { Form } from "./forms.ts";
import type { Loose } from "./loose.ts";
import { looseOf } from "./loose.ts";
import type { Word } from "./words.ts";
import { wordsOf } from "./words.ts";

/** Finds the names of private people in any text and puts others in their place. */
export interface Hider {
  /** The text without them, whatever escapes they are written in. */
  hide(text: string): string;
  /** Does it hold any, in its escapes too? */
  holds(text: string): boolean;
}

const NAME_WITHHELD = "[name withheld]";
/** How often a text may have been escaped: %25C3%25B6 is twice. */
const LAYERS = 4;
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
function shields(forms: readonly Form[], loose: Loose): Form[] {
  const secret = forms.filter(({ as }) => as !== null).map(({ keys }) => keys);
  const [full, any] = [new Set(secret.filter((keys) => keys.length > 1).map(joined)), new Set(secret.map(joined))];
  const hides = (keys: readonly string[], known: ReadonlySet<string>): boolean => keys.some((_, from) => keys.some((__, to) => to >= from && known.has(joined(keys.slice(from, to + 1)))));
  const loosely = (keys: readonly string[]): boolean => {
    const text = joined(keys);
    const words = wordsOf(text);
    return words.some((_, at) => loose.at(text, words, at) !== null);
  };
  return forms.filter(({ as, keys, weak }) => as !== null || !(hides(keys, weak ? any : full) || (weak && loosely(keys))));
}

export function hiderOf(forms: readonly Form[], unknownNames: boolean): Hider {
  const loose = looseOf(forms);
  const index = indexed(shields(forms, loose));

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
      const hidden = form ? { length: form.keys.length, as: form.as } : (loose.at(text, words, at) ?? { length: unknownNames ? unknown(text, words, at) : 0, as: NAME_WITHHELD });
      const { length, as } = hidden;
      const last = words[at + length - 1];
      if (word && last && length > 0) yield { from: word.start, to: last.end, as };
      at += Math.max(1, length);
    }
  }

  function hideIn(text: string): string {
    let [out, done] = ["", 0];
    for (const { from, to, as } of find(text)) {
      if (as === null) continue;
      out += text.slice(done, from) + as;
      done = to;
    }
    return out + text.slice(done);
  }

  /** A text in whose escapes a name is hidden is shown without its escapes. */
  function hide(text: string): string {
    let shown = hideIn(text);
    for (let layer = 0, under = shown; layer < LAYERS; layer++) {
      const next = decoded(under);
      if (next === under) break;
      const clean = hideIn(next);
      if (clean !== next) shown = clean;
      under = clean;
    }
    return shown;
  }

  return { hide, holds: (text) => hide(text) !== text };
}
