import { POSTS } from "../lexicon/posts.ts";
import { LAW_FORMS } from "../lexicon/verbs.ts";
import type { Status } from "../model/ontology.ts";
import type { Campaign } from "./campaigns.ts";
import { isHuman } from "./counted.ts";
import { clauseLimit, isLocated, placesIn } from "./located.ts";
import { isWork } from "./trades.ts";
import type { Range, View } from "./view.ts";
import { sentenceOf, unitAt } from "./view.ts";

/** A telling's verb or noun, as far as place and operation go. */
export interface Spot extends Range {
  /** After the verb or noun itself. */
  readonly at: number;
  /** Where to look for places. */
  readonly passage: Range;
  readonly rule: string;
  readonly status: Status;
}

/** An operation or place stands no more units than this from the arrest told of in its sentence. */
const NEAR = 150;
/** These have places of their own: they are never the list's. */
const OWN_PLACE = new Set(["arrested:list", "arrested:subset"]);
/** With these a phrase begins whose place is that of a crime or an office: "investigating a murder in", "wanted over". */
const ASIDE = new Set("investigating probing accused suspected wanted over about connection regarding concerning for against murder killing death shooting robbery who whose which".split(" "));

/**
 * Ids of the places where the arrest was: after its verb, else before it, else those of the operation, else of its
 * circumstances. In `subject`, the words for the one arrested, a place is of another thing.
 */
export function placesOf(view: View, sentence: Range, spot: Spot, operation: string | null, subject: Range | null): readonly string[] {
  if (spot.rule === "arrested:tally") return placesNamed(view, spot);
  const after = placesIn(view, spot.passage.from, spot.passage.to);
  if (after.length > 0 || OWN_PLACE.has(spot.rule)) return after;
  const heading = spot.rule === "arrested:noun" && [":", "–", "—"].includes(unitAt(view, spot.from - 1).text) ? unitAt(view, spot.from - 2).ref?.entity : undefined;
  if (heading?.kind === "Place") return [heading.id];
  if (spot.rule === "arrested:noun" && spot.from === sentence.from && sentence.to <= spot.to + 1 && spot.to - spot.from < 6) return placesBeforeBare(view, sentence.from);
  const before = spot.status === "sought" ? [] : placesBefore(view, sentence, spot, subject);
  const found = before.length === 0 && operation ? placesOfOperation(view, sentence, operation) : before;
  return found.length === 0 && CAUGHT.has(spot.status) && spot.rule !== "arrested:noun" ? placesOfCircumstance(view, sentence, spot) : found;
}

const CAUGHT: ReadonlySet<Status> = new Set<Status>(["arrested", "detained"]);

/** "arrested after landing at X", "held when officers raided homes in X": where what led to the arrest took place. */
function placesOfCircumstance(view: View, sentence: Range, { passage }: Spot): string[] {
  for (let i = passage.from; i < Math.min(sentence.to, passage.to + 12); i += 1) {
    if (unitAt(view, i).ref || !["after", "when", "as", "while", "following"].includes(unitAt(view, i).lower)) continue;
    return placesIn(view, i + 1, circumstanceEnd(view, i + 1, sentence.to));
  }
  return [];
}

/** Up to the next clause or mark that leads away. */
function circumstanceEnd(view: View, from: number, to: number): number {
  for (let i = from; i < to && i < from + 40; i += 1) {
    const { lower, text, ref } = unitAt(view, i);
    if (!ref && (["who", "which", "said", "says", "according", "whose", "that"].includes(lower) || [";", ":", "—"].includes(text))) return i;
  }
  return Math.min(to, from + 40);
}

/** "We were in Leeds. 30 arrests.": a sentence of nothing but a count goes on from the one before. */
function placesBeforeBare(view: View, at: number): string[] {
  const before = at > 0 ? sentenceOf(view, at - 1) : null;
  return before && at - before.from < 40 ? placesIn(view, before.from, before.to) : [];
}

/** Every place in the words of a count: "Polokwane with 301". */
function placesNamed(view: View, { from, to }: Range): string[] {
  const found: string[] = [];
  for (let i = from; i < to; i += 1) {
    const entity = unitAt(view, i).ref?.entity;
    if (entity?.kind === "Place" && !found.includes(entity.id)) found.push(entity.id);
  }
  return found;
}

/** "In Chelsea, police arrested", "Police in Kano arrested", "raided a house in Salford and arrested": none of an aside. */
function placesBefore(view: View, sentence: Range, { passage, at }: Spot, subject: Range | null): string[] {
  const from = Math.max(sentence.from, passage.from - NEAR);
  const found: string[] = [];
  if (unitAt(view, at).lower === "there") return lastPlaces(view, from, at);
  const which = whichBefore(view, from, at);
  if (which > 0) {
    const told = placesIn(view, Math.max(from, which - 12), which);
    return told.length > 0 ? told : lastPlaces(view, from, which);
  }
  let aside = false;
  for (let i = from; i < passage.from; i += 1) {
    if (subject && i >= subject.from && i < subject.to && !isAbouts(view, subject.from, i)) continue;
    const { ref, lower, text } = unitAt(view, i);
    if (!ref && lower === "after") break;
    if (!ref && ASIDE.has(lower)) aside = true;
    else if (aside && (text === "," || (!ref && (LAW_FORMS.has(lower) || ["have", "has", "had", "were", "was"].includes(lower))))) aside = false;
    if (!ref && (text === ";" || lower === "while")) found.length = 0;
    if (!aside && ref?.entity.kind === "Place" && isLocated(view, i, from) && !found.includes(ref.entity.id)) found.push(ref.entity.id);
  }
  return found;
}

/** "a man in Leeds was charged": where the one arrested is, said of nobody's work and in no apposition. */
function isAbouts(view: View, from: number, at: number): boolean {
  if (unitAt(view, at - 1).lower !== "in" || at - from > 10 || !isHuman(view, at - 2) || isWork(view, at - 2) || POSTS.has(unitAt(view, at - 2).lower)) return false;
  for (let i = from; i < at; i += 1) if (unitAt(view, i).type === "mark" || unitAt(view, i).ref?.entity.kind === "Person") return false;
  return ["a", "an", "another"].includes(unitAt(view, from).lower);
}

/** "raids across A, B and C in which police arrested": where "in which" stands after a place, or -1. */
function whichBefore(view: View, from: number, at: number): number {
  for (let i = at - 1; i > from && at - i < 14; i -= 1) {
    const { lower } = unitAt(view, i);
    if (lower !== "which" && lower !== "where") continue;
    const last = [1, 2, 3].find((k) => unitAt(view, i - k).ref !== null);
    return last !== undefined && unitAt(view, i - last).ref?.entity.kind === "Place" ? i : -1;
  }
  return -1;
}

/** The places that "there" means: the last before it, with what it lies in. */
function lastPlaces(view: View, from: number, at: number): string[] {
  for (let i = at - 1; i > from; i -= 1) {
    const entity = unitAt(view, i).ref?.entity;
    if (entity?.kind !== "Place") continue;
    const inner = unitAt(view, i - 1).text === "," ? unitAt(view, i - 2).ref?.entity : null;
    return inner?.kind === "Place" ? [inner.id, entity.id] : [entity.id];
  }
  return [];
}

/** "arrested in March when police ran Operation X across A and B". */
function placesOfOperation(view: View, { from, to }: Range, operation: string): string[] {
  for (let i = from; i < to; i += 1) {
    if (unitAt(view, i).ref?.entity.id !== operation) continue;
    const told = i > from + 2 ? placesIn(view, i, clauseLimit(view, i + 1, to)) : [];
    return told.length > 0 || unitAt(view, i + 1).text !== "," ? told : placesOfApposition(view, i + 2, to);
  }
  return [];
}

/** "during Operation X, a 10-day push against smugglers on the coast between A and B": what is said of the whole. */
function placesOfApposition(view: View, at: number, to: number): string[] {
  if (!["a", "an", "the"].includes(unitAt(view, at).lower)) return [];
  for (let i = at + 1; i < Math.min(to, at + 6); i += 1) {
    if (/^(?:push|operation|crackdown|sweep|surge|blitz|initiative|campaign|effort|drive|raids?|roundup)$/.test(unitAt(view, i).lower)) return placesIn(view, i, circumstanceEnd(view, i, to));
    if (unitAt(view, i).type === "mark" && !["-", "–"].includes(unitAt(view, i).text)) return [];
  }
  return [];
}

/** The named operation of the sentence that stands nearest before, else after; else one that it describes. */
export function operationIn(view: View, { from, to }: Range, spot: Range, passages: readonly Campaign[]): string | null {
  for (let i = spot.to - 1; i >= Math.max(from, spot.from - NEAR); i -= 1) {
    const entity = unitAt(view, i).ref?.entity;
    if (entity?.kind === "Operation") return entity.id;
  }
  for (let i = spot.to; i < Math.min(to, spot.to + NEAR); i += 1) {
    const entity = unitAt(view, i).ref?.entity;
    if (entity?.kind === "Operation") return entity.id;
  }
  const here = passages.filter((p) => p.from >= from && p.to <= to);
  return (here.find((p) => !p.entity.named) ?? here.find((p) => within(view, p)))?.entity.id ?? null;
}

/** "in the operation", "as part of the effort": what the noun stands for was where the arrest was made. */
const within = (view: View, { from }: Campaign): boolean => ["in", "during", "under", "of", "throughout"].includes(unitAt(view, from - 1).lower);
