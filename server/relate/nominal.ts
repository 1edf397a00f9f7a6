import { NEGATIONS } from "../lexicon/verbs.ts";
import type { Status } from "../model/ontology.ts";
import type { Finding } from "./tellings.ts";
import { amountAt, isHedge, isHuman } from "./counted.ts";
import { clauseLimit, placesIn } from "./located.ts";
import type { Patient } from "./patients.ts";
import { firstOfApposed, objectEnd, patientsIn, unnamed } from "./patients.ts";
import type { Range, View } from "./view.ts";
import { textOf, unitAt } from "./view.ts";

const NOUNS: ReadonlyMap<string, Status> = new Map<string, Status>([
  ["arrest", "arrested"], ["arrests", "arrested"], ["apprehension", "arrested"], ["apprehensions", "arrested"], ["capture", "arrested"], ["captures", "arrested"],
  ["detention", "detained"], ["detentions", "detained"], ["extradition", "arrested"], ["conviction", "convicted"], ["convictions", "convicted"], ["indictment", "charged"], ["indictments", "charged"],
]);
const CHARGES = new Set(["charges", "charge", "case", "counts", "proceedings"]);
const LAID = new Set("laid laying lay filed file filing files brought bring bringing announced announces announcing approved pressed levelled leveled unsealed preferred issued".split(" "));
/** Nouns that count people only with the word "of" and a name. */
const NAMED_ONLY = new Set(["conviction", "convictions", "indictment", "indictments", "detention", "extradition", "capture", "captures"]);
const NETTING = new Set(["netted", "netting", "nets", "nabbed", "nabbing"]);
const MAKING = new Set(["making", "made", "make", "makes"]);
/** Words by which an arrest is asked for, not told of: "called for the arrest of". */
const WISHED = /^(?:call(?:s|ed|ing)?|demand(?:s|ed|ing)?|seek(?:s|ing)?|sought|want(?:s|ed|ing)?|urg(?:e|es|ed|ing)|order(?:s|ed|ing)?|request(?:s|ed|ing)?|await(?:s|ed|ing)?|reward|plan(?:s|ned|ning)?|tried|threaten(?:s|ed|ing)?|fear(?:s|ed|ing)?)$/;
const UNREAL = new Set("no any prevent avoid resist resisting avoided evade warrant warrants could may might would if without".split(" "));
/** "a history of arrests", "his previous arrests". */
const PAST = new Set("history record previous prior past earlier former".split(" "));

/** Arrests told by a noun: "the arrest of 12 men", "370 apprehensions", "netting 40 suspects", "making arrests in". */
export function nominalsIn(view: View, range: Range): Finding[] {
  const found: Finding[] = [];
  for (let i = range.from; i < range.to; i += 1) {
    const { lower, ref } = unitAt(view, i);
    if (ref) continue;
    const status = NOUNS.get(lower);
    if (CHARGES.has(lower) && againstWhom(view, range, i) > 0) {
      const told = droppedAgainst(view, range, i) ?? laidAgainst(view, range, i);
      if (told) found.push(told);
      continue;
    }
    if (lower === "release") {
      const freed = orderedRelease(view, range, i);
      if (freed) found.push(freed);
      continue;
    }
    const patients = status ? ofNoun(view, range, i) : NETTING.has(lower) ? netted(view, range, i) : [];
    if (patients.length === 0) continue;
    const to = Math.max(clauseLimit(view, unitAt(view, i + 1).lower === "of" ? i + 2 : i + 1, range.to), patients.at(-1)?.to ?? 0);
    found.push({ patients, status: status ?? "arrested", denied: false, at: i + 1, from: patients[0]?.from ?? i, to, passage: { from: Math.max(range.from, i - 200), to }, rule: "arrested:noun" });
  }
  return found;
}

function ofNoun(view: View, range: Range, at: number): Patient[] {
  const { lower } = unitAt(view, at);
  if (lower === "arrests" && unitAt(view, at - 1).lower === "the" && unitAt(view, at - 2).lower === "of") return [];
  for (let i = at - 1; i >= range.from && at - i <= 4; i -= 1) if (UNREAL.has(unitAt(view, i).lower) || PAST.has(unitAt(view, i).lower) || WISHED.test(unitAt(view, i).lower)) return [];
  const total = lower === "arrests" ? totalAfter(view, range, at) : null;
  if (total) return [total];
  const counted = NAMED_ONLY.has(lower) ? null : countBefore(view, range, at);
  if (counted) return [counted];
  const owner = ownerOf(view, range, at);
  if (owner) return [owner];
  if (lower === "arrests" && ["were", "have"].includes(unitAt(view, at + 1).lower) && [2, 3, 4].some((k) => ["made", "carried"].includes(unitAt(view, at + k).lower)) && placesIn(view, at, range.to).length > 0) return [unnamed({ from: at, to: at + 1, count: null, approximate: false, definite: false, description: "making arrests" })];
  const against = lower.startsWith("indictment") ? againstWhom(view, range, at) : -1;
  if (against > 0) return patientsIn(view, { from: against, to: objectEnd(view, against, range.to) });
  if (unitAt(view, at + 1).lower === "of") {
    const from = unitAt(view, at + 2).type === "mark" ? at + 3 : at + 2;
    const end = objectEnd(view, from, range.to);
    const patients = firstOfApposed(view, patientsIn(view, { from, to: end }), end < range.to - 1);
    return NAMED_ONLY.has(lower) ? patients.filter((p) => p.entity || (lower.startsWith("detention") && (p.group?.count ?? 0) > 1)) : patients;
  }
  if (MAKING.has(unitAt(view, at - 1).lower) && unitAt(view, at + 1).lower === "in" && lower === "arrests") return [group(view, { from: at - 1, to: at + 1 }, null, false)];
  return [];
}

/** "an indictment today against nine people", "charges for violation of the act were filed against": where the people begin. */
function againstWhom(view: View, { to }: Range, at: number): number {
  for (let i = at + 1; i < Math.min(to, at + 16); i += 1) {
    const { lower, ref, type } = unitAt(view, i);
    if (lower === "against") return i + 1;
    if (ref?.entity.kind === "Person" || (type === "mark" && lower !== ",") || (i > at + 3 && !LAID.has(unitAt(view, i).lower) && lower === "and")) return -1;
  }
  return -1;
}

/** "has laid charges against six members of", "charges were filed against A, B and C", "charges of theft against A". */
function laidAgainst(view: View, range: Range, at: number): Finding | null {
  const against = unitAt(view, at + 1).lower === "against" ? at + 1 : againstWhom(view, range, at) - 1;
  if (against < at) return null;
  let laid = false;
  for (let i = at - 1; i >= range.from && at - i <= 5; i -= 1) {
    if (UNREAL.has(unitAt(view, i).lower) || unitAt(view, i).lower === "to" || NEGATIONS.has(unitAt(view, i).lower)) return null;
    laid ||= LAID.has(unitAt(view, i).lower);
  }
  const end = objectEnd(view, against + 1, range.to);
  for (let i = at + 1; i < Math.min(range.to, end + 5); i += 1) laid ||= LAID.has(unitAt(view, i).lower);
  const patients = laid ? patientsIn(view, { from: against + 1, to: end }) : [];
  return patients.length > 0 ? { patients, status: "charged", denied: false, at: against + 1, from: at, to: end, passage: { from: end, to: end }, rule: "arrested:charges laid" } : null;
}

/** "Charges against a fourth, X, were dropped". */
function droppedAgainst(view: View, range: Range, at: number): Finding | null {
  if (unitAt(view, at + 1).lower !== "against") return null;
  if (["dropped", "withdrew", "dismissed", "drop", "dismiss"].includes(unitAt(view, at - 1).lower) || ["dropped", "withdrew", "dismissed"].includes(unitAt(view, at - 2).lower)) {
    const patients = patientsIn(view, { from: at + 2, to: objectEnd(view, at + 2, range.to) });
    return patients.length > 0 && unitAt(view, at - 2).lower !== "to" ? { patients, status: "released", denied: false, at: at + 2, from: at - 1, to: at + 2, passage: { from: at, to: at }, rule: "arrested:charges dropped" } : null;
  }
  for (let i = at + 3; i < Math.min(range.to, at + 26); i += 1) {
    const { lower } = unitAt(view, i);
    if (!["were", "was", "have", "has", "had"].includes(lower) || ["who", "which"].includes(unitAt(view, i - 1).lower)) continue;
    const fate = [1, 2, 3, 4].some((k) => ["dropped", "dismissed", "withdrawn", "thrown", "quashed", "discontinued"].includes(unitAt(view, i + k).lower));
    if (!fate) return null;
    const patients = patientsIn(view, { from: at + 2, to: i });
    return patients.length > 0 ? { patients, status: "released", denied: false, at: at + 2, from: at, to: i + 2, passage: { from: i, to: i }, rule: "arrested:charges dropped" } : null;
  }
  return null;
}

/** "A judge ordered Ada Quill’s release", "ordered the release of Ada Quill". */
function orderedRelease(view: View, { from, to }: Range, at: number): Finding | null {
  const of = unitAt(view, at + 1).lower === "of" && unitAt(view, at - 1).lower === "the";
  const name = of ? at + 2 : at - 2;
  const entity = name < to ? unitAt(view, name).ref?.entity : undefined;
  const verb = of ? at - 2 : at - 3;
  if (entity?.kind !== "Person" || verb <= from || unitAt(view, verb).lower !== "ordered" || (!of && !["’s", "'s", "’", "'"].includes(unitAt(view, at - 1).lower))) return null;
  if (!/^(?:judge|court|magistrate|magistrates|tribunal)$/.test(unitAt(view, verb - 1).lower) && !unitAt(view, verb - 1).ref) return null;
  return { patients: [{ from: name, to: name + 1, entity, group: null }], status: "released", denied: false, at: at + 1, from: verb, to: Math.max(at, name) + 1, passage: { from: at + 1, to: at + 1 }, rule: "arrested:release ordered" };
}

/** "Ada Quill’s arrest in Hull": told only where it adds a place. */
function ownerOf(view: View, range: Range, at: number): Patient | null {
  const entity = unitAt(view, at - 2).ref?.entity;
  if (entity?.kind !== "Person" || !["’s", "'s", "’", "'"].includes(unitAt(view, at - 1).lower) || !["in", "at", "near", "on"].includes(unitAt(view, at + 1).lower)) return null;
  return placesIn(view, at, clauseLimit(view, at + 1, range.to)).length > 0 ? { from: at - 2, to: at, entity, group: null } : null;
}

/** "brings the number of arrests to 12", "the total number of arrests in the case has gone up to six". */
function totalAfter(view: View, range: Range, at: number): Patient | null {
  if (unitAt(view, at - 1).lower !== "of" || !["number", "total", "tally"].includes(unitAt(view, at - 2).lower)) return null;
  for (let i = at + 1; i < Math.min(range.to, at + 12); i += 1) {
    const amount = ["to", "at", "reached", "is", "stands"].includes(unitAt(view, i).lower) ? amountAt(view, i + 1) : null;
    if (amount?.value) return group(view, { from: at - 2, to: amount.next }, amount.value, false);
  }
  return null;
}

/** "nearly 400 arrests", "45 drug arrests". */
function countBefore(view: View, range: Range, at: number): Patient | null {
  for (let i = at - 1; i >= range.from && at - i <= 3; i -= 1) {
    const unit = unitAt(view, i);
    if (unit.type === "mark" || unit.lower === "of" || unit.lower === "in") return null;
    const amount = amountAt(view, i);
    if (!amount || amount.next > at) continue;
    let from = i;
    while (from > range.from && isHedge(view, from - 1)) from -= 1;
    const to = unitAt(view, at + 1).lower === "of" ? objectEnd(view, at + 2, range.to) : at + 1;
    return group(view, { from, to }, amount.value, from < i);
  }
  return null;
}

function netted(view: View, range: Range, at: number): Patient[] {
  const to = objectEnd(view, at + 1, range.to);
  for (let i = at + 1; i < to; i += 1) if (NOUNS.has(unitAt(view, i).lower)) return [];
  for (let i = at + 1; i < to; i += 1) if (isHuman(view, i)) return patientsIn(view, { from: at + 1, to });
  return [];
}

const group = (view: View, { from, to }: Range, count: number | null, approximate: boolean): Patient => unnamed({ from, to, count, approximate, definite: false, description: textOf(view, { from, to }) });
