import { DETERMINERS, PREPOSITIONS } from "../lexicon/classes.ts";
import { PASSIVE_AUXILIARIES } from "../lexicon/verbs.ts";
import type { LocalEntity } from "../model/annotation.ts";
import { isHuman } from "./counted.ts";
import { isComplement } from "./speaker.ts";
import { isWork } from "./trades.ts";
import type { Range, View } from "./view.ts";
import { unitAt } from "./view.ts";

const MEMBERSHIP = new Set(
  ("member members leader leaders organiser organizer boss head associate associates affiliate affiliates enforcer treasurer chief founder co-founder cofounder lieutenant lieutenants kingpin figure soldier soldiers president captain capo ringleader banker affiliated " +
    "gangster prospect recruiter shot-caller shotcaller sergeant-at-arms hitman muscle runner courier foot-soldier footsoldier underboss consigliere patriarch heir second-in-command paymaster bookkeeper quartermaster mastermind deputy chieftain " +
    "don godfather commander operative operatives number-two vice-president chaplain secretary armorer armourer bagman").split(" "),
);
const VERBS = new Set("belonged belongs belong joined leads led heads headed runs ran founded leading heading running controls controlled commands commanded co-founded cofounded fronted".split(" "));
/** After "to": "is believed to head the Y". */
const TO_VERBS = new Set("head lead run control command belong".split(" "));
/** "the suspected head of the clan": a noun for the gang named last. */
const GANG_NOUNS = new Set("confraternity brotherhood fraternity cult posse militia cell faction branch clique network wing clan gang cartel crew syndicate mafia mob set chapter ring outfit".split(" "));
/** Who has to do with a gang without being of it. */
const NOT_OF_IT = new Set("victim victims rival rivals enemy enemies target targets customer customers debtor informant informer witness witnesses critic lawyer lawyers attorney solicitor barrister investigator prosecutor detective officer officers agent expert scholar supporter fan neighbour neighbor reporter journalist spokesman spokeswoman spokesperson mother father sister wife widow son daughter".split(" "));
const POSSESSIVE = new Set(["’s", "'s", "’", "'"]);

/** A claim that somebody belongs to a gang: the word that makes it, and where the person stands. */
export interface Claim {
  readonly cue: number;
  readonly who: "before" | "after" | "below";
  /** "members", "both", "belong": every name of the list. */
  readonly several: boolean;
}

export const isMembership = (view: View, at: number): boolean => {
  const { lower, ref } = unitAt(view, at);
  if (ref) return false;
  return MEMBERSHIP.has(lower) || (lower === "caller" && unitAt(view, at - 1).lower === "shot") || (lower === "man" && ["one", "two", "right-hand", "front"].includes(unitAt(view, at - 1).lower)) || (lower === "command" && unitAt(view, at - 1).lower === "in" && unitAt(view, at - 2).lower === "second");
};

/** Another noun for a person beside the gang's name: "the Y's driver". */
const isRole = (view: View, at: number): boolean => isMembership(view, at) || ((isWork(view, at) || isHuman(view, at)) && !NOT_OF_IT.has(unitAt(view, at).lower));

const isPerson = (view: View, at: number): boolean => unitAt(view, at).ref?.entity.kind === "Person";

/** The gang named at `at`, or meant there by "the clan's", "of the clan", "its", "it". */
export function gangAt(view: View, at: number): LocalEntity | null {
  const { ref, lower } = unitAt(view, at);
  if (ref) return ref.entity.kind === "Gang" ? ref.entity : null;
  if (lower === "its" || lower === "their") return [1, 2, 3, 4].some((k) => isMembership(view, at + k) && between(view, at + 1, at + k)) ? gangToldOf(view, at, isAlleged(view, at + 1)) : null;
  if (lower === "it") return VERBS.has(unitAt(view, at - 1).lower) && unitAt(view, at - 2).lower === "who" ? gangToldOf(view, at) : null;
  const the = unitAt(view, at - 1).lower === "the";
  if (!the || (!GANG_NOUNS.has(lower) && lower !== "group")) return null;
  const next = POSSESSIVE.has(unitAt(view, at + 1).lower) ? at + 2 : at + 1;
  const owns = [0, 1, 2].some((k) => isMembership(view, next + k) && between(view, next, next + k));
  if (lower === "group" || (owns && !POSSESSIVE.has(unitAt(view, at + 1).lower))) return owns ? gangToldOf(view, at, lower !== "group") : null;
  if (!owns && !["of", "in"].includes(unitAt(view, at - 2).lower)) return null;
  for (let i = at - 1; i >= 0 && i > at - 400; i -= 1) {
    const entity = unitAt(view, i).ref?.entity;
    if (entity?.kind === "Gang") return entity;
  }
  return null;
}

/** Only plain words from one unit up to another. */
const between = (view: View, from: number, to: number): boolean => {
  for (let i = from; i < to; i += 1) if (unitAt(view, i).type !== "word" && unitAt(view, i).type !== "number") return false;
  return true;
};

const isAlleged = (view: View, at: number): boolean => [0, 1, 2].some((k) => ["alleged", "suspected", "reputed", "accused", "purported"].includes(unitAt(view, at + k).lower));

/** The gang that the sentence or the one before speaks of: its subject, else the one named last; unless `sure` none when another body is named after. */
function gangToldOf(view: View, at: number, sure = false): LocalEntity | null {
  const { sentence } = unitAt(view, at);
  let nearest: LocalEntity | null = null;
  let subject: LocalEntity | null = null;
  let here = sentence;
  for (let i = at - 1; i >= 0 && sentence - unitAt(view, i).sentence <= 1 && at - i < 120; i -= 1) {
    const { ref, sentence: s } = unitAt(view, i);
    if (s !== here && subject) break;
    here = s;
    const kind = ref?.entity.kind;
    if (!sure && !nearest && (kind === "Agency" || kind === "Organization")) return null;
    if (!ref || kind !== "Gang") continue;
    nearest ??= ref.entity;
    if (!isComplement(view, i, view.sentences[s]?.from ?? 0)) subject = ref.entity;
  }
  return subject ?? nearest;
}

/** What the words around the gang at `gang` claim, within its sentence. */
export function claimAt(view: View, range: Range, gang: number): Claim | null {
  const both = bothOf(view, gang, range.from);
  if (both > 0) return { cue: both, who: "before", several: true };
  return claimAfter(view, range, gang) ?? claimBefore(view, range, gang);
}

/** "the Y's founder, X", "Y enforcer X", "X, Y's bookkeeper", "its alleged organizer is X". */
function claimAfter(view: View, { to }: Range, gang: number): Claim | null {
  const owned = POSSESSIVE.has(unitAt(view, gang + 1).lower);
  const k = owned ? gang + 2 : gang + 1;
  if (unitAt(view, k).ref?.entity.kind === "Gang") return null;
  const tight = owned || ["its", "their"].includes(unitAt(view, gang).lower);
  for (let i = k; i < Math.min(to, k + 4); i += 1) {
    const { ref, type, lower } = unitAt(view, i);
    if (["“", "”", "\"", "‘", "’"].includes(lower) && i > k - 1 && !owned) continue;
    if (ref || type === "mark" || PREPOSITIONS.has(lower) || PASSIVE_AUXILIARIES.has(lower)) return null;
    if (!(tight ? isRole(view, i) : isMembership(view, i))) continue;
    // "second in command", "number one man": the last word of the role.
    let end = i;
    if (["in", "of"].includes(unitAt(view, i + 1).lower) && unitAt(view, i + 2).lower === "command") end = i + 2;
    while (end + 1 < k + 5 && isRole(view, end + 1) && !unitAt(view, end + 1).ref) end += 1;
    return { cue: i, who: personFollows(view, end + 1, to) ? "after" : "before", several: isPlural(view, i) };
  }
  return null;
}

/** Does the person follow at `at`: "X", ", X", "is X", "as X", "in Manukau, X"? */
function personFollows(view: View, at: number, to: number): boolean {
  let i = ["”", "\"", "’"].includes(unitAt(view, at).text) ? at + 1 : at;
  if (["in", "for", "of"].includes(unitAt(view, i).lower) && unitAt(view, i + 1).ref?.entity.kind === "Place") i += 2;
  if (isPerson(view, i)) return true;
  if (i + 1 >= to) return false;
  if ([",", "(", ":"].includes(unitAt(view, i).text) || ["is", "was", "as", "are"].includes(unitAt(view, i).lower)) return isPerson(view, i + 1);
  return false;
}

const isPlural = (view: View, at: number): boolean => /[^s]s$/.test(unitAt(view, at).lower) && isMembership(view, at);

/** "a lieutenant of the Y", "belongs to the Y", "is believed to head the Y", "the alleged leader of the Y, X". */
function claimBefore(view: View, { from, to }: Range, gang: number): Claim | null {
  let tie = "";
  for (let i = gang - 1; i >= Math.max(from, gang - 12); i -= 1) {
    const { lower, ref, text } = unitAt(view, i);
    if (ref && !["Gang", "Place"].includes(ref.entity.kind)) return null;
    if (text === ";" || text === ":") return null;
    if (isMembership(view, i) || (["of", "for"].includes(unitAt(view, i + 1).lower) && i >= gang - 4 && isRole(view, i))) {
      const several = isPlural(view, i);
      if (several && unitAt(view, to - 1).text === ":") return { cue: i, who: "below", several };
      return { cue: i, who: headsPhrase(view, i, from) && personFollows(view, afterName(view, gang), to) ? "after" : "before", several };
    }
    if (VERBS.has(lower) || (TO_VERBS.has(lower) && unitAt(view, i - 1).lower === "to") || lower === "belong") {
      const wanted = lower.startsWith("belong") ? "to" : "";
      return tie === wanted || (tie === "of" && [1, 2, 3].some((k) => GANG_NOUNS.has(unitAt(view, i + k).lower))) ? { cue: i, who: "before", several: lower === "belong" && unitAt(view, i - 1).lower !== "to" } : null;
    }
    if (PREPOSITIONS.has(lower) && lower !== "as") tie = lower;
    if (text === "," && !["calls", "called", "known", "dubbed"].includes(unitAt(view, i + 2).lower) && !["known", "called", "dubbed"].includes(unitAt(view, i + 1).lower)) return null;
  }
  return null;
}

/** Past the noun that may follow the gang's name: "the Y gang, X". */
const afterName = (view: View, gang: number): number => (GANG_NOUNS.has(unitAt(view, gang + 1).lower) || unitAt(view, gang + 1).lower === "network" ? gang + 2 : gang + 1);

/** Does the role at `cue` begin a phrase of its own ("The alleged leader of"), and is no apposition ("X, the leader of")? */
function headsPhrase(view: View, cue: number, from: number): boolean {
  let i = cue - 1;
  while (i >= from && unitAt(view, i).type === "word" && !unitAt(view, i).ref && !DETERMINERS.has(unitAt(view, i).lower) && !PASSIVE_AUXILIARIES.has(unitAt(view, i).lower) && cue - i < 5) i -= 1;
  if (!DETERMINERS.has(unitAt(view, i).lower)) return i < from;
  const before = unitAt(view, i - 1);
  if (i - 1 < from) return true;
  if (PASSIVE_AUXILIARIES.has(before.lower) || before.lower === "be") return false;
  return !(before.text === "," && (isPerson(view, i - 2) || (unitAt(view, i - 2).type === "number" && isPerson(view, i - 4))));
}

/** "A, 20, and B, 19, both of the gang", "X, 22, of the Y": where "both" or the comma stands, or -1. */
function bothOf(view: View, gang: number, from: number): number {
  let i = gang - 1;
  if (unitAt(view, i).lower === "the") i -= 1;
  if (!["of", "from", "with"].includes(unitAt(view, i).lower)) return -1;
  const aged = unitAt(view, i - 2).type === "number" && unitAt(view, i - 3).text === ",";
  if (unitAt(view, i).lower === "of" && unitAt(view, i - 1).text === "," && isPerson(view, aged ? i - 4 : i - 2)) return i - 1;
  return i - 1 > from && ["both", "all"].includes(unitAt(view, i - 1).lower) ? i - 1 : -1;
}
