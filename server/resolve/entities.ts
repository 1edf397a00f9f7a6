import type { MentionedIn, ResolvedEntity } from "../model/graph.ts";
import { anchorId, byCodeUnit } from "../model/id.ts";
import type { Kind, Origin } from "../model/ontology.ts";
import { KINDS } from "../model/ontology.ts";
import { isAcronym } from "./bodyName.ts";
import type { Group, Local } from "./corpus.ts";
import { remembered } from "./remembered.ts";
import type { Sources } from "./sources.ts";

/** What people decided about a whole entity: they outrank what the documents say. */
export interface Overrides {
  readonly name: string | null;
  readonly kind: Kind | null;
  readonly rejected: boolean;
}

/** The entity that some locals mean. `locals` are sorted and at least one. */
export function group(locals: readonly Local[], overrides: Overrides): Group {
  const named = locals.filter((l) => l.named);
  const speaking = named.length > 0 ? named : locals;
  const kind = overrides.kind ?? commonest(speaking.map((l) => l.kind), (a, b) => KINDS.indexOf(a) - KINDS.indexOf(b));
  const name = overrides.name ?? fullest(speaking, kind);
  return { id: smallestAnchor(locals), locals, kind, name, named: named.length > 0 };
}

/** Locals are sorted by place, and so are their mentions. */
function smallestAnchor([local]: readonly Local[]): string {
  const [first] = local?.mentions ?? [];
  if (!local || !first) throw new Error("an entity has at least one mention");
  return anchorId({ document: local.story.id, ...first });
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
  const forms = new Set<string>();
  let firstSeen: string | null = null;
  let lastSeen: string | null = null;
  for (const { name: form, aliases, story } of locals) {
    forms.add(form);
    for (const alias of aliases) forms.add(alias);
    if (story.published !== null && (firstSeen === null || story.published < firstSeen)) firstSeen = story.published;
    if (story.published !== null && (lastSeen === null || story.published > lastSeen)) lastSeen = story.published;
  }
  forms.delete(name);
  const mentions = mentionedIn(locals, sources);
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
    firstSeen,
    lastSeen,
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
  // Locals are sorted by place, so the documents are in order.
  const all = [...byDocument];
  const keys = sources.keys(all.map(([document, there]) => sources.mentions(document, there)));
  return all.map(([document, there]) => {
    const [only] = there;
    return { document, offsets: there.length === 1 && only ? offsetsOf(only) : offsetsOfAll(there), source: keys.get(document) ?? document, origin: originOf(there) };
  });
}

const offsetsOf = remembered((local: Local): readonly number[] => local.mentions.flatMap((m) => [m.start, m.end]));
const offsetsOfAll = (locals: readonly Local[]): number[] =>
  locals.flatMap((l) => l.mentions).sort((a, b) => a.start - b.start || a.end - b.end).flatMap((m) => [m.start, m.end]);
