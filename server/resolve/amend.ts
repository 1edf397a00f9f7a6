import type { Annotation, LocalEntity, Mention } from "../model/annotation.ts";
import type { Document } from "../model/document.ts";
import { anchorId, parseAnchor } from "../model/id.ts";
import type { Judgement } from "../model/judgement.ts";
import type { Origin } from "../model/ontology.ts";
import type { Span } from "../model/span.ts";
import { overlaps } from "../model/span.ts";
import type { JudgementOf } from "./standing.ts";
import { isVerdict } from "./standing.ts";

/** A local entity after people's splits and additions; `of` is the id by which the document's claims know it. */
export interface Part {
  readonly entity: LocalEntity;
  readonly of: string;
  readonly origin: Origin;
}

/** What people decided about the entities within one document. */
export interface Amendments {
  readonly splits: readonly (readonly Span[])[];
  readonly additions: readonly JudgementOf<"addEntity">[];
}

export const NOTHING: Amendments = { splits: [], additions: [] };

/** The splits and additions among standing judgements, by document id. */
export function amendments(standing: readonly Judgement[]): ReadonlyMap<string, Amendments> {
  const found = new Map<string, { splits: Span[][]; additions: JudgementOf<"addEntity">[] }>();
  const of = (document: string) => {
    const there = found.get(document) ?? { splits: [], additions: [] };
    found.set(document, there);
    return there;
  };
  for (const judgement of standing) {
    if (isVerdict(judgement, "addEntity")) of(judgement.decision.document).additions.push(judgement);
    if (!isVerdict(judgement, "split")) continue;
    const anchors = judgement.decision.anchors.map(parseAnchor).filter((a) => a !== null);
    for (const document of new Set(anchors.map((a) => a.document))) of(document).splits.push(anchors.filter((a) => a.document === document));
  }
  return found;
}

/** Entities of one document with what people split off and added. A mention belongs to one part only, the latest decision's. */
export function amend({ document, origin = "stated" }: Pick<Annotation, "document" | "origin">, entities: readonly LocalEntity[], { splits, additions }: Amendments): Part[] {
  let parts: Part[] = entities.map((entity) => ({ entity, of: entity.id, origin }));
  for (const spans of splits) parts = parts.flatMap((part) => divide(part, document.id, spans));
  for (const { decision } of additions) parts = add(parts, document, decision);
  return parts;
}

function divide(part: Part, document: string, spans: readonly Span[]): Part[] {
  const off = part.entity.mentions.filter((m) => spans.some((s) => overlaps(s, m)));
  const rest = part.entity.mentions.filter((m) => !off.includes(m));
  if (off.length === 0 || rest.length === 0) return [part];
  const texts = [...new Set(off.map((m) => m.text))].sort((a, b) => b.length - a.length);
  const { known: _, ...unknown } = part.entity;
  const entity = { ...unknown, id: firstAnchor(document, off), name: texts[0] ?? part.entity.name, aliases: texts.slice(1), mentions: off };
  const aliases = part.entity.aliases.filter((form) => !texts.includes(form) || rest.some((m) => m.text === form));
  return [{ ...part, entity: { ...part.entity, aliases, mentions: rest } }, { ...part, entity }];
}

function add(parts: readonly Part[], document: Document, { start, end, kind, name }: JudgementOf<"addEntity">["decision"]): Part[] {
  if (end > document.text.length || start >= end || start < 0) return [...parts];
  const text = document.text.slice(start, end);
  const id = anchorId({ document: document.id, start, end });
  const stays = (m: Mention): boolean => m.start !== start || m.end !== end;
  const rest = parts.flatMap((part) => {
    const mentions = part.entity.mentions.filter(stays);
    return mentions.length === 0 ? [] : [{ ...part, entity: { ...part.entity, mentions } }];
  });
  const taken = parts.find((part) => !part.entity.mentions.every((m) => stays(m)));
  const entity: LocalEntity = { id, kind, name, aliases: text === name ? [] : [text], mentions: [{ start, end, text }], named: true };
  return [...rest, { entity, of: taken && !rest.some((r) => r.of === taken.of) ? taken.of : `added ${id}`, origin: "human" }];
}

const firstAnchor = (document: string, mentions: readonly Span[]): string => {
  const { start, end } = mentions.reduce((a, b) => (b.start < a.start || (b.start === a.start && b.end < a.end) ? b : a));
  return anchorId({ document, start, end });
};
