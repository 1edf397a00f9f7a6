import type { MentionedIn, ResolvedEntity } from "../model/graph.ts";
import { anchorId, byAnchor, byCodeUnit } from "../model/id.ts";
import type { Kind, Origin } from "../model/ontology.ts";
import { KINDS } from "../model/ontology.ts";
import { isAcronym } from "./bodyName.ts";
import type { Local } from "./corpus.ts";
import type { Sources } from "./sources.ts";

/** An entity before sources are counted: the locals that mean it, in order of their place. */
export interface Group {
  readonly id: string;
  readonly locals: readonly Local[];
  readonly kind: Kind;
  readonly name: string;
  readonly named: boolean;
}

/** What people decided about a whole entity: they outrank what the documents say. */
export interface Overrides {
  readonly name: string | null;
  readonly kind: Kind | null;
}

/** The entity that some locals mean. `locals` are sorted and at least one. */
export function group(locals: readonly Local[], overrides: Overrides): Group {
  const named = locals.filter((l) => l.named);
  const speaking = named.length > 0 ? named : locals;
  const kind = overrides.kind ?? commonest(speaking.map((l) => l.kind), (a, b) => KINDS.indexOf(a) - KINDS.indexOf(b));
  const name = overrides.name ?? fullest(speaking, kind);
  return { id: smallestAnchor(locals), locals, kind, name, named: named.length > 0 };
}

function smallestAnchor(locals: readonly Local[]): string {
  const anchors = locals.flatMap((l) => l.mentions.slice(0, 1).map((m) => ({ document: l.story.id, start: m.start, end: m.end })));
  const [first] = anchors.sort(byAnchor);
  if (!first) throw new Error("an entity has at least one mention");
  return anchorId(first);
}

function commonest<T>(items: readonly T[], order: (a: T, b: T) => number): T {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  const [best] = [...counts].sort(([a, n], [b, m]) => m - n || order(a, b));
  if (!best) throw new Error("nothing to choose from");
  return best[0];
}

/** A person's most complete name; of other names the commonest that is no acronym. */
function fullest(locals: readonly Local[], kind: Kind): string {
  const names = locals.map((l) => l.name);
  const longest = (a: string, b: string): number => b.length - a.length || byCodeUnit(a, b);
  if (kind !== "Person") {
    const spelt = names.filter((n) => !isAcronym(n));
    return commonest(spelt.length > 0 ? spelt : names, longest);
  }
  const parts = (name: string): number => name.split(/\s+/).length;
  const most = names.reduce((n, name) => Math.max(n, parts(name)), 0);
  return commonest(names.filter((n) => parts(n) === most), longest);
}

/** The entity with its places, dates and counts. */
export function resolvedEntity({ id, locals, kind, name, named }: Group, sources: Sources): ResolvedEntity {
  const forms = new Set(locals.flatMap((l) => [l.name, ...l.aliases]));
  forms.delete(name);
  const mentions = mentionedIn(locals, sources);
  const dates = locals.flatMap((l) => l.story.published ?? []).sort(byCodeUnit);
  const counted = named ? undefined : locals.find((l) => l.count !== null);
  return {
    id,
    kind,
    name,
    named,
    aliases: [...forms].sort(byCodeUnit),
    count: counted?.count ?? null,
    mentionCount: mentions.reduce((n, m) => n + m.offsets.length / 2, 0),
    documentCount: mentions.length,
    sourceCount: new Set(mentions.map((m) => m.source)).size,
    firstSeen: dates[0] ?? null,
    lastSeen: dates.at(-1) ?? null,
    origin: originOf(locals),
    mentions,
  };
}

/** What any document says in words is stated; what none does is another tool's before it is a person's. */
const originOf = (locals: readonly Local[]): Origin => (["stated", "inferred", "imported"] as const).find((origin) => locals.some((l) => l.origin === origin)) ?? "human";

function mentionedIn(locals: readonly Local[], sources: Sources): MentionedIn[] {
  const byDocument = new Map<string, Local[]>();
  for (const local of locals) {
    const there = byDocument.get(local.story.id);
    if (there) there.push(local);
    else byDocument.set(local.story.id, [local]);
  }
  const sorted = [...byDocument].sort(([a], [b]) => byCodeUnit(a, b));
  const keys = sources.keys(sorted.map(([document, there]) => sources.mentions(document, there)));
  return sorted.map(([document, there]) => {
    const spans = there.flatMap((l) => l.mentions).sort((a, b) => a.start - b.start || a.end - b.end);
    return { document, offsets: spans.flatMap((s) => [s.start, s.end]), source: keys.get(document) ?? document, origin: originOf(there) };
  });
}
