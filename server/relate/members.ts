import type { ListedRelation, LocalEntity } from "../model/annotation.ts";
import { NEGATIONS, SAYING } from "../lexicon/verbs.ts";
import { isHuman } from "./counted.ts";
import { isComplement, isPossessive } from "./speaker.ts";
import type { Range, View } from "./view.ts";
import { spanOf, unitAt } from "./view.ts";

const MEMBERSHIP = new Set(
  "member members leader leaders organiser organizer boss head associate associates affiliate enforcer treasurer chief founder lieutenant kingpin figure soldier president captain capo ringleader banker affiliated gangster prospect recruiter shot-caller shotcaller sergeant-at-arms hitman muscle runner courier foot-soldier footsoldier underboss consigliere patriarch heir".split(" "),
);

const VERBS = new Set("belonged belongs belong joined leads led heads headed runs ran founded".split(" "));
/** "the suspected head of the clan": a noun for the gang named last. */
const GANG_NOUNS = new Set("clan gang cartel crew syndicate mafia mob set chapter ring".split(" "));

interface Claim {
  readonly cue: number;
  readonly after: boolean;
  /** "members", "both", "belong": every name of the list before it. */
  readonly several?: boolean;
}

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
      for (const person of claim.after ? peopleAfter(view, Math.max(claim.cue, i), range.to) : peopleBefore(view, claim, range.from)) {
        const key = `${person.entity.id}~${gang.id}`;
        if (found.has(key)) continue;
        const from = Math.min(person.at, claim.cue, i);
        const to = Math.max(person.at, claim.cue, i) + 1;
        found.set(key, { type: "MEMBER_OF", from: person.entity.id, to: gang.id, ...spanOf(view, { from, to }), origin: "stated", rule: "member" });
      }
    }
  });
  return [...found.values()];
}

/** The gang named at `at`, or meant there by "the clan" after "of". */
function gangAt(view: View, at: number): LocalEntity | null {
  const { ref, lower } = unitAt(view, at);
  if (ref) return ref.entity;
  if (lower === "its" && [1, 2].some((k) => MEMBERSHIP.has(unitAt(view, at + k).lower))) return gangInSentenceBefore(view, at);
  if (!GANG_NOUNS.has(lower) || unitAt(view, at - 1).lower !== "the" || unitAt(view, at - 2).lower !== "of") return null;
  for (let i = at - 1; i >= 0 && i > at - 400; i -= 1) {
    const entity = unitAt(view, i).ref?.entity;
    if (entity?.kind === "Gang") return entity;
  }
  return null;
}

/** "Its alleged treasurer, X": the gang that the sentence before names, when it names no other body after it. */
function gangInSentenceBefore(view: View, at: number): LocalEntity | null {
  const { sentence } = unitAt(view, at);
  for (let i = at - 1; i >= 0 && sentence - unitAt(view, i).sentence <= 1; i -= 1) {
    const entity = unitAt(view, i).ref?.entity;
    if (entity?.kind === "Gang") return entity;
    if (entity?.kind === "Agency" || entity?.kind === "Organization") return null;
  }
  return null;
}

/** Where the word of membership stands, and whether the person follows it. */
function claimAt(view: View, { from, to }: Range, gang: number): Claim | null {
  const after = unitAt(view, gang + 1).lower;
  const both = bothOf(view, gang, from);
  if (both > 0) return { cue: both, after: false, several: true };
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

/** "A, 20, and B, 19, both of the gang": where "both" stands, or -1. */
function bothOf(view: View, gang: number, from: number): number {
  let i = gang - 1;
  if (unitAt(view, i).lower === "the") i -= 1;
  if (!["of", "from", "with"].includes(unitAt(view, i).lower)) return -1;
  return i - 1 > from && ["both", "all"].includes(unitAt(view, i - 1).lower) ? i - 1 : -1;
}

interface Named {
  readonly entity: LocalEntity;
  readonly at: number;
}

/** Whom the claim is about: the name before it, or the names of a list; nobody when another subject stands between. */
function peopleBefore(view: View, { cue, several }: Claim, from: number): Named[] {
  const many = several || (unitAt(view, cue).lower.endsWith("s") && MEMBERSHIP.has(unitAt(view, cue).lower)) || unitAt(view, cue).lower === "belong";
  const first = personBefore(view, cue, from);
  if (!first || !many) return first ? [first] : [];
  const found = [first];
  for (let i = first.at - 1; i >= from && first.at - i < 40; i -= 1) {
    const { ref, type, lower } = unitAt(view, i);
    if (ref?.entity.kind === "Person") found.unshift({ entity: ref.entity, at: i });
    else if (!ref && type === "word" && !["and", "his", "her", "cousin", "brother", "sister", "son", "nephew", "friend"].includes(lower)) break;
  }
  return found;
}

/** Between the name and the claim: "X said the suspects are members" tells of the suspects. */
function otherSubject(view: View, name: number, cue: number): boolean {
  let other = false;
  for (let i = cue - 1; i > name; i -= 1) {
    const { lower, text } = unitAt(view, i);
    other ||= ["he", "she", "they"].includes(lower) || (isHuman(view, i) && !MEMBERSHIP.has(lower) && !["alleged", "reputed"].includes(lower));
    if (other && SAYING.get(lower)?.forms.has("past") && text !== "said to") return true;
  }
  return false;
}

function personBefore(view: View, cue: number, from: number): Named | null {
  for (let i = cue - 1; i >= from && cue - i < 24; i -= 1) {
    const { ref, text } = unitAt(view, i);
    if (text === ";") return null;
    if (ref?.entity.kind !== "Person" || isPossessive(view, i) || isComplement(view, i, Math.max(from, i - 6))) continue;
    return otherSubject(view, i, cue) ? null : { entity: ref.entity, at: i };
  }
  return null;
}

function peopleAfter(view: View, cue: number, to: number): Named[] {
  const found: Named[] = [];
  const many = unitAt(view, cue).lower.endsWith("s") && MEMBERSHIP.has(unitAt(view, cue).lower);
  for (let i = cue + 1; i < Math.min(to, cue + 3 + found.length * 4); i += 1) {
    const { ref, type, lower } = unitAt(view, i);
    if (ref?.entity.kind === "Person") found.push({ entity: ref.entity, at: i });
    else if (found.length > 0 && type === "word" && lower !== "and") break;
    if (found.length === 1 && !many) break;
  }
  return found;
}
