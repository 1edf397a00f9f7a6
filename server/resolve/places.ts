import type { Rules } from "./rules.ts";
import type { Compared } from "./compared.ts";
import { Weighing } from "./compared.ts";
import type { Local } from "./corpus.ts";
import { settingOf } from "./facts.ts";
import { remembered } from "./remembered.ts";
import { placeName } from "./placeName.ts";
import type { Named } from "./sets.ts";
import { allNamed, bothBeside, companionsTold } from "./sets.ts";
import { inCapitals } from "./text.ts";
import type { Where } from "./whereabouts.ts";

/** What is known of a place of a certain name. */
export interface PlaceFacts extends Where {
  readonly known: string | null;
  readonly companions: Named;
  readonly self: null;
}

/** The key of a place's block: its full name, so that "Mass." is with "Massachusetts". */
export const placeBlock = (local: Local): string | null =>
  local.named && local.kind === "Place" ? `place ${settingOf(local.story).where.get(local)?.name ?? placeName(local.name).name}` : null;

function placeFacts(local: Local): PlaceFacts {
  const { where, region, companions } = settingOf(local.story);
  // A place that nobody knows lies where its document is.
  const found = where.get(local) ?? { name: placeName(local.name).name, region, country: null, sure: false, wide: false };
  return { ...found, known: local.known, companions, self: null };
}

const signature = ({ known, region, sure, country, wide }: PlaceFacts): string => known ?? JSON.stringify([region, sure, country, wide]);

function merge(all: readonly PlaceFacts[]): PlaceFacts {
  const [first] = all;
  if (!first) throw new Error("a look has at least one member");
  return all.length === 1 ? first : { ...first, companions: allNamed(all.slice(0, 64).map((f) => f.companions)) };
}

export function comparePlaces(a: PlaceFacts, b: PlaceFacts): Compared {
  const weighing = new Weighing(0.5).agree(0, "name");
  if (a.known && b.known) {
    if (a.known === b.known) return weighing.agree(0.5, "the lexicon's entry").result();
    return weighing.never(`${a.known} and ${b.known}`).result();
  }
  if (a.wide !== b.wide && a.sure && b.sure) return weighing.never("a state or country and a place in one").result();
  if (a.country && b.country && a.country !== b.country) return weighing.never(`${inCapitals(a.country)} and ${inCapitals(b.country)}`).result();
  if (a.wide && b.wide && a.region === b.region) return weighing.agree(0.5, "state or country").result();
  if (a.region && b.region) {
    const sure = a.sure && b.sure;
    if (a.region === b.region) weighing.agree(sure ? 0.45 : 0.3, `in ${inCapitals(a.region)}`);
    else if (sure) weighing.never(`${inCapitals(a.region)} and ${inCapitals(b.region)}`);
    else weighing.clash(0.3, `${inCapitals(a.region)} and ${inCapitals(b.region)}`);
  }
  const beside = bothBeside(a, b);
  if (beside.length > 0) weighing.agree(0.15, companionsTold(beside));
  return weighing.result();
}

/** How places of one name are told apart. */
export const placeRules: Rules<PlaceFacts> = { facts: remembered(placeFacts), signature, merge, compare: comparePlaces, oneADocument: false };
