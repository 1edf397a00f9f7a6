import type { Arrest, LocalEntity } from "../model/annotation.ts";
import { DETERMINERS, PREPOSITIONS } from "../lexicon/classes.ts";
import { PASSIVE_AUXILIARIES } from "../lexicon/verbs.ts";
import { PEOPLE } from "../lexicon/people.ts";
import type { Campaign } from "./campaigns.ts";
import { clauseLimit, isLocated } from "./located.ts";
import { liesIn } from "./parts-of-places.ts";
import type { AddTie } from "./tie.ts";
import type { Range, View } from "./view.ts";
import { spanOf, unitAt } from "./view.ts";

const UNDER = new Set("during under in as through from throughout for on within".split(" "));
/** "detectives attached to Operation X": what they do is no telling of the whole. */
const AFTER = new Set("to by with about".split(" "));
const ELSEWHERE = new Set("included includes involved involving because unlike who whose after before while when despite where although against aimed".split(" "));
/** "which took place in", "ran across", "conducted in", "covered": how one tells where something went on. */
const PLACING = new Set("took takes taking ran runs running run conducted carried held mounted launched staged executed centred centered based began begun unfolded played spanned spanning covered covering stretched stretching extended swept concentrated concluded happened occurred".split(" "));
const SPANS = new Set("spanned spanning covered covering swept".split(" "));
/** "which stretched from A to B". */
const STRETCHES = new Set("stretched stretching extended ran spanned".split(" "));
const IN = new Set("in across throughout around at near on along over through".split(" "));
/** "a clan active in Nola": where others are. */
const OTHERS_ARE = new Set("active based living resident residing operating headquartered registered located born prominent known rampant sold made stolen organised organized held headquarters offices office base".split(" "));

const beforeArticle = (view: View, at: number): string => {
  const i = DETERMINERS.has(unitAt(view, at - 1).lower) ? at - 2 : at - 1;
  return unitAt(view, i).lower === "of" && ["part", "phase", "stage", "leg", "course", "framework", "umbrella", "banner", "auspices"].includes(unitAt(view, i - 1).lower) ? "as" : unitAt(view, i).lower;
};

const subjectOf = (view: View, passage: Campaign, range: Range): boolean => passage.from - range.from <= 2 || [",", "that", "said", "“"].includes(unitAt(view, passage.from - 1).lower);

/** Where the operation as a whole took place: "Operation X in Florida", "X, which ran across A and B", "across A and B … during Operation X". */
export function grounds(view: View, range: Range, passage: Campaign, arrests: readonly Arrest[], add: AddTie): void {
  const before = beforeArticle(view, passage.from);
  const subject = subjectOf(view, passage, range) || !(UNDER.has(before) || AFTER.has(before));
  const limit = groundLimit(view, passage.to, range.to);
  const told = toldIn(view, range, arrests);
  const alone = told.length > 0 && told.every((a) => a.count === 1);
  const warrants = isWarrants(view, range, passage.from);
  let near = passage.to + (warrants ? 9 : 3);
  for (let i = passage.to; i < limit; i += 1) {
    const { ref, lower } = unitAt(view, i);
    if (["targeted", "targeting", "targets"].includes(lower)) i = aimedEnd(view, i, limit);
    if (ref?.entity.kind !== "Place" || !isLocated(view, i, passage.to) || elsewhere(view, i, passage.to)) continue;
    if ((!subject || alone) && i >= near) continue;
    add("TOOK_PLACE_IN", passage.entity, ref.entity, range, "in");
    if (warrants || subject) near = i + (warrants ? 6 : 4);
  }
  placed(view, range, passage, add);
  apposed(view, range, passage, add);
  called(view, range, passage, add);
  if (subject) return;
  const many = warrants || told.some((a) => a.count === null || a.count > 2);
  for (let i = range.from; many && i < passage.from; i += 1) {
    const { ref } = unitAt(view, i);
    if (ref?.entity.kind === "Place" && isLocated(view, i, range.from) && !elsewhere(view, i, range.from)) add("TOOK_PLACE_IN", passage.entity, ref.entity, range, "during");
  }
}

/** Past what is targeted; of "targeting violent offenders in A and B" the places are where it goes on. */
function aimedEnd(view: View, at: number, limit: number): number {
  for (let i = at + 2; i < at + 5; i += 1) if (["in", "across", "throughout"].includes(unitAt(view, i).lower) && PEOPLE.has(unitAt(view, i - 1).lower)) return i - 1;
  return clauseLimit(view, at + 1, limit);
}

/** "Search warrants were executed under Operation X in A, B and C": the list is of the whole. */
const isWarrants = (view: View, range: Range, at: number): boolean => {
  for (let i = Math.max(range.from, at - 12); i < at; i += 1) if (["warrants", "raids", "searches", "premises", "addresses", "properties", "locations", "homes", "houses"].includes(unitAt(view, i).lower)) return true;
  return false;
};

/** The second of "Laval, Quebec": the first says it all. */
function outer(view: View, at: number): boolean {
  const { ref, text } = unitAt(view, at);
  const inner = unitAt(view, at - 1).text === "," ? unitAt(view, at - 2).ref?.entity : undefined;
  // "A, B and C, D": what follows the last of a list after a comma is where that lies.
  const afterLast = unitAt(view, at - 3).lower === "and" && unitAt(view, at + 1).lower !== "and" && (unitAt(view, at + 1).text !== "," || unitAt(view, at + 2).ref?.entity.kind !== "Place");
  return ref !== null && inner?.kind === "Place" && (afterLast || liesIn(inner, ref.entity, text));
}

/** Is the place where somebody else is ("a clan active in Nola"), or one spot ("at the Port of A")? */
function elsewhere(view: View, at: number, from: number): boolean {
  if (outer(view, at) || (["suburb", "suburbs", "neighborhoods", "neighbourhoods", "districts"].includes(unitAt(view, at + 1).lower) && unitAt(view, at + 2).lower === "of")) return true;
  for (let i = at - 1; i >= from && i > at - 12; i -= 1) if (IN.has(unitAt(view, i).lower)) return OTHERS_ARE.has(unitAt(view, i - 1).lower) || (unitAt(view, i).lower === "at" && unitAt(view, i + 1).lower === "the");
  return false;
}

/** "Operation X, a sweep that took place in A and B", "the operation, which covered A, B and C". */
function placed(view: View, range: Range, { entity, to }: Campaign, add: AddTie): void {
  const at = placingAfter(view, to, Math.min(range.to, to + 24));
  if (at > 0) placesFrom(view, at, range, entity, add);
}

const EFFORTS = new Set("push sweep crackdown surge blitz sting operation campaign drive clampdown offensive exercise initiative".split(" "));

/** "Operation X, a 10-day push against smugglers on the Rio Grande between A and B": where the effort in apposition went on. */
function apposed(view: View, range: Range, { entity, to }: Campaign, add: AddTie): void {
  if (unitAt(view, to).text !== "," || !["a", "an", "the"].includes(unitAt(view, to + 1).lower)) return;
  let effort = false;
  for (let i = to + 2; i < Math.min(range.to, to + 30); i += 1) {
    const { ref, lower, type } = unitAt(view, i);
    effort ||= !ref && EFFORTS.has(lower);
    if ((type === "mark" && !["-", "’s"].includes(lower)) || ["who", "which", "that", "after", "when", "from", "led", "by"].includes(lower)) return;
    if (!effort && PREPOSITIONS.has(lower)) return;
    if (effort && ref?.entity.kind === "Place" && isLocated(view, i, to) && !elsewhere(view, i, to)) add("TOOK_PLACE_IN", entity, ref.entity, range, "in apposition");
  }
}

/** The verb that places the operation: in its relative clause, or in the apposition to it. */
function placingAfter(view: View, from: number, to: number): number {
  if (PASSIVE_AUXILIARIES.has(unitAt(view, from).lower) || ["has", "had", "will"].includes(unitAt(view, from).lower)) {
    for (let i = from; i < from + 4; i += 1) if (PLACING.has(unitAt(view, i).lower) && !["made", "held", "played"].includes(unitAt(view, i).lower)) return i;
    return -1;
  }
  if (["covered", "spanned", "stretched"].includes(unitAt(view, from).lower)) return from;
  if (unitAt(view, from).text !== "," && !["which", "that"].includes(unitAt(view, from).lower)) return -1;
  for (let i = from; i < to; i += 1) {
    const { lower, ref, text } = unitAt(view, i);
    if (ref?.entity.kind === "Person" || text === ";" || ["who", "arrested", "said"].includes(lower)) return -1;
    if (!ref && PLACING.has(lower) && (["which", "that", ","].includes(unitAt(view, i - 1).lower) || unitAt(view, i - 2).lower === "which" || unitAt(view, i - 2).lower === "that" || /[a-z]/.test(unitAt(view, i - 1).lower))) return i;
  }
  return -1;
}

/** The places that the verb at `at` leads to, with their list: "took place in A, B and the villages of C". */
function placesFrom(view: View, at: number, range: Range, operation: LocalEntity, add: AddTie): void {
  let i = at + 1;
  if (!SPANS.has(unitAt(view, at).lower) && !(STRETCHES.has(unitAt(view, at).lower) && unitAt(view, at + 1).lower === "from")) {
    while (i < Math.min(range.to, at + 9) && !(IN.has(unitAt(view, i).lower) && !isDate(view, i + 1))) {
      const { type, ref, text } = unitAt(view, i);
      if (ref || (type === "mark" && text !== ",")) return;
      i += 1;
    }
    i += 1;
  }
  const fromTo = STRETCHES.has(unitAt(view, at).lower) && unitAt(view, at + 1).lower === "from";
  if (fromTo) i = at + 2;
  let found = false;
  for (; i < range.to; i += 1) {
    if (fromTo && found && unitAt(view, i).lower === "to") continue;
    const { ref, lower, type, capital } = unitAt(view, i);
    if (ref?.entity.kind === "Place") {
      if (!outer(view, i)) add("TOOK_PLACE_IN", operation, ref.entity, range, "placed");
      found = true;
    } else if (ref || !(type === "mark" ? [",", "’s", "'s"].includes(lower) : capital || DETERMINERS.has(lower) || ["and", "of", "in", "across", "both", "parts", "city", "cities", "county", "counties", "town", "towns", "northern", "southern", "eastern", "western", "central", "greater", "state", "states", "area", "areas", "provinces", "island", "region", "shores", "coast", "outskirts", "streets", "suburbs", "waters", "off", "border", "villages", "banks", "along", "around", "near"].includes(lower))) return;
    else if (found && PREPOSITIONS.has(lower) && !["in", "of", "across", "off", "along", "around", "near"].includes(lower)) return;
  }
}

const isDate = (view: View, at: number): boolean => /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|early|late|mid|\d+)/.test(unitAt(view, at).lower);

/** "The raid near A, called Operation X". */
function called(view: View, range: Range, { entity, from }: Campaign, add: AddTie): void {
  if (!["called", "codenamed", "code-named", "dubbed", "named"].includes(unitAt(view, from - 1).lower)) return;
  for (let i = from - 2; i >= range.from + 2 && i > from - 14; i -= 1) {
    const { ref, lower } = unitAt(view, i);
    if (ref?.entity.kind === "Place" && IN.has(unitAt(view, i - 1).lower) && /^(?:raids?|operation|sweep|crackdown|sting|blitz|exercise|surge|searches)$/.test(unitAt(view, i - 2).lower)) add("TOOK_PLACE_IN", entity, ref.entity, range, "called");
    if (["who", "said"].includes(lower)) return;
  }
}

/** "It began on June 1 in A and B", "It took place in A": where the operation of the sentence before went on. */
export function groundsOfIt(view: View, range: Range, operation: LocalEntity, add: AddTie): void {
  if (unitAt(view, range.from).lower !== "it") return;
  for (let i = range.from + 1; i < Math.min(range.to, range.from + 8); i += 1) {
    if (unitAt(view, i).ref || unitAt(view, i).type === "mark") return;
    if (!PLACING.has(unitAt(view, i).lower)) continue;
    placesFrom(view, i, range, operation, add);
    return;
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

/** The comma that ends a relative clause, when the main clause goes on after it; else `at`. */
function relativeEnd(view: View, at: number, to: number): number {
  for (let i = at + 1; i < Math.min(to, at + 30); i += 1) {
    if (unitAt(view, i).text === "," && ["has", "had", "saw", "led", "resulted", "netted", "ended", "took", "ran", "concluded"].includes(unitAt(view, i + 1).lower)) return i;
  }
  return at;
}

function groundLimit(view: View, from: number, to: number): number {
  let began = false;
  for (let i = from; i < to; i += 1) {
    const { lower, text, ref } = unitAt(view, i);
    const end = lower === "which" ? relativeEnd(view, i, to) : i;
    if (end > i) {
      i = end;
      continue;
    }
    began ||= ["began", "started", "begun", "opened", "grew", "followed"].includes(lower);
    if (began && !ref && ["with", "under", "from", "out"].includes(lower)) return i;
    if (!ref && ((ELSEWHERE.has(lower) && !(lower === "after" && unitAt(view, i + 1).lower === "netting")) || text === ";" || (lower === "which" && unitAt(view, i + 1).lower !== "took"))) return i;
  }
  return to;
}
