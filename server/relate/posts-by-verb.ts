import { DETERMINERS, PREPOSITIONS, isAdverb } from "../lexicon/classes.ts";
import { inflections } from "../lexicon/inflect.ts";
import type { LocalEntity } from "../model/annotation.ts";
import type { Post } from "./post.ts";
import { POSSESSIVE, bodyAt } from "./post.ts";
import { ownerBefore, standing } from "./standing.ts";
import type { View } from "./view.ts";
import { unitAt } from "./view.ts";

/** Verbs whose object is the body. */
const HEADS = inflections("head lead//led chair run//ran/run direct oversee//oversaw/overseen found co-found manage edit command helm captain anchor pastor coach own co-own");
/** Verbs of work, with the prepositions before the body: "coaches receivers for X", "teaches history at X". */
const WORKS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...["head", "lead", "run", "direct", "oversee", "manage", "supervise", "coordinate", "cover", "coach", "mentor", "counsel", "handle", "investigate", "edit", "speak", "report", "write", "audit", "fundraise", "lobby", "track", "monitor", "analyse", "analyze", "campaign", "organise", "organize", "translate", "litigate"].map((v) => [v, ["for", ...(["run", "manage", "direct", "lead", "head", "oversee", "supervise", "coordinate"].includes(v) ? ["at"] : [])]] as const),
  ...["present", "host", "produce", "anchor"].map((v) => [v, ["on", "at", "for"]] as const),
  ...["teach", "study", "research", "lecture", "practise", "practice"].map((v) => [v, ["at", "for", "in", "with"]] as const),
  ["work", ["for", "at"]], ["volunteer", ["for", "at", "with"]], ["serve", ["with", "on"]], ["sit", ["on"]],
]);
const FORMS = inflections("head lead//led run//ran/run direct oversee//oversaw/overseen manage supervise coordinate cover coach mentor counsel handle investigate edit speak//spoke/spoken report write//wrote/written audit fundraise lobby teach//taught study research lecture practise practice work volunteer serve track monitor analyse analyze campaign organise organize translate litigate sit//sat present host produce anchor");
/** Without an object between verb and preposition these mean something else: "runs for office", "leads for a minute". */
const NEEDS_OBJECT = new Set(["head", "lead", "run", "direct", "handle", "cover", "manage", "present", "host", "produce"]);
/** What one runs within a body: "the Y's fugitives desk". */
const PARTS = new Set("desk unit team department division office programme program operation operations lab laboratory section branch service services wing arm project investigations kitchen clinic bureau newsroom shelter archive library choir workshop".split(" "));
/** Where one sits or serves: "the board of the Y". */
const BOARDS = new Set("board council committee staff faculty panel executive bench".split(" "));
const ATTACHED = new Set("attached assigned seconded posted employed".split(" "));

/** Posts told by a verb after the name at `at`: "X, who heads the Y", "X teaches history at Y", "X, attached to Y". */
export function postsByVerb(view: View, at: number, title: Post["title"], start = at + 1): Post[] {
  let i = start;
  while ((unitAt(view, i).text === "," || unitAt(view, i).type === "number" || unitAt(view, i).text === ")" || unitAt(view, i).text === "(") && i < start + 3) i += 1;
  const who = unitAt(view, i).lower === "who";
  if (who) i += 1;
  const apart = i > start && !who;
  while (i < start + 7 && (isAdverb(unitAt(view, i).lower) || ["now", "also", "currently", "both", "has", "once", "then"].includes(unitAt(view, i).lower))) i += 1;
  if (!who && unitAt(view, at - 1).lower === "where") return [];
  // "Her chief investigator, X, now teaches at Y": the name itself is the apposition.
  const apposed = apart && unitAt(view, at - 1).text === "," && unitAt(view, at + 1).text === "," && !who;
  const told = apart ? participle(view, i) ?? (apposed ? verbOf(view, i, false) : null) : verbOf(view, i, who) ?? (who ? furtherVerb(view, i) : null);
  return told ? [{ body: told.body, title, from: at, to: told.to, rule: "verb" }] : [];
}

/** "who farms near A and sits on the board of Y": the second verb of a relative clause. */
function furtherVerb(view: View, from: number): Told | null {
  for (let i = from + 1; i < from + 14; i += 1) {
    const { type, lower, ref } = unitAt(view, i);
    if (type === "mark" || ref?.entity.kind === "Person" || lower === "who") return null;
    if (lower === "and") return verbOf(view, [1, 2].map((k) => i + k).find((k) => !["also", "now", "still"].includes(unitAt(view, k).lower)) ?? i + 1, true);
  }
  return null;
}

interface Told {
  readonly body: LocalEntity;
  readonly to: number;
}

function verbOf(view: View, at: number, relative: boolean): Told | null {
  const { lower, capital } = unitAt(view, at);
  if (capital) return null;
  const heads = HEADS.get(lower);
  // Of a main clause only the present tells a post: "Smith teaches", not "Smith led".
  const holds = (form: { forms: ReadonlySet<string> }): boolean => form.forms.has("present") || (relative && form.forms.has("past"));
  if (heads && holds(heads)) {
    const body = objectBody(view, at + 1);
    if (body) return body;
  }
  if (relative && ["took", "takes", "taken"].includes(lower) && unitAt(view, at + 1).lower === "over") return objectBody(view, at + 2);
  if (relative && lower === "went" && unitAt(view, at + 1).lower === "on" && unitAt(view, at + 2).lower === "to") return HEADS.get(unitAt(view, at + 3).lower) ? objectBody(view, at + 4) : null;
  if (heads && relative && unitAt(view, at + 1).lower === "it") {
    const owner = ownerBefore(view, at + 1);
    return owner?.kind === "Organization" ? { body: owner, to: at + 2 } : null;
  }
  const form = FORMS.get(lower);
  return form && holds(form) ? afterPreposition(view, at, form.lemma) : null;
}

/** "the agency", "the unit", "its board": the body itself, by name or by the noun that stands for it. */
function objectBody(view: View, at: number): Told | null {
  const its = ["its", "whose"].includes(unitAt(view, at).lower);
  const k = DETERMINERS.has(unitAt(view, at).lower) ? at + 1 : at;
  const body = bodyAt(view, k);
  if (body && POSSESSIVE.has(unitAt(view, k + 1).lower)) return partOf(view, k, body);
  if (body) return { body, to: k + 1 };
  if (BOARDS.has(unitAt(view, k).lower) && ["of", "at"].includes(unitAt(view, k + 1).lower)) return objectBody(view, k + 2);
  if (its && ["board", "council", "committee"].includes(unitAt(view, k).lower)) return told(ownerBefore(view, at), k + 1);
  const behind = k > at ? behindItsNoun(view, k) : null;
  if (behind) return behind;
  if (unitAt(view, at).lower !== "the") return null;
  const noun = unitAt(view, k).lower === "task" ? k + 1 : k;
  const after = unitAt(view, noun + 1);
  if (after.type === "word" && !PREPOSITIONS.has(after.lower) && !["and", "said", "told", "says"].includes(after.lower)) return null;
  return ["office", "case", "team", "city", "county", "district", "country"].includes(unitAt(view, noun).lower) ? null : told(standing(view, noun), noun + 1);
}

/** "the labour supplier Y": the name after what it is. */
function behindItsNoun(view: View, at: number): Told | null {
  for (let i = at; i < at + 4; i += 1) {
    const { type, ref, lower } = unitAt(view, i);
    if (ref) return i > at && ref.entity.kind === "Organization" && !POSSESSIVE.has(unitAt(view, i + 1).lower) ? { body: ref.entity, to: i + 1 } : null;
    if (type !== "word" || PREPOSITIONS.has(lower) || ["and", "who", "that"].includes(lower)) return null;
  }
  return null;
}

/** "the Y's fugitives desk", "the Y's Z Division". */
function partOf(view: View, at: number, whole: LocalEntity): Told | null {
  for (let i = at + 2; i < at + 7; i += 1) {
    const { lower, type } = unitAt(view, i);
    const unit = bodyAt(view, i);
    if (unit) return { body: unit, to: i + 1 };
    if (type === "mark" || PREPOSITIONS.has(lower)) return null;
    if (PARTS.has(lower) && !PARTS.has(unitAt(view, i + 1).lower)) return { body: whole, to: i + 1 };
  }
  return null;
}

const told = (body: LocalEntity | null, to: number): Told | null => (body ? { body, to } : null);

function afterPreposition(view: View, verb: number, lemma: string): Told | null {
  const wanted = WORKS.get(lemma) ?? [];
  for (let i = verb + 1; i < verb + 9; i += 1) {
    const { lower, type, ref } = unitAt(view, i);
    if ((type === "mark" && !POSSESSIVE.has(lower)) || ref?.entity.kind === "Person" || ["who", "that", "to", "and"].includes(lower)) return null;
    if (ref || !wanted.includes(lower)) continue;
    if (i === verb + 1 && NEEDS_OBJECT.has(lemma)) return null;
    const body = objectBody(view, i + 1);
    if (body) return body;
  }
  return null;
}

/** ", attached to the X", ", speaking for the X", ", employed by X". */
function participle(view: View, at: number): Told | null {
  const { lower } = unitAt(view, at);
  const next = unitAt(view, at + 1).lower;
  if (ATTACHED.has(lower) && ["to", "by", "at", "with"].includes(next)) return objectBody(view, at + 2);
  return (lower === "speaking" && next === "for") || (lower === "representing" && next === "on") ? objectBody(view, at + 2) : null;
}

/** "Y, of which X was the director": the body before the relative clause. */
export function postOfWhich(view: View, at: number): { readonly body: LocalEntity; readonly from: number } | null {
  let i = at - 1;
  while (i > at - 4 && /^(?:mr|mrs|ms|dr|miss|sir|prof)\.?$/.test(unitAt(view, i).lower)) i -= 1;
  if (!["is", "was"].includes(unitAt(view, at + 1).lower)) return null;
  if (unitAt(view, i).lower === "where") {
    const at = unitAt(view, i - 1).text === "," ? bodyAt(view, i - 2) : null;
    return at ? { body: at, from: i - 2 } : null;
  }
  if (unitAt(view, i).lower !== "which" || unitAt(view, i - 1).lower !== "of") return null;
  const body = bodyAt(view, unitAt(view, i - 2).text === "," ? i - 3 : i - 2);
  return body ? { body, from: i - 3 } : null;
}

/** "X was seconded to the Y". */
export function participleOf(view: View, name: number, at: number): Post | null {
  const found = ATTACHED.has(unitAt(view, at).lower) ? participle(view, at) : null;
  return found ? { body: found.body, title: null, from: name, to: found.to, rule: "verb" } : null;
}

/** "Y, which reports to Z": not Z but Y is meant after the clause. */
function pastRelative(view: View, at: number): LocalEntity | null {
  for (let i = at - 1; i > at - 10 && i > 1; i -= 1) {
    if (unitAt(view, i).text === "," && unitAt(view, i + 1).lower !== "which") return null;
    if (unitAt(view, i).lower !== "which") continue;
    const k = unitAt(view, i - 1).text === "," ? i - 2 : i - 1;
    return unitAt(view, k).text === ")" ? bodyAt(view, k - 1) ?? bodyAt(view, k - 3) : bodyAt(view, k);
  }
  return null;
}

/** "Y, a group led by X", "Y, where X runs the clinic": the body before the comma. */
export function postsOfOwner(view: View, at: number): Post[] {
  const before = unitAt(view, at - 1).lower;
  const k = before === "where" ? at - 1 : before === "by" && ["led", "run", "headed", "chaired", "founded", "directed", "managed"].includes(unitAt(view, at - 2).lower) ? at - 2 : -1;
  if (k < 0 || (before === "where" && !(HEADS.get(unitAt(view, at + 1).lower) ?? FORMS.get(unitAt(view, at + 1).lower)))) return [];
  if (before === "by" && ["is", "was"].includes(unitAt(view, k - 1).lower)) {
    const body = bodyAt(view, unitAt(view, k - 2).text === ")" ? k - 3 : k - 2);
    if (body) return [{ body, title: null, from: k - 2, to: at + 1, rule: "led by" }];
  }
  for (let i = k - 1; i > k - 12 && i >= 0; i -= 1) {
    const { text, ref, lower } = unitAt(view, i);
    if (ref?.entity.kind === "Person" || ref?.entity.kind === "Operation" || ["operation", "investigation", "inquiry", "raid", "effort"].includes(lower)) return [];
    const body = text === "," ? pastRelative(view, i - 1) ?? bodyAt(view, i - 1) : null;
    if (body) return [{ body, title: null, from: i - 1, to: at + 1, rule: "led by" }];
  }
  return [];
}
