import { DAYS_AND_MONTHS, isPeople } from "../lexicon/calendar.ts";
import { SURE_PREPOSITIONS } from "../lexicon/cues.ts";
import { COMMON, isGiven } from "../lexicon/words.ts";
import type { Page } from "./page.ts";
import { isUpper } from "./page.ts";
import { speaksOfSport } from "./teams.ts";

/** An unknown capitalised word after a sure preposition, or before ", State", is a place. How many there were. */
export function guessPlaces(page: Page): number {
  const names = page.names.length;
  let next = 0;
  for (const i of page.capitals) {
    const sentence = page.sentenceOf(i);
    if (i < next || !page.isFree(i, i + 1)) continue;
    let last = i + 1;
    while (last < sentence.last && last - i < 3 && !hasTitle(page, last, last + 1) && (page.capital(last) || (page.token(last)?.text === "-" && page.joined(last - 1) && page.joined(last))) && page.isFree(last, last + 1)) last++;
    const t = page.token(i);
    if (!t || isUpper(t.text) || /\d/.test(t.text) || isPeople(t.lower) || DAYS_AND_MONTHS.has(t.lower) || t.text === "U.S." || allCommon(page, i, last) || /(?:^|-)based$/i.test(page.text(i, last)) || hasTitle(page, i, last)) continue;
    const before = page.lower(i - 1) || t0(page, i - 1);
    const state = page.token(last)?.text === "," && page.nameAt(last + 1)?.kind === "Place";
    const listed = ["and", ","].includes(page.token(i - 1)?.lower || page.token(i - 1)?.text || "") && page.nameAt(i - 2)?.kind === "Place";
    const aged = before === "of" && page.token(i - 2)?.text === "," && page.token(i - 3)?.type === "number";
    const district = DISTRICTS.has(page.lower(last)) && !page.capital(last) && ["the", "’s", "in", "of", "from", "and", "a", "across", "around", "near", "nearby", "to"].includes(before);
    const island = before === "of" && ["republic", "island", "city", "town", "village", "suburb", "port", "province", "state"].includes(page.lower(i - 2));
    // "nabbed at Jorabat": one word that nothing else is known of.
    const at = before === "at" && last - i === 1 && !COMMON.has(t.lower) && !isGiven(t.text) && t.text.length > 3 && !page.capital(last);
    const origin = before === "from" && last - i === 1 && !page.begins(i - 1) && !speaksOfSport(page);
    // "Nyalenda MCA Kevin Otieno": a place before a post and its holder.
    const seat = last - i === 1 && hasTitle(page, last, last + 1) && [1, 2, 3, 4].some((n) => page.nameAt(last + n)?.kind === "Person") && page.capital(last) && !COMMON.has(t.lower) && !page.titles.words.has(t.lower) && t.text.length > 3 && !t.text.endsWith(".");
    if (!seat && page.capital(last) && hasTitle(page, last, last + 1)) continue;
    // "Ada Quill, 44, Marsh Haddon, theft": lists of those held.
    const lived = before === "," && t0(page, i - 1) === "," && page.token(i - 2)?.type === "number" && t0(page, i - 3) === "," && page.nameAt(i - 4)?.kind === "Person" && t0(page, last) === "," && !page.capital(last + 1) && !isGiven(t.text);
    const between = before === "between" && page.lower(last) === "and" && page.nameAt(last + 1)?.kind === "Place";
    const hit = STRUCK.has(before) && !page.titles.words.has(t.lower) && !page.capital(last);
    if (seat || (i > sentence.first && (at || hit || lived || between || SURE_PREPOSITIONS.has(before) || origin || state || listed || aged || district || island))) page.claim({ first: i, last: page.lower(last) === "airport" && page.isFree(last, last + 1) ? last + 1 : last, kind: "Place", rule: "place by its preposition" });
    if (i > sentence.first || seat) next = last;
  }
  return page.names.length - names;
}

const t0 = (page: Page, i: number): string => page.token(i)?.text ?? "";

const STRUCK = new Set("struck attacked bombed shelled captured seized besieged stormed evacuated overran liberated".split(" "));
const DISTRICTS = new Set("area areas district neighborhood neighbourhood neighborhoods neighbourhoods estate suburb suburbs village province region township ward section quarter municipality settlement slum community".split(" "));

const hasTitle = (page: Page, first: number, last: number): boolean => {
  for (let i = first; i < last; i++) if (page.titles.strong.has(page.lower(i))) return true;
  return false;
};

const allCommon = (page: Page, first: number, last: number): boolean => {
  for (let i = first; i < last; i++) if (page.capital(i) && !COMMON.has(page.lower(i))) return false;
  return true;
};

