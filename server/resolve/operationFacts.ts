import { bodyKey, operationKey } from "./bodyName.ts";
import type { Clusters } from "./clusters.ts";
import type { Draft, Local, Story } from "./corpus.ts";
import type { Facts } from "./facts.ts";
import { values } from "./facts.ts";
import { placeName } from "./placeName.ts";
import type { Stretch } from "./when.ts";
import { length, stretch } from "./when.ts";

/** What is known of an operation in one document. */
export interface OperationFacts {
  /** Folded; null for an unnamed one. */
  readonly name: string | null;
  /** Who took part, with the bodies that they are part of: roots of clusters. */
  readonly agencies: ReadonlySet<number>;
  readonly regions: ReadonlySet<string>;
  /** Does the passage itself say where, or do we judge by what the document is about? */
  readonly placed: boolean;
  readonly towns: ReadonlySet<string>;
  readonly when: Stretch | null;
  readonly days: number | null;
  /** Exact counts of people that only one operation is likely to have. */
  readonly figures: ReadonlySet<number>;
  /** The largest count, and whether it is hedged. */
  readonly most: { readonly count: number; readonly approximate: boolean } | null;
  readonly published: string | null;
}

/** Below this a count recurs too easily to tell anything. */
const TELLING = 20;

export function operationFacts(local: Local, facts: Facts, clusters: Clusters, parents: Parents): OperationFacts {
  const drafts = facts.drafts(local);
  const own = [...drafts, ...local.story.drafts.filter((d) => d.operation === local)];
  const places = own.flatMap((d) => [d.from, d.to]).filter((l) => l?.kind === "Place");
  const told = values(local, "region");
  const { where, region: about } = facts.setting(local.story);
  const named = places.flatMap((p) => (p && where.get(p)?.region) ?? []);
  const when = stretch(local.context["start"], local.context["end"]);
  const days = Number.parseInt(local.context["days"] ?? "", 10);
  const placed = told.length + named.length > 0;
  return {
    name: local.named ? operationKey(local.name) : null,
    agencies: agencies(local, own, clusters, parents),
    regions: new Set(placed ? [...told, ...named] : about ? [about] : []),
    placed,
    towns: new Set([...places.flatMap((p) => (p ? [placeName(p.name).name] : [])), ...values(local, "place")]),
    when,
    days: days > 0 ? days : when && local.context["end"] ? length(when) : null,
    ...figures(local),
    published: local.story.published,
  };
}

/** The bodies that a body is part of, by root. */
export type Parents = ReadonlyMap<number, ReadonlySet<number>>;

export function parentsOf(stories: readonly Story[], clusters: Clusters): Parents {
  const parents = new Map<number, Set<number>>();
  for (const { drafts } of stories) {
    for (const { type, from, to } of drafts) {
      if (type !== "PART_OF" || from.kind !== "Agency" || !to) continue;
      const root = clusters.root(from.index);
      parents.set(root, (parents.get(root) ?? new Set()).add(clusters.root(to.index)));
    }
  }
  return parents;
}

function agencies(local: Local, own: readonly Draft[], clusters: Clusters, parents: Parents): Set<number> {
  const acting = own.flatMap((d) => (d.type === "TOOK_PART_IN" ? [d.from] : d.by ? [d.by] : []));
  const told = (local.context["agency"] ?? "").split(";").map((a) => a.trim()).filter((a) => a !== "");
  const named = told.flatMap((a) => local.story.locals.find((l) => l.known === a || (l.kind === "Agency" && bodyKey(l.name) === bodyKey(a))) ?? []);
  const roots = new Set([...acting, ...named].map((l) => clusters.root(l.index)));
  for (const root of [...roots]) for (const parent of parents.get(root) ?? []) roots.add(parent);
  return roots;
}

/** A figure without an operation belongs to the operation that the document mentions most. */
function figures(local: Local): Pick<OperationFacts, "figures" | "most"> {
  const main = mainOperation(local.story);
  const told = local.story.figures.filter((f) => f.operation === local || (f.operation === null && main === local));
  const more = (local.context["figure"] ?? "").split(";").map((f) => Number.parseInt(f.replace(/\D/g, ""), 10)).filter((n) => n > 0);
  const exact = told.filter((f) => !f.approximate).map((f) => f.count);
  const most = told.reduce<OperationFacts["most"]>((a, b) => (a && a.count >= b.count ? a : b), null);
  return {
    figures: new Set([...exact, ...more].filter((n) => n >= TELLING && n % 50 !== 0)),
    most: most ? { count: most.count, approximate: most.approximate } : null,
  };
}

function mainOperation(story: Story): Local | null {
  const operations = story.locals.filter((l) => l.kind === "Operation");
  return operations.reduce<Local | null>((a, b) => (a && a.mentions.length >= b.mentions.length ? a : b), null);
}
