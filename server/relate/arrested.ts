import { DETERMINERS } from "../lexicon/classes.ts";
import type { Arrest, LocalEntity } from "../model/annotation.ts";
import type { Status } from "../model/ontology.ts";
import { STATUSES } from "../model/ontology.ts";
import type { Group } from "./counted.ts";
import { groupIn, isHuman } from "./counted.ts";
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
}

/** What a rule has found in a sentence: patients with the trigger's status, and where the passage stands. */
export interface Finding extends Range {
  readonly patients: readonly Patient[];
  readonly status: Status;
  readonly denied: boolean;
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
  return tellings.map((telling) => record(view, telling));
}

function inSentence(view: View, people: ReadonlyMap<string, Profile>, memory: Memory, range: Range): Finding[] {
  const triggers = triggersIn(view, range);
  const found: Finding[] = [];
  for (const trigger of triggers) {
    const patients = trigger.voice === "same" ? (found.at(-1)?.patients ?? []) : patientsOf(view, people, memory, range, trigger);
    if (patients.length === 0) continue;
    const end = clauseLimit(view, trigger.to, range.to);
    found.push({ patients, status: trigger.status, denied: trigger.denied, from: Math.min(trigger.from, patients[0]?.from ?? trigger.from), to: Math.max(end, trigger.to, patients.at(-1)?.to ?? 0), passage: { from: trigger.to, to: Math.max(end, trigger.to) }, rule: `arrested:${trigger.voice}` });
  }
  found.push(...nominalsIn(view, range));
  found.push(...afterColon(view, range, found));
  found.push(...subsetsIn(view, range, found));
  return found;
}

function patientsOf(view: View, people: ReadonlyMap<string, Profile>, memory: Memory, range: Range, trigger: Trigger): Patient[] {
  if (trigger.voice === "object") {
    const object = { from: trigger.to, to: objectEnd(view, trigger.to, range.to) };
    const pronoun = unitAt(view, object.from).lower;
    if (["him", "her", "them"].includes(pronoun) && object.to - object.from <= 1) return recall(view, people, memory, object.from, pronoun);
    return afterParenthesis(view, object);
  }
  let start = subjectStart(view, trigger.from, range.from);
  let end = trigger.from;
  const before = unitAt(view, end - 1).lower;
  if (before === "who" || before === "which" || before === "whom") {
    end -= 1;
    start = subjectStart(view, end, range.from);
    while (end > start && unitAt(view, end - 1).type === "mark") end -= 1;
    return patientsIn(view, { from: start, to: end }).slice(-1);
  }
  while (start < end && ["and", "but", "then", ","].includes(unitAt(view, start).lower)) start += 1;
  const first = unitAt(view, start).lower;
  if (["he", "she", "they"].includes(first) && end - start <= 2) return recall(view, people, memory, start, first);
  if (trigger.voice === "noun" && ["those", "everyone", "anyone", "people", "all", "any", "one", "person"].includes(unitAt(view, end - 1).lower) && !counted(view, { from: start, to: end })) return [];
  return patientsIn(view, { from: start, to: end });
}

const counted = (view: View, range: Range): boolean => groupIn(view, range) !== null;

/** "We arrested, I think it was, four people": past what stands between commas. */
function afterParenthesis(view: View, object: Range): Patient[] {
  let { from } = object;
  if (unitAt(view, from).text === ",") {
    do from += 1;
    while (from < object.to && unitAt(view, from).text !== ",");
    from += 1;
  }
  const patients = patientsIn(view, { from, to: object.to });
  return patients.length > 0 ? patients : barePeople(view, { from, to: object.to });
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
  return finding.patients.map((patient): Telling => {
    const group: Group | null = patient.group;
    return {
      from: Math.min(finding.from, patient.from),
      to: Math.max(finding.to, patient.to),
      who: patient.entity,
      count: patient.entity ? 1 : group?.count ?? null,
      approximate: group?.approximate ?? false,
      description: patient.entity ? textOf(view, patient) : group?.description ?? textOf(view, patient),
      status: finding.denied ? "denied" : finding.status,
      places,
      operation,
      by: null,
      rule: finding.rule,
    };
  });
}

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
    const at = found.findIndex((f) => (f.status === "denied") === (telling.status === "denied") && (telling.who ? f.who === telling.who : f.who === null && f.description === telling.description));
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
  return { ...spanOf(view, { from, to }), who: who?.id ?? null, description, count, approximate, operation, places, by, status, rule };
}
