import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { begin, corkboard, endAll, line } from "./corkboard.ts";
import { RAID, RAIN, TALK } from "./papers.ts";

// Each verb is a process that starts, and the machine may be busy.
vi.setConfig({ testTimeout: 180_000 });

const root = mkdtempSync(join(tmpdir(), "corkboard-verbs-"));
afterAll(() => {
  endAll();
  rmSync(root, { recursive: true });
});

const papers = join(root, "papers");
mkdirSync(papers);
writeFileSync(join(papers, "a-raid.txt"), RAID);
writeFileSync(join(papers, "b-talk.txt"), TALK);
const empty = join(root, "empty.txt");
writeFileSync(empty, "");
const binary = join(root, "binary.txt");
writeFileSync(binary, Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 89) % 256)));
const huge = join(root, "huge.txt");
writeFileSync(huge, Buffer.alloc(50 << 20, "All work and no play. "));

let number = 0;
const newData = (): string => join(root, `data-${number++}`);
const lines = (text: string): string[] => text.split("\n").filter((each) => each !== "");

describe("extract", () => {
  test("prints one object a document, in order, and nothing else", async () => {
    const { code, out, err } = await corkboard(["extract", papers, join(papers, "a-raid.txt")]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const found = lines(out).map((each) => JSON.parse(each));
    expect(found.map(({ document }) => document)).toEqual(["a-raid.txt", "b-talk.txt", "a-raid.txt"]);
    for (const { entities } of found) for (const { mentions } of entities) for (const { start, end, text } of mentions) expect([RAID, TALK].map((each) => each.slice(start, end))).toContain(text);
  });

  test("ends when it is done with a format that is read in a thread of its own", { timeout: 60_000 }, async () => {
    const page = join(root, "page.html");
    writeFileSync(page, `<html><body><article>${RAIN.split("\n\n").map((each) => `<p>${each}</p>`).join("")}</article></body></html>`);
    const { code, out } = await corkboard(["extract", page]);
    expect(code).toBe(0);
    const { text, entities } = JSON.parse(out);
    for (const { mentions } of entities) for (const { start, end, text: named } of mentions) expect(text.slice(start, end)).toBe(named);
  });

  test("goes on after a file that cannot be read, says why, and ends with 3", async () => {
    const { code, out, err } = await corkboard(["extract", join(root, "missing.txt"), empty, binary, huge, join(papers, "b-talk.txt")]);
    expect(code).toBe(3);
    expect(lines(out)).toHaveLength(1);
    expect(lines(err).map((each) => each.slice(root.length + 1))).toEqual([
      expect.stringMatching(/^missing.txt: there is no such file/),
      expect.stringMatching(/^empty.txt: it is empty/),
      expect.stringMatching(/^binary.txt: it /),
      expect.stringMatching(/^huge.txt: it has 50 MB/),
    ]);
  });
});

describe("resolve", () => {
  test("prints the same bytes whatever the order of the arguments", async () => {
    const [a, b] = [join(papers, "a-raid.txt"), join(papers, "b-talk.txt")];
    const [one, other] = await Promise.all([corkboard(["resolve", a, b]), corkboard(["resolve", b, a])]);
    expect(one.code).toBe(0);
    expect(one.out).toBe(other.out);
    const { entities, relations } = JSON.parse(one.out);
    expect(entities).toContainEqual(expect.objectContaining({ name: "Ada Quill", kind: "Person", named: true, documents: ["a-raid.txt", "b-talk.txt"] }));
    expect(relations).toContainEqual(expect.objectContaining({ type: "QUOTED_IN", to: "a-raid.txt", evidence: [{ document: "a-raid.txt", start: expect.any(Number), end: expect.any(Number) }] }));
  });
});

describe("ingest, export, retract and check over one folder", () => {
  const data = newData();
  const out = join(root, "board.graphml");

  test("what was ingested is counted, exported and whole", async () => {
    const { code, out: told } = await corkboard(["ingest", papers, "--data", data, "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(told)).toMatchObject({ documents: { read: 2, added: 2, unchanged: 0, replaced: 0, failed: 0 }, failures: [], seconds: expect.any(Number) });
    expect(await corkboard(["check", "--data", data])).toMatchObject({ code: 0, err: "" });
    expect(await corkboard(["export", "--format", "graphml", "--out", out, "--data", data])).toMatchObject({ code: 0, out: "", err: "" });
    expect(readFileSync(out, "utf8")).toContain("Ada Quill");
    expect((await corkboard(["export", "--format", "graphml", "--out", "-", "--data", data])).out).toBe(readFileSync(out, "utf8"));
  });

  test("a failure leaves the rest loaded, and ends with 3", async () => {
    const rain = join(root, "rain.txt");
    writeFileSync(rain, RAIN);
    const { code, out: told, err } = await corkboard(["ingest", empty, rain, "--data", data, "--json"]);
    expect(code).toBe(3);
    expect(JSON.parse(told)).toMatchObject({ documents: { added: 1, failed: 1 }, failures: [{ path: empty, reason: expect.stringContaining("empty") }] });
    expect(lines(err)).toHaveLength(1);
    expect((await corkboard(["retract", rain, "--data", data])).code).toBe(0);
  });

  test("after a retraction and a new ingest the export is the same again", async () => {
    const before = readFileSync(out, "utf8");
    expect((await corkboard(["retract", join(papers, "b-talk.txt"), "--data", data])).code).toBe(0);
    expect((await corkboard(["export", "--format", "graphml", "--out", "-", "--data", data])).out).not.toBe(before);
    await corkboard(["ingest", join(papers, "b-talk.txt"), "--data", data]);
    expect((await corkboard(["export", "--format", "graphml", "--out", "-", "--data", data])).out).toBe(before);
  });
});

describe("judgements", () => {
  test("go from one folder to another, and change the graph there", async () => {
    const [from, to] = [newData(), newData()];
    const [first, second] = [join(root, "first.jsonl"), join(root, "second.jsonl")];
    await Promise.all([from, to].map((data) => corkboard(["ingest", papers, "--data", data])));
    const { entities } = JSON.parse((await corkboard(["resolve", papers])).out);
    const quill = entities.find(({ name }: { name: string }) => name === "Ada Quill");
    const line = { id: "j1", decision: { verdict: "rename", a: quill.id, name: "Adaline Quill" }, who: "Cy", when: "2025-03-10T10:00:00.000Z", why: "" };
    writeFileSync(first, `${JSON.stringify(line)}\n`);
    expect(await corkboard(["judgements", "import", first, "--data", from])).toMatchObject({ code: 0, out: "1 judgements read, 1 of them new.\n" });
    expect((await corkboard(["judgements", "export", second, "--data", from])).code).toBe(0);
    expect(readFileSync(second, "utf8")).toBe(readFileSync(first, "utf8"));
    expect((await corkboard(["judgements", "import", second, "--data", to])).code).toBe(0);
    const [one, other] = await Promise.all([from, to].map((data) => corkboard(["export", "--format", "cytoscape", "--out", "-", "--data", data])));
    expect(one?.out).toBe(other?.out);
    expect(one?.out).toContain("Adaline Quill");
    expect((await corkboard(["judgements", "import", empty, "--data", to])).out).toBe("0 judgements read, 0 of them new.\n");
  });
});

describe("what is wrong is one sentence and an exit code", () => {
  const data = newData();
  test.each([
    ["no verb that is known", ["fly"], {}, 2, /unknown command 'fly'/],
    ["no path", ["ingest"], {}, 2, /missing required argument/],
    ["a flag that is not known", ["check", "--fast"], {}, 2, /unknown option '--fast'/],
    ["a port that is none", ["start", "--port", "many"], {}, 2, /^PORT is "many"; it should be a number from 0 to 65535/],
    ["a port of the environment that is none", ["start"], { PORT: "99999" }, 2, /^PORT is "99999"/],
    ["an address for others without a token", ["start", "--host", "0.0.0.0", "--port", "0"], {}, 2, /CORKBOARD_TOKEN/],
    ["a token for readers alone", ["start"], { CORKBOARD_READER_TOKEN: "read" }, 2, /^CORKBOARD_READER_TOKEN is set without CORKBOARD_TOKEN/],
    ["a database address of another kind", ["check"], { NEO4J_URI: "http://localhost:7474" }, 2, /^NEO4J_URI is "http:\/\/localhost:7474"; it should begin with neo4j:\/\/ or bolt:\/\//],
    ["a database that does not answer", ["check"], { NEO4J_URI: "bolt://127.0.0.1:9" }, 1, /127\.0\.0\.1:9/],
    ["a lexicon that is not there", ["extract", papers, "--lexicon", join(root, "none.json")], {}, 2, /^CORKBOARD_LEXICON/],
    ["a format that is none", ["export", "--format", "paper", "--out", "-", "--data", data], {}, 1, /"paper"; it should be one of/],
    ["a folder for the export that is not there", ["export", "--format", "graphml", "--out", join(root, "no", "x.graphml"), "--data", data], {}, 2, /cannot be written \(ENOENT\)/],
    ["judgements that are none", ["judgements", "import", join(papers, "a-raid.txt"), "--data", data], {}, 1, /^Line 1 is no judgement/],
    ["judgements that are not there", ["judgements", "import", join(root, "none.jsonl"), "--data", data], {}, 2, /cannot be read \(ENOENT\)/],
    ["a document to retract that never came", ["retract", "nothing.txt", "--data", data], {}, 1, /^No document came from "nothing.txt"/],
  ])("%s", async (_, args, env, code, message) => {
    const ran = await corkboard(args, env);
    expect(ran).toMatchObject({ code, out: "", err: expect.stringMatching(message) });
    expect(lines(ran.err)).toHaveLength(1);
  });

  test("help and version are no errors", async () => {
    expect(await corkboard(["--help"])).toMatchObject({ code: 0, err: "", out: expect.stringContaining("CORKBOARD_DATA") });
    expect(await corkboard(["--version"])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });
});

describe("start", () => {
  test("serves the board, says only where, and ends when it is asked to", async () => {
    const data = newData();
    const board = begin(["start", papers, "--data", data, "--port", "0"]);
    const [told, address] = await line(board, /^Corkboard is at (http:\/\/127\.0\.0\.1:\d+)\n$/);
    expect(told).toBeTruthy();
    const page = await fetch(`${address}/`);
    expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    const asked = await fetch(`${address}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query: "{ counts { documents } }" }) });
    expect(await asked.json()).toEqual({ data: { counts: { documents: 2 } } });
    const exported = Buffer.from(await (await fetch(`${address}/export?format=graphml`)).arrayBuffer());
    const listening = fetch(`${address}/graphql?query=subscription{ingestProgress{stage}}`, { headers: { accept: "text/event-stream" } }).then((answer) => answer.text())
      .catch(() => "");
    board.kill("SIGTERM");
    expect(await once(board, "close")).toEqual([0, null]);
    await listening;
    expect(Buffer.from((await corkboard(["export", "--format", "graphml", "--out", "-", "--data", data])).out)).toEqual(exported);
  });

  test("fills an empty graph with the samples when no path is given, and only then", async () => {
    const data = newData();
    const board = begin(["start", "--data", data, "--port", "0"]);
    await line(board, /Corkboard is at (\S+)\n/);
    board.kill("SIGINT");
    await once(board, "close");
    const before = JSON.parse((await corkboard(["ingest", join(papers, "a-raid.txt"), "--data", data, "--json"])).out);
    expect(before.documents).toMatchObject({ added: 1 });
    expect(existsSync(join(data, "corkboard.grafeo"))).toBe(true);
    const nodes = JSON.parse((await corkboard(["export", "--format", "cytoscape", "--out", "-", "--data", data])).out).elements.nodes;
    expect(nodes.length).toBeGreaterThan(30);
  });
});
