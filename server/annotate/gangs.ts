import { GANG_AFTER, GANG_BEFORE } from "../lexicon/cues.ts";
import { GANG_MEMBERS, GANG_NAMES } from "../lexicon/heads.ts";
import { findListed, LIST_CUES } from "./gangLists.ts";
import { after, before, isNamelike, speaksOfGangs } from "./gangRuns.ts";
import type { Name, Page } from "./page.ts";
import { speaksOfSport } from "./teams.ts";

/** Gangs that the lexicon does not hold, by what stands beside them. */

/** A gang with "organised crime" before it. */
const GROUPS = new Set(["group", "groups", "network", "family", "organisation", "organization"]);
const NAMING = new Set("called named known dubbed".split(" "));
/** A gang's name around the cue at token `i`, or null. */
function around(page: Page, i: number, sentenceFirst: number, sentenceLast: number): Name | null {
  const lower = page.lower(i);
  if ((GANG_NAMES.has(lower) || (GANG_MEMBERS.has(lower) && speaksOfGangs(page) && !speaksOfSport(page))) && page.capital(i)) {
    const first = before(page, i, sentenceFirst);
    if (first < i) return { first, last: i + 1, kind: "Gang", rule: "gang by its head" };
  }
  if (page.capital(i) && ((lower === "motorcycle" && page.lower(i + 1) === "club") || ["mc", "omcg"].includes(lower))) {
    const first = before(page, i, sentenceFirst);
    if (first < i) return { first, last: lower === "motorcycle" ? i + 2 : i + 1, kind: "Gang", rule: "gang by its head" };
  }
  // "the so-called Quill group"
  if (["group", "groups"].includes(lower) && !page.capital(i)) {
    const first = before(page, i, sentenceFirst);
    if (first < i && i - first < 3 && page.lower(first - 1) === "called" && page.lower(first - 3) === "so") return { first, last: i, kind: "Gang", rule: "gang by the word after" };
  }
  if (GANG_AFTER.has(lower) || (GROUPS.has(lower) && ["crime", "criminal"].includes(page.lower(i - 1)) && !page.capital(i))) {
    const own = page.capital(i);
    let end = i;
    // "Heath Street street gang", "Iron Riders motorcycle gang"
    while (!own && end - 1 > sentenceFirst && ["street", "prison", "motorcycle", "bike", "biker", "crime", "drug", "organised", "organized", "criminal", "trafficking"].includes(page.lower(end - 1)) && !page.capital(end - 1)) end--;
    const first = before(page, end, sentenceFirst);
    // "the Sparta Gang"
    if (own && lower === "gang" && end - first === 1 && page.lower(first - 1) === "the" && !page.capital(i + 1) && !isNamelike(page, first, end)) return { first, last: end, kind: "Gang", rule: "gang by the word after" };
    if (isNamelike(page, first, end)) return { first, last: own ? i + 1 : end, kind: "Gang", rule: "gang by the word after" };
  }
  if ((GANG_BEFORE.has(lower) || (GROUPS.has(lower) && ["crime", "criminal", "trafficking"].includes(page.lower(i - 1)))) && !page.capital(i)) {
    let k = i + 1;
    if (NAMING.has(page.lower(k))) k += page.lower(k + 1) === "as" ? 2 : 1;
    else if (page.token(k)?.text === ",") k++;
    else if (page.lower(k) === "members") return null;
    else return null;
    if (["the", "“", '"', "‘"].includes(page.lower(k) || page.token(k)?.text || "")) k++;
    if (["“", '"', "‘"].includes(page.token(k)?.text ?? "")) k++;
    // "a rival crew, the Mill Lane Yard Boys"
    const named = page.token(i + 1)?.text !== "," || page.lower(i - 1) === "rival";
    const last = after(page, k, sentenceLast);
    if (named && isNamelike(page, k, last)) return { first: k, last, kind: "Gang", rule: "gang by the word before" };
  }
  return null;
}

/** What gangs do: "an organization that sold fentanyl". */
const CRIMES = new Set("sold sells smuggled smuggles trafficked traffics dealt deals robbed robs ran runs extorted extorts laundered moved moves distributed imported shipped stole steals terrorised terrorized".split(" "));

/** The gang whose name ends before token `end`. */
function listing(page: Page, end: number, sentenceFirst: number): Name | null {
  const first = before(page, end, sentenceFirst);
  return isNamelike(page, first, end) && !page.nameAt(first) ? { first, last: end, kind: "Gang", rule: "gang by what it is called" } : null;
}

const LAWMEN = new Set("police policemen officers detectives investigators prosecutors agents".split(" "));

/** "the Ladywell Set, a gang said to control phone lines"; "the group calls itself the Marble Boys". */
function explained(page: Page, i: number, sentenceFirst: number, sentenceLast: number): Name | null {
  // "The network, known to investigators as the Orchard Group"
  if (page.lower(i) === "known" && page.lower(i + 1) === "to" && LAWMEN.has(page.lower(i + 2)) && page.lower(i + 3) === "as" && ["network", "gang", "group", "crew", "ring", "syndicate"].includes(page.lower(page.token(i - 1)?.text === "," ? i - 2 : i - 1))) {
    const k = page.lower(i + 4) === "the" ? i + 5 : i + 4;
    const last = after(page, k, sentenceLast);
    if (isNamelike(page, k, last)) return { first: k, last, kind: "Gang", rule: "gang by what it is called" };
  }
  // "the Marrow Group, as policemen call it"
  if (page.token(i)?.text === "," && page.lower(i + 1) === "as" && LAWMEN.has(page.lower(i + 2)) && ["call", "called"].includes(page.lower(i + 3))) return listing(page, i, sentenceFirst);
  if (page.token(i)?.text === "," && ["a", "an", "the"].includes(page.lower(i + 1))) {
    for (let k = i + 2; k < i + 9 && k < sentenceLast; k++) {
      if (page.token(k)?.type === "mark" && page.token(k)?.text !== "-") break;
      if (["organization", "organisation", "group", "outfit", "network", "crew", "family", "ring"].includes(page.lower(k)) && ["that", "which"].includes(page.lower(k + 1)) && CRIMES.has(page.lower(k + 2))) return listing(page, i, sentenceFirst);
      if (GROUPS.has(page.lower(k)) && ["crime", "criminal", "trafficking", "racketeering"].includes(page.lower(k - 1))) return listing(page, i, sentenceFirst);
      if (["that", "which", "who", "of", "by", "in", "with"].includes(page.lower(k))) break;
      if (!GANG_AFTER.has(page.lower(k)) || ["members", "member", "leader"].includes(page.lower(k + 1))) continue;
      return listing(page, i, sentenceFirst);
    }
  }
  if (["calls", "call", "calling"].includes(page.lower(i)) && ["itself", "themselves"].includes(page.lower(i + 1))) {
    const k = page.lower(i + 2) === "the" ? i + 3 : i + 2;
    const last = after(page, k, sentenceLast);
    if (isNamelike(page, k, last)) return { first: k, last, kind: "Gang", rule: "gang by what it calls itself" };
  }
  return null;
}

/** Could a rule for gangs begin at this token? Most words are none of theirs. */
const CUES: ReadonlySet<string> = new Set([...GANG_AFTER, ...GANG_BEFORE, ...GANG_NAMES, ...GANG_MEMBERS, ...GROUPS, ...LIST_CUES, "motorcycle", "mc", "omcg", "calls", "call", "calling", "known"]);
const isCue = (page: Page, i: number): boolean => {
  const t = page.token(i);
  return t !== undefined && (t.type === "mark" ? t.text === "," : CUES.has(t.lower));
};

/** Gangs by context: "the Heath Street gang", "a gang known as the Ladywell Set", "Iron Valley Kings". */
export function findGangs(page: Page): Name[] {
  const found: Name[] = [];
  for (const sentence of page.sentences) {
    if (sentence.noise) continue;
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!isCue(page, i)) continue;
      const name = around(page, i, sentence.first, sentence.last) ?? explained(page, i, sentence.first, sentence.last);
      if (name && name.last > name.first) found.push(name);
      found.push(...findListed(page, i, sentence.first, sentence.last));
    }
  }
  return found;
}
