import { isPeople } from "../lexicon/calendar.ts";
import { COMMON } from "../lexicon/words.ts";
import type { Page } from "./page.ts";
import { gazetteerEnd } from "./places.ts";

/** Runs of tokens that can be a gang's name. */

const NOT_A_NAME = new Set("the a an street prison motorcycle local drug organized organised international transnational violent criminal rival two three several".split(" "));

/** A token that can stand in a gang's name: a capital, an ordinal, a figure before a capital. */
export const part = (page: Page, i: number): boolean => page.capital(i) || (page.token(i)?.type === "number" && (page.capital(i + 1) || /\d(?:st|nd|rd|th)$/.test(page.lower(i))));

const INSIDE = new Set(["of", "&", "de", "del", "la", "los", "du", "des", "da", "do", "di"]);
const isHyphen = (page: Page, i: number): boolean => page.token(i)?.text === "-" && page.joined(i - 1) && page.joined(i);
const isNumber = (page: Page, i: number): boolean => page.token(i)?.type === "number";

/** The capitals (ordinals, figures, "de" and hyphens inside them: "MS-13", "Tren de Aragua") that end before token `end`. */
export function before(page: Page, end: number, first: number): number {
  let i = end;
  while (i > first) {
    if (part(page, i - 1) || (isNumber(page, i - 1) && i === end)) i--;
    else if (isHyphen(page, i - 1) && (part(page, i - 2) || isNumber(page, i - 2)) && i - 2 >= first) i -= 2;
    else if (INSIDE.has(page.lower(i - 1) || page.token(i - 1)?.text || "") && i < end && part(page, i - 2) && !["members", "member", "associates"].includes(page.lower(i - 2))) i -= 2;
    else break;
  }
  while (i < end && (page.begins(i) ? NOT_A_NAME.has(page.lower(i)) || (COMMON.has(page.lower(i)) && end - i > 1) : NOT_A_NAME.has(page.lower(i)))) i++;
  return i;
}

/** The capitals that begin at token `i`. */
export function after(page: Page, i: number, limit: number): number {
  let last = i;
  while (last < limit) {
    if (part(page, last)) last++;
    else if (last === i) break;
    else if (isHyphen(page, last) && (part(page, last + 1) || isNumber(page, last + 1))) last += 2;
    else if (INSIDE.has(page.lower(last) || page.token(last)?.text || "") && part(page, last + 1)) last += 2;
    else break;
  }
  return Math.min(last, limit);
}

/** Could the run be a gang's name: no place, no people, no bare figure? */
export const isNamelike = (page: Page, first: number, last: number): boolean => {
  if (last > first && gazetteerEnd(page, first, last) === last) return false;
  if (last - first === 1 && page.begins(first) && COMMON.has(page.lower(first))) return false;
  if (last <= first || (last - first === 1 && (isPeople(page.lower(first)) || page.token(first)?.type === "number"))) return false;
  for (let i = first; i < last; i++) if (page.capital(i) && !isPeople(page.lower(i))) return true;
  return false;
};

const spoken = new WeakMap<Page, boolean>();
/** Is this a text about gangs? Then "X Boys" is one. */
export function speaksOfGangs(page: Page): boolean {
  let known = spoken.get(page);
  if (known === undefined) spoken.set(page, (known = /\b(?:gangs?|cartel|crew|syndicate|bikies?|bikers?|OMCG|motorcycle club|triad|mafia|mobsters?|turf war|racketeering|gangland|drug trafficking organi[sz]ation|drug ring|crime (?:group|family|ring)|trafficking (?:ring|group|network))\b/i.test(page.document.text)));
  return known;
}

