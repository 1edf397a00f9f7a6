import { AGENCY_NOUNS, BODY_NOUNS, DETERMINERS, DOCUMENT_NOUNS, FEMALE, MALE, MONTHS, PREPOSITIONS, SPOKESPEOPLE, WEEKDAYS } from "../lexicon/classes.ts";
import { COMMON } from "../lexicon/words.ts";
import { POSTS } from "../lexicon/posts.ts";
import type { LocalEntity } from "../model/annotation.ts";
import type { Profile, Sex } from "./people.ts";
import { bare } from "./people.ts";
import type { Range, View } from "./view.ts";
import { isAdverbAt, textOf, unitAt } from "./view.ts";

/** Who is credited: an entity, or somebody unnamed in the article's words. */
export interface Speaker {
  readonly entity: LocalEntity | null;
  readonly label: string | null;
  /** For an unnamed speaker the body spoken for. */
  readonly spokenFor: LocalEntity | null;
  readonly sex: Sex;
}

/** A pronoun is left to the focus of the text. */
export type Reading = Speaker | { readonly pronoun: string };

export const isPronoun = (who: Reading | null): who is { readonly pronoun: string } => who !== null && "pronoun" in who;

const NOMINATIVE = new Set(["he", "she", "they", "it", "we", "i"]);
/** Words with which no speaker's phrase begins. */
const NOT_FIRST = new Set("and but while when which who that because if to or with after before since until than whose where though although so nor for including in on at from by during what how why whether yet then not".split(" "));
const POSSESSIVE = new Set(["’s", "'s", "’", "'"]);
const ANY_SPEAKER = new Set("police officers authorities investigators prosecutors detectives witnesses neighbours neighbors residents critics supporters doctors experts lawyers agents deputies firefighters others both everyone somebody someone troopers organisers organizers relatives campaigners activists scientists gardai gardaí".split(" "));

export const named = (entity: LocalEntity, profile?: Profile): Speaker => ({ entity, label: null, spokenFor: null, sex: profile?.sex ?? null });

export const isPossessive = (view: View, at: number): boolean => POSSESSIVE.has(unitAt(view, at + 1).lower) && unitAt(view, at + 1).start === unitAt(view, at).end;

/** Is the name at `at` the complement of a preposition or of a possessive chain ("a lawyer for X", "mother of X")? */
export function isComplement(view: View, at: number, from: number): boolean {
  for (let i = at - 1; i >= from && i >= at - 8; i -= 1) {
    const unit = unitAt(view, i);
    if (unit.type === "mark") return false;
    if (unit.lower === "in" && unitAt(view, i + 1).lower === "charge") continue;
    if (["was", "were", "is", "are", "said", "told", "had", "has", "have"].includes(unit.lower) || WEEKDAYS.has(unit.lower)) return false;
    if (unit.lower === "as" && ["identified", "named"].includes(unitAt(view, i - 1).lower)) return false;
    if (PREPOSITIONS.has(unit.lower) || unit.lower === "representing" || unit.lower === "accompanied") return !titleOfBody(view, i, at, from);
    if (unit.ref && i < at - 1 && !POSTS.has(bare(unitAt(view, i + 1).lower))) return false;
  }
  return false;
}

/** "Special Agent in Charge of the FBI Denver Division Ada Quill": a post, "of", its body, then the name itself. */
function titleOfBody(view: View, preposition: number, at: number, from: number): boolean {
  if (!["of", "for", "at", "in"].includes(unitAt(view, preposition).lower)) return false;
  let post = false;
  for (let i = preposition - 1; i >= from && i >= preposition - 6; i -= 1) {
    const unit = unitAt(view, i);
    if (unit.type === "mark") break;
    if (SPOKESPEOPLE.has(unit.lower) && unitAt(view, i - 1).lower !== "the" && unit.lower !== "representative") {
      // "a spokesman for the council Jane Doe" is rare; a spokesman for somebody is not that somebody.
      return bodyBetween(view, preposition, at);
    }
    if (POSTS.has(bare(unit.lower)) || unit.lower === "charge") post = true;
  }
  return post && (bodyBetween(view, preposition, at) || nounBetween(view, preposition, at));
}

/** Does the preposition lead to a body, which stands directly before the name? */
function bodyBetween(view: View, preposition: number, at: number): boolean {
  const before = unitAt(view, at - 1).ref?.entity.kind;
  return at - 1 > preposition && before !== undefined && before !== "Person";
}

/** "Superintendent of Police X", "director of policy X". */
function nounBetween(view: View, preposition: number, at: number): boolean {
  if (unitAt(view, preposition).lower !== "of" || at - preposition < 2) return false;
  for (let i = preposition + 1; i < at; i += 1) {
    const { lower, type, ref } = unitAt(view, i);
    if (ref || type !== "word" || DETERMINERS.has(lower) || POSTS.has(bare(lower)) || POSSESSIVE.has(lower)) return false;
  }
  return true;
}

/** Where the phrase's head ends: before a relative clause, a bracket or a dash. */
function headEnd(view: View, { from, to }: Range): number {
  for (let i = from; i < to; i += 1) {
    const unit = unitAt(view, i);
    if (i > from && ["who", "whose", "which", "(", "–", "—", ";", "where", "that"].includes(unit.lower)) return unit.lower === "(" ? i : i;
  }
  return to;
}

/**
 * Reads the phrase in a range as a speaker: the first person who is neither possessive nor a complement, else a body,
 * a pronoun, or an unnamed speaker in the words of the text; null when it is no noun phrase.
 */
export function readSpeaker(view: View, range: Range, people: ReadonlyMap<string, Profile>): Reading | null {
  let { from } = range;
  while (from < range.to && (unitAt(view, from).type === "mark" || isAdverbAt(view, from) || unitAt(view, from).lower === "as")) from += 1;
  let { to } = range;
  while (to > from && (unitAt(view, to - 1).type === "mark" || isAdverbAt(view, to - 1))) to -= 1;
  const first = unitAt(view, from);
  if (from >= to || NOT_FIRST.has(first.lower)) return null;
  if (NOMINATIVE.has(first.lower)) return to - from <= 3 || first.lower !== "it" ? { pronoun: first.lower } : null;
  const end = headEnd(view, { from, to });
  return personIn(view, { from, to }, people) ?? bodyIn(view, { from, to: end }) ?? labelIn(view, { from, to: end }, people);
}

export function personIn(view: View, { from, to }: Range, people: ReadonlyMap<string, Profile>): Speaker | null {
  for (let i = from; i < to; i += 1) {
    const entity = unitAt(view, i).ref?.entity;
    if (entity?.kind === "Person" && unitAt(view, i).quoted < 0 && !isPossessive(view, i) && !isComplement(view, i, from)) return named(entity, people.get(entity.id));
  }
  return null;
}

const SPEAKING_BODIES = new Set(["Agency", "Organization"]);

/** "the FBI", "ICE": a body that ends the phrase and is no complement. "ICE officials" is not ICE. */
function bodyIn(view: View, { from, to }: Range): Speaker | null {
  let last = to - 1;
  if (unitAt(view, last).type === "mark") last -= 1;
  for (let i = from; i <= last; i += 1) {
    const entity = unitAt(view, i).ref?.entity;
    if (!entity || !SPEAKING_BODIES.has(entity.kind) || isPossessive(view, i)) continue;
    const ends = i === last || [",", "("].includes(unitAt(view, i + 1).text);
    const leads = i === from || (i === from + 1 && DETERMINERS.has(unitAt(view, from).lower));
    if (ends && leads) return named(entity);
    return null;
  }
  return null;
}

/** "the striker said": somebody named before, by what the person does. */
const BY_TRADE = new Set("player striker midfielder goalkeeper defender forward quarterback pitcher singer rapper musician actor actress author writer novelist artist comedian presenter athlete boxer golfer swimmer runner cyclist rider fighter candidate star champion frontman widow pensioner".split(" "));
const MAX_LABEL = 22;

/** An unnamed speaker: "a spokesperson for Wu", "police", "the release". */
function labelIn(view: View, { from, to }: Range, people: ReadonlyMap<string, Profile>): Reading | null {
  let end = to;
  for (let i = from + 1; i < to; i += 1) {
    if (unitAt(view, i).text === "," || (unitAt(view, i).lower === "used" && unitAt(view, i + 1).lower === "to") || WEEKDAYS.has(unitAt(view, i).lower) || MONTHS.has(unitAt(view, i).lower)) {
      end = i;
      break;
    }
  }
  while (end > from && (unitAt(view, end - 1).lower === "on" || isAdverbAt(view, end - 1))) end -= 1;
  if (end <= from || end - from > MAX_LABEL) return null;
  const head = headNoun(view, { from, to: end });
  const first = unitAt(view, from);
  const proper = properName(view, { from, to: end });
  if (proper) return { entity: null, label: proper, spokenFor: null, sex: null };
  const determined = DETERMINERS.has(first.lower) || first.type === "number" || first.ref !== null;
  const nominal = POSTS.has(bare(head)) || SPOKESPEOPLE.has(head) || DOCUMENT_NOUNS.has(head) || ANY_SPEAKER.has(head) || MALE.has(head) || FEMALE.has(head) || BODY_NOUNS.has(head);
  if (!nominal && !determined && !(head.endsWith("s") && end - from <= 4)) return null;
  if (["there", "this", "that", "here"].includes(first.lower) && end - from === 1) return null;
  const resolved = first.lower === "the" || first.lower === "his" || first.lower === "her" ? definite(view, { from, to: end }, head, people) : null;
  if (resolved) return resolved;
  const told = first.lower === "the" ? toldBefore(view, from, head) : null;
  const label = textOf(view, { from, to: end }) + (told?.short ? ` (${told.short})` : "");
  if (first.lower === "the" && BY_TRADE.has(head) && !told && end - from <= 3) return { pronoun: MALE.has(head) ? "he" : FEMALE.has(head) ? "she" : `the ${head}` };
  return { entity: null, label: /^(?:The|A|An|One|His|Her|Their|Our)\b/.test(label) ? label[0]?.toLowerCase() + label.slice(1) : label, spokenFor: bodyNamed(view, { from, to: end }) ?? told?.body ?? null, sex: MALE.has(head) ? "m" : FEMALE.has(head) ? "f" : null };
}

/** "Johnson": capitals that no annotator took for a name; without the titles before it. */
function properName(view: View, { from, to }: Range): string | null {
  let start = from;
  while (start < to - 1 && POSTS.has(bare(unitAt(view, start).lower))) start += 1;
  if (to - start > 3) return null;
  for (let i = start; i < to; i += 1) {
    const { capital, type, ref, lower } = unitAt(view, i);
    if (ref || type !== "word" || !capital || (i === start && (DETERMINERS.has(lower) || COMMON.has(lower)))) return null;
  }
  return textOf(view, { from: start, to });
}

/** The noun before the first preposition, or the last word. */
export function headNoun(view: View, { from, to }: Range): string {
  for (let i = from + 1; i < to; i += 1) {
    const { lower } = unitAt(view, i);
    if ((PREPOSITIONS.has(lower) || lower === "representing" || lower === "who" || lower === "familiar") && unitAt(view, i - 1).type !== "mark") return unitAt(view, i - 1).lower;
  }
  return unitAt(view, to - 1).lower;
}

/**
 * "the release", "the sources": the body that issued it or for which they speak, from where they were first told of
 * ("Sources at ICE"), or for a document the body named most before it. `short` is a name of it in one word.
 */
function toldBefore(view: View, at: number, head: string): { body: LocalEntity; short: string | null } | null {
  for (let i = at - 1; i >= 0 && i > at - 500; i -= 1) {
    if (unitAt(view, i).lower !== head) continue;
    const next = unitAt(view, i + 1).lower;
    const body = ["at", "for", "of", "from", "with", "by"].includes(next) ? bodyNamed(view, { from: i + 2, to: i + 4 }) : bodyNamed(view, { from: i - 1, to: i });
    if (body) return { body, short: shortName(body) };
  }
  if (!["release", "statement", "announcement"].includes(head)) return null;
  const counts = new Map<LocalEntity, number>();
  for (let i = at - 1; i >= 0 && i > at - 1_500; i -= 1) {
    const entity = unitAt(view, i).ref?.entity;
    if (entity?.kind === "Agency") counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  const body = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  return body ? { body, short: shortName(body) } : null;
}

const shortName = (body: LocalEntity): string | null => [body.name, ...body.aliases, ...body.mentions.map((m) => m.text)].find((n) => !/\s/.test(n)) ?? null;

function bodyNamed(view: View, { from, to }: Range): LocalEntity | null {
  for (let i = from; i < to; i += 1) {
    const entity = unitAt(view, i).ref?.entity;
    if (entity && SPEAKING_BODIES.has(entity.kind)) return entity;
  }
  return null;
}

/** "the sheriff", "the agency", "the 34-year-old": who in the text goes by that. */
function definite(view: View, { from, to }: Range, head: string, people: ReadonlyMap<string, Profile>): Speaker | null {
  const age = /^(\d+)-year-old$/.exec(head)?.[1];
  if (to - from > 4) return null;
  if (to - from <= 3 && BODY_NOUNS.has(head)) {
    const body = bodyBefore(view, from, head);
    if (body) return named(body);
  }
  if (unitAt(view, from).lower !== "the") return null;
  const word = bare(head);
  for (let i = from - 1; i >= 0; i -= 1) {
    const entity = unitAt(view, i).ref?.entity;
    if (entity?.kind !== "Person") continue;
    const profile = people.get(entity.id);
    if (age ? profile?.age === age : POSTS.has(word) && profile?.posts.has(word)) return named(entity, profile);
    if (from - i > 2_000) break;
  }
  return null;
}

/** The body last named before `at` for which the noun stands. */
export function bodyBefore(view: View, at: number, noun: string): LocalEntity | null {
  const pattern = BODY_NOUNS.get(noun);
  if (pattern === undefined) return null;
  const kind = AGENCY_NOUNS.has(noun) ? "Agency" : null;
  for (let i = at - 1; i >= 0 && i > at - 1_000; i -= 1) {
    const entity = unitAt(view, i).ref?.entity;
    if (!entity || !SPEAKING_BODIES.has(entity.kind) || (kind && entity.kind !== kind)) continue;
    if (!kind && pattern === null && entity.kind !== "Organization") continue;
    if (noun === "force" && /team|unit|squad/i.test(entity.name)) continue;
    if (noun !== "court" && /court|parliament|congress|senate/i.test(entity.name)) continue;
    if (pattern === null || pattern.test(entity.name) || entity.aliases.some((a) => pattern.test(a))) return entity;
  }
  return null;
}
