import { DETERMINERS, PREPOSITIONS, PRONOUNS, SUBORDINATORS } from "../lexicon/classes.ts";
import { PEOPLE, endsInMen } from "../lexicon/people.ts";
import { MODALS, HAVE, PASSIVE_AUXILIARIES, SAYING } from "../lexicon/verbs.ts";
import type { LocalEntity } from "../model/annotation.ts";
import type { Kind } from "../model/ontology.ts";
import { standing } from "./standing.ts";
import type { Range, View } from "./view.ts";
import { unitAt } from "./view.ts";

/** A body as named in a list, with the unit that names it. */
export interface Listed {
  readonly entity: LocalEntity;
  readonly at: number;
}

/** No list is longer, in units: so many are read from where it begins or before where it ends. */
const LONGEST = 600;

/** Words that may stand between the names of a list: "agents from the FBI, officers of the ATF and …". */
const GLUE = new Set(
  ("the and & , ; ( ) of from with by as well both including also or its their local federal state u.s. us officers officer agents agent detectives deputies investigators police teams team personnel members authorities troopers colleagues " +
    "partners staff units unit special agencies several other numerous various assistance help support cooperation counterparts italian french german spanish dutch belgian british american canadian australian irish officials force forces law enforcement to along together alongside plus " +
    "specialist specialists analysts support coordinated").split(" "),
);

/**
 * The bodies that a list names from `from` on; of "the FBI's Boston Division" the last. It ends with the first word
 * that cannot stand in a list of bodies, or at `to`.
 */
export function bodiesFrom(view: View, from: number, to: number, kinds: readonly Kind[] = ["Agency"]): Listed[] {
  const found: Listed[] = [];
  for (let i = from; i < Math.min(to, from + LONGEST); i += 1) {
    const { ref, lower, capital } = unitAt(view, i);
    if (ref) {
      if (ref.entity.kind === "Person" || ref.entity.kind === "Operation" || ref.entity.kind === "Gang") break;
      if (!kinds.includes(ref.entity.kind)) continue;
      if (isOwner(view, i) || isWhole(view, i, from)) continue;
      if (!found.some((f) => f.entity === ref.entity)) found.push({ entity: ref.entity, at: i });
    } else if (lower === "the" && STAND_INS.has(nounAfter(view, i)) && kinds.includes("Agency")) {
      const noun = unitAt(view, i + 1).lower === "task" ? i + 2 : i + 1;
      const body = standing(view, noun);
      if (body?.kind === "Agency" && !found.some((f) => f.entity === body)) found.push({ entity: body, at: noun });
      if (body) i = noun;
    } else if (!(GLUE.has(lower) || DETERMINERS.has(lower) || lower === "’s" || lower === "'s" || lower === "’" || lower === "." || isBased(view, i) || (capital && lower !== "operation"))) {
      const next = Math.max(staffOf(view, i, to), asideEnd(view, i, to));
      if (next < 0) return withoutClause(view, found, i);
      i = next;
    }
  }
  return found;
}

/** "the Z-based Y": where a body of the list is. */
const isBased = (view: View, at: number): boolean => {
  const hyphen = unitAt(view, at).lower === "based" ? at - 1 : at;
  return unitAt(view, hyphen).text === "-" && unitAt(view, hyphen + 1).lower === "based" && unitAt(view, hyphen - 1).ref?.entity.kind === "Place";
};

/** "the corps", "the task force": nouns that stand for a body in a list. */
const STAND_INS = new Set("corps force agency bureau department unit service command squad commission ministry task".split(" "));

/** The noun after the article at `at`, when nothing but the end of the phrase follows it. */
function nounAfter(view: View, at: number): string {
  const { lower } = unitAt(view, at + 1);
  const after = unitAt(view, lower === "task" && unitAt(view, at + 2).lower === "force" ? at + 3 : at + 2);
  return after.ref || ["’s", "'s", "of"].includes(after.lower) || after.capital ? "" : lower;
}

/** "and, for the last winter, the Y": the comma after what stands aside within a list, or -1. */
function asideEnd(view: View, at: number, to: number): number {
  if (unitAt(view, at - 1).text !== "," || !["for", "in", "during", "later", "at", "since", "on", "until"].includes(unitAt(view, at).lower)) return -1;
  for (let i = at + 1; i < Math.min(to, at + 7); i += 1) {
    const { text, ref } = unitAt(view, i);
    if (ref) return -1;
    if (text !== ",") continue;
    const next = unitAt(view, i + 1).lower;
    return unitAt(view, next === "the" || next === "and" ? i + 2 : i + 1).ref?.entity.kind === "Agency" ? i : -1;
  }
  return -1;
}

const TIES = new Set(["of", "from", "with", "at"]);
const MANNER = new Set("armed uniformed plainclothes plain-clothes seconded specialised specialized trained dedicated experienced embedded".split(" "));

/** "crime-scene specialists from", "trained dog handlers of the": the preposition before the body for which they work, or -1. */
function staffOf(view: View, at: number, to: number): number {
  for (let i = at; i < Math.min(to, at + 6); i += 1) {
    const { lower, type, ref } = unitAt(view, i);
    if (TIES.has(lower) && i > at) {
      const staff = unitAt(view, i - 1).lower;
      const people = PEOPLE.has(staff) || endsInMen(staff) || GLUE.has(staff) || (/[^s]s$/.test(staff) && !SAYING.has(staff));
      const body = unitAt(view, DETERMINERS.has(unitAt(view, i + 1).lower) ? i + 2 : i + 1).ref?.entity.kind;
      return people && body === "Agency" ? i : -1;
    }
    if (ref || type !== "word" || PREPOSITIONS.has(lower) || PRONOUNS.has(lower) || SUBORDINATORS.has(lower) || MODALS.has(lower) || HAVE.has(lower) || PASSIVE_AUXILIARIES.has(lower)) return -1;
    if (SAYING.get(lower)?.forms.has("past") || (/(?:ed|ing)$/.test(lower) && !MANNER.has(lower) && !PEOPLE.has(unitAt(view, i + 1).lower))) return -1;
  }
  return -1;
}

/** "with A, and B provided records": after the comma another clause begins, whose verb stands at `at`. */
function withoutClause(view: View, found: Listed[], at: number): Listed[] {
  const [first, last] = [found[0], found.at(-1)];
  if (found.length !== 2 || !first || !last || last.at !== at - 1) return found;
  if (unitAt(view, at).type !== "word" || !/(?:ed|said|says|gave|sent|will|has|have|had|is|was|were|are)$/.test(unitAt(view, at).lower)) return found;
  for (let i = first.at + 1; i < last.at; i += 1) if (unitAt(view, i).text === "," && unitAt(view, i + 1).lower === "and") return [first];
  return found;
}

/** "the Met's" in "the Met's Specialist Crime command": the owner of the body named next. */
export function isOwner(view: View, at: number): boolean {
  const mark = unitAt(view, at + 1).lower;
  if (!["’s", "'s", "’", "'"].includes(mark)) return false;
  return [2, 3, 4].some((k) => {
    const { ref } = unitAt(view, at + k);
    return ref !== null && ["Agency", "Organization"].includes(ref.entity.kind);
  });
}

/** "Police Scotland" in "the Organised Crime Unit of Police Scotland": the body to which the one before belongs. */
function isWhole(view: View, at: number, from: number): boolean {
  const of = DETERMINERS.has(unitAt(view, at - 1).lower) ? at - 2 : at - 1;
  if (of - 1 < from || unitAt(view, of).lower !== "of") return false;
  const unit = unitAt(view, of - 1).text === ")" ? unitAt(view, of - 4) : unitAt(view, of - 1);
  return unit.ref?.entity.kind === "Agency";
}

/** The bodies named in a range, owners left out; of a longer range its end. */
export function bodiesIn(view: View, from: number, to: number): Listed[] {
  const found: Listed[] = [];
  for (let i = Math.max(from, to - LONGEST); i < to; i += 1) {
    const { ref } = unitAt(view, i);
    if (ref?.entity.kind === "Agency" && !isOwner(view, i) && !isWhole(view, i, from) && !found.some((f) => f.entity === ref.entity)) found.push({ entity: ref.entity, at: i });
  }
  return found;
}

const NEW_CLAUSE = new Set("that which after when while where because said says told : ;".split(" "));

/** Bodies joined by "and" as the subject of the verb at `verb`, within its clause; none when something else is the subject. */
export function subjectBodies(view: View, range: Range, verb: number): Listed[] {
  let start = Math.max(range.from, verb - LONGEST);
  for (let i = start; i < verb; i += 1) if (!unitAt(view, i).ref && NEW_CLAUSE.has(unitAt(view, i).lower)) start = i + 1;
  for (; start < verb && unitAt(view, start).ref?.entity.kind !== "Agency"; start += 1) if (unitAt(view, start).lower === "by") return [];
  const all = bodiesFrom(view, start, verb);
  const [first, second] = [all[0], all.at(-1)];
  if (!first || !second || first === second) return [];
  for (let i = first.at; i < second.at; i += 1) if (unitAt(view, i).lower === "and" || unitAt(view, i).lower === "&") return all;
  return [];
}
