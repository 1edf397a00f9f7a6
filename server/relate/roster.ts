import { HAVE, PASSIVE_AUXILIARIES } from "../lexicon/verbs.ts";
import type { Status } from "../model/ontology.ts";
import { isHuman } from "./counted.ts";
import { statusOf } from "./inline.ts";
import type { Finding } from "./tellings.ts";
import type { Range, View } from "./view.ts";
import { paragraphOf, unitAt } from "./view.ts";

/** A roster ends after so many paragraphs without an entry: days, towns and notes stand between entries. */
const GAP = 3;
/** The longest roster, in sentences. */
const LONGEST = 600;

/** "The following people were booked into the county jail": the status of those whom the paragraphs after it list. */
export function rosterStatus(view: View, { from, to }: Range): Status | null {
  for (let i = from; i < Math.min(to, from + 3); i += 1) {
    if (unitAt(view, i).lower !== "following" || !(isHuman(view, i + 1) || isHuman(view, i + 2))) continue;
    for (let k = i + 2; k < Math.min(to, i + 12); k += 1) if (PASSIVE_AUXILIARIES.has(unitAt(view, k).lower)) return statusOf(view, { from: k, to: Math.min(to, k + 8) });
  }
  return null;
}

/** Adds the entries of a roster that begins after sentence `head`: "Ada Quill, 31, Hull, theft.", by sentence. */
export function readRoster(view: View, head: number, status: Status, found: Map<number, Finding[]>): void {
  let paragraph = paragraphOf(view, head);
  let gap = 0;
  let last: Finding | null = null;
  for (let s = head + 1; s < Math.min(view.sentences.length, head + LONGEST) && gap <= GAP; s += 1) {
    const range = view.sentences[s];
    if (!range || view.noise(s)) continue;
    const anew = paragraphOf(view, s) !== paragraph;
    paragraph = paragraphOf(view, s);
    if (!anew) {
      if (last && isFreed(view, range)) found.set(s, [{ ...last, ...range, at: range.from + 1, passage: { from: range.to, to: range.to }, status: "released", patients: last.patients.map((p) => ({ ...p, ...range })) }]);
      continue;
    }
    last = entry(view, range, status);
    gap = last ? 0 : gap + 1;
    if (last) found.set(s, [last]);
  }
}

/** A name and an age, and no verb: who is told of in a whole sentence is no entry. */
function entry(view: View, range: Range, status: Status): Finding | null {
  const entity = unitAt(view, range.from).ref?.entity;
  if (entity?.kind !== "Person" || unitAt(view, range.from + 1).text !== "," || !/^\d\d$/.test(unitAt(view, range.from + 2).text)) return null;
  for (let i = range.from; i < range.to; i += 1) {
    const { lower, ref } = unitAt(view, i);
    if (!ref && (PASSIVE_AUXILIARIES.has(lower) || HAVE.has(lower) || lower === "who" || lower === "said")) return null;
  }
  return { ...range, patients: [{ ...range, entity, group: null }], status, denied: false, at: range.to, passage: { from: range.to, to: range.to }, rule: "arrested:list" };
}

/** "Released on his own recognizance." with nobody before it. */
const isFreed = (view: View, { from }: Range): boolean => ["released", "bailed", "freed"].includes(unitAt(view, from).lower) && ["on", "without", "pending", "."].includes(unitAt(view, from + 1).lower);
