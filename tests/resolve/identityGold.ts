import { readdirSync, readFileSync } from "node:fs";
import type { Annotation, LocalEntity } from "../../server/model/annotation.ts";
import type { Resolution } from "../../server/model/graph.ts";
import { anchorId } from "../../server/model/id.ts";
import { STATUSES } from "../../server/model/ontology.ts";
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

export function identityGold(): Labelled[] {
  const files = readdirSync(FOLDER).filter((f) => f.endsWith(".mark")).sort();
  return files.flatMap((f) => readFileSync(new URL(f, FOLDER), "utf8").split(/^=== /m).slice(1).map(report));
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

/** Every two labelled locals of different reports that are the same or could be taken for it: they share a word of their names, or a kind of operation. */
export function labelledPairs(all: readonly Labelled[], { entities }: Resolution): Pair[] {
  const entityOf = new Map(entities.flatMap((e) => e.mentions.flatMap((m) => m.offsets.flatMap((start, i) => (i % 2 === 0 ? [[anchorId({ document: m.document, start, end: m.offsets[i + 1] ?? 0 }), e.id] as const] : [])))));
  const locals = all.flatMap(({ annotation, labels }) => labels.map((l) => ({ ...l, report: annotation.document.name })));
  const pairs: Pair[] = [];
  for (const [i, x] of locals.entries()) {
    for (const y of locals.slice(i + 1)) {
      const same = x.gold === y.gold;
      if (x.report === y.report || family(x.local) !== family(y.local) || (!same && !confusable(x.local, y.local))) continue;
      const found = entityOf.get(x.local.id) === entityOf.get(y.local.id);
      pairs.push({ a: `${x.gold} in ${x.report}`, b: `${y.gold} in ${y.report}`, kind: x.local.kind, same, found });
    }
  }
  return pairs;
}

const family = ({ kind }: LocalEntity): string => (kind === "Organization" ? "Agency" : kind);
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
