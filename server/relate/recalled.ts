import { FEMALE, MALE } from "../lexicon/classes.ts";
import type { Telling } from "./tellings.ts";
import { resolvePronoun } from "./focus.ts";
import type { Patient } from "./patients.ts";
import type { Profile, Sex } from "./people.ts";
import type { View } from "./view.ts";
import { unitAt } from "./view.ts";

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
  if (pronoun === "they" || pronoun === "them") {
    const last = memory.patients.at(-1);
    if (!last || sentence - last.sentence > REACH) return [];
    return memory.patients.filter((p) => p.sentence === last.sentence).map(({ telling }) => again(range, telling));
  }
  const wanted: Sex = pronoun === "he" || pronoun === "him" ? "m" : "f";
  const person = resolvePronoun(view, people, at, wanted === "m" ? "he" : "she", []);
  const last = memory.patients.findLast((p) => (p.sex === null || p.sex === wanted) && p.telling.count === 1 && sentence - p.sentence <= REACH);
  if (last && (last.telling.who || !person?.entity || nearer(view, last.sentence, person.entity.mentions, at))) return [again(range, last.telling)];
  return person?.entity ? [{ ...range, entity: person.entity, group: null }] : [];
}

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
