import type { LocalEntity } from "../model/annotation.ts";
import { NEGATIONS } from "../lexicon/verbs.ts";
import { joinsIn } from "./also.ts";
import { bodiesFrom } from "./bodies.ts";
import type { Campaign } from "./campaigns.ts";
import { subjects } from "./takers.ts";
import type { AddTie } from "./tie.ts";
import type { Range, View } from "./view.ts";
import { sentenceOf, unitAt } from "./view.ts";

/** "The A and the B were also involved", "Officers from A also took part", "A is taking part": in the operation of the sentence before. */
export function alsoInvolved(view: View, range: Range, operation: LocalEntity, add: AddTie): void {
  for (let i = range.from; i < range.to; i += 1) {
    const { lower, ref, type } = unitAt(view, i);
    if (ref?.entity.kind === "Person" || ref?.entity.kind === "Operation" || (type === "mark" && ![",", ".", "&", "’", "(", ")"].includes(lower))) return;
    if (["not", "n’t", "n't", "no"].includes(lower)) return;
    const part = lower === "part" && ["took", "taking", "take"].includes(unitAt(view, i - 1).lower) && unitAt(view, i + 1).lower !== "of";
    const told = part || (lower === "involved" && ["were", "was", "also"].includes(unitAt(view, i - 1).lower) && isWhole(view, i + 1, range.to)) || (["assisted", "participated", "helped"].includes(lower) && i + 2 >= range.to);
    const listed = ["included", "include", "were", "are"].includes(lower) && [-1, -2].some((k) => ["agencies", "forces", "departments", "partners"].includes(unitAt(view, i + k).lower)) && /participating|assisting|supporting|partner|involved/.test(`${unitAt(view, i - 2).lower} ${unitAt(view, i - 1).lower}`);
    if (!told && !listed && !joinsIn(view, i)) continue;
    for (const { entity } of listed && !told ? bodiesFrom(view, i + 1, range.to) : subjects(view, range.from, i)) add("TOOK_PART_IN", entity, operation, range, "also involved");
    return;
  }
}

/** After "were involved": nothing, or "in the operation"; not "in a crash". */
const isWhole = (view: View, at: number, to: number): boolean => {
  const { lower, type } = unitAt(view, at);
  return at >= to || type === "mark" || ["along", "as", "too", "including", "on", "at"].includes(lower) || (lower === "in" && ["the", "it", "this"].includes(unitAt(view, at + 1).lower));
};

const REACH = 900;

/** "A is taking part, under an agreement", "120 officers took part, from A, B and C": in the operation that the text told of last. */
export function tookPart(view: View, passages: readonly Campaign[], add: AddTie): void {
  let last = -1;
  for (let i = 0; passages.length > 0 && i < view.units.length; i += 1) {
    if (view.units[i]?.lower !== "part") continue;
    while ((passages[last + 1]?.to ?? Infinity) <= i) last += 1;
    const passage = passages[last];
    if (!passage || i - passage.to > REACH || !["took", "taken", "taking"].includes(unitAt(view, i - 1).lower)) continue;
    const next = unitAt(view, i + 1);
    const { sentence } = unitAt(view, i);
    if (view.noise(sentence) || (next.type === "word" && !["from", "including", "as", "alongside", "with", "were", "are", "was"].includes(next.lower)) || next.lower === "(" ) continue;
    const range = sentenceOf(view, i);
    if ([2, 3, 4].some((k) => NEGATIONS.has(unitAt(view, i - k).lower))) continue;
    const from = next.text === "," ? i + 2 : i + 1;
    const all = ["from", "including", "were", "are", "was"].includes(unitAt(view, from).lower) ? bodiesFrom(view, from + 1, range.to) : subjects(view, range.from, i);
    for (const { entity } of all) add("TOOK_PART_IN", entity, passage.entity, range, "took part");
  }
}
