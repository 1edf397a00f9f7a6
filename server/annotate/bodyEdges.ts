import { DAYS_AND_MONTHS } from "../lexicon/calendar.ts";
import { AGENCY_HEADS, ORGANIZATION_HEADS } from "../lexicon/heads.ts";
import { COMMON, isSurname } from "../lexicon/words.ts";
import { gazetteerEnd } from "./places.ts";
import type { Page } from "./page.ts";
import { isUpper } from "./page.ts";

/** Where the name of a body begins and ends, whose head word is known. */

/** Heads that say what they are for or against: "Task Force on X", "Institute for X". */
const AIMED = new Set("force taskforce ministry department secretariat committee commission office council institute coalition center centre centers centres court courts foundation society alliance campaign agency fund association bureau authority department partnership trust network project group directorate division unit team corps board union alliance forum".split(" "));
const of = new Set(["of", "for", "on", "against"]);
/** Heads that open a name: "Department of X", "University of X", "Office of X". */
export const OPENERS = new Set(
  "department ministry office bureau university court church bank institute board council commission division secretary college city diocese archdiocese parliament house centers centre center coalition campaign task force society association school faculty brotherhood order guild front movement congress party meeting lodge archdiocese confederation club directorate embassy consulate tribunal fellowship alliance chamber federation union league academy police government republic agency trust fund authority administration confederation assembly service laboratory museum hospital courts embassy".split(" "),
);

/** Capitals before a head that belong to something else. */
export const STOPPERS = new Set("i he she we they when where while after before during since until because although if but and or so yet as at by in on to from with for of the a an this that these those its his her their our my your according both each every all some many most no not under over into".split(" "));

/** The most tokens on either side of a head: no body's name is longer, and a line of nothing else stays linear. */
const LONGEST = 16;

/** The tokens at which names of the lexicon begin, and those behind their ends. */
export interface Known {
  readonly firsts: ReadonlySet<number>;
  readonly lasts: ReadonlySet<number>;
}

/** Where the name whose head is at `head` begins: capitals, inner hyphens, possessives, "and" and "of" between capitals. */
export function leftEdge(page: Page, head: number, sentenceFirst: number, known: Known): number {
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
    if (t.type === "number" && /^\d{1,3}$/.test(t.text) && page.capital(bridge) && !page.capital(bridge - 1) && !DAYS_AND_MONTHS.has(page.lower(bridge))) {
      i = bridge;
      continue;
    }
    // "Blue Hollow Home Care, LLC"
    if (i === head && t.text === "," && LEGAL_FORMS.has(page.lower(head)) && isNamePart(page, bridge)) {
      i = bridge;
      continue;
    }
    // "Customs (Preventive) Commissionerate"
    if (t.text === ")" && page.capital(i) && page.capital(bridge) && !isUpper(page.token(bridge)?.text ?? "") && page.token(bridge - 1)?.text === "(" && isNamePart(page, bridge - 2)) {
      i = bridge - 2;
      continue;
    }
    // "61st District Court"
    if (/^\d{1,3}(?:st|nd|rd|th)$/.test(t.lower)) return before;
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

/** Forms of firms in law, which a comma may part from the name. */
const LEGAL_FORMS = new Set("inc inc. llc ltd ltd. llp corp corp. co co. plc pllc".split(" "));

/** Where a place of several words, with its state between commas, begins that ends before token `end`; else `end`. */
function placeBefore(page: Page, end: number, first: number): number {
  if (page.token(end - 1)?.text === "," && page.token(end - 3)?.text === "," && /\.$/.test(page.token(end - 2)?.text ?? "") && AGENCY_HEADS.has(page.lower(end + 1)))
    for (let k = Math.max(first, end - 7); k < end - 3; k++) if (gazetteerEnd(page, k, end - 3) === end - 3) return k;
  if (page.lower(end - 1) === "the" && page.lower(end - 2) === "and" && page.capital(end)) for (let k = Math.max(first, end - 5); k < end - 2; k++) if (gazetteerEnd(page, k, end + 1) === end + 1) return k;
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
  if (SHOPS.has(page.lower(head)) && (after === head || (after === head - 1 && page.capital(after) && (isSurname(page.token(after - 2)?.text ?? "") || gazetteerEnd(page, after - 2, after - 1) !== after - 1)))) return true;
  // "Northern Fishermen’s Federation"
  if (OF_MANY.has(page.lower(head)) && after === head && /(?:men|women|people|children|folk)$/.test(owner)) return true;
  if (page.lower(after - 1) !== "’s" && OF_MANY.has(page.lower(head))) return true;
  return after === head || page.capital(after) ? POSSESSORS.has(owner) : false;
};
/** Houses that bear their owner's name: "Hauser’s Market". */
const SHOPS = new Set("mart market bar café cafe restaurant diner pub tavern deli pizza grill store pharmacy garage bakery inn hotel shop supermarket grocery boutique salon gym liquors hardware furniture jewelers jewellers".split(" "));
/** Heads of bodies that any plural may own: "Assam Students’ Front". */
const OF_MANY = new Set("union association front league guild federation society alliance coalition club school institute college church academy centre center trust fund council hospital group movement network".split(" "));
const POSSESSORS = new Set("students nurses doctors officers tenants residents citizens consumers sheriff marshal attorney prosecutor mayor governor coroner examiner district general defender treasurer auditor assessor clerk public women men children people veterans workers farmers teachers driver player lord king queen st bishop magistrate magistrates ombudsman constable registrar commissioner comptroller controller advocate inspector surgeon".split(" "));

/** May "and" before the head's left part join two words of one name ("Health and Human Services") rather than two names? */
function joinsInside(page: Page, before: number, head: number): boolean {
  const t = page.token(before);
  if (!t?.capital || t.type !== "word" || isUpper(t.text) || head - before > 6) return false;
  if (page.token(before + 1)?.text === "&") return !page.begins(before) || !COMMON.has(t.lower);
  if (AGENCY_HEADS.has(t.lower) && !["customs", "enforcement", "operations", "prosecutors", "investigations"].includes(t.lower)) return false;
  if (ORGANIZATION_HEADS.has(t.lower) && !AGENCY_HEADS.has(page.lower(head))) return false;
  if (before + 2 === head && ORGANIZATION_HEADS.has(page.lower(head)) && !["company", "co", "co.", "partners", "associates"].includes(page.lower(head))) return false;
  return COMMON.has(t.lower);
}

/** Titles that are part of an office's name. */
const OFFICES = new Set("general attorney state secretary sheriff justice solicitor auditor inspector governor comptroller controller commissioner examiner coroner administrator prime surgeon treasurer prosecutor mayor president".split(" "));
/** What armies and forces end with: "6 Division of the Nigerian Army" names two bodies. */
const FORCES = new Set("police army navy force service department agency guard corps constabulary".split(" "));

/** "Office of the Director of Public Prosecutions" */
const isOfficeOf = (page: Page, k: number): boolean => page.lower(k) === "director" && page.lower(k + 1) === "of" && page.capital(k + 2);

/** Does another body's whole name begin at `k`: "the Montana Department of Justice", "the Nigerian Army"? */
function leadsToBody(page: Page, k: number, limit: number): boolean {
  let end = k;
  while (end < limit && end - k < 6 && page.capital(end)) end++;
  if (end - k < 2) return false;
  return FORCES.has(page.lower(end - 1)) || (OPENERS.has(page.lower(end - 1)) && page.lower(end) === "of" && AGENCY_HEADS.has(page.lower(end - 1)));
}

/** Fields of work: "Jail Management and Penology". */
const ABSTRACT = /(?:ology|onomy|ics|tion|ment|ity|ture|ance|ence|ship|iculture)$/;

/** Where the name goes on after its head: "of the Interior", "for the District of Maine", "on Fentanyl". */
export function rightEdge(page: Page, last: number, limit: number, known: Known): number {
  let end = last;
  // "General Directorate Combating Organised Crime"
  if (/^(?:combat|combatt|fight|counter|investigat)ing$/.test(page.lower(last)) && page.capital(last)) while (end < limit && end - last < LONGEST && page.capital(end)) end++;
  while (end < limit && end - last < LONGEST) {
    if (!of.has(page.lower(end)) || (page.lower(end) !== "of" && !AIMED.has(page.lower(last - 1)))) break;
    let k = end + 1;
    if (page.lower(k) === "the") k++;
    if (known.firsts.has(k) && (end - 1 !== last - 1 || (page.capital(last - 2) && page.lower(last - 2) !== "the"))) break;
    if (page.lower(k) === "operation" || !page.capital(k) || DAYS_AND_MONTHS.has(page.lower(k)) || page.titles.strong.has(page.lower(k)) && !OFFICES.has(page.lower(k)) && !isOfficeOf(page, k)) break;
    if (leadsToBody(page, k, limit)) break;
    while (k < limit && k - last < 2 * LONGEST && (page.capital(k) || (["and", "&", "of", "in"].includes(page.lower(k) || page.token(k)?.text || "") && page.capital(k + 1) && page.lower(k + 1) !== "local" && !(page.lower(k) === "and" && known.firsts.has(k + 1)) && !isUpper(page.token(k + 1)?.text ?? "") && (COMMON.has(page.lower(k + 1)) || ABSTRACT.test(page.lower(k + 1)))) || (page.lower(k) === "in" && ["association", "society", "institute", "chamber"].includes(page.lower(last - 1)) && gazetteerEnd(page, k + 1, limit) > k + 1) || (page.lower(k) === "’s" && page.capital(k + 1) && AGENCY_HEADS.has(page.lower(k + 1))) || (["’", "'"].includes(page.token(k)?.text ?? "") && page.lower(k - 1).endsWith("s") && page.joined(k - 1) && page.capital(k + 1)))) {
      if (DAYS_AND_MONTHS.has(page.lower(k))) break;
      // "Office of Salem Mayor Ada Quill" names a person, not one body.
      if (page.titles.strong.has(page.lower(k)) && page.capital(k + 1) && !AGENCY_HEADS.has(page.lower(k + 1)) && !["attorney", "solicitor", "general", "state", "justice"].includes(page.lower(k))) return last;
      k++;
    }
    end = k;
  }
  return end;
}
