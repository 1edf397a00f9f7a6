import type { Quote } from "../model/annotation.ts";
import type { Utterance } from "./corpus.ts";
import { digest } from "./hash.ts";
import { words } from "./text.ts";

/** Shorter quotations ("illegal aliens", "no comment") are said by many people on many days. */
const LEAST_WORDS = 6;

/** Quotations long enough to be known again; marks, case and spacing do not count. */
export function utterances(quotes: readonly Quote[]): Utterance[] {
  return quotes.flatMap(({ start, end, text }) => {
    const said = words(text);
    return said.length < LEAST_WORDS ? [] : [{ start, end, key: digest(said) }];
  });
}
