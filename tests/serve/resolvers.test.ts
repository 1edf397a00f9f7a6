import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exampleQueries } from "../../server/serve/examples.ts";
import type { Hall } from "./hall.ts";
import { bureau, copy, endAll, harbour, later, openHall, police, port, quill, sweep, twelve } from "./hall.ts";

afterAll(endAll);
let hall: Hall;
beforeAll(async () => void (hall = await openHall()));

/** What a query answers, without the wrapping. */
async function told(query: string, variables: object = {}): Promise<Record<string, unknown>> {
  const { data, errors } = await hall.ask(query, variables);
  expect({ errors, logged: hall.logged }).toEqual({ errors: undefined, logged: [] });
  return data as Record<string, unknown>;
}

describe("a node is found by its id", () => {
  test.each([
    ["an entity", quill.id, { __typename: "Entity", kind: "PERSON", name: "Ada Quill", aliases: ["Quill"], named: true, count: null, origin: "STATED" }],
    ["an unnamed group with its count", twelve.id, { __typename: "Entity", named: false, count: 12 }],
    ["a document", harbour.id, { __typename: "Document", title: "Twelve held at the docks", publisher: "The Vale Echo", authors: ["Bo Lind"], published: "2025-03-01", text: harbour.text }],
    ["a relation", `WORKS_FOR~${quill.id}~${bureau.id}`, { __typename: "Relation", type: "WORKS_FOR", directed: true, evidenceCount: 1 }],
  ])("%s", async (_, id, expected) => {
    const query = `query($id: ID!) { node(id: $id) { __typename id
      ... on Entity { kind name aliases named count origin } ... on Document { title publisher authors published text } ... on Relation { type directed evidenceCount } } }`;
    const { node } = await told(query, { id });
    expect(node).toMatchObject({ id, ...expected });
  });

  test("none where there is none, and each in its place", async () => {
    const { node, nodes } = await told("query($ids: [ID!]!) { node(id: \"nobody\") { id } nodes(ids: $ids) { id } }", { ids: [later.id, "nobody", quill.id] });
    expect(node).toBeNull();
    expect(nodes).toEqual([{ id: later.id }, null, { id: quill.id }]);
  });
});

describe("lists come as connections", () => {
  test("entities, filtered and ordered, a page after a page", async () => {
    const query = "query($after: String) { entities(filter: { kinds: [AGENCY] }, orderBy: NAME, first: 1, after: $after) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node { name } } } }";
    const first = (await told(query)).entities as { pageInfo: { endCursor: string }; edges: unknown };
    expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true, hasPreviousPage: false }, edges: [{ node: { name: "Harbor Bureau" } }] });
    const second = (await told(query, { after: first.pageInfo.endCursor })).entities;
    expect(second).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: false, hasPreviousPage: true }, edges: [{ node: { name: "Vale Police" } }] });
  });

  test("documents of a time", async () => {
    const { documents } = await told('{ documents(filter: { since: "2025-03-02", until: "2025-03-05" }) { edges { node { id } } } }');
    expect(documents).toEqual({ edges: [{ node: { id: copy.id } }] });
  });

  test("a first of null is the usual page", async () => {
    const { entities } = await told("{ entities(first: null) { edges { node { id } } } }");
    expect((entities as { edges: unknown[] }).edges).toHaveLength(6);
  });
});

describe("what hangs on a node", () => {
  test("an entity's mentions quote their documents", async () => {
    const { node } = await told("query($id: ID!) { node(id: $id) { ... on Entity { mentions { totalCount edges { node { start end quote document { text } } } } } } }", { id: quill.id });
    const { mentions } = node as { mentions: { totalCount: number; edges: { node: { start: number; end: number; quote: string; document: { text: string } } }[] } };
    expect(mentions.totalCount).toBe(quill.mentionCount);
    for (const { node: { start, end, quote, document } } of mentions.edges) expect(document.text.slice(start, end)).toBe(quote);
  });

  test("an entity's relations carry their evidence, with who and in what", async () => {
    const query = `query($id: ID!) { node(id: $id) { ... on Entity { relations(types: [ARRESTED_IN, PARTNERED_WITH]) { edges { node {
      type status sourceCount evidenceCount from { id } to { id } evidence { quote origin rule status count approximate by { name } operation { name } document { title } } } } } } } }`;
    const { node } = await told(query, { id: sweep.id });
    expect(node).toMatchObject({ relations: { edges: [{ node: {
      type: "ARRESTED_IN", status: "DETAINED", sourceCount: 1, from: { id: twelve.id }, to: { id: sweep.id },
      evidence: [{ quote: "12 people were held in Dock Sweep", origin: "STATED", rule: "by hand", status: "DETAINED", count: 12, approximate: false, by: { name: "Harbor Bureau" }, operation: null, document: { title: "Twelve held at the docks" } }],
    } }] } });
    const { node: partner } = await told(query, { id: police.id });
    expect(partner).toMatchObject({ relations: { edges: [{ node: { type: "PARTNERED_WITH", evidenceCount: 2, sourceCount: 1 } }] } });
  });

  test("a document's copies, and the names to mark in it", async () => {
    const { node } = await told("query($id: ID!) { node(id: $id) { ... on Document { copyGroup copies { id } mentions { entity { name } offsets } } } }", { id: later.id });
    expect(node).toMatchObject({ copyGroup: later.id, copies: [] });
    const { mentions } = node as { mentions: { entity: { name: string }; offsets: number[] }[] };
    expect(mentions.map(({ entity: { name }, offsets }) => [name, later.text.slice(offsets[0], offsets[1])]).sort()).toEqual([["Ada Quill", "Ada Quill"], ["Dock Sweep", "Dock Sweep"], ["Port Vale", "Port Vale"]]);
    const { node: told_ } = await told("query($id: ID!) { node(id: $id) { ... on Document { copies { id } } } }", { id: harbour.id });
    expect(told_).toEqual({ copies: [{ id: copy.id }] });
  });
});

describe("the board", () => {
  test("what lies around a node, every end of an edge among the nodes", async () => {
    const { graph } = await told("query($focus: [ID!]) { graph(focus: $focus) { omitted nodes { id } edges { from { id } to { id } type } } }", { focus: [quill.id] });
    const { nodes, edges, omitted } = graph as { nodes: { id: string }[]; edges: { from: { id: string }; to: { id: string } }[]; omitted: number };
    const ids = nodes.map(({ id }) => id);
    expect(omitted).toBe(0);
    expect(ids).toEqual(expect.arrayContaining([quill.id, bureau.id, harbour.id, later.id]));
    expect(edges.length).toBeGreaterThan(0);
    for (const { from, to } of edges) expect(ids).toEqual(expect.arrayContaining([from.id, to.id]));
  });

  test("a limit says what it left out", async () => {
    const { graph } = await told("{ graph(limit: 2) { omitted nodes { id } } }");
    expect((graph as { nodes: unknown[] }).nodes).toHaveLength(2);
    expect((graph as { omitted: number }).omitted).toBeGreaterThan(0);
  });

  test("a path, or null where there is none", async () => {
    const query = "query($from: ID!, $to: ID!) { path(from: $from, to: $to) { edges { type } } }";
    expect(await told(query, { from: quill.id, to: police.id })).toMatchObject({ path: { edges: [{}, {}] } });
    expect(await told(query, { from: quill.id, to: port.id })).toEqual({ path: null });
  });

  test("a search finds entities and documents", async () => {
    expect(await told('{ search(text: "dock swep") { id } }')).toMatchObject({ search: expect.arrayContaining([{ id: sweep.id }]) });
    expect(await told('{ search(text: "follow reporters") { id } }')).toMatchObject({ search: [{ id: copy.id }] });
    expect(await told('{ search(text: "quill", kinds: [PLACE]) { id __typename } }').then(({ search }) => (search as { __typename: string; id: string }[]).some(({ id }) => id === quill.id))).toBe(false);
  });

  test("counts", async () => {
    expect(await told("{ counts { documents entities relations evidence } }")).toEqual({ counts: { documents: 3, entities: 6, relations: 6, evidence: 7 } });
  });

  test.each(exampleQueries())("answers the example: %s", async (query) => {
    await told(query);
  });
});

describe("lists ask the store once, not once a row", () => {
  test.each([
    ["the documents of evidence", "{ graph(limit: 100) { edges { evidence { document { title } } } } }", "documentsOf", 1],
    ["the texts of documents", "{ documents { edges { node { text } } } }", "texts", 1],
    ["the ends of relations, which came with the graph", "{ graph(limit: 100) { edges { from { id } to { id } } } }", "nodes", 0],
    ["the agencies of evidence", "query($id: ID!) { node(id: $id) { ... on Entity { relations { edges { node { from { id } to { id } evidence { by { id } operation { id } } } } } } } }", "nodes", 2],
  ] as const)("%s", async (_, query, name, expected) => {
    let calls = 0;
    const count = <T extends unknown[], R>(f: (...args: T) => R) => (...args: T): R => (calls++, f(...args));
    const plain = hall.store;
    const counted = await openHall({ [name]: count(plain[name] as (...args: unknown[]) => unknown) });
    const { errors } = await counted.ask(query, { id: bureau.id });
    expect(errors).toBeUndefined();
    expect(calls).toBeLessThanOrEqual(expected);
  });
});

/** Reads a stream until a word comes. */
async function hear({ body }: Response, word: string): Promise<string> {
  let heard = "";
  for await (const chunk of body ?? []) {
    heard += Buffer.from(chunk).toString();
    if (heard.includes(word)) break;
  }
  return heard;
}

describe("the work that changes the board", () => {
  test("documents are handed over as text or as bytes", async () => {
    const documents = [{ name: "in/a.txt", text: "One." }, { name: "b.html", base64: Buffer.from("<p>Two.</p>").toString("base64") }];
    const { data } = await hall.ask("mutation($documents: [DocumentInput!]!) { ingest(documents: $documents) { read added failed failures { path } entities seconds } }", { documents });
    expect(data).toEqual({ ingest: { read: 2, added: 2, failed: 0, failures: [], entities: 1, seconds: 0.5 } });
    expect(hall.work.calls).toContainEqual([["a.txt", "One."], ["b.html", "<p>Two.</p>"]]);
  });

  test.each([
    ["neither text nor bytes", { name: "a.txt" }, /either "text" or "base64"/],
    ["both", { name: "a.txt", text: "One.", base64: "T25l" }, /either "text" or "base64"/],
    ["no name", { name: " ", text: "One." }, /name/],
  ])("a document with %s is refused", async (_, document, message) => {
    const { errors } = await hall.ask("mutation($documents: [DocumentInput!]!) { ingest(documents: $documents) { read } }", { documents: [document] });
    expect(errors?.[0]).toMatchObject({ message: expect.stringMatching(message), extensions: { code: "BAD_INPUT" } });
  });

  test("documents are retracted by their ids", async () => {
    const { data } = await hall.ask("mutation { retract(documents: [\"x\"]) { removed counts { documents } } }");
    expect(data).toEqual({ retract: { removed: ["x"], counts: { documents: 3 } } });
  });

  test("whoever listens hears how far an ingest is", async () => {
    const stream = await hall.board.fetch("http://board/graphql?query=subscription{ingestProgress{stage done total}}", { headers: { accept: "text/event-stream" } }, { role: "reader" });
    expect(stream.headers.get("content-type")).toContain("text/event-stream");
    const heard = hear(stream, "DONE");
    await new Promise((resolve) => setTimeout(resolve, 50));
    await hall.ask('mutation { ingest(documents: [{ name: "c.txt", text: "Three." }]) { read } }');
    expect(await heard).toContain('"ingestProgress":{"stage":"DONE","done":1,"total":1}');
  });
});
