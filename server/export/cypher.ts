import type { GraphNode, Relation } from "../model/graph.ts";
import type { End } from "../model/ontology.ts";
import type { Streamed } from "../model/query.ts";
import type { Attribute, Scalar } from "./attributes.ts";
import { EDGE_ATTRIBUTES, evidenceRecord, kindOf, NODE_ATTRIBUTES } from "./attributes.ts";
import { encoded } from "./bytes.ts";
import type { ExportContext } from "./context.ts";
import type { Label } from "./labels.ts";
import { labelsOf } from "./labels.ts";

/**
 * A script for cypher-shell or Neo4j's browser, which may be run as often as one likes: one relationship a relation, its
 * evidence in a list of JSON texts. One statement a line, each ending in ";", and no ";" stands inside a text.
 */

/** Rows a statement. */
const BATCH = 200;

/** Neo4j reads \uXXXX before anything else, so a backslash of the text is doubled and quotes are escaped by name. */
const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f", ";": "\\u003b" };
const text = (value: string): string => `'${value.replace(/[\\';\0-\x1f\x7f\u2028\u2029]/g, (c) => ESCAPES[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`)}'`;

const literal = (value: Scalar | readonly string[]): string =>
  typeof value === "string" ? text(value) : typeof value === "object" ? `[${value.map(text).join(",")}]` : String(value);

const map = (entries: readonly (readonly [string, Scalar | readonly string[] | null])[]): string =>
  `{${entries.flatMap(([key, value]) => (value === null ? [] : [`${key}:${literal(value)}`])).join(",")}}`;

const own = <T>(attributes: readonly Attribute<T>[], thing: T) => attributes.map(({ name, of }) => [name, of(thing)] as const);

const nodeAttributes = NODE_ATTRIBUTES.filter(({ name }) => name !== "label");
/** A document's title is its `title` in the graph; entities have a `name`. */
const properties = (node: GraphNode): string =>
  map(own(nodeAttributes, node).flatMap(([name, value]) => (name === "kind" && node.type === "Document" ? [] : [[name === "name" && node.type === "Document" ? "title" : name, value] as const])));

const edgeProperties = (edge: Relation, context: ExportContext): string =>
  map([...own(EDGE_ATTRIBUTES, edge), ["evidence", edge.evidence.map((e) => JSON.stringify(evidenceRecord(e, context)))]]);

const label = (end: End): "Document" | "Entity" => (end === "Document" ? "Document" : "Entity");

/** Gathers rows that share a statement and writes each statement when it is full. */
function* flushed(waiting: Map<string, string[]>, statement: string, row: string): Generator<string> {
  const rows = waiting.get(statement) ?? [];
  rows.push(row);
  waiting.set(statement, rows);
  if (rows.length < BATCH) return;
  waiting.delete(statement);
  yield unwound(statement, rows);
}

const unwound = (statement: string, rows: readonly string[]): string => `UNWIND [${rows.join(",")}] AS row ${statement};\n`;

async function* nodeStatements({ nodes }: Streamed): AsyncGenerator<string> {
  const waiting = new Map<string, string[]>();
  for await (const node of nodes) {
    const kind = kindOf(node);
    const also = kind === "Document" ? "" : `SET n:${kind} `;
    yield* flushed(waiting, `MERGE (n:${label(kind)} {id: row.id}) ${also}SET n += row.properties`, `{id:${text(node.id)},properties:${properties(node)}}`);
  }
  for (const [statement, rows] of waiting) yield unwound(statement, rows);
}

async function* edgeStatements(subgraph: Streamed, context: ExportContext, labels: ReadonlyMap<string, Label>): AsyncGenerator<string> {
  const waiting = new Map<string, string[]>();
  for await (const edge of subgraph.edges) {
    const [from, to] = [edge.from, edge.to].map((id) => label(labels.get(id)?.kind ?? "Person"));
    const statement = `MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) MERGE (a)-[r:${edge.type} {id: row.id}]->(b) SET r += row.properties`;
    yield* flushed(waiting, statement, `{id:${text(edge.id)},from:${text(edge.from)},to:${text(edge.to)},properties:${edgeProperties(edge, context)}}`);
  }
  for (const [statement, rows] of waiting) yield unwound(statement, rows);
}

async function* pieces(subgraph: Streamed, context: ExportContext): AsyncGenerator<string> {
  yield `// Corkboard ${context.version}. Run it as often as you like: nothing is made twice.\n`;
  for (const each of ["Entity", "Document"]) yield `CREATE CONSTRAINT corkboard_${each.toLowerCase()}_id IF NOT EXISTS FOR (n:${each}) REQUIRE n.id IS UNIQUE;\n`;
  yield* nodeStatements(subgraph);
  yield* edgeStatements(subgraph, context, await labelsOf(subgraph));
}

export const cypher = (subgraph: Streamed, context: ExportContext): AsyncIterable<Uint8Array> => encoded(pieces(subgraph, context));
