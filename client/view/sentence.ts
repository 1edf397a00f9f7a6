import type { Span } from "../../server/model/span.ts";

/** A full stop behind a small letter, a figure or a closing mark ends a sentence; an abbreviation's does not. */
const END = /(?<!\b(?:Mr|Ms|Mrs|Dr|Gov|Sen|Rep|Lt|Sgt|Det|Capt|Prof|Rev|St|Jr|Sr|No|vs))(?<=[\p{Ll}\d”"’)])[.!?]["”’]?(?=\s|$)|\n+/gu;

/** The sentence that holds a span, without the space around it. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  let [from, to] = [0, text.length];
  for (const match of text.matchAll(END)) {
    const behind = match.index + match[0].length;
    if (behind <= start) from = behind;
    else if (match.index >= end - 1) {
      to = /^\n/.test(match[0]) ? match.index : behind;
      break;
    }
  }
  while (from < start && /\s/.test(text[from] ?? "")) from++;
  while (to > end && /\s/.test(text[to - 1] ?? "")) to--;
  return { start: from, end: to };
}
