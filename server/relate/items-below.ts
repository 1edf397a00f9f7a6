import type { Listed } from "./bodies.ts";
import { bodiesIn } from "./bodies.ts";
import { HAVE, MODALS, PASSIVE_AUXILIARIES } from "../lexicon/verbs.ts";
import type { Range, View } from "./view.ts";
import { unitAt } from "./view.ts";

const BULLET = /^[•\-–—*●▪◦·►■]$/;

/** The sentences of the list below a sentence that ends with a colon: bullets, or short lines that name bodies and have no verb. */
export function itemsBelow(view: View, range: Range): Range[] {
  if (unitAt(view, range.to - 1).text !== ":") return [];
  const found: Range[] = [];
  const { sentence } = unitAt(view, range.to - 1);
  for (let s = sentence + 1; s < view.sentences.length && s < sentence + 40; s += 1) {
    const item = view.sentences[s];
    if (!item || view.noise(s) || !isItem(view, item)) break;
    found.push(item);
  }
  return found;
}

function isItem(view: View, { from, to }: Range): boolean {
  if (BULLET.test(unitAt(view, from).text)) return true;
  if (to - from > 60 || bodiesIn(view, from, to).length === 0) return false;
  for (let i = from; i < to; i += 1) {
    const { lower, ref } = unitAt(view, i);
    if (!ref && (PASSIVE_AUXILIARIES.has(lower) || HAVE.has(lower) || MODALS.has(lower) || lower === "said")) return false;
  }
  return true;
}

/** The bodies in the list below a sentence. */
export function listedBelow(view: View, range: Range): Listed[] {
  return itemsBelow(view, range).flatMap((item) => bodiesIn(view, item.from, item.to));
}
