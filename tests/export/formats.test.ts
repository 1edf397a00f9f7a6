import { describe, expect, test } from "vitest";
import { FORMATS } from "../../server/export/formats.ts";
import { bytesOf, cellsByColumn, filesOf, textOf, unzipped } from "./read.ts";
import { entity, harbour, subgraph as made } from "./board.ts";

const { subgraph, context, by } = harbour();
const names = Object.keys(FORMATS);

/** As a store would hand it over, a piece at a time. */
async function* slowly<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
}

describe("every format", () => {
  test.each(names)("%s is the same bytes twice", async (name) => {
    expect(Buffer.compare(await bytesOf(name, subgraph, context), await bytesOf(name, subgraph, context))).toBe(0);
  });

  test.each(names)("%s of an empty subgraph is still a file", async (name) => {
    const { length } = await bytesOf(name, made([], []), context);
    if (name === "ftm") expect(length, "no lines").toBe(0);
    else expect(length).toBeGreaterThan(20);
  });

  test.each(names)("%s reads a subgraph that comes piece by piece as it reads a whole one", async (name) => {
    const streamed = { omitted: 0, nodes: { [Symbol.asyncIterator]: () => slowly(subgraph.nodes) }, edges: { [Symbol.asyncIterator]: () => slowly(subgraph.edges) } };
    expect(Buffer.compare(await bytesOf(name, streamed, context), await bytesOf(name, subgraph, context))).toBe(0);
  });
});

describe("cytoscape", () => {
  test("holds every node and edge with its evidence, in order", async () => {
    const { elements } = JSON.parse(await textOf("cytoscape", subgraph, context));
    expect(elements.nodes.map((n: { data: { id: string } }) => n.data.id)).toEqual(subgraph.nodes.map((n) => n.id));
    expect(elements.edges.map((e: { data: { id: string } }) => e.data.id)).toEqual(subgraph.edges.map((e) => e.id));
    const arrest = elements.edges.find((e: { data: { source: string; type: string } }) => e.data.type === "ARRESTED_IN" && e.data.source === by.bo?.id).data;
    expect(arrest).toMatchObject({ status: "arrested", undirected: false, evidenceCount: 2, sourceCount: 2 });
    expect(arrest.evidence[0]).toMatchObject({ quote: "Bo Strömvik, 34, of Elm Street, was arrested at Gull Quay", publisher: "Amity Courier", url: "https://courier.example/raid?a=1&b=2", byName: "Port Amity Police", count: 1, approximate: false });
    expect(arrest.evidence[1]).not.toHaveProperty("url");
  });

  test("has positions only when they are given", async () => {
    expect(await textOf("cytoscape", subgraph, context)).not.toContain('"position"');
    const positions = new Map([[by.bo?.id ?? "", [12, -3] as const]]);
    const { elements } = JSON.parse(await textOf("cytoscape", subgraph, { ...context, positions }));
    expect(elements.nodes.filter((n: object) => "position" in n)).toEqual([expect.objectContaining({ position: { x: 12, y: -3 } })]);
  });
});

describe("gephi", () => {
  test("has the columns that Gephi asks for, and a row a node and an edge", async () => {
    const files = await filesOf("gephi", subgraph, context);
    expect([...files.keys()]).toEqual(["nodes.csv", "edges.csv"]);
    const [nodes, edges] = [unzipped(files, "nodes.csv"), unzipped(files, "edges.csv")];
    expect(nodes.slice(0, 9)).toBe("Id,Label,");
    expect(edges.slice(0, 26)).toBe("Source,Target,Type,Weight,");
    expect(cellsByColumn(nodes).map((row) => row.Label)).toEqual(subgraph.nodes.map((n) => (n.type === "Entity" ? n.name : n.title)));
    expect(cellsByColumn(edges).map(({ Source, Target, Type, Weight }) => [Source, Target, Type, Weight])).toEqual(
      subgraph.edges.map((e) => [e.from, e.to, e.directed ? "Directed" : "Undirected", String(e.sourceCount)]),
    );
  });
});

describe("graphml", () => {
  test("is directed, names what reads both ways, and carries the evidence", async () => {
    const xml = await textOf("graphml", subgraph, context);
    expect(xml).toContain('<graph id="corkboard" edgedefault="directed">');
    expect(xml.match(/<data key="edge.undirected">true</g)).toHaveLength(1);
    expect(xml.match(/<node /g)).toHaveLength(subgraph.nodes.length);
    expect(xml.match(/<edge /g)).toHaveLength(subgraph.edges.length);
    expect(xml).toContain("https://courier.example/raid?a=1&amp;b=2");
  });
});

describe("ftm", () => {
  test("keeps the whole of a long description of unnamed people below its beginning", async () => {
    const long = `a crowd of ${"very ".repeat(100)}many people`;
    const { properties } = JSON.parse(await textOf("ftm", made([entity("Person", long, { named: false })], []), context));
    expect(properties.name[0]).toHaveLength(381);
    expect(properties.summary).toEqual([long]);
  });
});
