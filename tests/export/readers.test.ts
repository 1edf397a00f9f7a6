import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Evidence } from "../../server/model/graph.ts";
import { bytesOf } from "./read.ts";
import { harbour } from "./board.ts";
import { has, HOW_TO_ENABLE, readBy } from "./python.ts";

/** Readers of other makers open what we write and find what we wrote. */

const { subgraph, context } = harbour();
const evidence: Evidence[] = subgraph.edges.flatMap((edge) => edge.evidence);
const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id).sort();
const name = (node: (typeof subgraph.nodes)[number]): string => (node.type === "Entity" ? node.name : node.title);

const present = new Map(["networkx", "followthemoney", "openpyxl", "rdflib", "pyld", "lxml"].map((module) => [module, has(module)]));
const needs = (module: string) => (present.get(module) ? describe : describe.skip);
const titled = (what: string, module: string): string => (present.get(module) ? what : `${what} (no ${module}: ${HOW_TO_ENABLE})`);

interface Read {
  directed: boolean;
  nodes: ({ id: string } & Record<string, unknown>)[];
  edges: ({ id: string; source: string; target: string } & Record<string, unknown>)[];
}

needs("networkx")(titled("NetworkX", "networkx"), () => {
  test.each(["graphml", "gexf"])("reads every node, edge and attribute of %s", async (format) => {
    const { directed, nodes, edges } = await readBy<Read>("graphs", [format], await bytesOf(format, subgraph, context));
    expect(directed).toBe(true);
    expect(ids(nodes)).toEqual(ids(subgraph.nodes));
    expect(nodes.map((n) => n.label).sort()).toEqual(subgraph.nodes.map(name).sort());
    expect(edges.map((e) => [e.relation, e.source, e.target]).sort()).toEqual(subgraph.edges.map((e) => [e.id, e.from, e.to]).sort());
    for (const edge of subgraph.edges) {
      const read = edges.find((e) => e.relation === edge.id);
      expect(read).toMatchObject({ type: edge.type, undirected: !edge.directed, evidenceCount: edge.evidenceCount, sourceCount: edge.sourceCount });
      expect(JSON.parse(String(read?.evidence)).map((e: Evidence) => e.quote)).toEqual(edge.evidence.map((e) => e.quote));
    }
    const crowd = nodes.find((n) => n.count === 12);
    expect(crowd).toMatchObject({ kind: "Person", named: false, mentionCount: 2 });
  });
});

needs("followthemoney")(titled("FollowTheMoney", "followthemoney"), () => {
  test("finds every entity valid, a thing a node and a link an evidence", async () => {
    const mentions = (entities: readonly string[]) => evidence.filter((e) => entities.includes(e.from));
    const found = await readBy<{ id: string; edge: boolean; thing: boolean; schema: string; caption: string; properties: Record<string, string[]> }[]>("money", [], await bytesOf("ftm", subgraph, { ...context, mentions }));
    expect(ids(found.filter((e) => e.thing))).toEqual(ids(subgraph.nodes));
    expect(ids(found.filter((e) => e.edge))).toEqual(ids(evidence));
    const quotes = new Map(found.map((e) => [e.id, e.properties.summary]));
    for (const e of evidence) expect(quotes.get(e.id)).toEqual([e.quote]);
    const job = found.find((e) => e.schema === "Employment" && e.properties.role?.includes("chief"));
    expect(job?.properties).toMatchObject({ publisher: ["Amity Courier"], sourceUrl: ["https://courier.example/raid?a=1&b=2"] });
    expect(found.filter((e) => e.schema === "Mention").length).toBeGreaterThan(2);
  });
});

needs("openpyxl")(titled("A spreadsheet reader", "openpyxl"), () => {
  test("finds a row an evidence and a row a node", async () => {
    const sheets = await readBy<Record<string, (string | number | boolean | null)[][]>>("sheets", [], await bytesOf("xlsx", subgraph, context));
    const [head = [], ...rows] = sheets.Evidence ?? [];
    const quotes = rows.map((row) => row[head.indexOf("quote")]);
    expect(quotes).toEqual(evidence.map((e) => e.quote));
    expect(rows.map((row) => row[head.indexOf("evidence")])).toEqual(evidence.map((e) => e.id));
    expect(rows.map((row) => row[head.indexOf("start")])).toEqual(evidence.map((e) => e.start));
    expect((sheets.Nodes ?? []).slice(1).map((row) => row[0])).toEqual(subgraph.nodes.map((n) => n.id));
  });
});

needs("rdflib")(titled("RDF and JSON-LD processors", "rdflib"), () => {
  test("find nodes, relations and passages without asking the network", async () => {
    const read = await readBy<{ nodes: string[]; relations: string[][]; passages: { id: string; start: number; end: number; exact: string; source: string }[]; names: string[] }>("linked", [], await bytesOf("jsonld", subgraph, context));
    const iri = (what: string, id: string): string => `urn:corkboard:${what}:${id}`;
    expect(read.nodes).toEqual(subgraph.nodes.map((n) => iri("node", n.id)));
    expect(read.relations).toEqual(subgraph.edges.map((e) => [iri("relation", e.id), iri("node", e.from), `urn:corkboard:vocabulary:${e.type}`, iri("node", e.to)]).sort());
    expect(read.passages.map(({ start, end, exact, source }) => [start, end, exact, source]).sort()).toEqual(evidence.map((e) => [e.start, e.end, e.quote, iri("node", e.document)]).sort());
    for (const node of subgraph.nodes) expect(read.names).toContain(name(node));
  });
});

/** Ours hold the part that we use; CORKBOARD_TEST_SCHEMAS names a folder with the makers' own graphml.xsd and gexf.xsd. */
const schemas = process.env.CORKBOARD_TEST_SCHEMAS ?? fileURLToPath(new URL("schemas", import.meta.url));
needs("lxml")(titled("XML schemas", "lxml"), () => {
  test.each(["graphml", "gexf"])("%s is valid", async (format) => {
    expect(await readBy<string[]>("schema", [`${schemas}/${format}.xsd`], await bytesOf(format, subgraph, context))).toEqual([]);
  });
});
