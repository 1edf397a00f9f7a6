import { MONTHS } from "../lexicon/classes.ts";
import { HEDGES, MULTIPLIERS, NUMBER_WORDS, VAGUE, figure } from "../lexicon/numbers.ts";
import { PEOPLE, endsInMen, isAged, isNationality } from "../lexicon/people.ts";
import { POSTS } from "../lexicon/posts.ts";
import { bare } from "./people.ts";
import { isWork } from "./trades.ts";
import type { Range, View } from "./view.ts";
import { textOf, unitAt } from "./view.ts";

/** An unnamed person or group in a passage: "nearly 400 people", "a Chilean migrant", "hundreds". */
export interface Group extends Range {
  readonly count: number | null;
  readonly approximate: boolean;
  readonly description: string;
  /** "the man", "the pair": somebody told of before. */
  readonly definite: boolean;
}

const SINGULAR = new Set(["a", "an", "another", "one", "second", "third", "fourth", "fifth", "sixth"]);
const PAIRS: ReadonlyMap<string, number> = new Map([["pair", 2], ["duo", 2], ["couple", 2], ["trio", 3], ["both", 2], ["twins", 2]]);
const NOT_PEOPLE = new Set("year years month months week weeks day days hour hours minute minutes time times count counts charge charges percent per pm am p.m. a.m. kilograms kilogram kg kilos kilo grams gram pounds pound tonnes tonne tons ounces firearms guns weapons rifles vehicles cars plants warrants miles km metres meters feet dollars euros million billion m bn cent cents".split(" "));

/** Amounts that may stand for people by themselves: "hundreds were arrested". */
const MANY = new Set(["dozens", "hundreds", "scores", "thousands"]);

const humanWithin = (view: View, from: number, to: number): boolean => {
  for (let i = from; i < to && i < from + 7; i += 1) if (isHuman(view, i)) return true;
  return false;
};

/** People by where they come from or what became of them. */
const ALSO = new Set("native natives compatriot countryman retiree retirees veteran veterans widow widower bystander bystanders staffer staffers usher ushers parishioner vicar midwife midwives".split(" "));

export const isHuman = (view: View, at: number): boolean => {
  const { lower, text, ref, type, capital } = unitAt(view, at);
  if (ref || type === "mark") return false;
  if (PEOPLE.has(lower) || ALSO.has(lower) || endsInMen(lower) || POSTS.has(bare(lower)) || (capital && at > 0 && isNationality(text))) return true;
  const hyphen = lower.lastIndexOf("-");
  return hyphen > 0 && (PEOPLE.has(lower.slice(hyphen + 1)) || isAged(lower));
};

interface Amount {
  readonly value: number | null;
  readonly next: number;
}

/** The amount that begins at `at`, and where it ends; null when none does. */
export function amountAt(view: View, at: number): Amount | null {
  const unit = unitAt(view, at);
  if (unit.ref || unit.type === "mark") return null;
  const value = unit.type === "number" ? figure(unit.text) : NUMBER_WORDS.get(unit.lower) ?? null;
  const next = unitAt(view, at + 1);
  if (value !== null && isNoAmount(view, at)) return null;
  if (value !== null) {
    if (["$", "£", "€", "#", "%"].includes(unitAt(view, at - 1).text) || next.text === "%" || NOT_PEOPLE.has(next.lower)) return null;
    const times = MULTIPLIERS.get(next.lower);
    if (times) return { value: value * times, next: at + 2 };
    if (unit.type === "number" && next.type === "number" && /^\d{3}$/.test(next.text) && next.start === unit.end + 1) return { value: value * 1_000 + Number(next.text), next: at + 2 };
    return { value, next: at + 1 };
  }
  if ((unit.lower === "a" || unit.lower === "half") && (next.lower === "dozen" || next.lower === "hundred")) return { value: (MULTIPLIERS.get(next.lower) ?? 0) / (unit.lower === "half" ? 2 : 1), next: at + 2 };
  if (unit.lower === "a" && next.lower === "half-dozen") return { value: 6, next: at + 2 };
  return VAGUE.has(unit.lower) ? { value: null, next: at + 1 } : null;
}

/** A day of a month, an age in brackets, "no one". */
function isNoAmount(view: View, at: number): boolean {
  const before = unitAt(view, at - 1);
  if (unitAt(view, at).type === "number" && (MONTHS.has(before.lower) || ["aged", "age", "ages", "no.", "number", "highway", "route", "grade"].includes(before.lower))) return true;
  if (before.text === "," && unitAt(view, at + 1).text === "," && /^(?:\d{1,2}|(?:19|20)\d\d)$/.test(unitAt(view, at).text)) return true;
  if (before.text === "," && unitAt(view, at - 2).type === "number" && MONTHS.has(unitAt(view, at - 3).lower)) return true;
  if (before.text === "(" && unitAt(view, at + 1).text === ")") return true;
  return ["no", "any", "every", "each"].includes(before.lower);
}

/** "as many as 22 carriers". */
const asMany = (view: View, at: number): boolean => unitAt(view, at).lower === "as" && ["many", "few"].includes(unitAt(view, at + 1).lower) && unitAt(view, at + 2).lower === "as";

/** "nearly", "more than", "up to", "close to". */
export const isHedge = (view: View, at: number): boolean =>
  HEDGES.has(unitAt(view, at).lower) || asMany(view, at) || asMany(view, at - 1) || asMany(view, at - 2) || (unitAt(view, at).lower === "to" && ["up", "close"].includes(unitAt(view, at - 1).lower)) || (["up", "close", "more", "fewer", "less", "at"].includes(unitAt(view, at).lower) && ["to", "than", "least", "most"].includes(unitAt(view, at + 1).lower));

const hedged = (view: View, at: number, from: number): boolean => {
  for (let i = at - 1; i >= from && i >= at - 3; i -= 1) if (isHedge(view, i)) return true;
  return false;
};

/**
 * The group that a noun phrase tells of: an amount ("370 individuals"), an indefinite person ("a 34-year-old man"), or
 * a definite one ("the pair"). Null for a phrase about nobody in particular.
 */
export function groupIn(view: View, { from, to }: Range, plurals = false): Group | null {
  let start = from;
  while (start < to && unitAt(view, start).type === "mark") start += 1;
  if (unitAt(view, start + 1).lower === "following") return null;
  const end = start + 14 < to ? start + 14 : to;
  for (let i = start; i < end; i += 1) {
    if (i > start + 1 && ["who", "which", "whose", "whom", "aged"].includes(unitAt(view, i).lower)) break;
    const amount = amountAt(view, i);
    if (!amount || (unitAt(view, i - 1).lower === "aged" && i > start)) continue;
    if (unitAt(view, i - 1).text === "," && i > start) break;
    // "a boy of 16": an age.
    if (i > start + 1 && unitAt(view, i - 1).lower === "of" && isHuman(view, i - 2) && ["a", "an", "another", "the"].includes(unitAt(view, start).lower)) continue;
    if (amount.value === null && !MANY.has(unitAt(view, i).lower) && !humanWithin(view, amount.next, to)) continue;
    if (isOfThings(view, amount.next, to)) continue;
    const single = amount.value === 1;
    if (single && !singular(view, i, to)) continue;
    if (amount.value !== null && amount.value > 1900 && amount.value < 2100 && unitAt(view, i).type === "number" && !unitAt(view, i).text.includes(",") && unitAt(view, i - 1).lower === "in") continue;
    return make(view, { from: start, to }, amount.value, hedged(view, i, from) || unitAt(view, i).lower === "some", false);
  }
  if (plurals && uncounted(view, start, to)) return make(view, { from: start, to }, null, false, true);
  return ["no", "none", "nobody", "neither"].includes(unitAt(view, start).lower) ? null : unamounted(view, start, to, plurals);
}

/** "two of the boats": an amount of things. */
function isOfThings(view: View, next: number, to: number): boolean {
  if (unitAt(view, next).lower !== "of" || next + 2 >= to || !["the", "its", "those", "these"].includes(unitAt(view, next + 1).lower)) return false;
  const noun = unitAt(view, next + 2);
  return noun.type === "word" && !NUMBER_WORDS.has(noun.lower) && !noun.ref && !noun.capital && next + 3 === to && !isHuman(view, next + 2) && !/(?:ed|er|ers|ees|held|taken|accused)$/.test(noun.lower);
}

/** "the suspects": a plural noun for people ends the phrase. */
const pluralSoon = (view: View, from: number, to: number): boolean => {
  for (let i = from; i < to && i < from + 4; i += 1) if ((isHuman(view, i) || (i + 1 === to && /\p{L}{2}(?:ers|ors|ists|ants|ees)$/u.test(unitAt(view, i).lower))) && /(?:[^s]s|men|people)$/.test(unitAt(view, i).lower) && !isHuman(view, i + 1)) return true;
  return false;
};

const UNCOUNTED = new Set("most others many several everyone".split(" "));

/** "Most were taken", "the rest", "all others", "the other two" is left to the amount. */
function uncounted(view: View, start: number, to: number): boolean {
  const { lower } = unitAt(view, start);
  const next = unitAt(view, start + 1).lower;
  if (lower === "the" || lower === "all") return ["rest", "others", "remainder"].includes(next) && (to - start === 2 || unitAt(view, start + 2).lower === "of");
  return UNCOUNTED.has(lower) && (to - start === 1 || next === "of");
}

function unamounted(view: View, start: number, to: number, plurals: boolean): Group | null {
  for (let i = start; i < to && i < start + 5; i += 1) {
    const { lower } = unitAt(view, i);
    const pair = PAIRS.get(lower);
    if (pair) return make(view, { from: start, to }, pair, false, true);
    if (SINGULAR.has(lower) && singular(view, i, to)) return make(view, { from: start, to }, 1, hedged(view, i, start), false);
    if (plurals && i === start && ["the", "those", "these", "all", "both"].includes(lower) && pluralSoon(view, i + 1, to)) return make(view, { from: start, to }, null, false, true);
    if ((lower === "the" || lower === "his" || lower === "her" || lower === "their") && i === start && singular(view, i, to)) return make(view, { from: start, to }, 1, false, true);
    if (i === start && /-year-old$/.test(lower)) return make(view, { from: start, to }, 1, false, false);
  }
  return null;
}

/** "her employer", "a waiter": what people are called by what they do. */
const AGENT = /^\p{L}{3,}(?:er|or|ist|eer|maid|man|woman)$/u;

/** Is the head after the article one person? */
function singular(view: View, article: number, to: number): boolean {
  const article_ = unitAt(view, article).lower;
  if (/^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/.test(unitAt(view, article + 1).lower) && to - article <= 2) return true;
  for (let i = article + 1; i < to && i < article + 9; i += 1) {
    const { lower, type, ref } = unitAt(view, i);
    if (type === "mark" && lower !== "-") return i > article + 1 && (article_ === "one" || AGENT.test(unitAt(view, i - 1).lower) || /^\d\d$/.test(unitAt(view, i + 1).text));
    if (["of", "in", "who", "with", "from", "at", "was", "is", "to", "for", "on", "that", "has", "were", "had"].includes(lower)) return (i > article + 1 && isHuman(view, i - 1)) || (article_ === "one" && i === article + 1);
    if (isHuman(view, i) && !isHuman(view, i + 1) && !ref) return !/(?:[^s]s|men|people)$/.test(lower) || /(?:boss|s-year-old)$/.test(lower);
  }
  if (to - article === 2 && ["a", "an"].includes(article_) && (AGENT.test(unitAt(view, article + 1).lower) || isWork(view, article + 1))) return true;
  return to - article === 1 && (article_ === "one" || article_ === "another" || /^(?:second|third|fourth|fifth)$/.test(article_));
}

const make = (view: View, range: Range, count: number | null, approximate: boolean, definite: boolean): Group => ({ from: range.from, to: range.to, count, approximate, definite, description: textOf(view, range) });
