import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer as createHttpServer } from "node:http";
import type { AddressInfo, Server, Socket } from "node:net";
import { createServer } from "node:net";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { HOW_TO_ENABLE, takeServer, testServer } from "../store/neo4j.server.ts";
import type { Ran } from "./corkboard.ts";
import { begin, corkboard, endAll, line } from "./corkboard.ts";
import { RAID, TALK } from "./papers.ts";

/** Everyday faults as a person meets them: one line that says what to do, the exit code, and nothing half done. */

vi.setConfig({ testTimeout: 180_000 });

const root = mkdtempSync(join(tmpdir(), "corkboard-faults-"));
afterAll(() => {
  endAll();
  rmSync(root, { recursive: true });
});

const paper = join(root, "raid.txt");
writeFileSync(paper, RAID);
const noise = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 89) % 256));
const at = (name: string, bytes: Buffer | string): string => {
  writeFileSync(join(root, name), bytes);
  return join(root, name);
};
const lines = (text: string): string[] => text.split("\n").filter((each) => each !== "");

let number = 0;
const newData = (): string => join(root, `data-${number++}`);
const countsOf = async (data: string): Promise<string> => (await corkboard(["check", "--data", data])).out;

const BAD: readonly (readonly [string, string, RegExp])[] = [
  ["a missing file", join(root, "missing.txt"), /there is no such file or folder: check the path/],
  ["a pattern that fits nothing", join(root, "none*.txt"), /no file matches it: check the pattern/],
  ["an empty file", at("empty.txt", ""), /it is empty: .*leave it out/],
  ["a binary file", at("binary.txt", noise), /it is binary, not text: give the article as/],
  ["a file of 50 MB", at("huge.txt", Buffer.alloc(50 << 20, "All work and no play. ")), /it has 50 MB, and a file may have 20 MB: split it/],
  ["a Word file that is none", at("bad.docx", noise), /cannot be read as Word .*: open it in its own program/],
  ["a PDF that is none", at("bad.pdf", noise), /cannot be read as PDF .*: open it in its own program/],
];

describe("a document that cannot be read", () => {
  test("alone leaves the board as it was, and each fault is a line of its own", async () => {
    const data = newData();
    await corkboard(["ingest", paper, "--data", data]);
    const before = await countsOf(data);
    const { code, out, err } = await corkboard(["ingest", ...BAD.map(([, path]) => path), "--data", data]);
    expect([code, lines(err).length, lines(out).length]).toEqual([3, BAD.length, 1]);
    for (const [i, [, path, reason]] of BAD.entries()) expect(lines(err)[i]?.startsWith(`${path}: `) && reason.test(lines(err)[i] ?? ""), lines(err)[i]).toBe(true);
    expect(before).toMatch(/^The store is whole: 1 documents/);
    expect(await countsOf(data)).toBe(before);
  });

  test("does not keep the board from being served", async () => {
    const board = begin(["start", paper, ...BAD.slice(0, 4).map(([, path]) => path), "--data", newData(), "--port", "0"]);
    const [, address] = await line(board, /Corkboard is at (\S+)\n/);
    const asked = await fetch(`${address}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: '{"query":"{ counts { documents } }"}' });
    expect(await asked.json()).toEqual({ data: { counts: { documents: 1 } } });
    board.kill("SIGTERM");
    expect(await once(board, "close")).toEqual([0, null]);
  });
});

/** One line that names the setting, and the exit code; every verb that touches the store gives it. */
function refused({ code, out, err }: Ran, expected: number, words: RegExp): void {
  expect({ code, out, lines: lines(err).length }, err).toEqual({ code: expected, out: "", lines: 1 });
  expect(err).toMatch(words);
}

describe("a wrong NEO4J_URI", () => {
  const open = new Set<Socket>();
  const servers: Server[] = [];
  afterAll(() => {
    for (const socket of open) socket.destroy();
    for (const server of servers) server.close();
  });
  /** The port of a server that is no Neo4j. */
  async function port(server: Server): Promise<number> {
    servers.push(server.on("connection", (socket: Socket) => open.add(socket.on("error", () => undefined))));
    await once(server.listen(0, "127.0.0.1"), "listening");
    return (server.address() as AddressInfo).port;
  }

  test.each([
    ["that is an address of the web", "http://127.0.0.1:7474", 2, /^NEO4J_URI is .*bolt:\/\//],
    ["without a scheme", "127.0.0.1:7687", 2, /^NEO4J_URI is .*bolt:\/\//],
    ["where nobody answers", "bolt://127.0.0.1:9", 1, /does not answer: start it, or correct NEO4J_URI/],
    ["where nobody answers for a cluster", "neo4j://127.0.0.1:9", 1, /does not answer: start it, or correct NEO4J_URI/],
    ["of a host that is not there", "bolt://no-such-host.invalid:7687", 1, /does not answer: start it, or correct NEO4J_URI/],
  ])("%s", async (_, uri, code, words) => {
    const data = newData();
    refused(await corkboard(["ingest", paper, "--data", data], { NEO4J_URI: uri }), code, words);
    expect(existsSync(data)).toBe(false);
  });

  test("with the port of its web page", async () => {
    const web = await port(createHttpServer((_, response) => response.end("hello")));
    refused(await corkboard(["start", "--port", "0"], { NEO4J_URI: `bolt://127.0.0.1:${web}` }), 2, /is no Neo4j: give NEO4J_URI its Bolt address/);
  });

  test("with the port of something else", async () => {
    const shell = await port(createServer((socket) => socket.write("SSH-2.0-Shell\r\n")));
    refused(await corkboard(["check"], { NEO4J_URI: `bolt://127.0.0.1:${shell}` }), 2, /is no Neo4j: give NEO4J_URI its Bolt address/);
  });

  test("with the port of something that never says a word does not keep the verb", async () => {
    const silent = await port(createServer(() => undefined));
    refused(await corkboard(["check"], { NEO4J_URI: `bolt://127.0.0.1:${silent}` }), 1, /does not answer: start it, or correct NEO4J_URI/);
  });
});

const asks = testServer !== null && testServer.password !== "";
describe.skipIf(!asks)(`a Neo4j that asks for a password (needs one: ${HOW_TO_ENABLE}, and NEO4J_PASSWORD)`, () => {
  const { uri = "", user = "", password = "", database = "" } = testServer ?? {};
  const right = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
  test.each([
    ["a wrong password", { NEO4J_PASSWORD: "another password" }, /NEO4J_PASSWORD/],
    ["no password", { NEO4J_PASSWORD: "" }, /NEO4J_PASSWORD/],
    ["a user who is not there", { NEO4J_USER: "nobody" }, /refused the user "nobody".*NEO4J_USER/],
    ["a database that is not there", { NEO4J_DATABASE: "nosuch" }, /no database "nosuch".*NEO4J_DATABASE/],
  ])("%s is a wrong setting, and nothing is loaded", async (_, wrong, words) => {
    const giveBack = await takeServer();
    try {
      const before = (await corkboard(["check"], right)).out;
      refused(await corkboard(["ingest", paper], { ...right, ...wrong }), 2, words);
      refused(await corkboard(["start", paper, "--port", "0"], { ...right, ...wrong }), 2, words);
      expect((await corkboard(["check"], right)).out).toBe(before);
    } finally {
      await giveBack();
    }
  });
});

/** A process that has the graph of a folder open. */
function hold(data: string): ChildProcess {
  const engine = createRequire(import.meta.url).resolve("@grafeo-db/js");
  const code = `const db = require(${JSON.stringify(engine)}).GrafeoDB.create(${JSON.stringify(join(data, "corkboard.grafeo"))}); console.log("held"); setInterval(() => db.nodeCount(), 1000);`;
  return spawn(process.execPath, ["-e", code], { stdio: ["ignore", "pipe", "inherit"] });
}

describe("a data folder", () => {
  test("that a process holds which is no server is refused by every verb, and is whole afterwards", async () => {
    const data = newData();
    await corkboard(["ingest", paper, "--data", data]);
    // Left by a server that was killed.
    writeFileSync(join(data, "channel.json"), JSON.stringify({ port: 9, secret: "x" }));
    const holder = hold(data);
    await line(holder, /held\n/);
    const talk = at("talk.txt", TALK);
    const verbs = [["ingest", talk], ["retract", paper], ["check"], ["export", "--format", "graphml", "--out", join(root, "no.graphml")], ["start", "--port", "0"]];
    for (const verb of verbs) refused(await corkboard([...verb, "--data", data]), 1, /in use by another process: stop it, or choose another folder with --data/);
    expect(existsSync(join(root, "no.graphml"))).toBe(false);
    holder.kill("SIGKILL");
    await once(holder, "close");
    expect(await countsOf(data)).toMatch(/^The store is whole: 1 documents/);
  });

  test("that a server holds gets no second server", async () => {
    const data = newData();
    const holder = begin(["start", paper, "--data", data, "--port", "0"]);
    await line(holder, /Corkboard is at (\S+)\n/);
    refused(await corkboard(["start", "--port", "0", "--data", data]), 1, /in use by another process: stop it, or choose another folder with --data/);
    holder.kill("SIGTERM");
    expect(await once(holder, "close")).toEqual([0, null]);
  });

  test("that is a file is a wrong setting", async () => {
    refused(await corkboard(["ingest", paper, "--data", paper]), 2, /cannot be written to .*: choose another with --data/);
    expect(readFileSync(paper, "utf8")).toBe(RAID);
  });

  test("whose graph is damaged is named, and is left as it is", async () => {
    const data = newData();
    mkdirSync(data);
    const file = join(data, "corkboard.grafeo");
    writeFileSync(file, noise);
    refused(await corkboard(["ingest", paper, "--data", data]), 1, /corkboard\.grafeo is damaged .*: move the file away/);
    expect(readFileSync(file).equals(noise)).toBe(true);
  });
});
