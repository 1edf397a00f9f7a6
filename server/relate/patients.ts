import { MONTHS, PREPOSITIONS, WEEKDAYS } from "../lexicon/classes.ts";
import { SAYING } from "../lexicon/verbs.ts";
import type { LocalEntity } from "../model/annotation.ts";
import type { Group } from "./counted.ts";
import { amountAt, groupIn, isHedge, isHuman } from "./counted.ts";
import { beginsItem, humanSoon } from "./items.ts";
import { isComplement, isPossessive } from "./speaker.ts";
import { RELATIVE, SAYS, isActive, isFinite, reduced } from "./subject.ts";
import type { Range, View } from "./view.ts";
import { isAdverbAt, unitAt } from "./view.ts";

/** Whom something was done to: a named person, or somebody counted or described. */
export interface Patient extends Range {
  readonly entity: LocalEntity | null;
  readonly group: Group | null;
}

/** Somebody unnamed. */
export const unnamed = (group: Group): Patient => ({ from: group.from, to: group.to, entity: null, group });

const ENDS_OBJECT = new Set("in at on during after for with as from following over near outside inside under by before amid through throughout across since to against within around per without because while when who whom whose which where that it but without".split(" "));

/** An object is no longer than this. */
const LONGEST = 250;
const ARREST = new Set("arrest arrests detention detentions".split(" "));

/** ", the arrest of two more": back to the mark or conjunction before the noun. */
function beforeNoun(view: View, from: number, noun: number): number {
  for (let i = noun - 1; i > from && noun - i < 5; i -= 1) if (unitAt(view, i).text === "," || unitAt(view, i).lower === "and") return i;
  return noun;
}

/** Where the object that begins at `from` ends: before the first preposition or clause that is not its own. */
export function objectEnd(view: View, from: number, end: number): number {
  const to = Math.min(end, from + LONGEST);
  for (let i = from; i < to; i += 1) {
    const { lower, text, ref, type } = unitAt(view, i);
    if (unitAt(view, i).quoted !== unitAt(view, from).quoted || (i > from && ["”", "\""].includes(text))) return i;
    if (ref) continue;
    if (text === ";" || text === ":" || text === "." || text === "—") return i;
    if (text === "," && isAttribution(view, i + 1, to)) return i;
    if (i > from && (WEEKDAYS.has(lower) || (MONTHS.has(lower) && unitAt(view, i).capital))) return i;
    if (i > from + 1 && ARREST.has(lower)) return beforeNoun(view, from, i);
    if (i > from && ENDS_OBJECT.has(lower)) {
      const further = ["with", "from", "to"].includes(lower) ? enumerates(view, i, to) : -1;
      if (further < 0) return i;
      i = further;
      continue;
    }
    if (type === "word" && i > from && ((isFinite(lower) && !reduced(view, i)) || isActive(view, i))) return clauseBefore(view, from, i);
    if (lower === "," && ["named", "identified"].includes(unitAt(view, i + 1).lower) && unitAt(view, i + 2).lower === "as") {
      i += 2;
      continue;
    }
    if ((lower === "and" || lower === ",") && verbNext(view, i + 1)) return lower === "," && isActive(view, i + 1) ? clauseBefore(view, from, i + 1) : i;
    // "the arrest of 211 people and the recovery of 63 firearms"
    if (lower === "and" && unitAt(view, i + 1).lower === "the" && !unitAt(view, i + 2).capital && !beginsItem(view, i + 1, to)) return i;
  }
  return to;
}

/** ", prosecutor X said": the sentence goes on with who says it. */
function isAttribution(view: View, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 9); i += 1) {
    const { lower, type } = unitAt(view, i);
    if (SAYING.get(lower)?.forms.has("past") || SAYS.has(lower)) return i > from;
    if (type === "mark" && lower !== "." && lower !== "-") return false;
  }
  return false;
}

/** The verb at `at` is not the object's: where its clause begins, "and his mother, X, called" at the "and". */
function clauseBefore(view: View, from: number, at: number): number {
  if (unitAt(view, at - 1).lower === "and" || (unitAt(view, at - 1).text === "," && !isActive(view, at))) return at - 1;
  for (let i = at - 1; i > from && at - i < 14; i -= 1) if (unitAt(view, i).lower === "and" || unitAt(view, i).lower === "but") return i;
  return at;
}
const verbNext = (view: View, at: number): boolean => {
  const { lower, ref, type } = unitAt(view, at);
  return !ref && type === "word" && lower !== "including" && (isFinite(lower) || /(?:ed|ing)$/.test(lower)) && !amountAt(view, at) && !isHuman(view, at) && !isHuman(view, at + 1);
};

/** "a man with a knife, two women and …": does the list go on after the words at `at`? Then where its next item begins. */
function enumerates(view: View, at: number, to: number): number {
  for (let i = at + 1; i < to && i < at + 30; i += 1) {
    const { text, lower, ref } = unitAt(view, i);
    if (ref && ["Operation", "Gang", "Agency"].includes(ref.entity.kind)) return -1;
    if (ref) continue;
    if (text === ";" || text === ":" || text === "." || (lower.endsWith("ing") && lower !== "including") || isFinite(lower)) return -1;
    if (text === "," && isAttribution(view, i + 1, to)) return -1;
    if ((text === "," || lower === "and") && beginsItem(view, i + 1, to)) return i;
  }
  return -1;
}

/** The people in a phrase, each item of a list by itself; names first, else whoever is counted or described. */
export function patientsIn(view: View, { from, to }: Range, plurals = false): Patient[] {
  const found: (Patient & { readonly comma: boolean })[] = [];
  let comma = false;
  let start = from;
  for (let i = from; i <= to; i += 1) {
    const { text, lower, ref } = unitAt(view, i);
    const cut = i === to || (!ref && (text === ";" || ((text === "," || lower === "and" || text === "–") && beginsItem(view, i + 1, to))));
    if (!cut) continue;
    const one = patientIn(view, { from: start, to: i }, plurals);
    // "a man accused of stalking A and her husband, B": the names are one phrase's, and nobody can tell.
    if (i < to && lower === "and" && one?.group && namesIn(view, one.from, i)) continue;
    if (one) found.push({ from: one.from, to: one.to, entity: one.entity, group: one.group, comma });
    comma = text === "," && unitAt(view, i + 1).lower !== "and";
    start = i + 1;
  }
  return unapposed(found);
}

const namesIn = (view: View, from: number, to: number): boolean => {
  for (let i = from + 2; i < to; i += 1) if (unitAt(view, i).ref?.entity.kind === "Person" && !isPossessive(view, i) && ["of", "for", "with", "against", "by"].includes(unitAt(view, i - 1).lower)) return true;
    else if (unitAt(view, i).ref?.entity.kind === "Person" && /ing$|ed$/.test(unitAt(view, i - 1).lower)) return true;
  return false;
};

const single = (patient: Patient): boolean => patient.group?.count === 1;

/** "His partner, X, 51", "X, a former treasurer", "a fifth person, a 38-year-old man": one person, not two. */
function unapposed(items: readonly (Patient & { readonly comma: boolean })[]): Patient[] {
  const list = items.some((item, i) => i > 0 && !item.comma);
  const found: Patient[] = [];
  let dropped = false;
  for (const item of items) {
    const { comma } = item;
    const last = found.at(-1);
    // "the four, A, B, C and D": the names are the four.
    if (comma && found.length === 1 && item.entity && last?.group && items.length > 2 && last.group.count === items.length - 1) found.pop();
    // "three of them, all students": the same people.
    if (comma && last && item.group && /^(?:all|both|each|most) /i.test(item.group.description)) continue;
    // "A and B, both of the gang": no further people.
    if (comma && found.length > 1 && item.group?.definite && item.group.count === found.length && found.every((f) => f.entity)) continue;
    const apposed = dropped;
    dropped = comma && last?.entity !== null && last !== undefined && single(item);
    if (dropped) continue;
    if (comma && last && item.entity && single(last)) found[found.length - 1] = { from: last.from, to: item.to, entity: item.entity, group: null };
    else if (comma && last && !list && single(last) && single(item)) continue;
    // "X, a teacher and the head of the union"
    else if (last?.entity && single(item) && apposed && /^the /i.test(item.group?.description ?? "")) continue;
    else found.push(item);
  }
  return found;
}

function patientIn(view: View, range: Range, plurals = false): Patient | null {
  const to = beforeIncluding(view, range);
  let { from } = range;
  from = afterDateline(view, { from, to });
  while (from < to && (unitAt(view, from).type === "mark" || ["and", "or", "but", "also", "including"].includes(unitAt(view, from).lower) || (isAdverbAt(view, from) && !isHedge(view, from) && !["both", "all", "each"].includes(unitAt(view, from).lower)))) from += 1;
  for (let i = from; i < to; i += 1) {
    const { ref, lower } = unitAt(view, i);
    if (RELATIVE.has(lower)) break;
    if (ref?.entity.kind === "Person" && !isPossessive(view, i) && !isComplement(view, i, from)) return { from, to, entity: ref.entity, group: null };
  }
  const first = unitAt(view, from);
  if (PREPOSITIONS.has(first.lower) && !["about", "over", "up", "under", "as"].includes(first.lower)) return afterIntroduction(view, { from, to });
  const group = groupIn(view, { from, to }, plurals);
  return group ? { from, to, entity: null, group } : null;
}

/** "HULL, England (Wire) - Three people": where the text begins. */
function afterDateline(view: View, { from, to }: Range): number {
  if (unitAt(view, from).ref?.entity.kind !== "Place") return from;
  for (let i = from + 1; i < Math.min(to, from + 9); i += 1) if (["-", "–", "—", "--"].includes(unitAt(view, i).text)) return unitAt(view, i - 1).text === ")" || unitAt(view, i - 1).ref ? i + 1 : from;
  return from;
}

/** "40 aliens, including at least one …": the group without its examples. */
function beforeIncluding(view: View, { from, to }: Range): number {
  for (let i = from + 2; i < to; i += 1) if (unitAt(view, i).lower === "including" && unitAt(view, i - 1).text === ",") return i - 1;
  return to;
}

/** "On Monday two men": past the prepositional phrase at the head. */
function afterIntroduction(view: View, { from, to }: Range): Patient | null {
  const parts = unitAt(view, from).lower === "of" || unitAt(view, from).lower === "among";
  for (let i = from + 1; i < to && i < from + 12; i += 1) {
    if (unitAt(view, i).text === "," || (!parts && amountAt(view, i) !== null && humanSoon(view, i + 1, to) && unitAt(view, i - 1).lower !== "of")) {
      return patientIn(view, { from: unitAt(view, i).text === "," ? i + 1 : i, to });
    }
  }
  return null;
}

/** "arrested A, B's employer, C, said": names that only commas part are no list when the sentence goes on. */
export function firstOfApposed(view: View, patients: readonly Patient[], goesOn: boolean): Patient[] {
  const [first, last] = [patients[0], patients.at(-1)];
  if (!goesOn || !first?.entity || !last?.entity || first === last) return [...patients];
  for (let i = first.from; i < last.to; i += 1) if (["and", "&", ";", "or"].includes(unitAt(view, i).lower)) return [...patients];
  return [first];
}
