import { DETERMINERS } from "../lexicon/classes.ts";
import { LAW_FORMS } from "../lexicon/verbs.ts";
import { amountAt, isHedge } from "./counted.ts";
import { isLocated } from "./located.ts";
import { unnamed } from "./patients.ts";
import type { Finding } from "./tellings.ts";
import type { Range, View } from "./view.ts";
import { paragraphOf, textOf, unitAt } from "./view.ts";

const ARRESTS = new Set("arrests arrest apprehensions apprehension detentions detained arrested apprehended detainees arrestees".split(" "));
const DASHES = new Set(["–", "—", "-", ":", "|"]);
const MADE = new Set("were was made took place occurred came happened recorded booked arrested apprehended caught detained nabbed".split(" "));
const FEW = new Set(["handful", "couple", "rest", "remainder"]);

/**
 * Arrests told by place: "twelve were made in Texas, five in Utah and the rest in Iowa", "Leeds recorded 41 arrests, followed
 * by Hull with 30", "Arrests by town were:" with "Echuca – 14" below. By sentence.
 */
export function talliesOf(view: View): Map<number, Finding[]> {
  const found = new Map<number, Finding[]>();
  const tells = view.sentences.map((range) => hasArrests(view, range));
  view.sentences.forEach((range, s) => {
    if (view.noise(s) || range.to <= range.from || !mentionsArrests(view, s, range, tells)) return;
    const here = [...byPlace(view, range), ...withCount(view, range)];
    if (here.length > 0) found.set(s, [...(found.get(s) ?? []), ...here]);
    if (unitAt(view, range.to - 1).text === ":") for (const [at, items] of itemsBelow(view, s + 1)) found.set(at, [...(found.get(at) ?? []), ...items]);
  });
  return found;
}

/** A sentence about arrests, or one that goes on from it with a count: "Twelve were made in". */
function mentionsArrests(view: View, sentence: number, range: Range, tells: readonly boolean[]): boolean {
  if (tells[sentence]) return true;
  if (unitAt(view, range.to - 1).text === ":" && tells[sentence + 1]) return true;
  if (!tells[sentence - 1]) return false;
  const amount = amountAt(view, range.from);
  return amount !== null && MADE.has(unitAt(view, amount.next).lower);
}

function hasArrests(view: View, { from, to }: Range): boolean {
  for (let i = from; i < to; i += 1) if (ARRESTS.has(unitAt(view, i).lower) && !unitAt(view, i).ref) return true;
  return false;
}

/** "twelve were made in Texas, five in Utah and the rest in Iowa": at least two counts with their places. */
function byPlace(view: View, range: Range): Finding[] {
  const found: Finding[] = [];
  let whole = false;
  for (let i = range.from; i < range.to; i += 1) {
    const first = countAt(view, i);
    if (!first) continue;
    const at = overMade(view, first.next);
    whole ||= at > first.next;
    const place = placeAfter(view, at, range.to);
    if (place < 0 || !partBefore(view, i, range.from, at > first.next)) continue;
    found.push(tally(view, { from: i, to: place + 1 }, first));
    i = place;
  }
  return found.length > 1 || (whole && found.length > 0) ? found : [];
}

interface Count {
  readonly value: number | null;
  readonly next: number;
  readonly from: number;
}

function countAt(view: View, at: number): Count | null {
  let i = at;
  while (isHedge(view, i) && i < at + 2) i += 1;
  const amount = amountAt(view, i);
  if (amount) return { ...amount, from: at };
  return DETERMINERS.has(unitAt(view, at).lower) && FEW.has(unitAt(view, at + 1).lower) ? { value: null, next: at + 2, from: at } : null;
}

/** Past "were made", "took place", "of the arrests were made", "arrests". */
function overMade(view: View, at: number): number {
  let i = at;
  if (unitAt(view, i).lower === "of" && unitAt(view, i + 1).lower === "the" && ARRESTS.has(unitAt(view, i + 2).lower)) i += 3;
  else if (ARRESTS.has(unitAt(view, i).lower)) i += 1;
  while (MADE.has(unitAt(view, i).lower)) i += 1;
  return i;
}

/** The first place of "in Texas", "in the city's Gentilly neighborhood"; -1 when none follows at once. */
function placeAfter(view: View, at: number, to: number): number {
  if (!["in", "at", "near", "around", "outside", "across"].includes(unitAt(view, at).lower)) return -1;
  for (let i = at + 1; i < Math.min(to, at + 6); i += 1) {
    const { ref, type, lower } = unitAt(view, i);
    if (ref?.entity.kind === "Place") return isLocated(view, i, at) ? i : -1;
    if (ref || (type === "mark" && !["’", "’s", "'s", "'"].includes(lower))) return -1;
  }
  return -1;
}

/** The count begins the sentence, or follows a mark, a bullet or "and". */
function partBefore(view: View, at: number, from: number, made: boolean): boolean {
  const before = unitAt(view, at - 1);
  return at === from || made || before.type === "mark" || before.lower === "and" || before.lower === "including";
}

/** "Vhembe District recorded the most arrests with 418, followed by Polokwane with 301 and Makhado with 188". */
function withCount(view: View, range: Range): Finding[] {
  const found: Finding[] = [];
  let place = -1;
  for (let i = range.from; i < range.to; i += 1) {
    const { ref, lower, text } = unitAt(view, i);
    if (ref?.entity.kind === "Place" && (place < 0 || text !== ",")) place = i;
    if (ref || lower !== "with" || place < 0 || i - place > 9) continue;
    const count = countAt(view, i + 1);
    const after = count ? unitAt(view, count.next) : null;
    if (!count || count.value === null || !after || !(after.type === "mark" || after.lower === "and" || ARRESTS.has(after.lower))) continue;
    found.push(tally(view, { from: place, to: count.next }, count));
    place = -1;
  }
  return found.length > 1 ? found : [];
}

/** "Echuca – 14", a line each, or "- 19 arrests in Romania;". */
function itemsBelow(view: View, sentence: number): (readonly [number, Finding[]])[] {
  const found: (readonly [number, Finding[]])[] = [];
  let paragraph = -1;
  for (let s = sentence; s < view.sentences.length && s < sentence + 60; s += 1) {
    const range = view.sentences[s];
    if (!range || view.noise(s)) break;
    const items = [...dashed(view, range), ...bulleted(view, range)];
    if (items.length === 0 && paragraphOf(view, s) !== paragraph && found.length > 0) break;
    if (items.length === 0 && found.length === 0 && s > sentence + 1) break;
    paragraph = paragraphOf(view, s);
    if (items.length > 0) found.push([s, items]);
  }
  return found.flatMap(([, items]) => items).length > 1 ? found : [];
}

/** Each "PLACE – 14" of a sentence, which may run over lines. */
function dashed(view: View, { from, to }: Range): Finding[] {
  const found: Finding[] = [];
  for (let i = from; i < to - 2; i += 1) {
    if (unitAt(view, i).ref?.entity.kind !== "Place" || !DASHES.has(unitAt(view, i + 1).text)) continue;
    const count = countAt(view, i + 2);
    if (count && count.value !== null && !LAW_FORMS.has(unitAt(view, count.next).lower)) found.push(tally(view, { from: i, to: count.next }, count));
  }
  return found;
}

const BULLETS = new Set(["•", "-", "–", "—", "*", "●", "▪", "·", ";"]);

function bulleted(view: View, range: Range): Finding[] {
  const found: Finding[] = [];
  for (let i = range.from; i < range.to - 2; i += 1) {
    if (!BULLETS.has(unitAt(view, i).text)) continue;
    const first = BULLETS.has(unitAt(view, i + 1).text) ? i + 2 : i + 1;
    const count = countAt(view, first);
    const place = count ? placeAfter(view, overMade(view, count.next), range.to) : -1;
    if (count && place > 0) found.push(tally(view, { from: first, to: place + 1 }, count));
  }
  return found;
}

function tally(view: View, range: Range, { value, from, next }: Count): Finding {
  const patient = unnamed({ ...range, count: value, approximate: isHedge(view, from), definite: false, description: textOf(view, { from, to: next }) });
  return { ...range, patients: [patient], status: "arrested", denied: false, at: range.to, passage: range, rule: "arrested:tally" };
}
