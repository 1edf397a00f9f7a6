import type { BoardData } from "./board.ts";

/** What happened when, in bars: each piece of evidence on the board at the day it tells of. */

export interface Bar { readonly from: string; readonly to: string; readonly count: number }

const DAY = 86_400_000;
const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
const timeOf = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);

/** Widths of a bar in days: a day, a week, four weeks, a quarter, a year. */
const WIDTHS = [1, 7, 28, 91, 365] as const;

/** Days with evidence and how much; undated evidence is counted apart. */
export function days({ edges }: BoardData): { readonly dated: ReadonlyMap<string, number>; readonly undated: number } {
  const dated = new Map<string, number>();
  let undated = 0;
  for (const { tellings } of edges.values()) for (const { date } of tellings) {
    if (date && !Number.isNaN(timeOf(date))) dated.set(date.slice(0, 10), (dated.get(date.slice(0, 10)) ?? 0) + 1);
    else undated += 1;
  }
  return { dated, undated };
}

/** At most `most` bars that cover first to last day without a gap; none without dates. */
export function bars(dated: ReadonlyMap<string, number>, most: number): readonly Bar[] {
  const times = [...dated.keys()].map(timeOf);
  if (times.length === 0) return [];
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const width = DAY * (WIDTHS.find((days) => (last - first) / (days * DAY) + 1 <= most) ?? Math.ceil((last - first + DAY) / DAY / most));
  const counts = new Array<number>(Math.floor((last - first) / width) + 1).fill(0);
  for (const [day, count] of dated) counts[Math.floor((timeOf(day) - first) / width)]! += count;
  return counts.map((count, index) => ({ from: isoDay(first + index * width), to: isoDay(first + (index + 1) * width - DAY), count }));
}
