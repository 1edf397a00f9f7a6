import { bodyKey, isLocalBody, operationKey } from "./bodyName.ts";
import type { Corpus, Draft, Local, Story } from "./corpus.ts";
import { isFull, personKey, personName } from "./personName.ts";
import { placeName } from "./placeName.ts";
import { fold } from "./text.ts";

/** A region has to be meant by this share of a document's mentions of regions for a bare name to be taken as lying there. */
const DOMINANT = 2 / 3;

/** What a document as a whole says about where and among whom its people and bodies are. */
export interface Setting {
  /** States, provinces or, outside of them, countries that it speaks of, folded. */
  readonly regions: ReadonlySet<string>;
  /** The one that it is about; null when there is none or several. */
  readonly region: string | null;
  /** Regions by the name of a place that it gives a region to. */
  readonly regionOfPlace: ReadonlyMap<string, string>;
  /** People by full name, bodies, operations and towns: whoever shares one of these is likelier to be the same. */
  readonly companions: ReadonlySet<string>;
}

/** What is known of documents and locals beyond their names, worked out once each. */
export class Facts {
  readonly #settings = new Map<Story, Setting>();
  readonly #drafts = new Map<Local, Draft[]>();

  constructor(corpus: Corpus) {
    for (const story of corpus.stories) {
      for (const draft of story.drafts) {
        this.#note(draft.from, draft);
        if (draft.to) this.#note(draft.to, draft);
      }
    }
  }

  setting(story: Story): Setting {
    const known = this.#settings.get(story);
    if (known) return known;
    const made = setting(story);
    this.#settings.set(story, made);
    return made;
  }

  /** The rows of evidence at either end of which the local stands. */
  drafts(local: Local): readonly Draft[] {
    return this.#drafts.get(local) ?? [];
  }

  #note(local: Local, draft: Draft): void {
    const there = this.#drafts.get(local);
    if (there) there.push(draft);
    else this.#drafts.set(local, [draft]);
  }
}

/** The values of a context key; several are parted by semicolons. Folded. */
export const values = (local: Local, key: string): string[] =>
  (local.context[key] ?? "").split(";").map(fold).filter((v) => v !== "");

/** The region in which the annotation puts a local, else what follows its name's comma; null when neither is there. */
export function ownRegion(local: Local): string | null {
  const [given] = values(local, "region");
  if (given) return given;
  return local.kind === "Place" ? within(local) : null;
}

function within(local: Local): string | null {
  for (const form of [local.name, ...local.aliases]) {
    const { within: region } = placeName(form);
    if (region) return region;
  }
  return null;
}

function setting(story: Story): Setting {
  const weight = new Map<string, number>();
  const regionOfPlace = new Map<string, string>();
  for (const local of story.locals) {
    const region = ownRegion(local) ?? townCountry(local);
    if (!region || !local.named || local.kind === "Person" || local.kind === "Operation") continue;
    weight.set(region, (weight.get(region) ?? 0) + local.mentions.length);
    if (local.kind === "Place") regionOfPlace.set(placeName(local.name).name, region);
  }
  const total = [...weight.values()].reduce((a, b) => a + b, 0);
  const region = [...weight].find(([, n]) => n >= total * DOMINANT)?.[0] ?? null;
  return { regions: new Set(weight.keys()), region, regionOfPlace, companions: companions(story) };
}

/** Outside of federations a country is region enough; a country itself is not, for everyone speaks of countries. */
function townCountry(local: Local): string | null {
  const [country] = values(local, "country");
  return local.kind === "Place" && country && country !== placeName(local.name).name ? country : null;
}

function companions(story: Story): Set<string> {
  const found = new Set<string>();
  for (const local of story.locals) {
    const key = local.named ? companionKey(local) : null;
    if (key) found.add(key);
  }
  return found;
}

/** The key under which a local stands beside others, or null when it is too widely spoken of to tell anything. */
export function companionKey(local: Local): string | null {
  if (local.kind === "Person") {
    const name = personName(local.name);
    return isFull(name) ? `person ${personKey(name)}` : null;
  }
  if (local.kind === "Operation") return `operation ${operationKey(local.name)}`;
  if (local.kind === "Agency" || local.kind === "Organization") {
    const key = bodyKey(local.name);
    return local.known && !isLocalBody(key) ? null : `body ${key}`;
  }
  return null;
}
