import type { Arrest, ListedRelation, LocalEntity } from "../model/annotation.ts";
import { DETERMINERS } from "../lexicon/classes.ts";
import type { Act } from "./act.ts";
import type { Listed } from "./bodies.ts";
import { bodiesFrom, bodiesIn, isOwner } from "./bodies.ts";
import type { Campaign } from "./campaigns.ts";
import { composedOf, effortBy } from "./composed.ts";
import { clauseLimit, isLocated } from "./located.ts";
import { bodyBefore, isComplement } from "./speaker.ts";
import type { Range, View } from "./view.ts";
import { paragraphOf, spanOf, unitAt } from "./view.ts";

const BY = new Set("led run conducted carried coordinated launched overseen spearheaded headed executed mounted organised organized opened begun started staged directed supported assisted".split(" "));
const DOES = new Set("ran runs launched established led leads conducted mounted carried executed supported joined coordinated oversaw began started undertook spearheaded headed assisted".split(" "));
const UNDER = new Set("during under in as through from throughout for on".split(" "));
const AIMS = new Set("targeted targeting targets target against aimed directed focused focusing dismantle dismantled dismantling disrupt disrupting".split(" "));
const KIND = new Set("operation investigation crackdown sweep effort initiative action inquiry probe raid sting".split(" "));

/** What operations did: who took part in them, whom or what they targeted, where they took place. */
export function findOperationRelations(view: View, passages: readonly Campaign[], arrests: readonly Arrest[], _acts: readonly (readonly Act[])[]): ListedRelation[] {
  const found = new Map<string, ListedRelation>();
  const add: Add = (type, from, to, range, rule, role) => {
    const key = `${type}~${from.id}~${to.id}`;
    if (!found.has(key)) found.set(key, { type, from: from.id, to: to.id, ...(role ? { role } : {}), ...spanOf(view, range), rule: `operation:${rule}` });
  };
  const bySentence = new Map<number, Campaign[]>();
  for (const passage of passages) {
    const { sentence } = unitAt(view, passage.from);
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), passage]);
  }
  for (const [sentence, inside] of bySentence) {
    const range = view.sentences[sentence];
    if (!range) continue;
    inside.forEach((passage, i) => {
      const next = inside[i + 1];
      const limit = next && next.entity !== passage.entity ? next.from : range.to;
      takers(view, { from: inside[i - 1] && inside[i - 1]?.entity !== passage.entity ? (inside[i - 1]?.to ?? range.from) : range.from, to: limit }, passage, add);
      aims(view, { from: range.from, to: limit }, passage, add);
      grounds(view, { from: range.from, to: limit }, passage, arrests, add);
    });
    const last = inside.at(-1);
    if (last) listed(view, sentence, range, last, add);
    if (last) followed(view, sentence, last, add);
  }
  return [...found.values()];
}

type Add = (type: "TOOK_PART_IN" | "TARGETED" | "TOOK_PLACE_IN", from: LocalEntity, to: LocalEntity, range: Range, rule: string, role?: string) => void;

const subjectOf = (view: View, passage: Campaign, range: Range): boolean => passage.from - range.from <= 2 || [",", "that", "said", "“"].includes(unitAt(view, passage.from - 1).lower);

/** Who took part stands no more units than this from the operation: else a sentence of operations costs the square of its length. */
const NEAR = 150;

function takers(view: View, range: Range, { entity, from, to }: Campaign, add: Add): void {
  const take = (all: readonly Listed[], rule: string, role?: string): void => all.forEach((l) => add("TOOK_PART_IN", l.entity, entity, range, rule, role));
  for (let i = Math.max(range.from, from - NEAR); i < Math.min(range.to, to + NEAR); i += 1) {
    const { lower, ref } = unitAt(view, i);
    if (ref || (i >= from && i < to)) continue;
    const composed = composedOf(view, i, range.to);
    const effort = i >= to ? effortBy(view, i, beforeWith(view, i, range.to)) : [];
    const by = BY.has(lower) ? [1, 2, 3, 4].find((k) => unitAt(view, i + k).lower === "by") : undefined;
    if (composed.length > 0 || effort.length > 0) {
      take(composed, "composed");
      take(effort, "effort by", "led");
      take(withList(view, i + 2, range.to), "with", "assisted");
    } else if (by) {
      const list = bodiesFrom(view, i + by + 1, range.to);
      take(list, "by", "led");
      const force = standFor(view, i + by + 1);
      if (force) add("TOOK_PART_IN", force, entity, range, "by", "led");
      const further = withList(view, i + by + 1, range.to);
      take(further, "with", "assisted");
    } else if (DOES.has(lower) && i < from && from - i <= 6) {
      take(subjects(view, range.from, i), "does", "led");
      take(withList(view, to, range.to), "with", "assisted");
    } else if (DOES.has(lower) && i < from && from - i <= 14 && ["on", "of", "with"].includes(unitAt(view, from - 1).lower)) take(subjects(view, range.from, i), "does");
    else if (["included", "involved", "involving", "includes", "involves"].includes(lower) && i > to - 1) take(bodiesIn(view, i + 1, range.to), "included");
    else if (((lower === "part" && unitAt(view, i + 1).lower === "in") || (lower === "participated" && unitAt(view, i + 1).lower === "in")) && i < from) take(subjects(view, range.from, i), "took part");
    else if (["worked", "working", "embedded", "partnered", "teamed"].includes(lower) && [1, 2].some((k) => unitAt(view, i + k).lower === "with") && i < from) {
      take(bodiesFrom(view, unitAt(view, i + 1).lower === "with" ? i + 2 : i + 3, range.to), "worked with");
      take(subjects(view, range.from, i), "worked with");
    }
  }
  if (UNDER.has(beforeArticle(view, from)) && !subjectOf(view, { entity, from, to }, range)) take(subjects(view, range.from, from), "during");
  apposed(view, range, { entity, from, to }, take);
}

const beforeArticle = (view: View, at: number): string => {
  const i = DETERMINERS.has(unitAt(view, at - 1).lower) ? at - 2 : at - 1;
  return unitAt(view, i).lower === "of" && unitAt(view, i - 1).lower === "part" ? "as" : unitAt(view, i).lower;
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
function subjects(view: View, from: number, verb: number): Listed[] {
  const all = bodiesIn(view, from, verb).filter((b) => !isOwner(view, b.at) && (!isComplement(view, b.at, from) || ["from", "with", "of"].some((p) => governs(view, b.at, p))));
  const first = all[0];
  return first ? all.filter((b) => b.at - first.at < 40) : [];
}

const governs = (view: View, at: number, preposition: string): boolean => {
  for (let i = at - 1; i >= at - 4; i -= 1) if (unitAt(view, i).lower === preposition) return ["officers", "detectives", "agents", "teams", "investigators", "members", "police", "deputies", "personnel", "embedded", "staff"].includes(unitAt(view, i - 1).lower);
  return false;
};

/** "Operation X, the largest ever ICE operation"; "the largest ICE operation was Operation X". */
function apposed(view: View, range: Range, { from, to }: Campaign, take: (all: readonly Listed[], rule: string) => void): void {
  for (let i = range.from; i < range.to; i += 1) {
    if (!KIND.has(unitAt(view, i).lower) || (i >= from && i < to)) continue;
    const body = unitAt(view, i - 1).ref?.entity;
    if (body?.kind !== "Agency") continue;
    const tied = (i > to && i - to < 12 && unitAt(view, to).text === ",") || (i < from && ["was", "is", ",", "called", "dubbed", "codenamed", "named"].includes(unitAt(view, i + 1).lower)) || (i >= to && ["was", "is"].includes(unitAt(view, to).lower));
    if (tied) take([{ entity: body, at: i - 1 }], "apposition");
  }
}

function aims(view: View, range: Range, { entity, to }: Campaign, add: Add): void {
  for (let i = to; i < range.to; i += 1) {
    const { lower, ref } = unitAt(view, i);
    if (ref || !AIMS.has(lower)) continue;
    if (lower === "directed" && !["against", "at"].includes(unitAt(view, i + 1).lower)) continue;
    aimedAt(view, i + 1, range.to, entity, range, add);
    return;
  }
}

/** The gangs, and places named first, that follow a word of aiming. */
function aimedAt(view: View, from: number, to: number, operation: LocalEntity, range: Range, add: Add): void {
  let near = true;
  const limit = Math.min(to, clauseLimit(view, ["at", "against", "on"].includes(unitAt(view, from).lower) ? from + 1 : from, to));
  for (let i = from; i < limit; i += 1) {
    const { ref, lower, type } = unitAt(view, i);
    if (ref?.entity.kind === "Gang") add("TARGETED", operation, ref.entity, range, "aim");
    else if (ref?.entity.kind === "Place" && near) add("TARGETED", operation, ref.entity, range, "aim");
    else if (!ref && type === "word" && !["at", "against", "on", "the", "and", "in", "both", "communities", "of"].includes(lower)) near = false;
    if (["in", "across", "throughout"].includes(lower)) near = false;
  }
}

/** Where the operation as a whole took place: "Operation X in Florida", "across A and B … during Operation X". */
function grounds(view: View, range: Range, passage: Campaign, arrests: readonly Arrest[], add: Add): void {
  const subject = subjectOf(view, passage, range) || !UNDER.has(beforeArticle(view, passage.from));
  const limit = groundLimit(view, passage.to, range.to);
  const told = toldIn(view, range, arrests);
  const alone = told.length > 0 && told.every((a) => a.count === 1);
  for (let i = passage.to; i < limit; i += 1) {
    const { ref, lower } = unitAt(view, i);
    if (["targeted", "targeting", "targets"].includes(lower)) i = clauseLimit(view, i + 1, limit);
    if (ref?.entity.kind === "Place" && isLocated(view, i, passage.to) && ((subject && !alone) || i - passage.to < 3)) add("TOOK_PLACE_IN", passage.entity, ref.entity, range, "in");
  }
  if (subject) return;
  const many = told.some((a) => a.count === null || a.count > 2);
  for (let i = range.from; many && i < passage.from; i += 1) {
    const { ref } = unitAt(view, i);
    if (ref?.entity.kind === "Place" && isLocated(view, i, range.from)) add("TOOK_PLACE_IN", passage.entity, ref.entity, range, "during");
  }
}

/** The arrests told in a sentence. */
function toldIn(view: View, range: Range, arrests: readonly Arrest[]): Arrest[] {
  const { start, end } = spanOf(view, range);
  const found: Arrest[] = [];
  for (let i = firstFrom(arrests, start); (arrests[i]?.start ?? Infinity) < end; i += 1) {
    const one = arrests[i];
    if (one && one.end <= end) found.push(one);
  }
  return found;
}

/** The index of the first arrest that begins at `start` or later; they are in order of place. */
function firstFrom(arrests: readonly Arrest[], start: number): number {
  let low = 0;
  let high = arrests.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((arrests[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

const ELSEWHERE = new Set("included includes involved involving because unlike who whose after before while when despite where although against aimed".split(" "));

function groundLimit(view: View, from: number, to: number): number {
  for (let i = from; i < to; i += 1) {
    const { lower, text, ref } = unitAt(view, i);
    if (!ref && ((ELSEWHERE.has(lower) && !(lower === "after" && unitAt(view, i + 1).lower === "netting")) || text === ";" || (lower === "which" && unitAt(view, i + 1).lower !== "took"))) return i;
  }
  return to;
}

/** "The following authorities took part in Operation X:" and the bodies in the items below. */
function listed(view: View, sentence: number, range: Range, passage: Campaign, add: Add): void {
  if (unitAt(view, range.to - 1).text !== ":") return;
  let paragraph = paragraphOf(view, sentence);
  for (let s = sentence + 1; s < view.sentences.length && s < sentence + 40; s += 1) {
    const item = view.sentences[s];
    if (!item || view.noise(s)) return;
    if (paragraphOf(view, s) !== paragraph && !/^[•\-–*●▪◦·]$/.test(unitAt(view, item.from).text)) return;
    paragraph = paragraphOf(view, s);
    for (const { entity } of bodiesIn(view, item.from, item.to)) add("TOOK_PART_IN", entity, passage.entity, item, "list");
  }
}

/** The sentence after, when "it" is the operation: "It was aimed at the First Capital Command". */
function followed(view: View, sentence: number, { entity }: Campaign, add: Add): void {
  const range = view.sentences[sentence + 1];
  if (range && !view.noise(sentence + 1)) alsoInvolved(view, range, entity, add);
  if (!range || view.noise(sentence + 1) || unitAt(view, range.from).lower !== "it") return;
  aims(view, range, { entity, from: range.from, to: range.from + 1 }, add);
  takers(view, range, { entity, from: range.from, to: range.from + 1 }, add);
}

/** "The A and the B were also involved", "Officers from A also took part": in the operation of the sentence before. */
function alsoInvolved(view: View, range: Range, operation: LocalEntity, add: Add): void {
  for (let i = range.from; i < range.to; i += 1) {
    const { lower, ref, type } = unitAt(view, i);
    if (ref?.entity.kind === "Person" || ref?.entity.kind === "Operation" || (type === "mark" && ![",", ".", "&", "’"].includes(lower))) return;
    const told = (lower === "involved" && ["were", "was", "also"].includes(unitAt(view, i - 1).lower)) || (lower === "part" && unitAt(view, i - 1).lower === "took") || ((lower === "assisted" || lower === "participated" || lower === "helped") && i + 2 >= range.to);
    if (!told) continue;
    for (const { entity } of subjects(view, range.from, i)) add("TOOK_PART_IN", entity, operation, range, "also involved");
    return;
  }
}
