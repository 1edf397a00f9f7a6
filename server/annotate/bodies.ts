import { DAYS_AND_MONTHS, isPeople } from "../lexicon/calendar.ts";
import { AGENCY_HEADS, NOTHING_HEADS, ORGANIZATION_HEADS } from "../lexicon/heads.ts";
import { placeNamed } from "../lexicon/places.ts";
import { COMMON, isGiven } from "../lexicon/words.ts";
import type { Kind } from "../model/ontology.ts";
import type { Known } from "./bodyEdges.ts";
import { leftEdge, OPENERS, rightEdge, STOPPERS } from "./bodyEdges.ts";
import type { Name, Page } from "./page.ts";
import { isUpper } from "./page.ts";

/** Bodies named by what they are: "Essex County Sheriff's Office", "Ministry of Public Security", "Milford High School". */

/** Heads that are a body only with something before or after them that is no common word. */
const NEEDS_MORE = new Set("sales brands overseas arms library libraries deli pizza garage auto autos towing salvage storage rentals leasing tactical cleaning security project aid exchange research regulation meeting forces prosecutions limited medical food oil gas waste digital coffee health bar shop market markets surgery front movement press films sports travel tours holidays leisure technology systems steel metals food financial mutual refuge mission missions workers nurses lawyers section wing cell team teams brigade fleet engineers hotels casino casinos thrift pawn mall outlet gym salon steel spa gallery resort resorts waste pub inn bar lodge city united sun club group partners times post media company bank party force service services unit operations board house office center centre corps energy campaign investigations enforcement government customs workers".split(" "));
/** Kinds of district that are a body. */
const DISTRICTS = new Set("school fire park water transit hospital health library utility".split(" "));
/** First words of houses of worship and of learning: "Temple Beth Shalom", "Universiti Sains Malaysia". */
const HOUSES = new Set("ngāti ngati ngāi temple congregation masjid iglesia universiti universidad université universität università universidade universiteit radio banca banco banque hôtel grupo groupe gruppo fundación fondation fondazione fundação asociación associação sindicato syndicat partido partito cooperativa coopérative politeknik hochschule lycée colegio escuela".split(" "));
/** Words in lower case that make a body of the capitals before them: "Leicestershire police". */
const SMALL_HEADS = new Set(["police", "gardaí", "constabulary"]);

/** "magistrates court", "field office": of two words in small letters. */
const TWO_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["court", new Set(["magistrates", "magistrates’", "crown", "county", "district", "sheriff", "high", "’"])],
  ["office", new Set(["field"])],
]);
const SMALL: ReadonlySet<string> = new Set([...SMALL_HEADS, ...TWO_WORDS.keys()]);
const isSmallHead = (page: Page, i: number): boolean => !page.capital(i) && (SMALL_HEADS.has(page.lower(i)) || (TWO_WORDS.get(page.lower(i))?.has(page.lower(i - 1)) === true && !page.capital(i - 1)));

/** Where a saint's house ends whose town begins at `k`; -1 when no house follows. */
function parishEnd(page: Page, k: number): number {
  for (let i = k + 1; i < k + 4 && page.capital(i); i++) if (HOUSES_OF_SAINTS.has(page.lower(i))) return i + 1;
  return -1;
}
const HOUSES_OF_SAINTS = new Set("parish church school hospital college academy cathedral shrine chapel".split(" "));

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
  if (page.lower(head) === "board" && page.lower(head + 1) === "of") return true;
  return special > 0 || (capitals > 1 && !NEEDS_MORE.has(page.lower(head))) || capitals > 2;
}

function nameAround(page: Page, head: number, sentenceFirst: number, sentenceLast: number, known: Known): Name | null {
  const small = isSmallHead(page, head);
  const first = leftEdge(page, head, sentenceFirst, known);
  if (small) {
    const two = TWO_WORDS.has(page.lower(head));
    const before = page.token(two ? head - 2 : head - 1);
    if (two) return before?.capital && before.type === "word" && !isUpper(before.text) ? { first: leftEdge(page, head - 1, sentenceFirst, known), last: head + 1, kind: "Agency", rule: "place and office" } : null;
    if (first === head || before?.type !== "word" || COMMON.has(before.lower) || isUpper(before.text)) return null;
    return isPeople(before.lower) ? null : { first, last: head + 1, kind: "Agency", rule: "place and police" };
  }
  const kind = kindOf(page, head, first);
  // "Kelvin Au Wing-kei"
  if (!kind || (["wing", "branch"].includes(page.lower(head)) && isGiven(page.token(first)?.text ?? ""))) return null;
  const opens = OPENERS.has(page.lower(head));
  const right = opens || page.lower(head) === "office" ? rightEdge(page, head + 1, sentenceLast, known) : head + 1;
  // "Chief Magistrate Court (Economic Offences)"
  const chamber = page.lower(head) === "court" && page.token(right)?.text === "(" && page.capital(right + 1) && page.capital(right + 2) && page.token(right + 3)?.text === ")";
  const last = chamber ? right + 4 : right;
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
      const t = page.token(i);
      if (!t || (t.capital ? t.type !== "word" : t.text !== "&" && !SMALL.has(t.lower))) continue;
      const { lower } = t;
      if (HOUSES.has(lower) && page.capital(i) && page.capital(i + 1) && !page.titles.words.has(page.lower(i + 1)) && !(page.capital(i - 1) && !page.begins(i))) {
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
      // "CAIR-Ohio", "CDD-Ghana"
      if (isUpper(page.token(i)?.text ?? "") && lower.length > 2 && lower.length < 7 && page.token(i + 1)?.text === "-" && page.joined(i) && page.joined(i + 1) && page.capital(i + 2) && placeNamed(page.token(i + 2)?.text ?? "").length > 0 && !isUpper(page.token(i + 2)?.text ?? "") && page.lower(i + 3) !== "-")
        found.push({ first: i, last: i + 3, kind: "Organization", rule: "acronym and its place" });
      // "St Gabriel’s", "St. Jude’s": a church, a school or a hospital
      if (["st", "st.", "saint"].includes(lower) && page.capital(i + 1) && page.lower(i + 2) === "’s" && !page.capital(i + 3) && placeNamed(page.text(i, i + 3)).length === 0) found.push({ first: i, last: i + 3, kind: "Organization", rule: "saint and their house" });
      // "St. Agnes of Turin Parish"
      const parish = ["st", "st.", "saint"].includes(lower) && page.lower(i + 2) === "of" ? parishEnd(page, i + 3) : i;
      if (parish > i) found.push({ first: i, last: parish, kind: "Organization", rule: "saint and their house" });
      const small = isSmallHead(page, i);
      // "Henry Street Garda Station"
      if (lower === "station" && page.capital(i) && ["garda", "police", "fire"].includes(page.lower(i - 1))) found.push({ first: leftEdge(page, i, sentence.first, known), last: i + 1, kind: "Agency", rule: "agency by its head" });
      const district = lower === "district" && page.capital(i) && DISTRICTS.has(page.lower(i - 1));
      if (!small && !district && !(page.capital(i) && (AGENCY_HEADS.has(lower) || ORGANIZATION_HEADS.has(lower)))) continue;
      const next = i + 1;
      // "Acting Chief Patrol Agent": a post
      if (lower === "patrol" && ["agent", "agents"].includes(page.lower(i + 1)) && page.capital(i + 1)) continue;
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
