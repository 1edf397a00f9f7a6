import type { Arrest, LocalEntity, Mention, Partnership, Quote, Relations } from "../../server/model/annotation.ts";
import type { Span } from "../../server/model/span.ts";
import type { GoldDocument, GoldEntity, GoldMention } from "./gold.ts";
import { common, fits, formsOf, plain, titlesOf } from "./names.ts";
import { shared } from "./tally.ts";

export interface Placed<M extends Span, E> {
  readonly mention: M;
  readonly entity: E;
}

const placed = <M extends Span, E extends { readonly mentions: readonly M[] }>(entities: readonly E[]): Placed<M, E>[] =>
  entities.flatMap((entity) => entity.mentions.map((mention) => ({ mention, entity })));

/** The same place told twice as the same kind counts once. */
function once(all: readonly Placed<Mention, LocalEntity>[]): Placed<Mention, LocalEntity>[] {
  const seen = new Set<string>();
  return all.filter(({ mention, entity }) => {
    const key = `${mention.start}:${mention.end}:${entity.kind}`;
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * One document's labels beside what was found in it. Unnamed people and operations are no entities here: who points at
 * one points at nobody, and its name stands as a label. Sought and denied arrests are left out.
 */
export class Scene {
  readonly gold: GoldDocument;
  /** What errors are headed by. */
  readonly name: string;
  readonly entities: readonly LocalEntity[];
  readonly quotes: readonly Quote[];
  readonly arrests: readonly Arrest[];
  readonly partnerships: readonly Partnership[];
  readonly relations: Relations["relations"];
  readonly wanted: readonly Placed<GoldMention, GoldEntity>[];
  readonly allowed: readonly Placed<GoldMention, GoldEntity>[];
  readonly found: readonly Placed<Mention, LocalEntity>[];
  private readonly unnamed: ReadonlyMap<string, LocalEntity>;
  private readonly byId: ReadonlyMap<string, LocalEntity>;
  private readonly goldById: ReadonlyMap<string, GoldEntity>;

  constructor(gold: GoldDocument, found: Relations) {
    this.gold = gold;
    this.name = gold.document.slice(0, 3);
    this.unnamed = new Map(found.entities.filter((e) => !e.named).map((e) => [e.id, e]));
    this.entities = found.entities.filter((e) => e.named);
    this.byId = new Map(this.entities.map((e) => [e.id, e]));
    this.goldById = new Map(gold.entities.map((e) => [e.id, e]));
    this.quotes = found.quotes.map((q) => ({ ...q, speaker: this.named(q.speaker), speakerLabel: q.speakerLabel ?? this.unnamed.get(q.speaker ?? "")?.name ?? null }));
    this.arrests = found.arrests
      .filter((a) => a.status !== "sought" && a.status !== "denied")
      .map((a) => ({ ...a, who: this.named(a.who), operation: this.named(a.operation) }));
    this.partnerships = found.partnerships.map((p) => ({ ...p, operation: this.named(p.operation) }));
    this.relations = found.relations.filter((r) => !this.unnamed.has(r.from) && !this.unnamed.has(r.to));
    const labels = placed<GoldMention, GoldEntity>(gold.entities);
    this.wanted = labels.filter((p) => !p.entity.optional && !p.mention.optional);
    this.allowed = labels.filter((p) => p.entity.optional || p.mention.optional);
    this.found = once(placed(this.entities));
  }

  private named(id: string | null): string | null {
    return id === null || this.unnamed.has(id) ? null : id;
  }

  /** Does at least half of the span lie in furniture? */
  inNoise(span: Span): boolean {
    return (this.gold.noise ?? []).some((n) => shared(n, span) >= 0.5 * (span.end - span.start) && span.end > span.start);
  }

  /** Are all its mentions such as may be found or left? */
  isAllowed(e: LocalEntity): boolean {
    const { mentions, kind } = e;
    if (this.gold.entities.some((g) => g.optional && alike(g, e) > 0)) return true;
    return mentions.length > 0 && mentions.every((m) => this.inNoise(m) || this.allowed.some((o) => shared(o.mention, m) > 0 && fits(kind, o.entity)));
  }

  goldEntity(id: string): GoldEntity {
    const e = this.goldById.get(id);
    if (!e) throw new Error(`The labels of ${this.gold.document} point at ${id}, which they do not hold.`);
    return e;
  }

  entity(id: string): LocalEntity | undefined {
    return this.byId.get(id);
  }

  /** A sub-unit is folded into the body that it is part of. */
  root(id: string): string {
    return this.goldById.get(id)?.parent ?? id;
  }

  /** The names by which a find points at somebody: an entity's, or the label where there is none. */
  pointed(id: string | null, label?: string | null): Set<string> {
    const e = id === null ? undefined : this.byId.get(id);
    return e ? titlesOf(e) : new Set([id, label].filter((x) => x !== null && x !== undefined && x !== "").map(plain));
  }

  /** Does a find point at the labelled entity, or at the body that it is part of? */
  same(gold: string | null | undefined, id: string | null, label?: string | null): boolean {
    if (gold === null || gold === undefined) return false;
    const e = this.goldEntity(gold);
    const names = new Set([...formsOf(e), ...(e.parent ? formsOf(this.goldEntity(e.parent)) : [])]);
    return common(names, this.pointed(id, label)) > 0;
  }
}

/** How much a find looks like a labelled entity: by name first, then by aliases, places and forms; 0 where not at all. */
export function alike(gold: GoldEntity, found: LocalEntity): number {
  if (!fits(found.kind, gold)) return 0;
  const names = formsOf(gold);
  const byName = names.has(plain(found.name)) ? 2 : 0;
  const titles = common(names, titlesOf(found));
  if (titles === 0 && byName === 0) return 0;
  const places = gold.mentions.filter((x) => found.mentions.some((y) => shared(x, y) > 0)).length;
  return byName + titles + 0.01 * places + 0.001 * common(names, formsOf(found));
}
