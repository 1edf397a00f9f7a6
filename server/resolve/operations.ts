import type { Rules } from "./rules.ts";
import type { Compared } from "./compared.ts";
import { Weighing } from "./compared.ts";
import type { Local, Story } from "./corpus.ts";
import type { NameOf } from "./facts.ts";
import type { OperationFacts } from "./operationFacts.ts";
import { operationFacts } from "./operationFacts.ts";
import { apart, meet, told } from "./sets.ts";
import { JOIN } from "./settle.ts";
import { inCapitals } from "./text.ts";
import { daysBetween, month, overlap } from "./when.ts";

/** How operations are told apart: by name where both have one, else by agency, place, dates and figures. */
export const operationRules = (factsOf: (local: Local) => OperationFacts): Rules<OperationFacts> => ({ facts: factsOf, signature, merge: first, compare: compareOperations, oneADocument: true });

/** "Another operation", "a similar sweep": not the one that the document is about. */
const OTHER = /\b(?:another|other|similar|previous|earlier|prior|separate|second|third|last|past|future|planned|next|different|largest)\b/i;

/** "A four-day sweep called Operation X", "Operation X, a four-day sweep". */
const besideEachOther = (a: Local, b: Local): boolean => a.mentions.some((m) => b.mentions.some((n) => Math.max(m.start - n.end, n.start - m.end) <= BESIDE));
/** "known as" and an article, in code units. */
const BESIDE = 16;

/** An operation without a name that a document describes twice ("the raid", "a six-day sweep") is one, unless something tells the two apart. */
export function pairsWithin(story: Story, names: NameOf): [Local, Local][] {
  const all = story.locals.filter((l) => l.kind === "Operation" && !OTHER.test(l.name)).map((local) => ({ local, facts: operationFacts([local], names) }));
  return all.flatMap((a, i) =>
    all.slice(i + 1).flatMap((b): [Local, Local][] => {
      if (a.local.named && b.local.named) return [];
      const compared = compareOperations(a.facts, b.facts);
      const enough = a.local.named || b.local.named ? compared.score >= JOIN || besideEachOther(a.local, b.local) : compared.score > 0.1 && compared.against === 0;
      return !compared.never && enough ? [[a.local, b.local]] : [];
    }),
  );
}

const signature = (facts: OperationFacts): string => JSON.stringify(facts, (_, value: unknown) => (value instanceof Set ? [...value].sort() : value));

function first(all: readonly OperationFacts[]): OperationFacts {
  const [facts] = all;
  if (!facts) throw new Error("a look has at least one member");
  return facts;
}

/** Operations that share a key are compared: a name, a figure with an agency or region, or a month or a length with an agency and a region. */
export function operationKeys({ name, agencies, figures, when, days, regions }: OperationFacts): string[] {
  const actors = agencies.size > 0 ? [...agencies] : [...regions];
  const told = [...figures].flatMap((f) => actors.map((w) => `figure ${f} ${w}`));
  const times = [...(when ? [`month ${month(when)}`] : []), ...(days ? [`days ${days}`] : [])];
  const begun = times.flatMap((time) => actors.flatMap((w) => [...regions].map((r) => `${time} ${w} ${r}`)));
  return [...(name ? [`name ${name}`] : []), ...told, ...begun];
}

export function compareOperations(a: OperationFacts, b: OperationFacts): Compared {
  if (a.name && b.name && a.name !== b.name) return new Weighing(0).never(`${inCapitals(a.name)} and ${inCapitals(b.name)}`).result();
  const named = a.name !== null && b.name !== null;
  const weighing = named ? new Weighing(0.65).agree(0, "name") : new Weighing(0);
  weighAgencies(weighing, a, b, named);
  weighPlaces(weighing, a, b, named);
  weighDates(weighing, a, b);
  weighFigures(weighing, a, b);
  return weighing.result();
}

function weighAgencies(weighing: Weighing, a: OperationFacts, b: OperationFacts, named: boolean): void {
  if (meet(a.agencies, b.agencies).length > 0) weighing.agree(named ? 0.1 : 0.25, "the same agency");
  else if (!apart(a.agencies, b.agencies)) return;
  else if (named) weighing.clash(0.25, "different agencies");
  else weighing.never("different agencies");
}

function weighPlaces(weighing: Weighing, a: OperationFacts, b: OperationFacts, named: boolean): void {
  const regions = meet(a.regions, b.regions).sort();
  const towns = meet(a.towns, b.towns).sort();
  const where = `in ${told(a.regions)} and in ${told(b.regions)}`;
  if (regions.length > 0) weighing.agree(0.15, `in ${told(regions)}`);
  else if (apart(a.regions, b.regions)) {
    if (named || !a.placed || !b.placed) weighing.clash(0.25, where);
    else weighing.never(where);
  }
  if (towns.length > 0) weighing.agree(0.1, told(towns.slice(0, 3)));
}

function weighDates(weighing: Weighing, a: OperationFacts, b: OperationFacts): void {
  if (a.when && b.when) {
    const share = overlap(a.when, b.when);
    if (share === 0) weighing.never("different dates");
    else if (share >= 0.5) weighing.agree(0.3, "the same dates");
  }
  if (a.days && b.days && Math.max(a.days, b.days) > 2 * Math.min(a.days, b.days)) weighing.never(`${a.days} and ${b.days} days long`);
  else if (a.days && a.days === b.days) weighing.agree(0.1, `${a.days} days long`);
  const between = daysBetween(a.published, b.published);
  if (between !== null && between <= 10) weighing.agree(0.1, "told of at about the same time");
  else if (between !== null && between > 400) weighing.clash(0.4, "told of years apart");
  else if (between !== null && between > 60) weighing.clash(0.2, "told of months apart");
}

function weighFigures(weighing: Weighing, a: OperationFacts, b: OperationFacts): void {
  const figures = meet(a.figures, b.figures).sort((x, y) => y - x);
  if (figures.length > 0) weighing.agree(Math.min(0.4, 0.2 + figures.length * 0.1), figures.slice(0, 3).join(", "));
  else if (a.most && b.most && !a.most.approximate && !b.most.approximate && differ(a.most.count, b.most.count)) {
    weighing.clash(0.2, `${a.most.count} and ${b.most.count} arrested`);
  } else if (a.most && b.most && a.most.approximate !== b.most.approximate && !differ(a.most.count, b.most.count)) {
    weighing.agree(0.1, `about ${a.most.count}`);
  }
}

/** By more than a tenth of the larger. */
const differ = (a: number, b: number): boolean => Math.abs(a - b) > Math.max(a, b) / 10;
