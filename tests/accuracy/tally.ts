import type { Span } from "../../server/model/span.ts";

/** Right finds, false alarms and misses of one row of a table. */
export interface Counts {
  tp: number;
  fp: number;
  fn: number;
}

export type Outcome = keyof Counts;

export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : Number.NaN);

/** NaN where there is nothing to divide by: nothing found, or nothing to find. */
export function figures({ tp, fp, fn }: Counts): Figures {
  const precision = share(tp, tp + fp);
  const recall = share(tp, tp + fn);
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

/** All that is counted while documents are scored: tables of rows, single numbers, and what was wrong, in words. */
export class Tally {
  readonly tables = new Map<string, Map<string, Counts>>();
  readonly numbers = new Map<string, number>();
  readonly errors: string[] = [];

  count(table: string, row: string, outcome: Outcome): void {
    const rows = this.tables.get(table) ?? new Map<string, Counts>();
    const counts = rows.get(row) ?? { tp: 0, fp: 0, fn: 0 };
    counts[outcome]++;
    this.tables.set(table, rows.set(row, counts));
  }

  add(name: string, n = 1): void {
    this.numbers.set(name, (this.numbers.get(name) ?? 0) + n);
  }

  counts(table: string, row: string): Counts {
    return this.tables.get(table)?.get(row) ?? { tp: 0, fp: 0, fn: 0 };
  }

  f1(table: string, row: string): number {
    return figures(this.counts(table, row)).f1;
  }

  /** A share of two numbers; NaN where the second was never counted. */
  ratio(part: string, whole: string): number {
    return share(this.numbers.get(part) ?? 0, this.numbers.get(whole) ?? 0);
  }
}

/** How many code units two spans share. */
export const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** What two spans share, of all that they cover: 0 to 1. */
export function likeness(a: Span, b: Span): number {
  const both = shared(a, b);
  return both / (a.end - a.start + (b.end - b.start) - both || 1);
}

/** Labels and finds that belong together, by their indices, both ways. */
export interface Pairs {
  readonly byGold: ReadonlyMap<number, number>;
  readonly byFound: ReadonlyMap<number, number>;
}

/** Pairs off what is most alike first; what has no likeness stays single, and ties go by place in the lists. */
export function pairOff<G, F>(gold: readonly G[], found: readonly F[], alike: (g: G, f: F) => number): Pairs {
  const candidates = gold.flatMap((g, i) => found.map((f, j) => ({ score: alike(g, f), i, j })).filter(({ score }) => score > 0));
  candidates.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
  const byGold = new Map<number, number>();
  const byFound = new Map<number, number>();
  for (const { i, j } of candidates) {
    if (byGold.has(i) || byFound.has(j)) continue;
    byGold.set(i, j);
    byFound.set(j, i);
  }
  return { byGold, byFound };
}
