import { DETERMINERS, MONTHS, PREPOSITIONS, SUBORDINATORS, WEEKDAYS, isAdverb } from "../lexicon/classes.ts";
import { POSTS, TITLE_WORDS } from "../lexicon/posts.ts";
import { HAVE, LAW_FORMS, MODALS, PASSIVE_AUXILIARIES, SAYING } from "../lexicon/verbs.ts";
import type { LocalEntity } from "../model/annotation.ts";
import type { Group } from "./counted.ts";
import { amountAt, groupIn, isHuman } from "./counted.ts";
import { bare } from "./people.ts";
import { isComplement, isPossessive } from "./speaker.ts";
import type { Range, View } from "./view.ts";
import { unitAt } from "./view.ts";

/** Whom something was done to: a named person, or somebody counted or described. */
export interface Patient extends Range {
  readonly entity: LocalEntity | null;
  readonly group: Group | null;
}

/** Somebody unnamed. */
export const unnamed = (group: Group): Patient => ({ from: group.from, to: group.to, entity: null, group });

const SAYS = new Set(["say", "says", "believe", "believes", "allege", "alleges"]);
/** Participles that stand before nouns: "alleged members". */
const ADJECTIVES = new Set(["alleged", "reported", "suspected"]);
const isFinite = (lower: string): boolean => !ADJECTIVES.has(lower) && (SAYS.has(lower) || PASSIVE_AUXILIARIES.has(lower) || HAVE.has(lower) || MODALS.has(lower) || SAYING.get(lower)?.forms.has("past") === true || LAW_FORMS.get(lower)?.forms.has("past") === true);
const RELATIVE = new Set(["who", "whom", "whose", "which"]);

/** After these a clause has a subject of its own: "asked why a man was held", "whose brother was held", "on which another man was held". */
const OWN_SUBJECT = new Set(["why", "how", "whose", "which", "whom", "where", "when"]);

const NAMED_AS = new Set("identified named known such described well same charged tried arrested held as well listed seen regarded".split(" "));
/** Words with which a clause before the main one begins: its comma ends it. */
const LEADS = new Set("since as because though although while when if after before once until".split(" "));

/** "Since Ada Quill became sheriff, 200 people have been held": behind the comma of the clause that leads, or where it begins. */
function pastLead(view: View, first: number, verb: number): number {
  if (!LEADS.has(unitAt(view, first).lower)) return first;
  for (let i = verb - 1; i > first + 1; i -= 1) if (unitAt(view, i).text === "," && !unitAt(view, i).ref) return i + 1;
  return first;
}

/** A subject begins no more units than this before its verb: else a sentence of verbs alone costs the square of its length. */
const FARTHEST = 160;

/** Where the subject of the verb group at `verb` begins: after the last word that ends an earlier clause. */
export function subjectStart(view: View, verb: number, from: number): number {
  let conjunction = -1;
  const first = Math.max(from, verb - FARTHEST);
  for (let i = verb - 1; i >= first; i -= 1) {
    const { lower, type, ref, capital } = unitAt(view, i);
    if (ref) continue;
    if (type === "mark" && [";", ":", "“", "”", "\"", "•"].includes(lower)) return i + 1;
    if (lower === "—" && unitAt(view, i + 1).capital) return i + 1;
    if (lower === "be" && unitAt(view, i - 1).lower === "to") continue;
    if (lower === "that" && closesApposition(view, i, verb)) continue;
    if (OWN_SUBJECT.has(lower) && verb - i > 1 && humanSoon(view, i + 1, verb)) return lower === "how" ? i : i + 1;
    // "watched as protesters were held", but not "identified as a man of 30 was held".
    if (lower === "as" && i > from && verb - i > 1 && !NAMED_AS.has(unitAt(view, i - 1).lower) && humanSoon(view, i + 1, verb)) return i + 1;
    if (lower === "and" || lower === "but" || lower === "while") conjunction = i;
    if (SUBORDINATORS.has(lower) && !RELATIVE.has(lower) && lower !== "as" && lower !== "since" && lower !== "than" && lower !== "so" && !(lower === "after" && i === from)) return i + 1;
    if (!isFinite(lower) || capital || RELATIVE.has(lower) || DETERMINERS.has(unitAt(view, i - 1).lower)) continue;
    const relative = relativeBefore(view, i, from, verb);
    if (relative >= 0) i = relative;
    else if (reduced(view, i)) continue;
    else return conjunction >= 0 && !listsPeople(view, i, conjunction, verb) ? conjunction + 1 : i + 1;
  }
  return first === from ? pastLead(view, first, verb) : first;
}

/** "a firm that owned it, was cleared": the clause of this "that" ends with a comma, and the sentence goes on. */
const closesApposition = (view: View, that: number, verb: number): boolean => unitAt(view, verb - 1).text === "," && !SAYING.has(unitAt(view, that - 1).lower) && unitAt(view, that - 1).type === "word";

/** "said the four, A, B and C": after a verb of saying, an "and" between names joins them. */
const listsPeople = (view: View, finite: number, conjunction: number, verb: number): boolean =>
  SAYING.has(unitAt(view, finite).lower) && ["Person"].includes(unitAt(view, conjunction - 1).ref?.entity.kind ?? "") && beginsItem(view, conjunction + 1, verb);

/** A participle after its noun: "a man arrested in May" is no clause of its own. */
const reduced = (view: View, at: number): boolean => {
  const { lower } = unitAt(view, at);
  if (PASSIVE_AUXILIARIES.has(lower) || HAVE.has(lower) || MODALS.has(lower)) return false;
  let before = at - 1;
  while (isAdverb(unitAt(view, before).lower)) before -= 1;
  if (LAW_FORMS.has(lower) && (PASSIVE_AUXILIARIES.has(unitAt(view, before).lower) || HAVE.has(unitAt(view, before).lower))) return false;
  if (LAW_FORMS.has(lower)) return !unitAt(view, at - 1).ref || unitAt(view, at - 1).ref?.entity.kind !== "Agency";
  if (SAYING.get(lower)?.forms.has("past") && !["to", "by", "as"].includes(unitAt(view, at + 1).lower)) return false;
  return ["told"].includes(lower) ? false : unitAt(view, at - 1).text === "," || unitAt(view, at + 1).lower === "as";
};

/** The "who" that makes the verb at `at` part of a relative clause, or -1. */
function relativeBefore(view: View, at: number, from: number, verb: number): number {
  for (let i = at - 1; i >= from && at - i < 14; i -= 1) {
    const { lower, text } = unitAt(view, i);
    if (RELATIVE.has(lower) || (lower === "that" && closesApposition(view, i, verb))) return i;
    if (text === "," || text === ";" || text === ":") return -1;
  }
  return -1;
}

const ENDS_OBJECT = new Set("in at on during after for with as from following over near outside inside under by before amid through throughout across since to against within around per without because while when who whom whose which where that it but without".split(" "));

/** Where the object that begins at `from` ends: before the first preposition or clause that is not its own. */
export function objectEnd(view: View, from: number, to: number): number {
  for (let i = from; i < to; i += 1) {
    const { lower, text, ref, type } = unitAt(view, i);
    if (ref) continue;
    if (text === ";" || text === ":" || text === "." || text === "—") return i;
    if (text === "," && isAttribution(view, i + 1, to)) return i;
    if (i > from && (WEEKDAYS.has(lower) || (MONTHS.has(lower) && unitAt(view, i).capital))) return i;
    if (i > from && ENDS_OBJECT.has(lower)) {
      const further = ["with", "from", "to"].includes(lower) ? enumerates(view, i, to) : -1;
      if (further < 0) return i;
      i = further;
      continue;
    }
    if (type === "word" && i > from && isFinite(lower) && !reduced(view, i)) return backOverConjunction(view, i);
    if ((lower === "and" || lower === ",") && verbNext(view, i + 1)) return i;
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

const backOverConjunction = (view: View, at: number): number => (["and", ","].includes(unitAt(view, at - 1).lower) ? at - 1 : at);
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

/** Does an item of a list of people begin here: an amount or article with a person's noun near, or a name? */
export function beginsItem(view: View, at: number, to: number): boolean {
  let i = at;
  if (unitAt(view, i).lower === "and") i += 1;
  const { lower, ref } = unitAt(view, i);
  if (ref) return ref.entity.kind === "Person" && unitAt(view, i - 1).lower !== "of";
  if (amountAt(view, i) !== null && unitAt(view, i).type === "number") return unitAt(view, i + 1).text !== "," && unitAt(view, i + 1).text !== "." && humanSoon(view, i + 1, to);
  if (DETERMINERS.has(lower) || amountAt(view, i) !== null) return humanSoon(view, i + 1, to);
  for (let k = i; k < i + 5 && k < to; k += 1) {
    const unit = unitAt(view, k);
    if (unit.ref?.entity.kind === "Person") return true;
    if (!(POSTS.has(bare(unit.lower)) || TITLE_WORDS.has(bare(unit.lower)) || (unit.capital && unit.type === "word") || /-year-old$/.test(unit.lower))) return false;
  }
  return false;
}

const humanSoon = (view: View, at: number, to: number): boolean => {
  // "two of their supporters"
  const start = unitAt(view, at).lower === "of" && DETERMINERS.has(unitAt(view, at + 1).lower) ? at + 2 : at;
  for (let i = start; i < to && i < at + 6; i += 1) {
    const { lower, type, ref } = unitAt(view, i);
    if (ref?.entity.kind === "Person" || isHuman(view, i)) return true;
    if (type === "mark" || PREPOSITIONS.has(lower)) return false;
  }
  return false;
};

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
    if (one) found.push({ from: one.from, to: one.to, entity: one.entity, group: one.group, comma });
    comma = text === "," && unitAt(view, i + 1).lower !== "and";
    start = i + 1;
  }
  return unapposed(found);
}

const single = (patient: Patient): boolean => patient.group?.count === 1;

/** "His partner, X, 51", "X, a former treasurer", "a fifth person, a 38-year-old man": one person, not two. */
function unapposed(items: readonly (Patient & { readonly comma: boolean })[]): Patient[] {
  const list = items.some((item, i) => i > 0 && !item.comma);
  const found: Patient[] = [];
  for (const item of items) {
    const { comma } = item;
    const last = found.at(-1);
    // "the four, A, B, C and D": the names are the four.
    if (comma && found.length === 1 && item.entity && last?.group?.description.startsWith("the ") && items.length > 2 && last.group.count === items.length - 1) found.pop();
    if (comma && last && last.entity && single(item)) continue;
    if (comma && last && item.entity && single(last)) found[found.length - 1] = { from: last.from, to: item.to, entity: item.entity, group: null };
    else if (comma && last && !list && single(last) && single(item)) continue;
    else found.push(item);
  }
  return found;
}

function patientIn(view: View, range: Range, plurals = false): Patient | null {
  const to = beforeIncluding(view, range);
  let { from } = range;
  while (from < to && (unitAt(view, from).type === "mark" || ["and", "or", "but", "also", "including"].includes(unitAt(view, from).lower) || (isAdverb(unitAt(view, from).lower) && !["both", "all", "each"].includes(unitAt(view, from).lower)))) from += 1;
  for (let i = from; i < to; i += 1) {
    const { ref, lower } = unitAt(view, i);
    if (RELATIVE.has(lower)) break;
    if (ref?.entity.kind === "Person" && !isPossessive(view, i) && !isComplement(view, i, from)) return { from, to, entity: ref.entity, group: null };
  }
  const first = unitAt(view, from);
  if (PREPOSITIONS.has(first.lower) && !["about", "over", "up", "under"].includes(first.lower)) return afterIntroduction(view, { from, to });
  const group = groupIn(view, { from, to }, plurals);
  return group ? { from, to, entity: null, group } : null;
}

/** "40 aliens, including at least one …": the group without its examples. */
function beforeIncluding(view: View, { from, to }: Range): number {
  for (let i = from + 2; i < to; i += 1) if (unitAt(view, i).lower === "including" && unitAt(view, i - 1).text === ",") return i - 1;
  return to;
}

/** "On Monday two men": past the prepositional phrase at the head. */
function afterIntroduction(view: View, { from, to }: Range): Patient | null {
  for (let i = from + 1; i < to && i < from + 12; i += 1) {
    if (unitAt(view, i).text === "," || (amountAt(view, i) !== null && humanSoon(view, i + 1, to) && unitAt(view, i - 1).lower !== "of")) {
      return patientIn(view, { from: unitAt(view, i).text === "," ? i + 1 : i, to });
    }
  }
  return null;
}
