import { bodyKey, isAcronym, isLocalBody, operationKey } from "./bodyName.ts";
import type { Local, Story } from "./corpus.ts";
import { placeName } from "./placeName.ts";
import { isFull, personKey, personName } from "./personName.ts";
import type { Named } from "./sets.ts";
import { allNamed } from "./sets.ts";
import { fold } from "./text.ts";
import type { Where } from "./whereabouts.ts";
import { likelyWhere, saidWhere, stateNamed } from "./whereabouts.ts";

/** A region has to be meant by this share of a document's mentions of regions for the document to be about it. */
const DOMINANT = 2 / 3;

/** What a document as a whole says about where and among whom its people and bodies are. All folded. */
export interface Setting {
  /** States, provinces or, outside of federations, countries that it speaks of, the most mentioned first. */
  readonly regions: readonly string[];
  /** The one that it is about; null when there is none or several. */
  readonly region: string | null;
  readonly where: ReadonlyMap<Local, Where>;
  readonly countries: ReadonlySet<string>;
  /** Places that are neither states nor countries. */
  readonly towns: ReadonlySet<string>;
  /** Regions by the name of a place that lies in one. */
  readonly regionOfPlace: ReadonlyMap<string, string>;
  /** People by full name, bodies and operations: whoever shares one of these is likelier to be the same. */
  readonly companions: Named;
}

export function setting(story: Story): Setting {
  const weight = new Map<string, number>();
  const where = new Map<Local, Where>();
  const note = (local: Local, found: Where | null): void => {
    if (!found) return;
    where.set(local, found);
    if (found.region) weight.set(found.region, (weight.get(found.region) ?? 0) + local.mentions.length);
  };
  const places = story.locals.filter((l) => l.named && l.kind === "Place");
  for (const local of places) note(local, saidWhere(local));
  for (const local of story.locals) {
    const region = local.kind === "Agency" || local.kind === "Organization" ? local.context["region"] : undefined;
    if (region) weight.set(fold(region), (weight.get(fold(region)) ?? 0) + local.mentions.length);
  }
  // What the text leaves open lies where the document is, if there is such a place there; names of several states come last.
  const said = ranked(weight);
  for (const local of places.filter((l) => !where.has(l) && !isStateNamed(l.name))) note(local, likelyWhere(local.name, said, countries(where)));
  for (const local of places.filter((l) => !where.has(l))) note(local, likelyWhere(local.name, ranked(weight), countries(where)));
  const regions = ranked(weight);
  const total = [...weight.values()].reduce((a, b) => a + b, 0);
  const [first] = regions;
  const region = first !== undefined && (weight.get(first) ?? 0) >= total * DOMINANT ? first : null;
  const regionOfPlace = new Map([...where.values()].flatMap((w) => (w.region ? [[w.name, w.region] as const] : [])));
  const towns = new Set(places.flatMap((local) => (where.get(local)?.wide ? [] : [placeName(local.name).name])));
  return { regions, region, where, towns, countries: countries(where), regionOfPlace, companions: companions(story, region) };
}

const countries = (where: ReadonlyMap<Local, Where>): Set<string> => new Set([...where.values()].flatMap((w) => w.country ?? []));
const isStateNamed = (name: string): boolean => stateNamed(name) !== null;
const ranked = (weight: ReadonlyMap<string, number>): string[] => [...weight].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([region]) => region);

function companions(story: Story, region: string | null): Named {
  return allNamed(story.locals.map((local) => {
    const key = local.named ? companionKey(local, region) : null;
    return new Map(key ? [[key, local.name]] : []);
  }));
}

/**
 * The key under which a local stands beside others in a document about a region; null when it tells nothing: bodies of
 * which everybody speaks, acronyms of which there are several.
 */
export function companionKey(local: Local, region: string | null): string | null {
  if (local.kind === "Person") {
    const name = personName(local.name);
    return isFull(name) ? `person ${personKey(name)}` : null;
  }
  if (local.kind === "Operation") return `operation ${operationKey(local.name)}`;
  if (local.kind !== "Agency" && local.kind !== "Organization") return null;
  const key = bodyKey(local.name);
  if (isLocalBody(key)) return `body ${key}${region ? ` (${region})` : ""}`;
  return local.known || isAcronym(local.name) ? null : `body ${key}`;
}
