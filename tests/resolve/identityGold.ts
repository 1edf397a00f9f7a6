import { readdirSync, readFileSync } from "node:fs";
import type { Annotation, LocalEntity } from "../../server/model/annotation.ts";
import type { Resolution } from "../../server/model/graph.ts";
import type { Kind } from "../../server/model/ontology.ts";
import { STATUSES } from "../../server/model/ontology.ts";
import type { Span } from "../../server/model/span.ts";
import { overlaps } from "../../server/model/span.ts";
import type { Claims } from "./article.ts";
import { article } from "./article.ts";

/** Reports whose every name is labelled with whom it means: see tests/gold/identity/README.md. */
const FOLDER = new URL("../gold/identity/", import.meta.url);

/** What the lexicon would know. */
const KNOWN: Readonly<Record<string, { known: string; name: string }>> = {
  "a:ice": { known: "agency:ice", name: "U.S. Immigration and Customs Enforcement" },
  "a:fbi": { known: "agency:fbi", name: "Federal Bureau of Investigation" },
  "a:dea": { known: "agency:dea", name: "Drug Enforcement Administration" },
  "g:ms13": { known: "gang:ms-13", name: "MS-13" },
};

export interface Labelled {
  readonly annotation: Annotation;
  /** Local entities with whom they mean. */
  readonly labels: readonly { readonly local: LocalEntity; readonly gold: string }[];
}

/** Those of a folder beside the others that say nothing of what extraction would give: `read/` is for the real one. */
export function identityGold(within = ""): Labelled[] {
  const folder = new URL(within, FOLDER);
  const files = readdirSync(folder).filter((f) => f.endsWith(".mark")).sort();
  return files.flatMap((f) => readFileSync(new URL(f, folder), "utf8").split(/^=== /m).slice(1).map(report));
}

function report(source: string): Labelled {
  const [head = "", ...lines] = source.trimEnd().split("\n");
  const [name = "", published = ""] = head.split(" ");
  const text = lines.filter((l) => !l.startsWith("@ ")).join("\n");
  const said = lines.filter((l) => l.startsWith("@ ")).map((l) => l.slice(2).split(" "));
  const keys = [...new Set([...text.matchAll(/\{([a-z]:[^|{}*]+)/g)].map((m) => m[1] ?? ""))];
  const annotation = article(name, text, claims(said, keys, published));
  const labels = annotation.entities.map((local, i) => ({ local, gold: keys[i] ?? "" }));
  return { annotation, labels };
}

function claims(said: readonly (readonly string[])[], keys: readonly string[], published: string): Claims {
  const context = (key: string): Record<string, string> =>
    Object.fromEntries(said.filter(([k]) => k === key).flatMap(([, ...facts]) => facts.map((f) => f.split("=") as [string, string])));
  return {
    published,
    entities: Object.fromEntries(keys.map((key) => [key, { ...KNOWN[key], context: context(key) }])),
    relations: said.flatMap(([type = "", from = "", to = "", ...title]) =>
      /^[A-Z_]+$/.test(type) && type !== "ARRESTED_IN" ? [{ type: type as "WORKS_FOR", from, to, ...(title.length > 0 ? { title: title.join(" ") } : {}) }] : [],
    ),
    arrests: said.flatMap(arrest),
  };
}

function arrest([type, a = "", ...rest]: readonly string[]): NonNullable<Claims["arrests"]>[number][] {
  if (type === "arrest") return [{ description: `${rest[0]} people`, count: Number(rest[0]), operation: a }];
  if (type !== "ARRESTED_IN") return [];
  const status = STATUSES.find((s) => rest.includes(s)) ?? "arrested";
  return [{ who: a, places: rest.filter((r) => r.includes(":")), status }];
}

export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly kind: string;
  readonly same: boolean;
  readonly found: boolean;
}

/**
 * Every two labelled locals of different reports that are the same or could be taken for it: they share a word of their
 * names, or a kind of operation. Of those that extraction did not find there are none.
 */
export function labelledPairs(all: readonly Labelled[], resolution: Resolution): Pair[] {
  const places = mentionedAt(resolution);
  const locals = all.flatMap(({ annotation, labels }) =>
    labels.map((l) => ({ ...l, report: annotation.document.name, entity: entityOf(l.local, places.get(annotation.document.id) ?? []) })),
  );
  const pairs: Pair[] = [];
  for (const [i, x] of locals.entries()) {
    for (const y of locals.slice(i + 1)) {
      const same = x.gold === y.gold;
      if (!x.entity || !y.entity || x.report === y.report || family(x.local) !== family(y.local) || (!same && !confusable(x.local, y.local))) continue;
      pairs.push({ a: `${x.gold} in ${x.report}`, b: `${y.gold} in ${y.report}`, kind: x.local.kind, same, found: x.entity === y.entity });
    }
  }
  return pairs;
}

interface Mentioned extends Span {
  readonly entity: string;
  readonly kind: Kind;
}

function mentionedAt({ entities }: Resolution): Map<string, Mentioned[]> {
  const places = new Map<string, Mentioned[]>();
  for (const { id, kind, mentions } of entities) {
    for (const { document, offsets } of mentions) {
      const there = places.get(document) ?? [];
      for (let i = 0; i < offsets.length; i += 2) there.push({ start: offsets[i] ?? 0, end: offsets[i + 1] ?? 0, entity: id, kind });
      places.set(document, there);
    }
  }
  return places;
}

/** The entity that most of a labelled local's mentions meet; undefined when none does. */
function entityOf({ kind, mentions }: LocalEntity, places: readonly Mentioned[]): string | undefined {
  const met = mentions.flatMap((m) => places.filter((p) => overlaps(p, m) && family(p) === family({ kind })).map((p) => p.entity));
  const counts = new Map(met.map((id) => [id, met.filter((other) => other === id).length]));
  return [...counts].sort(([, n], [, m]) => m - n)[0]?.[0];
}

const family = ({ kind }: { readonly kind: Kind }): string => (kind === "Organization" ? "Agency" : kind);
const forms = ({ name, aliases }: LocalEntity): Set<string> => new Set([name, ...aliases].flatMap((f) => f.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((w) => w.length > 2));

function confusable(x: LocalEntity, y: LocalEntity): boolean {
  if (x.kind === "Operation" && (!x.named || !y.named)) return true;
  const words = forms(y);
  return [...forms(x)].some((w) => words.has(w) && !["the", "police", "department", "county", "office", "operation", "high", "school", "state"].includes(w));
}

export interface Score {
  readonly pairs: number;
  readonly precision: number;
  readonly recall: number;
}

export function score(pairs: readonly Pair[]): Score {
  const right = pairs.filter((p) => p.same && p.found).length;
  const found = pairs.filter((p) => p.found).length;
  const same = pairs.filter((p) => p.same).length;
  return { pairs: pairs.length, precision: found === 0 ? 1 : right / found, recall: same === 0 ? 1 : right / same };
}
