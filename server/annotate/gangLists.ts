import { isPeople } from "../lexicon/calendar.ts";
import { AGENCY_HEADS, ORGANIZATION_HEADS } from "../lexicon/heads.ts";
import { after, before, isNamelike, part, speaksOfGangs } from "./gangRuns.ts";
import type { Name, Page } from "./page.ts";

/** Gangs in lists: what one word says of a list it says of every name in it. */

const NOUNS = new Set("gang gangs cartel cartels syndicates crews mafias".split(" "));
const GROUPS = new Set("organizations organisations groups networks enterprises".split(" "));
const CRIMINAL = new Set("criminal crime trafficking gang".split(" "));
const SUCH = new Set("including like namely notably".split(" "));

const RANKS = new Set("prospect co-leader co-founder founder head chief commander chaplain shot-caller shotcaller underboss capo treasurer boss leader kingpin lieutenant associate associates member members enforcer soldier treasurer president".split(" "));
/** The words at which a list may begin or end. */
export const LIST_CUES: readonly string[] = [...NOUNS, ...GROUPS, ...RANKS, "command", "affiliates", "affiliate"];
const REPUTED = new Set("ranking high-ranking full senior founding known admitted self-described documented validated reputed alleged suspected patched full-patch accused notorious".split(" "));

/** What gangs call themselves, in the singular. */
const KIN = new Set("family set crew posse block clique gang mob mafia cartel clan tribe squad syndicate nation".split(" "));

/** A rank in a force or a firm is no rank in a gang. */
function isOffice(page: Page, k: number, limit: number): boolean {
  const last = after(page, k, limit);
  return AGENCY_HEADS.has(page.lower(last - 1)) || AGENCY_HEADS.has(page.lower(k)) || (ORGANIZATION_HEADS.has(page.lower(last - 1)) && !["group", "company", "syndicate", "club", "family", "firm"].includes(page.lower(last - 1)));
}

const gang = (first: number, last: number, rule: string): Name => ({ first, last, kind: "Gang", rule });

/** The number of tokens of ", and", "," or "and" at `i`. */
function separator(page: Page, i: number): number {
  const comma = page.token(i)?.text === "," ? 1 : 0;
  return comma + (["and", "or"].includes(page.lower(i + comma)) ? 1 : 0);
}

/** The names of a list that begins at `i`: "the MS-13, Tren de Aragua and Trinitarios". */
function listFrom(page: Page, i: number, limit: number, rule: string): Name[] {
  const found: Name[] = [];
  let k = i;
  while (k < limit) {
    if (page.lower(k) === "the") k++;
    const last = after(page, k, limit);
    if (!isNamelike(page, k, last)) break;
    found.push(gang(k, last, rule));
    const step = separator(page, last);
    if (step === 0) break;
    k = last + step;
  }
  return found;
}

/** The names of a list that ends before `end`: "MS-13, Tren de Aragua, Trinitarios, and 18th Street gangs". */
function listTo(page: Page, end: number, first: number): Name[] {
  const found: Name[] = [];
  let k = end;
  while (k > first) {
    const begin = before(page, k, first);
    if (!isNamelike(page, begin, k)) break;
    found.push(gang(begin, k, "gang by its list"));
    let left = begin;
    if (page.lower(left - 1) === "the") left--;
    if (["and", "or"].includes(page.lower(left - 1))) left--;
    if (page.token(left - 1)?.text === ",") left--;
    if (left === begin || !part(page, left - 1)) break;
    k = left;
  }
  return found.length > 1 ? found : [];
}

/** "believed to be the co-founder of the X", "is alleged to head": what police think of somebody. */
function isBelieved(page: Page, i: number): boolean {
  for (let k = i - 1; k > i - 7; k--) if (["believed", "alleged", "suspected", "said", "thought", "accused", "allegedly"].includes(page.lower(k))) return true;
  return false;
}

/** Lists of gangs around the cue at token `i`: the plural behind, "such as" before, "members of". */
export function findListed(page: Page, i: number, first: number, limit: number): Name[] {
  const lower = page.lower(i);
  if (lower === "gangs" && !page.capital(i)) {
    const listed = listTo(page, i, first);
    if (listed.length > 0) return listed;
  }
  if (NOUNS.has(lower) || (GROUPS.has(lower) && CRIMINAL.has(page.lower(i - 1)))) {
    // The cue may be some words before: "organizations known to operate in and around X, including the A, B and C gangs".
    const k = page.token(i + 1)?.text === "," ? i + 2 : i + 1;
    if (SUCH.has(page.lower(k))) return listFrom(page, k + 1, limit, "gang by its list");
    if (page.lower(k) === "such" && page.lower(k + 1) === "as") return listFrom(page, k + 2, limit, "gang by its list");
  }
  const ranked = page.lower(i + 1) === "of" && ((RANKS.has(lower) && (REPUTED.has(page.lower(i - 1)) || isBelieved(page, i))) || (lower === "command" && page.lower(i - 2) === "second") || ["lieutenant", "enforcer", "kingpin", "underboss", "capo", "prospect"].includes(lower));
  // "a member of the Paddock Street Family": the name says enough.
  if (["member", "members", "leader", "boss"].includes(lower) && page.lower(i + 1) === "of" && page.lower(i + 2) === "the") {
    const last = after(page, i + 3, limit);
    if (last - i > 4 && KIN.has(page.lower(last - 1)) && isNamelike(page, i + 3, last)) return [gang(i + 3, last, "gang by its ranks")];
  }
  if ((ranked || (["members", "member", "affiliates", "associates"].includes(lower) && speaksOfGangs(page))) && page.lower(i + 1) === "of") {
    const k = page.lower(i + 2) === "the" ? i + 3 : i + 2;
    if (isPeople(page.lower(k)) || page.lower(k) === "congress" || page.lower(k) === "parliament") return [];
    if (ranked && isOffice(page, k, limit)) return [];
    return listFrom(page, k, limit, ranked ? "gang by its ranks" : "gang by its members");
  }
  return [];
}
