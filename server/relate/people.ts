import type { LocalEntity } from "../model/annotation.ts";
import { DETERMINERS, FEMALE, MALE, PREPOSITIONS } from "../lexicon/classes.ts";
import { POSTS } from "../lexicon/posts.ts";
import { HAVE, PASSIVE_AUXILIARIES, SAYING } from "../lexicon/verbs.ts";
import { placeNamed } from "../lexicon/places.ts";
import { genderOf } from "../lexicon/words.ts";
import type { View } from "./view.ts";
import { unitAt } from "./view.ts";

export type Sex = "m" | "f" | null;

/** What the text tells about a person beside the name. */
export interface Profile {
  readonly sex: Sex;
  /** Words of the posts by which the person goes: "sheriff", "mayor". Lower case, without full stops. */
  readonly posts: ReadonlySet<string>;
  readonly age: string | null;
}

export const bare = (lower: string): string => (lower.endsWith(".") ? lower.slice(0, -1) : lower);

/** Abbreviated posts with the word that stands for them later: "Gov. X … the governor". */
const LONG: ReadonlyMap<string, string> = new Map(Object.entries({
  gov: "governor", sen: "senator", rep: "representative", lt: "lieutenant", sgt: "sergeant", capt: "captain", det: "detective", supt: "superintendent",
  insp: "inspector", col: "colonel", cllr: "councillor", coun: "councillor", dr: "doctor", prof: "professor", pc: "constable", di: "detective", dci: "detective",
  ds: "detective", dc: "detective", dsu: "detective", cmdr: "commander", maj: "major", gen: "general", atty: "attorney", dep: "deputy", cpl: "corporal", rev: "reverend",
}));

interface Draft {
  sex: Sex;
  posts: Set<string>;
  age: string | null;
}

/** The profile of each person in the text, by entity id. */
export function profiles(view: View): ReadonlyMap<string, Profile> {
  const found = new Map<string, Draft>();
  for (let i = 0; i < view.units.length; i += 1) {
    const entity = unitAt(view, i).ref?.entity;
    if (entity?.kind !== "Person") continue;
    let draft = found.get(entity.id);
    if (!draft) found.set(entity.id, (draft = { sex: sexOfName(entity), posts: new Set(), age: null }));
    before(view, i, draft);
    after(view, i, draft);
  }
  return found;
}

function sexOfName(entity: LocalEntity): Sex {
  for (const name of [entity.name, ...entity.aliases]) {
    const [given = "", surname] = name.split(/\s+/);
    const sex = surname && !isCity(given) ? genderOf(given) ?? genderOf(given.split("-")[0] ?? "") : null;
    if (sex) return sex;
  }
  return null;
}

/** "Paris" tells no gender. */
const isCity = (given: string): boolean => (placeNamed(given)[0]?.population ?? 0) > 400_000;

function note(draft: Draft, lower: string): void {
  const word = bare(lower);
  if (MALE.has(lower) || MALE.has(word)) draft.sex = "m";
  if (FEMALE.has(lower) || FEMALE.has(word)) draft.sex = "f";
  if (POSTS.has(word)) draft.posts.add(LONG.get(word) ?? word);
}

/** "Sheriff's Capt. X", "his wife, X": up to six words that touch the name, names of bodies passed over. */
function before(view: View, at: number, draft: Draft): void {
  const { sentence } = unitAt(view, at);
  for (let i = at - 1; i >= at - 6; i -= 1) {
    const unit = unitAt(view, i);
    if (unit.sentence !== sentence || (unit.type === "mark" && unit.text !== ",") || unit.ref?.entity.kind === "Person") return;
    if (unit.text === "," && i !== at - 1) return;
    if (unit.lower === "and" || (PREPOSITIONS.has(unit.lower) && !leadsToBody(view, i))) return;
    note(draft, unit.lower);
  }
}

/** "of the FBI Boston Division", "in charge": the words before still belong to the title. */
const leadsToBody = (view: View, at: number): boolean => unitAt(view, at + 1).lower === "charge" || [1, 2].some((k) => ["Agency", "Organization"].includes(unitAt(view, at + k).ref?.entity.kind ?? ""));

/** "X, 34, the county sheriff": the apposition that follows. */
function after(view: View, at: number, draft: Draft): void {
  const { sentence } = unitAt(view, at);
  if (unitAt(view, at + 1).text !== ",") return;
  // Past a preposition the words speak of others: "a friend of the actress".
  let about = false;
  for (let i = at + 2; i <= at + 12; i += 1) {
    const unit = unitAt(view, i);
    if (unit.sentence !== sentence || unit.ref?.entity.kind === "Person" || unitAt(view, i + 1).ref?.entity.kind === "Person" || /^m(?:r|s|rs|iss)\.?$/.test(unit.lower)) return;
    // "X, 33, stabbed his wife": the sentence goes on, and its nouns are others.
    if (unit.type === "word" && unit.lower.endsWith("ed") && unitAt(view, i - 1).text === "," && DETERMINERS.has(unitAt(view, i + 1).lower)) return;
    const years = unit.type === "number" ? /^\d\d$/.exec(unit.text)?.[0] : /^(\d+)-year-old$/.exec(unit.lower)?.[1];
    if (years) draft.age ??= years;
    else if (unit.text === "," && i > at + 4) return;
    else if (["who", "whose", "whom", "and", "where", "she", "he"].includes(unit.lower) || SAYING.has(unit.lower) || HAVE.has(unit.lower) || PASSIVE_AUXILIARIES.has(unit.lower)) return;
    else if (PREPOSITIONS.has(unit.lower)) about = true;
    else if (unit.text === ",") about = false;
    else if (!about) note(draft, unit.lower);
  }
}
