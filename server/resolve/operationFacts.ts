import { bodyKey, operationKey } from "./bodyName.ts";
import type { Draft, Local, Story } from "./corpus.ts";
import type { NameOf } from "./facts.ts";
import { draftsOf, settingOf, values } from "./facts.ts";
import { placeName } from "./placeName.ts";
import type { Stretch } from "./when.ts";
import { length, stretch } from "./when.ts";

/** What is known of an operation in one document. */
export interface OperationFacts {
  /** Folded; null for an unnamed one. */
  readonly name: string | null;
  /** Who took part, with the bodies that they are part of: names of clusters. */
  readonly agencies: ReadonlySet<string>;
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

/** `locals` are those of one document that are one operation, at least one. */
export function operationFacts(locals: readonly Local[], names: NameOf): OperationFacts {
  const [first] = locals;
  if (!first) throw new Error("an operation has at least one local");
  const { story } = first;
  const own = new Set([...locals.flatMap((l) => draftsOf(l)), ...story.drafts.filter((d) => d.operation && locals.includes(d.operation))]);
  const places = [...own].flatMap((d) => [d.from, d.to]).filter((l) => l?.kind === "Place");
  const { where, region: about } = settingOf(story);
  const regions = [...told(locals, "region"), ...places.flatMap((p) => (p && where.get(p)?.region) ?? [])];
  const when = locals.map((l) => stretch(l.context["start"], l.context["end"])).find((w) => w !== null) ?? null;
  const days = locals.map((l) => Number.parseInt(l.context["days"] ?? "", 10)).find((d) => d > 0);
  const named = locals.find((l) => l.named);
  return {
    name: named ? operationKey(named.name) : null,
    agencies: agencies(locals, [...own], names),
    regions: new Set(regions.length > 0 ? regions : about ? [about] : []),
    placed: regions.length > 0,
    towns: new Set([...places.flatMap((p) => (p && !where.get(p)?.wide ? [placeName(p.name).name] : [])), ...told(locals, "place")]),
    when,
    days: days ?? (when && locals.some((l) => l.context["end"]) ? length(when) : null),
    ...figures(locals),
    published: story.published,
  };
}

const told = (locals: readonly Local[], key: string): string[] => locals.flatMap((l) => values(l, key));

/** With the bodies that they are part of by the document's account, or by the lexicon's of a unit that it does not know. */
function agencies(locals: readonly Local[], own: readonly Draft[], names: NameOf): Set<string> {
  const acting = own.flatMap((d) => (d.type === "TOOK_PART_IN" ? [d.from] : d.by ? [d.by] : []));
  const called = locals.flatMap((l) => (l.context["agency"] ?? "").split(";")).map((a) => a.trim()).filter((a) => a !== "");
  const there = locals[0]?.story.locals.filter((l) => l.kind === "Agency") ?? [];
  const named = called.flatMap((a) => there.find((l) => l.known === a || bodyKey(l.name) === bodyKey(a)) ?? []);
  return new Set([...acting, ...named].flatMap((local) => [names(local), ...above(local, names)]));
}

function above(local: Local, names: NameOf): string[] {
  const told = draftsOf(local).flatMap((d) => (d.type === "PART_OF" && d.from === local && d.to ? [names(d.to)] : []));
  const parent = local.known === null ? local.context["parent"] : undefined;
  return parent ? [...told, parent] : told;
}

/** A figure without an operation belongs to the operation that the document mentions most. */
function figures(locals: readonly Local[]): Pick<OperationFacts, "figures" | "most"> {
  const [first] = locals;
  const main = first ? mainOperation(first.story) : null;
  const isMain = main !== null && locals.includes(main);
  const figured = (first?.story.figures ?? []).filter((f) => (f.operation ? locals.includes(f.operation) : isMain));
  const more = told(locals, "figure").map((f) => Number.parseInt(f.replace(/\D/g, ""), 10)).filter((n) => n > 0);
  // "Some 512" is as telling as "512"; "nearly 400" is not.
  const exact = figured.filter((f) => !f.approximate || f.count % 10 !== 0).map((f) => f.count);
  const most = figured.reduce<OperationFacts["most"]>((a, b) => (a && a.count >= b.count ? a : b), null);
  return {
    figures: new Set([...exact, ...more].filter((n) => n >= TELLING && n % 50 !== 0)),
    most: most ? { count: most.count, approximate: most.approximate } : null,
  };
}

/** The operation that a document speaks of most, the first of those. */
export function mainOperation(story: Story): Local | null {
  const operations = story.locals.filter((l) => l.kind === "Operation");
  return operations.reduce<Local | null>((a, b) => (a && a.mentions.length >= b.mentions.length ? a : b), null);
}
