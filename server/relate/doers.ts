import { DETERMINERS, MONTHS, WEEKDAYS } from "../lexicon/classes.ts";
import type { LocalEntity } from "../model/annotation.ts";
import { bodiesFrom, bodiesIn } from "./bodies.ts";
import { composedOf } from "./composed.ts";
import { ACTS } from "./doing.ts";
import { isComplement } from "./speaker.ts";
import { standing } from "./standing.ts";
import type { Range, View } from "./view.ts";
import { unitAt } from "./view.ts";

/** No sentence is read further for who did what it tells of. */
const LONGEST = 200;
const STAND_INS = new Set("force agency department office bureau taskforce unit directorate commission".split(" "));
const IN_TIME = new Set("between and from to until in on of during over since early late mid last this the - –".split(" "));

const isTime = (view: View, at: number): boolean => {
  const { lower, type, ref } = unitAt(view, at);
  return !ref && (type === "number" || IN_TIME.has(lower) || MONTHS.has(lower) || WEEKDAYS.has(lower));
};

/** "mounted by", "carried out by", "mounted between June 1 and June 4 by": the verb of policing before "by", or -1. */
export function actBefore(view: View, by: number): number {
  let i = by - 1;
  while (i > by - 10 && isTime(view, i)) i -= 1;
  if (unitAt(view, i).lower === "out") i -= 1;
  return !unitAt(view, i).ref && ACTS.has(unitAt(view, i).lower) ? i : -1;
}

/** The bodies that do what the words of a range tell: by whom it was done, else the subject of the first verb of policing. */
export function doersOf(view: View, { from, to: end }: Range): LocalEntity[] {
  const to = Math.min(end, from + LONGEST);
  for (let i = from; i < to; i += 1) {
    const [first] = unitAt(view, i).lower === "joint" ? composedOf(view, i, to) : [];
    if (first) return [first.entity];
    if (unitAt(view, i).lower !== "by" || actBefore(view, i) < from) continue;
    const list = bodiesFrom(view, i + 1, to);
    if (list.length > 0) return list.map((l) => l.entity);
  }
  let tried = 0;
  for (let i = from; i < to && tried < 4; i += 1) {
    if (unitAt(view, i).ref || !ACTS.has(unitAt(view, i).lower)) continue;
    const subject = subjectOf(view, from, i);
    if (subject) return [subject];
    tried += 1;
  }
  return [];
}

function subjectOf(view: View, from: number, verb: number): LocalEntity | null {
  const named = bodiesIn(view, from, verb).find((b) => !isComplement(view, b.at, from) || afterTime(view, b.at));
  if (named) return staffOf(view, named.at) ?? named.entity;
  for (let i = verb - 1; i > from; i -= 1) {
    if (unitAt(view, i - 1).lower !== "the" || !STAND_INS.has(unitAt(view, i).lower)) continue;
    const body = standing(view, i);
    if (body?.kind === "Agency") return body;
  }
  return null;
}

/** "State Police detectives of the Y": not the police at large but Y acts. */
export function staffOf(view: View, at: number): LocalEntity | null {
  if (!/[^s]s$/.test(unitAt(view, at + 1).lower) || unitAt(view, at + 1).ref || !["of", "from", "with"].includes(unitAt(view, at + 2).lower)) return null;
  const body = unitAt(view, DETERMINERS.has(unitAt(view, at + 3).lower) ? at + 4 : at + 3).ref?.entity;
  return body?.kind === "Agency" ? body : null;
}

const TIMES = new Set("year month week spring summer autumn fall winter night weekend".split(" "));

/** "In 2023 the Y teamed up": the preposition before belongs to the date. */
export function afterTime(view: View, at: number): boolean {
  const i = DETERMINERS.has(unitAt(view, at - 1).lower) ? at - 2 : at - 1;
  const { lower, type, ref } = unitAt(view, i);
  return !ref && ((type === "number" && /^\d{1,4}$/.test(lower)) || MONTHS.has(lower) || WEEKDAYS.has(lower) || TIMES.has(lower));
}

/** Who did what the sentence before tells of; of more than two the first. */
export function doersBefore(view: View, { from }: Range): LocalEntity[] {
  const before = view.sentences[unitAt(view, from).sentence - 1];
  const all = before && !view.noise(unitAt(view, before.from).sentence) ? doersOf(view, before) : [];
  return all.length > 2 ? all.slice(0, 1) : all;
}
