import type { LocalEntity } from "../model/annotation.ts";
import type { Listed } from "./bodies.ts";
import type { Campaign } from "./campaigns.ts";
import type { Range, View } from "./view.ts";

/** Bodies that act together in one passage: who leads, with whom; `joint` when each acts with each. */
export interface Act {
  readonly lead: readonly LocalEntity[];
  readonly partners: readonly Listed[];
  readonly joint: boolean;
  readonly rule: string;
  /** The unit of the words that tell it. */
  readonly at: number;
}

/** A way of telling, tried at each unit of a sentence. `passages` are those of the sentence that speak of operations. */
export type Telling = (view: View, range: Range, at: number, passages: readonly Campaign[]) => Act | null;

/** An act of the lead with those of the list that are others; null when nobody is left. */
export function actOf(at: number, lead: readonly LocalEntity[], list: readonly Listed[], rule: string, joint = false): Act | null {
  const partners = list.filter((p) => !lead.includes(p.entity));
  return (lead.length > 0 || joint) && partners.length > 0 ? { lead, partners, joint, rule: `partnered:${rule}`, at } : null;
}
