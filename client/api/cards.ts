import type { BoardNode } from "../view/board.ts";
import { ask } from "./ask.ts";
import { nodeFrom } from "./decode.ts";
import { EVIDENCE_FIELDS, NODE_FIELDS } from "./fields.ts";
import type { DocumentAnswer, EntityAnswer, NodeAnswer, Passage } from "./fields.ts";
import type { Document, Relation } from "./schema.generated.ts";

/** A relation of the node whose card it is, with its passages and its far end. */
export type CardLine = Pick<Relation, "id" | "type" | "directed" | "status" | "evidenceCount" | "sourceCount"> & {
  readonly from: NodeAnswer;
  readonly to: NodeAnswer;
  readonly evidence: readonly Passage[];
};

interface Edges<T> { readonly totalCount: number; readonly edges: readonly { readonly node: T }[] }

export interface EntityCard {
  readonly node: BoardNode;
  readonly lines: readonly CardLine[];
  readonly lineTotal: number;
  readonly mentions: readonly Passage[];
  readonly mentionTotal: number;
  readonly documents: readonly BoardNode[];
}

const LINE = `id type directed status evidenceCount sourceCount from { ...NodeFields } to { ...NodeFields } evidence { ...EvidenceFields }`;

const ENTITY = `query EntityCard($id: ID!) {
  node(id: $id) { ...NodeFields ... on Entity {
    relations(first: 60) { totalCount edges { node { ${LINE} } } }
    mentions(first: 20) { totalCount edges { node { ...EvidenceFields } } }
    documents(first: 50) { totalCount edges { node { ...NodeFields } } }
  } }
} ${NODE_FIELDS} ${EVIDENCE_FIELDS}`;

type EntityAnswerFull = EntityAnswer & { readonly relations: Edges<CardLine>; readonly mentions: Edges<Passage>; readonly documents: Edges<DocumentAnswer> };

/** Null when there is no such entity. */
export async function entityCard(id: string, signal?: AbortSignal): Promise<EntityCard | null> {
  const { node } = await ask<{ node: EntityAnswerFull | DocumentAnswer | null }>(ENTITY, { id }, signal);
  if (!node || node.__typename === "Document") return null;
  return {
    node: nodeFrom(node), lines: node.relations.edges.map((e) => e.node), lineTotal: node.relations.totalCount,
    mentions: node.mentions.edges.map((e) => e.node), mentionTotal: node.mentions.totalCount,
    documents: node.documents.edges.map((e) => nodeFrom(e.node)),
  };
}

const RELATION = `query RelationCard($id: ID!) { node(id: $id) { __typename ... on Relation { ${LINE} } } } ${NODE_FIELDS} ${EVIDENCE_FIELDS}`;

/** Null when there is no such relation. */
export async function relationCard(id: string, signal?: AbortSignal): Promise<CardLine | null> {
  const { node } = await ask<{ node: ({ readonly __typename: "Relation" } & CardLine) | null }>(RELATION, { id }, signal);
  return node?.__typename === "Relation" ? node : null;
}

/** A document with its text and every name in it. */
export type DocumentText = Pick<Document, "id" | "name" | "title" | "publisher" | "authors" | "published" | "url" | "text"> & {
  readonly copies: readonly Pick<Document, "id" | "title" | "publisher" | "published">[];
  readonly mentions: readonly { readonly entity: EntityAnswer; readonly offsets: readonly number[] }[];
};

const DOCUMENT = `query Reader($id: ID!) {
  node(id: $id) { __typename ... on Document {
    id name title publisher authors published url text
    copies { id title publisher published }
    mentions { offsets entity { ...NodeFields } }
  } }
} ${NODE_FIELDS}`;

/** Null when there is no such document. */
export async function documentText(id: string, signal?: AbortSignal): Promise<DocumentText | null> {
  const { node } = await ask<{ node: ({ readonly __typename: "Document" } & DocumentText) | null }>(DOCUMENT, { id }, signal);
  return node?.__typename === "Document" ? node : null;
}

const DOCUMENTS = `query Documents($filter: DocumentFilter, $first: Int, $after: String) {
  documents(filter: $filter, orderBy: PUBLISHED, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id title publisher published authors copyGroup } }
  }
}`;

export type DocumentRow = Pick<Document, "id" | "title" | "publisher" | "published" | "authors" | "copyGroup">;
export interface DocumentPage { readonly rows: readonly DocumentRow[]; readonly total: number; readonly next: string | null }

export interface DocumentAsk { readonly text?: string; readonly since?: string; readonly until?: string }

export async function documentPage(filter: DocumentAsk, first: number, after: string | null, signal?: AbortSignal): Promise<DocumentPage> {
  type Answer = { documents: Edges<DocumentRow> & { pageInfo: { hasNextPage: boolean; endCursor: string | null } } };
  const { documents } = await ask<Answer>(DOCUMENTS, { filter, first, after }, signal);
  const { hasNextPage, endCursor } = documents.pageInfo;
  return { rows: documents.edges.map((e) => e.node), total: documents.totalCount, next: hasNextPage ? endCursor : null };
}

const ROWS = "query Rows($ids: [ID!]!) { nodes(ids: $ids) { ... on Document { id title publisher published authors copyGroup } } }";

/** These documents, newest first; those that are gone are left out. */
export async function documentRows(ids: readonly string[], signal?: AbortSignal): Promise<readonly DocumentRow[]> {
  const { nodes } = await ask<{ nodes: readonly (Partial<DocumentRow> | null)[] }>(ROWS, { ids }, signal);
  const rows = nodes.filter((node): node is DocumentRow => node?.id !== undefined);
  return rows.toSorted((a, b) => (b.published ?? "").localeCompare(a.published ?? "") || a.title.localeCompare(b.title, "en"));
}

const TEXTS = `query Texts($ids: [ID!]!) { nodes(ids: $ids) { id ... on Document { text } } }`;

/** The texts of documents by id; those that are gone are left out. */
export async function textsOf(ids: readonly string[], signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const { nodes } = await ask<{ nodes: readonly ({ readonly id: string; readonly text?: string } | null)[] }>(TEXTS, { ids }, signal);
  return new Map(nodes.flatMap((node) => (node?.text === undefined ? [] : [[node.id, node.text] as const])));
}
