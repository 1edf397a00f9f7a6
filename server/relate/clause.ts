import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBORDINATORS, isAdverb } from "../lexicon/classes.ts";
import { ASCRIBING, HAVE, MODALS, NEGATIONS, PASSIVE_AUXILIARIES, SAYING } from "../lexicon/verbs.ts";
import type { Heard } from "./focus.ts";
import { resolvePronoun } from "./focus.ts";
import type { Profile } from "./people.ts";
import type { Reading, Speaker } from "./speaker.ts";
import { isComplement, isPossessive, isPronoun, named, personIn, readSpeaker } from "./speaker.ts";
import type { View } from "./view.ts";
import { isAdverbAt, unitAt } from "./view.ts";

/** What attribution needs to know while it goes through the text. */
export interface Context {
  readonly view: View;
  readonly people: ReadonlyMap<string, Profile>;
  readonly heard: Heard[];
}

const NOMINATIVE = new Set(["he", "she", "they", "it", "we", "i"]);

export function resolve({ view, people, heard }: Context, who: Reading | null, at: number): Speaker | null {
  return isPronoun(who) ? resolvePronoun(view, people, at, who.pronoun, heard) : who;
}

const skippable = (view: View, at: number): boolean => unitAt(view, at).ref === null && skips(unitAt(view, at).lower);
const skips = (lower: string): boolean => isAdverb(lower) || HAVE.has(lower) || MODALS.has(lower) || NEGATIONS.has(lower) || PASSIVE_AUXILIARIES.has(lower) || ["to", "did", "does", "do", "went", "on"].includes(lower);

/** Is the word at `at` a verb of saying there, and no noun ("the report", "a claim")? */
function says(view: View, at: number): boolean {
  const form = SAYING.get(unitAt(view, at).lower);
  if (!form) return false;
  const before = unitAt(view, at - 1).lower;
  return !DETERMINERS.has(before) && !(PREPOSITIONS.has(before) && before !== "to") && !(before === "’s" && !form.forms.has("past"));
}

/** Back from `at` to where its clause begins, not before `from`. */
export function clauseStart(view: View, at: number, from: number): number {
  let i = at;
  while (i > from) {
    const { lower, type, quoted } = unitAt(view, i - 1);
    if (quoted >= 0 || (type === "mark" && !["’", "'", "-", ".", "&", "/"].includes(lower)) || SUBORDINATORS.has(lower) || lower === "but") break;
    if ((says(view, i - 1) || PASSIVE_AUXILIARIES.has(lower)) && !unitAt(view, i - 1).capital) break;
    i -= 1;
  }
  while (i < at && (CONJUNCTIONS.has(unitAt(view, i).lower) || isAdverbAt(view, i))) i += 1;
  return i;
}

/** Who does what the verb at `verb` says, looking back as far as `from`, the start of its sentence. */
export function subjectBefore(context: Context, verb: number, from: number): Speaker | null {
  const { view, people } = context;
  let j = verb - 1;
  while (j >= from && skippable(view, j)) j -= 1;
  if (j < from) return null;
  const unit = unitAt(view, j);
  const participle = SAYING.get(unitAt(view, verb).lower)?.forms.has("ing") || ASCRIBING.get(unitAt(view, verb).lower)?.forms.has("ing");
  if (unit.lower === "as" && unitAt(view, verb).lower === "saying") return quotedAs(context, j, from);
  if (unit.lower === "who") return antecedent(context, j, from);
  if (NOMINATIVE.has(unit.lower)) return resolve(context, { pronoun: unit.lower }, j);
  if (unit.ref?.entity.kind === "Person" && !isPossessive(view, j)) {
    const start = clauseStart(view, j, from);
    if (!isComplement(view, j, start)) return named(unit.ref.entity, people.get(unit.ref.entity.id));
  }
  if (unit.text === "," || unit.text === ")" || unit.text === "—" || unit.text === "–") return apposed(context, j, from) ?? mainSubject(context, from, verb);
  if (participle || CONJUNCTIONS.has(unit.lower)) return mainSubject(context, from, verb);
  const near = resolve(context, readSpeaker(view, { from: clauseStart(view, j, from), to: j + 1 }, people), j);
  return near ?? mainSubject(context, from, verb);
}

/** "Jones, 34, the mayor, said": back over the commas to the name that they follow. */
function apposed({ view, people }: Context, comma: number, from: number): Speaker | null {
  for (let i = comma - 1; i > from && comma - i < 40; i -= 1) {
    const unit = unitAt(view, i);
    if (unit.quoted >= 0 || SAYING.has(unit.lower)) break;
    const before = unitAt(view, i - 1);
    if ([",", "(", "—", "–"].includes(unit.text) && before.ref?.entity.kind === "Person" && !isComplement(view, i - 1, clauseStart(view, i - 1, from))) {
      return named(before.ref.entity, people.get(before.ref.entity.id));
    }
  }
  return null;
}

/** "Police quoted the driver as saying": the driver. */
function quotedAs(context: Context, as: number, from: number): Speaker | null {
  const { view, people } = context;
  for (let i = as - 1; i >= from; i -= 1) {
    if (unitAt(view, i).lower !== "quoted" && unitAt(view, i).lower !== "cited") continue;
    const start = PASSIVE_AUXILIARIES.has(unitAt(view, i - 1).lower) ? -1 : i + 1;
    return start < 0 ? subjectBefore(context, i, from) : resolve(context, readSpeaker(view, { from: start, to: as }, people), start);
  }
  return null;
}

function antecedent({ view, people }: Context, who: number, from: number): Speaker | null {
  for (let i = who - 1; i >= from && who - i < 12; i -= 1) {
    const entity = unitAt(view, i).ref?.entity;
    if (entity?.kind === "Person") return named(entity, people.get(entity.id));
  }
  return null;
}

/** The subject of the sentence that begins at `from`: a person, else a pronoun, else a body or an unnamed phrase at its start. */
export function mainSubject(context: Context, from: number, to: number): Speaker | null {
  const { view, people } = context;
  const head = DETERMINERS.has(unitAt(view, from).lower) ? phraseAt(context, from, to) : null;
  const end = phraseEnd(view, from, to);
  if (head && !(unitAt(view, end).text === "," && unitAt(view, end + 1).ref?.entity.kind === "Person")) return head;
  const person = personIn(view, { from, to }, people);
  let pronoun = -1;
  for (let i = from; i < to; i += 1) {
    if (NOMINATIVE.has(unitAt(view, i).lower) && unitAt(view, i).quoted < 0 && unitAt(view, i).lower !== "it") {
      pronoun = i;
      break;
    }
  }
  if (person && (pronoun < 0 || firstOf(view, person, from, to) < pronoun)) return person;
  if (pronoun >= 0) return resolve(context, { pronoun: unitAt(view, pronoun).lower }, pronoun);
  let start = from;
  for (let i = from; i < to && i < from + 14 && start === from; i += 1) if (unitAt(view, i).text === ",") start = i + 1;
  return phraseAt(context, start, to) ?? (start === from ? null : phraseAt(context, from, to));
}

const firstOf = (view: View, { entity }: Speaker, from: number, to: number): number => {
  for (let i = from; i < to; i += 1) if (unitAt(view, i).ref?.entity === entity) return i;
  return to;
};

/** The phrase from `from` up to its verb. */
function phraseAt(context: Context, from: number, to: number): Speaker | null {
  const { view, people } = context;
  const end = phraseEnd(view, from, to);
  return end > from ? resolve(context, readSpeaker(view, { from, to: end }, people), from) : null;
}

/** Where the phrase that begins at `from` meets its verb or a mark. */
function phraseEnd(view: View, from: number, to: number): number {
  let end = from;
  while (end < to && end < from + 16) {
    const { lower, type, quoted, ref, capital } = unitAt(view, end);
    if (quoted >= 0 || (type === "mark" && lower !== "." && lower !== "&")) break;
    if (says(view, end) || PASSIVE_AUXILIARIES.has(lower) || HAVE.has(lower) || MODALS.has(lower) || (end > from && !ref && !capital && ASCRIBING.has(lower))) break;
    if (end > from && !ref && !capital && type === "word" && lower.endsWith("ed")) break;
    if (end > from && lower === "named") break;
    end += 1;
  }
  return end;
}
