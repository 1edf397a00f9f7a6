import { DETERMINERS, INDEFINITE, PREPOSITIONS, SUBORDINATORS } from "../lexicon/classes.ts";
import { HEDGES } from "../lexicon/numbers.ts";
import { HAVE, PASSIVE_AUXILIARIES, SAYING } from "../lexicon/verbs.ts";
import { groupIn, isHuman } from "./counted.ts";
import type { Trigger } from "./law.ts";
import type { Patient } from "./patients.ts";
import { firstOfApposed, objectEnd, patientsIn, unnamed } from "./patients.ts";
import type { Profile } from "./people.ts";
import type { Memory } from "./recalled.ts";
import { pairBefore, recall } from "./recalled.ts";
import { RELATIVE, isActive, subjectRange, subjectStart } from "./subject.ts";
import type { Range, View } from "./view.ts";
import { textOf, unitAt } from "./view.ts";

/** Whom a trigger is about: the people of its subject or object, or whom a pronoun there means; `earlier` are those of the verb before it. */
export function patientsOf(view: View, people: ReadonlyMap<string, Profile>, memory: Memory, range: Range, trigger: Trigger, earlier: readonly Patient[] = []): Patient[] {
  if (trigger.voice === "object") {
    const from = pastParenthesis(view, trigger.to, range.to);
    const object = { from, to: objectEnd(view, from, range.to) };
    const pronoun = unitAt(view, object.from).lower;
    if (pronoun === "them" && several(earlier)) return [...earlier];
    if (pronoun === "the" && object.to - object.from === 2 && ["group", "gang", "crew"].includes(unitAt(view, object.from + 1).lower)) return recall(view, people, memory, object.from, "them").map((p) => ({ ...p, to: object.to }));
    if (pronoun === "him" || pronoun === "them" || (pronoun === "her" && (object.to - object.from <= 1 || unitAt(view, object.from + 1).lower === "free"))) return recall(view, people, memory, object.from, pronoun);
    return firstOfApposed(view, objectPeople(view, object), object.to < range.to - 1);
  }
  const subject = subjectRange(view, trigger.from, range.from);
  let start = subject.from;
  let end = subject.to;
  const before = unitAt(view, end - 1).lower;
  if (before === "who" || before === "which" || before === "whom") {
    end -= 1;
    start = subjectStart(view, end, range.from);
    while (end > start && unitAt(view, end - 1).type === "mark") end -= 1;
    return adjacentPerson(view, end) ?? antecedent(view, start, end) ?? patientsIn(view, { from: start, to: end }).slice(-1);
  }
  if (trigger.voice === "noun") return beforeParticiple(view, people, memory, { from: start, to: end }, range.from);
  while (start < end && ["and", "but", "then", ","].includes(unitAt(view, start).lower)) start += 1;
  const first = unitAt(view, start).lower;
  if (["if", "unless", "suppose"].includes(unitAt(view, start - 1).lower)) return [];
  if (first === "whether" || (first === "how" && unitAt(view, start + 1).lower === "many")) return [];
  // "Both pleaded … and were remanded": the subject is the pronoun that the clause began with.
  const shared = end - start <= 2 || unitAt(view, end - 1).lower === "and";
  if (first === "both" && shared && unitAt(view, start + 1).type === "word" && !isHuman(view, start + 1)) return recall(view, people, memory, start, "both");
  if (["they", "both", "all"].includes(first) && shared && several(earlier)) return [...earlier];
  if (["he", "she", "they"].includes(first) && shared) return recall(view, people, memory, start, first);
  if (["both", "all"].includes(first) && end - start === 1) return start === range.from ? recall(view, people, memory, start, "they") : [];
  const pair = first === "the" && end - start === 2 && unitAt(view, start + 1).lower === "two" ? pairBefore(view, start) : [];
  if (pair.length === 2) return pair.map((entity): Patient => ({ from: start, to: end, entity, group: null }));
  return agreeing(view, trigger, patientsIn(view, { from: start, to: end }, true));
}

/** The people of the verb before in the same sentence, when "they" may mean them. */
const several = (patients: readonly Patient[]): boolean => patients.length > 1 || (patients[0]?.group ?? null) !== null && patients[0]?.group?.count !== 1;

/** With "was" the subject is one: of "X met A and B was held" the last, unless a phrase about somebody unnamed leads. */
function agreeing(view: View, trigger: Trigger, patients: readonly Patient[]): Patient[] {
  const [first, last] = [patients[0], patients.at(-1)];
  if (!first || !last || first === last || trigger.denied || !["was", "is", "has"].includes(unitAt(view, trigger.from).lower)) return [...patients];
  for (let i = first.from; i < last.from; i += 1) if (unitAt(view, i).lower === "and") return [first.group || last.group ? first : last];
  return [first];
}

const HOME = new Set("of from the no fixed address formerly originally and in".split(" "));

/** "Rosa Duarte, 33, who", "Rosa Duarte, 33, of Derry, N.H., arrested": the name that the clause follows. */
function adjacentPerson(view: View, end: number): Patient[] | null {
  let i = end - 1;
  let home = false;
  for (; i > end - 14; i -= 1) {
    const { type, lower, ref } = unitAt(view, i);
    if (ref && ref.entity.kind !== "Place") break;
    if (ref) home = true;
    else if (type === "word" && !HOME.has(lower) && !(home && unitAt(view, i).capital)) return null;
    if (lower === "of" || lower === "from" || lower === "and") home = false;
    if ([";", ":", "“", "”", "\"", "."].includes(lower) && !home) return null;
  }
  const { ref } = unitAt(view, i);
  if (ref?.entity.kind !== "Person" || (unitAt(view, i + 1).type === "word" && HOME.has(unitAt(view, i + 1).lower))) return null;
  return [{ from: i, to: end, entity: ref.entity, group: null }];
}

/** Back over "from Goa", "of Leeds" to the noun that a relative clause follows. */
function headBefore(view: View, end: number, from: number): number {
  const place = unitAt(view, end - 1).ref?.entity.kind === "Place";
  return place && ["from", "of", "in"].includes(unitAt(view, end - 2).lower) && end - 3 > from ? end - 3 : end - 1;
}

/** "the man who was convicted": the noun that "who" follows, and nobody named before it; null when no such noun stands there. */
function antecedent(view: View, from: number, end: number): Patient[] | null {
  const last = headBefore(view, end, from);
  if (!isHuman(view, last)) return null;
  let start = end - 1;
  while (start > from && end - start < 8 && !DETERMINERS.has(unitAt(view, start).lower) && unitAt(view, start - 1).type !== "mark" && !unitAt(view, start - 1).ref) start -= 1;
  if (!DETERMINERS.has(unitAt(view, start).lower)) return null;
  // "X, 51, a farmer from Goa who": the noun tells of X.
  const named = unitAt(view, start - 1).text === "," && INDEFINITE.has(unitAt(view, start).lower) ? adjacentPerson(view, start) : null;
  return named ?? patientsIn(view, { from: start, to: end }, true);
}

/** Whom a participle follows: "five volunteers arrested off …", "X, 34, charged with …"; of "he was one of five" both. */
function beforeParticiple(view: View, people: ReadonlyMap<string, Profile>, memory: Memory, { from, to }: Range, first: number): Patient[] {
  const person = adjacentPerson(view, to);
  if (person) return wished(view, person[0]?.from ?? to) ? [] : person;
  const among = amongBefore(view, first, to);
  let start = to - 1;
  while (start > from && goesOn(view, start - 1)) start -= 1;
  const one = start + 1 < to && unitAt(view, start).lower === "one" && unitAt(view, start + 1).lower === "of";
  const group = groupIn(view, { from: one ? start + 2 : start, to });
  const told: Patient[] = group ? [unnamed(group)] : [];
  if (among > 0) return [...patientsIn(view, { from: subjectStart(view, among - 1, first), to: among - 1 }, true), ...(group?.count ? told : [])];
  const after = one ? namedAfter(view, to) : null;
  if (after) return [after];
  return one && group ? [...oneOf(view, people, memory, from, start), ...told] : told;
}

/** "one of those arrested, the boatbuilder X, 57,": who that is. */
function namedAfter(view: View, participle: number): Patient | null {
  if (unitAt(view, participle + 1).text !== ",") return null;
  for (let i = participle + 2; i < participle + 9; i += 1) {
    const { ref, type } = unitAt(view, i);
    if (ref?.entity.kind === "Person") return unitAt(view, i + 1).text === "," ? { from: i, to: i + 1, entity: ref.entity, group: null } : null;
    if (type === "mark") return null;
  }
  return null;
}

/** "threatened to have X held", "wants X charged". */
function wished(view: View, at: number): boolean {
  let i = at - 1;
  while (unitAt(view, i).type === "word" && (unitAt(view, i).capital || isHuman(view, i))) i -= 1;
  return ["have", "want", "wants", "wanted", "see", "get"].includes(unitAt(view, i).lower);
}

/** "X was among those taken", "A and B are among 16 people nabbed": where "among" stands after its verb, or -1. */
function amongBefore(view: View, from: number, to: number): number {
  for (let i = to - 1; i > from && to - i < 9; i -= 1) {
    const { lower, type } = unitAt(view, i);
    if (RELATIVE.has(lower)) return -1;
    if (lower === "among") return PASSIVE_AUXILIARIES.has(unitAt(view, i - 1).lower) ? i : -1;
    if (type === "mark" && lower !== ",") return -1;
  }
  return -1;
}

/** Does the unit belong to the noun phrase that the participle follows? */
function goesOn(view: View, at: number): boolean {
  const { lower, type, ref } = unitAt(view, at);
  if (ref) return ref.entity.kind !== "Person";
  if (isActive(view, at)) return false;
  if (type === "mark") return [")", "(", "’", "”", "“", "\""].includes(lower);
  return !SUBORDINATORS.has(lower) && !PASSIVE_AUXILIARIES.has(lower) && !HAVE.has(lower) && !SAYING.has(lower) && lower !== "and" && lower !== "but" && (lower === "of" || lower === "than" || lower === "from" || lower === "at" && unitAt(view, at + 1).lower === "least" || !PREPOSITIONS.has(lower) || HEDGES.has(lower));
}

/** "He was one of …": who that is. */
function oneOf(view: View, people: ReadonlyMap<string, Profile>, memory: Memory, from: number, one: number): Patient[] {
  if (!PASSIVE_AUXILIARIES.has(unitAt(view, one - 1).lower)) return [];
  const subject = unitAt(view, one - 2);
  if (subject.lower === "he" || subject.lower === "she") return recall(view, people, memory, one - 2, subject.lower);
  if (subject.ref?.entity.kind === "Person") return [{ from: one - 2, to: one, entity: subject.ref.entity, group: null }];
  return patientsIn(view, { from, to: one - 1 }).filter((p) => p.entity).slice(0, 1);
}

/** "We arrested, I think it was, four people": past what stands between commas. */
function pastParenthesis(view: View, at: number, to: number): number {
  if (unitAt(view, at).text !== ",") return at;
  for (let i = at + 1; i < Math.min(to, at + 8); i += 1) if (unitAt(view, i).text === ",") return i + 1;
  return at;
}

function objectPeople(view: View, object: Range): Patient[] {
  const patients = patientsIn(view, object);
  return patients.length > 0 || /ing$/.test(unitAt(view, object.from - 1).lower) ? patients : barePeople(view, object);
}

/** "We arrested drug traffickers": people without a number. */
function barePeople(view: View, range: Range): Patient[] {
  for (let i = range.from; i < range.to && i < range.from + 5; i += 1) {
    const { lower, type } = unitAt(view, i);
    if (type !== "word" || DETERMINERS.has(lower)) return [];
    if (isHuman(view, i) && !isHuman(view, i + 1) && lower.endsWith("s")) {
      return [unnamed({ from: range.from, to: range.to, count: null, approximate: false, definite: false, description: textOf(view, range) })];
    }
  }
  return [];
}
