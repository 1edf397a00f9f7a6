import type { Annotation, LocalEntity } from "../model/annotation.ts";
import type { Span } from "../model/span.ts";
import { contains } from "../model/span.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const MONTH = "(January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";
const YEAR = "(?:,? (\\d{4}))?";
const TO = "(?: (?:and|to|through|until|till) |\\s?[-–—]\\s?)";
/** "between March 18 and March 23", "March 18-23, 2025". */
const MONTH_FIRST = new RegExp(`\\b${MONTH} (\\d{1,2})${YEAR}${TO}(?:${MONTH} )?(\\d{1,2})\\b${YEAR}`, "u");
/** "from 3 to 5 June", "30 May – 2 June 2025". */
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?: ${MONTH})?${TO}(\\d{1,2}) ${MONTH}${YEAR}`, "u");
const WHOLE_MONTH = new RegExp(`\\b(?:throughout|during|in|in all of|all of|over) (?:the month of )?${MONTH}${YEAR}(?! \\d)`, "iu");
const LASTING = /\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)-(day|week|month)s?\b(?!-old)|\b(day|week|month)-?long\b/iu;
const NUMBERS = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "", "twelve"];
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30 };

/** What the passages about an operation say of its time and of who was there: context of it, as extraction may give too. */
export function toldOperation(entity: LocalEntity, annotation: Annotation): Record<string, string> {
  const { text } = annotation.document;
  const passages = passagesAbout(entity, annotation).map((span) => sentence(text, span));
  const told = passages.map((p) => text.slice(p.start, p.end).replace(/\s+/g, " "));
  const days = [entity.name, ...entity.mentions.map((m) => m.text), ...told].map(lasting).find((d) => d > 0);
  const agencies = annotation.entities.filter((e) => e.kind === "Agency" && e.mentions.some((m) => passages.some((p) => contains(p, m))));
  return {
    ...(told.map(dates).find((d) => d !== null) ?? told.map(wholeMonth).find((d) => d !== null) ?? {}),
    ...(days ? { days: String(days) } : {}),
    ...(agencies.length > 0 ? { agency: agencies.map((a) => a.known ?? a.name).join("; ") } : {}),
    ...entity.context,
  };
}

/** Its mentions and the claims about it; of the operation that a document speaks of most, also arrests that name none. */
function passagesAbout(entity: LocalEntity, { entities, arrests, relations, partnerships }: Annotation): Span[] {
  const operations = entities.filter((e) => e.kind === "Operation");
  const main = operations.reduce((a, b) => (b.mentions.length > a.mentions.length ? b : a), entity);
  return [
    ...entity.mentions,
    ...relations.filter((r) => r.from === entity.id || r.to === entity.id),
    ...partnerships.filter((p) => p.operation === entity.id),
    ...arrests.filter((a) => a.operation === entity.id || (a.operation === null && main === entity && a.who === null)),
  ];
}

/** A full stop behind a small letter or a closing mark ends a sentence; an abbreviation's does not. */
const END = /(?<=[\p{Ll}\d”"’)][.!?]["”’]?)\s+(?=[\p{Lu}“"‘])|\n+/gu;

function sentence(text: string, span: Span): Span {
  const from = Math.max(0, span.start - 400);
  const around = text.slice(from, span.end + 400);
  const ends = [...around.matchAll(END)].map((m) => from + m.index);
  const starts = [...around.matchAll(END)].map((m) => from + m.index + m[0].length);
  return { start: starts.findLast((s) => s <= span.start) ?? from, end: ends.find((e) => e >= span.end) ?? Math.min(text.length, span.end + 400) };
}

function dates(text: string): Record<string, string> | null {
  const a = MONTH_FIRST.exec(text);
  if (a) return between(a[6] ?? a[3], a[1], a[2], a[4] ?? a[1], a[5]);
  const b = DAY_FIRST.exec(text);
  return b ? between(b[5], b[2] ?? b[4], b[1], b[4], b[3]) : null;
}

function between(year: string | undefined, month: string | undefined, day: string | undefined, toMonth: string | undefined, toDay: string | undefined): Record<string, string> {
  return { start: `${year ?? "-"}-${number(month)}-${(day ?? "").padStart(2, "0")}`, end: `${year ?? "-"}-${number(toMonth)}-${(toDay ?? "").padStart(2, "0")}` };
}

function wholeMonth(text: string): Record<string, string> | null {
  const m = WHOLE_MONTH.exec(text);
  // "in may" is no month: the name has its capital.
  if (!m?.[1] || !/^\p{Lu}/u.test(m[1])) return null;
  const month = `${m[2] ?? "-"}-${number(m[1])}`;
  return { start: month, end: month };
}

const number = (month: string | undefined): string => String(MONTHS.findIndex((m) => m.startsWith((month ?? "").slice(0, 3))) + 1).padStart(2, "0");

function lasting(text: string): number {
  const m = LASTING.exec(text);
  if (!m) return 0;
  const count = m[1] ? Number(m[1]) || NUMBERS.indexOf(m[1].toLowerCase()) : 1;
  return Math.max(count, 0) * (DAYS[(m[2] ?? m[3] ?? "").toLowerCase()] ?? 0);
}
