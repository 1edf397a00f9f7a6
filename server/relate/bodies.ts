import { DETERMINERS } from "../lexicon/classes.ts";
import type { LocalEntity } from "../model/annotation.ts";
import type { Kind } from "../model/ontology.ts";
import type { View } from "./view.ts";
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
    } else if (!(GLUE.has(lower) || DETERMINERS.has(lower) || lower === "’s" || lower === "'s" || lower === "’" || lower === "." || (capital && lower !== "operation"))) break;
  }
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
