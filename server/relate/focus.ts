import { DETERMINERS, FEMALE, MALE, SPOKESPEOPLE } from "../lexicon/classes.ts";
import { PEOPLE } from "../lexicon/people.ts";
import { POSTS } from "../lexicon/posts.ts";
import { HAVE, MODALS, PASSIVE_AUXILIARIES, SAYING } from "../lexicon/verbs.ts";
import type { LocalEntity } from "../model/annotation.ts";
import type { Profile, Sex } from "./people.ts";
import type { Speaker } from "./speaker.ts";
import { isComplement, isPossessive, named, personIn } from "./speaker.ts";
import type { Range, View } from "./view.ts";
import { paragraphOf, textOf, unitAt } from "./view.ts";

/** Who was credited where, in order of place: the memory by which pronouns and later quotations find their speaker. */
export interface Heard {
  readonly at: number;
  readonly speaker: Speaker;
}

const REACH = { sentences: 14, paragraphs: 5 };
const SEX: ReadonlyMap<string, Sex> = new Map<string, Sex>([["he", "m"], ["she", "f"], ["his", "m"], ["her", "f"], ["him", "m"]]);

/** "the president", "a neighbour": one person of whom the noun tells no gender. */
function isSomebody(label: string): boolean {
  const [head = ""] = label.toLowerCase().split(/ (?:for|of|at|with|from|who|in)\b/);
  const noun = head.split(" ").at(-1) ?? "";
  return !noun.endsWith("s") && (POSTS.has(noun) || PEOPLE.has(noun) || SPOKESPEOPLE.has(noun));
}

const fits = (sex: Sex, wanted: Sex): boolean => wanted === null || sex === null || sex === wanted;

/** Whom a pronoun at `at` means: the latest speaker, subject or other person that its gender allows. */
export function resolvePronoun(view: View, people: ReadonlyMap<string, Profile>, at: number, pronoun: string, heard: readonly Heard[]): Speaker | null {
  if (pronoun === "it") return lastBody(view, at);
  if (pronoun === "they" || pronoun === "we") return lastPlural(view, at, heard);
  if (pronoun.startsWith("the ")) return protagonist(view, people, at);
  const wanted = SEX.get(pronoun);
  if (wanted === undefined) return null;
  const here = unitAt(view, at).sentence;
  const paragraph = paragraphOf(view, here);
  let unsure: Speaker | null = null;
  for (let s = here; s >= 0 && s > here - REACH.sentences && paragraph - paragraphOf(view, s) <= REACH.paragraphs; s -= 1) {
    if (view.noise(s)) continue;
    const range = view.sentences[s];
    if (!range) continue;
    const found = candidate(view, people, { from: range.from, to: Math.min(range.to, at) }, wanted, heard);
    if (found && (found.sex === wanted || found.label !== null || here - s <= 2)) return found;
    unsure ??= found;
    if (unsure && s > 0 && paragraphOf(view, s - 1) !== paragraphOf(view, s) && paragraphOf(view, s) === paragraph) return unsure;
  }
  return unsure;
}

/** The person whom the text before names most often. */
function protagonist(view: View, people: ReadonlyMap<string, Profile>, at: number): Speaker | null {
  let found: LocalEntity | null = null;
  for (let i = at - 1; i >= 0 && i > at - 1_500; i -= 1) {
    const entity = unitAt(view, i).ref?.entity;
    if (entity?.kind === "Person" && (found === null || entity.mentions.length > found.mentions.length)) found = entity;
  }
  return found && named(found, people.get(found.id));
}

function candidate(view: View, people: ReadonlyMap<string, Profile>, range: Range, wanted: Sex, heard: readonly Heard[]): Speaker | null {
  for (let h = heard.length - 1; h >= 0; h -= 1) {
    const one = heard[h];
    if (!one || one.at < range.from) break;
    if (one.at < range.to && fits(one.speaker.sex, wanted) && (one.speaker.label === null || one.speaker.sex === wanted || isSomebody(one.speaker.label))) return one.speaker;
  }
  if (beginsWithPronoun(view, range, wanted)) return null;
  const subject = personIn(view, range, people);
  if (subject && fits(subject.sex, wanted)) return subject;
  const unnamed = genderedSubject(view, range);
  if (unnamed && (unnamed.sex === wanted || unnamed.sex === null)) return unnamed;
  for (let i = range.to - 1; i >= range.from; i -= 1) {
    const { ref, quoted } = unitAt(view, i);
    if (ref?.entity.kind !== "Person" || quoted >= 0) continue;
    const profile = people.get(ref.entity.id);
    if (fits(profile?.sex ?? null, wanted)) return named(ref.entity, profile);
  }
  return null;
}

/** "She was born …, the daughter of X": the sentence goes on about somebody, and its other names are not that one. */
function beginsWithPronoun(view: View, { from, to }: Range, wanted: Sex): boolean {
  for (let i = from; i < to && i < from + 8; i += 1) {
    const { lower, ref, quoted } = unitAt(view, i);
    if (quoted >= 0 || ref?.entity.kind === "Person" || SAYING.has(lower) || (i === from && ["a", "an", "one", "the"].includes(lower))) return false;
    if ((lower === "he" && wanted === "m") || (lower === "she" && wanted === "f")) return true;
  }
  return false;
}

/** Agent nouns: "a vendor", "a shopkeeper". */
const SELLERS = /(?:er|or|ist|ian|ant|ee)$/;
const endsSubject = (lower: string): boolean => PASSIVE_AUXILIARIES.has(lower) || HAVE.has(lower) || MODALS.has(lower) || SAYING.has(lower) || lower === "who" || lower === ",";

/** "A spokeswoman for the union welcomed …": an unnamed subject whose noun tells a gender. */
export function genderedSubject(view: View, { from, to }: Range): Speaker | null {
  if (!DETERMINERS.has(unitAt(view, from).lower)) return null;
  let sex: Sex = null;
  let human = false;
  let said = false;
  let end = from + 1;
  for (; end < to && end < from + 14; end += 1) {
    const unit = unitAt(view, end);
    if (unit.quoted >= 0 || endsSubject(unit.lower)) {
      said = SAYING.has(unit.lower) || unit.lower === "who";
      break;
    }
    if (sex !== null && unit.type === "word" && !unit.capital && /(?:ed|s)$/.test(unit.lower) && !MALE.has(unit.lower) && !FEMALE.has(unit.lower)) break;
    if (sex === null) sex = MALE.has(unit.lower) ? "m" : FEMALE.has(unit.lower) ? "f" : null;
    human ||= PEOPLE.has(unit.lower) || POSTS.has(unit.lower) || SPOKESPEOPLE.has(unit.lower) || SELLERS.test(unit.lower);
  }
  if (sex === null && !(human && said && ["a", "an", "one", "another"].includes(unitAt(view, from).lower))) return null;
  const label = textOf(view, { from, to: end });
  return { entity: null, label: (label[0]?.toLowerCase() ?? "") + label.slice(1), spokenFor: bodyWithin(view, from, end), sex };
}

function bodyWithin(view: View, from: number, to: number): LocalEntity | null {
  for (let i = from; i < to; i += 1) {
    const entity = unitAt(view, i).ref?.entity;
    if (entity && (entity.kind === "Agency" || entity.kind === "Organization")) return entity;
  }
  return null;
}

function lastBody(view: View, at: number): Speaker | null {
  const here = unitAt(view, at).sentence;
  for (let s = here; s >= 0 && s > here - 4; s -= 1) {
    const range = view.sentences[s];
    if (!range || view.noise(s)) continue;
    for (let i = range.from; i < Math.min(range.to, at); i += 1) {
      const { ref, quoted } = unitAt(view, i);
      if (ref && quoted < 0 && (ref.entity.kind === "Agency" || ref.entity.kind === "Organization") && !isPossessive(view, i) && !isComplement(view, i, range.from)) return named(ref.entity);
    }
  }
  return null;
}

function lastPlural(view: View, at: number, heard: readonly Heard[]): Speaker | null {
  const last = heard.at(-1);
  if (!last || paragraphOf(view, unitAt(view, at).sentence) - paragraphOf(view, unitAt(view, last.at).sentence) > 3) return null;
  return last.speaker.label !== null || last.speaker.sex === null ? last.speaker : null;
}

/** The person or unnamed person that the sentence at `at` is about. */
export function subjectOf(view: View, people: ReadonlyMap<string, Profile>, sentence: number): Speaker | null {
  const range = view.sentences[sentence];
  return range ? personIn(view, range, people) ?? genderedSubject(view, range) : null;
}

