import type { Span } from "../model/span.ts";

/** A line that is not empty, blanks at its ends left out; `text` is the document's own at that span. */
export interface Line extends Span {
  readonly text: string;
}

const BLANK = /\s/;

/** The lines of a text that hold anything, in order, whatever the line ends. Linear in the text's length. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const m of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    let start = m.index;
    let end = start + m[0].length;
    while (start < end && BLANK.test(text.charAt(start))) start++;
    while (end > start && BLANK.test(text.charAt(end - 1))) end--;
    if (end > start) lines.push({ start, end, text: text.slice(start, end) });
  }
  return lines;
}

/** The longest line that can be furniture or a header: every pattern of them is tried on shorter ones only. */
export const SHORT = 320;

const words = (text: string): number => text.split(/\s+/).length;

/** Does a line end as a sentence of running text does? */
export const endsAsSentence = (text: string): boolean => /[.!?…]["'”’»)\]]*$/.test(text.slice(-8));

/** Is it a line of running text, rather than a headline, a header or a link? Headlines may ask or shout, but have no full stop. */
export function isBody({ text }: Line): boolean {
  if (text.length > SHORT) return true;
  const least = /[.]["'”’»)\]]*$/.test(text.slice(-8)) ? 4 : endsAsSentence(text) ? 14 : 30;
  return words(text) >= least;
}
