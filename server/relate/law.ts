import { WEEKDAYS, isAdverb } from "../lexicon/classes.ts";
import { TITLE_WORDS } from "../lexicon/posts.ts";
import { HAVE, LAW, LAW_FORMS, MODALS, NEGATIONS, PASSIVE_AUXILIARIES } from "../lexicon/verbs.ts";
import type { Status } from "../model/ontology.ts";
import { amountAt, isHuman } from "./counted.ts";
import type { Phrase, Voice } from "./phrases.ts";
import { bare } from "./people.ts";
import { PHRASES } from "./phrases.ts";
import { isOtherSense } from "./senses.ts";
import type { Range, View } from "./view.ts";
import { isAdverbAt, unitAt } from "./view.ts";

/** A word or phrase that says that somebody was arrested, charged, convicted … */
export interface Trigger {
  /** Where the verb group begins (its first auxiliary). */
  readonly from: number;
  /** The verb itself. */
  readonly at: number;
  /** After the phrase. */
  readonly to: number;
  readonly status: Status;
  readonly voice: Voice;
  readonly denied: boolean;
  /** Counts only for somebody told of before: "was released" alone may be a prisoner's or a film's. */
  readonly weak?: boolean;
}

interface Group {
  readonly from: number;
  readonly passive: boolean;
  readonly perfect: boolean;
  readonly unreal: boolean;
  readonly denied: boolean;
  readonly earlier: boolean;
}

const EARLIER = new Set("previously once twice formerly repeatedly".split(" "));
/** What may stand between an auxiliary and its verb. */
const BETWEEN = new Set("likewise overnight meanwhile too instead separately so far".split(" "));
const UNREAL_BEFORE = new Set("if once unless whether until without when before whoever anyone anybody".split(" "));

/** The auxiliaries, adverbs and negations before the verb at `at`, back to `limit`. */
export function verbGroup(view: View, at: number, limit: number): Group {
  let from = at;
  let passive = false;
  let perfect = false;
  let unreal = false;
  let denied = false;
  let earlier = false;
  let last = -1;
  for (let i = at - 1; i >= limit && at - i < 9; i -= 1) {
    const { lower, ref } = unitAt(view, i);
    if (ref) break;
    if (PASSIVE_AUXILIARIES.has(lower)) (passive = true), (from = i);
    else if (HAVE.has(lower)) (perfect = true), (from = i), (last = lower === "had" ? i : last);
    else if (NEGATIONS.has(lower)) (denied = true), (from = i);
    else if (MODALS.has(lower) || (lower === "to" && i === from - 1)) (unreal = true), (from = i);
    else if (isAdverb(lower) || BETWEEN.has(lower) || WEEKDAYS.has(lower) || (["night", "morning", "evening", "afternoon", "on"].includes(lower) && [1, 2].some((k) => WEEKDAYS.has(unitAt(view, lower === "on" ? i + k : i - k).lower)))) earlier ||= EARLIER.has(lower);
    else break;
  }
  if (UNREAL_BEFORE.has(unitAt(view, from - 1).lower) && !["when", "before", "once", "until"].includes(unitAt(view, from - 1).lower)) unreal = true;
  if (from === at && UNREAL_BEFORE.has(unitAt(view, at - 1).lower)) unreal = true;
  if (["is", "are"].includes(unitAt(view, from).lower) && [1, 2, 3, 4].some((k) => from - k >= limit && ["when", "if", "unless", "until", "once", "before"].includes(unitAt(view, from - k).lower))) unreal = true;
  return { from, passive, perfect, unreal, denied, earlier: earlier && perfect };
}

/** Verbs and phrases of the law in a sentence, in order. */
export function triggersIn(view: View, range: Range): Trigger[] {
  const found: Trigger[] = [];
  for (let i = range.from; i < range.to; i += 1) {
    const { lower, ref } = unitAt(view, i);
    if (ref) continue;
    const phrase = PHRASES.get(lower)?.find((p) => p.matches(view, i, range.to));
    const trigger = phrase ? phraseTrigger(view, i, range, phrase, found.at(-1)) : verbTrigger(view, i, range, found.at(-1));
    if (!trigger) continue;
    found.push(trigger);
    i = Math.max(i, trigger.to - 1);
  }
  return found;
}

function phraseTrigger(view: View, at: number, range: Range, { status, voice, length, bare, weak }: Phrase, before: Trigger | undefined): Trigger | null {
  const group = verbGroup(view, at, range.from);
  // "will remain in the cells" is so already.
  const goesOn = unitAt(view, at).lower === "remain" && unitAt(view, at - 1).lower === "will";
  if ((group.unreal && !goesOn) || group.earlier) return null;
  const passive = voice === "subject" && !bare;
  const shared = passive && !group.passive && !before && ["and", "but"].includes(unitAt(view, group.from - 1).lower) ? passiveBefore(view, group.from - 1, range.from) : -1;
  if (shared >= 0) return { from: shared, at, to: at + length, status, voice: "subject", denied: group.denied, ...(weak ? { weak } : {}) };
  const coordinated = passive && !group.passive && ["and", "or", ","].includes(unitAt(view, group.from - 1).lower) ? (!before && unitAt(view, group.from - 1).text === "," ? "noun" : "same") : voice;
  return { from: group.from, at, to: at + length, status, voice: coordinated, denied: group.denied, ...(weak ? { weak } : {}) };
}

function verbTrigger(view: View, at: number, range: Range, before: Trigger | undefined): Trigger | null {
  const { lower, capital } = unitAt(view, at);
  const form = LAW_FORMS.get(lower);
  const verb = form && LAW.get(form.lemma);
  if (!form || !verb || (capital && at > range.from) || isOtherSense(view, at)) return null;
  const lacks = verb.needs !== undefined && !needed(view, at, range.to, verb.needs) && !(verb.status === "released" && needed(view, at, Math.min(range.to, at + 6), FREED_ON)) && !(form.lemma === "hold" && (inPlace(view, at + 1) || unitAt(view, at - 1).lower === "being" || isKept(view, at) || staysHeld(view, at)));
  if (lacks && verb.status !== "released" && verb.status !== "acquitted") return null;
  const group = verbGroup(view, at, range.from);
  if ((group.unreal && !staysHeld(view, at)) || group.earlier) return null;
  const base = { from: group.from, at, to: at + 1, status: statusHere(view, at, range.to, form.lemma, verb.status), denied: group.denied, ...(lacks ? { weak: true } : {}) };
  if (lower === "charges" && unitAt(view, at + 1).ref?.entity.kind === "Person" && unitAt(view, at - 1).lower !== "the") return { ...base, voice: "object" };
  const object = beginsObject(view, at + 1, range.to);
  if (!form.forms.has("past")) {
    if (form.forms.has("ing")) return object && !(at === range.from && verb.status === "convicted") && !["him", "her", "them"].includes(unitAt(view, at + 1).lower) && !group.denied && unitAt(view, at - 1).lower !== "without" ? { ...base, from: at, voice: "object" } : null;
    return object && headline(view, at, range) ? { ...base, voice: "object" } : null;
  }
  if (group.passive && unitAt(view, group.from).lower === "being" && ["after", "since", "following"].includes(unitAt(view, group.from - 1).lower)) return before ? { ...base, voice: "same" } : null;
  if (group.passive) return { ...base, voice: "subject" };
  if (object) return adjectival(view, at) || (isHuman(view, at + 1) && !agent(view, beforeTime(view, group.from - 1))) ? null : { ...base, voice: "object" };
  if (group.perfect || adjectival(view, at)) return null;
  let k = group.from - 1;
  while (k > range.from && isAdverbAt(view, k)) k -= 1;
  const prior = unitAt(view, k).lower;
  if (before && at - before.at < 30 && (prior === "and" || prior === "or" || (prior === "," && unitAt(view, at - 1).type !== "ref"))) return { ...base, voice: "same" };
  if (prior === "and" || prior === "but") {
    const passive = passiveBefore(view, k, range.from);
    if (passive >= 0) return { ...base, from: passive, voice: "subject" };
  }
  return follows(view, at, range) ? { ...base, voice: "noun" } : null;
}

/** "will be held until Monday": is held already. */
const staysHeld = (view: View, at: number): boolean => {
  if (unitAt(view, at).lower !== "held" || unitAt(view, at - 1).lower !== "be" || unitAt(view, at - 2).lower !== "will") return false;
  for (let i = at + 1; i < at + 9; i += 1) if (["until", "pending"].includes(unitAt(view, i).lower)) return true;
  return false;
};

/** "remanded on bail" is let go; "booked into jail" is held there, "on charges of theft" charged. */
function statusHere(view: View, at: number, to: number, lemma: string, status: Status): Status {
  if (lemma === "remand") return unitAt(view, at + 1).lower === "on" && ["bail", "conditional", "unconditional"].includes(unitAt(view, at + 2).lower) ? "released" : status;
  if (lemma !== "book" || unitAt(view, at + 1).lower !== "into") return status;
  return needed(view, at, Math.min(to, at + 14), ["charges", "charge"]) ? "charged" : "detained";
}

/** "ICE on Thursday arrested": back over adverbs and a time of the week. */
function beforeTime(view: View, at: number): number {
  let i = at;
  while (i > 0 && (isAdverbAt(view, i) || WEEKDAYS.has(unitAt(view, i).lower) || ["morning", "night", "evening", "afternoon"].includes(unitAt(view, i).lower) || (unitAt(view, i).lower === "on" && WEEKDAYS.has(unitAt(view, i + 1).lower)))) i -= 1;
  return i;
}

/** "was tried in Aberdeen and acquitted": the auxiliary that the participle after "and" shares. */
function passiveBefore(view: View, at: number, from: number): number {
  for (let i = at - 1; i >= from && at - i < 22; i -= 1) {
    const { lower, text } = unitAt(view, i);
    if (text === ";" || text === ":") return -1;
    if (lower === "was" || lower === "were") return i;
  }
  return -1;
}

/** "held in Finglas". */
const inPlace = (view: View, at: number): boolean => ["in", "at"].includes(unitAt(view, at).lower) && unitAt(view, at + 1).ref?.entity.kind === "Place";

/** "were held at the yard": whoever is held somewhere is kept there; nobody is held "in high esteem". */
const isKept = (view: View, at: number): boolean => {
  const next = unitAt(view, at + 1).lower;
  if (!["were", "was"].includes(unitAt(view, at - 1).lower)) return false;
  if (next === "following" || next === "after") return true;
  return ["at", "near", "outside"].includes(next) && ["the", "a", "their", "his", "her"].includes(unitAt(view, at + 2).lower) && !["time", "top", "bottom", "moment", "end"].includes(unitAt(view, at + 3).lower);
};

const needed = (view: View, at: number, to: number, words: readonly string[]): boolean => {
  for (let i = at + 1; i < to && i < at + 14; i += 1) if (words.includes(unitAt(view, i).lower)) return true;
  return false;
};

/** "released pending summons", "on citation". */
const FREED_ON = ["summons", "citation", "caution", "undertaking", "conditions", "warning", "inquiries", "enquiries"];
const OBJECT_WORDS = new Set("a an another all both him her them more nearly about around roughly approximately over almost some several dozens hundreds scores many numerous the his their multiple everyone".split(" "));

const SMALL = new Set("in by on for after with and of to as from or but when while who that including during following under near outside last this yesterday today".split(" "));

/** Does an object begin here: a person, an amount, an article, a pronoun, bare people? */
function beginsObject(view: View, at: number, to: number): boolean {
  if (at >= to) return false;
  const { lower, ref, text } = unitAt(view, at);
  if (HAVE.has(lower) || PASSIVE_AUXILIARIES.has(lower) || MODALS.has(lower) || SMALL.has(lower)) return false;
  if (ref) return ref.entity.kind === "Person" || (at + 1 < to && isHuman(view, at + 1));
  if (text === "," || text === "“" || text === "\"" || text === "(") return text !== "," ? beginsObject(view, at + 1, to) : unitAt(view, at + 1).lower === "i" && unitAt(view, at + 2).lower === "think";
  if (lower === "her" || lower === "his" || lower === "the" || lower === "their") return true;
  if (OBJECT_WORDS.has(lower) || amountAt(view, at) !== null) return !["year", "years", "month", "months", "days", "time"].includes(unitAt(view, at + 1).lower) || lower === "a";
  if (lower === "at" && unitAt(view, at + 1).lower === "least") return true;
  if (lower === "more" || isHuman(view, at) || isHuman(view, at + 1)) return true;
  return /-year-old$/.test(lower) || (unitAt(view, at + 2).ref === null && isHuman(view, at + 2) && !["in", "by", "on", "for", "after", "with", "and", "at", "of"].includes(lower) && unitAt(view, at).type === "word" && unitAt(view, at + 1).type === "word" && !["in", "by", "on", "for", "after", "with", "and", "at", "of", "the", "a"].includes(unitAt(view, at + 1).lower)) || titled(view, at, to);
}

/** Can the unit before the verb end its subject: "we", "ICE agents", "police"? Else "convicted criminals" is a phrase. */
const agent = (view: View, at: number): boolean => {
  const { lower, ref } = unitAt(view, at);
  return ref !== null || ["we", "they", "he", "she", "who", "i", "and"].includes(lower) || (/(?:s|police|force|team|gardaí|unit)$/.test(lower) && unitAt(view, at).type === "word" && !["as", "is", "was", "has", "this", "its", "his", "’s"].includes(lower));
};

/** "charged Dr John Smith", "arrested alleged ringleader X": a name after at most three words that lead to it. */
function titled(view: View, at: number, to: number): boolean {
  for (let i = at + 1; i < to && i <= at + 4; i += 1) {
    const last = unitAt(view, i - 1);
    if (unitAt(view, i).ref?.entity.kind === "Person") return last.capital || isHuman(view, i - 1) || TITLE_WORDS.has(bare(last.lower));
    if (unitAt(view, i).type === "mark" || NO_TITLE.has(last.lower) || NEGATIONS.has(last.lower)) return false;
  }
  return false;
}
const NO_TITLE = new Set("by in on for with after and of at to as from over alongside do did does include included not that".split(" "));

/** "Police arrest 12": the present tense of headlines. */
const headline = (view: View, at: number, { from }: Range): boolean => {
  const prior = unitAt(view, at - 1);
  return at > from && (prior.ref !== null || /s$|police$/.test(prior.lower)) && !["to", "the", "this", "that", "’s"].includes(prior.lower) && amountAt(view, at + 1) !== null;
};

/** "a convicted murderer": an adjective between article and noun. */
const adjectival = (view: View, at: number): boolean => {
  const prior = unitAt(view, at - 1);
  const article = ["a", "an", "the", "his", "her", "their", "of", "other", "’s", "for", "any", "with", "by", "to"].includes(prior.lower);
  return article && !unitAt(view, at + 1).ref && unitAt(view, at + 1).type === "word" && !["in", "by", "on", "for", "after", "with", "at", "during", "of", "as", "following", "without", "over"].includes(unitAt(view, at + 1).lower);
};

/** A participle after its noun: "people arrested in", "those arrested". */
const follows = (view: View, at: number, { from }: Range): boolean => {
  const prior = unitAt(view, at - 1);
  return at > from && (prior.type !== "mark" || prior.text === "," || prior.text === ")" || prior.text === "”" || prior.text === "\"");
};
