import type { Arrest, LocalEntity } from "../model/annotation.ts";
import type { Status } from "../model/ontology.ts";
import { STATUSES } from "../model/ontology.ts";
import type { Campaign } from "./campaigns.ts";
import { dateIn } from "./dated.ts";
import { placesIn } from "./located.ts";
import type { Patient } from "./patients.ts";
import { isActive, isFinite } from "./subject.ts";
import type { Range, View } from "./view.ts";
import { spanOf, textOf, unitAt } from "./view.ts";
import { operationIn, placesOf } from "./where.ts";
import { worded } from "./wording.ts";

/** What a telling looks at stands no more units than this from it. */
const NEAR = 150;

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
  /** ISO date. */
  readonly date: string | null;
  readonly rule: string;
  /** After the verb or noun. */
  readonly verb: number;
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

/** The tellings of one finding, one a person or group. */
export function tell(view: View, sentence: Range, finding: Finding, passages: readonly Campaign[]): Telling[] {
  const operation = operationIn(view, sentence, finding, passages);
  const places = placesOf(view, sentence, finding, operation, finding.rule === "arrested:subject" ? subjectOf(view, finding.patients) : null);
  const unsaid = finding.denied || isRumour(view, sentence, finding.at);
  const by = agentOf(view, sentence, finding);
  const date = dateIn(view, finding.passage);
  return finding.patients.map((patient): Telling => {
    const { group } = patient;
    const own = group && finding.patients.length > 1 ? placesIn(view, patient.from, patient.to) : [];
    const { from, to } = extent(view, sentence, finding, patient, places);
    return {
      from,
      to,
      who: patient.entity,
      count: patient.entity ? 1 : group?.count ?? null,
      approximate: group?.approximate ?? false,
      description: patient.entity ? described(view, patient) : group?.description ?? textOf(view, patient),
      status: unsaid ? "denied" : finding.status,
      places: own.length > 0 && own.every((p) => places.includes(p)) ? own : places,
      operation,
      by,
      date,
      rule: finding.rule,
      verb: finding.at,
      patientFrom: patient.from,
    };
  });
}

/** The words for whom it was done to: whole for one person, else from the first mark on: "seven men, four of them in Cork,". */
function subjectOf(view: View, patients: readonly Patient[]): Range | null {
  const [first, last] = [patients[0], patients.at(-1)];
  if (!first || !last) return null;
  if (first.entity || first.group?.count === 1) {
    let { to } = last;
    while (to < last.to + 20 && !isFinite(unitAt(view, to).lower) && !isActive(view, to)) to += 1;
    return { from: first.from, to };
  }
  for (let i = first.from; i < last.to; i += 1) if ([",", "—", "–", "("].includes(unitAt(view, i).text)) return { from: i, to: last.to };
  return null;
}

/** The agency that made the arrest: the subject of the verb, or "by" whom. */
function agentOf(view: View, { from }: Range, finding: Finding): string | null {
  if (finding.rule === "arrested:object") {
    let first: string | null = null;
    for (let i = finding.at - 2; i >= from && finding.at - i < 18; i -= 1) {
      const entity = unitAt(view, i).ref?.entity;
      if (entity?.kind === "Agency") first = entity.id;
      else if (entity || unitAt(view, i).text === ";") break;
    }
    return first;
  }
  for (let i = finding.passage.from; i < finding.passage.to; i += 1) {
    if (unitAt(view, i).lower !== "by") continue;
    for (let k = 1; k <= 3; k += 1) if (unitAt(view, i + k).ref?.entity.kind === "Agency") return unitAt(view, i + k).ref?.entity.id ?? null;
  }
  return null;
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

const REPORTS = new Set("report reports claim claims rumour rumours rumor rumors allegation allegations suggestion suggestions".split(" "));

/** "The report was a hoax"; "denied reports that he was held". */
function isRumour(view: View, { from, to }: Range, at: number): boolean {
  for (let i = Math.max(from, at - NEAR); i < Math.min(to, at + NEAR); i += 1) {
    const { lower } = unitAt(view, i);
    if (["false", "untrue", "hoax"].includes(lower)) return true;
    if (i < at && REPORTS.has(lower) && [1, 2, 3].some((k) => /^(?:den(?:y|ies|ied)|dismiss(?:ed|es)|reject(?:ed|s)|refuted?|rubbished)$/.test(unitAt(view, i - k).lower))) return true;
  }
  return false;
}

function withoutStop(description: string): string {
  let end = description.length;
  while (end > 0 && " .,;:\n".includes(description[end - 1] ?? "")) end -= 1;
  return description.slice(0, end);
}

const rank = (status: Status): number => STATUSES.indexOf(status);

/** "Arrested and charged" is one telling; "pleaded not guilty and was held" are two. */
const ONE_BREATH: ReadonlySet<Status> = new Set<Status>(["arrested", "charged", "detained"]);

/** "A was nabbed at work; she was freed by evening": a semicolon parts two tellings of different things. */
function apart(view: View, a: Telling, b: Telling): boolean {
  if (a.status === b.status || a.rule === "arrested:noun" || b.rule === "arrested:noun") return false;
  // "cited and released", "charged and bailed": side by side.
  if (Math.abs(a.verb - b.verb) <= 3) return false;
  let when = false;
  const start = Math.min(a.to, b.to);
  for (let i = start; i < Math.min(start + NEAR, Math.max(a.from, b.from, a.to, b.to)); i += 1) {
    if (unitAt(view, i).text === ";") return true;
    when ||= unitAt(view, i).lower === "when";
  }
  return a.who !== null && !when && a.status !== "sought" && b.status !== "sought" && !(ONE_BREATH.has(a.status) && ONE_BREATH.has(b.status));
}

/** Of one person no more tellings of a sentence stand apart. */
const MOST_APART = 4;

/** Tellings of one sentence about the same person or the same words are one, with the furthest status. */
export function merged(view: View, tellings: readonly Telling[]): Telling[] {
  const found: Telling[] = [];
  const places = new Map<string, number[]>();
  for (const telling of tellings) {
    const key = `${telling.status === "denied"} ${telling.who?.id ?? telling.patientFrom}`;
    const same = places.get(key) ?? [];
    const at = same.slice(-MOST_APART).find((k) => found[k] !== undefined && !apart(view, found[k], telling));
    const other = at === undefined ? undefined : found[at];
    if (at === undefined || !other) {
      places.set(key, [...same.slice(-MOST_APART), found.length]);
      found.push(telling);
    } else {
      found[at] = {
        ...other,
        from: Math.min(other.from, telling.from),
        to: Math.max(other.to, telling.to),
        status: rank(telling.status) > rank(other.status) ? telling.status : other.status,
        places: [...new Set([...other.places, ...telling.places])],
      };
    }
  }
  return found;
}

/** A telling as it is written down; `before` is the description of the last people told of, by whose noun a bare figure goes. */
export function record(view: View, telling: Telling, before: string | null): Arrest {
  const { who, from, to, count, approximate, status, places, operation, by, date, rule } = telling;
  const { start, end } = spanOf(view, { from, to });
  const agency = by && telling.description.endsWith(" arrests") ? view.reading.entities.find((e) => e.id === by)?.name ?? null : null;
  const description = who ? withoutStop(telling.description) : worded(withoutStop(telling.description), before, agency);
  return { start, end, who: who?.id ?? null, description, count, approximate, operation, places, by, status, date, rule };
}

/** "He was convicted of robbery in 2011", told of somebody who is arrested now, describes him and is no telling of this case. */
export function withoutHistory(view: View, tellings: readonly Telling[]): Telling[] {
  const now = latestYear(view);
  const old = new Set(tellings.filter((t) => isOld(view, t, now)));
  const current = new Set(tellings.filter((t) => t.who && !old.has(t)).map((t) => t.who));
  return tellings.filter((t) => !t.who || !current.has(t.who) || !old.has(t));
}

function isOld(view: View, { from, to }: Telling, now: number): boolean {
  const { sentence } = unitAt(view, from);
  for (let i = from; i < to + 14 && unitAt(view, i).sentence === sentence; i += 1) {
    const { type, text } = unitAt(view, i);
    if (type === "number" && /^(?:19|20)\d\d$/.test(text) && Number(text) < now - 2 && unitAt(view, i - 1).lower === "in") return true;
  }
  return false;
}

function latestYear(view: View): number {
  const published = Number(view.reading.document.published?.slice(0, 4) ?? 0);
  if (published > 0) return published;
  let latest = 0;
  for (const { type, text } of view.units) if (type === "number" && /^20[0-4]\d$/.test(text)) latest = Math.max(latest, Number(text));
  return latest;
}
