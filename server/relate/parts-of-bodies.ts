import { DETERMINERS } from "../lexicon/classes.ts";
import type { LocalEntity } from "../model/annotation.ts";
import type { AddPart } from "./part.ts";
import { POSSESSIVE } from "./post.ts";
import type { View } from "./view.ts";
import { unitAt } from "./view.ts";

const UNIT_NOUN = /(?:directorate|division|unit|office|branch|bureau|section|squad|command|team|task force|taskforce|centre|center|service|department|sector|detail|wing|arm|district|agency|administration|police|laborator(?:y|ies)|cell|circle|group|desk|inspectorate|brigade|corps|patrol|precinct|station|program|programme|partnership|secretariat|force|operations|investigations?)$/i;
const UNIT_FIRST = /^(?:office|bureau|division|department|directorate|section|unit|inspectorate|service) (?:of|for)\b/i;
/** Bodies that stand beside another whose name follows "of": "the Fraternal Order of Police of the City". */
const BESIDE = /\b(?:federation|association|union|order|society|court|league)\b/i;
const PART_WORDS = new Set("division unit branch arm part section wing subsidiary agency office offices component department bureau squad directorate command team units divisions branches".split(" "));
/** "is part of", "falls under", "sits within", "belongs to", "reports to". */
const UNDER: ReadonlyMap<string, readonly string[]> = new Map([["falls", ["under"]], ["comes", ["under"]], ["sits", ["within", "under", "inside"]], ["belongs", ["to"]], ["reports", ["to"]], ["answers", ["to"]], ["operates", ["under", "within"]]]);

const agencyAt = (view: View, at: number): LocalEntity | null => {
  const entity = unitAt(view, at).ref?.entity;
  return entity?.kind === "Agency" ? entity : null;
};

/** Past an acronym in brackets: the unit after "(STF)". */
function pastBracket(view: View, at: number): number {
  if (unitAt(view, at).text !== "(") return at;
  for (let i = at + 1; i < at + 4; i += 1) if (unitAt(view, i).text === ")") return i + 1;
  return at;
}

interface Whole {
  readonly body: LocalEntity;
  readonly at: number;
}

/** The body named at `at`, after an article; of "the FBI's Boston Division" the last. */
function wholeAt(view: View, at: number): Whole | null {
  let k = DETERMINERS.has(unitAt(view, at).lower) ? at + 1 : at;
  let body = agencyAt(view, k);
  if (!body || unitAt(view, k).sentence !== unitAt(view, at - 1).sentence) return null;
  while (POSSESSIVE.has(unitAt(view, k + 1).lower) && agencyAt(view, k + 2)) {
    body = agencyAt(view, k + 2) ?? body;
    k += 2;
  }
  return { body, at: k };
}

/** "the DEA's Dallas Field Division", "the Lagos Zonal Directorate (LZD) of the EFCC", "X, a division of Y", "X falls under Y", "Y and its X". */
export function bodyPart(view: View, at: number, add: AddPart): void {
  const one = agencyAt(view, at);
  if (!one) return;
  if (POSSESSIVE.has(unitAt(view, at + 1).lower)) return owned(view, at, one, add);
  const next = pastBracket(view, at + 1);
  const { lower, text } = unitAt(view, next);
  const name = unitAt(view, at).text;
  if (["of", "at", "within", "in"].includes(lower)) {
    const whole = wholeAt(view, next + 1);
    if (whole && !BESIDE.test(name) && (UNIT_NOUN.test(name) || UNIT_FIRST.test(name))) add(one, whole.body, at, whole.at + 1, lower);
    return;
  }
  if (lower === "and" && unitAt(view, next + 1).lower === "its") {
    const k = [2, 3, 4].map((n) => next + n).find((i) => unitAt(view, i).ref || unitAt(view, i).type !== "word") ?? next;
    const part = agencyAt(view, k);
    if (part && k > next && !/\bpolice$/i.test(unitAt(view, k).text)) add(part, one, at, k + 1, "its");
    return;
  }
  const unit = agencyAt(view, next);
  if (unit && next === at + 1 && !UNIT_NOUN.test(name) && UNIT_NOUN.test(unitAt(view, next).text) && unitAt(view, next).sentence === unitAt(view, at).sentence) {
    add(unit, one, at, next + 1, "beside");
    return;
  }
  const start = text === "," ? next + 1 : next;
  told(view, at, ["which", "that"].includes(unitAt(view, start).lower) ? start + 1 : start, text === ",", one, add);
}

/** "the Y's X": a unit by name within three words after the mark. */
function owned(view: View, at: number, one: LocalEntity, add: AddPart): void {
  for (let k = at + 2; k <= at + 4; k += 1) {
    const { ref, type, capital } = unitAt(view, k);
    if (ref) {
      if (ref.entity.kind !== "Agency") return;
      add(ref.entity, one, at, k + 1, "possessive");
      // "the Y's Criminal Division and Tax Division".
      const second = unitAt(view, k + 1).lower === "and" ? agencyAt(view, k + 2) : null;
      if (second && UNIT_NOUN.test(unitAt(view, k + 2).text) && UNIT_NOUN.test(unitAt(view, k).text)) add(second, one, at, k + 3, "possessive");
      return;
    }
    if (type !== "word" || capital) return;
  }
}

/** ", a division of Y", "is part of Y", "is one of 25 field offices of Y", "which falls under Y". */
function told(view: View, at: number, from: number, apposed: boolean, one: LocalEntity, add: AddPart): void {
  const under = UNDER.get(unitAt(view, from).lower);
  if (under?.includes(unitAt(view, from + 1).lower)) {
    const whole = wholeAt(view, from + 2);
    if (whole) add(one, whole.body, at, whole.at + 1, "under");
    return;
  }
  const owner = apposed && POSSESSIVE.has(unitAt(view, from + 1).lower) ? agencyAt(view, from) : null;
  if (owner) {
    const arm = [2, 3, 4, 5].find((n) => unitAt(view, from + n).type !== "word" || unitAt(view, from + n).ref || ["arm", "unit", "branch", "division", "wing", "section", "squad", "agency"].includes(unitAt(view, from + n).lower));
    if (arm && unitAt(view, from + arm).type === "word" && !unitAt(view, from + arm).ref && [",", ".", "and", ")"].includes(unitAt(view, from + arm + 1).lower)) add(one, owner, at, from + arm + 1, "apposition");
    return;
  }
  const copula = ["is", "was", "are"].includes(unitAt(view, from).lower);
  if (!apposed && !copula) return;
  for (let k = from; k < from + 8; k += 1) {
    const { lower, ref, type } = unitAt(view, k);
    if (ref?.entity.kind === "Place" || (ref && PART_WORDS.has(unitAt(view, k + 1).lower))) continue;
    if (ref || type === "mark") return;
    if (!PART_WORDS.has(lower) || !["of", "within", "in"].includes(unitAt(view, k + 1).lower)) continue;
    const whole = wholeAt(view, k + 2);
    if (whole) add(one, whole.body, at, whole.at + 1, copula ? "copula" : "apposition");
    return;
  }
}
