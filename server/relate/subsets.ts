import { HAVE, LAW_FORMS, PASSIVE_AUXILIARIES } from "../lexicon/verbs.ts";
import type { Finding } from "./tellings.ts";
import { amountAt, isHedge, isHuman } from "./counted.ts";
import { clauseLimit, oneElsewhere } from "./located.ts";
import type { Range, View } from "./view.ts";
import { textOf, unitAt } from "./view.ts";

/**
 * Parts of a group told of in the same sentence: "Of those arrested, 277 had …", "… and 277 had …", "including six
 * who …", "three of them". `found` is what the sentence's verbs gave, so that nothing is told twice.
 */
export function subsetsIn(view: View, range: Range, found: readonly Finding[]): Finding[] {
  const subsets: Finding[] = [];
  const opening = ofThose(view, range) ?? goesOn(view, range);
  const status = opening ?? found.find((f) => !f.denied)?.status ?? (ofTheArrests(view, range) ? "arrested" : undefined);
  if (!status) return subsets;
  const parts = partitive(view, found);
  for (let i = range.from; i < range.to; i += 1) {
    const amount = amountAt(view, i);
    if (!amount || amount.value === null || taken(view, i, found) || taken(view, i, subsets)) continue;
    if (!isSubset(view, i, amount.next, opening !== null || subsets.length > 0 || parts, range)) continue;
    let from = i;
    while (from > range.from && isHedge(view, from - 1)) from -= 1;
    const limit = Math.max(clauseLimit(view, amount.next, range.to), amount.next);
    const placed = { from: amount.next, to: partEnd(view, amount.next, range.to) };
    const to = unitAt(view, amount.next).lower === "in" ? placed.to : limit;
    const group = { from, to, count: amount.value, approximate: from < i, definite: false, description: textOf(view, { from, to }) };
    subsets.push({ from, to, passage: placed, patients: [{ from, to, entity: null, group }], status, denied: false, at: amount.next, rule: "arrested:subset" });
  }
  return [...subsets, ...remainder(view, range, status, found)];
}

/** Does the sentence tell of parts of people arrested: "Of the 211, 17 were wanted"? */
export const isPart = (view: View, range: Range): boolean => (ofThose(view, range) ?? goesOn(view, range)) !== null;

/** Up to the mark or conjunction that begins the next part. */
function partEnd(view: View, from: number, to: number): number {
  for (let i = from; i < to; i += 1) if ([",", ")", ";", "and"].includes(unitAt(view, i).lower)) return i;
  return to;
}

/** "Twenty-one of the arrests were made in …". */
function ofTheArrests(view: View, { from, to }: Range): boolean {
  for (let i = from; i < to - 2; i += 1) if (unitAt(view, i).lower === "of" && unitAt(view, i + 1).lower === "the" && unitAt(view, i + 2).lower === "arrests") return true;
  return false;
}

/** Does the sentence begin with "Of those arrested"? Then the status of that word. */
function ofThose(view: View, { from, to }: Range): Finding["status"] | null {
  if (!["of", "among"].includes(unitAt(view, from).lower)) return null;
  for (let i = from + 1; i < Math.min(to, from + 7); i += 1) {
    const { lower, text } = unitAt(view, i);
    if (text === ",") return null;
    if (lower === "the" && amountAt(view, i + 1) !== null && [",", "people", "individuals", "suspects", "arrested", "detained", "arrests"].includes(unitAt(view, amountAt(view, i + 1)?.next ?? i).lower)) return "arrested";
    if (lower === "the" && unitAt(view, i + 1).lower === "arrests") return "arrested";
    if (LAW_FORMS.get(lower)?.forms.has("past") || lower === "arrestees" || lower === "suspects" || lower === "detainees" || lower === "defendants") return "arrested";
  }
  return null;
}

/** "Of the 211, 94 were … . Seventeen were wanted for …": the sentence goes on with parts of those of the one before. */
function goesOn(view: View, { from }: Range): Finding["status"] | null {
  const before = view.sentences[unitAt(view, from).sentence - 1];
  return before && amountAt(view, from) !== null ? ofThose(view, before) : null;
}

/** "790 of those arrested had …": a part has been told of, so that a bare figure after it is another part. */
const partitive = (view: View, found: readonly Finding[]): boolean =>
  found.some((f) => f.patients.some((p) => p.group?.count !== null && / of (?:those|the|them|all)\b/.test(p.group ? textOf(view, { from: p.from, to: Math.max(p.to, f.to) }) : "")));

/** Is the amount at `at` told of already? What stands behind a mark in a phrase is a part: "seven men, four of them in Cork,". */
const taken = (view: View, at: number, found: readonly Finding[]): boolean => found.some((f) => f.patients.some((p) => p.from <= at && at < p.to && !behindMark(view, p.from, at)));

function behindMark(view: View, from: number, at: number): boolean {
  for (let i = from + 1; i < at; i += 1) if ([",", "—", "–", "("].includes(unitAt(view, i).text)) return unitAt(view, amountAt(view, at)?.next ?? at).lower === "of" || placeSoon(view, (amountAt(view, at)?.next ?? at) + 1);
  return false;
}

/** A place within the next words: "in the town of Hull". */
const placeSoon = (view: View, at: number): boolean => {
  for (let i = at; i < at + 4; i += 1) {
    if (unitAt(view, i).ref) return unitAt(view, i).ref?.entity.kind === "Place";
    if (unitAt(view, i).type !== "word") return false;
  }
  return false;
};

/** "and the rest in Oakham", "and others at Dover": what remains of the people told of, with a place of its own. */
function remainder(view: View, range: Range, status: Finding["status"], found: readonly Finding[]): Finding[] {
  for (let i = range.from + 3; i < range.to - 2; i += 1) {
    const single = unitAt(view, i).lower === "a" && /^(?:second|third|fourth|fifth|sixth|seventh|eighth)$/.test(unitAt(view, i + 1).lower);
    const one = ["a", "an"].includes(unitAt(view, i).lower) && !single && unitAt(view, i - 1).lower === "and" && !taken(view, i, found) ? oneElsewhere(view, i) : -1;
    const rest = one > 0 ? one : single ? i + 2 : unitAt(view, i).lower === "the" && ["rest", "others", "remainder"].includes(unitAt(view, i + 1).lower) ? i + 2 : unitAt(view, i).lower === "others" ? i + 1 : -1;
    if (rest < 0 || !["and", ","].includes(unitAt(view, i - 1).lower) || !["in", "at", "near", "across", "around"].includes(unitAt(view, rest).lower) || !placeSoon(view, rest + 1)) continue;
    const to = partEnd(view, rest, range.to);
    const group = { from: i, to: rest, count: single || one > 0 ? 1 : null, approximate: false, definite: false, description: textOf(view, { from: i, to: rest }) };
    return [{ from: i, to, passage: { from: rest, to }, patients: [{ from: i, to: rest, entity: null, group }], status, denied: false, at: rest, rule: "arrested:subset" }];
  }
  return [];
}

function isSubset(view: View, at: number, next: number, parts: boolean, { from }: Range): boolean {
  const after = unitAt(view, next).lower;
  const value = amountAt(view, at)?.value ?? 0;
  if (value > 1 && after === "of" && ["them", "whom", "those"].includes(unitAt(view, next + 1).lower)) return true;
  if (after === "of" && unitAt(view, next + 1).lower === "the" && unitAt(view, next + 2).lower === "arrests") return true;
  if (["in", "at", "near", "outside", "across"].includes(after) && placeSoon(view, next + 1) && ["(", ",", "and", ";", ":", "—", "–", "including"].includes(unitAt(view, at - 1).lower)) return true;
  let b = at - 1;
  while (b > from && isHedge(view, b)) b -= 1;
  const before = unitAt(view, b).lower;
  if (before === "including" && value >= 2) return ["who", "with", "for", "wanted", "on"].includes(after) || isHuman(view, next) || isHuman(view, next + 1);
  return parts && (HAVE.has(after) || PASSIVE_AUXILIARIES.has(after) || ["of", "for", "face", "faced", "remain", "hold", "came", "are"].includes(after)) && (at === from || [",", "and", ";", "while"].includes(before));
}
