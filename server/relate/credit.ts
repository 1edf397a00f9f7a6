import { DETERMINERS, PREPOSITIONS, WEEKDAYS } from "../lexicon/classes.ts";
import type { VerbForm } from "../lexicon/inflect.ts";
import { ASCRIBING, PASSIVE_AUXILIARIES, SAYING } from "../lexicon/verbs.ts";
import type { Context } from "./clause.ts";
import { mainSubject, resolve, subjectBefore } from "./clause.ts";
import type { Manner } from "./manner.ts";
import type { Speaker } from "./speaker.ts";
import { readSpeaker } from "./speaker.ts";
import type { View } from "./view.ts";
import { isAdverbAt, paragraphOf, unitAt } from "./view.ts";

/** That a quoted span is somebody's words, and whose; null when the text leaves that open. */
export interface Credit {
  readonly speaker: Speaker | null;
  readonly rule: string;
}

const REACH = 45;
const WEAK = new Set(
  "want hope plan expect fear threaten refuse offer pay invite welcome reject question compare compliment signal sign know rule find show indicate highlight mention outline list consider view see mean hear order think believe feel remember figure agree go begin report guess propose read".split(" "),
);

/** Does a colon, or a verb of saying with at most a comma, stand directly before the opening mark? */
export function introduced(view: View, index: number): boolean {
  const { from } = view.quoted[index] ?? { from: 0 };
  const before = unitAt(view, from - 1);
  if (before.sentence !== unitAt(view, from).sentence && before.text !== ":") return false;
  return before.text === ":" || (before.text === "," && SAYING.has(unitAt(view, from - 2).lower)) || SAYING.has(before.lower);
}

/** Is the verb form at `at` used as a verb? "the report", "a claim", "his plan" are not. */
function isVerb(view: View, at: number, { forms }: VerbForm): boolean {
  if (forms.has("past") || forms.has("ing")) return !DETERMINERS.has(unitAt(view, at - 1).lower) || forms.has("ing");
  const { lower, type } = unitAt(view, at - 1);
  return !DETERMINERS.has(lower) && lower !== "’s" && !(PREPOSITIONS.has(lower) && lower !== "to") && type !== "number" && !/(?:ive|al|ous|ic)$/.test(lower);
}

/** Looks right of the closing mark: “…,” X said; “…,” said X; “…,” according to X. */
export function creditAfter(context: Context, index: number, manner: Manner): Credit | null {
  const { view, people } = context;
  const range = view.quoted[index];
  if (!range) return null;
  let from = range.to;
  const closing = unitAt(view, range.to - 1).sentence;
  const first = unitAt(view, from);
  if (paragraphOf(view, first.sentence) !== paragraphOf(view, closing)) return null;
  const anew = first.sentence !== closing;
  if ([",", "—", "–", "-"].includes(first.text)) from += 1;
  const to = Math.min(endOfSentence(view, from), from + REACH);
  if (unitAt(view, from).lower === "according" && unitAt(view, from + 1).lower === "to") {
    return { speaker: resolve(context, readSpeaker(view, { from: from + 2, to: clauseEnd(view, from + 2, to) }, people), from), rule: "quoted:according" };
  }
  const verb = verbAfter(view, from, to);
  if (verb < 0 || (anew && !bareSaying(view, verb, to, manner)) || (!anew && !manner.handsOver && !continues(view, range.to, manner))) return null;
  const inverted = verb === from || (verb === from + 1 && isAdverbAt(view, from));
  if (inverted && anew) return null;
  if (PASSIVE_AUXILIARIES.has(unitAt(view, verb - 1).lower)) return inverted ? null : { speaker: null, rule: "quoted:passive" };
  const phrase = inverted ? { from: verb + 1, to: clauseEnd(view, verb + 1, to) } : { from, to: verb };
  const who = readSpeaker(view, inverted ? { from: phrase.from, to } : phrase, people);
  const speaker = resolve(context, who, phrase.from);
  if (!who) return null;
  return { speaker, rule: inverted ? "quoted:said X" : "quoted:X said" };
}

/** A fragment without a comma is followed by its speaker only when the speech had ended: “…” she said. */
const continues = (view: View, at: number, { kind }: Manner): boolean => kind === "speech" || unitAt(view, at).text === ",";

const endOfSentence = (view: View, from: number): number => {
  const { sentence } = unitAt(view, from);
  let i = from;
  while (i < view.units.length && unitAt(view, i).sentence === sentence && unitAt(view, i).quoted < 0) i += 1;
  return i;
};

const clauseEnd = (view: View, from: number, to: number): number => {
  for (let i = from; i < to; i += 1) if ([".", ";", ":", "!", "?"].includes(unitAt(view, i).text)) return i;
  return to;
};

/** The first verb of saying, if only a noun phrase stands before it. */
function verbAfter(view: View, from: number, to: number): number {
  for (let i = from; i < to; i += 1) {
    const { lower, text, capital } = unitAt(view, i);
    if (text === ";" || text === ":") return -1;
    const form = capital ? undefined : SAYING.get(lower);
    if (form && !form.forms.has("ing") && isVerb(view, i, form)) return i;
    if (i === from && (lower === "and" || lower === "but" || lower === "that")) return -1;
  }
  return -1;
}

/** In a sentence of its own only the bare credit counts: “….” Smith said. */
function bareSaying(view: View, verb: number, to: number, { kind }: Manner): boolean {
  if (kind === "fragment") return false;
  const after = unitAt(view, verb + 1);
  if (verb + 1 >= to || after.text === ".") return true;
  return after.text === "," && unitAt(view, verb + 2).lower !== "that";
}

/** Looks left of the opening mark for a verb that credits the words to its subject: X said “…”, X called it “…”. */
export function creditBefore(context: Context, index: number, manner: Manner): Credit | null {
  const { view } = context;
  const places = leftward(view, index);
  const from = places.at(-1);
  if (from === undefined) return null;
  const last = places[0] ?? from;
  const strong = places.find((i) => credits(view, i, false));
  if (strong !== undefined) return byVerb(context, strong, from, last, manner);
  const other = accordingTo(context, from, last) ?? byColon(context, from, last, manner);
  if (other) return other;
  const tail = manner.kind === "fragment" ? creditTail(context, index) : null;
  if (tail) return tail;
  const weak = manner.kind === "speech" || manner.words > 2 ? places.find((i) => credits(view, i, true)) : undefined;
  return weak === undefined ? null : byVerb(context, weak, from, last, manner);
}

/** "He “barricaded himself” inside, X wrote.": who says it closes the sentence, after a comma. */
function creditTail(context: Context, index: number): Credit | null {
  const { view, people } = context;
  const { to: start } = view.quoted[index] ?? { to: 0 };
  const { sentence } = unitAt(view, start - 1);
  let comma = -1;
  for (let i = start; i < view.units.length && unitAt(view, i).sentence === sentence && i < start + REACH; i += 1) {
    const { text, lower, capital } = unitAt(view, i);
    if (text === ",") comma = i;
    const form = capital || comma < 0 ? undefined : SAYING.get(lower);
    if (!form || form.forms.has("ing") || i - comma > 12 || !closes(view, i + 1, sentence)) continue;
    const who = readSpeaker(view, { from: comma + 1, to: i }, people);
    if (who) return { speaker: resolve(context, who, comma + 1), rule: "quoted:tail" };
  }
  return null;
}

/** Does the sentence end here, or go on only with when, where or to whom it was said? */
const closes = (view: View, at: number, sentence: number): boolean => {
  const { lower, sentence: here, text } = unitAt(view, at);
  return here !== sentence || [".", ",", "”", "\""].includes(text) || ["in", "on", "at", "during", "after", "to", "by", "late", "early", "yesterday", "today"].includes(lower) || WEEKDAYS.has(lower);
};

/** Unit indices from the opening mark back to the start of the sentence, other quoted spans left out. */
function leftward(view: View, index: number): number[] {
  const found: number[] = [];
  const { from } = view.quoted[index] ?? { from: 0 };
  let sentence = unitAt(view, from).sentence;
  let i = from - 1;
  // Quoted spans that are passed over count as steps too.
  for (let step = 0; i >= 0 && found.length < REACH && step < 2 * REACH; step += 1) {
    const unit = unitAt(view, i);
    const colon = found.length === 0 && unit.text === ":" && i === from - 1;
    if (unit.sentence !== sentence && !(colon && paragraphOf(view, unit.sentence) === paragraphOf(view, sentence))) break;
    if (colon) sentence = unit.sentence;
    if (unit.text === ";") break;
    if (unit.quoted >= 0) {
      const start = view.quoted[unit.quoted]?.from ?? i;
      sentence = unitAt(view, start).sentence;
      i = start - 1;
      continue;
    }
    found.push(i);
    i -= 1;
  }
  return found;
}

function credits(view: View, at: number, weak: boolean): boolean {
  const { lower, capital, ref } = unitAt(view, at);
  if (ref || (capital && at > 0 && unitAt(view, at - 1).sentence === unitAt(view, at).sentence)) return false;
  const form = SAYING.get(lower) ?? ASCRIBING.get(lower);
  return form !== undefined && WEAK.has(form.lemma) === weak && isVerb(view, at, form);
}

function byVerb(context: Context, verb: number, from: number, last: number, manner: Manner): Credit | null {
  const { view, people } = context;
  const form = SAYING.get(unitAt(view, verb).lower) ?? ASCRIBING.get(unitAt(view, verb).lower);
  let before = verb - 1;
  while (before > from && isAdverbAt(view, before)) before -= 1;
  if (form?.forms.has("participle") && PASSIVE_AUXILIARIES.has(unitAt(view, before).lower) && form.lemma !== "say") {
    for (let i = verb + 1; i <= last; i += 1) {
      if (unitAt(view, i).lower === "by") return { speaker: resolve(context, readSpeaker(view, { from: i + 1, to: last + 1 }, people), i), rule: "quoted:passive by" };
    }
    return manner.kind === "fragment" && manner.words < 4 ? null : { speaker: null, rule: "quoted:passive" };
  }
  const inverted = unitAt(view, verb - 1).quoted >= 0 || (unitAt(view, verb - 1).text === "," && unitAt(view, verb - 2).quoted >= 0);
  const speaker = inverted ? resolve(context, readSpeaker(view, { from: verb + 1, to: last + 1 }, people), verb + 1) : subjectBefore(context, verb, from);
  if (!speaker && manner.kind === "fragment" && manner.words < 4) return null;
  return { speaker, rule: form && SAYING.has(unitAt(view, verb).lower) ? "quoted:said before" : "quoted:ascribed" };
}

/** "According to X, …" and "in the words of X" at the head of the sentence or of the clause. */
function accordingTo(context: Context, from: number, last: number): Credit | null {
  const { view, people } = context;
  for (let i = from; i < last; i += 1) {
    if (unitAt(view, i).lower !== "according" || unitAt(view, i + 1).lower !== "to") continue;
    let end = i + 2;
    while (end <= last && unitAt(view, end).quoted < 0 && !(unitAt(view, end).text === "," && end > i + 2)) end += 1;
    return { speaker: resolve(context, readSpeaker(view, { from: i + 2, to: end }, people), i), rule: "quoted:according" };
  }
  return null;
}

/** "Smith: “…”", "Her answer was plain: “…”": what stands before the colon names the speaker or speaks of one. */
function byColon(context: Context, from: number, last: number, manner: Manner): Credit | null {
  const { view, people } = context;
  if (unitAt(view, last).text !== ":" || manner.kind !== "speech") return null;
  const short = last - from <= 8 ? resolve(context, readSpeaker(view, { from, to: last }, people), from) : null;
  return { speaker: short ?? mainSubject(context, from, last), rule: "quoted:colon" };
}
