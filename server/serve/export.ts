import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { ExportContext } from "../export/context.ts";
import { contextOf } from "../export/context.ts";
import type { Format } from "../export/formats.ts";
import { FORMATS } from "../export/formats.ts";
import { narrow } from "../export/selection.ts";
import { InputError } from "../model/errors.ts";
import type { DocumentNode, Evidence, Subgraph } from "../model/graph.ts";
import type { GraphStore } from "../store/port.ts";
import type { ExportRequest } from "./export.request.ts";
import { exportRequest, fromAddress } from "./export.request.ts";

export interface Exported {
  readonly format: Format;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Mentions are fetched so many at a time. */
const PAGE = 1_000;

/** A subgraph in a format. Throws InputError for a format or a focus that is not there. */
export async function exported(store: GraphStore, { format: name, redact, selection }: ExportRequest, version: string): Promise<Exported> {
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (!format) throw new InputError(`The format is ${JSON.stringify(name)}; it should be one of ${Object.keys(FORMATS).join(", ")}.`);
  if (redact) throw new InputError("Private people cannot be withheld yet; export without “redact”, or not at all.");
  const found = await store.graph({ ...selection, limit: null });
  if (selection.focus.length > 0 && found.nodes.length === 0) throw new InputError(`Nothing has the id ${selection.focus.join(" or ")}; ids are in the address of a card and in GraphQL's answers.`);
  const subgraph = narrow(found, selection);
  const context = contextOf({
    ...(await surroundings(store, subgraph)),
    mentions: (entity) => mentionsOf(store, entity),
    version,
    selection,
    corpusHash: await corpusHash(store),
  });
  return { format, bytes: format.write(subgraph, context) };
}

/** What the evidence speaks of beside the nodes: its documents, and the names of agencies and operations. */
async function surroundings(store: GraphStore, { nodes, edges }: Subgraph): Promise<Pick<ExportContext, "documents" | "names">> {
  const evidence = edges.flatMap((edge) => edge.evidence);
  const known = new Set(nodes.map(({ id }) => id));
  const papers = nodes.filter((node) => node.type === "Document");
  const held = [...new Set(evidence.map(({ document }) => document))].filter((id) => !known.has(id));
  const spoken = [...new Set(evidence.flatMap(({ by, operation }) => [by, operation]))].filter((id): id is string => id !== null && !known.has(id));
  const documents = new Map<string, DocumentNode>([...papers.map((node) => [node.id, node] as const), ...(await store.documentsOf(held))]);
  const entities = (await store.nodes(spoken)).map((node, i) => [spoken[i] ?? "", node?.type === "Entity" ? node.name : ""] as const);
  return { documents, names: new Map(entities) };
}

async function* mentionsOf(store: GraphStore, entity: string): AsyncGenerator<Evidence> {
  for (let after: string | null = null; ; ) {
    const { items, cursors, hasNextPage } = await store.mentions(entity, { first: PAGE, after });
    yield* items;
    after = cursors.at(-1) ?? null;
    if (!hasNextPage || after === null) return;
  }
}

async function corpusHash(store: GraphStore): Promise<string> {
  const ids = (await store.sources()).map(({ id }) => id).sort();
  return createHash("sha256").update(ids.join("\n")).digest("hex");
}

/** GET /export: the same bytes as the verb writes. */
export async function sendExport(parameters: URLSearchParams, response: ServerResponse, store: GraphStore, version: string): Promise<void> {
  const { format, bytes } = await exported(store, exportRequest(fromAddress(parameters)), version);
  response.writeHead(200, {
    "Content-Type": format.mediaType,
    "Content-Disposition": `attachment; filename="corkboard.${format.extension}"`,
    "Cache-Control": "no-store",
  });
  await pipeline(bytes, response);
}
