import { SPEAKS } from "../lexicon/cues.ts";
import { AGENCY_HEADS, ORGANIZATION_HEADS, PARTICLES } from "../lexicon/heads.ts";
import { POSTS as OFFICES, TITLE_WORDS as MODIFIERS } from "../lexicon/posts.ts";
import { placeNamed } from "../lexicon/places.ts";
import { COMMON, isDoubtfulGiven, isFamilyFirst, isGiven, isSurname } from "../lexicon/words.ts";
import type { Page } from "./page.ts";
import { isUpper } from "./page.ts";
import { INITIAL, isNameWord, isParticle, knownStart, nameEnd } from "./personName.ts";
import { gazetteerEnd } from "./places.ts";
import { timesAlone } from "./runs.ts";

/** The first token after a title that stands before `i`: is there one? Lower-case roles count when a name word follows. */
export function titleBefore(page: Page, i: number): "strong" | "role" | null {
  const t = page.token(i - 1);
  if (!t) return null;
  if (t.capital && page.titles.strong.has(t.lower)) return "strong";
  if (t.capital && isUpper(t.text) && page.titles.ranks.has(t.lower)) return "strong";
  if (!t.capital && (t.lower === "named" || page.titles.roles.has(t.lower) || page.titles.strong.has(t.lower))) return "role";
  // "Special Agent in Charge of the X Division" ends in a body, which holds its own tokens.
  if (t.text === "," && (page.lower(i - 2) === "named" || (page.titles.roles.has(page.lower(i - 2)) && !page.capital(i - 2)))) return "role";
  return null;
}

/** What follows the name: an age, a verb of speaking, a post after a comma. */
function cueAfter(page: Page, last: number): boolean {
  const t = page.token(last);
  if (!t) return false;
  if (SPEAKS.has(t.lower)) return true;
  if (t.text === "," || t.text === "(") {
    const next = page.token(last + 1);
    if (next?.type === "number" && /^\d{1,3}$/.test(next.text) && [",", ".", ";", ")", "and", "-", ":"].includes(page.token(last + 2)?.text ?? ".")) return true;
    if (next && ["who", "whose", "aged", "age", "an", "a", "the"].includes(next.lower)) return next.lower !== "the" && next.lower !== "a" ? true : page.lower(last + 2) === "former" || page.titles.roles.has(page.lower(last + 2)) || page.titles.roles.has(page.lower(last + 3));
    return page.titles.roles.has(next?.lower ?? "") && next?.capital === false;
  }
  return t.lower === "who";
}

/** What happens to people: "the murder of Ada Quill". */
const KILLED = new Set("murder killing death shooting stabbing kidnapping abduction disappearance murders".split(" "));

const cueBefore = (page: Page, i: number): boolean => {
  const before = page.lower(i - 1);
  return SPEAKS.has(before) || before === "named" || before === "as" && page.lower(i - 2) === "identified" || before === "by" && SPEAKS.has(page.lower(i - 2));
};

/** Titles that are given names as often. */
const GIVEN_TITLES = new Set("earl dean duke prince king baron junior".split(" "));

/** Where titles end that begin at `i`; `i` when there are none. */
function titlesEnd(page: Page, i: number, limit: number): number {
  let k = i;
  while (k < limit) {
    const lower = page.lower(k);
    if (page.titles.words.has(lower) && page.isFree(k, k + 1) && (page.capital(k) || k > i) && !isParticle(page, k)) k++;
    else if (k > i && page.token(k)?.text === "-" && page.joined(k - 1) && page.joined(k)) k++;
    else break;
  }
  return k;
}

/** The places that bodies of this page are named for: "Colby Mills" where there is a Colby Mills Police Department. */
const seats = new WeakMap<Page, ReadonlySet<string>>();
function seatsOf(page: Page): ReadonlySet<string> {
  let known = seats.get(page);
  if (!known) {
    const texts = page.names.filter((n) => n.kind === "Agency" && n.rule === "agency by its head").map((n) => page.text(n.first, n.last));
    seats.set(page, (known = new Set(texts.flatMap((t) => /^(.+?) (?:Police|Fire|City Council|Town Council|County Council|Municipal|District Court|Magistrates)/.exec(t)?.[1] ?? []))));
  }
  return known;
}

/** Where somebody lives ("Ada Quill, 41, of Marsh Haddon") or a body has its seat is a place, whatever it sounds like. */
function isHome(page: Page, i: number, last: number): boolean {
  const before = page.lower(i - 1);
  if (before === "of" && page.token(i - 2)?.text === "," && /^\d{1,2}$/.test(page.token(i - 3)?.text ?? "")) return true;
  return seatsOf(page).has(page.text(i, last));
}

/** "executive director of Centro Presente", "lawyers from X": what a post leads to by "of" is a body. */
export function headsBody(page: Page, i: number): boolean {
  const k = page.lower(i - 1) === "the" ? i - 2 : i - 1;
  if (!["of", "at", "for", "from", "with"].includes(page.lower(k))) return false;
  const post = page.lower(k - 1);
  if ((page.titles.words.has(page.lower(i)) && !MODIFIERS.has(page.lower(i))) || !(POSTS.has(post) || OFFICES.has(post))) return false;
  if (page.lower(k) === "of") return !FOR_PEOPLE.has(post);
  const named = page.token(i)?.text ?? "";
  // "a spokeswoman for Rowanlea", "a lawyer for Ada Quill"
  if (page.lower(k) === "for" && FOR_PEOPLE.has(post)) return !isGiven(named) && !isDoubtfulGiven(named) && !isSurname(named) && !isSurname(page.token(i + 1)?.text ?? "") && timesAlone(page, named) < 2;
  return page.capital(i + 1) || !COMMON.has(page.lower(i));
}
/** Posts that people have as well as bodies. */
const FOR_PEOPLE = new Set("spokesman spokeswoman spokesperson lawyer lawyers attorney attorneys counsel manager solicitor barrister agent aide aides".split(" "));
const POSTS = new Set("solicitor solicitors barrister fellow scientist scientists historian dean principal headteacher chairperson trustee trustees volunteer volunteers officer co-director co-chair chairs columnist correspondent journalist reporters critic strategist strategists advocate advocates campaigner campaigners adviser advisor planner broker trader engineer engineers architect architects surgeon consultant consultants nurse nurses teacher teachers pastor rector vicar imam rabbi coordinator co-ordinator superintendent conductor curator publisher director president chief head founder co-founder ceo chairman chairwoman chair manager spokesman spokeswoman spokesperson lawyer lawyers attorney attorneys analyst analysts economist professor lecturer researcher researchers fellow organizer organiser editor reporter executive partner secretary treasurer vice-president coordinator counsel owner staff employees workers".split(" "));

/** What ends the name of a building rather than a person's. */
const BUILDINGS = new Set("house hall tower towers manor castle station quay wharf estate court gate mansions building buildings centre center general memorial regional".split(" "));

/** How much speaks for a person at `[i, last)`: 2 and more is enough. */
function weight(page: Page, i: number, name: ReturnType<typeof nameEnd>, titled: boolean): number {
  const t = page.token(i);
  if (!t) return 0;
  const { last, words, initials, particles } = name;
  // "Acting Chief Patrol Agent Ada Quill": the titles go on.
  if (titled && words === 1 && COMMON.has(t.lower) && page.capital(last) && page.titles.strong.has(page.lower(last))) return 0;
  if (titled) return words > 0 && !(words === 1 && BUILDINGS.has(t.lower)) ? 3 : 0;
  if (words + initials < 2) return 0;
  if (["st", "st."].includes(t.lower)) return 0;
  const lastWord = page.lower(last - 1);
  if (BUILDINGS.has(lastWord) && !(isGiven(t.text) && (cueAfter(page, last) || page.token(last - 2)?.text === "-"))) return 0;
  if (AGENCY_HEADS.has(lastWord) || (ORGANIZATION_HEADS.has(lastWord) && !["guardian", "herald", "post", "church", "bank", "mail", "sun"].includes(lastWord))) return 0;
  // "founder of Living Hope Laventille": the body begins before the given name.
  if (page.capital(i - 1) && page.isFree(i - 1, i) && !page.titles.words.has(page.lower(i - 1)) && headsBody(page, i - 1)) return 0;
  if (headsBody(page, i) || isOfSomebody(page, i) || isMany(page, i, last)) return 0;
  const role = titleBefore(page, i);
  let score = role === "strong" ? 3 : role === "role" ? 1.5 : 0;
  if (isGiven(t.text)) score += 2;
  else if (isDoubtfulGiven(t.text)) score += page.begins(i) ? 0.75 : 1.25;
  else if (INITIAL.test(t.text) || /^(?:\p{Lu}\.)+$/u.test(t.text)) score += 1;
  if (initials > 0 && words > 1) score += 1;
  // "R. Natarajan"
  if (words === 1 && /^(?:\p{Lu}\.)+$/u.test(t.text) && !COMMON.has(lastWord)) score += 1.25;
  // "Lim Siew Yen"
  if (isFamilyFirst(t.text) && words === 3 && (!COMMON.has(lastWord) || !COMMON.has(page.lower(i + 1)))) score += 2;
  if (particles > 0) score += 0.75;
  if (!isGiven(t.text) && placeNamed(page.token(last - 1)?.text ?? "").some((p) => p.kind === "country" || p.kind === "state")) score -= 1.5;
  if (cueAfter(page, last)) score += page.token(last + 1)?.type === "number" ? 2.25 : 1.5;
  if (cueBefore(page, i)) score += 1.5;
  if (page.lower(i - 1) === "of" && KILLED.has(page.lower(i - 2))) score += 3;
  if ([",", "and"].includes(page.token(i - 1)?.lower || page.token(i - 1)?.text || "") && page.nameAt(i - 2)?.kind === "Person") score += 2;
  let common = 0;
  for (let k = i; k < last; k++) if (page.capital(k) && COMMON.has(page.lower(k)) && !isDoubtfulGiven(page.token(k)?.text ?? "")) common++;
  const family = isSurname(page.token(last - 1)?.text ?? "") || timesAlone(page, page.token(last - 1)?.text ?? "") > 0;
  if (common === 0 && words >= 2 && words <= 3) score += UNLIKELY_BEFORE.has(page.lower(i - 1)) ? -1 : gazetteerEnd(page, i, i + 1) > i ? 1 : family || !isBodily(page, i, last) ? 2 : 0;
  if (common >= words) score -= role === "strong" || cueAfter(page, last) ? 1.5 : 3;
  if (page.lower(i - 1) === "the") score -= 1;
  if (!isGiven(t.text) && !family && ATTACKS.has(page.lower(i - 1))) score -= 2;
  return score;
}

/** "Calder Vale are up to fourth": one person would be in the singular. */
const isMany = (page: Page, i: number, last: number): boolean => ["are", "were", "have"].includes(page.lower(last)) && !isGiven(page.token(i)?.text ?? "") && !["and", "or", ","].includes(page.lower(i - 1) || page.token(i - 1)?.text || "");

/** "Gwenllian Ifans of Penhallow Reid": who is somebody's "of" is a firm or a town. */
export const isOfSomebody = (page: Page, i: number): boolean => page.lower(i - 1) === "of" && page.nameAt(i - 2)?.kind === "Person" && !page.titles.strong.has(page.lower(i - 2));

/** What rather speaks for a body: ", which", "staff at X". */
const isBodily = (page: Page, i: number, last: number): boolean => (page.token(last)?.text === "," && page.lower(last + 1) === "which") || ["at", "with", "via", "to"].includes(page.lower(i - 1)) || (["of", "from"].includes(page.lower(i - 1)) && page.token(i - 2)?.text !== ",");

/** What is done to towns. */
const ATTACKS = new Set("attacked struck bombed shelled captured seized besieged stormed hit evacuated reached entered left overran liberated".split(" "));

/** What stands before a place or a thing rather than a person. */
const UNLIKELY_BEFORE = new Set("the a an in at near on into via its their our".split(" "));

const FAMILY = new Set("mum mom mam dad nan gran grandad granddad grandmother grandfather grandma grandpa nephew niece nephews nieces stepmother stepfather stepbrother stepsister mother-in-law father-in-law brother-in-law sister-in-law son-in-law daughter-in-law ex-wife ex-husband ex-girlfriend ex-boyfriend spouse toddler baby godson goddaughter wife husband son daughter mother father brother sister uncle aunt cousin girlfriend boyfriend partner fiancé fiancée widow grandson granddaughter stepson stepdaughter twin".split(" "));

/** "his wife, Rosa, said", "her son Sarang": a given name alone behind a word of kin. */
function isRelative(page: Page, i: number): boolean {
  const t = page.token(i);
  if (!t || !(isGiven(t.text) || isDoubtfulGiven(t.text) || !COMMON.has(t.lower))) return false;
  const comma = page.token(i - 1)?.text === ",";
  return FAMILY.has(page.lower(comma ? i - 2 : i - 1)) && !page.capital(i + 1) && page.token(i + 1)?.text !== "-";
}

/** "Efraín and Saúl Montemayor": a given name joined to a full name shares its surname. */
function findJoined(page: Page, first: number, last: number): void {
  const i = first - 2;
  const kin = ["brothers", "sisters", "siblings", "cousins", "twins", "spouses"].includes(page.lower(i - 1));
  if (page.lower(first - 1) !== "and" || !(isGiven(page.token(i)?.text ?? "") || (kin && page.capital(i))) || !page.isFree(i, i + 1) || last - first < 2) return;
  if (page.capital(i - 1) && !page.begins(i - 1) && !page.titles.strong.has(page.lower(i - 1))) return;
  page.claim({ first: i, last: i + 1, kind: "Person", rule: "shared surname", canonical: `${page.text(i, i + 1)} ${page.text(last - 1, last)}` });
}

/** People among the free capitals, by titles, given names and what stands around them. */
export function findPeople(page: Page): void {
  let next = 0;
  for (const i of page.capitals) if (i >= next && page.isFree(i, i + 1)) next = findPerson(page, i, page.sentenceOf(i).last);
}

/** Claims the person whose titles or name begin at `i`. Where to look on. */
function findPerson(page: Page, i: number, limit: number): number {
  const begin = titlesEnd(page, i, limit);
  let titled = begin > i && page.titles.strong.has(page.lower(begin - 1));
  let at = begin;
  // "Earl Hudson said": one title that is as well a given name, and no more than a surname behind it.
  if (begin === i + 1 && GIVEN_TITLES.has(page.lower(i)) && isNameWord(page, i) && nameEnd(page, begin, limit).words === 1) at = i;
  // "Sheriff Dean Ruhl"
  if (begin > i + 1 && GIVEN_TITLES.has(page.lower(begin - 1)) && isNameWord(page, begin - 1) && nameEnd(page, begin, limit).words === 1 && page.titles.strong.has(page.lower(begin - 2))) at = begin - 1;
  if (begin > i && !isNameWord(page, begin)) {
    // The title's last word is itself the name: "Dean Smith", "Judge Rinder said".
    at = i;
    titled = false;
    if (begin - i !== 1 || !isNameWord(page, i)) return begin;
  }
  if (begin === i && !isNameWord(page, i)) return i + 1;
  let name = nameEnd(page, at, limit);
  const known = at === i && name.words > 1 ? knownStart(page, at, name.last) : at;
  if (known > at) {
    at = known;
    name = nameEnd(page, at, limit);
    titled = name.words === 1 && !isGiven(page.token(at)?.text ?? "");
  }
  if (at === i && name.words > 1 && isHome(page, i, name.last)) page.claim({ first: i, last: name.last, kind: "Place", rule: "home or seat" });
  else if (name.last > at && weight(page, at, name, titled) >= 2) {
    page.claim({ first: at, last: name.last, kind: "Person", rule: titled ? "title" : "given name", ...(name.words - (PARTICLES.has(page.lower(at)) ? 1 : 0) <= 1 ? { short: true } : {}) });
    findJoined(page, at, name.last);
  } else {
    if (at === i && name.words === 1 && name.last === i + 1 && isRelative(page, i)) page.claim({ first: i, last: i + 1, kind: "Person", rule: "relative", short: true });
    return begin > i ? begin : i + 1;
  }
  return name.last;
}
