import { ACRONYMS } from "../lexicon/calendar.ts";
import { BODY_DOES, BODY_VERBS } from "../lexicon/bodies.ts";
import { BODY_NOUNS, SPEAKS } from "../lexicon/cues.ts";
import type { Name, Page } from "./page.ts";
import { isUpper } from "./page.ts";

/** A name and the short form that the document gives it: "Office of the Tally Commissioner (OTC)". */
export interface Definition {
  readonly name: Name;
  readonly short: string;
}

const LOWER_NOUNS = new Set(["agency", "department", "unit", "bureau", "task", "force", "program", "group", "party", "office", "council", "association", "union", "division"]);
const ACRONYM = /^(?:\p{Lu}[\p{Lu}\p{N}&]{1,9}|(?:\p{Lu}\.){2,}|\p{Lu}\p{Ll}?\p{Lu}[\p{L}\p{N}]{0,6})$/u;
const QUOTES = new Set(["“", "”", '"', "‘", "’", "'"]);

/** "National Anti-Drug Secretariat, or SENAD,": capitals behind "or". */
function alternative(page: Page, k: number): { at: number; last: number; short: string; said: true } | null {
  const t = page.token(k);
  return t && /^\p{Lu}{2,6}$/u.test(t.text) && !page.capital(k + 1) ? { at: k, last: k + 1, short: t.text, said: true } : null;
}

/** The acronym in brackets behind a name, its token and the closing bracket's; marks around it are passed over. */
function bracketed(page: Page, name: Name): { at: number; last: number; short: string; said?: true } | null {
  let k = name.last;
  for (let n = 0; n < 2 && LOWER_NOUNS.has(page.lower(k)); n++) k++;
  if (page.token(k)?.text === "," && page.lower(k + 1) === "or") return alternative(page, k + 2);
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

const BEFORE = new Set("agency police unit bureau service force prosecutors department ministry watchdog regulator union party broadcaster authority commission".split(" "));

/** Capitals that no lexicon knows, beside a word that says that they are a body: "the anti-drug agency SENAD", "NECC agents". */
export function findBareAcronyms(page: Page): void {
  const chambers = /\b(?:Senate|General Assembly)\b/.test(page.document.text);
  for (const i of page.capitals) {
    const t = page.token(i);
    // "The House approved it", where there is a Senate
    if (chambers && t?.text === "House" && ["the", "only"].includes(page.lower(i - 1)) && page.isFree(i, i + 1) && (!page.capital(i + 1) || /^(?:democrat|republican)s?$/.test(page.lower(i + 1)))) page.claim({ first: i, last: i + 1, kind: "Agency", rule: "chamber by its name" });
    if (standsForBody(page, i)) page.claim({ first: i, last: i + 1, kind: "Agency", rule: "body by its bare word", short: true });
    if (!t || t.text.length < 3 || !/^\p{Lu}{3,6}$/u.test(t.text) || ACRONYMS.has(t.text) || !page.isFree(i, i + 1) || (page.capital(i + 1) && !["mp", "mps", "mla", "td"].includes(page.lower(i + 1))) || isShouted(page, page.sentenceOf(i))) continue;
    const before = page.token(i - 1);
    // "LMPD", "UOPD": police departments of America
    if (/^\p{Lu}{1,4}PD$/u.test(t.text)) {
      page.claim({ first: i, last: i + 1, kind: "Agency", rule: "acronym of police" });
      continue;
    }
    const party = before?.text === "(" && page.token(i + 1)?.text === ")" && page.nameAt(i - 2)?.kind === "Person";
    const led = PARTY_NOUNS.has(page.lower(i + 1)) || (page.lower(i + 1) === "’s" && page.nameAt(i + 2)?.kind === "Person");
    if (party || led) {
      page.claim({ first: i, last: i + 1, kind: "Organization", rule: "acronym of a party" });
      continue;
    }
    // "The NZRL stood him down": what acts is a body.
    const acts = before?.lower === "the" && (SPEAKS.has(page.lower(i + 1)) || BODY_DOES.has(page.lower(i + 1)) || BODY_VERBS.has(page.lower(i + 1)));
    if (acts) {
      page.claim({ first: i, last: i + 1, kind: "Organization", rule: "acronym that acts" });
      continue;
    }
    const named = before !== undefined && !before.capital && BEFORE.has(before.lower);
    if (!named && !BODY_NOUNS.has(page.lower(i + 1))) continue;
    page.claim({ first: i, last: i + 1, kind: ["union", "party", "broadcaster"].includes(before?.lower ?? "") ? "Organization" : "Agency", rule: "acronym beside its noun" });
  }
}

/** "assisted Police at the wharf": with a capital inside of a sentence, and alone, the word is the body's name. */
function standsForBody(page: Page, i: number): boolean {
  if (!BARE.has(page.token(i)?.text ?? "") || !page.isFree(i, i + 1) || page.begins(i) || page.capital(i - 1) || page.capital(i + 1) || page.token(i - 1)?.type !== "word" || page.token(i + 1)?.text === "-") return false;
  return page.token(page.sentenceOf(i).last - 1)?.text === "." && !["a", "an", "this", "no"].includes(page.lower(i - 1)) && !(page.lower(i - 1) === "of" && page.titles.words.has(page.lower(i - 2)));
}
const BARE = new Set(["Police", "Customs", "Corrections"]);

/** Who follows a party's acronym. */
const PARTY_NOUNS = new Set("assemblyman assemblywoman leader mp mps mla td councillor councillors senator senators candidate party chairman chairwoman benches lawmaker lawmakers nominee activist supporters".split(" "));

/** A line all in capitals says nothing about its words. */
function isShouted(page: Page, sentence: { first: number; last: number }): boolean {
  let words = 0;
  let upper = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    const t = page.token(i);
    if (t?.type !== "word") continue;
    words++;
    if (isUpper(t.text)) upper++;
  }
  return words > 3 && upper > 0.7 * words;
}

/** "DCSO" for the only body here whose capitals spell it, though no bracket says so. */
function initialsOf(page: Page, name: Name): string {
  let letters = "";
  for (let i = name.first; i < name.last; i++) if (page.capital(i)) letters += page.token(i)?.text[0] ?? "";
  return letters;
}

/** Short forms that the document uses without defining them: the initials of one body that it names. */
export function findInitials(page: Page, defined: readonly Definition[]): Definition[] {
  const bodies = new Map<string, Name | null>();
  for (const name of page.names) {
    if (name.last - name.first < 3 || !["Agency", "Organization"].includes(name.kind)) continue;
    const all = initialsOf(page, name);
    // "DPS" for "Texas Department of Public Safety" as well.
    for (const letters of all.length > 3 ? [all, all.slice(1)] : [all]) {
      const before = bodies.get(letters);
      bodies.set(letters, before === undefined || (before && page.text(before.first, before.last) === page.text(name.first, name.last)) ? name : null);
    }
  }
  const known = new Set(defined.map((d) => d.short));
  const found = new Map<string, Definition>();
  for (const t of page.tokens) {
    const name = t.text.length > 2 && isUpper(t.text) && !known.has(t.text) && !ACRONYMS.has(t.text) ? bodies.get(t.text) : undefined;
    if (name) found.set(t.text, { name, short: t.text });
  }
  return [...found.values()];
}

const isBody = (name: Name): boolean => name.kind === "Agency" || name.kind === "Organization";

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
    const spelt = b.said === true || fits(b.short, page.text(name.first, name.last)) || (isBody(name) && /^\p{Lu}{3,6}$/u.test(b.short) && !ACRONYMS.has(b.short));
    if (!spelt && (!held?.key || name.kind === "Place" || name.kind !== held.kind)) continue;
    if (held) {
      if (name.kind === "Place") continue;
      if (held.key && held.key === name.key) continue;
      found.push({ name, short: b.short });
    } else if (page.claim({ first: b.at, last: b.last, kind: name.kind, rule: "acronym defined", short: true })) found.push({ name, short: b.short });
  }
  return found;
}
