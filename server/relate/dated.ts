import type { Range, View } from "./view.ts";
import { unitAt } from "./view.ts";

const MONTHS: ReadonlyMap<string, number> = new Map("jan feb mar apr may jun jul aug sep oct nov dec".split(" ").map((m, i) => [m, i + 1]));

/** The first calendar date in a passage, as ISO: "June 10" and "10 June" take the year of publication when none is given. */
export const dateIn = (view: View, range: Range): string | null => datesIn(view, range).find((date) => !date.startsWith("--")) ?? null;

/** The calendar dates in a passage, in order; "--06-10" where neither the text nor the document gives a year. */
export function datesIn(view: View, { from, to }: Range): string[] {
  const found: string[] = [];
  for (let i = from; i < to; i += 1) {
    const { lower, capital, ref } = unitAt(view, i);
    const month = ref || !capital ? undefined : MONTHS.get(lower.slice(0, 3));
    if (!month || !/^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[a-z]*|\.)$/.test(lower)) continue;
    const after = dayAt(view, i + 1);
    const day = after ?? dayAt(view, i - 1);
    const year = yearAt(view, i + (after ? 2 : 1)) ?? view.reading.document.published?.slice(0, 4) ?? "-";
    if (day) found.push(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
  }
  return found;
}

function dayAt(view: View, at: number): number | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(unitAt(view, at).text);
  const day = Number(match?.[1] ?? 0);
  return day >= 1 && day <= 31 ? day : null;
}

/** A year directly, or after a comma. */
function yearAt(view: View, at: number): string | null {
  const { text } = unitAt(view, unitAt(view, at).text === "," ? at + 1 : at);
  return /^(?:19|20)\d\d$/.test(text) ? text : null;
}
