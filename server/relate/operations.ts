import type { Arrest, ListedRelation, LocalEntity } from "../model/annotation.ts";
import type { Act } from "./act.ts";
import { aims, aimsOfIt } from "./aims.ts";
import { bodiesIn } from "./bodies.ts";
import type { Campaign } from "./campaigns.ts";
import { grounds, groundsOfIt } from "./grounds.ts";
import { itemsBelow } from "./items-below.ts";
import type { AddTie } from "./tie.ts";
import { takers } from "./takers.ts";
import { alsoInvolved, tookPart } from "./taking-part.ts";
import type { Range, View } from "./view.ts";
import { paragraphOf, spanOf, unitAt } from "./view.ts";

/** So many units before and after an operation are read: else a sentence of operations costs the square of its length. */
const REACH = 300;

/** What operations did: who took part in them, whom or what they targeted, where they took place. */
export function findOperationRelations(view: View, passages: readonly Campaign[], arrests: readonly Arrest[], acts: readonly (readonly Act[])[]): ListedRelation[] {
  const found = new Map<string, ListedRelation>();
  const add: AddTie = (type, from, to, range, rule, role) => {
    const key = `${type}~${from.id}~${to.id}`;
    if (!found.has(key)) found.set(key, { type, from: from.id, to: to.id, ...(role ? { role } : {}), ...spanOf(view, range), rule: `operation:${rule}` });
  };
  const bySentence = new Map<number, Campaign[]>();
  for (const passage of passages) {
    const { sentence } = unitAt(view, passage.from);
    const list = bySentence.get(sentence);
    if (list) list.push(passage);
    else bySentence.set(sentence, [passage]);
  }
  for (const [sentence, inside] of bySentence) {
    const range = view.sentences[sentence];
    if (!range) continue;
    const here = acts[sentence] ?? [];
    inside.forEach((passage, i) => {
      const [before, next] = [inside[i - 1], inside[i + 1]];
      const start = Math.max(range.from, passage.from - REACH);
      const from = before && before.entity !== passage.entity ? Math.max(before.to, start) : start;
      const limit = Math.min(passage.to + REACH, next && next.entity !== passage.entity ? next.from : range.to);
      takers(view, { from, to: limit }, passage, here, add);
      aims(view, { from: start, to: limit }, passage, add);
      grounds(view, { from: start, to: limit }, passage, arrests, add);
    });
    const last = inside.at(-1);
    if (last) listed(view, range, last, add);
    if (last) followed(view, sentence, last, bySentence, acts, add);
  }
  tookPart(view, passages, add);
  inTheOnlyOne(view, passages, acts, found, add);
  return [...found.values()];
}

/** "The following authorities took part in Operation X:" and the bodies in the items below. */
function listed(view: View, range: Range, passage: Campaign, add: AddTie): void {
  for (const item of itemsBelow(view, range)) for (const { entity } of bodiesIn(view, item.from, item.to)) add("TOOK_PART_IN", entity, passage.entity, item, "list");
}

/** The sentences after, when "it" is the operation: "It was aimed at the First Capital Command"; who else took part. */
function followed(view: View, sentence: number, passage: Campaign, bySentence: ReadonlyMap<number, readonly Campaign[]>, acts: readonly (readonly Act[])[], add: AddTie): void {
  for (let s = sentence + 1; s <= sentence + 2; s += 1) {
    const range = view.sentences[s];
    if (!range || view.noise(s) || bySentence.has(s)) return;
    alsoInvolved(view, range, passage.entity, add);
    aimsOfIt(view, range, passage.entity, add);
    groundsOfIt(view, range, passage.entity, add);
    if (unitAt(view, range.from).lower === "it") takers(view, range, { entity: passage.entity, from: range.from, to: range.from + 1 }, acts[s] ?? [], add);
  }
}

/** In a text about one operation, who acts together with a body that took part in it did so too, when the paragraph has told of it. */
function inTheOnlyOne(view: View, passages: readonly Campaign[], acts: readonly (readonly Act[])[], found: ReadonlyMap<string, ListedRelation>, add: AddTie): void {
  const named = new Set(passages.filter((p) => p.entity.named).map((p) => p.entity));
  const [only] = named;
  if (!only || named.size > 1) return;
  const within = new Set([...found.values()].filter((r) => r.type === "TOOK_PART_IN" && r.to === only.id).map((r) => r.from));
  const told = new Map<number, number>();
  for (const p of passages) {
    const { sentence } = unitAt(view, p.from);
    if (p.entity === only && !told.has(paragraphOf(view, sentence))) told.set(paragraphOf(view, sentence), sentence);
  }
  acts.forEach((list, sentence) => {
    const range = view.sentences[sentence];
    if (!range || (told.get(paragraphOf(view, sentence)) ?? Infinity) > sentence) return;
    for (const { lead, partners, joint, rule } of list) {
      if (rule.endsWith("composed")) continue;
      const all: LocalEntity[] = [...lead, ...partners.map((p) => p.entity)];
      if (!(joint ? all : lead).some((b) => within.has(b.id))) continue;
      for (const body of all) add("TOOK_PART_IN", body, only, range, "the only one", "assisted");
    }
  });
}
