import { DAYS_AND_MONTHS, isPeople } from "../lexicon/calendar.ts";
import { CAUSE_LINKS, CAUSES } from "../lexicon/bodies.ts";
import { isGrammar } from "../lexicon/classes.ts";
import { COMMON } from "../lexicon/words.ts";
import type { Page } from "./page.ts";

/** Runs of capitals that could be the name of a body, and what a document says of its words elsewhere. */

/** The most tokens of a body's name. */
const LONGEST = 9;
const INNER = new Set("a an our all of de da do del della des du d’ la las los le y e et und & and the van der".split(" "));

/** A capitalised word that no name holds and that may stand in a body's name. */
export const isRunPart = (page: Page, i: number): boolean => {
  const t = page.token(i);
  return t !== undefined && t.capital && t.type === "word" && page.isFree(i, i + 1) && !DAYS_AND_MONTHS.has(t.lower);
};

const isHyphen = (page: Page, i: number): boolean => page.token(i)?.text === "-" && page.joined(i - 1) && page.joined(i);

/** Where the run of capitals that begins at `i` ends: hyphens, possessives and small words between capitals count. */
export function runEnd(page: Page, i: number, limit: number): number {
  let last = i;
  while (last < limit && last - i < LONGEST) {
    if (isRunPart(page, last)) {
      last++;
      continue;
    }
    if (last === i) break;
    if ((isHyphen(page, last) || page.token(last)?.text === "&") && isRunPart(page, last + 1)) last += 2;
    else if (page.token(last)?.text === "!" && isRunPart(page, last + 1) && page.joined(last - 1)) last += 1;
    else {
      const inner = innerEnd(page, i, last);
      if (inner === last) break;
      last = inner;
    }
  }
  return Math.min(last, limit);
}

/** "Puente de Iowa", "Friends of the Raised Bog", "Mothers Against Y": the token behind the small words inside a name. */
function innerEnd(page: Page, first: number, k: number): number {
  const lower = page.lower(k);
  if (page.capital(k)) return k;
  const roman = ["de", "da", "do", "del", "della", "des", "du", "et", "und", "van", "der", "sa", "ng"].includes(lower);
  if (!roman && !(CAUSE_LINKS.has(lower) && CAUSES.has(page.lower(first)) && page.capital(first))) return k;
  let next = k + 1;
  while (next < k + 3 && (INNER.has(page.lower(next)) || page.lower(next) === "the") && !page.capital(next)) next++;
  return isRunPart(page, next) ? next : k;
}

/** Words that open a sentence and belong to no name. */
const OPENERS = new Set("the a an this that these those his her its our their my your in on at by for from with to of as and but or so if when while where after before since until although though because both all some many most no not he she it they we you i there here now then".split(" "));

/** Where the name in a run begins: behind the words that are only its sentence's first. */
export function runStart(page: Page, i: number, last: number): number {
  let first = i;
  while (first < last && page.begins(first) && (OPENERS.has(page.lower(first)) || isGrammar(page.lower(first)))) first++;
  return first;
}

interface Elsewhere {
  /** Capitalised words that stand alone in the middle of a sentence, and how often. */
  readonly alone: ReadonlyMap<string, number>;
  /** Words that are written in small letters somewhere. */
  readonly small: ReadonlySet<string>;
}

const seen = new WeakMap<Page, Elsewhere>();

function lookAround(page: Page): Elsewhere {
  const known = seen.get(page);
  if (known) return known;
  const alone = new Map<string, number>();
  const small = new Set<string>();
  for (const [i, t] of page.tokens.entries()) {
    if (t.type === "word" && !t.capital) small.add(t.lower);
    if (!t.capital || t.type !== "word" || page.capital(i - 1) || page.capital(i + 1) || page.begins(i)) continue;
    alone.set(t.text, (alone.get(t.text) ?? 0) + 1);
  }
  const found = { alone, small };
  seen.set(page, found);
  return found;
}

/** How often a capitalised word stands alone in the middle of a sentence of this document, as surnames do. */
export const timesAlone = (page: Page, word: string): number => lookAround(page).alone.get(word) ?? 0;

/** Is a word written in small letters somewhere in this document? */
export const isSmall = (page: Page, lower: string): boolean => lookAround(page).small.has(lower);

/** Is nothing in the run more than an ordinary word, a people or a figure? */
export function isOrdinary(page: Page, first: number, last: number): boolean {
  for (let k = first; k < last; k++) {
    const t = page.token(k);
    if (t?.type === "word" && t.capital && !COMMON.has(t.lower) && !isPeople(t.lower)) return false;
  }
  return true;
}
