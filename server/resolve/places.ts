import type { Rules } from "./block.ts";
import type { Compared } from "./compared.ts";
import { Weighing } from "./compared.ts";
import type { Local } from "./corpus.ts";
import type { Facts } from "./facts.ts";
import { ownRegion, values } from "./facts.ts";
import { placeName } from "./placeName.ts";
import { list, meet, union } from "./sets.ts";

/** What is known of a place of a certain name. */
export interface PlaceFacts {
  readonly known: string | null;
  readonly region: string | null;
  /** Does the text or the lexicon say so, or do we judge by what the document speaks of? */
  readonly sure: boolean;
  readonly country: string | null;
  readonly companions: ReadonlySet<string>;
}

export const placeBlock = (local: Local): string | null => (local.named && local.kind === "Place" ? `place ${placeName(local.name).name}` : null);

/** How places of one name are told apart. */
export const placeRules = (facts: Facts): Rules<PlaceFacts> => ({ facts: (local) => placeFacts(local, facts), signature, merge, compare: comparePlaces, oneADocument: true });

function placeFacts(local: Local, facts: Facts): PlaceFacts {
  const { region: about, companions } = facts.setting(local.story);
  const own = ownRegion(local);
  const [country = null] = values(local, "country");
  // A place that the lexicon knows and puts in no region is no town: it does not lie where the document does.
  const region = own ?? (local.known ? null : about);
  return { known: local.known, region, sure: own !== null, country, companions };
}

const signature = ({ known, region, sure, country }: PlaceFacts): string => known ?? JSON.stringify([region, sure, country]);

function merge(all: readonly PlaceFacts[]): PlaceFacts {
  const [first] = all;
  if (!first) throw new Error("a look has at least one member");
  return all.length === 1 ? first : { ...first, companions: union(all.slice(0, 64).map((f) => f.companions)) };
}

export function comparePlaces(a: PlaceFacts, b: PlaceFacts): Compared {
  const weighing = new Weighing(0.5).agree(0, "name");
  if (a.known && b.known) {
    if (a.known === b.known) return weighing.agree(0.5, "the lexicon's entry").result();
    return weighing.never(`${a.known} and ${b.known}`).result();
  }
  if (a.country && b.country && a.country !== b.country) return weighing.never(`${a.country} and ${b.country}`).result();
  if (a.region && b.region) {
    const sure = a.sure && b.sure;
    if (a.region === b.region) weighing.agree(sure ? 0.45 : 0.3, `in ${a.region}`);
    else if (sure) weighing.never(`${a.region} and ${b.region}`);
    else weighing.clash(0.3, `${a.region} and ${b.region}`);
  }
  const beside = meet(a.companions, b.companions).sort();
  if (beside.length > 0) weighing.agree(0.15, `beside ${list(new Set(beside.slice(0, 3).map((c) => c.slice(c.indexOf(" ") + 1))))}`);
  return weighing.result();
}
