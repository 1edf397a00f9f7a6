import type { DocumentNode, Entity, Evidence, GraphNode, Relation, Subgraph } from "../model/graph.ts";
import type { Kind, RelationType } from "../model/ontology.ts";
import type { ExportContext } from "./context.ts";
import { contextOf } from "./context.ts";
import type { Selection } from "./selection.ts";
import { narrow } from "./selection.ts";

/** What an export asks of the graph; `GraphStore` has all of it. */
export interface Source {
  graph(query: {
    readonly focus: readonly string[]; readonly depth: number; readonly types?: readonly RelationType[]; readonly kinds?: readonly Kind[];
    readonly since?: string; readonly until?: string; readonly minSources?: number; readonly limit: number | null;
  }): Promise<Subgraph>;
  documentsOf(ids: readonly string[]): Promise<ReadonlyMap<string, DocumentNode>>;
  nodes(ids: readonly string[]): Promise<readonly (GraphNode | null)[]>;
  mentions(entity: string, page: SourcePage): Promise<SourcePaged<Evidence>>;
  mentionedIn(document: string): Promise<readonly { readonly entity: Entity; readonly offsets: readonly number[] }[]>;
  text(document: string): Promise<string | null>;
  relations(node: string, types: readonly RelationType[] | null, page: SourcePage): Promise<SourcePaged<Relation>>;
}

export interface SourcePage {
  readonly first: number;
  readonly after: string | null;
}

export interface SourcePaged<T> {
  readonly items: readonly T[];
  readonly cursors: readonly string[];
  readonly hasNextPage: boolean;
}

const PAGE = 500;
/** How many ids are asked for at a time. */
const BATCH = 2_000;

/** Everything behind a cursor, a page at a time. */
export async function* paged<T>(ask: (page: SourcePage) => Promise<SourcePaged<T>>): AsyncGenerator<T> {
  for (let after: string | null = null; ; ) {
    const { items, cursors, hasNextPage }: SourcePaged<T> = await ask({ first: PAGE, after });
    yield* items;
    after = cursors.at(-1) ?? null;
    if (!hasNextPage || after === null) return;
  }
}

function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < items.length; i += BATCH) yield items.slice(i, i + BATCH);
}

/** The subgraph that is selected, and what writers need to know beside it. `more` sets the rest: version, date, positions. */
export async function gather(source: Source, selection: Selection, more: Partial<ExportContext> = {}): Promise<{ readonly subgraph: Subgraph; readonly context: ExportContext }> {
  const subgraph = narrow(await source.graph({ ...selection, limit: null }), selection);
  const context = contextOf({
    documents: await documentsOf(source, subgraph),
    names: await namesOf(source, subgraph),
    mentions: (entity) => ({ [Symbol.asyncIterator]: () => paged((page) => source.mentions(entity, page)) }),
    selection,
    ...more,
  });
  return { subgraph, context };
}

async function documentsOf(source: Source, { nodes, edges }: Subgraph): Promise<ReadonlyMap<string, DocumentNode>> {
  const cited = new Set(edges.flatMap(({ evidence }) => evidence.map(({ document }) => document)));
  for (const node of nodes) if (node.type === "Document") cited.add(node.id);
  const found = new Map<string, DocumentNode>();
  for (const ids of batches([...cited].sort())) for (const [id, document] of await source.documentsOf(ids)) found.set(id, document);
  return found;
}

async function namesOf(source: Source, { nodes, edges }: Subgraph): Promise<ReadonlyMap<string, string>> {
  const names = new Map(nodes.flatMap((node) => (node.type === "Entity" ? [[node.id, node.name] as const] : [])));
  const spoken = new Set(edges.flatMap(({ evidence }) => evidence.flatMap(({ by, operation }) => [by, operation])));
  const missing = [...spoken].filter((id): id is string => id !== null && !names.has(id)).sort();
  for (const ids of batches(missing)) for (const node of await source.nodes(ids)) if (node?.type === "Entity") names.set(node.id, node.name);
  return names;
}
