import { DETERMINERS } from "../lexicon/classes.ts";
import type { LocalEntity } from "../model/annotation.ts";
import type { Kind } from "../model/ontology.ts";
import type { Range, View } from "./view.ts";
import { unitAt } from "./view.ts";

/** A body as named in a list, with the unit that names it. */
export interface Listed {
  readonly entity: LocalEntity;
  readonly at: number;
}

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
  for (let i = from; i < to; i += 1) {
    const { ref, lower, capital } = unitAt(view, i);
    if (ref) {
      if (ref.entity.kind === "Person" || ref.entity.kind === "Operation" || ref.entity.kind === "Gang") break;
      if (!kinds.includes(ref.entity.kind)) continue;
      if (isOwner(view, i)) continue;
      if (!found.some((f) => f.entity === ref.entity)) found.push({ entity: ref.entity, at: i });
    } else if (!(GLUE.has(lower) || DETERMINERS.has(lower) || lower === "’s" || lower === "'s" || lower === "’" || lower === "." || (capital && lower !== "operation"))) return withoutClause(view, found, i);
  }
  return found;
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

/** The bodies named in a range, owners left out. */
export function bodiesIn(view: View, from: number, to: number): Listed[] {
  const found: Listed[] = [];
  for (let i = from; i < to; i += 1) {
    const { ref } = unitAt(view, i);
    if (ref?.entity.kind === "Agency" && !isOwner(view, i) && !found.some((f) => f.entity === ref.entity)) found.push({ entity: ref.entity, at: i });
  }
  return found;
}

/** Bodies joined by "and" as the subject of the verb at `verb`; none when something else is the subject. */
export function subjectBodies(view: View, range: Range, verb: number): Listed[] {
  let start = range.from;
  for (let i = range.from; i < verb; i += 1) {
    const { lower, ref } = unitAt(view, i);
    if (!ref && ["by", "that", "after", "when", "while", "said", "says"].includes(lower)) return [];
    if (ref?.entity.kind === "Agency") {
      start = i;
      break;
    }
    if (!ref && [";", ":"].includes(lower)) start = i + 1;
  }
  const all = bodiesFrom(view, start, verb);
  const [first, second] = [all[0], all.at(-1)];
  if (!first || !second || first === second) return [];
  for (let i = first.at; i < second.at; i += 1) if (unitAt(view, i).lower === "and" || unitAt(view, i).lower === "&") return all;
  return [];
}
