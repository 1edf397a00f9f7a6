import type { GraphNode, Relation } from "../model/graph.ts";
import type { Items, Streamed } from "../model/query.ts";
import type { Attribute } from "./attributes.ts";
import { EDGE_ATTRIBUTES, evidenceRecord, NODE_ATTRIBUTES } from "./attributes.ts";
import { encoded } from "./bytes.ts";
import type { ExportContext } from "./context.ts";

/** `{elements: {nodes, edges}}` as Cytoscape and its desktop sibling read it, evidence as lists. */

const own = <T>(attributes: readonly Attribute<T>[], thing: T): Record<string, unknown> =>
  Object.fromEntries(attributes.flatMap(({ name, of }) => {
    const value = of(thing);
    return value === null ? [] : [[name, value]];
  }));

function node(thing: GraphNode, { positions }: ExportContext): string {
  const place = positions?.get(thing.id);
  const position = place ? { position: { x: place[0], y: place[1] } } : {};
  return JSON.stringify({ data: { id: thing.id, ...own(NODE_ATTRIBUTES, thing) }, ...position });
}

const edge = (thing: Relation, context: ExportContext): string =>
  JSON.stringify({
    data: {
      id: thing.id, source: thing.from, target: thing.to, interaction: thing.type, ...own(EDGE_ATTRIBUTES, thing),
      evidence: thing.evidence.map((e) => evidenceRecord(e, context)),
    },
  });

async function* listed<T>(items: Items<T>, write: (item: T) => string): AsyncGenerator<string> {
  let before = "\n";
  for await (const item of items) {
    yield before + write(item);
    before = ",\n";
  }
}

async function* pieces(subgraph: Streamed, context: ExportContext): AsyncGenerator<string> {
  yield `{"format_version":"1.0","generated_by":${JSON.stringify(`corkboard ${context.version}`)},"data":{"omitted":${subgraph.omitted}},"elements":{"nodes":[`;
  yield* listed(subgraph.nodes, (thing) => node(thing, context));
  yield '\n],"edges":[';
  yield* listed(subgraph.edges, (thing) => edge(thing, context));
  yield "\n]}}\n";
}

export const cytoscape = (subgraph: Streamed, context: ExportContext): AsyncIterable<Uint8Array> => encoded(pieces(subgraph, context));
