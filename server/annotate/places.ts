import { DAYS_AND_MONTHS, isPeople } from "../lexicon/calendar.ts";
import { DIRECTIONS, PLACE_PREPOSITIONS, SPEAKS } from "../lexicon/cues.ts";
import { PARTICLES, PLACE_HEADS } from "../lexicon/heads.ts";
import { placeNamed, stateOfPostalCode, tokensOfPlace } from "../lexicon/places.ts";
import { COMMON, isDoubtfulGiven, isGiven } from "../lexicon/words.ts";
import type { Page } from "./page.ts";
import { isUpper } from "./page.ts";

const MAX_WORDS = 5;
/** A city of this many people is meant by its name even where that is a given name too. */
const LARGE_CITY = 400_000;

/** The longest name in the gazetteer that begins at token `i`; its end, or `i` when there is none. */
export function gazetteerEnd(page: Page, i: number, limit: number): number {
  if (!page.capital(i)) return i;
  const most = Math.min(MAX_WORDS, tokensOfPlace(page.token(i)?.text ?? ""));
  for (let last = Math.min(limit, i + most); last > i; last--) {
    const end = page.token(last - 1);
    if (!end || (end.type !== "word" && last > i + 1) || end.lower === "’s") continue;
    if (last > i + 1 && !end.capital && !/^[dl]['’]\p{Lu}/u.test(end.text)) continue;
    if (placeNamed(page.text(i, last)).length > 0) return last;
  }
  const code = page.token(i)?.text ?? "";
  return isUpper(code) && page.token(i - 1)?.text === "," && stateOfPostalCode(code) ? i + 1 : i;
}

/** Words behind a place's name that show what it is. */
const DISTRICTS = new Set("area resident residents police district neighborhood neighbourhood estate suburb village region metro township".split(" "));

/** Does a place stand where prepositions, commas or datelines make it one? */
function inPlaceContext(page: Page, first: number, last: number): boolean {
  let k = first - 1;
  while (["the", "city", "town", "village", "of", "county", "state"].includes(page.lower(k)) && page.lower(k) !== "of") k--;
  if (PLACE_PREPOSITIONS.has(page.lower(k))) return true;
  const before = page.token(first - 1);
  const after = page.token(last);
  if (after?.text === "," && gazetteerEnd(page, last + 1, last + 4) > last + 1) return true;
  if (before?.text === "," && page.nameAt(first - 2)?.kind === "Place") return true;
  if (before?.lower === "and" && page.nameAt(first - 2)?.kind === "Place") return true;
  if (after?.text === "-" && ["based", "area", "born", "bound"].includes(page.lower(last + 1))) return true;
  return after !== undefined && (DISTRICTS.has(after.lower));
}

/** Could the single word be somebody's name or an ordinary word, so that only its surroundings make it a place? */
function isDoubtful(page: Page, i: number): boolean {
  const t = page.token(i);
  if (!t) return true;
  const [place] = placeNamed(t.text);
  return place === undefined || place.common || ((COMMON.has(t.lower) || isGiven(t.text) || isDoubtfulGiven(t.text)) && place.population < LARGE_CITY);
}

/** "Lynn, MA": a postal code behind the comma that follows a place. */
const isPostal = (page: Page, i: number): boolean => page.token(i - 1)?.text === "," && page.nameAt(i - 2)?.kind === "Place" && stateOfPostalCode(page.token(i)?.text ?? "") !== null;

/** A common word is a place only in the clearest of places: "in Reading", "Reading, Berkshire". */
function isSurePlace(page: Page, first: number, last: number): boolean {
  if (page.begins(first) && !["council", "residents", "police"].includes(page.lower(last))) return false;
  const [place] = placeNamed(page.text(first, last));
  if (place?.kind === "region") return page.lower(first - 1) === "the" && PLACE_PREPOSITIONS.has(page.lower(first - 2));
  if (place && !["country", "state"].includes(place.kind) && place.population < 20_000 && page.token(last)?.text !== ",") return false;
  if ((["in", "near", "outside"].includes(page.lower(first - 1)) || (page.lower(first - 1) === "from" && place !== undefined && place.population > 50_000)) && !page.capital(last)) return true;
  // "both of Mission,", "west of Cork"
  if (page.lower(first - 1) === "of" && !page.capital(last) && (page.lower(first - 2) === "both" || ["north", "south", "east", "west"].includes(page.lower(first - 2)))) return true;
  if (["council", "residents", "resident"].includes(page.lower(last)) && !page.capital(last)) return true;
  const state = page.token(last)?.text === "," && page.capital(last + 1) ? placeNamed(page.text(last + 1, last + 2)) : [];
  return state.some((p) => p.kind === "state" || p.kind === "country" || p.kind === "county");
}

const isLarge = (name: string): boolean => placeNamed(name).some((p) => p.kind === "country" || p.kind === "state");

/** A state's or country's name that is a given name here: "Virginia Woods", "Judge Montana". */
function namesPerson(page: Page, i: number): boolean {
  const t = page.token(i);
  const next = page.token(i + 1);
  if (page.capital(i - 1) && page.titles.strong.has(page.lower(i - 1)) && page.isFree(i - 1, i)) return true;
  if (!t || !(isGiven(t.text) || isDoubtfulGiven(t.text)) || !next?.capital || next.type !== "word") return false;
  return page.isFree(i + 1, i + 2) && !isPeople(next.lower) && !page.titles.strong.has(next.lower) && !COMMON.has(next.lower);
}

function accept(page: Page, first: number, last: number): boolean {
  const after = page.lower(last);
  if (last - first === 1) {
    const t = page.token(first);
    if (!t || isPeople(t.lower) || DAYS_AND_MONTHS.has(t.lower)) return false;
    if (["U.S.", "US", "UK", "U.K.", "United"].includes(t.text) && page.capital(last) && !page.nameAt(last)) return false;
    if (isUpper(t.text) && t.text.length < 4 && !["US", "UK", "UAE", "USA", "NSW", "D.C.", "U.S.", "U.K."].includes(t.text)) return isPostal(page, first);
    if (page.token(last)?.text === "-" && page.joined(first) && page.capital(last + 1)) return gazetteerEnd(page, last + 1, last + 2) > last + 1 && !isDoubtful(page, last + 1);
    if (COMMON.has(t.lower) && !placeNamed(t.text)[0]?.abbreviated) return isSurePlace(page, first, last);
    if (PLACE_HEADS.has(t.lower)) return false;
    if (t.text.length < 4 && !isUpper(t.text) && !placeNamed(t.text)[0]?.abbreviated && !inPlaceContext(page, first, last)) return false;
    if (DIRECTIONS.has(t.lower) && (page.lower(first - 1) !== "the" || page.capital(last))) return false;
    if (isLarge(t.text) && !COMMON.has(t.lower)) return !namesPerson(page, first);
    if (isDoubtful(page, first)) return inPlaceContext(page, first, last);
    // "Lincoln said" is a person unless a body speaks by that name.
    if (SPEAKS.has(after) && page.begins(first) && !["United States", "U.S."].includes(t.text)) return placeNamed(t.text)[0]?.kind === "country";
  }
  return true;
}

/** "Greater Boston", "East Texas", "South Side of" … a capitalised direction before a place is part of it. */
function withDirection(page: Page, first: number, sentenceFirst: number): number {
  const before = page.token(first - 1);
  if (!before || first - 1 < sentenceFirst || !before.capital || !DIRECTIONS.has(before.lower) || !page.isFree(first - 1, first)) return first;
  return page.begins(first - 1) && !["greater", "north", "south", "east", "west", "upper", "lower"].includes(before.lower) ? first : first - 1;
}

/** "Ogun State", "Vhembe District": a region with the word for it; an American state with it is a university. */
function withHead(page: Page, first: number, last: number): number {
  const lower = page.lower(last);
  // "Stansted airport"
  if (lower === "airport" && !page.capital(last) && page.isFree(last, last + 1) && page.lower(first - 1) !== "the") return last + 1;
  if (!REGION_HEADS.has(lower) || !page.capital(last) || !page.isFree(last, last + 1) || (page.capital(last + 1) && !page.titles.words.has(page.lower(last + 1)))) return last;
  const [place] = placeNamed(page.text(first, last));
  return lower === "state" && place?.country === "United States" && !["in", "of"].includes(page.lower(first - 1)) ? last : last + 1;
}
const REGION_HEADS = new Set("state province region district prefecture territory governorate oblast division".split(" "));

/** Words with which the names of places open. */
const OPENS_NAME = new Set("san santa santo são sao st. saint el la los las le port puerto monte ciudad villa new fort mount".split(" "));

/** Places of the gazetteer among the free capitals. */
export function findPlaces(page: Page): void {
  let next = 0;
  for (const i of page.capitals) {
    if (i < next || !page.isFree(i, i + 1)) continue;
    const sentence = page.sentenceOf(i);
    if (DIRECTIONS.has(page.lower(i)) && gazetteerEnd(page, i, sentence.last) <= i + 1 && gazetteerEnd(page, i + 1, sentence.last) > i + 1) continue;
    let last = gazetteerEnd(page, i, sentence.last);
    if (last <= i + 1 && OPENS_NAME.has(page.lower(i)) && page.capital(i + 1) && page.isFree(i, i + 2) && inPlaceContext(page, i, i + 2)) last = i + 2;
    else if (last === i || !page.isFree(i, last) || !accept(page, i, last)) continue;
    const first = withDirection(page, i, sentence.first);
    // "Longford-Westmeath"
    if (page.token(last)?.text === "-" && page.joined(last - 1) && page.joined(last) && gazetteerEnd(page, last + 1, last + 2) > last + 1) last += 2;
    last = withHead(page, i, last);
    // A constituency: "Nottingham East".
    if (DIRECTIONS.has(page.lower(last)) && ["north", "south", "east", "west", "central"].includes(page.lower(last)) && page.capital(last) && !page.capital(last + 1) && page.isFree(last, last + 1)) last++;
    page.claim({ first, last, kind: "Place", rule: "gazetteer" });
    next = last;
  }
}

/** Places of several words, before people are looked for: "St. Paul" and "Virginia Beach" begin like people's names. */
export function findLongPlaces(page: Page): void {
  let next = 0;
  for (const i of page.capitals) {
    if (i < next || !page.isFree(i, i + 1)) continue;
    const sentence = page.sentenceOf(i);
    const last = gazetteerEnd(page, i, sentence.last);
    if (last - i < 2 || !page.isFree(i, last)) continue;
    const given = isGiven(page.token(i)?.text ?? "") && last - i === 2 && page.token(i + 1)?.type === "word" && !placeNamed(page.text(i, last)).some((p) => p.kind === "country" || p.kind === "state" || p.population >= LARGE_CITY);
    const titled = page.titles.strong.has(page.lower(i - 1)) && page.capital(i - 1);
    // "Rosa De La Cruz", "Paul St. Clair": the surname of somebody.
    let k = i - 1;
    while (PARTICLES.has(page.lower(k)) && k > i - 3) k--;
    if (page.capital(k) && page.isFree(k, i) && isGiven(page.token(k)?.text ?? "")) continue;
    if ((given || titled) && !inPlaceContext(page, i, last)) continue;
    // "United States Attorney": an office
    if (page.lower(i) === "united" && page.capital(last) && page.titles.words.has(page.lower(last).replace(/s$/, ""))) {
      page.bar(i, last);
      continue;
    }
    const first = withDirection(page, i, sentence.first);
    page.claim({ first, last: withHead(page, i, last), kind: "Place", rule: "gazetteer" });
    next = last;
  }
}
