import { DAYS_AND_MONTHS, isPeople } from "../lexicon/calendar.ts";
import { GANG_MEMBERS } from "../lexicon/heads.ts";
import { COMMON } from "../lexicon/words.ts";
import { speaksOfGangs } from "./gangRuns.ts";
import type { Page } from "./page.ts";
import { isUpper } from "./page.ts";
import { headsBody } from "./people.ts";
import { speaksOfSport } from "./teams.ts";

/** Organizations that only what stands beside them tells, among the capitals that nothing else holds. */

const KINDS = new Set("nonprofit non-profit charity company firm startup start-up group organization organisation think-tank retailer manufacturer maker union publisher broadcaster newspaper website magazine foundation consultancy contractor lender insurer carrier chain developer brewery bank agency".split(" "));
/** Call letters of broadcasters in America. */
const STATION = /^(?:[KW][A-Z]{2,3}|[A-Z]{3,4}\d{1,2})$/;

/** The end of the capitals that begin at `i`; small words inside do not count. */
function runEnd(page: Page, i: number, limit: number): number {
  let last = i;
  while (last < limit && page.capital(last) && page.isFree(last, last + 1) && last - i < 5) last++;
  return last;
}

/** "…, a nonprofit that …": is the run explained as an organization? */
function isExplained(page: Page, last: number): boolean {
  if (page.token(last)?.text !== "," || !["a", "an", "the"].includes(page.lower(last + 1))) return false;
  for (let k = last + 2; k < last + 7; k++) {
    if (KINDS.has(page.lower(k))) return true;
    if (page.token(k)?.type === "mark" && page.token(k)?.text !== "-") return false;
    if (["who", "that", "which", "of"].includes(page.lower(k))) return false;
  }
  return false;
}

/** "the Fink Row Hustlers and the Strother Dogs": joined to a gang. */
function besideGang(page: Page, i: number): boolean {
  const the = page.lower(i - 1) === "the" ? i - 1 : i;
  return page.lower(the - 1) === "and" && page.nameAt(the - 2)?.kind === "Gang";
}

/** What is left in a text about gangs and is called after its members is one; all else is an organization. */
function claim(page: Page, i: number, last: number): void {
  if (isLocal(page, i)) last++;
  // "directs Wheelhouse Alabama"
  const next = page.nameAt(last);
  if (headsBody(page, i) && next?.kind === "Place" && next.rule === "gazetteer") {
    page.release(next);
    last = next.last;
  }
  const street = last - i === 1 && page.nameAt(i - 1)?.rule === "place by its head";
  const gang = GANG_MEMBERS.has(page.lower(last - 1)) && (last - i > 1 || street) && speaksOfGangs(page) && !speaksOfSport(page);
  if (gang || besideGang(page, i)) page.claim({ first: takePlace(page, i, true), last, kind: "Gang", rule: gang ? "gang by its members' name" : "gang beside a gang" });
  else page.claim({ first: takePlace(page, i), last, kind: "Organization", rule: "organization by its surroundings" });
}

/** Titles of people that are titles of papers too: "the Billings Recorder". */
const PAPER_TITLES = new Set("recorder examiner reporter leader chieftain pilot independent citizen observer".split(" "));
const OPENING = new Set(["“", '"', "‘", "'", "«", ":", "—", "–", "•", "("]);
const ACTS_BY = new Set("by told via".split(" "));

/** A line of a headline's capitals: there a capital says nothing. */
function isTitled(page: Page, first: number, last: number): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = first; i < last; i++) {
    const t = page.token(i);
    if (t?.type !== "word" || t.text.length < 4) continue;
    words++;
    if (t.capital) capitals++;
  }
  return words > 2 && capitals > 0.65 * words;
}

/** What is left when all else is named: capitals in the middle of a sentence that are no title and no ordinary word. */
function isLeft(page: Page, i: number, last: number): boolean {
  const behind = page.nameAt(i - 1);
  if (last - i === 1 && PAPER_TITLES.has(page.lower(i)) && behind?.kind === "Place" && behind.last === i && page.lower(behind.first - 1) === "the" && !page.capital(last)) return true;
  if (page.begins(i) || /^\p{Lu}{2,}s$/u.test(page.token(i)?.text ?? "") || OPENING.has(page.token(i - 1)?.text ?? "")) return false;
  let special = 0;
  for (let k = i; k < last; k++) {
    const lower = page.lower(k);
    if (page.titles.words.has(lower) || DAYS_AND_MONTHS.has(lower) || isPeople(lower)) return false;
    if (!COMMON.has(lower) && !isUpper(page.token(k)?.text ?? "") && lower.length > 2) special++;
  }
  if (behindPlace(page, i, last)) return true;
  if (page.token(last)?.type === "number" || page.token(last)?.text === "-" || page.token(i - 1)?.text === "-") return false;
  if (GANG_MEMBERS.has(page.lower(i)) && page.nameAt(i - 1)?.rule === "place by its head") return true;
  if (last - i > 1) return special > 0 || page.lower(i - 1) === "the";
  return special > 0 && (ACTS_BY.has(page.lower(i - 1)) || (page.titles.roles.has(page.lower(last)) && !page.capital(last)));
}

/** "the Alabama Beacon", "the Sacramento River Cats": ordinary words behind a place behind an article. */
function behindPlace(page: Page, i: number, last: number): boolean {
  const held = page.nameAt(i - 1);
  if (held?.rule !== "gazetteer" || held.last !== i || page.lower(held.first - 1) !== "the" || last - i > 2) return false;
  for (let k = i; k < last; k++) if (page.titles.words.has(page.lower(k)) || isPeople(page.lower(k)) || DAYS_AND_MONTHS.has(page.lower(k))) return false;
  return /^\p{Lu}\p{Ll}{3,}$/u.test(page.token(last - 1)?.text ?? "") && !["area", "police", "region"].includes(page.lower(i));
}

/** Claims bodies behind a post ("director of Centro Presente"), bodies explained by an apposition, stations by their call letters, and what is left. How many there were. */
export function findOrganizations(page: Page): number {
  const before = page.names.length;
  for (const sentence of page.sentences) {
    if (sentence.noise) continue;
    const titled = isTitled(page, sentence.first, sentence.last);
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!page.capital(i) || !page.isFree(i, i + 1)) continue;
      const last = runEnd(page, i, sentence.last);
      const text = page.token(i)?.text ?? "";
      const team = behindPlace(page, i, last);
      const named = team || !isPeople(text.toLowerCase()) && !(last - i === 1 && COMMON.has(text.toLowerCase())) && !(isUpper(text) && text.length < 3);
      if (named && (headsBody(page, i) || isExplained(page, last) || (last - i === 1 && STATION.test(text)) || isLocal(page, i) || isTold(page, i, last) || isTeam(page, i, last) || (!titled && isLeft(page, i, last)))) claim(page, i, last);
      i = Math.max(i, last - 1);
    }
  }
  return page.names.length - before;
}

/** Takes the place into a name that goes on behind it: "Nottingham Recorder", "Victoria Basin Sacco". Where the name begins. */
function takePlace(page: Page, i: number, headed = false): number {
  const held = page.nameAt(i - 1);
  if (headed && held?.rule === "place by its head" && held.last === i) {
    page.release(held);
    return held.first;
  }
  if (held?.kind !== "Place" || held.rule !== "gazetteer" || held.last !== i || page.begins(held.first)) return i;
  page.release(held);
  return held.first;
}

/** "Local 417" of a union. */
const isLocal = (page: Page, i: number): boolean => page.lower(i) === "local" && page.token(i + 1)?.type === "number" && !page.begins(i);

const TELLS = new Set("told tells".split(" "));
const HEARERS = new Set("court jury judge house senate commons lords board council committee commission inquiry parliament police press legislature assembly".split(" "));

/** "told The Blade": whoever is told something with an article and a capital is a paper or a station. */
function isTold(page: Page, i: number, last: number): boolean {
  const the = page.lower(i - 1) === "the" ? i - 2 : i - 1;
  return the === i - 2 && TELLS.has(page.lower(the)) && !HEARERS.has(page.lower(last - 1)) && !page.titles.words.has(page.lower(i));
}

/** In a text about sport: "the Raptors". */
function isTeam(page: Page, i: number, last: number): boolean {
  return last - i === 1 && page.lower(i - 1) === "the" && /[a-z]s$/.test(page.token(i)?.text ?? "") && !isPeople(page.lower(i)) && !page.titles.words.has(page.lower(i).slice(0, -1)) && speaksOfSport(page);
}
