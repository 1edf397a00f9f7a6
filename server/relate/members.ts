import type { ListedRelation, LocalEntity } from "../model/annotation.ts";
import { NEGATIONS } from "../lexicon/verbs.ts";
import { isComplement, isPossessive } from "./speaker.ts";
import type { Range, View } from "./view.ts";
import { spanOf, unitAt } from "./view.ts";

const MEMBERSHIP = new Set(
  "member members leader leaders organiser organizer boss head associate associates affiliate enforcer treasurer chief founder lieutenant kingpin figure soldier president captain capo ringleader banker affiliated gangster prospect recruiter".split(" "),
);

const VERBS = new Set("belonged belongs joined leads led heads headed runs ran founded".split(" "));
/** "the suspected head of the clan": a noun for the gang named last. */
const GANG_NOUNS = new Set("clan gang cartel crew syndicate mafia mob set chapter ring".split(" "));

/** Who is said to belong to a gang: "X, a member of the Y", "alleged Y leader X", "X belonged to the Y". */
export function findMembers(view: View): ListedRelation[] {
  const found = new Map<string, ListedRelation>();
  view.sentences.forEach((range, sentence) => {
    if (view.noise(sentence)) return;
    for (let i = range.from; i < range.to; i += 1) {
      const gang = gangAt(view, i);
      if (gang?.kind !== "Gang") continue;
      const claim = claimAt(view, range, i);
      if (!claim || denied(view, range, claim.cue)) continue;
      const person = claim.after ? personAfter(view, Math.max(claim.cue, i), range.to) : personBefore(view, claim.cue, range.from);
      const key = `${person?.entity.id}~${gang.id}`;
      if (!person || found.has(key)) continue;
      const from = Math.min(person.at, claim.cue, i);
      const to = Math.max(person.at, claim.cue, i) + 1;
      found.set(key, { type: "MEMBER_OF", from: person.entity.id, to: gang.id, ...spanOf(view, { from, to }), origin: "stated", rule: "member" });
    }
  });
  return [...found.values()];
}

/** The gang named at `at`, or meant there by "the clan" after "of". */
function gangAt(view: View, at: number): LocalEntity | null {
  const { ref, lower } = unitAt(view, at);
  if (ref) return ref.entity;
  if (!GANG_NOUNS.has(lower) || unitAt(view, at - 1).lower !== "the" || unitAt(view, at - 2).lower !== "of") return null;
  for (let i = at - 1; i >= 0 && i > at - 400; i -= 1) {
    const entity = unitAt(view, i).ref?.entity;
    if (entity?.kind === "Gang") return entity;
  }
  return null;
}

/** Where the word of membership stands, and whether the person follows it. */
function claimAt(view: View, { from, to }: Range, gang: number): { cue: number; after: boolean } | null {
  const after = unitAt(view, gang + 1).lower;
  let k = gang + 1;
  const possessive = ["’s", "'s", "’", "'"].includes(after);
  if (possessive) k += 1;
  if (unitAt(view, k).ref?.entity.kind === "Gang") return null;
  for (let i = k; i < Math.min(to, k + 3); i += 1) {
    const { lower, ref, type } = unitAt(view, i);
    if (ref || type === "mark") break;
    if (!MEMBERSHIP.has(lower)) continue;
    const next = unitAt(view, i + 1);
    return { cue: i, after: next.ref?.entity.kind === "Person" || (next.text === "," && unitAt(view, i + 2).ref?.entity.kind === "Person") };
  }
  for (let i = gang - 1; i >= Math.max(from, gang - 12); i -= 1) {
    const { lower, ref, text } = unitAt(view, i);
    if (ref && ref.entity.kind !== "Gang") break;
    if (text === ";" || text === ":") break;
    if (MEMBERSHIP.has(lower) && unitAt(view, gang).ref === null) return { cue: i, after: unitAt(view, gang + 1).text === "," && unitAt(view, gang + 2).ref?.entity.kind === "Person" };
    if (MEMBERSHIP.has(lower) || VERBS.has(lower)) return { cue: i, after: false };
    if (text === "," && !["calls", "called", "known", "dubbed"].includes(unitAt(view, i + 2).lower) && !["known", "called", "dubbed"].includes(unitAt(view, i + 1).lower)) break;
  }
  return null;
}

function denied(view: View, { from }: Range, cue: number): boolean {
  for (let i = cue - 1; i >= Math.max(from, cue - 5); i -= 1) if (NEGATIONS.has(unitAt(view, i).lower)) return true;
  return false;
}

function personBefore(view: View, cue: number, from: number): { entity: LocalEntity; at: number } | null {
  for (let i = cue - 1; i >= from && cue - i < 24; i -= 1) {
    const { ref, text } = unitAt(view, i);
    if (text === ";") return null;
    if (ref?.entity.kind === "Person" && !isPossessive(view, i) && !isComplement(view, i, Math.max(from, i - 6))) return { entity: ref.entity, at: i };
  }
  return null;
}

function personAfter(view: View, cue: number, to: number): { entity: LocalEntity; at: number } | null {
  for (let i = cue + 1; i < Math.min(to, cue + 3); i += 1) {
    const { ref } = unitAt(view, i);
    if (ref?.entity.kind === "Person") return { entity: ref.entity, at: i };
  }
  return null;
}
