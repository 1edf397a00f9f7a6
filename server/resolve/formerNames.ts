import type { Compared } from "./compared.ts";
import { Weighing } from "./compared.ts";
import type { Local } from "./corpus.ts";
import type { NameOf } from "./facts.ts";
import { givenKey, isCommon } from "./nicknames.ts";
import type { PersonFacts } from "./people.ts";
import { comparePeople, peopleRules, weighLives } from "./people.ts";
import type { PersonName } from "./personName.ts";
import { isFull, middlesAgree, personName } from "./personName.ts";
import { remembered } from "./remembered.ts";
import type { Rules } from "./rules.ts";

/**
 * People who took another surname and kept the old one before it: "Laura Whitcomb", later "Laura Whitcomb Hale". Two
 * such names are no reason to join by themselves; the same post, body, town or company has to speak for it.
 */
export const formerNameRules = (names: NameOf): Rules<PersonFacts> => ({ ...peopleRules(names), compare: compareRenamed });

export function compareRenamed(a: PersonFacts, b: PersonFacts): Compared {
  if (a.name.surname === b.name.surname) return comparePeople(a, b);
  const weighing = new Weighing(0.45);
  if (!follows(a.name, b.name) && !follows(b.name, a.name)) return weighing.never("different surnames").result();
  weighing.agree(0, "given name, and the surname of one before that of the other");
  if (a.name.suffix !== b.name.suffix) weighing.clash(0.2, "only one is a junior or senior");
  if (isCommon(a.name.given, a.name.surname) || isCommon(b.name.given, b.name.surname)) weighing.clash(0.15, "many people bear such a name");
  weighLives(weighing, a, b);
  return weighing.result();
}

/** Does the first name read as the second with a new surname behind it? */
function follows(longer: PersonName, shorter: PersonName): boolean {
  const at = longer.middle.indexOf(shorter.surname);
  return at >= 0 && at === longer.middle.length - 1 && middlesAgree(longer.middle.slice(0, at), shorter.middle);
}

/** The keys of a person by the surname that is theirs, and by the one that was. */
export const surnamesOf = remembered((local: Local): readonly string[] => {
  if (!local.named || local.kind !== "Person") return [];
  const name = personName(local.name);
  return isFull(name) ? [name.surname, ...name.middle.slice(-1).filter((m) => m.length > 2)].map((surname) => `${givenKey(name.given)} ${surname}`) : [];
});

/** Has anybody in it had the surname that others still have? */
export const isFormerNameBlock = (key: string, block: readonly Local[]): boolean => block.some((l) => surnamesOf(l).indexOf(key) === 1);
