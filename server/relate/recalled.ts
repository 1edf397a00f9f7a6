import { FEMALE, MALE } from "../lexicon/classes.ts";
import type { LocalEntity } from "../model/annotation.ts";
import type { Telling } from "./tellings.ts";
import { resolvePronoun } from "./focus.ts";
import type { Patient } from "./patients.ts";
import type { Profile, Sex } from "./people.ts";
import type { View } from "./view.ts";
import { sentenceOf, unitAt } from "./view.ts";

interface Recalled {
  readonly telling: Telling;
  readonly sentence: number;
  readonly sex: Sex;
}

/** Who was told of as arrested, latest last: "he was charged" means one of them. */
export interface Memory {
  readonly patients: Recalled[];
}

/** Who was told of longer ago is forgotten. */
const LONGEST = 400;

export function remember(memory: Memory, telling: Telling, sentence: number, people: ReadonlyMap<string, Profile>): void {
  if (memory.patients.length > LONGEST) memory.patients.splice(0, LONGEST / 2);
  memory.patients.push({ telling, sentence, sex: telling.who ? people.get(telling.who.id)?.sex ?? null : sexOf(telling.description) });
}

function sexOf(description: string): Sex {
  for (const word of description.toLowerCase().split(/[^\p{L}]+/u)) {
    if (MALE.has(word)) return "m";
    if (FEMALE.has(word)) return "f";
  }
  return null;
}

const REACH = 4;

/** Whom the pronoun at `at` means among those arrested before, else in the text. */
export function recall(view: View, people: ReadonlyMap<string, Profile>, memory: Memory, at: number, pronoun: string): Patient[] {
  const { sentence } = unitAt(view, at);
  const range = { from: at, to: at + 1 };
  const pair = pronoun === "both" ? pairBefore(view, at) : [];
  if (pair.length === 2) return pair.map((entity): Patient => ({ ...range, entity, group: null }));
  const both = pronoun === "both" ? bothOf(memory, sentence) : [];
  if (both.length > 0) return both.map((telling) => again(range, telling));
  if (pronoun === "they" || pronoun === "them" || pronoun === "both") {
    const last = memory.patients.at(-1);
    if (!last || sentence - last.sentence > REACH) return [];
    return memory.patients.filter((p) => p.sentence === last.sentence).map(({ telling }) => again(range, telling));
  }
  const wanted: Sex = pronoun === "he" || pronoun === "him" ? "m" : "f";
  const meant = resolvePronoun(view, people, at, wanted === "m" ? "he" : "she", []);
  // "Judge X remanded him": who does it is not whom it is done to.
  const person = meant?.entity && pronoun !== "he" && pronoun !== "she" && unitAt(view, at - 2).ref?.entity === meant.entity ? resolvePronoun(view, people, sentenceOf(view, at).from, wanted === "m" ? "he" : "she", []) : meant;
  const near = memory.patients.filter((p) => (p.sex === null || p.sex === wanted) && p.telling.count === 1 && sentence - p.sentence <= REACH);
  const last = near.findLast((p) => p.sex === wanted && sentence - p.sentence <= 1) ?? near.at(-1);
  const rivals = last?.sentence === sentence ? [] : rivalsOf(view, people, at, wanted);
  if (rivals.length > 1 || (rivals.length === 1 && unnamedRival(view, at))) {
    const told = rivals.filter((r) => near.some((p) => p.telling.who === r));
    return told.length === 1 && told[0] ? [{ ...range, entity: told[0], group: null }] : [];
  }
  // Somebody named since then is meant before somebody arrested further back.
  if (person?.entity && last?.telling.who && last.telling.who !== person.entity && namedSince(view, last.sentence, person.entity.mentions, at)) return [{ ...range, entity: person.entity, group: null }];
  if (last && (last.telling.who || !person?.entity || nearer(view, last.sentence, person.entity.mentions, at))) return [again(range, last.telling)];
  return person?.entity ? [{ ...range, entity: person.entity, group: null }] : [];
}

/** The people named before `at` in its sentence whom the pronoun may mean: with two nobody can tell. */
function rivalsOf(view: View, people: ReadonlyMap<string, Profile>, at: number, wanted: Sex): LocalEntity[] {
  const found: LocalEntity[] = [];
  for (let i = Math.max(sentenceOf(view, at).from, at - 100); i < at; i += 1) {
    const entity = unitAt(view, i).ref?.entity;
    const sex = entity ? people.get(entity.id)?.sex ?? null : null;
    if (entity?.kind === "Person" && (sex === null || sex === wanted) && !found.includes(entity)) found.push(entity);
  }
  return found;
}

const WANTED = new Set("thief robber burglar suspect gunman attacker intruder shoplifter assailant raider mugger vandal shooter killer knifeman boy youth teenager man".split(" "));

/** "chased the thief and he was held": somebody unnamed stands nearer to the pronoun than the name. */
function unnamedRival(view: View, at: number): boolean {
  for (let i = at - 1; i > sentenceOf(view, at).from && at - i < 30; i -= 1) {
    const { ref, lower } = unitAt(view, i);
    if (ref?.entity.kind === "Person") return false;
    if (WANTED.has(lower) && ["the", "a"].includes(unitAt(view, i - 1).lower)) return true;
  }
  return false;
}

/** "A and B appeared. Both remain in custody": the two with whom the sentence before begins. */
export function pairBefore(view: View, at: number): LocalEntity[] {
  const before = sentenceOf(view, sentenceOf(view, at).from - 1);
  for (let i = before.from; i < Math.min(before.to, before.from + 3); i += 1) {
    const first = unitAt(view, i).ref?.entity;
    const second = unitAt(view, i + 2).ref?.entity;
    if (first?.kind === "Person") return second?.kind === "Person" && unitAt(view, i + 1).lower === "and" && unitAt(view, i + 3).type === "word" ? [first, second] : [];
  }
  return [];
}

/** The two told of last, by name. */
function bothOf(memory: Memory, sentence: number): Telling[] {
  const found: Telling[] = [];
  for (let i = memory.patients.length - 1; i >= 0 && found.length < 2; i -= 1) {
    const one = memory.patients[i];
    if (!one || sentence - one.sentence > REACH) break;
    if (one.telling.who && !found.some((f) => f.who === one.telling.who)) found.unshift(one.telling);
  }
  return found.length === 2 ? found : [];
}

const namedSince = (view: View, sentence: number, mentions: readonly { start: number }[], at: number): boolean => {
  const { start } = unitAt(view, at);
  const end = view.reading.sentences[sentence]?.end ?? Infinity;
  return mentions.some((m) => m.start > end && m.start < start);
};

/** Does the last telling's sentence hold the person's latest mention, or come after it? */
const nearer = (view: View, sentence: number, mentions: readonly { start: number }[], at: number): boolean => {
  const start = unitAt(view, at).start;
  const latest = mentions.findLast((m) => m.start < start)?.start ?? -1;
  return (view.reading.sentences[sentence]?.end ?? 0) >= latest;
};

const again = (range: { from: number; to: number }, telling: Telling): Patient => ({
  ...range,
  entity: telling.who,
  group: telling.who ? null : { ...range, count: telling.count, approximate: telling.approximate, description: telling.description, definite: true },
});
