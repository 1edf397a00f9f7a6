import { PASSIVE_AUXILIARIES } from "../lexicon/verbs.ts";
import { amountAt } from "./counted.ts";
import type { Finding, Telling } from "./tellings.ts";
import type { Memory } from "./recalled.ts";
import type { Range, View } from "./view.ts";
import { textOf, unitAt } from "./view.ts";

/** A count is taken up again within so many sentences. */
const REACH = 8;
const CAUGHT = new Set(["arrested", "detained", "charged"]);

/** "Nine of the 27 belonged to …", "Ada Quill was one of the three": parts of a count of people told of as arrested before. */
export function partsTold(view: View, range: Range, memory: Memory, found: readonly Finding[]): Finding[] {
  if (memory.patients.length === 0) return [];
  const parts: Finding[] = [];
  for (let i = range.from; i < range.to - 3; i += 1) {
    const amount = unitAt(view, i + 1).lower === "of" ? amountAt(view, i) : null;
    if (!amount || amount.value === null || amount.next !== i + 1 || !begins(view, range, i, amount.value) || found.some((f) => f.patients.some((p) => p.from <= i && i < p.to) || (f.from <= i && i < f.to))) continue;
    const whole = wholeAt(view, range, i + 2);
    const told = whole && amount.value < whole.value ? countTold(memory, unitAt(view, i).sentence, whole.value) : null;
    if (!whole || !told) continue;
    const part = amount.value === 1 ? oneNamed(view, range, i) : unnamedPart(view, i, whole.next, amount.value);
    if (part) parts.push({ from: part.from, to: whole.next, passage: { from: whole.next, to: whole.next }, patients: [part], status: told.status, denied: false, at: whole.next, rule: "arrested:subset" });
  }
  return parts;
}

/** "traced 46 of the 58" tells what others did: a part is its clause’s subject, or what somebody "was". */
const begins = (view: View, { from }: Range, at: number, value: number): boolean => at === from || (value === 1 && ["was", "is"].includes(unitAt(view, at - 1).lower)) || unitAt(view, at - 1).type === "mark" || ["and", "but", "while", "that", "said", "only", "about", "nearly"].includes(unitAt(view, at - 1).lower);

/** "the 27", "the seven suspects", and nothing else that is counted. */
function wholeAt(view: View, { to }: Range, at: number): { readonly value: number; readonly next: number } | null {
  const amount = unitAt(view, at).lower === "the" ? amountAt(view, at + 1) : null;
  if (!amount || amount.value === null) return null;
  const { lower, type } = unitAt(view, amount.next);
  if (["suspects", "men", "women", "people", "detainees", "arrestees", "defendants", "accused", "arrested"].includes(lower)) return { value: amount.value, next: amount.next + 1 };
  return amount.next >= to || type === "mark" || PASSIVE_AUXILIARIES.has(lower) || ["have", "had", "has", "belonged", "belong", "who", "remain", "face", "faced", "came"].includes(lower) ? { value: amount.value, next: amount.next } : null;
}

function countTold(memory: Memory, sentence: number, count: number): Telling | null {
  for (let k = memory.patients.length - 1; k >= 0; k -= 1) {
    const one = memory.patients[k];
    if (!one || sentence - one.sentence > REACH) return null;
    if (one.telling.who === null && one.telling.count === count && CAUGHT.has(one.telling.status)) return one.telling;
  }
  return null;
}

const unnamedPart = (view: View, from: number, to: number, count: number): Finding["patients"][number] => ({ from, to, entity: null, group: { from, to, count, approximate: false, definite: false, description: textOf(view, { from, to }) } });

/** "Ada Quill, a student, was one of the three": the name with which the sentence begins. */
function oneNamed(view: View, { from }: Range, at: number): Finding["patients"][number] | null {
  const entity = unitAt(view, from).ref?.entity;
  if (entity?.kind !== "Person" || !["was", "is"].includes(unitAt(view, at - 1).lower)) return null;
  if (at - 1 > from + 1 && (unitAt(view, from + 1).text !== "," || unitAt(view, at - 2).text !== ",")) return null;
  for (let i = from + 1; i < at; i += 1) if (unitAt(view, i).ref?.entity.kind === "Person" || ["said", "who", "whose"].includes(unitAt(view, i).lower)) return null;
  return { from, to: from + 1, entity, group: null };
}
