import type { DocumentNode, Entity, Evidence, GraphNode, MentionedIn } from "../model/graph.ts";
import { anchorId, isDocumentId, parseAnchor } from "../model/id.ts";
import type { Page, Paged } from "../model/query.ts";
import type { Connection } from "./connection.ts";
import { paged, readCursor, wanted } from "./cursor.ts";
import type { GraphStore } from "./port.ts";
import { documentNode, documentOf, entityNode, entityOf, mentionedInOf } from "./rows.ts";
import { statement } from "./statements.ts";

/** Nodes by id and what hangs on one of them. */
export type NodePart = Pick<
  GraphStore,
  "nodes" | "text" | "texts" | "documentsOf" | "mentions" | "documentsMentioning" | "mentionedIn" | "copies"
>;

const unique = (ids: Iterable<string>): string[] => [...new Set(ids)];

/** Entities by their own id or that of any other anchor, under the id that was asked for. At most two statements. */
export async function entitiesOf({ read }: Connection, ids: readonly string[]): Promise<Map<string, Entity>> {
  const asked = unique(ids).filter((id) => parseAnchor(id) !== null);
  if (asked.length === 0) return new Map();
  const found = (await read(statement("entities.byId"), { ids: asked })).map(entityOf);
  const entities = new Map(found.map((entity) => [entity.id, entity]));
  const anchors = asked.filter((id) => !entities.has(id)).map((id) => ({ id, ...parseAnchor(id) }));
  if (anchors.length > 0)
    for (const row of await read(statement("entities.byAnchor"), { anchors })) entities.set(row.anchor as string, entityOf(row));
  return entities;
}

export async function documentsOf({ read }: Connection, ids: readonly string[]): Promise<Map<string, DocumentNode>> {
  const asked = unique(ids).filter(isDocumentId);
  if (asked.length === 0) return new Map();
  const found = (await read(statement("documents.byId"), { ids: asked })).map(documentOf);
  return new Map(found.map((document) => [document.id, document]));
}

/** Nodes under the ids that were asked for. */
export async function nodesOf(connection: Connection, ids: readonly string[]): Promise<Map<string, GraphNode>> {
  const [entities, documents] = await Promise.all([entitiesOf(connection, ids), documentsOf(connection, ids)]);
  const nodes = new Map<string, GraphNode>();
  for (const [id, entity] of entities) nodes.set(id, entityNode(entity));
  for (const [id, document] of documents) nodes.set(id, documentNode(document));
  return nodes;
}

export async function textsOf({ read }: Connection, ids: readonly string[]): Promise<Map<string, string>> {
  const asked = unique(ids);
  if (asked.length === 0) return new Map();
  return new Map((await read(statement("documents.texts"), { ids: asked })).map((row) => [row.id as string, row.text as string]));
}

/** The places of mentions in one document, as evidence without its quote. */
type Place = Omit<Evidence, "quote">;

export const placesOf = (entity: string, { document, offsets, source, origin }: MentionedIn): Place[] =>
  Array.from({ length: offsets.length / 2 }, (_, i) => {
    const start = offsets[2 * i] as number;
    const end = offsets[2 * i + 1] as number;
    const id = `MENTIONED_IN~${entity}~${anchorId({ document, start, end })}`;
    return { ...NOTHING_MORE, id, from: entity, to: document, document, start, end, source, origin };
  });

const NOTHING_MORE = {
  type: "MENTIONED_IN", rule: null, status: null, count: null, approximate: null, date: null,
  title: null, role: null, speakerLabel: null, by: null, operation: null,
} as const;

/** Mentions with their words: `quote` is the document's text at the mention. */
export async function quoted(connection: Connection, places: readonly Place[]): Promise<Evidence[]> {
  const texts = await textsOf(connection, places.map((place) => place.document));
  return places.map((place) => ({ ...place, quote: (texts.get(place.document) ?? "").slice(place.start, place.end) }));
}

export function nodePart(connection: Connection): NodePart {
  const { read } = connection;

  async function mentions(id: string, page: Page): Promise<Paged<Evidence>> {
    const after = readCursor(page.after, ["", 0, 0]) as [string, number, number] | null;
    const entity = (await entitiesOf(connection, [id])).get(id);
    const rows = entity ? await read(statement("mentions.placesOf"), { id: entity.id }) : [];
    const places = rows.flatMap((row) => placesOf(row.entity as string, mentionedInOf(row)));
    const from = after ? places.findIndex((place) => isAfter(place, after)) : 0;
    const window = from < 0 ? [] : places.slice(from, from + wanted(page));
    const shown = await quoted(connection, window);
    return paged(shown, page, places.length, (mention) => mention, ({ document, start, end }) => [document, start, end]);
  }

  async function documentsMentioning(id: string, page: Page): Promise<Paged<DocumentNode>> {
    const after = readCursor(page.after, ["", ""]);
    const entity = (await entitiesOf(connection, [id])).get(id);
    if (!entity) return paged([], page, 0, documentOf, () => []);
    const parameters = { id: entity.id, afterKey: after?.[0] ?? null, afterId: after?.[1] ?? null, limit: wanted(page) };
    const rows = await read(statement("documents.mentioning"), parameters);
    return paged(rows, page, entity.documentCount, documentOf, (row) => [row.sortKey as string, row.id as string]);
  }

  return {
    mentions,
    documentsMentioning,
    nodes: async (ids) => {
      const nodes = await nodesOf(connection, ids);
      return ids.map((id) => nodes.get(id) ?? null);
    },
    texts: (ids) => textsOf(connection, ids),
    text: async (id) => (await textsOf(connection, [id])).get(id) ?? null,
    documentsOf: (ids) => documentsOf(connection, ids),
    mentionedIn: async (id) =>
      (await read(statement("entities.inDocument"), { id })).map((row) => ({ entity: entityOf(row), offsets: row.offsets as readonly number[] })),
    copies: async (id) => (await read(statement("documents.copies"), { id })).map(documentOf),
  };
}

const isAfter = ({ document, start, end }: Place, [d, s, e]: readonly [string, number, number]): boolean =>
  document > d || (document === d && (start > s || (start === s && end > e)));
