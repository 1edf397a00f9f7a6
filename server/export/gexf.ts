import type { GraphNode, Relation } from "../model/graph.ts";
import { byCodeUnit } from "../model/id.ts";
import { edgeWidth, LOOK, nodeSize, RELATION_LOOK, THEMES } from "../model/look.ts";
import type { End } from "../model/ontology.ts";
import type { Streamed } from "../model/query.ts";
import type { Attribute, AttributeType } from "./attributes.ts";
import { EDGE_ATTRIBUTES, evidenceJson, flat, kindOf, labelOf, NODE_ATTRIBUTES } from "./attributes.ts";
import { encoded } from "./bytes.ts";
import type { ExportContext } from "./context.ts";
import { closing, DECLARATION, element, opening } from "./xml.ts";
import type { Element } from "./xml.ts";

/** GEXF 1.3: directed throughout, a multigraph, with the colours, sizes and dates of the board; positions when they are given. */

const NAMESPACE = "http://gexf.net/1.3";
const TYPES: Readonly<Record<AttributeType, string>> = { string: "string", int: "integer", boolean: "boolean" };
const MORE = [{ name: "relation", type: "string" }, { name: "evidence", type: "string" }] as const;
/** What GEXF has of itself. */
const nodeAttributes = NODE_ATTRIBUTES.filter(({ name }) => name !== "label");
const edgeAttributes = EDGE_ATTRIBUTES.filter(({ name }) => name !== "weight");

const SHAPES: Partial<Record<End, string>> = { Person: "disc", Agency: "square", Organization: "square", Place: "diamond", Gang: "triangle", Document: "square" };

const declared = (domain: "node" | "edge", attributes: readonly Pick<Attribute<never>, "name" | "type">[]): string =>
  `${element("attributes", { "@class": domain, "@mode": "static", attribute: attributes.map(({ name, type }) => ({ "@id": name, "@title": name, "@type": TYPES[type] })) })}\n`;

const values = <T>(attributes: readonly Attribute<T>[], thing: T): Element[] =>
  attributes.flatMap(({ name, of }) => {
    const value = flat(of(thing));
    return value === null ? [] : [{ "@for": name, "@value": value }];
  });

/** "#0072B2" → r, g, b. */
const colour = (hex: string): Element => ({ "@r": parseInt(hex.slice(1, 3), 16), "@g": parseInt(hex.slice(3, 5), 16), "@b": parseInt(hex.slice(5, 7), 16) });

const rounded = (n: number): number => Math.round(n * 100) / 100;

/** A date that is one; GEXF takes no other. */
const day = (text: string | null | undefined): string | null => (/^\d{4}-\d\d-\d\d$/.test(text ?? "") ? (text ?? null) : null);

function node(thing: GraphNode, { positions }: ExportContext): string {
  const entity = thing.type === "Entity" ? thing : null;
  const kind = kindOf(thing);
  const place = positions?.get(thing.id);
  const shape = SHAPES[kind];
  const dates = entity ? { "@start": day(entity.firstSeen), "@end": day(entity.lastSeen) } : { "@start": day((thing as { published: string | null }).published), "@end": null };
  return `${element("node", {
    "@id": thing.id, "@label": labelOf(thing), ...present(dates),
    attvalues: { attvalue: values(nodeAttributes, thing) },
    "viz:color": colour(LOOK[kind].fill),
    ...(place ? { "viz:position": { "@x": rounded(place[0]), "@y": rounded(-place[1]), "@z": 0 } } : {}),
    "viz:size": { "@value": nodeSize(entity?.sourceCount ?? 1) },
    ...(shape ? { "viz:shape": { "@value": shape } } : {}),
  })}\n`;
}

const present = (attributes: Element): Element => Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null));

/** From the first to the last publication that supports it. */
function dates(thing: Relation, { documents }: ExportContext): Element {
  const days = thing.evidence.flatMap((e) => day(documents.get(e.document)?.published) ?? []).sort(byCodeUnit);
  return present({ "@start": days[0] ?? null, "@end": days.at(-1) ?? null });
}

function edge(thing: Relation, context: ExportContext): string {
  const look = RELATION_LOOK[thing.type];
  const inferred = thing.evidence.every(({ origin }) => origin === "inferred");
  const own = [...values(edgeAttributes, thing), { "@for": "relation", "@value": thing.id }, { "@for": "evidence", "@value": evidenceJson(thing, context) }];
  return `${element("edge", {
    "@id": thing.id, "@source": thing.from, "@target": thing.to, "@label": thing.type, "@kind": thing.type, "@weight": thing.sourceCount, ...dates(thing, context),
    attvalues: { attvalue: own },
    "viz:color": colour(THEMES.light[look.stroke]),
    "viz:thickness": { "@value": edgeWidth(thing.sourceCount) },
    "viz:shape": { "@value": inferred ? "dashed" : look.dash },
  })}\n`;
}

async function* pieces(subgraph: Streamed, context: ExportContext): AsyncGenerator<string> {
  yield `${DECLARATION}${opening("gexf", { "@xmlns": NAMESPACE, "@xmlns:viz": `${NAMESPACE}/viz`, "@version": "1.3" })}\n`;
  yield `${element("meta", { creator: { "#": `Corkboard ${context.version}` } })}\n`;
  yield `${opening("graph", { "@defaultedgetype": "directed", "@mode": "dynamic", "@timeformat": "date" })}\n`;
  yield declared("node", nodeAttributes) + declared("edge", [...edgeAttributes, ...MORE]);
  yield opening("nodes");
  for await (const thing of subgraph.nodes) yield node(thing, context);
  yield `${closing("nodes")}\n${opening("edges")}`;
  for await (const thing of subgraph.edges) yield edge(thing, context);
  yield `${closing("edges")}\n${closing("graph")}\n${closing("gexf")}\n`;
}

export const gexf = (subgraph: Streamed, context: ExportContext): AsyncIterable<Uint8Array> => encoded(pieces(subgraph, context));
