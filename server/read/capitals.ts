import type { Span } from "../model/span.ts";
import type { Line } from "./lines.ts";
import { SHORT } from "./lines.ts";

interface Count {
  readonly upper: number;
  readonly lower: number;
}

function count(text: string): Count {
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 65 && c <= 90) upper++;
    else if ((c >= 97 && c <= 122) || (c > 223 && c < 256)) lower++;
  }
  return { upper, lower };
}

/** Is the text set in small letters for the most part, so that a line all in capitals stands out? */
export function isMixedCase(text: string): boolean {
  const { upper, lower } = count(text.slice(0, 20_000));
  return lower > upper;
}

/** A passage that is one quotation from end to end is somebody's words, however loud. */
const isQuotation = (text: string): boolean => /^["“‘][^"”]*["”’][.,!]?$/.test(text) && !/^["“‘][^"”’]{1,40}["”’]\s/.test(text);

/** A place and perhaps a date, as datelines have them: "LONDON", "WASHINGTON, D.C.". */
const isDateline = (text: string): boolean => /^[A-Z.' ]{3,30}(?:, [A-Z.' ]{2,20})?$/.test(text) && text.split(" ").length <= 2;

/** "JOHN DOE, 34, OF LYNN": somebody on a list, whose age follows the name. */
const isListed = (text: string): boolean => /^[\p{Lu} .'’-]{4,40},(?: AGE)? \d{2}\b/u.test(text);

/** Is the line all in capitals, as links to other stories and shouted prompts are? Three words at the least. */
export function isShouted({ text }: Line): boolean {
  if (text.length > SHORT || isQuotation(text) || isDateline(text) || isListed(text)) return false;
  const { upper, lower } = count(text);
  return upper >= 12 && lower <= upper / 20 && (text.match(/[A-Z][A-Z'’.-]+/g)?.length ?? 0) >= 3;
}

const SHOUTED_RUN = /(?<=[.!?]["”’']?\s{1,3})(?:["“‘'$£€]*[A-Z0-9][A-Z0-9'’".,:;&$%“”‘’/-]*[ \t]+){5,40}(?=[A-Z“"‘]['’]?[a-z]|I )/g;

/**
 * Links that a careless copy left inside a paragraph: five or more words in capitals between two sentences.
 * The lookbehind and the bounded repeat keep it linear.
 */
export function shoutedRuns({ start, text }: Line): Span[] {
  const spans: Span[] = [];
  for (const m of text.matchAll(SHOUTED_RUN)) {
    const run = m[0].trimEnd();
    const long = run.match(/[A-Z]{3,}/g)?.length ?? 0;
    if (long >= 4 && !/["“]/.test(run)) spans.push({ start: start + m.index, end: start + m.index + run.length });
  }
  return spans;
}
