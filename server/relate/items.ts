import { DETERMINERS, PREPOSITIONS } from "../lexicon/classes.ts";
import { POSTS, TITLE_WORDS } from "../lexicon/posts.ts";
import { amountAt, isHuman } from "./counted.ts";
import { bare } from "./people.ts";
import { isWork } from "./trades.ts";
import type { View } from "./view.ts";
import { unitAt } from "./view.ts";

/** Does an item of a list of people begin here: an amount or article with a person's noun near, or a name? */
export function beginsItem(view: View, at: number, to: number): boolean {
  let i = at;
  if (unitAt(view, i).lower === "and") i += 1;
  const { lower, ref } = unitAt(view, i);
  if (ref) return ref.entity.kind === "Person" && unitAt(view, i - 1).lower !== "of";
  if (amountAt(view, i) !== null && unitAt(view, i).type === "number") return unitAt(view, i + 1).text !== "," && unitAt(view, i + 1).text !== "." && humanSoon(view, i + 1, to);
  if (DETERMINERS.has(lower) || amountAt(view, i) !== null) return humanSoon(view, i + 1, to) || (["a", "an"].includes(lower) && [1, 2, 3].some((k) => isWork(view, i + k) && i + k < to && unitAt(view, i + k).type === "word"));
  for (let k = i; k < i + 5 && k < to; k += 1) {
    const unit = unitAt(view, k);
    if (unit.ref?.entity.kind === "Person") return true;
    if (!(isHuman(view, k) || isWork(view, k) || POSTS.has(bare(unit.lower)) || TITLE_WORDS.has(bare(unit.lower)) || (unit.capital && unit.type === "word") || /-year-old$/.test(unit.lower))) return false;
  }
  return false;
}

/** Does a noun for people, or a name, follow before a mark or preposition? */
export const humanSoon = (view: View, at: number, to: number): boolean => {
  // "two of their supporters"
  const start = unitAt(view, at).lower === "of" && DETERMINERS.has(unitAt(view, at + 1).lower) ? at + 2 : at;
  if (start > at && /\p{L}{2}(?:ers|ors|ists|ants|ees)$/u.test(unitAt(view, start).lower)) return true;
  for (let i = start; i < to && i < at + 6; i += 1) {
    const { lower, type, ref } = unitAt(view, i);
    if (ref?.entity.kind === "Person" || isHuman(view, i)) return true;
    if (type === "mark" || PREPOSITIONS.has(lower)) return false;
  }
  return false;
};
