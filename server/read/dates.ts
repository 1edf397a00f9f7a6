const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;
const MONTH = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const DAY = "(?:[0-3]?\\d)(?:st|nd|rd|th)?";

/** The forms of a date with its year; named groups say which part is which. */
const FORMS: readonly RegExp[] = [
  /(?<![\d-])(?<y>(?:19|20)\d\d)-(?<m>\d\d)-(?<d>\d\d)(?![\d-])/,
  new RegExp(`\\b(?<mon>${MONTH})\\s+(?<d>${DAY}),?\\s+(?<y>(?:19|20)\\d\\d)\\b`, "i"),
  new RegExp(`\\b(?<d>${DAY})(?:\\s+of)?[\\s-]+(?<mon>${MONTH}),?[\\s-]+(?<y>(?:19|20)\\d\\d)\\b`, "i"),
  /(?<![\d/.])(?<a>\d\d?)[/.](?<b>\d\d?)[/.](?<y>(?:19|20)\d\d)(?![\d/])/,
];

/** The source of a pattern for a written date, the year optional: for headers that hold one. */
export const DATE = `(?:(?:19|20)\\d\\d-\\d\\d-\\d\\d|${MONTH}\\s+${DAY}(?:,?\\s+(?:19|20)\\d\\d)?|${DAY}\\s+${MONTH}(?:,?\\s+(?:19|20)\\d\\d)?|\\d\\d?[/.]\\d\\d?[/.](?:19|20)\\d\\d)`;

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

/** Day and month of figures alone: what cannot be a month is the day; `03/04/2025` is anybody's guess, so it is none. */
function figures(a: number, b: number, year: number): string | null {
  if (a === b) return iso(year, a, b);
  if (a > 12) return iso(year, b, a);
  return b > 12 ? iso(year, a, b) : null;
}

/** The first date with a year in a short text, as `2025-03-25`; null when there is none. */
export function dateIn(text: string): string | null {
  for (const form of FORMS) {
    const g = form.exec(text)?.groups;
    if (!g) continue;
    const year = Number(g["y"]);
    if (g["a"] !== undefined) return figures(Number(g["a"]), Number(g["b"]), year);
    const named = g["mon"]?.slice(0, 3).toLowerCase();
    const month = named === undefined ? Number(g["m"]) : MONTHS.findIndex((m) => m === named) + 1;
    return iso(year, month, Number.parseInt(g["d"] ?? "", 10));
  }
  return null;
}
