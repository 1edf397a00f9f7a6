import { DAYS_AND_MONTHS } from "../lexicon/calendar.ts";
import { SPEAKS } from "../lexicon/cues.ts";
import { MAKES, NOTHING_HEADS } from "../lexicon/heads.ts";
import { COMMON, isGiven } from "../lexicon/words.ts";
import { findBodies } from "./bodies.ts";
import { findGangs } from "./gangs.ts";
import { findKnown } from "./known.ts";
import { findOperations } from "./operations.ts";
import type { Name, Page } from "./page.ts";
import { isUpper } from "./page.ts";
import { findDatelines, findPlaceHeads } from "./placeHeads.ts";
import { gazetteerEnd } from "./places.ts";

/** Names that say what they are, by a lexicon or a pattern: the longest of those that overlap is kept. */

/** "ICE Boston", "ERO Boston": a known agency and the place of its office are a part of it. */
function withOffice(page: Page, name: Name): Name {
  if (name.kind !== "Agency" || !name.key) return name;
  const hyphen = page.token(name.last)?.text === "-" && page.joined(name.last - 1) && page.joined(name.last);
  const at = hyphen ? name.last + 1 : name.last;
  const sentence = page.sentences[page.token(name.first)?.sentence ?? 0];
  // "CPS Cymru-Wales"
  const double = page.capital(at) && page.token(at + 1)?.text === "-" && page.joined(at) && page.joined(at + 1) ? gazetteerEnd(page, at + 2, at + 3) : 0;
  const end = double > at + 2 ? double : gazetteerEnd(page, at, sentence?.last ?? at);
  if (end === at || !hasOffices(page, name.key)) return name;
  return { first: name.first, last: end, kind: "Agency", rule: "agency and its office", parent: name.key };
}

/** Broadcasters, whose stations bear the name of their region: "BBC Radio Nottingham". */
const BROADCASTERS = new Set(["bbc", "cbc", "rte", "itv", "ctv", "npr", "abc-au"].map((k) => `organization:${k}`));

/** Branches that unions number. */
const LOCALS = new Set("local council lodge chapter branch".split(" "));

/** Forces whose detachments bear the name of their town. */
const DETACHED = new Set(["agency:rcmp", "agency:opp"]);

/** "ACLU of Massachusetts": a known organization and the state of its branch. */
function withBranch(page: Page, name: Name): Name {
  if (name.key === "agency:house" || name.key === "agency:senate")
    for (let k = name.first - 3; k < name.first; k++) if (k >= 0 && gazetteerEnd(page, k, name.first) === name.first && page.token(k)?.text !== "U.S.") return { first: k, last: name.last, kind: "Agency", rule: "chamber of a state" };
  // "Kamloops RCMP": the detachment of a town
  if (name.key && DETACHED.has(name.key) && isUpper(page.token(name.first)?.text ?? "")) {
    let first = name.first;
    while (first > name.first - 4 && page.capital(first - 1) && page.token(first - 1)?.sentence === page.token(name.first)?.sentence && !isUpper(page.token(first - 1)?.text ?? "") && !page.titles.strong.has(page.lower(first - 1)) && !(page.begins(first - 1) && COMMON.has(page.lower(first - 1)))) first--;
    if (first < name.first) return { first, last: name.last, kind: "Agency", rule: "detachment", parent: name.key };
  }
  if (name.key && BROADCASTERS.has(name.key)) {
    const at = page.lower(name.last) === "radio" ? name.last + 1 : name.last;
    const last = gazetteerEnd(page, at, at + 3);
    if (last > at) return { first: name.first, last, kind: "Organization", rule: "broadcaster and its region", parent: name.key };
  }
  // "USW Local 1104", "AFSCME Council 31"
  if (name.kind === "Organization" && LOCALS.has(page.lower(name.last)) && page.capital(name.last) && page.token(name.last + 1)?.type === "number") return { first: name.first, last: name.last + 2, kind: "Organization", rule: "branch of a union", parent: name.key ?? "" };
  if (name.kind !== "Organization" || page.lower(name.last) !== "of" || !isUpper(page.token(name.first)?.text ?? "")) return name;
  const end = gazetteerEnd(page, name.last + 1, name.last + 4);
  return end > name.last + 1 ? { first: name.first, last: end, kind: "Organization", rule: "organization and its branch" } : name;
}

/** Only bodies with an acronym have offices that are named so. */
const hasOffices = (page: Page, key: string): boolean =>
  page.lexicon.entries.get(key)?.aliases.some((a) => /^[A-Z]{3,5}$/.test(a)) === true;

/** A body whose name begins with a known agency's ("FBI Boston Division"), or stands behind its possessive, is part of it. */
function withParent(page: Page, body: Name, known: readonly Name[]): Name {
  if (body.kind !== "Agency") return body;
  const inside = known.find((k) => k.first === body.first && k.last < body.last && k.kind === "Agency");
  const below = ["of", "the"].includes(page.lower(body.last)) ? known.find((k) => k.first - body.last <= 2 && k.first > body.last && k.kind === "Agency") : undefined;
  const owner = page.lower(body.first - 1) === "’s" ? known.find((k) => k.last === body.first - 1 && k.kind === "Agency") : undefined;
  const parent = (inside ?? owner ?? below)?.key;
  // "Federal Bureau of Investigation, Boston Division" is one name.
  const spelt = page.token(body.first - 1)?.text === "," && /division|office$/.test(page.lower(body.last - 1)) ? known.find((k) => k.last === body.first - 1 && k.kind === "Agency") : undefined;
  if (spelt?.key) return { ...body, first: spelt.first, parent: spelt.key };
  return parent ? { ...body, parent } : body;
}

const RANK: readonly string[] = ["dateline", "operation by name", "lexicon", "gang by what it is called", "gang by what it calls itself", "gang by the word after", "gang by its ranks", "gang by its head", "agency by its head", "organization by its head", "place by its head"];
const rank = (name: Name): number => {
  const r = RANK.indexOf(name.rule);
  return r < 0 ? RANK.length : r;
};
const length = (n: Name): number => n.last - n.first;

/** Claims the names that say what they are. */
export function claimCandidates(page: Page): void {
  const known = findKnown(page);
  const byStart = [...known];
  const all = [
    ...findDatelines(page),
    ...findOperations(page),
    ...findGangs(page),
    ...known.map((n) => withBranch(page, withOffice(page, n))),
    ...findBodies(page, { firsts: new Set(known.map((k) => k.first)), lasts: new Set(known.map((k) => k.last)) }).map((n) => withParent(page, n, nearby(byStart, n))),
    ...findPlaceHeads(page),
  ];
  all.sort((a, b) => Number(b.rule === "operation by name") - Number(a.rule === "operation by name") || length(b) - length(a) || rank(a) - rank(b) || a.first - b.first);
  for (const name of all) page.claim(name);
}

/** The known names around one, by bisection: they are sorted by place. */
function nearby(known: readonly Name[], name: Name): readonly Name[] {
  let low = 0;
  let high = known.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((known[mid]?.last ?? 0) < name.first - 1) low = mid + 1;
    else high = mid;
  }
  return known.slice(low, low + 4);
}


/** Bars laws, events, prizes and days from being part of a name: "Controlled Substances Act", "World Cup". */
export function barNothings(page: Page): void {
  for (const i of page.capitals) {
    const sentence = page.sentenceOf(i);
    if (MAKES.has(page.token(i)?.text ?? "") && page.capital(i + 1) && page.isFree(i, i + 2) && !SPEAKS.has(page.lower(i + 2))) {
      const role = page.token(i - 1);
      if (!role?.capital) page.bar(i, i + 2);
    }
    if (!NOTHING_HEADS.has(page.lower(i)) || DAYS_AND_MONTHS.has(page.lower(i)) || !page.isFree(i, i + 1)) continue;
    let first = i;
    while (first > sentence.first && page.capital(first - 1) && page.isFree(first - 1, first)) first--;
    if (i - first > 0 && !isGiven(page.token(first)?.text ?? "")) page.bar(first, i + 1);
  }
}
