import type { Span } from "../model/span.ts";

const BREAK = /\r\n?|\n/g;
const BLANK = /^\s*$/;

/** Lines as spans, line ends left out. */
function lines(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const m of text.matchAll(BREAK)) {
    found.push({ start, end: m.index });
    start = m.index + m[0].length;
  }
  found.push({ start, end: text.length });
  return found;
}

/** Hard-wrapped text: most lines that are followed by another are long, of like length, and stop in the middle of a sentence. */
function isWrapped(text: string, all: readonly Span[]): boolean {
  let followed = 0;
  let broken = 0;
  for (const [i, line] of all.entries()) {
    const next = all[i + 1];
    if (!next || BLANK.test(text.slice(line.start, line.end)) || BLANK.test(text.slice(next.start, next.end))) continue;
    followed++;
    const length = line.end - line.start;
    if (length >= 50 && length <= 100 && !/[.!?:;"”’)]\s*$/.test(text.slice(Math.max(line.start, line.end - 4), line.end))) broken++;
  }
  return followed >= 3 && broken >= 0.6 * followed;
}

/** Paragraphs: lines, or in hard-wrapped text the blocks between blank lines. None is empty; spans leave out the edges' white space. */
export function paragraphs(text: string): Span[] {
  const all = lines(text);
  const wrapped = isWrapped(text, all);
  const found: Span[] = [];
  let joinable = false;
  for (const line of all) {
    const raw = text.slice(line.start, line.end);
    const trimmed = raw.trim();
    if (trimmed === "") {
      joinable = false;
      continue;
    }
    const start = line.start + raw.indexOf(trimmed);
    const end = start + trimmed.length;
    const last = found.at(-1);
    if (wrapped && joinable && last) found[found.length - 1] = { start: last.start, end };
    else found.push({ start, end });
    joinable = true;
  }
  return found;
}
