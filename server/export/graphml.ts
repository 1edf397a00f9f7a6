import type { GraphNode, Relation } from "../model/graph.ts";
import type { Streamed } from "../model/query.ts";
import type { Attribute } from "./attributes.ts";
import { EDGE_ATTRIBUTES, evidenceJson, flat, NODE_ATTRIBUTES } from "./attributes.ts";
import { encoded } from "./bytes.ts";
import type { ExportContext } from "./context.ts";
import type { Element } from "./xml.ts";
import { closing, DECLARATION, element, opening } from "./xml.ts";

/** GraphML: directed throughout, a multigraph; what reads both ways says so in `undirected`. Evidence is JSON in an attribute. */

const NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
/** An id in XML has no "~", so the relation's own stands in an attribute. */
const MORE = [{ name: "relation", type: "string" }, { name: "evidence", type: "string" }] as const;

const key = (domain: "node" | "edge", { name, type }: Pick<Attribute<never>, "name" | "type">): string =>
  `${element("key", { "@id": `${domain}.${name}`, "@for": domain, "@attr.name": name, "@attr.type": type })}\n`;

const data = <T>(domain: "node" | "edge", attributes: readonly Attribute<T>[], thing: T): Element[] =>
  attributes.flatMap(({ name, of }) => {
    const value = flat(of(thing));
    return value === null ? [] : [{ "@key": `${domain}.${name}`, "#": value }];
  });

const node = (thing: GraphNode): string => `${element("node", { "@id": thing.id, data: data("node", NODE_ATTRIBUTES, thing) })}\n`;

const edge = (thing: Relation, context: ExportContext): string => {
  const own = data("edge", EDGE_ATTRIBUTES, thing);
  const more = [{ "@key": "edge.relation", "#": thing.id }, { "@key": "edge.evidence", "#": evidenceJson(thing, context) }];
  return `${element("edge", { "@id": thing.id.replaceAll("~", ":"), "@source": thing.from, "@target": thing.to, data: [...own, ...more] })}\n`;
};

async function* pieces(subgraph: Streamed, context: ExportContext): AsyncGenerator<string> {
  yield DECLARATION + opening("graphml", {
    "@xmlns": NAMESPACE, "@xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "@xsi:schemaLocation": `${NAMESPACE} http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd`,
  });
  yield "\n";
  for (const attribute of NODE_ATTRIBUTES) yield key("node", attribute);
  for (const attribute of [...EDGE_ATTRIBUTES, ...MORE]) yield key("edge", attribute);
  yield `${opening("graph", { "@id": "corkboard", "@edgedefault": "directed" })}\n`;
  for await (const thing of subgraph.nodes) yield node(thing);
  for await (const thing of subgraph.edges) yield edge(thing, context);
  yield `${closing("graph")}\n${closing("graphml")}\n`;
}

export const graphml = (subgraph: Streamed, context: ExportContext): AsyncIterable<Uint8Array> => encoded(pieces(subgraph, context));
