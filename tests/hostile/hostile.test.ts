import type { ChildProcess } from "node:child_process";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { dice } from "../bench/madeGraph.ts";
import { begin, corkboard, endAll, line } from "../main/corkboard.ts";
import { paperOf } from "../soak/papers.ts";
import { harmful } from "./made.ts";

/** The whole server before people who mean harm: each gets an answer, in bounded memory, and others are answered meanwhile. */

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const root = mkdtempSync(join(tmpdir(), "corkboard-hostile-"));
let server: ChildProcess;
let address = "";
let canary: Server;
const called: string[] = [];
const canaryAddress = (): string => `http://127.0.0.1:${(canary.address() as AddressInfo).port}`;

interface Reply {
  readonly status: number;
  readonly ms: number;
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}
async function post(body: string, type = "application/json"): Promise<Reply> {
  const begun = performance.now();
  const answer = await fetch(`${address}/graphql`, { method: "POST", headers: { "content-type": type }, body });
  const told = (await answer.json()) as Pick<Reply, "data" | "errors">;
  return { ...told, status: answer.status, ms: performance.now() - begun };
}
const ask = (query: string, variables: object = {}): Promise<Reply> => post(JSON.stringify({ query, variables }));
/** Resident memory of the server, in megabytes. */
const memory = (): number => Number(execFileSync("ps", ["-o", "rss=", "-p", String(server.pid)]).toString()) / 1024;
const MOST_MEMORY = 1_800;
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

let people: string[] = [];
const normal = (): Promise<Reply> => ask("query ($id: ID!) { node(id: $id) { ... on Entity { name relations(first: 10) { edges { node { evidence { quote } } } } } } graph(focus: [$id], limit: 50) { nodes { id } edges { id } } }", { id: people.at(-1) });
async function stillAnswers(): Promise<void> {
  const { status, errors, data } = await normal();
  expect({ status, errors }).toEqual({ status: 200, errors: undefined });
  expect((data as { node: unknown }).node).not.toBeNull();
  expect(memory()).toBeLessThan(MOST_MEMORY);
}

beforeAll(async () => {
  canary = createServer((request, response) => (called.push(request.url ?? ""), response.end("")));
  await new Promise<void>((done) => canary.listen(0, "127.0.0.1", done));
  mkdirSync(join(root, "blank"));
  server = begin(["start", join(root, "blank"), "--data", join(root, "board"), "--port", "0"]);
  server.stderr?.resume();
  address = (await line(server, /Corkboard is at (\S+)\n/))[1] ?? "";
  const roll = dice(1);
  const documents = Array.from({ length: 150 }, (_, i) => paperOf(i, roll));
  expect((await ask("mutation ($documents: [DocumentInput!]!) { ingest(documents: $documents) { added failed } }", { documents })).data).toEqual({ ingest: { added: 150, failed: 0 } });
  const { data } = await ask("{ entities(orderBy: MENTIONS, first: 300) { edges { node { id } } } }");
  people = (data as { entities: { edges: { node: { id: string } }[] } }).entities.edges.map(({ node }) => node.id);
});
afterAll(() => {
  endAll();
  canary.close();
  rmSync(root, { recursive: true, force: true });
});

const times = (count: number, text: (i: number) => string): string => Array.from({ length: count }, (_, i) => text(i)).join(" ");
const nested = (depth: number): string => `{ node(id: "x") { ${"... on Entity { relations { edges { node { from { ".repeat(depth)}id${" } } } } }".repeat(depth)} } }`;

describe("a question that means harm is refused with its reason", () => {
  const QUERIES: readonly (readonly [string, () => string, RegExp])[] = [
    ["deep", () => JSON.stringify({ query: nested(40) }), /depth|token/i],
    ["so deep that a parser could fall", () => JSON.stringify({ query: "{ a ".repeat(100_000) }), /token/i],
    ["wide", () => JSON.stringify({ query: `{ ${times(30_000, () => "counts { documents }")} }` }), /token/i],
    ["aliased", () => JSON.stringify({ query: `{ ${times(100, (i) => `a${i}: counts { documents }`)} }` }), /alias/i],
    ["batched", () => JSON.stringify(Array(100).fill({ query: "{ counts { documents } }" })), /batch/i],
    ["with a huge variable", () => JSON.stringify({ query: "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", variables: { ids: Array(500_000).fill("x".repeat(20)) } }), /500,000 long/],
    ["with first as a huge variable", () => JSON.stringify({ query: "query ($n: Int) { entities(first: $n) { totalCount } }", variables: { n: 2_000_000_000 } }), /1,000 is the most/],
    ["with variables that multiply", () => JSON.stringify({ query: "query ($a: Int, $b: Int) { entities(first: $a) { edges { node { mentions(first: $b) { edges { node { id } } } } } } }", variables: { a: 1000, b: 1000 } }), /could touch/],
    ["with fragments in a circle", () => JSON.stringify({ query: "{ node(id: 1) { ...A } } fragment A on Node { ...B } fragment B on Node { ...A }" }), /itself|circular/i],
    ["with a maze of fragments", () => JSON.stringify({ query: `{ node(id: 1) { ...F0 } } ${times(60, (i) => `fragment F${i} on Node { ${i < 59 ? `...F${i + 1} ...F${i + 1}` : "id"} }`)}` }), /./],
    ["for the schema within the schema within the schema", () => JSON.stringify({ query: `{ __schema { types { ${"fields { type { ".repeat(12)} name ${"} } ".repeat(12)} } } }` }), /./],
    ["with too long a path", () => JSON.stringify({ query: 'query { path(from: "a", to: "b", maxLength: 1000) { omitted } }' }), /10 is the most/],
  ];
  for (const [what, body, reason] of QUERIES)
    test(what, async () => {
      const { errors, data, ms } = await post(body());
      expect(errors?.map(({ message }) => message).join(" ")).toMatch(reason);
      expect(data ?? null).toBeNull();
      expect(errors?.some(({ extensions }) => extensions?.code === "INTERNAL")).toBe(false);
      console.log(`${what}: refused in ${Math.round(ms)} ms`);
      await stillAnswers();
    });

  test("with a body beyond all measure", async () => {
    const answer = await fetch(`${address}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: `{"query":"{ counts { documents } }","x":"${"y".repeat(80 << 20)}"}` }).then(({ status }) => status, () => 413);
    expect(answer).toBe(413);
    await stillAnswers();
  });
});

describe("a question that is allowed and dear", () => {
  const DEAR: readonly (readonly [string, string, () => object])[] = [
    ["a path from a hub", "query ($a: ID!, $b: ID!) { path(from: $a, to: $b, maxLength: 10) { nodes { id } } }", () => ({ a: people[0], b: people.at(-2) })],
    ["five steps from a hub", "query ($a: ID!) { graph(focus: [$a], depth: 5, limit: 1000, types: [MENTIONED_IN, QUOTED_IN, ARRESTED_IN, WORKS_FOR]) { nodes { id } edges { id evidenceCount } } }", () => ({ a: people[0] })],
    ["everything with all that hangs on it", "{ entities(first: 1000) { edges { node { name relations(first: 4) { edges { node { evidence { quote } } } } } } } }", () => ({})],
    ["thirty searches", `{ ${times(30, (i) => `s${i}: search(text: "arested Quil polce tide ${i}", first: 100) { id }`)} }`, () => ({})],
    ["all texts", "{ documents(first: 1000) { edges { node { text } } } }", () => ({})],
    ["the whole schema", "{ __schema { types { name fields { name args { name } type { name ofType { name } } } } } }", () => ({})],
  ];
  test.each(DEAR)("%s is answered, and a normal one meanwhile", async (what, query, variables) => {
    const alone: number[] = [];
    for (let i = 0; i < 12; i++) alone.push((await normal()).ms);
    let on = true;
    const attackers = Array.from({ length: 4 }, async () => {
      let answered = 0;
      for (; on; answered++) expect((await ask(query, variables())).errors).toBeUndefined();
      return answered;
    });
    const meanwhile: number[] = [];
    const until = performance.now() + 3_000;
    while (performance.now() < until) meanwhile.push((await normal()).ms);
    on = false;
    const answered = (await Promise.all(attackers)).reduce((sum, each) => sum + each, 0);
    console.log(`${what}, four at a time: normal questions ${median(alone).toFixed(0)} ms alone, ${median(meanwhile).toFixed(0)} ms meanwhile (${(median(meanwhile) / median(alone)).toFixed(1)} times); ${answered} answered; ${Math.round(memory())} MB`);
    expect(answered).toBeGreaterThan(0);
    expect(meanwhile.length).toBeGreaterThan(0);
    await stillAnswers();
  });
});

describe("a file that means harm", () => {
  for (const { what, name } of harmful("http://127.0.0.1:9"))
    test(`${what} gets its answer`, async () => {
      const made = harmful(canaryAddress()).find((each) => each.what === what);
      if (!made) throw new Error(`${what} is not made.`);
      const documents = [{ name, base64: Buffer.from(made.bytes()).toString("base64") }];
      // Making it took long: connections that the server closed meanwhile are noticed before the next question takes one.
      await new Promise((done) => setTimeout(done, 200));
      const { data, errors } = await ask("mutation ($documents: [DocumentInput!]!) { ingest(documents: $documents) { added unchanged failures { reason } } }", { documents });
      expect(errors).toBeUndefined();
      const { ingest } = data as { ingest: { added: number; unchanged: number; failures: { reason: string }[] } };
      if (made.refused) expect(ingest.failures.map(({ reason }) => reason).join(" ")).toMatch(made.refused);
      else expect([ingest.failures, ingest.added + ingest.unchanged]).toEqual([[], 1]);
      await stillAnswers();
    });

  test("none of them wrote outside the board, and the board is whole", async () => {
    for (const path of ["/tmp/corkboard-slipped.txt", join(root, "corkboard-slipped.txt"), join(root, "..", "corkboard-slipped.txt")]) expect(existsSync(path)).toBe(false);
    expect((await corkboard(["check", "--data", join(root, "board")])).out).toMatch(/^The store is whole/);
  });

  test("nothing is ever fetched: no page, picture, style or address of a document, in reading, in exports, or as a path", async () => {
    const documents = [{ name: "linked.html", text: `<html><head><link rel="canonical" href="${canaryAddress()}/story"></head><body><article><h1>Two held</h1><p>Officers arrested Ada Quill in Port Vale on Monday, the Vale County Police said in a statement.</p></article></body></html>` }];
    expect((await ask("mutation ($documents: [DocumentInput!]!) { ingest(documents: $documents) { failed } }", { documents })).data).toEqual({ ingest: { failed: 0 } });
    for (const format of ["html", "svg", "png", "story", "jsonld", "markdown"]) expect((await fetch(`${address}/export?format=${format}&focus=${people[0]}`)).status).toBe(200);
    const ran = await corkboard(["ingest", `${canaryAddress()}/paper.txt`, "--data", join(root, "board")]);
    expect([ran.code, ran.err]).toEqual([3, expect.stringContaining("there is no such file")]);
    expect(called).toEqual([]);
    await fetch(`${canaryAddress()}/canary`);
    expect(called).toEqual(["/canary"]);
  });
});
