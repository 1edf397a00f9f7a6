import type { DocumentNode, Entity } from "../model/graph.ts";
import type { Page, Paged } from "../model/query.ts";
import type { Connection, Row } from "./connection.ts";
import { paged, readCursor, wanted } from "./cursor.ts";
import type { DocumentQuery, EntityQuery, GraphStore } from "./port.ts";
import { documentOf, entityOf } from "./rows.ts";
import { documentHits } from "./search.ts";
import { setOf } from "./sets.ts";
import { statement } from "./statements.ts";
import { wordsOf } from "./words.ts";

/** Lists of all entities and all documents, filtered and in pages. */
export type PagePart = Pick<GraphStore, "entities" | "documents">;

/** A time, of the documents that mention an entity. */
export interface Time {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

type EntityFilter = Omit<EntityQuery, "orderBy"> & Time;

async function filterOf({ read }: Connection, { kinds, text, minSources, named, since, until }: EntityFilter) {
  const time = { since: since ?? null, until: until ?? null };
  const within = since === undefined && until === undefined ? null : await read(statement("entities.inTime"), time);
  return {
    kinds: kinds ?? null,
    named: named ?? null,
    minSources: minSources ?? 0,
    words: wordsOf(text ?? ""),
    among: within && setOf(within.map((row) => row.id as string)),
  };
}

/** A page of entities as rows, which hold the keys of their cursors, and how many pass the filter in all. */
export async function entityRows(connection: Connection, query: EntityQuery & Time, page: Page): Promise<[readonly Row[], number]> {
  const [afterMajor, afterMinor, afterWord, afterId] = readCursor(page.after, [0, 0, "", ""]) ?? [null, null, null, null];
  const after = { afterMajor, afterMinor, afterWord, afterId };
  const filter = await filterOf(connection, query);
  const [rows, [count]] = await Promise.all([
    connection.read(statement("entities.page"), { ...filter, orderBy: query.orderBy, ...after, limit: wanted(page) }),
    connection.read(statement("entities.count"), filter),
  ]);
  return [rows, (count?.total ?? 0) as number];
}

/** How many documents a text filter may leave. */
const FOUND_DOCUMENTS = 10_000;

export function pagePart(connection: Connection): PagePart {
  const { read } = connection;

  async function entities(query: EntityQuery, page: Page): Promise<Paged<Entity>> {
    const [rows, total] = await entityRows(connection, query, page);
    return paged(rows, page, total, entityOf, (row) => [row.major, row.minor, row.word, row.id] as (string | number)[]);
  }

  async function documents(query: DocumentQuery, page: Page): Promise<Paged<DocumentNode>> {
    const after = readCursor(page.after, ["", ""]);
    const filter = {
      publisher: query.publisher?.toLowerCase() ?? null,
      since: query.since ?? null,
      until: query.until ?? null,
      among: query.text?.trim() ? setOf((await documentHits(connection, query.text, FOUND_DOCUMENTS)).map((hit) => hit.id)) : null,
    };
    const next = { afterKey: after?.[0] ?? null, afterId: after?.[1] ?? null, limit: wanted(page) };
    const file = query.orderBy === "TITLE" ? "documents.byTitle" : "documents.byPublished";
    const [rows, [count]] = await Promise.all([read(statement(file), { ...filter, ...next }), read(statement("documents.count"), filter)]);
    return paged(rows, page, (count?.total ?? 0) as number, documentOf, (row) => [row.sortKey as string, row.id as string]);
  }

  return { entities, documents };
}
