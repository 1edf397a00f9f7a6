import { SAYING } from "../lexicon/verbs.ts";
import type { LocalEntity } from "../model/annotation.ts";
import type { Listed } from "./bodies.ts";
import { bodiesIn } from "./bodies.ts";
import type { Campaign } from "./campaigns.ts";
import { afterTime, doersBefore, doersOf, staffOf } from "./doers.ts";
import { bodyBefore, isComplement } from "./speaker.ts";
import { standing } from "./standing.ts";
import type { Range, View } from "./view.ts";
import { unitAt } from "./view.ts";

/** The body that does the verb at `at`: the first before it that is no complement; of an operation, the one that leads it. */
export function leadBefore(view: View, range: Range, at: number, passages: readonly Campaign[]): LocalEntity[] {
  const they = whoTheyAre(view, range, at);
  if (they.length > 0) return they;
  const clause = clauseFrom(view, range, at);
  for (const from of clause > range.from ? [clause, range.from] : [range.from]) {
    const all = bodiesIn(view, from, at);
    const lead = all.find((b) => ledBy(view, b.at, from)) ?? all.find((b) => !governed(view, b.at, from));
    const staff = lead ? staffOf(view, lead.at) : null;
    if (staff) return [staff];
    if (lead) return coordinate(view, all, lead, at);
  }
  return standIn(view, range, at) ?? leaderOf(view, range, at, passages);
}

/** "They were backed by", ", and they were joined by": the first who did what the words before tell. */
function whoTheyAre(view: View, range: Range, at: number): LocalEntity[] {
  const they = [1, 2, 3, 4].map((k) => at - k).find((i) => i >= range.from && unitAt(view, i).lower === "they");
  if (they === undefined) return [];
  return (they > range.from + 3 ? doersOf(view, { from: range.from, to: they }) : doersBefore(view, range)).slice(0, 1);
}

const REACH = 600;

/** "A and B agents, backed by C": both lead. */
function coordinate(view: View, all: readonly Listed[], lead: Listed, at: number): LocalEntity[] {
  const next = all[all.indexOf(lead) + 1];
  if (!next || next.at >= at) return [lead.entity];
  for (let i = lead.at + 1; i < next.at; i += 1) {
    const { lower } = unitAt(view, i);
    if (lower !== "and" && lower !== "the") return [lead.entity];
  }
  return [lead.entity, next.entity];
}

/** Where the clause of the unit at `at` begins: after "said", "that", "when", "where" or a semicolon. */
export function clauseFrom(view: View, range: Range, at: number): number {
  for (let i = at - 1; i > range.from && i > at - REACH; i -= 1) {
    const { lower, ref, text } = unitAt(view, i);
    if (ref) continue;
    if (text === ";" || ["that", "when", "where", "while", "because", "whereby", "after", "before"].includes(lower) || (lower === "which" && ["in", "during", "under"].includes(unitAt(view, i - 1).lower)) || SAYING.get(lower)?.forms.has("past")) return i + 1;
  }
  return range.from;
}

const governed = (view: View, at: number, from: number): boolean => isComplement(view, at, from) && !afterTime(view, at) && !["from", "with", "of"].includes(prepositionBefore(view, at));
const ledBy = (view: View, at: number, from: number): boolean => prepositionBefore(view, at) === "by" && at > from;

export function prepositionBefore(view: View, at: number): string {
  for (let i = at - 1; i >= at - 5; i -= 1) {
    const { lower, type } = unitAt(view, i);
    if (["by", "from", "with", "of", "in", "to", "for", "at", "on", "against"].includes(lower)) return lower;
    if (type === "mark" && lower !== ",") return "";
  }
  return "";
}

/** "the agency", "the force" before the verb. */
function standIn(view: View, range: Range, at: number): LocalEntity[] | null {
  for (let i = Math.max(range.from, at - REACH); i < at; i += 1) {
    if (unitAt(view, i - 1).lower !== "the" && i !== range.from) continue;
    if (!["force", "agency", "department", "office", "bureau"].includes(unitAt(view, i).lower)) continue;
    const body = bodyBefore(view, i, unitAt(view, i).lower);
    if (body) return [body];
  }
  return null;
}

/** "The operation" or "officers" as subject: the body named last before the sentence stands for them. */
function leaderOf(view: View, range: Range, at: number, passages: readonly Campaign[]): LocalEntity[] {
  const subject = passages.find((p) => p.from >= range.from && p.to <= at);
  const generic = ["agents", "officers", "deputies", "investigators", "detectives"].includes(unitAt(view, at - 1).lower) || ["agents", "officers", "deputies", "they", "investigators", "detectives", "it"].includes(unitAt(view, range.from).lower) || ["agents", "officers"].includes(unitAt(view, range.from + 1).lower);
  if (unitAt(view, range.from).lower === "it") {
    const body = subjectBefore(view, range);
    if (body) return [body];
  }
  if (generic) {
    const speaker = spokenBy(view, range);
    if (speaker) return [speaker];
  }
  const doers = subject || generic ? doersBefore(view, range).slice(0, 1) : [];
  if (doers.length > 0) return doers;
  return subject || generic ? nearestBefore(view, range.from) : [];
}

/** "Investigators worked closely with X, the task force said": of the investigators of whoever says so. */
function spokenBy(view: View, { from, to }: Range): LocalEntity | null {
  const verb = unitAt(view, to - 1).text === "." ? to - 2 : to - 1;
  if (verb - 3 < from || !SAYING.get(unitAt(view, verb).lower)?.forms.has("past") || unitAt(view, verb - 2).lower !== "the" || unitAt(view, verb - 3).text !== ",") return null;
  const body = standing(view, verb - 1);
  return body?.kind === "Agency" ? body : null;
}

/** "The task force is … It was assisted by": the subject of the sentence before, by the noun that stands for it. */
function subjectBefore(view: View, range: Range): LocalEntity | null {
  const before = view.sentences[unitAt(view, range.from).sentence - 1];
  if (!before || unitAt(view, before.from).lower !== "the") return null;
  return [1, 2, 3].map((k) => (before.from + k < before.to ? standing(view, before.from + k) : null)).find((b) => b !== null) ?? null;
}

/** The body that the text before spoke of last. */
export function nearestBefore(view: View, from: number): LocalEntity[] {
  for (let i = from - 1; i >= 0 && i > from - 250; i -= 1) {
    const entity = unitAt(view, i).ref?.entity;
    if (entity?.kind === "Agency" && unitAt(view, i - 1).text !== "(" && !isComplement(view, i, Math.max(0, i - 6))) return [entity];
  }
  return [];
}
