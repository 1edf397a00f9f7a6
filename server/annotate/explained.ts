import { isPeople } from "../lexicon/calendar.ts";
import { BODY_BELONGINGS, CAUSE_LINKS, CAUSES, KIND_MODIFIERS, ORGANIZATION_KINDS } from "../lexicon/bodies.ts";
import { isGiven } from "../lexicon/words.ts";
import { gazetteerEnd } from "./places.ts";
import type { Page } from "./page.ts";
import { isUpper } from "./page.ts";
import { isOrdinary, isRunPart, runEnd, runStart } from "./runs.ts";

/** Organizations that the text explains: "the charity X", "X, a law firm", "X is a brewer". They are found before people are. */

const ARTICLES = new Set(["a", "an", "the", "another", "one"]);
const BEHIND_KIND = new Set("that which who whose in of for based with on to from and or at by near where run founded set working serving dedicated led owned called known as between behind whom".split(" "));

/** Does a noun phrase that begins at `k`, behind its article, have a kind of organization for its head? */
function isKind(page: Page, k: number, personal: boolean): boolean {
  for (let i = k; i < k + 8; i++) {
    const t = page.token(i);
    if (!t) return false;
    if (t.type === "mark" && t.text !== "-" && t.text !== "’") return false;
    if ((BEHIND_KIND.has(t.lower) && i > k) || (t.lower === "’s" && personal)) return false;
    if (!ORGANIZATION_KINDS.has(t.lower) || t.capital || (personal && KINDS_OF_PEOPLE.has(t.lower))) continue;
    const next = page.token(i + 1);
    if (!next || next.type === "mark" ? next?.text !== "-" : BEHIND_KIND.has(next.lower) || /(?:ed|ing)$/.test(next.lower)) return true;
  }
  return false;
}

/** "X, a law firm in …", "X, a church-backed coalition,": not a person who is "a developer". */
const isApposed = (page: Page, first: number, last: number): boolean => page.token(last)?.text === "," && ARTICLES.has(page.lower(last + 1)) && isKind(page, last + 2, looksPersonal(page, first, last));

const COPULAS = new Set("is was are were remains became".split(" "));
/** "X is a charity that …" */
const isCopular = (page: Page, first: number, last: number): boolean => COPULAS.has(page.lower(last)) && ["a", "an"].includes(page.lower(last + 1)) && isKind(page, last + 2, looksPersonal(page, first, last));

/** "the charity X", "law firm X", "parent company X": a kind in small letters just before. */
function isKindBefore(page: Page, i: number): boolean {
  const noun = page.token(i - 1);
  if (!noun || noun.capital || noun.type !== "word" || !ORGANIZATION_KINDS.has(noun.lower) || KINDS_OF_PEOPLE.has(noun.lower) || page.begins(i - 1)) return false;
  const before = page.token(i - 2);
  // "the charity X", "a charity, X": not "his team Smith said".
  return before !== undefined && (ARTICLES.has(before.lower) || KIND_MODIFIERS.has(before.lower) || before.text === "-" || ["by", "of", "for", "at", "from", "with", "’s", "its", "their", "and"].includes(before.lower) || before.text === "," || ARTICLES.has(page.lower(i - 3)) || /(?:ian|ish|ese|an|ed|ing|al)$/.test(before.lower));
}
/** Kinds that stand before people as well: "lawyers Smith and Jones", "the side Smith". */
const KINDS_OF_PEOPLE = new Set("lawyers solicitors accountants auditor auditors developer contractor builder landlord operator operators miner supplier maker team side group club school college hospital party parties band channel station store shop shops site paper plant farm committee congregation church center centre league brand app exchange practice consultants groups teams clubs companies firms unions schools brewer butcher tailor florist jeweller jeweler monitor distributor publisher".split(" "));

/** "X (Nasdaq: ABCD)" */
const isListed = (page: Page, last: number): boolean => page.token(last)?.text === "(" && EXCHANGES.has(page.lower(last + 1)) && page.token(last + 2)?.text === ":";
const EXCHANGES = new Set("nasdaq nyse lse asx tsx nzx jse nse bse hkex sgx aim otc".split(" "));

/** "X (ABC)": are these the initials of a run of two words and more? */
function isSpelt(page: Page, first: number, last: number): boolean {
  if (page.token(last)?.text !== "(" || page.token(last + 2)?.text !== ")") return false;
  const short = page.token(last + 1)?.text ?? "";
  if (!/^\p{Lu}[\p{L}]{1,7}$/u.test(short) || !/\p{Lu}\p{L}*\p{Lu}/u.test(short) || last - first < 2) return false;
  let letters = "";
  for (let k = first; k < last; k++) if (page.capital(k)) letters += page.token(k)?.text[0] ?? "";
  return letters.length > 1 && letters.toUpperCase() === short.toUpperCase();
}

/** "Mothers Against Y", "Friends of the X". */
function isCause(page: Page, first: number, last: number): boolean {
  return last - first > 2 && CAUSES.has(page.lower(first)) && CAUSE_LINKS.has(page.lower(first + 1)) && !(page.begins(first) && ["in", "of", "with", "to"].includes(page.lower(first + 1)) && page.lower(first) !== "friends");
}

/** A person by the looks of it: a given name and one or two words more. */
const looksPersonal = (page: Page, first: number, last: number): boolean => last - first < 4 && last - first > 1 && isGiven(page.token(first)?.text ?? "") && !["&", "and"].includes(page.lower(first + 1) || page.token(first + 1)?.text || "");

/** "Tern & Vole spokesman", "Kellmore shares": what belongs to a body stands behind; a person's name would have a title there. */
const hasBelongings = (page: Page, last: number): boolean => {
  const t = page.token(last);
  return t !== undefined && !t.capital && BODY_BELONGINGS.has(t.lower) && page.token(last - 1)?.type === "word";
};

/** Claims the organizations that the text explains. */
export function findExplained(page: Page): void {
  let next = 0;
  for (const i of page.capitals) {
    if (i < next || !isRunPart(page, i)) continue;
    const sentence = page.sentenceOf(i);
    const last = (next = runEnd(page, i, sentence.last));
    const first = runStart(page, i, last);
    if (first >= last) continue;
    const told = isApposed(page, first, last) || isCopular(page, first, last) || isSpelt(page, first, last) || isListed(page, last) || isCause(page, first, last);
    const tied = told || (isKindBefore(page, first) && !looksPersonal(page, first, last)) || (hasBelongings(page, last) && isFirm(page, first, last));
    const start = told ? wholeStart(page, first, sentence.first) : first;
    if (tied && !isNothing(page, start, last)) page.claim({ first: start, last, kind: "Organization", rule: "organization as explained" });
  }
}

/** "Lanterns for the Missing, a nonprofit": where the name begins whose end is explained. */
function wholeStart(page: Page, first: number, limit: number): number {
  let k = first - 1;
  while (["the", "a", "our", "all"].includes(page.lower(k)) && !page.capital(k)) k--;
  if (!["for", "of", "with", "against", "in"].includes(page.lower(k)) || !isRunPart(page, k - 1) || k - 1 < limit) return first;
  let start = k - 1;
  while (start > limit && isRunPart(page, start - 1)) start--;
  const shown = runStart(page, start, k);
  return shown < k && !page.titles.words.has(page.lower(k - 1)) && !page.begins(shown) ? shown : first;
}

/** Two words and more of which none is a given name, a title or a place. */
function isFirm(page: Page, first: number, last: number): boolean {
  if (last - first < 2 || page.begins(first)) return false;
  for (let k = first; k < last; k++) {
    const t = page.token(k);
    if (!t || page.titles.words.has(t.lower) || isGiven(t.text) || isPeople(t.lower) || gazetteerEnd(page, k, last) > k) return false;
  }
  return !isOrdinary(page, first, last);
}

/** A run that is no name of a body whatever stands beside it: a place, a people, a title, one ordinary word. */
function isNothing(page: Page, first: number, last: number): boolean {
  const t = page.token(first);
  if (!t || gazetteerEnd(page, first, last) === last) return true;
  if (last - first > 1) return page.titles.strong.has(t.lower);
  return isPeople(t.lower) || page.titles.words.has(t.lower) || isUpper(t.text) && t.text.length < 3 || (page.begins(first) && isOrdinary(page, first, last));
}
