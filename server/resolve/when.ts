/** A stretch of days. Without a year it is told from others by month and day alone; days are counted from an epoch, or within a year. */
export interface Stretch {
  readonly year: boolean;
  readonly first: number;
  readonly last: number;
}

const DAY = 86_400_000;
const DATE = /^(\d{4}|-)-(\d{2})(?:-(\d{2}))?$/;

/** "2025-03-18" and "2025-03-23" → six days; "--05" alone → all of May, in a year that the text leaves open. Null for anything else. */
export function stretch(start: string | undefined, end: string | undefined): Stretch | null {
  const from = parse(start ?? end, false);
  const to = parse(end ?? start, true);
  if (!from || !to || from.year !== to.year || to.day < from.day) return null;
  return { year: from.year, first: from.day, last: to.day };
}

function parse(text: string | undefined, atEnd: boolean): { year: boolean; day: number } | null {
  const m = DATE.exec(text ?? "");
  if (!m) return null;
  const year = m[1] === "-" ? null : Number(m[1]);
  const month = Number(m[2]) - 1;
  // Without a year every year is a leap year, so that days of one date are equal.
  const day = m[3] ? Date.UTC(year ?? 1972, month, Number(m[3])) : Date.UTC(year ?? 1972, month + (atEnd ? 1 : 0), atEnd ? 0 : 1);
  return Number.isNaN(day) ? null : { year: year !== null, day: Math.round(day / DAY) };
}

export const length = ({ first, last }: Stretch): number => last - first + 1;

/** Seen without its year. */
function yearless(s: Stretch): Stretch {
  if (!s.year) return s;
  const from = new Date(s.first * DAY);
  const first = Math.round(Date.UTC(1972, from.getUTCMonth(), from.getUTCDate()) / DAY);
  return { year: false, first, last: first + length(s) - 1 };
}

/** The month in which it begins, from 0. */
export const month = (s: Stretch): number => new Date(s.first * DAY).getUTCMonth();

/** The share of the days of either that both hold: 1 for the same stretch, 0 for none in common. */
export function overlap(a: Stretch, b: Stretch): number {
  const [x, y] = a.year && b.year ? [a, b] : [yearless(a), yearless(b)];
  const both = Math.min(x.last, y.last) - Math.max(x.first, y.first) + 1;
  if (both <= 0) return 0;
  return both / (Math.max(x.last, y.last) - Math.min(x.first, y.first) + 1);
}

/** How many days lie between two ISO dates; null when one of them is missing. */
export function daysBetween(a: string | null, b: string | null): number | null {
  const [x, y] = [Date.parse(a ?? ""), Date.parse(b ?? "")];
  return Number.isNaN(x) || Number.isNaN(y) ? null : Math.abs(x - y) / DAY;
}
