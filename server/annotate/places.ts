import { DAYS_AND_MONTHS, isPeople } from "../lexicon/calendar.ts";
import { DIRECTIONS, PLACE_PREPOSITIONS, SPEAKS, SURE_PREPOSITIONS } from "../lexicon/cues.ts";
import { PLACE_HEADS } from "../lexicon/heads.ts";
import { placeNamed, stateOfPostalCode } from "../lexicon/places.ts";
import { STRONG_TITLES } from "../lexicon/titles.ts";
import { COMMON, isDoubtfulGiven, isGiven } from "../lexicon/words.ts";
import type { Name, Page } from "./page.ts";
import { isUpper } from "./page.ts";

const MAX_WORDS = 5;
/** A city of this many people is meant by its name even where that is a given name too. */
const LARGE_CITY = 400_000;
const DASHES = new Set(["—", "–", "-", "--", "―"]);

/** The longest name in the gazetteer that begins at token `i`; its end, or `i` when there is none. */
export function gazetteerEnd(page: Page, i: number, limit: number): number {
  if (!page.capital(i)) return i;
  for (let last = Math.min(limit, i + MAX_WORDS); last > i; last--) {
    const end = page.token(last - 1);
    if (!end || (end.type !== "word" && last > i + 1) || end.lower === "’s") continue;
    if (last > i + 1 && !end.capital) continue;
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
  if (page.begins(first)) return false;
  const [place] = placeNamed(page.text(first, last));
  if (place?.kind === "region") return page.lower(first - 1) === "the" && PLACE_PREPOSITIONS.has(page.lower(first - 2));
  if (place && !["country", "state"].includes(place.kind) && place.population < 20_000 && page.token(last)?.text !== ",") return false;
  if (["in", "near", "outside"].includes(page.lower(first - 1)) && !page.capital(last)) return true;
  const state = page.token(last)?.text === "," && page.capital(last + 1) ? placeNamed(page.text(last + 1, last + 2)) : [];
  return state.some((p) => p.kind === "state" || p.kind === "country" || p.kind === "county");
}

const isLarge = (name: string): boolean => placeNamed(name).some((p) => p.kind === "country" || p.kind === "state");

/** A state's or country's name that is a given name here: "Virginia Woods", "Judge Montana". */
function namesPerson(page: Page, i: number): boolean {
  const t = page.token(i);
  const next = page.token(i + 1);
  if (page.capital(i - 1) && STRONG_TITLES.has(page.lower(i - 1)) && page.isFree(i - 1, i)) return true;
  if (!t || !(isGiven(t.text) || isDoubtfulGiven(t.text)) || !next?.capital || next.type !== "word") return false;
  return page.isFree(i + 1, i + 2) && !STRONG_TITLES.has(next.lower) && !COMMON.has(next.lower);
}

function accept(page: Page, first: number, last: number): boolean {
  const after = page.lower(last);
  if (last - first === 1) {
    const t = page.token(first);
    if (!t || isPeople(t.lower) || DAYS_AND_MONTHS.has(t.lower)) return false;
    if (["U.S.", "US", "UK", "U.K.", "United"].includes(t.text) && page.capital(last) && !page.nameAt(last)) return false;
    if (isUpper(t.text) && t.text.length < 4 && !["US", "UK", "UAE", "USA", "NSW", "D.C.", "U.S.", "U.K."].includes(t.text)) return isPostal(page, first);
    if (page.token(last)?.text === "-" && page.joined(first) && page.capital(last + 1)) return false;
    if (COMMON.has(t.lower) && !placeNamed(t.text)[0]?.abbreviated) return isSurePlace(page, first, last);
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

/** Words with which the names of places open. */
const OPENS_NAME = new Set("san santa santo são sao st. saint el la los las le port puerto monte ciudad villa new fort mount".split(" "));

/** Places of the gazetteer among the free capitals. */
export function findPlaces(page: Page): void {
  for (const sentence of page.sentences) {
    if (sentence.noise) continue;
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!page.capital(i) || !page.isFree(i, i + 1)) continue;
      if (DIRECTIONS.has(page.lower(i)) && gazetteerEnd(page, i, sentence.last) <= i + 1 && gazetteerEnd(page, i + 1, sentence.last) > i + 1) continue;
      let last = gazetteerEnd(page, i, sentence.last);
      if (last <= i + 1 && OPENS_NAME.has(page.lower(i)) && page.capital(i + 1) && page.isFree(i, i + 2) && inPlaceContext(page, i, i + 2)) last = i + 2;
      else if (last === i || !page.isFree(i, last) || !accept(page, i, last)) continue;
      const first = withDirection(page, i, sentence.first);
      page.claim({ first, last, kind: "Place", rule: "gazetteer" });
      i = last - 1;
    }
  }
}

/** Place by its head ("Essex County", "Harrison Avenue", "Lake Placid"), before other finders run. */
export function findPlaceHeads(page: Page): Name[] {
  const found: Name[] = [];
  for (const sentence of page.sentences) {
    if (sentence.noise) continue;
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!page.capital(i)) continue;
      const lower = page.lower(i);
      if (PLACE_HEADS.has(lower) && i > sentence.first) {
        const first = headEdge(page, i, sentence.first);
        if (first < i && !(lower === "st." && page.capital(i + 1)) && !(NATURAL.has(lower) && (page.capital(i + 1) || (i - first === 1 && isGiven(page.token(first)?.text ?? ""))))) found.push({ first, last: i + 1, kind: "Place", rule: "place by its head" });
      }
      if (page.token(i)?.text === "U.S." && /^\d{1,3}$/.test(page.token(i + 1)?.text ?? "")) found.push({ first: i, last: i + 2, kind: "Place", rule: "road" });
      if (["county", "lake", "mount", "mt.", "fort", "ft.", "cape", "port", "isle", "route", "highway", "interstate"].includes(lower)) {
        const opened = openedBy(page, i, sentence.last);
        if (opened) found.push(opened);
      }
    }
  }
  return found;
}

const isPlaceNoun = (lower: string): boolean => /^(?:authority|council|court|sheriff|jail|police|commissioner|commission|attorney|board|clerk|prosecutor|executive|hall|line|side|house|view|coroner|officials|manager|supervisor|fire|road|street|health)$/.test(lower);

/** "County Durham", "Lake Placid", "Fort Bragg", "Route 35". */
function openedBy(page: Page, i: number, limit: number): Name | null {
  const road = ["route", "highway", "interstate"].includes(page.lower(i));
  const isle = page.lower(i) === "isle" && page.lower(i + 1) === "of";
  const k = isle ? i + 2 : i + 1;
  if (k >= limit || (page.begins(i) && COMMON.has(page.lower(i)) && !page.capital(k))) return null;
  if (road) {
    if (page.token(k)?.type !== "number") return null;
    const first = page.token(i - 1)?.text === "U.S." || page.token(i - 1)?.text === "State" ? i - 1 : i;
    return { first, last: k + 1, kind: "Place", rule: "road" };
  }
  const next = page.token(k);
  if (!next?.capital || (COMMON.has(next.lower) && page.begins(i)) || (COMMON.has(next.lower) && (isPlaceNoun(next.lower) || page.lower(i) === "county")) || STRONG_TITLES.has(next.lower) || (DAYS_AND_MONTHS.has(next.lower) && !isle)) return null;
  return { first: i, last: k + 1, kind: "Place", rule: "place by its first word" };
}

/** Heads that are surnames as often: "Curtis Lake" is a person. */
const NATURAL = new Set("lake hill hills park field fields beach bay forest falls lane close way street creek river park heights valley".split(" "));

/** What people build and name for people and posts: "Ambassador Bridge". */
const BUILT = new Set("bridge airport plaza square park street avenue road".split(" "));

/** The capitals before a place's head, at most three; ordinals ("42nd Street") count. */
function headEdge(page: Page, head: number, sentenceFirst: number): number {
  let i = head;
  while (i > sentenceFirst && head - i < 3) {
    const t = page.token(i - 1);
    if (!t) break;
    if (t.type === "number" ? /\d(?:st|nd|rd|th)$/.test(t.lower) : t.capital && t.type === "word" && (!STRONG_TITLES.has(t.lower) || BUILT.has(page.lower(head))) && !DAYS_AND_MONTHS.has(t.lower)) i--;
    else if (t.lower === "’s" && page.capital(i - 2)) i -= 2;
    else if (t.text === "-" && page.joined(i - 2) && page.joined(i - 1) && page.capital(i - 2)) i -= 2;
    else break;
  }
  while (i < head && page.begins(i) && (/^(?:a|an|i)$/.test(page.lower(i)) || (COMMON.has(page.lower(i)) && (/^(?:the|in|on|at|from|near|when|as|but|and|for|to|by|that|this|his|her|their|our)$/.test(page.lower(i)) || head - i > 1)))) i++;
  return i;
}

/** An unknown capitalised word after a sure preposition, or before ", State", is a place. How many there were. */
export function guessPlaces(page: Page): number {
  const names = page.names.length;
  for (const sentence of page.sentences) {
    if (sentence.noise) continue;
    for (let i = sentence.first + 1; i < sentence.last; i++) {
      if (!page.capital(i) || !page.isFree(i, i + 1)) continue;
      let last = i + 1;
      while (last < sentence.last && last - i < 3 && (page.capital(last) || (page.token(last)?.text === "-" && page.joined(last - 1) && page.joined(last))) && page.isFree(last, last + 1)) last++;
      const t = page.token(i);
      if (!t || isUpper(t.text) || isPeople(t.lower) || DAYS_AND_MONTHS.has(t.lower) || t.text === "U.S." || allCommon(page, i, last) || /(?:^|-)based$/i.test(page.text(i, last)) || hasTitle(page, i, last)) continue;
      const before = page.lower(i - 1);
      const state = page.token(last)?.text === "," && page.nameAt(last + 1)?.kind === "Place";
      const listed = ["and", ","].includes(page.token(i - 1)?.lower || page.token(i - 1)?.text || "") && page.nameAt(i - 2)?.kind === "Place";
      const aged = before === "of" && page.token(i - 2)?.text === "," && page.token(i - 3)?.type === "number";
      const district = ["area", "district", "neighborhood", "neighbourhood", "estate", "suburb", "village"].includes(page.lower(last)) && before === "the";
      const island = before === "of" && ["island", "city", "town", "village", "suburb", "port", "province", "state"].includes(page.lower(i - 2));
      const origin = before === "from" && last - i === 1 && !page.begins(i - 1);
      if (SURE_PREPOSITIONS.has(before) || origin || state || listed || aged || district || island) page.claim({ first: i, last, kind: "Place", rule: "place by its preposition" });
      i = last - 1;
    }
  }
  return page.names.length - names;
}

const hasTitle = (page: Page, first: number, last: number): boolean => {
  for (let i = first; i < last; i++) if (STRONG_TITLES.has(page.lower(i))) return true;
  return false;
};

const allCommon = (page: Page, first: number, last: number): boolean => {
  for (let i = first; i < last; i++) if (page.capital(i) && !COMMON.has(page.lower(i))) return false;
  return true;
};

/** A dateline at the start of a paragraph: "BOSTON —", "TULSA, Okla. (AP) —". Its place, whatever the gazetteer knows. */
export function findDatelines(page: Page): Name[] {
  const found: Name[] = [];
  let paragraph = -1;
  for (const sentence of page.sentences) {
    const opens = sentence.paragraph !== paragraph;
    paragraph = sentence.paragraph;
    if (!opens || sentence.noise || found.length > 2) continue;
    const i = sentence.first;
    let last = i;
    while (last < sentence.last && last - i < 4 && isUpper(page.token(last)?.text ?? "")) last++;
    if (last === i || (page.token(i)?.text.length ?? 0) < 3) continue;
    let dash = last;
    while (dash < sentence.last && dash - last < 14 && !DASHES.has(page.token(dash)?.text ?? "")) dash++;
    const next = page.token(last)?.text ?? "";
    if (DASHES.has(page.token(dash)?.text ?? "") && !page.joined(dash - 1) && [",", "(", ...DASHES].includes(next)) found.push({ first: i, last, kind: "Place", rule: "dateline" });
  }
  return found;
}

/** Places of several words, before people are looked for: "St. Paul" and "Virginia Beach" begin like people's names. */
export function findLongPlaces(page: Page): void {
  for (const sentence of page.sentences) {
    if (sentence.noise) continue;
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!page.capital(i) || !page.isFree(i, i + 1)) continue;
      const last = gazetteerEnd(page, i, sentence.last);
      if (last - i < 2 || !page.isFree(i, last)) continue;
      const given = isGiven(page.token(i)?.text ?? "") && last - i === 2 && page.token(i + 1)?.type === "word";
      const titled = STRONG_TITLES.has(page.lower(i - 1)) && page.capital(i - 1);
      if (page.capital(i - 1) && page.isFree(i - 1, i) && isGiven(page.token(i - 1)?.text ?? "")) continue;
      if ((given || titled) && !inPlaceContext(page, i, last)) continue;
      const first = withDirection(page, i, sentence.first);
      page.claim({ first, last, kind: "Place", rule: "gazetteer" });
      i = last - 1;
    }
  }
}
