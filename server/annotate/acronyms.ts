import type { Name, Page } from "./page.ts";

/** A name and the short form that the document gives it: "Office of the Tally Commissioner (OTC)". */
export interface Definition {
  readonly name: Name;
  readonly short: string;
}

const LOWER_NOUNS = new Set(["agency", "department", "unit", "bureau", "task", "force", "program", "group", "party", "office", "council", "association", "union", "division"]);
const ACRONYM = /^(?:\p{Lu}[\p{Lu}\p{N}&]{1,9}|(?:\p{Lu}\.){2,}|\p{Lu}\p{Ll}?\p{Lu}[\p{L}\p{N}]{0,6})$/u;
const QUOTES = new Set(["“", "”", '"', "‘", "’", "'"]);

/** The acronym in brackets behind a name, its token and the closing bracket's; marks around it are passed over. */
function bracketed(page: Page, name: Name): { at: number; last: number; short: string } | null {
  let k = name.last;
  for (let n = 0; n < 2 && LOWER_NOUNS.has(page.lower(k)); n++) k++;
  if (page.token(k)?.text !== "(") return null;
  k++;
  if (page.lower(k) === "the" || page.lower(k) === "or") k++;
  if (QUOTES.has(page.token(k)?.text ?? "")) k++;
  let last = k + 1;
  while (page.token(last)?.text === "-" && page.joined(last - 1) && page.joined(last)) last += 2;
  const short = page.text(k, last);
  let close = last;
  if (QUOTES.has(page.token(close)?.text ?? "")) close++;
  if (page.token(close)?.text !== ")" || !ACRONYM.test(page.token(k)?.text ?? "")) return null;
  return { at: k, last, short };
}

/** Do the acronym's letters come from the name's, in order, the first from its first word? */
function fits(short: string, text: string): boolean {
  const letters = short.toLowerCase().replace(/[^\p{L}]/gu, "");
  const words = text.toLowerCase();
  let at = 0;
  for (const letter of letters) {
    at = words.indexOf(letter, at);
    if (at < 0) return false;
    at++;
  }
  return true;
}

/**
 * Short forms that the document defines in brackets. Each is claimed where it is defined and wherever it stands free,
 * as the same kind. A known acronym that is defined otherwise here means what the document says.
 */
export function findAcronyms(page: Page): Definition[] {
  const found: Definition[] = [];
  for (const name of [...page.names]) {
    if (name.last <= name.first || !["Agency", "Organization", "Gang", "Place"].includes(name.kind)) continue;
    const b = bracketed(page, name);
    if (!b) continue;
    const held = page.nameAt(b.at);
    if (!fits(b.short, page.text(name.first, name.last)) && !held?.key) continue;
    if (held) {
      if (held.key && held.key === name.key) continue;
      found.push({ name, short: b.short });
    } else if (page.claim({ first: b.at, last: b.last, kind: name.kind, rule: "acronym defined", short: true })) found.push({ name, short: b.short });
  }
  return found;
}
