import type { DocumentNode, Evidence, GraphNode, Relation } from "../model/graph.ts";
import type { End } from "../model/ontology.ts";
import type { Streamed } from "../model/query.ts";
import { isWithheld } from "./attributes.ts";
import { encoded } from "./bytes.ts";
import type { ExportContext } from "./context.ts";

/**
 * JSON-LD: who and what in schema.org's words, where it comes from in PROV-O's, and every passage as a Web Annotation with
 * its place and its words. The context is inside, so that no processor needs the network. Selectors count UTF-16 code units.
 */

const CONTEXT = {
  schema: "https://schema.org/", prov: "http://www.w3.org/ns/prov#", oa: "http://www.w3.org/ns/oa#", rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#", cb: "urn:corkboard:vocabulary:",
};

const TYPES: Readonly<Record<End, readonly string[]>> = {
  Person: ["schema:Person", "cb:Person"], Agency: ["schema:GovernmentOrganization", "cb:Agency"], Organization: ["schema:Organization", "cb:Organization"],
  Place: ["schema:Place", "cb:Place"], Gang: ["schema:Organization", "cb:Gang"], Operation: ["schema:Event", "cb:Operation"], Document: ["schema:NewsArticle", "prov:Entity", "cb:Document"],
};

const iri = (what: "node" | "relation" | "evidence", id: string): string => `urn:corkboard:${what}:${encodeURIComponent(id)}`;
const link = (what: "node" | "relation" | "evidence", id: string) => ({ "@id": iri(what, id) });
const day = (text: string | null) => (text === null ? null : { "@value": text, "@type": "xsd:date" });

type Json = Readonly<Record<string, unknown>>;

/** Without what is null, undefined or an empty list. */
const present = (object: Json): Json => Object.fromEntries(Object.entries(object).filter(([, v]) => v !== null && v !== undefined && !(Array.isArray(v) && v.length === 0)));

const paper = ({ id, name, title, publisher, authors, published, url }: DocumentNode): Json => present({
  "@id": iri("node", id), "schema:headline": title, "schema:name": name, "schema:url": url, "schema:datePublished": day(published),
  "schema:publisher": publisher === null ? null : { "@type": "schema:Organization", "schema:name": publisher },
  "schema:author": authors.map((author) => ({ "@type": "schema:Person", "schema:name": author })),
});

function node(thing: GraphNode): Json {
  if (thing.type === "Document") return { "@type": TYPES.Document, ...paper(thing), "cb:copyGroup": thing.copyGroup };
  const { id, kind, name, aliases, named, count, mentionCount, documentCount, sourceCount, firstSeen, lastSeen, origin } = thing;
  return present({
    "@id": iri("node", id), "@type": TYPES[kind], "schema:name": name, "schema:alternateName": aliases, "cb:named": named, "cb:count": count,
    "cb:mentionCount": mentionCount, "cb:documentCount": documentCount, "cb:sourceCount": sourceCount, "cb:firstSeen": day(firstSeen), "cb:lastSeen": day(lastSeen), "cb:origin": origin,
  });
}

const relation = (edge: Relation): Json => present({
  "@id": iri("relation", edge.id), "@type": ["cb:Relation", "rdf:Statement"],
  "rdf:subject": link("node", edge.from), "rdf:predicate": { "@id": `cb:${edge.type}` }, "rdf:object": link("node", edge.to),
  "cb:undirected": !edge.directed, "cb:status": edge.status, "cb:evidenceCount": edge.evidenceCount, "cb:sourceCount": edge.sourceCount,
  "prov:wasDerivedFrom": edge.evidence.map((e) => link("evidence", e.id)),
});

const selectors = ({ start, end, quote }: Evidence): Json[] => [
  { "@type": "oa:TextPositionSelector", "oa:start": start, "oa:end": end },
  { "@type": "oa:TextQuoteSelector", "oa:exact": quote },
];

/** A document that is no node is described where it is cited, without a type. */
function annotation(e: Evidence, edge: Relation, { documents }: ExportContext): Json {
  const cited = documents.get(e.document);
  return present({
    "@id": iri("evidence", e.id), "@type": ["oa:Annotation", "prov:Entity"], "oa:motivatedBy": { "@id": "oa:linking" }, "oa:hasBody": link("relation", edge.id),
    "oa:hasTarget": present({
      "@type": "oa:SpecificResource", "oa:hasSource": cited ? paper(cited) : link("node", e.document), "oa:hasSelector": isWithheld(e) ? null : selectors(e), "cb:withheld": isWithheld(e) || null,
    }),
    "prov:wasDerivedFrom": link("node", e.document), "cb:origin": e.origin, "cb:rule": e.rule, "cb:status": e.status, "cb:count": e.count, "cb:approximate": e.approximate,
    "cb:date": day(e.date), "cb:post": e.title, "cb:role": e.role, "cb:speakerLabel": e.speakerLabel,
    "cb:by": e.by === null ? null : link("node", e.by), "cb:operation": e.operation === null ? null : link("node", e.operation),
  });
}

async function* pieces(subgraph: Streamed, context: ExportContext): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},"@graph":[`;
  let before = "\n";
  const item = (json: Json): string => {
    const text = before + JSON.stringify(json);
    before = ",\n";
    return text;
  };
  for await (const thing of subgraph.nodes) yield item(node(thing));
  for await (const edge of subgraph.edges) {
    yield item(relation(edge));
    for (const e of edge.evidence) yield item(annotation(e, edge, context));
  }
  yield "\n]}\n";
}

export const jsonld = (subgraph: Streamed, context: ExportContext): AsyncIterable<Uint8Array> => encoded(pieces(subgraph, context));
