import type { RelationType } from "./ontology.ts";
import { RELATIONS, RELATION_TYPES } from "./ontology.ts";
import type { Span } from "./span.ts";

/** Where a mention stands: what judgements point at, and what an entity's id is made of. */
export interface Anchor extends Span {
  /** A document's id. */
  readonly document: string;
}

/** A document's id is 20 hexadecimal digits; an anchor's (and so an entity's) is `document-start-end`. */
const ANCHOR = /^([0-9a-f]{20})-(\d{1,9})-(\d{1,9})$/;
const DOCUMENT = /^[0-9a-f]{20}$/;

export const isDocumentId = (id: string): boolean => DOCUMENT.test(id);

/** `"3f…-120-131"`: an entity's id is that of its smallest anchor, see `byAnchor`. */
export const anchorId = ({ document, start, end }: Anchor): string => `${document}-${start}-${end}`;

/** The anchor that an entity's id names, or null when it is no such id. */
export function parseAnchor(id: string): Anchor | null {
  const m = ANCHOR.exec(id);
  return m && m[1] && m[2] && m[3] ? { document: m[1], start: Number(m[2]), end: Number(m[3]) } : null;
}

/** The order of anchors: by document id, then start, then end. */
export const byAnchor = (a: Anchor, b: Anchor): number =>
  a.document < b.document ? -1 : a.document > b.document ? 1 : a.start - b.start || a.end - b.end;

/** A relation's id, `TYPE~from~to`; an undirected one has the smaller id first, by code point. */
export function relationId(type: RelationType, from: string, to: string): string {
  return !RELATIONS[type].directed && to < from ? `${type}~${to}~${from}` : `${type}~${from}~${to}`;
}

/** Type and ends of a relation's id, or null when it is no such id. */
export function parseRelationId(id: string): { type: RelationType; from: string; to: string } | null {
  const [type, from, to, ...rest] = id.split("~");
  if (!type || !from || !to || rest.length > 0 || !RELATION_TYPES.includes(type as RelationType)) return null;
  return { type: type as RelationType, from, to };
}

/** Order by UTF-16 code unit, which does not depend on the locale, as exports and ids need. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
