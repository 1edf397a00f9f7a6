import type { Rules } from "./rules.ts";
import type { Compared } from "./compared.ts";
import { Weighing } from "./compared.ts";
import type { Local } from "./corpus.ts";
import type { NameOf } from "./facts.ts";
import { draftsOf, settingOf, values } from "./facts.ts";
import { givenFits, isCommon, isSound, isSpelt } from "./nicknames.ts";
import type { PersonName } from "./personName.ts";
import { isFull, middlesAgree, personKey, personName } from "./personName.ts";
import { placeName } from "./placeName.ts";
import { remembered } from "./remembered.ts";
import { companionKey } from "./setting.ts";
import type { Named } from "./sets.ts";
import { allNamed, apart, bothBeside, companionsTold, list, meet, told, union } from "./sets.ts";
import { inCapitals } from "./text.ts";
import { isSeveral } from "./several.ts";
import { fieldsOf, NATIONAL, titleWords } from "./posts.ts";

/** What is known of a person in one document, or in several that know the same. */
export interface PersonFacts {
  readonly name: PersonName;
  /** Earliest and latest year of birth. */
  readonly born: readonly [number, number] | null;
  readonly age: number | null;
  /** Of several ages at once: see `isSeveral`. */
  readonly several: boolean;
  readonly towns: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
  /** Whom they work for: names of clusters. */
  readonly bodies: ReadonlySet<string>;
  /** Arrested, charged, convicted. */
  readonly accused: boolean;
  /** The towns in which they were. */
  readonly arrestedIn: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
  /** Towns of which the document speaks. */
  readonly places: ReadonlySet<string>;
  readonly companions: Named;
  /** Their own key among companions. */
  readonly self: string | null;
}


/** How people of one full name are told apart, across documents. */
export function peopleRules(names: NameOf): Rules<PersonFacts> {
  return { facts: (local) => personFacts(local, names), signature, merge, compare: comparePeople, oneADocument: true };
}

function personFacts(local: Local, names: NameOf): PersonFacts {
  const drafts = draftsOf(local);
  const posts = drafts.filter((d) => d.type === "WORKS_FOR" && d.from === local);
  const arrests = drafts.filter((d) => d.type === "ARRESTED_IN" && d.from === local);
  const titles = titleWords([...posts.map((d) => d.facts.title ?? ""), ...(local.context["title"] ?? "").split(";")]);
  const setting = settingOf(local.story);
  const age = Number.parseInt(local.context["age"] ?? "", 10);
  const year = Number.parseInt(local.story.published ?? "", 10);
  const self = companionKey(local, setting.region);
  return {
    name: personName(local.name),
    age: age > 0 ? age : null,
    several: isSeveral(local),
    born: age > 0 && year > 0 ? [year - age - 1, year - age] : null,
    towns: new Set(values(local, "town")),
    countries: new Set(values(local, "country")),
    titles,
    fields: fieldsOf(titles),
    bodies: new Set([...posts.flatMap((d) => (d.to ? employers(d.to, names) : [])), ...values(local, "body")]),
    accused: arrests.length > 0,
    arrestedIn: new Set(arrests.flatMap(({ to }) => (to?.kind === "Place" && !setting.where.get(to)?.wide ? [placeName(to.name).name] : []))),
    regions: new Set(values(local, "region").length > 0 ? values(local, "region") : setting.regions.slice(0, 3)),
    places: setting.towns,
    self,
    companions: setting.companions,
  };
}

/** A body, and for a unit that only its documents know ("ICE ERO Boston") the body that it is part of. */
function employers(local: Local, names: NameOf): string[] {
  const above = local.known ?? local.context["parent"];
  return [names(local), ...(above ? [above] : [])];
}

/** Companions and places are left out: documents differ in them by nature. */
const signature = ({ name, age, several, born, towns, countries, titles, bodies, accused, arrestedIn, regions }: PersonFacts): string =>
  JSON.stringify([name, age, several, born, accused, ...[towns, countries, titles, bodies, arrestedIn, regions].map(list)]);

function merge(all: readonly PersonFacts[]): PersonFacts {
  const [first] = all;
  if (!first) throw new Error("a look has at least one member");
  return all.length === 1 ? first : { ...first, regions: union(all.map((f) => f.regions)), places: union(all.slice(0, 64).map((f) => f.places)), companions: allNamed(all.slice(0, 64).map((f) => f.companions)) };
}

/** Two people of one full name (or of forms of it), by what each document says of them. */
export function comparePeople(a: PersonFacts, b: PersonFacts): Compared {
  const weighing = new Weighing(0.7).agree(0, "full name");
  weighNames(weighing, a, b);
  weighLives(weighing, a, b);
  return weighing.result();
}

/** What two people have in common or against them beside their names. */
export function weighLives(weighing: Weighing, a: PersonFacts, b: PersonFacts): void {
  weighAges(weighing, a, b);
  weighPosts(weighing, a, b);
  weighSurroundings(weighing, a, b);
}

function weighNames(weighing: Weighing, a: PersonFacts, b: PersonFacts): void {
  const [x, y] = [a.name, b.name];
  if (!middlesAgree(x.middle, y.middle)) weighing.never(`middle names ${inCapitals(x.middle.join(" "))} and ${inCapitals(y.middle.join(" "))}`);
  if (x.suffix && y.suffix && x.suffix !== y.suffix) weighing.never(`${suffix(x)} and ${suffix(y)}`);
  else if (x.suffix !== y.suffix) weighing.clash(0.2, `only one is ${suffix(x) || suffix(y)}`);
  else if (x.suffix) weighing.agree(0.1, suffix(x));
  if (x.middle.length > 0 && y.middle.length > 0) weighing.agree(0.1, "middle name");
  if (!givenFits(x.given, y.given)) weighing.never(`${inCapitals(x.given)} and ${inCapitals(y.given)}`);
  else if (x.given !== y.given) weighing.clash(isSpelt(x.given) || isSound(x.given, y.given) ? 0.1 : 0.2, `${inCapitals(x.given)} and ${inCapitals(y.given)}`);
  if (x.surname !== y.surname) weighing.clash(0.1, `${inCapitals(x.surname)} and ${inCapitals(y.surname)}`);
  if (isCommon(x.given, x.surname)) weighing.clash(0.25, "many people bear this name");
}

/** "Jr.", "III". */
const suffix = ({ suffix: s }: PersonName): string => (s === "jr" || s === "sr" ? `${inCapitals(s)}.` : s.toUpperCase());

function weighAges(weighing: Weighing, a: PersonFacts, b: PersonFacts): void {
  if (a.age === null || b.age === null) return;
  if (a.several || b.several) {
    weighing.never("one of them is two people of this name");
    return;
  }
  if (a.born && b.born) {
    const fits = a.born[0] <= b.born[1] && b.born[0] <= a.born[1];
    if (fits) weighing.agree(0.15, `born about ${a.born[1]}`);
    else weighing.never(`born about ${a.born[1]} and ${b.born[1]}`);
  } else if (a.age === b.age) weighing.agree(0.15, `aged ${a.age}`);
  else if (Math.abs(a.age - b.age) > 1) weighing.never(`aged ${a.age} and ${b.age}`);
}

function weighPosts(weighing: Weighing, a: PersonFacts, b: PersonFacts): void {
  const bodies = meet(a.bodies, b.bodies).length > 0;
  const titles = meet(a.titles, b.titles);
  if (bodies) weighing.agree(0.25, "work for the same body");
  const elsewhere = apart(a.bodies, b.bodies) || (apart(a.regions, b.regions) && !titles.some((t) => NATIONAL.has(t)));
  if (titles.length > 0) weighing.agree(elsewhere ? 0.05 : 0.25, titles.sort().join(", "));
  if (!bodies && apart(a.bodies, b.bodies)) weighing.clash(0.25, "work for different bodies");
  if (!bodies && apart(a.fields, b.fields)) weighing.clash(0.3, `posts of different kinds: ${list(a.titles)} and ${list(b.titles)}`);
  else if (!bodies && apart(a.titles, b.titles) && meet(a.fields, b.fields).length === 0) weighing.clash(0.15, `${list(a.titles)} and ${list(b.titles)}`);
  if (a.accused !== b.accused) {
    const post = a.accused ? b : a;
    const accused = a.accused ? a : b;
    if (post.titles.size > 0 && accused.titles.size === 0) weighing.clash(0.45, "one is accused, the other holds a post");
  } else if (apart(a.arrestedIn, b.arrestedIn)) weighing.clash(0.2, `arrested in ${told(a.arrestedIn)} and in ${told(b.arrestedIn)}`);
  else if (a.accused) weighing.agree(meet(a.arrestedIn, b.arrestedIn).length > 0 ? 0.15 : 0.05, "both arrested");
}

function weighSurroundings(weighing: Weighing, a: PersonFacts, b: PersonFacts): void {
  const towns = meet(a.towns, b.towns);
  const homes = [...meet(a.towns, b.places), ...meet(b.towns, a.places)];
  if (towns.length > 0) weighing.agree(0.2, `of ${told(towns)}`);
  else if (homes.length > 0) weighing.agree(0.1, `${told(homes)}, where one is from, is spoken of beside the other`);
  else if (apart(a.towns, b.towns)) weighing.clash(0.45, `of ${told(a.towns)} and of ${told(b.towns)}`);
  if (apart(a.countries, b.countries)) weighing.clash(0.4, `from ${told(a.countries)} and from ${told(b.countries)}`);
  const beside = bothBeside(a, b);
  if (beside.length > 0) weighing.agree(Math.min(0.3, beside.length * 0.15), companionsTold(beside));
  const regions = meet(a.regions, b.regions).sort();
  if (regions.length > 0) weighing.agree(regions.length > 1 ? 0.1 : 0.05, `both where ${told(regions.slice(0, 2))} is spoken of`);
  else if (apart(a.regions, b.regions) && !meet(a.titles, b.titles).some((t) => NATIONAL.has(t))) weighing.clash(0.2, `${told(a.regions)} and ${told(b.regions)}`);
}

/** The key of a person's block; null for one who is not to be found by name in another document. */
export const personBlock = remembered((local: Local): string | null => {
  if (!local.named || local.kind !== "Person") return null;
  const name = personName(local.name);
  return isFull(name) ? `person ${personKey(name)}` : null;
});
