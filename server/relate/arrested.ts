import { DETERMINERS, PREPOSITIONS, SUBORDINATORS } from "../lexicon/classes.ts";
import { HEDGES } from "../lexicon/numbers.ts";
import { HAVE, PASSIVE_AUXILIARIES, SAYING } from "../lexicon/verbs.ts";
import type { Arrest, LocalEntity } from "../model/annotation.ts";
import type { Status } from "../model/ontology.ts";
import { STATUSES } from "../model/ontology.ts";
import type { Group } from "./counted.ts";
import { amountAt, groupIn, isHuman } from "./counted.ts";
import type { Trigger } from "./law.ts";
import { triggersIn } from "./law.ts";
import { afterColon, itemsAfter } from "./listed.ts";
import { clauseLimit, placesIn } from "./located.ts";
import { nominalsIn } from "./nominal.ts";
import type { Patient } from "./patients.ts";
import { objectEnd, patientsIn, subjectStart } from "./patients.ts";
import type { Memory } from "./recalled.ts";
import { recall, remember } from "./recalled.ts";
import { subsetsIn } from "./subsets.ts";
import type { Profile } from "./people.ts";
import type { Range, View } from "./view.ts";
import { spanOf, textOf, unitAt } from "./view.ts";

/** One telling before it is written down: whom, what, from where to where in the sentence. */
export interface Telling extends Range {
  readonly who: LocalEntity | null;
  readonly count: number | null;
  readonly approximate: boolean;
  readonly description: string;
  readonly status: Status;
  readonly places: readonly string[];
  readonly operation: string | null;
  readonly by: string | null;
  readonly rule: string;
  /** Where the words for the person begin: two tellings of one sentence with the same are about the same. */
  readonly patientFrom: number;
}

/** What a rule has found in a sentence: patients with the trigger's status, and where the passage stands. */
export interface Finding extends Range {
  readonly patients: readonly Patient[];
  readonly status: Status;
  readonly denied: boolean;
  /** After the verb or noun itself. */
  readonly at: number;
  /** Where to look for places. */
  readonly passage: Range;
  readonly rule: string;
}

/** The arrests, charges, sentences … told in the text: one record a telling and person or group. */
export function findArrests(view: View, people: ReadonlyMap<string, Profile>): Arrest[] {
  const memory: Memory = { patients: [] };
  const listed = itemsAfter(view);
  const tellings: Telling[] = [];
  view.sentences.forEach((range, sentence) => {
    if (view.noise(sentence) || range.to <= range.from) return;
    const items = listed.get(sentence);
    const findings = items ? items.filter((f) => f.patients.length > 0) : inSentence(view, people, memory, range);
    const here = merged(findings.flatMap((finding) => tell(view, range, finding)));
    for (const telling of here) remember(memory, telling, sentence, people);
    tellings.push(...here);
  });
  return withoutHistory(view, tellings).map((telling) => record(view, telling));
}

/** "He was convicted of robbery in 2011", told of somebody who is arrested now, describes him and is no telling of this case. */
function withoutHistory(view: View, tellings: readonly Telling[]): Telling[] {
  const now = latestYear(view);
  const old = (t: Telling): boolean => {
    for (let i = t.from; i < Math.min(t.to + 14, view.units.length) && unitAt(view, i).sentence === unitAt(view, t.from).sentence; i += 1) {
      const year = /^(?:19|20)\d\d$/.test(unitAt(view, i).text) ? Number(unitAt(view, i).text) : now;
      if (year < now - 2 && unitAt(view, i - 1).lower === "in") return true;
    }
    return false;
  };
  const current = new Set(tellings.filter((t) => t.who && !old(t)).map((t) => t.who));
  return tellings.filter((t) => !t.who || !current.has(t.who) || !old(t));
}

function latestYear(view: View): number {
  const published = Number(view.reading.document.published?.slice(0, 4) ?? 0);
  if (published > 0) return published;
  let latest = 0;
  for (const { type, text } of view.units) if (type === "number" && /^20[0-4]\d$/.test(text)) latest = Math.max(latest, Number(text));
  return latest;
}

function inSentence(view: View, people: ReadonlyMap<string, Profile>, memory: Memory, range: Range): Finding[] {
  const triggers = triggersIn(view, range);
  const found: Finding[] = [];
  for (const trigger of triggers) {
    const patients = trigger.voice === "same" ? (found.at(-1)?.patients ?? []) : patientsOf(view, people, memory, range, trigger);
    if (patients.length === 0 || (trigger.weak && !patients.some((p) => known(memory, p)))) continue;
    if (byBody(view, trigger.to, range.to)) continue;
    const end = clauseLimit(view, trigger.to, range.to);
    found.push({ patients, status: trigger.status, denied: trigger.denied, at: trigger.to, from: Math.min(trigger.from, patients[0]?.from ?? trigger.from), to: Math.max(end, trigger.to, patients.at(-1)?.to ?? 0), passage: { from: trigger.to, to: Math.max(end, trigger.to) }, rule: `arrested:${trigger.voice}` });
  }
  found.push(...gapped(view, range, found.find((f) => f.status === "convicted")));
  found.push(...nominalsIn(view, range));
  found.push(...afterColon(view, range, found));
  found.push(...subsetsIn(view, range, found));
  return found;
}

/** "X was sentenced to eight years and his brother Y, 28, to five": the verb is left out the second time. */
function gapped(view: View, range: Range, told: Finding | undefined): Finding[] {
  if (told?.status !== "convicted" || unitAt(view, told.at).lower !== "to") return [];
  for (let i = told.at; i < range.to; i += 1) {
    if (unitAt(view, i).lower !== "and") continue;
    for (let k = i + 1; k < Math.min(range.to, i + 12); k += 1) {
      if (unitAt(view, k).lower !== "to" || amountAt(view, k + 1) === null) continue;
      const patients = patientsIn(view, { from: i + 1, to: k }).filter((p) => p.entity);
      return patients.length > 0 ? [{ ...told, patients, from: i + 1, to: k + 2, at: k, passage: { from: k, to: k } }] : [];
    }
  }
  return [];
}

/** Was the person, or somebody unnamed, told of as arrested before? */
const known = (memory: Memory, { entity, group }: Patient): boolean =>
  entity ? memory.patients.some((p) => p.telling.who === entity) : group !== null && memory.patients.length > 0 && (group.definite || group.count !== 1);

/** "charged with misconduct by the Football Association": no court, no police. */
const byBody = (view: View, from: number, to: number): boolean => {
  for (let i = from; i < Math.min(to, from + 8); i += 1) {
    if (unitAt(view, i).lower === "by") return [1, 2].some((k) => unitAt(view, i + k).ref?.entity.kind === "Organization");
  }
  return false;
};

function patientsOf(view: View, people: ReadonlyMap<string, Profile>, memory: Memory, range: Range, trigger: Trigger): Patient[] {
  if (trigger.voice === "object") {
    const from = pastParenthesis(view, trigger.to, range.to);
    const object = { from, to: objectEnd(view, from, range.to) };
    const pronoun = unitAt(view, object.from).lower;
    if (pronoun === "him" || pronoun === "them" || (pronoun === "her" && object.to - object.from <= 1)) return recall(view, people, memory, object.from, pronoun);
    return objectPeople(view, object);
  }
  let start = subjectStart(view, trigger.from, range.from);
  let end = trigger.from;
  const before = unitAt(view, end - 1).lower;
  if (before === "who" || before === "which" || before === "whom") {
    end -= 1;
    start = subjectStart(view, end, range.from);
    while (end > start && unitAt(view, end - 1).type === "mark") end -= 1;
    return adjacentPerson(view, end) ?? patientsIn(view, { from: start, to: end }).slice(-1);
  }
  if (trigger.voice === "noun") return beforeParticiple(view, people, memory, { from: start, to: end });
  while (start < end && ["and", "but", "then", ","].includes(unitAt(view, start).lower)) start += 1;
  const first = unitAt(view, start).lower;
  if (["he", "she", "they"].includes(first) && end - start <= 2) return recall(view, people, memory, start, first);
  if (["both", "all"].includes(first) && end - start === 1) return start === range.from ? recall(view, people, memory, start, "they") : [];
  return patientsIn(view, { from: start, to: end }, true);
}

/** "Rosa Duarte, 33, who": the name that the relative clause follows. */
function adjacentPerson(view: View, end: number): Patient[] | null {
  let i = end - 1;
  while (i > end - 5 && (unitAt(view, i).type === "mark" || unitAt(view, i).type === "number")) i -= 1;
  const { ref } = unitAt(view, i);
  return ref?.entity.kind === "Person" ? [{ from: i, to: end, entity: ref.entity, group: null }] : null;
}

/** Whom a participle follows: "five volunteers arrested off …", "X, 34, charged with …"; of "he was one of five" both. */
function beforeParticiple(view: View, people: ReadonlyMap<string, Profile>, memory: Memory, { from, to }: Range): Patient[] {
  const person = adjacentPerson(view, to);
  if (person) return person;
  let start = to - 1;
  while (start > from && goesOn(view, start - 1)) start -= 1;
  const one = start + 1 < to && unitAt(view, start).lower === "one" && unitAt(view, start + 1).lower === "of";
  const group = groupIn(view, { from: one ? start + 2 : start, to });
  const told: Patient[] = group ? [{ from: one ? start + 2 : start, to, entity: null, group }] : [];
  return one && group ? [...oneOf(view, people, memory, from, start), ...told] : told;
}

/** Does the unit belong to the noun phrase that the participle follows? */
function goesOn(view: View, at: number): boolean {
  const { lower, type, ref } = unitAt(view, at);
  if (ref) return ref.entity.kind !== "Person";
  if (type === "mark") return [")", "(", "’", "”", "“", "\""].includes(lower);
  return !SUBORDINATORS.has(lower) && !PASSIVE_AUXILIARIES.has(lower) && !HAVE.has(lower) && !SAYING.has(lower) && lower !== "and" && lower !== "but" && (lower === "of" || lower === "than" || lower === "from" || lower === "at" && unitAt(view, at + 1).lower === "least" || !PREPOSITIONS.has(lower) || HEDGES.has(lower));
}

/** "He was one of …": who that is. */
function oneOf(view: View, people: ReadonlyMap<string, Profile>, memory: Memory, from: number, one: number): Patient[] {
  if (!PASSIVE_AUXILIARIES.has(unitAt(view, one - 1).lower)) return [];
  const subject = unitAt(view, one - 2);
  if (subject.lower === "he" || subject.lower === "she") return recall(view, people, memory, one - 2, subject.lower);
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
      return [{ ...range, entity: null, group: { ...range, count: null, approximate: false, definite: false, description: textOf(view, range) } }];
    }
  }
  return [];
}

function tell(view: View, sentence: Range, finding: Finding): Telling[] {
  const operation = operationIn(view, sentence, finding);
  const after = placesIn(view, finding.passage.from, finding.passage.to);
  const places = after.length > 0 || finding.rule === "arrested:list" || finding.rule === "arrested:subset" ? after : placesBefore(view, sentence, finding);
  const there = places.length === 0 && operation ? placesOfOperation(view, sentence, operation) : places;
  const unsaid = finding.denied || isRumour(view, sentence);
  return finding.patients.map((patient): Telling => {
    const group: Group | null = patient.group;
    return {
      ...extent(view, sentence, finding, patient, places),
      who: patient.entity,
      count: patient.entity ? 1 : group?.count ?? null,
      approximate: group?.approximate ?? false,
      description: patient.entity ? described(view, patient) : group?.description ?? textOf(view, patient),
      status: unsaid ? "denied" : finding.status,
      places: there,
      operation,
      by: null,
      rule: finding.rule,
      patientFrom: patient.from,
    };
  });
}

/** A named person with what the list gives beside the name: "Ardit Hoxhaj, 27, of no fixed address". */
function described(view: View, { from, to, entity }: Patient): string {
  let at = from;
  while (at < to && unitAt(view, at).ref?.entity !== entity) at += 1;
  let end = at + 1;
  while (end < to && end - at < 14 && !(unitAt(view, end).lower === "of" && !unitAt(view, end + 1).capital && !["no", "the"].includes(unitAt(view, end + 1).lower) && unitAt(view, end + 1).type !== "number") && (unitAt(view, end).type !== "word" || unitAt(view, end).ref || BESIDE.has(unitAt(view, end).lower) || unitAt(view, end - 1).lower === "of" || unitAt(view, end).capital)) end += 1;
  while (end > at + 1 && (unitAt(view, end - 1).text === "," || BESIDE.has(unitAt(view, end - 1).lower))) end -= 1;
  return at < to ? textOf(view, { from: Math.max(from, at - 6), to: end }) : textOf(view, { from, to });
}
const BESIDE = new Set(["of", "from", "the", "no", "fixed", "address"]);

/** From the first to the last of whom, what and where. */
function extent(view: View, { from, to }: Range, finding: Finding, patient: Patient, places: readonly string[]): Range {
  const many = finding.patients.length > 1 && patient.group !== null;
  let end = many ? patient.to : Math.max(finding.at, patient.to);
  for (let i = end; i < to && i < finding.passage.to && !many; i += 1) {
    const { ref } = unitAt(view, i);
    if (ref && places.includes(ref.entity.id)) end = Math.max(end, i + 1);
  }
  return { from: Math.max(from, many ? patient.from : Math.min(finding.from, patient.from)), to: end };
}

/** "arrested in March when police ran Operation X across A and B". */
function placesOfOperation(view: View, { from, to }: Range, operation: string): string[] {
  for (let i = from; i < to; i += 1) if (unitAt(view, i).ref?.entity.id === operation) return i > from + 2 ? placesIn(view, i, clauseLimit(view, i + 1, to)) : [];
  return [];
}

const isRumour = (view: View, { from, to }: Range): boolean => {
  for (let i = from; i < to; i += 1) if (["false", "untrue", "hoax"].includes(unitAt(view, i).lower)) return true;
  return false;
};

/** Places told before the verb, when none is told after it: "In Chelsea, police arrested …"; none of a relative clause. */
function placesBefore(view: View, sentence: Range, { passage }: Finding): string[] {
  let to = sentence.from;
  while (to < passage.from && !["who", "whose", "which", "after"].includes(unitAt(view, to).lower)) to += 1;
  return placesIn(view, sentence.from, to);
}

/** The named operation of the sentence that stands nearest before, else after. */
function operationIn(view: View, { from, to }: Range, finding: Range): string | null {
  for (let i = finding.to - 1; i >= from; i -= 1) {
    const entity = unitAt(view, i).ref?.entity;
    if (entity?.kind === "Operation") return entity.id;
  }
  for (let i = finding.to; i < to; i += 1) {
    const entity = unitAt(view, i).ref?.entity;
    if (entity?.kind === "Operation") return entity.id;
  }
  return null;
}

const rank = (status: Status): number => STATUSES.indexOf(status);

/** Tellings of one sentence about the same person or the same words are one, with the furthest status. */
function merged(tellings: readonly Telling[]): Telling[] {
  const found: Telling[] = [];
  for (const telling of tellings) {
    const at = found.findIndex((f) => (f.status === "denied") === (telling.status === "denied") && f.who === telling.who && (telling.who !== null || f.patientFrom === telling.patientFrom));
    const same = found[at];
    if (!same) found.push(telling);
    else {
      found[at] = {
        ...same,
        from: Math.min(same.from, telling.from),
        to: Math.max(same.to, telling.to),
        status: rank(telling.status) > rank(same.status) ? telling.status : same.status,
        places: [...new Set([...same.places, ...telling.places])],
      };
    }
  }
  return found;
}

function record(view: View, { who, from, to, count, approximate, description, status, places, operation, by, rule }: Telling): Arrest {
  return { ...spanOf(view, { from, to }), who: who?.id ?? null, description: description.replace(/[\s.,;:]+$/, ""), count, approximate, operation, places, by, status, rule };
}
