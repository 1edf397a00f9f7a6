import type { Streamed } from "../model/query.ts";
import { EDGE_ATTRIBUTES, evidenceJson, flat, NODE_ATTRIBUTES } from "./attributes.ts";
import { encoded } from "./bytes.ts";
import { row } from "./cells.ts";
import type { ExportContext } from "./context.ts";
import { zipped } from "./zip.ts";

/** Two tables in a zip, with the columns by which Gephi knows them. */

const NODE_COLUMNS = NODE_ATTRIBUTES.filter(({ name }) => name !== "label" && name !== "name");
const EDGE_COLUMNS = EDGE_ATTRIBUTES.filter(({ name }) => name !== "type" && name !== "weight" && name !== "undirected");
const LABEL = NODE_ATTRIBUTES[0];

async function* nodes({ nodes }: Streamed): AsyncGenerator<string> {
  yield row(["Id", "Label", ...NODE_COLUMNS.map(({ name }) => name)]);
  for await (const node of nodes) yield row([node.id, flat(LABEL?.of(node) ?? ""), ...NODE_COLUMNS.map(({ of }) => flat(of(node)))]);
}

/** `Type` is Gephi's own word for directed or undirected; ours is `relation`. */
async function* edges({ edges }: Streamed, context: ExportContext): AsyncGenerator<string> {
  yield row(["Source", "Target", "Type", "Weight", "Id", "Label", "relation", ...EDGE_COLUMNS.map(({ name }) => name), "evidence"]);
  for await (const edge of edges) {
    const { id, from, to, type, directed, sourceCount } = edge;
    const own = EDGE_COLUMNS.map(({ of }) => flat(of(edge)));
    yield row([from, to, directed ? "Directed" : "Undirected", sourceCount, id, type, type, ...own, evidenceJson(edge, context)]);
  }
}

export const gephi = (subgraph: Streamed, context: ExportContext): AsyncIterable<Uint8Array> =>
  zipped([{ name: "nodes.csv", bytes: encoded(nodes(subgraph)) }, { name: "edges.csv", bytes: encoded(edges(subgraph, context)) }]);
