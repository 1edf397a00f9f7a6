import type { Quoted } from "../model/reading.ts";
import type { Span } from "../model/span.ts";

/** A quotation whose closing mark is missing is given up when its paragraph is longer than this: it is no quotation. */
const LONGEST = 6_000;
/** How far a single mark looks for its partner. */
const SINGLE_REACH = 1_500;

/** Opening marks with those that close them. A straight mark opens and closes. */
const CLOSERS: Readonly<Record<string, string>> = {
  "“": "”\"", "\"": "\"”", "„": "“”", "«": "»", "‘": "’'", "'": "'’", "”": "”",
};
const DOUBLE = "“\"„«";
const SINGLE = "‘'";

const WORD = /[\p{L}\p{N}]/u;
/** What may stand directly before an opening mark. */
const BEFORE_OPENING = /[\s([{—–\-:/“"‘'…]/u;
/** Words that begin with an apostrophe: 'em, 'til, '90s. */
const APHAERESIS = /^['‘’](?:\d\ds?|n|em|til|till|tis|twas|cause|bout|round|cos|ere)(?![\p{L}\p{N}])/iu;

const isWord = (text: string, at: number): boolean => at >= 0 && at < text.length && WORD.test(text[at] ?? "");
const isSpace = (text: string, at: number): boolean => /\s/.test(text[at] ?? " ");

/**
 * Spans between quotation marks, in order, never one inside another: straight, curly, single (as British papers set
 * them), low and angle marks. A quotation that goes on in the next paragraph, which then begins with a mark again, is
 * `open` and ends with its paragraph.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): Quoted[] {
  const found: Quoted[] = [];
  paragraphs.forEach((paragraph, number) => {
    const next = paragraphs[number + 1];
    scan(text, paragraph, (inner, outer, closed) => {
      const span = trimmed(text, inner);
      if (!span) return;
      const open = !closed && next !== undefined && opensWith(text, next.start, text[outer.start] ?? "");
      found.push({ ...span, outer, paragraph: number, open });
    });
  });
  return found;
}

type Emit = (inner: Span, outer: Span, closed: boolean) => void;

function scan(text: string, { start, end }: Span, emit: Emit): void {
  const closer = nextCloser(text);
  let at = start;
  while (at < end) {
    const mark = text[at] ?? "";
    if (!opens(text, at, start)) {
      at += 1;
      continue;
    }
    const close = DOUBLE.includes(mark) ? (closer(at) - at > DOUBLE_REACH ? null : closeDouble(text, at, end)) : closeSingle(text, at, end);
    if (close !== null) {
      emit({ start: at + 1, end: close }, { start: at, end: close + 1 }, true);
      at = close + 1;
    } else if (keepsUnclosed(mark, at, start, end)) {
      emit({ start: at + 1, end }, { start: at, end }, false);
      at = end;
    } else at += 1;
  }
}

/** What may close a quotation; a low mark is closed by a curly opening one too. */
const CLOSER = /[”"»]/g;
const LOW_CLOSER = /[”“]/g;

/** Where the next mark behind a place stands that could close what opens there, looked for once: a line of opening marks stays linear. */
function nextCloser(text: string): (at: number) => number {
  const next = new Map<RegExp, number>();
  return (at) => {
    const pattern = text[at] === "„" ? LOW_CLOSER : CLOSER;
    const known = next.get(pattern) ?? -1;
    if (known > at) return known;
    pattern.lastIndex = at + 1;
    const found = pattern.exec(text)?.index ?? Infinity;
    next.set(pattern, found);
    return found;
  };
}

/** Single marks without a partner are apostrophes, unless the paragraph begins with a curly one. */
const keepsUnclosed = (mark: string, at: number, start: number, end: number): boolean =>
  end - at <= LONGEST && (DOUBLE.includes(mark) || (mark === "‘" && at === start));

/** Can the mark here begin a quotation? */
function opens(text: string, at: number, start: number): boolean {
  const mark = text[at] ?? "";
  if (mark === "“" || mark === "„" || mark === "«") return true;
  const double = mark === "\"";
  if (!double && !SINGLE.includes(mark)) return false;
  if (at > start && !BEFORE_OPENING.test(text[at - 1] ?? "")) return false;
  if (isSpace(text, at + 1)) return false;
  return double || !APHAERESIS.test(text.slice(at, at + 10));
}

const opensWith = (text: string, at: number, mark: string): boolean => {
  const first = text[at] ?? "";
  return first === mark || (DOUBLE.includes(mark) && (DOUBLE.includes(first) || first === "”"));
};

/** The longest quotation in one paragraph, in code units: without a bound, a line of opening marks costs the square of its length. */
const DOUBLE_REACH = 6000;

/** Where the quotation that opens at `at` closes; a second opening mark inside is taken as nested when it closes too. */
function closeDouble(text: string, at: number, end: number): number | null {
  const mark = text[at] ?? "";
  const closers = CLOSERS[mark] ?? "";
  const stop = Math.min(end, at + DOUBLE_REACH);
  let depth = 1;
  for (let i = at + 1; i < stop; i += 1) {
    const c = text[i] ?? "";
    if (c === mark && mark === "“") {
      if (!/\s/.test(text[i - 1] ?? "") || endsSpeech(text, i)) return null;
      depth += 1;
    } else if (closers.includes(c) && !(c === "\"" && mark === "“" && startsWord(text, i))) {
      depth -= 1;
      if (depth === 0) return i;
    }
  }
  return depth > 1 ? firstCloser(text, at, stop, closers) : null;
}

/** Was the opening mark at `i` preceded by a full stop, so that the earlier quotation had lost its closing mark? */
const endsSpeech = (text: string, i: number): boolean => /[.!?,][^\S\n]*$/.test(text.slice(Math.max(0, i - 3), i));
const startsWord = (text: string, i: number): boolean => isSpace(text, i - 1) && isWord(text, i + 1);

function firstCloser(text: string, at: number, end: number, closers: string): number | null {
  for (let i = at + 1; i < end; i += 1) if (closers.includes(text[i] ?? "")) return i;
  return null;
}

/**
 * A closing single mark looks like an apostrophe. One after punctuation is sure; one between a word and a space may be
 * a plural's possessive ("the officers' union"), so that a surer one later in the same sentence is preferred.
 */
function closeSingle(text: string, at: number, end: number): number | null {
  const mark = text[at] ?? "";
  const closers = CLOSERS[mark] ?? "";
  const stop = Math.min(end, at + SINGLE_REACH);
  let possessive: number | null = null;
  for (let i = at + 2; i < stop; i += 1) {
    const c = text[i] ?? "";
    if (c === mark && mark === "‘") break;
    if (possessive !== null && /[.!?]/.test(c) && isSpace(text, i + 1)) break;
    if (!closers.includes(c) || isWord(text, i + 1) || isSpace(text, i - 1)) continue;
    if (/[sS]/.test(text[i - 1] ?? "") && /^ \p{Ll}/u.test(text.slice(i + 1, i + 3))) possessive ??= i;
    else return i;
  }
  return possessive;
}

/** Without white space at either end; null when nothing readable is left. */
function trimmed(text: string, { start, end }: Span): Span | null {
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  return start < end && /[\p{L}\p{N}]/u.test(text.slice(start, Math.min(end, start + 400))) ? { start, end } : null;
}
