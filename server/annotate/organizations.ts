import { BODY_BELONGINGS, BODY_DOES, BODY_VERBS, CAUSES, JOINED } from "../lexicon/bodies.ts";
import { DAYS_AND_MONTHS, isPeople } from "../lexicon/calendar.ts";
import { isGrammar } from "../lexicon/classes.ts";
import { SPEAKS } from "../lexicon/cues.ts";
import { GANG_MEMBERS, NOTHING_HEADS } from "../lexicon/heads.ts";
import { PEOPLE } from "../lexicon/people.ts";
import { placeNamed } from "../lexicon/places.ts";
import { COMMON, isDoubtfulGiven, isGiven, isSurname } from "../lexicon/words.ts";
import { TITLE_WORDS as MODIFIERS } from "../lexicon/posts.ts";
import { speaksOfGangs } from "./gangRuns.ts";
import type { Page } from "./page.ts";
import { isUpper } from "./page.ts";
import { headsBody, isOfSomebody } from "./people.ts";
import { isPress, isTitleOfPaper, isTold } from "./press.ts";
import { isOrdinary, runEnd, runStart } from "./runs.ts";
import { speaksOfSport } from "./teams.ts";

/** Organizations that only what stands beside them tells, among the capitals that nothing else holds. */

/** Call letters of broadcasters in America. */
const STATION = /^(?:[KW][A-Z]{2,3}|[A-Z]{3,4}\d{1,2})$/;

/** "MultiPlan", "PetroVietnam": firms write so; the names of people and places that do are apart. */
const CAMEL = /^(?!Mac|Mc|De|Di|La|Le|Van|Fitz|O['’])\p{Lu}\p{Ll}+\p{Lu}\p{L}+$/u;

/** "the Fink Row Hustlers and the Strother Dogs": joined to a gang. */
function besideGang(page: Page, i: number): boolean {
  const the = page.lower(i - 1) === "the" ? i - 1 : i;
  return page.lower(the - 1) === "and" && page.nameAt(the - 2)?.kind === "Gang";
}

/** "aimed at the Dirty Ninth", "belongs to the X", "a X enforcer", in a text about gangs. */
function isTargeted(page: Page, i: number, last: number): boolean {
  if (!speaksOfGangs(page) || speaksOfSport(page)) return false;
  if (["enforcer", "enforcers", "member", "members", "associate", "associates", "affiliate", "affiliates", "network", "syndicate", "faction", "set", "group", "ring", "clan", "crew", "cell"].includes(page.lower(last)) && !page.capital(last)) return true;
  const the = page.lower(i - 1) === "the" ? i - 1 : i;
  const [before, verb] = [page.lower(the - 1), page.lower(the - 2)];
  return (["at", "against"].includes(before) && ["aimed", "directed"].includes(verb)) || (before === "to" && ["belongs", "belonged", "tied", "linked", "loyal"].includes(verb)) || ["targeted", "targeting", "targets", "rival"].includes(before) || (before === "from" && ["split", "splintered", "broke"].includes(verb === "away" ? page.lower(the - 3) : verb)) || (before === "with" && ["fought", "feud", "war", "feuded", "feuding", "clashed"].includes(verb));
}

/** What is left in a text about gangs and is called after its members is one; all else is an organization. */
function claim(page: Page, i: number, end: number): void {
  let last = isLocal(page, i) ? end + 1 : end;
  // "directs Wheelhouse Alabama"
  const next = page.nameAt(last);
  if (next?.kind === "Place" && next.rule === "gazetteer" && next.first === last && (headsBody(page, i) || isTold(page, i, last))) {
    page.release(next);
    last = next.last;
  }
  const street = page.nameAt(i - 1)?.rule === "place by its head" && page.nameAt(i - 1)?.last === i;
  const gang = (street && speaksOfGangs(page)) || GANG_MEMBERS.has(page.lower(last - 1)) && last - i > 1 && speaksOfGangs(page) && !speaksOfSport(page);
  if (gang || besideGang(page, i) || isTargeted(page, i, last)) page.claim({ first: takePlace(page, i, true), last, kind: "Gang", rule: gang ? "gang by its members' name" : "gang beside a gang" });
  else if (isLongerPlace(page, i, last)) page.claim({ first: takePlace(page, i), last, kind: "Place", rule: "place by its preposition" });
  else page.claim({ first: takePlace(page, i), last, kind: "Organization", rule: "organization by its surroundings" });
}

/** "at a house in Bayan Hulu": a town whose first word is a place too. */
function isLongerPlace(page: Page, i: number, last: number): boolean {
  const held = page.nameAt(i - 1);
  if (held?.rule !== "gazetteer" || held.last !== i || last - i > 1 || HOSPITALS.has(page.lower(i)) || isTitleOfPaper(page.lower(i)) || speaksOfSport(page)) return false;
  return ["in", "near", "outside"].includes(page.lower(held.first - 1)) && !COMMON.has(page.lower(i)) && !actsAsBody(page, last);
}

/** Takes the place into a name that goes on behind it: "Nottingham Recorder", "Victoria Basin Sacco". Where the name begins. */
function takePlace(page: Page, i: number, headed = false): number {
  const held = page.nameAt(i - 1);
  const takes = held?.rule === "gazetteer" || (headed && held?.rule === "place by its head");
  if (held?.kind !== "Place" || !takes || held.last !== i) return i;
  page.release(held);
  return held.first;
}

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

/** How many of its words are no ordinary ones; -1 when it begins or ends like a title, or with a day, a people or the end of a thing's name. */
function oddWords(page: Page, i: number, last: number): number {
  let odd = 0;
  for (let k = i; k < last; k++) {
    const t = page.token(k);
    if (t?.type !== "word") continue;
    if ((k === i && page.titles.strong.has(t.lower)) || (k === last - 1 && page.titles.words.has(t.lower) && !MODIFIERS.has(t.lower)) || DAYS_AND_MONTHS.has(t.lower) || isPeople(t.lower) || (k === last - 1 && NOTHING_HEADS.has(t.lower))) return -1;
    if (!COMMON.has(t.lower) && !PEOPLE.has(t.lower) && !isGrammar(t.lower) && !page.titles.words.has(t.lower) && !isUpper(t.text) && t.text.length > 2) odd++;
  }
  return odd;
}

/** What belongs to a body or is done by one stands behind: "X columnist", "X, which", "X employs". */
function actsAsBody(page: Page, last: number): boolean {
  const after = page.token(last);
  if (!after || after.capital) return false;
  if (after.lower === "’s") return BODY_BELONGINGS.has(page.lower(last + 1)) && !page.capital(last + 1);
  return BODY_BELONGINGS.has(after.lower) || BODY_VERBS.has(after.lower) || (after.text === "," && page.lower(last + 1) === "which");
}

/** What is left when all else is named: capitals that are no title and no ordinary word. */
function isLeft(page: Page, i: number, last: number): boolean {
  const odd = oddWords(page, i, last);
  if (behindPlace(page, i, last, odd)) return true;
  if (odd < 0 || /^\p{Lu}{2,}s$/u.test(page.token(i)?.text ?? "")) return false;
  if (page.token(last)?.type === "number" || page.token(last)?.text === "-" || page.token(i - 1)?.text === "-") return false;
  const acts = odd > 0 && actsAsBody(page, last);
  const does = SPEAKS.has(page.lower(last)) || BODY_DOES.has(page.lower(last)) || (page.lower(last) === "’s" && !page.capital(last + 1));
  // The second capital of a sentence's first words is a name's.
  if (page.begins(i)) return acts || (does && !page.capital(last) && (last - i > 1 ? !isGiven(page.token(i)?.text ?? "") && !isThing(page, i, last) : odd > 0 && isUnknown(page, i)));
  if (OPENING.has(page.token(i - 1)?.text ?? "")) return acts;
  if (page.nameAt(i - 1)?.rule === "place by its head" && page.nameAt(i - 1)?.last === i && (GANG_MEMBERS.has(page.lower(i)) || (speaksOfGangs(page) && !page.titles.words.has(page.lower(i)) && !speaksOfSport(page)))) return true;
  if (last - i > 1) return odd > 0 || page.lower(i - 1) === "the" || actsAsBody(page, last);
  if (odd > 0 && isUnknown(page, i) && ((does && page.lower(last) !== "’s") || JOINED.has(page.lower(i - 1)))) return true;
  return odd > 0 && (acts || ACTS_BY.has(page.lower(i - 1)) || (page.titles.roles.has(page.lower(last)) && !page.capital(last)));
}

/** A word that is neither a given name nor a place anywhere nor a surname of this page. */
function isUnknown(page: Page, i: number): boolean {
  const text = page.token(i)?.text ?? "";
  if (page.titles.words.has(page.lower(i).replace(/s$/, "")) || COMMON.has(page.lower(i).replace(/s$/, ""))) return false;
  if (PEOPLE.has(page.lower(i)) || isGrammar(page.lower(i)) || GENERIC.has(page.lower(i)) || page.token(i - 1)?.text === "#" || isHim(page, i)) return false;
  return !isGiven(text) && !isDoubtfulGiven(text) && !isSurname(text) && placeNamed(text).length === 0;
}

/** Written with a capital, and nobody's name. */
const GENERIC = new Set("commonwealth internet bible quran koran torah constitution web god allah jesus christ earth moon catholicism islam christianity judaism hinduism buddhism marxism communism zionism medicare medicaid obamacare brexit bitcoin ethereum covid republic union kingdom realm mandarin tagalog".split(" "));

/** "he", "her" later in the sentence are somebody. */
function isHim(page: Page, i: number): boolean {
  for (let k = i + 1; k < i + 14 && page.token(k)?.sentence === page.token(i)?.sentence; k++) if (["he", "she", "his", "her", "him", "himself", "herself"].includes(page.lower(k))) return true;
  return false;
}

/** Storms, ships and flights have names too. */
const THINGS = new Set("hurricane storm typhoon cyclone tropical hms uss ss mv mt flight apollo super grand happy good merry great prime chapter section page part day mother father god lord lady saint grammy oscar nobel netflix covid title phase route exit gate room apartment unit pier".split(" "));
const isThing = (page: Page, i: number, last: number): boolean => THINGS.has(page.lower(i)) || (last - i === 2 && page.titles.words.has(page.lower(i)) && !MODIFIERS.has(page.lower(i)));

/** Hospitals by their last word but one: "Lowell General". */
const HOSPITALS = new Set("general memorial regional mercy presbyterian methodist baptist lutheran episcopal children’s infirmary".split(" "));

/** "the Alabama Beacon", "the Sacramento River Cats", "Billings Recorder columnist": capitals directly behind a place. */
function behindPlace(page: Page, i: number, last: number, odd: number): boolean {
  const held = page.nameAt(i - 1);
  if (held?.rule !== "gazetteer" || held.last !== i || last - i > 3 || !/^\p{Lu}\p{Ll}{2,}$/u.test(page.token(last - 1)?.text ?? "")) return false;
  const does = SPEAKS.has(page.lower(last)) || BODY_DOES.has(page.lower(last)) || page.lower(last) === "first";
  if (last - i === 1 && HOSPITALS.has(page.lower(i)) && !page.capital(last)) return true;
  if (last - i === 1 && isTitleOfPaper(page.lower(i))) return !page.capital(last) && (page.lower(held.first - 1) === "the" || does || actsAsBody(page, last));
  if (odd < 0 || page.nameAt(last)?.kind === "Person" || ["area", "police", "region", "city", "metro"].includes(page.lower(i))) return false;
  const the = page.lower(held.first - 1) === "the";
  const done = !page.capital(last) && /\p{L}{2}ed$/u.test(page.lower(last));
  return the || done || last - i > 1 || (odd > 0 && !page.begins(held.first)) || actsAsBody(page, last) || (does && !page.capital(last));
}

/** Claims bodies behind a post ("director of Centro Presente"), stations by their call letters, and what is left. How many there were. */
export function findOrganizations(page: Page): number {
  const before = page.names.length;
  let next = 0;
  for (const i of page.capitals) {
    if (i < next || !page.isFree(i, i + 1)) continue;
    const sentence = page.sentenceOf(i);
    const last = (next = Math.max(i + 1, runEnd(page, i, sentence.last)));
    const first = runStart(page, i, last);
    if (first < last && isBody(page, first, last, () => isTitled(page, sentence.first, sentence.last))) claim(page, first, last);
  }
  return page.names.length - before;
}

function isBody(page: Page, i: number, last: number, titled: () => boolean): boolean {
  const text = page.token(i)?.text ?? "";
  const lower = text.toLowerCase();
  // "Port Director Ada Quill": ordinary words before a person are a post.
  if (page.nameAt(last)?.kind === "Person" && isOrdinary(page, i, last)) return false;
  if (isPress(page, i, last) || isTold(page, i, last) || isTeam(page, i, last) || isLocal(page, i)) return true;
  const single = last - i === 1;
  const placed = page.nameAt(i - 1)?.last === i;
  if (isPeople(lower) || (single && COMMON.has(lower) && !placed) || (isUpper(text) && text.length < 3)) return false;
  if (last - i === 2 && HOSPITALS.has(page.lower(i + 1)) && placeNamed(text).length > 0) return true;
  return headsBody(page, i) || (!single && isOfSomebody(page, i) && oddWords(page, i, last) > 0) || (single && (STATION.test(text) || CAMEL.test(text))) || (isLeft(page, i, last) && !titled());
}

/** "Local 417" of a union, "Lodge 19". */
const isLocal = (page: Page, i: number): boolean => ["local", "lodge"].includes(page.lower(i)) && page.token(i + 1)?.type === "number" && (!page.begins(i) || CAUSES.has(page.lower(i + 3)));

/** In a text about sport: "the Raptors". */
function isTeam(page: Page, i: number, last: number): boolean {
  return last - i === 1 && page.lower(i - 1) === "the" && /[a-z]s$/.test(page.token(i)?.text ?? "") && !isPeople(page.lower(i)) && !page.titles.words.has(page.lower(i).slice(0, -1)) && speaksOfSport(page);
}
