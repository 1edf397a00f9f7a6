/** Evidence as a card shows it: passages that copies of one story share are shown once, with the number of copies. */

export interface PassageLike {
  readonly id: string;
  readonly quote: string;
  readonly document: { readonly id: string; readonly copyGroup: string; readonly published?: string | null | undefined };
}

export interface Folded<T> {
  readonly passage: T;
  /** The same passage in copies of the same story. */
  readonly copies: readonly T[];
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** In the order in which they come; the earliest published stands for its copies. */
export function foldCopies<T extends PassageLike>(passages: readonly T[]): readonly Folded<T>[] {
  const groups = new Map<string, T[]>();
  for (const passage of passages) {
    const key = `${passage.document.copyGroup} ${plain(passage.quote)}`;
    groups.set(key, [...(groups.get(key) ?? []), passage]);
  }
  const day = ({ document }: T): string => document.published ?? "9999";
  return [...groups.values()].map((group) => {
    const [first, ...rest] = group.toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
    return { passage: first!, copies: rest };
  });
}

/** A piece of a document's text between two edges of marks. */
export interface Segment { readonly text: string; readonly entity: string | null; readonly marked: boolean }

export interface Marked { readonly start: number; readonly end: number; readonly entity: string }

/**
 * Cuts a text where mentions and the passage begin and end. Joined again the segments are the text. Mentions must not
 * overlap one another; where they do, the first counts.
 */
export function segments(text: string, mentions: readonly Marked[], passage: { readonly start: number; readonly end: number } | null): readonly Segment[] {
  const sorted = mentions.filter(({ start, end }) => start < end).toSorted((a, b) => a.start - b.start || b.end - a.end);
  const apart = sorted.reduce<Marked[]>((kept, m) => (m.start >= (kept.at(-1)?.end ?? 0) ? [...kept, m] : kept), []);
  const cuts = new Set([0, text.length, ...apart.flatMap(({ start, end }) => [start, end]), ...(passage ? [passage.start, passage.end] : [])]);
  const edges = [...cuts].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  let next = 0;
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? 0;
    while ((apart[next]?.end ?? Infinity) <= start) next += 1;
    const mention = apart[next];
    return { text: text.slice(start, end), entity: mention && mention.start <= start && end <= mention.end ? mention.entity : null, marked: passage !== null && start >= passage.start && end <= passage.end };
  });
}

export interface Around { readonly before: string; readonly match: string; readonly after: string }

/** Where a text first has all of what was searched for, else the longest word of it; null when it has none. */
export function firstPlace(text: string, wanted: string): readonly [number, number] | null {
  const lower = text.toLowerCase();
  const words = wanted.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2).sort((a, b) => b.length - a.length);
  for (const one of [wanted.toLowerCase().trim(), ...words]) {
    const at = one ? lower.indexOf(one) : -1;
    if (at >= 0) return [at, at + one.length];
  }
  return null;
}

/** The words around a place in a text, cut at a sentence's or a paragraph's end where one is near, else between words. */
export function around(text: string, start: number, end: number, reach = 110): Around {
  const head = text.slice(Math.max(0, start - reach), start);
  const tail = text.slice(end, end + reach);
  const from = Math.max(head.lastIndexOf("\n") + 1, ...[...head.matchAll(/[.!?]["”’)]*\s+(?=\S|$)/g)].map((m) => m.index + m[0].length), 0);
  const stop = /\n|[.!?]["”’)]*(?=\s|$)/.exec(tail);
  const to = stop ? stop.index + (stop[0] === "\n" ? 0 : stop[0].length) : tail.lastIndexOf(" ") > 0 && end + reach < text.length ? tail.lastIndexOf(" ") : tail.length;
  const open = from === 0 && start > reach ? `…${head.slice(head.indexOf(" ") + 1)}` : head.slice(from);
  return { before: open.trimStart(), match: text.slice(start, end), after: tail.slice(0, to) + (stop || end + reach >= text.length ? "" : "…") };
}
