import type { DocumentNode, Entity, Evidence, GraphNode, MentionedIn, ResolvedEntity } from "../model/graph.ts";
import type { Parameter, Row } from "./connection.ts";
import { fold, wordsOf } from "./words.ts";

/**
 * Rows to the model and back. A property that is null is not stored, so what a row lacks is null. The casts rest on
 * the columns of cypher/*.cypher, all of which the contract suite reads on both engines.
 */

const orNull = <T>(value: unknown): T | null => (value ?? null) as T | null;

export const entityOf = (row: Row): Entity => ({
  id: row.id as string,
  kind: row.kind as Entity["kind"],
  name: row.name as string,
  named: row.named as boolean,
  aliases: (row.aliases ?? []) as readonly string[],
  count: orNull(row.count),
  mentionCount: row.mentionCount as number,
  documentCount: row.documentCount as number,
  sourceCount: row.sourceCount as number,
  firstSeen: orNull(row.firstSeen),
  lastSeen: orNull(row.lastSeen),
  origin: row.origin as Entity["origin"],
});

export const documentOf = (row: Row): DocumentNode => ({
  id: row.id as string,
  name: row.name as string,
  title: row.title as string,
  publisher: orNull(row.publisher),
  authors: (row.authors ?? []) as readonly string[],
  published: orNull(row.published),
  url: orNull(row.url),
  copyGroup: row.copyGroup as string,
});

export const mentionedInOf = (row: Row): MentionedIn => ({
  document: row.document as string,
  offsets: row.offsets as readonly number[],
  source: row.source as string,
  origin: row.origin as MentionedIn["origin"],
});

/** Evidence with the date of its document, by which the latest status is told where the passage gives no date. */
export type DatedEvidence = Evidence & { readonly published: string | null };

export const evidenceOf = (row: Row): DatedEvidence => ({
  id: row.id as string,
  type: row.type as Evidence["type"],
  from: row.from as string,
  to: row.to as string,
  document: row.document as string,
  start: row.start as number,
  end: row.end as number,
  quote: row.quote as string,
  origin: row.origin as Evidence["origin"],
  rule: orNull(row.rule),
  source: row.source as string,
  status: orNull(row.status),
  count: orNull(row.count),
  approximate: orNull(row.approximate),
  date: orNull(row.date),
  title: orNull(row.title),
  role: orNull(row.role),
  speakerLabel: orNull(row.speakerLabel),
  by: orNull(row.by),
  operation: orNull(row.operation),
  published: orNull(row.published),
});

/** Evidence as it goes out: without the document's date. */
export const plain = ({ published: _, ...evidence }: DatedEvidence): Evidence => evidence;

export const entityNode = (entity: Entity): GraphNode => ({ type: "Entity", ...entity });
export const documentNode = (document: DocumentNode): GraphNode => ({ type: "Document", ...document });

/** An entity's properties as they are stored, with what it is found and sorted by. */
export const entityRow = ({ mentions: _, ...entity }: ResolvedEntity): Parameter => ({
  ...entity,
  search: [entity.name, ...entity.aliases].flatMap(wordsOf).join(" "),
  sortName: fold(entity.name),
});

/** One relationship for an entity and a document. */
export const mentionRow = (entity: string, { document, offsets, source, origin }: MentionedIn): Parameter => ({
  entity,
  properties: { id: `MENTIONED_IN~${entity}~${document}`, document, offsets, source, origin },
});

/** One relationship for a piece of evidence. */
export const evidenceRow = ({ type: _, from, to, ...properties }: Evidence): Parameter => ({ from, to, properties });
