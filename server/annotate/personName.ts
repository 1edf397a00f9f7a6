import { DAYS_AND_MONTHS, isPeople } from "../lexicon/calendar.ts";
import { BEFORE_NAME } from "../lexicon/abbreviations.ts";
import { NOTHING_HEADS, PARTICLES, STREET_HEADS, SUFFIXES } from "../lexicon/heads.ts";
import { COMMON, isDoubtfulGiven, isGiven } from "../lexicon/words.ts";
import type { Page } from "./page.ts";
import { isSmall } from "./runs.ts";
import { isUpper } from "./page.ts";

/** Where a person's name begins and ends, whoever it is. */

const MAX_WORDS = 4;
const NICKNAME = new Set(["“", '"', "‘", "'", "("]);
/** A single capital, with or without its stop. */
export const INITIAL = /^\p{Lu}\.?$/u;
const NAMEWORD = /^\p{Lu}[\p{L}\p{M}'’]*$/u;

/** A capitalised word that a person's name may hold. Heads of bodies and days may be surnames only behind a given name. */
export function isNameWord(page: Page, i: number): boolean {
  const t = page.token(i);
  if (!t || !t.capital || t.type !== "word" || !page.isFree(i, i + 1)) return false;
  if (isPeople(t.lower) || /^(?:u\.s\.|u\.k\.|d\.c\.|u\.n\.|e\.u\.|a\.m\.|p\.m\.)$/.test(t.lower)) return false;
  if (DAYS_AND_MONTHS.has(t.lower) && !isMonthName(page, i) && !(["thu", "sun", "mon"].includes(t.lower) && page.capital(i - 1) && !page.begins(i))) return false;
  if (INITIAL.test(t.text)) return true;
  if (isUpper(t.text) && t.text.length > 1 && !/^(?:JJ|TJ|AJ|DJ|CJ|RJ|PJ|BJ|MJ|KJ|LJ|NJ|[A-Z]\.[A-Z]\.)$/.test(t.text)) return false;
  return INITIAL.test(t.text) || NAMEWORD.test(t.text) || /^(?:\p{Lu}\.){2,}$/u.test(t.text);
}

/** "Rose May", "April Jones": a month that a given name or title leads to, or that leads to a surname, and no date. */
function isMonthName(page: Page, i: number): boolean {
  if (!["may", "april", "june", "august"].includes(page.lower(i)) || page.token(i + 1)?.type === "number") return false;
  const before = page.token(i - 1);
  if (before?.capital && (page.titles.strong.has(before.lower) || isGiven(before.text) || isDoubtfulGiven(before.text))) return true;
  if (page.lower(i) === "may") return page.begins(i) && page.capital(i + 1) && !COMMON.has(page.lower(i + 1)) && !DAYS_AND_MONTHS.has(page.lower(i + 1));
  return page.capital(i + 1) && !["in", "on", "since", "until", "of", "from", "last", "early", "late", "mid"].includes(before?.lower ?? "");
}

const closes = (open: string): string => ({ "“": "”", "‘": "’", "(": ")" })[open] ?? open;

/** The end of `“Fredo”` or `(Bob)` at token `i`, when a surname follows it; else `i`. */
function nicknameEnd(page: Page, i: number): number {
  const open = page.token(i)?.text ?? "";
  if (!NICKNAME.has(open)) return i;
  for (let k = i + 1; k < i + 4; k++) {
    if (page.token(k)?.text === closes(open)) return k > i + 1 && page.capital(i + 1) && isNameWord(page, k + 1) ? k + 1 : i;
    if (page.token(k)?.type !== "word") return i;
  }
  return i;
}

/** Where the name that begins at `i` ends: words, initials, particles, hyphens, a nickname, a suffix. */
export function nameEnd(page: Page, i: number, limit: number): { last: number; words: number; initials: number; particles: number } {
  let last = i;
  let words = 0;
  let initials = 0;
  let particles = 0;
  while (last < limit) {
    if (isNameWord(page, last)) {
      if (words > 0 && stopsName(page, last)) break;
      if (INITIAL.test(page.token(last)?.text ?? "")) initials++;
      else if (++words > MAX_WORDS) break;
      last++;
      continue;
    }
    const t = page.token(last);
    if (!t || last === i) break;
    if (t.text === "-" && page.joined(last - 1) && page.joined(last) && (isNameWord(page, last + 1) || isSecondSyllable(page, last + 1))) {
      last += 2;
      continue;
    }
    // "Paul St. Clair"
    if (words > 0 && ["st.", "ste."].includes(t.lower) && isNameWord(page, last + 1)) {
      last++;
      continue;
    }
    const nick = nicknameEnd(page, last);
    if (nick > last) {
      last = nick;
      continue;
    }
    const tail = particleEnd(page, last, limit);
    if (tail === last) break;
    particles++;
    last = tail;
  }
  return { last: suffixEnd(page, last), words, initials, particles };
}

/** "Lo Yuen-shan": the small second half of a given name, which no compound of English ends in. */
const COMPOUND = new Set("of in on the and to for at by turned based born bred area old year years led run backed style elect designate general style owned trained aligned held controlled occupied affiliated era related like made only wide based style".split(" "));
const isSecondSyllable = (page: Page, i: number): boolean => {
  const t = page.token(i);
  return t?.type === "word" && !t.capital && t.text.length > 1 && t.text.length < 7 && !COMPOUND.has(t.lower);
};

/**
 * "Enforcer Kyle Prowse", "Sheriff Buck Lathrop": where the given name stands behind a word that is ordinary, or is written
 * small elsewhere in the document, ends like the word for an office, or is an abbreviation that stands before names. No list
 * of titles is complete.
 */
export function knownStart(page: Page, i: number, last: number): number {
  const t = page.token(i);
  if (!t || last <= i + 1 || !page.capital(i + 1) || INITIAL.test(t.text) || isGiven(t.text)) return i;
  if (t.text.length > 1 && BEFORE_NAME.has(t.lower.replace(/\.$/, ""))) return knownStart(page, i + 1, last);
  if ((isDoubtfulGiven(t.text) && !isSmall(page, t.lower)) || !(COMMON.has(t.lower) || isSmall(page, t.lower) || OFFICE.test(t.lower))) return i;
  for (let k = i + 1; k < last - 1 && k < i + 3; k++) {
    const text = page.token(k)?.text ?? "";
    if ((isGiven(text) || isDoubtfulGiven(text)) && page.token(k - 1)?.type === "word" && (page.capital(k + 1) || PARTICLES.has(page.lower(k + 1)))) return k;
  }
  return i;
}

/** What words for who does something end with: "Inspector", "Councilwoman", "Justice". */
const OFFICE = /^\p{L}{2,}(?:er|or|ant|ent|eant|ive|ist|man|woman|iff|ief|al|ain|ary|tice|shal)$/u;

const ARTICLES = new Set("al el ul ud ad an ar as ash at ur ed ez".split(" "));

/** Particles in small letters that lead to a further capital: "van der Berg". */
function particleEnd(page: Page, i: number, limit: number): number {
  let k = i;
  // "Fatima al-Zahra"
  if (ARTICLES.has(page.lower(k)) && page.token(k + 1)?.text === "-" && page.joined(k) && page.joined(k + 1) && isNameWord(page, k + 2)) return k + 2;
  while (k < limit && k - i < 3 && PARTICLES.has(page.lower(k)) && !page.capital(k)) k++;
  return k > i && isNameWord(page, k) ? k : i;
}

function suffixEnd(page: Page, last: number): number {
  const k = page.token(last)?.text === "," ? last + 1 : last;
  return SUFFIXES.has(page.lower(k)) && page.capital(k) && /^(?:jr|sr|ii|iii|iv)\.?$/.test(page.lower(k)) ? k + 1 : last;
}

/** A word that cannot go on a person's name: a body's head, a title that begins another name. */
function stopsName(page: Page, i: number): boolean {
  const lower = page.lower(i);
  if (STREET_HEADS.has(lower) && page.capital(i)) return !["drive", "lane", "close", "way", "street", "road"].includes(lower) || page.capital(i + 1);
  if (page.titles.words.has(lower) && !isParticle(page, i) && page.capital(i + 1) && !["king", "prince", "duke", "earl", "major", "marshal", "dean", "judge", "chancellor", "pope", "baron", "priest", "bishop", "constable"].includes(lower)) return true;
  return NOTHING_HEADS.has(lower) && COMMON.has(lower) && !["cup", "games", "law", "grant", "rule", "day", "show", "code", "march", "plan", "eve"].includes(lower);
}

/** "Di Stefano" is no detective inspector: the ranks of two letters are written in capitals. */
export const isParticle = (page: Page, i: number): boolean => (page.titles.ranks.has(page.lower(i)) || ["da", "ag"].includes(page.lower(i))) && !isUpper(page.token(i)?.text ?? "");
