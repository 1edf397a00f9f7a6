import { LAW, LAW_FORMS, NEGATIONS } from "../lexicon/verbs.ts";
import type { Status } from "../model/ontology.ts";
import { isHuman } from "./counted.ts";
import { beginsItem } from "./items.ts";
import { triggersIn } from "./law.ts";
import type { Range, View } from "./view.ts";
import { unitAt } from "./view.ts";

const NOUNS: ReadonlyMap<string, Status> = new Map<string, Status>([["arrests", "arrested"], ["arrestees", "arrested"], ["defendants", "charged"], ["suspects", "arrested"], ["detainees", "detained"], ["arrest", "arrested"]]);
/** The verb after which a list of people begins, and what was done to them. */
export interface Head {
  readonly verb: number;
  readonly status: Status;
}

/** The status that the last verb of the law in a passage gives, else a noun for arrests or for those arrested. */
export function statusOf(view: View, { from, to }: Range): Status | null {
  let status: Status | null = null;
  for (let i = from; i < to; i += 1) {
    const { lower, ref } = unitAt(view, i);
    const form = ref ? undefined : LAW_FORMS.get(lower);
    if (form?.lemma === "book" && unitAt(view, i + 1).lower === "into") status = chargesSoon(view, i, to) ? "charged" : "detained";
    else if (form?.forms.has("past")) status = LAW.get(form.lemma)?.status ?? status;
    else status ??= NOUNS.get(lower) ?? null;
  }
  return status;
}

/** "booked into the county jail on trafficking charges". */
const chargesSoon = (view: View, at: number, to: number): boolean => {
  for (let i = at + 2; i < to && i < at + 14; i += 1) if (["charges", "charge"].includes(unitAt(view, i).lower) && ["on", "with", "for"].some((w) => [1, 2, 3].some((k) => unitAt(view, i - k).lower === w))) return true;
  return false;
};

const THOSE = new Set("those people suspects men women individuals defendants arrestees persons migrants detainees among".split(" "));
const INCLUDES = new Set(["included", "include", "includes", "including", "were", "are", "is", "was"]);

/** "those led away in cuffs", "those picked up", "those taken". */
const TAKEN = new Set(["taken", "led", "picked", "rounded"]);

/** The head of a list of people within a sentence: "Those arrested included", "Arrested were", "The four were named as", "The others are". */
export const headIn = (view: View, sentence: number, range: Range): Head | null => inlineHead(view, range) ?? namedAs(view, range) ?? accusedHead(view, sentence, range) ?? othersHead(view, sentence, range);

/** "The group said that those held included": from "those" on. */
function thoseFrom(view: View, { from, to }: Range): number {
  for (let i = from + 1; i < to - 2; i += 1) {
    if (unitAt(view, i).lower === "those" && LAW_FORMS.get(unitAt(view, i + 1).lower)?.forms.has("past") && unitAt(view, i - 1).lower === "that") return i;
  }
  return from;
}

/** "They are councillor A, 54; Sergeant B, 41; …". */
function namesList(view: View, from: number, to: number): boolean {
  let names = 0;
  for (let i = from; i < to; i += 1) if (unitAt(view, i).ref?.entity.kind === "Person" && [",", "("].includes(unitAt(view, i + 1).text) && unitAt(view, i + 2).type === "number") names += 1;
  return names > 1;
}

/** The status that a sentence's verbs of arrest give, "rounded up" too. */
const caught = (view: View, range: Range): Status | null => {
  const status = statusOf(view, range);
  return status === "arrested" || status === "detained" || status === "charged" ? status : triggersIn(view, range).length > 0 ? "arrested" : null;
};

/** "Arrested were A, 22, and B", "Booked into the county jail were: …", "Also charged is C". */
function invertedHead(view: View, { from, to }: Range): Head | null {
  const first = ["also", "already"].includes(unitAt(view, from).lower) ? from + 1 : from;
  const form = unitAt(view, first).ref ? undefined : LAW_FORMS.get(unitAt(view, first).lower);
  const law = form?.forms.has("past") ? LAW.get(form.lemma) : undefined;
  if (!law) return null;
  for (let i = first + 1; i < Math.min(to, first + 18); i += 1) {
    if (unitAt(view, i).text === ":") return beginsItem(view, i + 1, to) ? { verb: i - 1, status: law.status } : null;
    if (["were", "was", "are", "is"].includes(unitAt(view, i).lower)) return beginsItem(view, i + 1, to) || unitAt(view, i + 1).text === ":" ? { verb: i, status: law.status } : null;
    if (unitAt(view, i).text === "," || unitAt(view, i).ref?.entity.kind === "Person") return null;
  }
  return null;
}

/** "The statement named four of those arrested as A, B and C": the names after "as". */
function namedAs(view: View, { from, to }: Range): Head | null {
  let named = false;
  let status: Status | null = arrestedOnes(view, from);
  for (let i = from; i < to; i += 1) {
    const { lower, ref } = unitAt(view, i);
    if (ref) continue;
    named ||= ["named", "identified", "listed", "names"].includes(lower);
    if (lower === "names" && ["their", "the"].includes(unitAt(view, i - 1).lower) && unitAt(view, i + 1).lower === "as") status ??= "arrested";
    const form = named ? LAW_FORMS.get(lower) : undefined;
    if (form?.forms.has("past")) status = LAW.get(form.lemma)?.status ?? null;
    if (named && ["suspects", "arrestees", "accused", "arrested"].includes(lower)) status ??= "arrested";
    if (named && status && lower === "as") return beginsItem(view, i + 1, to) && personAt(view, i + 1) ? { verb: i, status } : null;
  }
  return null;
}

/** "The accused have been identified as A and B": those of whom the sentences before tell. */
function accusedHead(view: View, sentence: number, { from, to }: Range): Head | null {
  if (unitAt(view, from).lower !== "the" || !["accused", "suspects", "arrestees", "detainees", "culprits"].includes(unitAt(view, from + 1).lower)) return null;
  for (let i = from + 2; i < Math.min(to, from + 8); i += 1) {
    if (["identified", "named", "listed"].includes(unitAt(view, i).lower) && unitAt(view, i + 1).lower === "as") return beginsItem(view, i + 2, to) ? statusBefore(view, sentence, i + 1) : null;
    if (unitAt(view, i).type === "mark" || NEGATIONS.has(unitAt(view, i).lower)) return null;
  }
  return null;
}

/** "The arrested accused have been identified as". */
function arrestedOnes(view: View, from: number): Status | null {
  const form = LAW_FORMS.get(unitAt(view, from + 1).lower);
  return unitAt(view, from).lower === "the" && form?.forms.has("past") ? LAW.get(form.lemma)?.status ?? null : null;
}

const personAt = (view: View, at: number): boolean => [0, 1, 2].some((k) => unitAt(view, at + k).ref?.entity.kind === "Person");

function inlineHead(view: View, range: Range): Head | null {
  const from = thoseFrom(view, range);
  const { to } = range;
  const first = unitAt(view, from).lower;
  let those = THOSE.has(first) || (first === "the" && THOSE.has(unitAt(view, from + 1).lower));
  let status: Status | null = null;
  const inverted = invertedHead(view, { from, to });
  if (inverted) return inverted;
  for (let i = from; i < Math.min(to, from + 16); i += 1) {
    const { lower, ref } = unitAt(view, i);
    if (ref) continue;
    if (NEGATIONS.has(lower)) return null;
    those ||= lower === "those";
    if (!those && i > from + 2) return null;
    const form = LAW_FORMS.get(lower);
    if (form?.forms.has("past")) status = LAW.get(form.lemma)?.status ?? null;
    if (those && ["appeared", "appearing"].includes(lower)) status ??= "arraigned";
    if (those && (lower === "facing" || lower === "face") && [1, 2, 3, 4].some((k) => unitAt(view, i + k).lower === "charges")) status ??= "charged";
    if (lower === "custody" || (those && i > from && TAKEN.has(lower))) status ??= "arrested";
    if (lower === "detainees" || lower === "arrestees") status ??= lower === "detainees" ? "detained" : "arrested";
    if (first === "among" && lower === "them") status ??= "arrested";
    if (status && lower === ":" && beginsItem(view, i + 1, to)) return { verb: i - 1, status };
    if (status && INCLUDES.has(lower) && (["included", "include", "includes"].includes(lower) || beginsItem(view, i + 1, to) || unitAt(view, i + 1).text === ":" || unitAt(view, i + 1).lower === "identified")) return { verb: i, status };
  }
  return null;
}

/** "The other suspects are A and B", "They include three women": people of whom the sentences before tell. */
function othersHead(view: View, sentence: number, { from, to }: Range): Head | null {
  const first = unitAt(view, from).lower;
  const verb = first === "they" ? from + 1 : first === "the" && unitAt(view, from + 1).lower === "others" ? (LAW_FORMS.has(unitAt(view, from + 2).lower) ? from + 3 : from + 2) : first === "the" && unitAt(view, from + 1).lower === "other" && isHuman(view, from + 2) ? from + 3 : -1;
  const as = first === "the" && ["others", "rest"].includes(unitAt(view, from + 1).lower) ? [4, 5].map((k) => from + k).find((k) => unitAt(view, k).lower === "as" && ["identified", "named"].includes(unitAt(view, k - 1).lower)) : undefined;
  if (as !== undefined) return beginsItem(view, as + 1, to) ? statusBefore(view, sentence, as) : null;
  if (verb < 0 || !INCLUDES.has(unitAt(view, verb).lower) || (first === "they" && !unitAt(view, verb).lower.startsWith("includ") && !namesList(view, verb + 1, to)) || !beginsItem(view, verb + 1, to)) return null;
  return statusBefore(view, sentence, verb);
}

/** The head at `verb` with the status that one of the three sentences before gives. */
function statusBefore(view: View, sentence: number, verb: number): Head | null {
  for (let s = sentence - 1; s >= 0 && s > sentence - 4; s -= 1) {
    const before = view.sentences[s];
    const status = before && !view.noise(s) ? caught(view, before) : null;
    if (status) return { verb, status };
  }
  return null;
}
