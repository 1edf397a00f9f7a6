import type { LocalEntity, Mention } from "../model/annotation.ts";
import { anchorId } from "../model/id.ts";
import type { View } from "./view.ts";
import { textOf, unitAt } from "./view.ts";

/** A passage that speaks of an operation: by name, by description, or as "the operation" after either. */
export interface Campaign {
  readonly entity: LocalEntity;
  /** Units of the passage. */
  readonly from: number;
  readonly to: number;
}

const NOUNS = new Set(["operation", "crackdown", "sweep", "sting", "raid", "dragnet", "roundup"]);
const ALSO_BACK = new Set([...NOUNS, "investigation", "inquiry", "enquiry", "probe", "project", "effort", "action", "blitz", "surge", "exercise", "initiative", "takedown"]);
/** What makes an operation one of the law, and not a surgeon's or a firm's. */
const OF_THE_LAW = /^(?:police|enforcement|drug|drugs|undercover|sting|joint|multi-agency|large-scale|massive|immigration|law|anti-.*|counter-.*|gang|weapons|narcotics|smuggling|trafficking|dawn|early-morning|pre-dawn|predawn|coordinated|federal|targeted|security|raid|.*-day|.*-week|.*-month|.*-long|weeklong|monthlong|daylong|yearlong|nationwide|covert|special|warrant|border)$/;
const BEFORE = new Set(["a", "an", "the", "this", "that", "its", "their", "one"]);

/** "the largest ICE operation" compares operations, and means none told of before. */
const COMPARED = new Set("largest biggest first last other previous another second next similar earlier separate longest".split(" "));

interface Draft {
  id: string;
  name: string;
  mentions: Mention[];
  entity: LocalEntity;
}

/** All passages about operations, in order, and the unnamed operations among them as entities. */
export function campaigns(view: View): { readonly passages: readonly Campaign[]; readonly unnamed: readonly LocalEntity[] } {
  const passages: Campaign[] = [];
  const drafts: Draft[] = [];
  for (let i = 0; i < view.units.length; i += 1) {
    const { ref, lower, sentence } = unitAt(view, i);
    if (view.noise(sentence)) continue;
    if (ref?.entity.kind === "Operation") passages.push({ entity: ref.entity, from: i, to: i + 1 });
    else if (!ref && ALSO_BACK.has(lower)) describe(view, i, passages, drafts);
  }
  return { passages, unnamed: drafts.map((d) => d.entity) };
}

function describe(view: View, at: number, passages: Campaign[], drafts: Draft[]): void {
  const start = phraseStart(view, at);
  if (start < 0) return;
  const { lower } = unitAt(view, at);
  const first = unitAt(view, start).lower;
  const definite = first === "the" || first === "this" || first === "that";
  const last = passages.at(-1);
  if (definite && last && at - last.to < 600) {
    passages.push({ entity: last.entity, from: start, to: at + 1 });
    const draft = last.entity.named ? undefined : drafts.findLast((d) => d.entity === last.entity);
    if (draft) draft.mentions.push(mention(view, start, at + 1));
    return;
  }
  const named = apposedTo(view, start, at);
  if (named) {
    passages.push({ entity: named, from: start, to: at + 1 });
    return;
  }
  if (!NOUNS.has(lower) || !lawful(view, start, at)) return;
  const from = definite || first === "a" || first === "an" ? start + 1 : start;
  const one = mention(view, from, at + 1);
  const id = anchorId({ document: view.reading.document.id, start: one.start, end: one.end });
  const mentions = [one];
  const entity: LocalEntity = { id, kind: "Operation", name: one.text, aliases: [], mentions, named: false };
  drafts.push({ id, name: one.text, mentions, entity });
  passages.push({ entity, from, to: at + 1 });
}

/** "Operation X, a five-week blitz", "Operation X is an operation", "a joint operation called Operation X": the one that the phrase describes. */
function apposedTo(view: View, start: number, at: number): LocalEntity | null {
  const tie = unitAt(view, start - 1).lower;
  const before = [",", "is", "was", "(", "–", "—"].includes(tie) ? unitAt(view, start - 2).ref?.entity : undefined;
  if (before?.kind === "Operation") return before;
  const { sentence } = unitAt(view, at);
  for (let i = at + 1; i < at + 8 && unitAt(view, i).sentence === sentence; i += 1) {
    const { lower, ref, text } = unitAt(view, i);
    if (ref) return ref.entity.kind === "Operation" && ["called", "codenamed", "code-named", "dubbed", "named", "as", "is", "was"].includes(unitAt(view, i - 1).lower) ? ref.entity : null;
    if (text === ";" || lower === "and") return null;
  }
  return null;
}

/** Back to the article of the phrase that ends at `at`; -1 when it has none. */
function phraseStart(view: View, at: number): number {
  for (let i = at - 1; i >= at - 8 && i >= 0; i -= 1) {
    const { lower, type, ref, sentence } = unitAt(view, i);
    if (sentence !== unitAt(view, at).sentence || (type === "mark" && lower !== "-")) return -1;
    if (COMPARED.has(lower)) return -1;
    if (BEFORE.has(lower)) return i;
    if (!ref && ["of", "in", "on", "and", "to", "for", "with", "by", "was", "is", "said"].includes(lower)) return -1;
  }
  return -1;
}

function lawful(view: View, start: number, at: number): boolean {
  for (let i = start; i < at; i += 1) {
    const { lower, ref } = unitAt(view, i);
    if (OF_THE_LAW.test(lower) || ref?.entity.kind === "Agency") return true;
  }
  return tellsOfArrests(view, unitAt(view, at).sentence);
}

/** By view and sentence: asked for every operation of a sentence, and read once. */
const arrestsTold = new WeakMap<View, Map<number, boolean>>();

/** Does the sentence speak of arrests or seizures? */
function tellsOfArrests(view: View, sentence: number): boolean {
  const known = arrestsTold.get(view) ?? new Map<number, boolean>();
  arrestsTold.set(view, known);
  const before = known.get(sentence);
  if (before !== undefined) return before;
  const { from, to } = view.sentences[sentence] ?? { from: 0, to: 0 };
  let told = false;
  for (let i = from; i < to && !told; i += 1) told = /^(?:arrest|apprehen|detain|seiz)/.test(unitAt(view, i).lower);
  known.set(sentence, told);
  return told;
}

const mention = (view: View, from: number, to: number): Mention => {
  const { start } = unitAt(view, from);
  const { end } = unitAt(view, to - 1);
  return { start, end, text: textOf(view, { from, to }) };
};
