import { DAYS_AND_MONTHS, isPeople } from "../lexicon/calendar.ts";
import { AGENCY_HEADS, NOTHING_HEADS, ORGANIZATION_HEADS } from "../lexicon/heads.ts";
import { COMMON } from "../lexicon/words.ts";
import type { Kind } from "../model/ontology.ts";
import { gazetteerEnd } from "./places.ts";
import type { Name, Page } from "./page.ts";
import { isUpper } from "./page.ts";

/** Bodies named by what they are: "Essex County Sheriff's Office", "Ministry of Public Security", "Milford High School". */

/** Heads that say what they are for or against: "Task Force on X", "Institute for X". */
const AIMED = new Set("force taskforce committee commission office council institute coalition center centre centers centres court courts foundation society alliance campaign agency fund association bureau authority department partnership trust network project group".split(" "));
const of = new Set(["of", "for", "on", "against"]);
/** Heads that are a body only with something before or after them that is no common word. */
const NEEDS_MORE = new Set("city united sun club group partners times post media company bank party force service services unit operations board house office center centre corps energy campaign investigations enforcement government customs workers".split(" "));
/** Kinds of district that are a body. */
const DISTRICTS = new Set("school fire park water transit hospital health library utility".split(" "));
/** First words of houses of worship and of learning: "Temple Beth Shalom", "Universiti Sains Malaysia". */
const HOUSES = new Set("temple congregation masjid iglesia universiti universidad université universität università universidade universiteit politeknik hochschule lycée colegio escuela".split(" "));
/** Heads that open a name: "Department of X", "University of X", "Office of X". */
const OPENERS = new Set(
  "department ministry office bureau university court church bank institute board council commission division secretary college city diocese archdiocese parliament house centers centre center coalition campaign task force society association school faculty directorate embassy consulate tribunal chamber federation union league academy police government republic agency trust fund authority administration confederation assembly service laboratory museum hospital courts embassy".split(" "),
);
/** Words in lower case that make a body of the capitals before them: "Leicestershire police". */
const SMALL_HEADS = new Set(["police", "gardaí"]);
/** Capitals before a head that belong to something else. */
const STOPPERS = new Set("i he she we they when where while after before during since until because although if but and or so yet as at by in on to from with for of the a an this that these those its his her their our my your according both each every all some many most no not under over into".split(" "));

/** The most tokens on either side of a head: no body's name is longer, and a line of nothing else stays linear. */
const LONGEST = 16;

/** The tokens at which names of the lexicon begin, and those behind their ends. */
export interface Known {
  readonly firsts: ReadonlySet<number>;
  readonly lasts: ReadonlySet<number>;
}

/** Where the name whose head is at `head` begins: capitals, inner hyphens, possessives, "and" and "of" between capitals. */
function leftEdge(page: Page, head: number, sentenceFirst: number, known: Known): number {
  let i = head;
  while (i > sentenceFirst && head - i < LONGEST) {
    const before = i - 1;
    const t = page.token(before);
    if (!t) break;
    if (isNamePart(page, before)) {
      i = before;
      continue;
    }
    const bridge = before - 1;
    // "Channel 9 News"
    if (t.type === "number" && page.capital(bridge) && !DAYS_AND_MONTHS.has(page.lower(bridge)) && /^\d{1,3}$/.test(t.text)) {
      i = bridge;
      continue;
    }
    // "Trinidad and Tobago Police", "Kansas City, Mo., Police Department"
    const wide = placeBefore(page, i, sentenceFirst);
    if (wide < i) {
      i = wide;
      continue;
    }
    if (t.lower === "’s" && page.capital(bridge) && bodyPossessive(page, i, head)) i = bridge;
    else if (["'", "’"].includes(t.text) && page.capital(bridge) && page.lower(bridge).endsWith("s") && page.joined(bridge)) i = bridge;
    else if (t.text === "-" && page.joined(bridge) && page.joined(before) && isNamePart(page, bridge)) i = bridge;
    else if ((t.text === "&" || t.lower === "and") && page.capital(i) && !known.lasts.has(before) && joinsInside(page, bridge, head)) i = bridge;
    else if (t.lower === "of" && page.capital(i) && OPENERS.has(page.lower(bridge)) && page.capital(bridge)) i = bridge;
    else break;
  }
  return i;
}

/** Where a place of several words, with its state between commas, begins that ends before token `end`; else `end`. */
function placeBefore(page: Page, end: number, first: number): number {
  if (page.token(end - 1)?.text === "," && page.token(end - 3)?.text === "," && /\.$/.test(page.token(end - 2)?.text ?? "") && AGENCY_HEADS.has(page.lower(end + 1)))
    for (let k = Math.max(first, end - 7); k < end - 3; k++) if (gazetteerEnd(page, k, end - 3) === end - 3) return k;
  if (page.lower(end - 1) === "and" && page.capital(end)) for (let k = Math.max(first, end - 3); k < end - 1; k++) if (gazetteerEnd(page, k, end + 1) === end + 1) return k;
  return end;
}

/** A capital that can stand inside a body's name. */
function isNamePart(page: Page, i: number): boolean {
  const t = page.token(i);
  if (!t?.capital || t.type !== "word") return false;
  if (STOPPERS.has(t.lower) || DAYS_AND_MONTHS.has(t.lower)) return false;
  return !(page.begins(i) && COMMON.has(t.lower) && !AGENCY_HEADS.has(t.lower) && !ORGANIZATION_HEADS.has(t.lower) && sentenceWord(t.lower));
}

/** Common words that, first in a sentence, are more likely the sentence's own than a name's. */
const sentenceWord = (lower: string): boolean => /(?:ly|ing|ed)$/.test(lower) || OWN_WORDS.has(lower);
const OWN_WORDS = new Set("now then here there what who why how more only even just still also once today local federal state authorities officials officers investigators last next earlier later another other former several two three four five six seven eight nine ten one new".split(" "));

/** "Sheriff's Office", "Attorney's Office", "Women's Institute", but not "Boston's Police Department". */
const bodyPossessive = (page: Page, after: number, head: number): boolean => {
  const owner = page.lower(after - 2);
  if (["st.", "st", "saint"].includes(page.lower(after - 3))) return true;
  return after === head || page.capital(after) ? POSSESSORS.has(owner) : false;
};
const POSSESSORS = new Set("sheriff marshal attorney prosecutor mayor governor coroner examiner district general defender treasurer auditor assessor clerk public women men children people veterans workers farmers teachers driver player lord king queen st bishop magistrate magistrates ombudsman constable registrar commissioner comptroller controller advocate inspector surgeon".split(" "));

/** May "and" before the head's left part join two words of one name ("Health and Human Services") rather than two names? */
function joinsInside(page: Page, before: number, head: number): boolean {
  const t = page.token(before);
  if (!t?.capital || t.type !== "word" || isUpper(t.text) || head - before > 6) return false;
  if (page.token(before + 1)?.text === "&") return !page.begins(before) || !COMMON.has(t.lower);
  if (AGENCY_HEADS.has(t.lower) && !["customs", "enforcement", "operations", "prosecutors", "investigations"].includes(t.lower)) return false;
  if (ORGANIZATION_HEADS.has(t.lower)) return false;
  return COMMON.has(t.lower);
}

/** Where the name goes on after its head: "of the Interior", "for the District of Maine", "on Fentanyl". */
function rightEdge(page: Page, last: number, limit: number, known: Known): number {
  let end = last;
  while (end < limit && end - last < LONGEST) {
    if (!of.has(page.lower(end)) || (page.lower(end) !== "of" && !AIMED.has(page.lower(last - 1)))) break;
    let k = end + 1;
    if (page.lower(k) === "the") k++;
    if (known.firsts.has(k) && (end - 1 !== last - 1 || page.capital(last - 2))) break;
    if (page.lower(k) === "operation" || !page.capital(k) || DAYS_AND_MONTHS.has(page.lower(k)) || page.titles.strong.has(page.lower(k)) && !["general", "attorney", "state", "secretary", "sheriff", "justice"].includes(page.lower(k))) break;
    while (k < limit && k - last < 2 * LONGEST && (page.capital(k) || (["and", "&", "of", "in"].includes(page.lower(k) || page.token(k)?.text || "") && page.capital(k + 1) && !(page.lower(k) === "and" && known.firsts.has(k + 1)) && !isUpper(page.token(k + 1)?.text ?? "") && COMMON.has(page.lower(k + 1))) || (page.lower(k) === "’s" && page.capital(k + 1) && AGENCY_HEADS.has(page.lower(k + 1))))) {
      if (DAYS_AND_MONTHS.has(page.lower(k))) break;
      // "Office of Salem Mayor Ada Quill" names a person, not one body.
      if (page.titles.strong.has(page.lower(k)) && page.capital(k + 1) && !AGENCY_HEADS.has(page.lower(k + 1)) && !["attorney", "general", "state", "justice"].includes(page.lower(k))) return last;
      k++;
    }
    end = k;
  }
  return end;
}

function kindOf(page: Page, head: number, first: number): Kind | null {
  const lower = page.lower(head);
  const text = page.text(first, head + 1).toLowerCase();
  if (/\b(?:school|college|university|academy|hospital|church|academy)s?$/.test(text) && !/police academy/.test(text)) return "Organization";
  if (/(?:detention|correctional|corrections|processing) (?:center|centre|facility|institution|complex)$/.test(text)) return "Agency";
  if (/(?:school|fire|park|water|transit|hospital|health|library|utility) district$/.test(text)) return "Agency";
  if (/chamber of commerce|motorcycle club|board of trade/.test(text)) return lower === "club" ? null : "Organization";
  if (lower === "league" || lower === "union" || lower === "association") return "Organization";
  if (AGENCY_HEADS.has(lower)) return "Agency";
  return ORGANIZATION_HEADS.has(lower) ? "Organization" : null;
}

/** Heads of newspapers, which may be a people's: "Navajo Times". */
const PAPERS = new Set("times post express herald gazette tribune news star observer".split(" "));

/** Something besides the head that names: a word that is not common, or a second head-like word ("Police Department"). */
function hasSubstance(page: Page, first: number, last: number, head: number): boolean {
  let capitals = 0;
  let special = 0;
  for (let i = first; i < last; i++) {
    if (!page.capital(i)) continue;
    capitals++;
    if (i !== head && !COMMON.has(page.lower(i)) && (!isPeople(page.lower(i)) || PAPERS.has(page.lower(head)))) special++;
  }
  if (capitals < 2) return false;
  if (page.lower(head) === "force" && ["defence", "defense", "police", "air", "border", "task"].includes(page.lower(head - 1))) return true;
  return special > 0 || (capitals > 1 && !NEEDS_MORE.has(page.lower(head))) || capitals > 2;
}

function nameAround(page: Page, head: number, sentenceFirst: number, sentenceLast: number, known: Known): Name | null {
  const small = SMALL_HEADS.has(page.lower(head)) && !page.capital(head);
  const first = leftEdge(page, head, sentenceFirst, known);
  if (small) {
    const before = page.token(head - 1);
    if (first === head || before?.type !== "word" || COMMON.has(before.lower) || isUpper(before.text)) return null;
    return isPeople(before.lower) ? null : { first, last: head + 1, kind: "Agency", rule: "place and police" };
  }
  const kind = kindOf(page, head, first);
  if (!kind) return null;
  const opens = OPENERS.has(page.lower(head));
  const last = opens || page.lower(head) === "office" ? rightEdge(page, head + 1, sentenceLast, known) : head + 1;
  if (!hasSubstance(page, first, last, head)) return null;
  return { first, last, kind, rule: kind === "Agency" ? "agency by its head" : "organization by its head" };
}

/** Skips leading words that are a title and a person rather than the body's ("Mayor", "Chief"). */
function trimmed(page: Page, name: Name): Name | null {
  let first = name.first;
  while (first < name.last - 1 && (page.lower(first) === "’s" || STOPPERS.has(page.lower(first)))) first++;
  return first < name.last - 1 || name.last - name.first === 1 ? { ...name, first } : null;
}

/**
 * Bodies by their head words; the longest reading of overlapping ones is for the caller to choose. "Zonal Directorate of
 * the X Commission" ends before a known name, and "the FBI and X Enforcement" does not reach over one.
 */
export function findBodies(page: Page, known: Known): Name[] {
  const found: Name[] = [];
  for (const sentence of page.sentences) {
    if (sentence.noise) continue;
    for (let i = sentence.first; i < sentence.last; i++) {
      const lower = page.lower(i);
      if (HOUSES.has(lower) && page.capital(i) && page.capital(i + 1) && !(page.capital(i - 1) && !page.begins(i))) {
        let last = i + 2;
        while (last < sentence.last && page.capital(last) && !DAYS_AND_MONTHS.has(page.lower(last))) last++;
        found.push({ first: i, last, kind: "Organization", rule: "house by its first word" });
      }
      if (page.token(i)?.text === "&" && page.capital(i - 1) && page.capital(i + 1) && !isUpper(page.token(i - 1)?.text ?? "") && i > sentence.first) {
        const first = leftEdge(page, i - 1, sentence.first, known);
        let last = i + 2;
        while (last < sentence.last && page.capital(last) && ORGANIZATION_HEADS.has(page.lower(last))) last++;
        found.push({ first: Math.max(first, i - 3), last, kind: "Organization", rule: "firm by its ampersand" });
      }
      const small = SMALL_HEADS.has(lower) && !page.capital(i);
      const district = lower === "district" && page.capital(i) && DISTRICTS.has(page.lower(i - 1));
      if (!small && !district && !(page.capital(i) && (AGENCY_HEADS.has(lower) || ORGANIZATION_HEADS.has(lower)))) continue;
      const next = i + 1;
      if (page.capital(i) && page.lower(i + 1) === "district" && page.capital(i + 1) && DISTRICTS.has(lower)) continue;
      // The last head of several makes the name: "Police Department" is one.
      if (page.capital(next) && next < sentence.last && (AGENCY_HEADS.has(page.lower(next)) || ORGANIZATION_HEADS.has(page.lower(next)) || NOTHING_HEADS.has(page.lower(next)))) continue;
      const name = nameAround(page, i, sentence.first, sentence.last, known);
      const kept = name && trimmed(page, name);
      if (kept) found.push(kept);
    }
  }
  return found;
}
