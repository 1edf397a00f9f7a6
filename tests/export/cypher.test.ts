import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emptyServer, HOW_TO_ENABLE, onServer, takeServer, testServer } from "../store/neo4j.server.ts";
import { contextFor, entity, evidence, harbour, paper, relation, subgraph } from "./board.ts";
import { textOf } from "./read.ts";

const { subgraph: graph, context } = harbour();

/** As a shell reads it: a statement a line. */
const statements = (script: string): string[] => script.split("\n").filter((line) => line !== "" && !line.startsWith("//"));

test("a statement is a line, and no text ends it", async () => {
  const who = entity("Person", "a;\nb'); MATCH (n) DETACH DELETE n; //");
  const script = await textOf("cypher", subgraph([who], []), context);
  expect(script.split(";").length - 1, "as many semicolons as statements").toBe(statements(script).length);
  expect(statements(script).every((line) => line.endsWith(";"))).toBe(true);
});

const NAMES = ["Bo; Ström", "it's", "back\\slash \\u0027 \\", "two\nlines\r\ttab", "</script>", "\u202eevil", "a\u0001b\u0000c", "'}) DETACH DELETE n //", "${x} $y", ""];

// A server that has just started plans its first statements slowly.
describe.skipIf(!testServer)(`Neo4j (${HOW_TO_ENABLE})`, { timeout: 120_000 }, () => {
  let giveBack: () => Promise<void>;
  beforeAll(async () => {
    giveBack = await takeServer();
    await emptyServer();
  }, 120_000);
  afterAll(async () => {
    await emptyServer();
    await giveBack();
  }, 120_000);

  const run = async (script: string): Promise<void> => {
    for (const statement of statements(script)) await onServer(statement.slice(0, -1));
  };
  const counts = async () => (await onServer("MATCH (n) WHERE n:Entity OR n:Document WITH count(n) AS nodes OPTIONAL MATCH (:Entity)-[r]->() RETURN nodes, count(r) AS edges"))[0];

  test("counts the same after one run and after two", async () => {
    const script = await textOf("cypher", graph, context);
    await run(script);
    expect(await counts()).toEqual({ nodes: graph.nodes.length, edges: graph.edges.length });
    await run(script);
    expect(await counts()).toEqual({ nodes: graph.nodes.length, edges: graph.edges.length });
    const [arrest] = await onServer("MATCH (p:Person {name: 'Bo Strömvik'})-[r:ARRESTED_IN]->(q:Place) RETURN r.evidence AS evidence, r.status AS status, q.name AS place");
    expect(arrest).toMatchObject({ status: "arrested", place: "Gull Quay" });
    expect((arrest?.evidence as string[]).map((text) => JSON.parse(text).quote)).toEqual(["Bo Strömvik, 34, of Elm Street, was arrested at Gull Quay", "Strömvik was acquitted"]);
  });

  test("reads hostile text as it is", async () => {
    await emptyServer();
    const page = paper("'; MATCH (n) DETACH DELETE n; //");
    const people = NAMES.map((name) => entity("Person", name));
    const hostile = subgraph([page, ...people], people.map((who, i) => relation(evidence("QUOTED_IN", who, page, page, NAMES[i] ?? ""))));
    await run(await textOf("cypher", hostile, contextFor(hostile)));
    const rows = await onServer("MATCH (p:Person)-[r:QUOTED_IN]->(d:Document) RETURN p.name AS name, d.title AS title, r.evidence AS evidence");
    expect(rows.map((row) => row.name).sort()).toEqual([...NAMES].sort());
    expect(rows.map((row) => JSON.parse((row.evidence as string[])[0] ?? "{}").quote ?? "").sort()).toEqual([...NAMES].sort());
    expect(new Set(rows.map((row) => row.title))).toEqual(new Set([page.title]));
  });
});
