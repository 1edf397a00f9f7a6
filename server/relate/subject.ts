import { DETERMINERS, SUBORDINATORS } from "../lexicon/classes.ts";
import { HAVE, LAW_FORMS, MODALS, PASSIVE_AUXILIARIES, SAYING } from "../lexicon/verbs.ts";
import { beginsItem, humanSoon } from "./items.ts";
import type { Range, View } from "./view.ts";
import { isAdverbAt, unitAt } from "./view.ts";

/** Verbs of saying in the present. */
export const SAYS = new Set(["say", "says", "believe", "believes", "allege", "alleges"]);
/** Participles that stand before nouns: "alleged members". */
const ADJECTIVES = new Set(["alleged", "reported", "suspected"]);
/** Does the word end a noun phrase as its verb: an auxiliary, a verb of saying or of the law? */
export const isFinite = (lower: string): boolean => !ADJECTIVES.has(lower) && (SAYS.has(lower) || PASSIVE_AUXILIARIES.has(lower) || HAVE.has(lower) || MODALS.has(lower) || SAYING.get(lower)?.forms.has("past") === true || LAW_FORMS.get(lower)?.forms.has("past") === true);
export const RELATIVE = new Set(["who", "whom", "whose", "which"]);

/** After these a clause has a subject of its own: "asked why a man was held", "whose brother was held", "on which another man was held". */
const OWN_SUBJECT = new Set(["why", "how", "whose", "which", "whom", "where", "when"]);

const NAMED_AS = new Set("identified named known such described well same charged tried arrested held as well listed seen regarded".split(" "));
/** Words with which a clause before the main one begins: its comma ends it. */
const LEADS = new Set("since as because though although while when if after before once until".split(" "));

/** "Since Ada Quill became sheriff, 200 people have been held": behind the comma of the clause that leads, or where it begins. */
function pastLead(view: View, first: number, verb: number): number {
  if (!LEADS.has(unitAt(view, first).lower)) return first;
  for (let i = verb - 1; i > first + 1; i -= 1) if (unitAt(view, i).text === "," && !unitAt(view, i).ref) return i + 1;
  return first;
}

const PAST = new Set("saw took gave knew ran drove wrote wore threw broke stole spoke chose fell flew drew ate rode shook sang swam fled".split(" "));
/** Past forms that are participles too. */
const EITHER = new Set("met made left hit shot brought caught fought found sent paid built lost won led struck bought sold kept heard beat put".split(" "));
/** Participles with the name of their noun: "a group called the X". */
const NAMES = new Set("called named dubbed nicknamed codenamed code-named termed titled branded labelled labeled deemed considered aged armed based".split(" "));
const OBJECT_FIRST = new Set([...DETERMINERS, "him", "her", "them", "himself", "herself", "me", "us", "two", "three", "four", "five"]);

/** Does the word at `at` tell what its subject did: "chased the thief", "filmed Ada Quill"? A participle takes no object. */
export function isActive(view: View, at: number): boolean {
  const { lower, ref, type, capital } = unitAt(view, at);
  if (ref || type !== "word" || capital || (NAMES.has(lower) && !(lower === "called" && ["a", "an", "for", "police", "him", "her"].includes(unitAt(view, at + 1).lower)))) return false;
  const before = unitAt(view, at - 1);
  if (PASSIVE_AUXILIARIES.has(before.lower) || DETERMINERS.has(before.lower)) return false;
  if (PAST.has(lower)) return true;
  if (!(EITHER.has(lower) || (lower.length > 4 && lower.endsWith("ed")))) return false;
  const next = unitAt(view, at + 1);
  const object = next.ref?.entity.kind === "Person" || OBJECT_FIRST.has(next.lower);
  return object && (!EITHER.has(lower) || before.ref?.entity.kind === "Person" || NOMINATIVE.has(before.lower) || before.lower === "who");
}

const NOMINATIVE = new Set(["he", "she", "they", "i", "we", "you"]);

/** A pronoun directly before the verb is its subject, whatever stands before: "chased the thief and he was held". */
function pronounBefore(view: View, verb: number, from: number): number {
  let i = verb - 1;
  while (i > from && isAdverbAt(view, i)) i -= 1;
  return i >= from && NOMINATIVE.has(unitAt(view, i).lower) && unitAt(view, i).type === "word" ? i : -1;
}

/** "punched the officer and was held": the verb shares the subject of the one before. */
const sharesSubject = (view: View, conjunction: number, verb: number): boolean => {
  if (conjunction < 0) return false;
  for (let i = conjunction + 1; i < verb; i += 1) if (!isAdverbAt(view, i)) return false;
  return true;
};

/** "When Ada Quill took over, dozens had been held": behind the comma that ends the clause of the conjunction at `at`. */
function afterLead(view: View, at: number, verb: number): number {
  if (!LEADS.has(unitAt(view, at).lower)) return at + 1;
  for (let i = verb - 2; i > at + 2; i -= 1) if (unitAt(view, i).text === ",") return endsClause(view, at + 1, i) ? i + 1 : at + 1;
  return at + 1;
}

/** Is there a verb between? */
function endsClause(view: View, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (isFinite(unitAt(view, i).lower) || isActive(view, i) || PAST.has(unitAt(view, i).lower) || EITHER.has(unitAt(view, i).lower)) return true;
  return false;
}

/** A subject begins no more units than this before its verb: else a sentence of verbs alone costs the square of its length. */
const FARTHEST = 160;

/** Where the subject of the verb group at `verb` begins: after the last word that ends an earlier clause. */
export const subjectStart = (view: View, verb: number, from: number): number => subjectRange(view, verb, from).from;

/**
 * The subject of the verb group at `verb`: from after the last word that ends an earlier clause, up to the verb, or up to
 * the first of the verbs that share it ("pleaded guilty before Judge X and was jailed").
 */
export function subjectRange(view: View, verb: number, from: number): Range {
  let to = verb;
  let conjunction = -1;
  const first = Math.max(from, verb - FARTHEST);
  const range = (start: number): Range => ({ from: Math.min(start, to), to });
  const pronoun = pronounBefore(view, to, first);
  if (pronoun >= 0) return range(pronoun);
  for (let i = verb - 1; i >= first; i -= 1) {
    const { lower, type, ref, capital } = unitAt(view, i);
    if (ref) continue;
    if (["”", "’", "\""].includes(lower) && type === "mark" && to - i <= 2) {
      const open = nicknameStart(view, i, first);
      if (open >= 0) {
        i = open;
        continue;
      }
    }
    if (type === "mark" && [";", ":", "“", "”", "\"", "•"].includes(lower)) return range(i + 1);
    if (lower === "—" && unitAt(view, i + 1).capital) return range(i + 1);
    if (lower === "be" && unitAt(view, i - 1).lower === "to") continue;
    if (lower === "that" && closesApposition(view, i, to)) continue;
    // "X, whom Y hired in May, was held": an aside between commas.
    if (RELATIVE.has(lower) && unitAt(view, i - 1).text === "," && unitAt(view, to - 1).text === "," && to - 1 > i) continue;
    if (OWN_SUBJECT.has(lower) && to - i > 1 && humanSoon(view, i + 1, to)) return range(lower === "how" ? i : afterLead(view, i, to));
    // "watched as protesters were held", but not "identified as a man of 30 was held".
    if (lower === "as" && i > from && to - i > 1 && !NAMED_AS.has(unitAt(view, i - 1).lower) && humanSoon(view, i + 1, to)) return range(i + 1);
    if (lower === "and" || lower === "but" || lower === "while") conjunction = i;
    // "before Judge X and was held": no clause, and the verb shares a subject further back.
    if ((lower === "before" || lower === "after" || lower === "until") && sharesSubject(view, conjunction, to) && !endsClause(view, i + 1, conjunction)) continue;
    // "X, who appeared before Judge Y, was held"
    if (lower === "before" && unitAt(view, to - 1).text === "," && !endsClause(view, i + 1, to) && relativeBefore(view, i, from, to) >= 0) continue;
    if (SUBORDINATORS.has(lower) && !RELATIVE.has(lower) && lower !== "as" && lower !== "since" && lower !== "than" && lower !== "so" && !(lower === "after" && i === from)) return range(i + 1);
    const active = isActive(view, i);
    if ((!isFinite(lower) && !active) || capital || RELATIVE.has(lower) || DETERMINERS.has(unitAt(view, i - 1).lower)) continue;
    const relative = relativeBefore(view, i, from, to);
    if (relative >= 0) {
      // "her cousin, X, who was indicted and is free on bond": the verb goes on with the clause of "who".
      if (sharesSubject(view, conjunction, to) && unitAt(view, conjunction - 1).text !== "," && RELATIVE.has(unitAt(view, relative).lower)) return { from: Math.min(relative, to), to: relative + 1 };
      i = relative;
      continue;
    }
    if (sharesSubject(view, conjunction, to) && (active || !reduced(view, i))) {
      to = groupStart(view, i, first);
      i = to;
      conjunction = -1;
      const he = pronounBefore(view, to, first);
      if (he >= 0) return range(he);
    } else if (active) return range(conjunction >= 0 ? conjunction + 1 : i + 1);
    else if (!reduced(view, i)) return range(conjunction >= 0 && !listsPeople(view, i, conjunction, to) ? conjunction + 1 : i + 1);
  }
  return range(first === from ? pastLead(view, first, to) : first);
}

/** "X, known as “Uncle Six”, was held": where the short name between marks that ends at `end` begins, or -1. */
function nicknameStart(view: View, end: number, from: number): number {
  for (let i = end - 1; i > from && end - i < 6; i -= 1) {
    const { text } = unitAt(view, i);
    if (text === "“" || text === "‘" || text === "\"") return ["as", "alias", "nicknamed", "called", "dubbed", "(", ","].includes(unitAt(view, i - 1).lower) ? i : -1;
  }
  return -1;
}

/** Back from a verb over its auxiliaries and adverbs. */
function groupStart(view: View, at: number, from: number): number {
  let i = at;
  while (i > from && (PASSIVE_AUXILIARIES.has(unitAt(view, i - 1).lower) || HAVE.has(unitAt(view, i - 1).lower) || MODALS.has(unitAt(view, i - 1).lower) || unitAt(view, i - 1).lower === "not" || isAdverbAt(view, i - 1))) i -= 1;
  return i;
}

/** "a firm that owned it, was cleared": the clause of this "that" ends with a comma, and the sentence goes on. */
const closesApposition = (view: View, that: number, verb: number): boolean => unitAt(view, verb - 1).text === "," && !SAYING.has(unitAt(view, that - 1).lower) && unitAt(view, that - 1).type === "word";

/** "said the four, A, B and C": after a verb of saying, an "and" between names joins them. */
const listsPeople = (view: View, finite: number, conjunction: number, verb: number): boolean =>
  SAYING.has(unitAt(view, finite).lower) && ["Person"].includes(unitAt(view, conjunction - 1).ref?.entity.kind ?? "") && beginsItem(view, conjunction + 1, verb);

/** A participle after its noun: "a man arrested in May" is no clause of its own. */
export const reduced = (view: View, at: number): boolean => {
  const { lower } = unitAt(view, at);
  if (PASSIVE_AUXILIARIES.has(lower) || HAVE.has(lower) || MODALS.has(lower)) return false;
  let before = at - 1;
  while (isAdverbAt(view, before)) before -= 1;
  if (LAW_FORMS.has(lower) && (PASSIVE_AUXILIARIES.has(unitAt(view, before).lower) || HAVE.has(unitAt(view, before).lower))) return false;
  if (LAW_FORMS.has(lower)) return !unitAt(view, at - 1).ref || unitAt(view, at - 1).ref?.entity.kind !== "Agency";
  if (SAYING.get(lower)?.forms.has("past") && unitAt(view, at + 1).lower === "to" && ["have", "be"].includes(unitAt(view, at + 2).lower)) return true;
  if (SAYING.get(lower)?.forms.has("past") && !["to", "by", "as"].includes(unitAt(view, at + 1).lower)) return false;
  return ["told"].includes(lower) ? false : unitAt(view, at - 1).text === "," || unitAt(view, at + 1).lower === "as";
};

/** The "who" that makes the verb at `at` part of a relative clause, or -1. */
function relativeBefore(view: View, at: number, from: number, verb: number): number {
  for (let i = at - 1; i >= from && at - i < 14; i -= 1) {
    const { lower, text } = unitAt(view, i);
    if (RELATIVE.has(lower) || (lower === "that" && closesApposition(view, i, verb))) return i;
    if (text === "," || text === ";" || text === ":") return -1;
  }
  return -1;
}
