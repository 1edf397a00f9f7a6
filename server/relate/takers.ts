import type { LocalEntity } from "../model/annotation.ts";
import { DETERMINERS } from "../lexicon/classes.ts";
import { SAYING } from "../lexicon/verbs.ts";
import type { Act } from "./act.ts";
import type { Listed } from "./bodies.ts";
import { bodiesFrom, bodiesIn, isOwner } from "./bodies.ts";
import type { Campaign } from "./campaigns.ts";
import { COMPOSING, composedOf, effortBy } from "./composed.ts";
import { ACTS, isDenied } from "./doing.ts";
import { bodyBefore, isComplement } from "./speaker.ts";
import type { AddTie } from "./tie.ts";
import type { Range, View } from "./view.ts";
import { unitAt } from "./view.ts";

const BY = new Set("led run conducted carried coordinated launched overseen spearheaded headed executed mounted organised organized opened begun started staged directed supported assisted investigated backed joined undertaken managed handled".split(" "));
const DOES = new Set("ran runs run launched established led leads conducted mounted carried executed supported joined coordinated oversaw began started undertook spearheaded headed assisted".split(" "));
const HELPED = new Set("supported assisted backed joined".split(" "));
const UNDER = new Set("during under in as through from throughout for on within".split(" "));
const KIND = new Set("operation investigation crackdown sweep effort initiative action inquiry probe raid sting".split(" "));

const IN_IT = new Set("announced included involved involving includes involves part participated participating participants engaged contributed worked working embedded partnered teamed".split(" "));
/** The words at which somebody's part may be told. */
const CUES: ReadonlySet<string> = new Set([...BY, ...DOES, ...IN_IT, ...COMPOSING]);

/** Who took part stands no more units than this from the operation: else a sentence of operations costs the square of its length. */
const NEAR = 150;

/** Who took part in the operation of a passage: who acts together in its sentence, who ran it, who acted during it. */
export function takers(view: View, range: Range, passage: Campaign, acts: readonly Act[], add: AddTie): void {
  const { entity, from, to } = passage;
  const take = (all: readonly Listed[], rule: string, role?: string): void => all.filter((l) => !JUDGES.test(l.entity.name)).forEach((l) => add("TOOK_PART_IN", l.entity, entity, range, rule, role));
  for (let i = Math.max(range.from, from - NEAR); i < Math.min(range.to, to + NEAR); i += 1) {
    const { lower, ref } = unitAt(view, i);
    if (ref || !CUES.has(lower) || (i >= from && i < to) || isDenied(view, i)) continue;
    if (composedTakers(view, range, i, to, take)) continue;
    ranBy(view, range, i, passage, add, take);
  }
  for (const act of acts) {
    if (act.at < range.from || act.at >= range.to || Math.abs(act.at - from) > NEAR) continue;
    for (const lead of act.lead) add("TOOK_PART_IN", lead, entity, range, "together", "led");
    take(act.partners, "together", act.joint ? undefined : "assisted");
  }
  for (let i = Math.max(range.from, from - NEAR); i < Math.min(range.to, to + NEAR); i += 1) {
    const { lower, ref } = unitAt(view, i);
    if (!ref && CUES.has(lower) && (i < from || i >= to) && !isDenied(view, i)) does(view, range, i, passage, take);
  }
  if (UNDER.has(beforeArticle(view, from)) && !subjectOf(view, passage, range) && ![2, 4, 6].some((k) => isDenied(view, from - k))) {
    take(subjects(view, range.from, from).filter((b) => !speaks(view, b.at)), "during");
    take(agents(view, range, from), "during");
  }
  if (from - range.from <= 5 && UNDER.has(unitAt(view, range.from).lower)) take(firstSubject(view, to, range.to), "during");
  relative(view, range, passage, take);
  apposed(view, range, passage, take);
}

/** Who judges what came of an operation took no part in it. */
const JUDGES = /\b(?:courts?|tribunal|parliament|congress|senate|assembly)\b/i;

/** "The Y said that nine were arrested during": who says so. */
const speaks = (view: View, at: number): boolean => {
  const next = unitAt(view, at + 1);
  return next.ref === null && ["said", "says", "heard", "reported", "announced", "told", "confirmed", "ruled"].includes(next.lower) && ["that", "it", "on", "in", "a", "the", "its"].includes(unitAt(view, at + 2).lower);
};

type Take = (all: readonly Listed[], rule: string, role?: string) => void;

function composedTakers(view: View, range: Range, at: number, to: number, take: Take): boolean {
  const composed = composedOf(view, at, range.to);
  const effort = at >= to ? effortBy(view, at, beforeWith(view, at, range.to)) : [];
  if (composed.length === 0 && effort.length === 0) return false;
  take(composed, "composed");
  take(effort, "effort by", "led");
  take(withList(view, at + 2, range.to), "with", "assisted");
  return true;
}

/** "was led by A", "run by the force". */
function ranBy(view: View, range: Range, at: number, { entity }: Campaign, add: AddTie, take: Take): boolean {
  const { lower } = unitAt(view, at);
  const by = BY.has(lower) ? [1, 2, 3, 4].find((k) => unitAt(view, at + k).lower === "by") : undefined;
  if (!by) return false;
  take(bodiesFrom(view, at + by + 1, range.to), "by", HELPED.has(lower) ? "assisted" : "led");
  const force = standFor(view, at + by + 1);
  if (force) add("TOOK_PART_IN", force, entity, range, "by", "led");
  take(withList(view, at + by + 1, range.to), "with", "assisted");
  return true;
}

/** "A launched the operation", "A announced the results of", "A took part in", "A worked with B on". */
function does(view: View, range: Range, i: number, { from, to }: Campaign, take: Take): void {
  const { lower } = unitAt(view, i);
  const next = unitAt(view, i + 1).lower;
  if (["included", "involved", "involving", "includes", "involves"].includes(lower) && i > to - 1) {
    take(namedIn(view, i + 1, range.to), "included");
    return;
  }
  if (i >= from) return;
  if (DOES.has(lower) && from - i <= 6 && !thing(view, i)) {
    take(subjects(view, range.from, i), "does", "led");
    take(withList(view, to, range.to), "with", "assisted");
  } else if (["that", "which"].includes(unitAt(view, i - 1).lower)) return;
  else if (DOES.has(lower) && from - i <= 14 && ["on", "of", "with"].includes(unitAt(view, from - 1).lower)) take(subjects(view, range.from, i), "does");
  else if (lower === "announced" && next === "the" && ["results", "result", "conclusion", "success", "outcome"].includes(unitAt(view, i + 2).lower) && from - i <= 6) take(subjects(view, range.from, i).slice(0, 1), "announced");
  else if (partIn(view, i)) take(subjects(view, range.from, i), "took part");
  else if (["worked", "working", "embedded", "partnered", "teamed"].includes(lower) && [1, 2].some((k) => unitAt(view, i + k).lower === "with")) {
    take(bodiesFrom(view, next === "with" ? i + 2 : i + 3, range.to), "worked with");
    take(subjects(view, range.from, i), "worked with");
  }
}

/** After "involved": the list itself, up to whom somebody says something to or what happened next. */
function namedIn(view: View, from: number, to: number): Listed[] {
  let end = from;
  while (end < to && unitAt(view, end).text !== ";" && !["who", "after", "when", "because", "suspected", "accused", "wanted"].includes(unitAt(view, end).lower) && !SAYING.get(unitAt(view, end).lower)?.forms.has("past")) end += 1;
  const all = bodiesIn(view, from, end);
  return (all[0]?.at ?? Infinity) <= from + 12 ? all : [];
}

/** "the numbers that started the inquiry": what did it is no body. */
const thing = (view: View, verb: number): boolean => ["that", "which"].includes(unitAt(view, verb - 1).lower) && !unitAt(view, verb - 2).ref && unitAt(view, verb - 2).text !== ",";

/** "took part in", "participated in", "were involved in", "contributed to". */
function partIn(view: View, at: number): boolean {
  const { lower } = unitAt(view, at);
  const next = unitAt(view, at + 1).lower;
  return (["part", "participated", "participating", "involved", "participants", "engaged"].includes(lower) && next === "in") || (lower === "contributed" && next === "to");
}

const subjectOf = (view: View, passage: Campaign, range: Range): boolean => passage.from - range.from <= 2 || [",", "that", "said", "“"].includes(unitAt(view, passage.from - 1).lower);

const beforeArticle = (view: View, at: number): string => {
  let i = DETERMINERS.has(unitAt(view, at - 1).lower) ? at - 2 : at - 1;
  if (["called", "codenamed", "code-named", "dubbed", "call"].includes(unitAt(view, i).lower) && ["what", "agents", "officials", "police", "investigators", "officers"].includes(unitAt(view, i - 1).lower)) i = unitAt(view, i - 2).lower === "what" ? i - 3 : i - 2;
  const { lower } = unitAt(view, i);
  return lower === "of" && ["part", "phase", "stage", "leg", "course", "framework", "umbrella", "banner", "auspices"].includes(unitAt(view, i - 1).lower) ? "as" : lower;
};

function standFor(view: View, at: number): LocalEntity | null {
  return unitAt(view, at).lower === "the" ? bodyBefore(view, at, unitAt(view, at + 1).lower) : null;
}

/** Who is named with "with" only helps. */
function beforeWith(view: View, from: number, to: number): number {
  for (let i = from; i < to; i += 1) if (unitAt(view, i).lower === "with") return i;
  return to;
}

const HELP = new Set("assistance help support aid backing cooperation the of from additional".split(" "));

function withList(view: View, from: number, to: number): Listed[] {
  for (let i = from; i < to; i += 1) {
    const { lower, text } = unitAt(view, i);
    if (text === ";" || text === ".") return [];
    if (lower === "with" || lower === "alongside" || (lower === "by" && BY.has(unitAt(view, i - 1).lower))) {
      let first = i + 1;
      while (HELP.has(unitAt(view, first).lower)) first += 1;
      const list = bodiesFrom(view, first, to);
      if (list.length > 0) return list;
    }
  }
  return [];
}

/** The bodies before a verb that do it: no complements, no owners. */
export function subjects(view: View, from: number, verb: number): Listed[] {
  const all = bodiesIn(view, from, verb).filter((b) => !isOwner(view, b.at) && (!isComplement(view, b.at, clauseOf(view, b.at, from)) || ["from", "with", "of"].some((p) => governs(view, b.at, p))));
  const first = all[0];
  return first ? all.filter((b) => b.at - first.at < 40) : [];
}

/** After "in which", "that", "when": where the clause of a subject begins. */
function clauseOf(view: View, at: number, from: number): number {
  for (let i = at - 1; i >= from && i >= at - 3; i -= 1) if (["which", "that", "when", "where", "while", "as"].includes(unitAt(view, i).lower)) return i + 1;
  return from;
}

const governs = (view: View, at: number, preposition: string): boolean => {
  for (let i = at - 1; i >= at - 4; i -= 1) if (unitAt(view, i).lower === preposition) return ["officers", "detectives", "agents", "teams", "investigators", "members", "police", "deputies", "personnel", "embedded", "staff", "operatives", "troopers", "inspectors", "troops", "soldiers", "marines", "specialists", "rangers"].includes(unitAt(view, i - 1).lower);
  return false;
};

/** "were arrested by A during the operation": who did what the law does. */
function agents(view: View, range: Range, before: number): Listed[] {
  for (let i = Math.max(range.from, before - NEAR); i < before; i += 1) {
    if (unitAt(view, i).lower === "by" && ACTS.has(unitAt(view, i - 1).lower)) return bodiesFrom(view, i + 1, before);
  }
  return [];
}

/** "Under Operation X, A arrested nine": the subject of the first verb of the law after the operation. */
function firstSubject(view: View, from: number, to: number): Listed[] {
  for (let i = from; i < Math.min(to, from + 40); i += 1) {
    if (!unitAt(view, i).ref && (ACTS.has(unitAt(view, i).lower) || unitAt(view, i).lower === "deployed") && unitAt(view, i + 1).lower !== "by") return subjects(view, from, i);
  }
  return [];
}

/** "Operation X, which A, B and C ran together". */
function relative(view: View, range: Range, { to }: Campaign, take: Take): void {
  const which = [to, to + 1].find((k) => ["which", "that"].includes(unitAt(view, k).lower));
  if (which === undefined) return;
  const list = bodiesFrom(view, which + 1, range.to);
  const last = list.at(-1);
  if (!last || (list[0]?.at ?? 0) > which + 4) return;
  const verb = [1, 2, 3].map((k) => unitAt(view, last.at + k).lower).find((w) => DOES.has(w) || ["carried", "opened", "mount"].includes(w));
  if (verb) take(list, "relative", "led");
}

/** "Operation X, the largest ever ICE operation"; "the largest ICE operation was Operation X". */
function apposed(view: View, range: Range, { from, to }: Campaign, take: Take): void {
  for (let i = Math.max(range.from, from - NEAR); i < Math.min(range.to, to + NEAR); i += 1) {
    if (!KIND.has(unitAt(view, i).lower) || (i >= from && i < to)) continue;
    const body = unitAt(view, i - 1).ref?.entity ?? (unitAt(view, i - 1).lower === "led" && unitAt(view, i - 2).text === "-" ? unitAt(view, i - 3).ref?.entity : undefined);
    if (body?.kind !== "Agency") continue;
    const tied = (i > to && i - to < 12 && unitAt(view, to).text === ",") || (i < from && ["was", "is", ",", "called", "dubbed", "codenamed", "named"].includes(unitAt(view, i + 1).lower)) || (i >= to && ["was", "is"].includes(unitAt(view, to).lower));
    if (tied) take([{ entity: body, at: i - 1 }], "apposition");
  }
}
