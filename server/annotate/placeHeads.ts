import { BEFORE_NAME } from "../lexicon/abbreviations.ts";
import { DAYS_AND_MONTHS } from "../lexicon/calendar.ts";
import { NUMBER_WORDS } from "../lexicon/numbers.ts";
import { PLACE_HEADS } from "../lexicon/heads.ts";
import { COMMON, isDoubtfulGiven, isGiven } from "../lexicon/words.ts";
import { gazetteerEnd } from "./places.ts";
import type { Name, Page } from "./page.ts";
import { isUpper } from "./page.ts";

/** Places that say what they are: by a head word, an opening word, or a dateline. */

const DASHES = new Set(["—", "–", "-", "--", "―", ":"]);

/** Place by its head ("Essex County", "Harrison Avenue", "Lake Placid"), before other finders run. */
export function findPlaceHeads(page: Page): Name[] {
  const found: Name[] = [];
  for (const i of page.capitals) {
    const sentence = page.sentenceOf(i);
    const lower = page.lower(i);
    if (PLACE_HEADS.has(lower) && i > sentence.first) {
      const first = headEdge(page, i, sentence.first);
      if (first < i && !(lower === "st." && page.capital(i + 1)) && !(NATURAL.has(lower) && (page.capital(i + 1) || page.token(i - 1)?.text === "-" || (isGiven(page.token(first)?.text ?? "") && !stands(page, first, lower) || (isDoubtfulGiven(page.token(first)?.text ?? "") && page.titles.strong.has(page.lower(first - 1))))))) found.push(lower === "station" && hasStaff(page, first) ? { first, last: i + 1, kind: "Agency", rule: "agency by its head" } : { first, last: i + 1, kind: "Place", rule: "place by its head" });
    }
    if (page.token(i)?.text === "U.S." && /^\d{1,3}$/.test(page.token(i + 1)?.text ?? "")) found.push({ first: i, last: i + 2, kind: "Place", rule: "road" });
    // "D-Mobile," as lawmakers are marked
    if (["D", "R"].includes(page.token(i)?.text ?? "") && page.token(i + 1)?.text === "-" && page.joined(i) && page.joined(i + 1) && page.capital(i + 2)) found.push({ first: i + 2, last: partyPlaceEnd(page, i + 2), kind: "Place", rule: "place of a lawmaker" });
    if (WATERS.has(lower) && page.lower(i + 1) === "of" && page.capital(i + 2) && !(page.begins(i) && !page.capital(i + 2))) found.push({ first: i, last: i + (page.capital(i + 3) && gazetteerEnd(page, i + 2, i + 4) === i + 4 ? 4 : 3), kind: "Place", rule: "place by its head" });
    if (["republic", "kingdom", "province", "emirate", "principality", "sultanate"].includes(lower) && page.lower(i + 1) === "of") {
      const last = gazetteerEnd(page, i + 2, sentence.last);
      if (last > i + 2) found.push({ first: i, last, kind: "Place", rule: "place by its head" });
    }
    if (lower === "district" && !page.capital(i + 1) && isRegional(page, i)) found.push({ first: headEdge(page, i, sentence.first), last: i + 1, kind: "Place", rule: "place by its head" });
    if (lower === "course" && page.lower(i - 1) === "golf" && page.capital(i - 1)) {
      const first = headEdge(page, i - 1, sentence.first);
      if (first < i - 1) found.push({ first, last: i + 1, kind: "Place", rule: "place by its head" });
    }
    if (["county", "lake", "mount", "mt.", "fort", "ft.", "cape", "port", "isle", "route", "highway", "interstate", "barangay", "brgy.", "sitio", "kampung", "taman", "jalan", "colonia", "barrio", "rue", "calle", "avenida", "piazza", "via", "loch", "glen", "strath", "ward"].includes(lower)) {
      const opened = openedBy(page, i, sentence.last);
      if (opened) found.push(opened);
    }
  }
  return found;
}

/** "agents assigned to the Eagle Pass South Station" */
function hasStaff(page: Page, first: number): boolean {
  const k = page.lower(first - 1) === "the" ? first - 2 : first - 1;
  return ["agents", "officers", "deputies"].includes(page.lower(page.lower(k - 1) === "assigned" ? k - 2 : k - 1)) && ["to", "from", "at"].includes(page.lower(k));
}

/** "an apartment in Shelby Park", "on Anthony Wayne Trail" */
const stands = (page: Page, first: number, head: string): boolean => ["in", "near"].includes(page.lower(first - 1)) || (WAYS.has(head) && ["on", "along", "off"].includes(page.lower(first - 1)));
const WAYS = new Set("trail lane close way alley mews pike".split(" "));

const isPlaceNoun = (lower: string): boolean => /^(?:authority|council|court|sheriff|jail|police|commissioner|commission|attorney|board|clerk|prosecutor|executive|hall|line|side|house|view|coroner|officials|manager|supervisor|fire|road|street|health)$/.test(lower);

/** "County Durham", "Lake Placid", "Fort Bragg", "Route 35". */
function openedBy(page: Page, i: number, limit: number): Name | null {
  const road = ["route", "highway", "interstate"].includes(page.lower(i));
  const isle = page.lower(i) === "isle" && page.lower(i + 1) === "of";
  const k = isle ? i + 2 : i + 1;
  if (k >= limit || (page.begins(i) && COMMON.has(page.lower(i)) && !page.capital(k))) return null;
  if (road) {
    if (page.token(k)?.type !== "number") return null;
    const first = page.token(i - 1)?.text === "U.S." || page.token(i - 1)?.text === "State" ? i - 1 : i;
    return { first, last: k + 1, kind: "Place", rule: "road" };
  }
  const next = page.token(k);
  if (!next?.capital || (COMMON.has(next.lower) && page.begins(i)) || (COMMON.has(next.lower) && (isPlaceNoun(next.lower) || page.lower(i) === "county")) || page.titles.strong.has(next.lower) || (DAYS_AND_MONTHS.has(next.lower) && !isle)) return null;
  return { first: i, last: openedEnd(page, k, limit), kind: "Place", rule: "place by its first word" };
}

/** "Port of Tauranga", "Gulf of Kutch" */
const WATERS = new Set("port gulf bay strait straits horn rock cape isle mouth".split(" "));

/** "Vhembe District", but not "School District". */
const isRegional = (page: Page, i: number): boolean => {
  const first = headEdge(page, i, Math.max(0, i - 3));
  return first < i && !COMMON.has(page.lower(i - 1)) && page.token(i - 1)?.type === "word" && !isUpper(page.token(i - 1)?.text ?? "");
};

/** The place behind a lawmaker's party ends before the next mark. */
function partyPlaceEnd(page: Page, i: number): number {
  let last = i + 1;
  while (last < i + 4 && page.capital(last)) last++;
  return last;
}

/** "Barangay Duljo-Fatima" */
function openedEnd(page: Page, k: number, limit: number): number {
  let last = k + 1;
  while (last + 1 < limit && page.token(last)?.text === "-" && page.joined(last - 1) && page.joined(last) && page.capital(last + 1)) last += 2;
  return last;
}

/** Heads that are surnames as often: "Curtis Lake" is a person. */
const NATURAL = new Set("prairie firth butte pond reservoir reserve marsh loch glen moor dock docks reef mesa ridge cliffs sands corners springs landing cove hollow pike trail alley mews castle quay lake hill hills park field fields beach bay forest falls lane close way creek river park heights valley".split(" "));

/** What people build and name for people and posts: "Ambassador Bridge". */
const BUILT = new Set("bridge airport plaza square park street avenue road".split(" "));

/** The capitals before a place's head, at most three; ordinals ("42nd Street") count. */
function headEdge(page: Page, head: number, sentenceFirst: number): number {
  let i = head;
  while (i > sentenceFirst && head - i < (page.lower(head) === "airport" ? 6 : 3)) {
    const t = page.token(i - 1);
    // "ERO Salt Lake City": an acronym before a place belongs to somebody else.
    if (!t || (t.text.endsWith(".") && BEFORE_NAME.has(t.lower.slice(0, -1)) && !["st.", "mt.", "ft."].includes(t.lower)) || (/^\p{Lu}{3,}$/u.test(t.text) && !isUpper(page.token(head)?.text ?? ""))) break;
    if (t.type === "number" ? /\d(?:st|nd|rd|th)$/.test(t.lower) : t.capital && t.type === "word" && (!page.titles.strong.has(t.lower) || BUILT.has(page.lower(head))) && !DAYS_AND_MONTHS.has(t.lower)) i--;
    else if (t.lower === "’s" && page.capital(i - 2) && !isUpper(page.token(i - 2)?.text ?? "")) i -= 2;
    else if (t.text === "-" && page.joined(i - 2) && page.joined(i - 1) && page.capital(i - 2)) i -= 2;
    // "Opa-locka Executive Airport"
    else if (page.lower(head) === "airport" && page.token(i - 2)?.text === "-" && page.joined(i - 3) && page.joined(i - 2) && page.capital(i - 3)) i -= 3;
    else break;
  }
  // "Five Tulare County residents", behind a dateline
  if (page.lower(head) === "county" && head - i > 1 && NUMBER_WORDS.has(page.lower(i))) i++;
  while (i < head && page.begins(i) && (/^(?:a|an|i)$/.test(page.lower(i)) || (COMMON.has(page.lower(i)) && (/^(?:the|in|on|at|from|near|when|as|but|and|for|to|by|that|this|his|her|their|our)$/.test(page.lower(i)) || head - i > 1)))) i++;
  return i;
}

/** A dateline at the start of a paragraph: "BOSTON —", "TULSA, Okla. (AP) —". Its place, whatever the gazetteer knows. */
export function findDatelines(page: Page): Name[] {
  const found: Name[] = [];
  let paragraph = -1;
  for (const sentence of page.sentences) {
    const opens = sentence.paragraph !== paragraph;
    paragraph = sentence.paragraph;
    if (!opens || sentence.noise || found.length > 2) continue;
    const i = sentence.first;
    let last = i;
    while (last < sentence.last && last - i < 4 && isUpper(page.token(last)?.text ?? "")) last++;
    if (last === i || (page.token(i)?.text.length ?? 0) < 3) continue;
    let dash = last;
    while (dash < sentence.last && dash - last < 14 && !DASHES.has(page.token(dash)?.text ?? "")) dash++;
    const next = page.token(last)?.text ?? "";
    if (DASHES.has(page.token(dash)?.text ?? "") && !page.joined(dash - 1) && [",", "(", ...DASHES].includes(next)) found.push({ first: i, last, kind: "Place", rule: "dateline" });
  }
  return found;
}

