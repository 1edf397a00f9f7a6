import type { DocumentNode, Entity, Evidence, GraphNode, Relation } from "../model/graph.ts";
import type { RelationType } from "../model/ontology.ts";
import type { Area, Page, Paged, Selection, Streamed } from "../model/query.ts";
import type { ExportContext } from "./context.ts";
import { contextOf } from "./context.ts";
import { narrow } from "./selection.ts";
import type { Survey } from "./survey.ts";
import { surveyOf } from "./survey.ts";

/** What an export asks of the graph; `GraphStore` has all of it. */
export interface Source {
  stream(area: Area): Promise<Streamed>;
  documentsOf(ids: readonly string[]): Promise<ReadonlyMap<string, DocumentNode>>;
  nodes(ids: readonly string[]): Promise<readonly (GraphNode | null)[]>;
  namings(entities: readonly string[], documents: ReadonlySet<string>): AsyncIterable<Evidence>;
  mentionedIn(document: string): Promise<readonly { readonly entity: Entity; readonly offsets: readonly number[] }[]>;
  text(document: string): Promise<string | null>;
  relations(node: string, types: readonly RelationType[] | null, page: Page): Promise<Paged<Relation>>;
}

/** A selection, and what writers need to know beside it. */
export interface Gathered {
  readonly subgraph: Streamed;
  readonly context: ExportContext;
  readonly survey: Survey;
}

const PAGE = 500;
/** How many ids are asked for at a time. */
const BATCH = 2_000;

/** Everything behind a cursor, a page at a time. */
export async function* paged<T>(ask: (page: Page) => Promise<Paged<T>>): AsyncGenerator<T> {
  for (let after: string | null = null; ; ) {
    const { items, cursors, hasNextPage }: Paged<T> = await ask({ first: PAGE, after });
    yield* items;
    after = cursors.at(-1) ?? null;
    if (!hasNextPage || after === null) return;
  }
}

function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < items.length; i += BATCH) yield items.slice(i, i + BATCH);
}

/** `more` sets the rest of the context: version, date, positions. */
export async function gather(source: Source, selection: Selection, more: Partial<ExportContext> = {}): Promise<Gathered> {
  const subgraph = await narrow(await source.stream(selection), selection);
  const survey = await surveyOf(subgraph);
  const context = contextOf({
    documents: await documentsOf(source, survey),
    names: await namesOf(source, subgraph, survey),
    mentions: (entities, documents) => source.namings(entities, documents),
    selection,
    ...more,
  });
  return { subgraph, context, survey };
}

async function documentsOf(source: Source, { cited }: Survey): Promise<ReadonlyMap<string, DocumentNode>> {
  const found = new Map<string, DocumentNode>();
  for (const ids of batches([...cited].sort())) for (const [id, document] of await source.documentsOf(ids)) found.set(id, document);
  return found;
}

async function namesOf(source: Source, { nodes }: Streamed, { spoken }: Survey): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for await (const node of nodes) if (node.type === "Entity") names.set(node.id, node.name);
  const missing = [...spoken].filter((id) => !names.has(id)).sort();
  for (const ids of batches(missing)) for (const node of await source.nodes(ids)) if (node?.type === "Entity") names.set(node.id, node.name);
  return names;
}
