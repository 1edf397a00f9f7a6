import { dateIn } from "./dates.ts";

export interface Dateline {
  /** "AP", "Reuters": the agency in brackets, which is part of the text as the place is. */
  readonly publisher: string | null;
  readonly published: string | null;
  /** Where the first sentence begins, after the dash. */
  readonly end: number;
}

const PLACE = "\\p{Lu}[\\p{L}.'’-]*(?:\\s\\p{Lu}[\\p{L}.'’-]*){0,3}";
const DAY = "(?:\\p{Lu}\\p{L}{2,8}\\.?\\s\\d{1,2}(?:,?\\s\\d{4})?|\\d{1,2}\\s\\p{Lu}\\p{L}{2,8}\\.?(?:\\s\\d{4})?|\\d{4}-\\d\\d-\\d\\d)";
const DASH = "\\s*(?:[—–]|--?(?=\\s))\\s*";
const DATELINE = new RegExp(
  `^\\s*(?<place>${PLACE}(?:[,/]\\s?${PLACE}){0,2})?(?:,\\s*(?<date>${DAY})|\\s+\\((?<odd>${DAY})\\))?(?:\\s*\\((?<agency>\\p{Lu}[\\p{L} .&'’/-]{1,40})\\))?${DASH}(?:(?<late>${DAY})${DASH})?(?=\\S)`,
  "u",
);

/** Reads "BOSTON (AP) — …" or "LONDON, 3 March 2024 – …" at the start of the running text, at `at`; null when it is not there. */
export function readDateline(text: string, at: number): Dateline | null {
  const m = DATELINE.exec(text.slice(at, at + 200));
  const groups = m?.groups;
  if (!m || !groups) return null;
  const capitals = /^[\p{Lu}\s.'’-]{3,}(?:[,/]|$)/u.test(groups["place"] ?? "");
  const dated = groups["date"] ?? groups["odd"] ?? groups["late"];
  if (!capitals && !groups["agency"] && dated === undefined) return null;
  return { publisher: groups["agency"] ?? null, published: dated === undefined ? null : dateIn(dated), end: at + m[0].length };
}
