import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import type { Socket } from "node:net";
import { connect } from "node:net";
import { platform, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Ran } from "./corkboard.ts";
import { begin, corkboard, endAll, line } from "./corkboard.ts";
import { RAID, RAIN, TALK } from "./papers.ts";

/** A verb that is run while a server holds its data folder is done by the server, and nobody can tell the difference. */

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const root = mkdtempSync(join(tmpdir(), "corkboard-channel-"));
afterAll(() => {
  endAll();
  rmSync(root, { recursive: true });
});
mkdirSync(join(root, "papers"));
for (const [name, text] of [["raid.txt", RAID], ["talk.txt", TALK], ["rain.txt", RAIN], ["empty.txt", ""]] as const) writeFileSync(join(root, "papers", name), text);
writeFileSync(join(root, "names.json"), JSON.stringify([{ kind: "Gang", name: "Swamp Crew", aliases: [] }]));
writeFileSync(join(root, "judged.jsonl"), "not a judgement\n");

async function serve(data: string, ...more: string[]): Promise<{ readonly server: ChildProcess; readonly address: string }> {
  const server = begin(["start", "--data", data, "--port", "0", ...more], {}, root);
  return { server, address: (await line(server, /Corkboard is at (\S+)\n/))[1] ?? "" };
}
async function stop(server: ChildProcess): Promise<void> {
  server.kill("SIGTERM");
  expect(await once(server, "close")).toEqual([0, null]);
}
async function asked<T>(address: string, query: string): Promise<T> {
  const answer = await fetch(`${address}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query }) });
  return ((await answer.json()) as { data: T }).data;
}
const channelOf = (data: string): { port: number; secret: string } => JSON.parse(readFileSync(join(root, data, "channel.json"), "utf8"));

/** What differs between two runs of one command: how long it took, and the folder. */
const same = ({ code, out, err }: Ran): Ran => ({ code, out: out.replace(/"seconds":[\d.]+|in [\d.]+ s/g, "TIME").replace(/(alone|served)(\.\w+)?/g, "X"), err: err.replace(/(alone|served)(\.\w+)?/g, "X") });

const VERBS: readonly (readonly [string, number, ...string[]])[] = [
  ["ingest of a folder, of which a file fails", 3, "ingest", "papers", "papers/empty.txt"],
  ["ingest that tells it as JSON", 3, "ingest", "papers/*.txt", "papers/none.txt", "--json"],
  ["ingest of nothing new", 0, "ingest", "papers/raid.txt", "./papers/../papers/talk.txt"],
  ["ingest with names of one's own", 0, "ingest", "papers/rain.txt", "--lexicon", "names.json"],
  ["ingest with names that are not there", 2, "ingest", "papers/rain.txt", "--lexicon", "no.json"],
  ["wrong usage", 2, "ingest"],
  ["check", 0, "check"],
  ["export to standard output", 0, "export", "--format", "graphml", "--out", "-"],
  ["export in a format that is not there", 1, "export", "--format", "paper", "--out", "-"],
  ["export to a folder that is not there", 2, "export", "--format", "csv", "--out", "no/x.csv"],
  ["retract by a path", 0, "retract", "papers/rain.txt"],
  ["retract of what is not there", 1, "retract", "papers/rain.txt"],
  ["judgements that are none", 1, "judgements", "import", "judged.jsonl"],
  ["judgements to standard output", 0, "judgements", "export", "-"],
  ["rebuild", 0, "rebuild"],
  ["restore over a board", 1, "restore", "{data}.backup"],
  ["check again", 0, "check"],
];

describe("while a server holds the folder", () => {
  let server: ChildProcess;
  let address = "";
  beforeAll(async () => {
    await corkboard(["ingest", "papers/talk.txt", "--data", "alone"], {}, root);
    ({ server, address } = await serve("served", "papers/talk.txt"));
  });
  afterAll(() => stop(server));

  for (const [what, code, ...args] of VERBS)
    test(`${what} says the same, with the same exit code`, async () => {
      const run = (data: string): Promise<Ran> => corkboard([...args.map((each) => each.replace("{data}", data)), "--data", data], {}, root);
      if (args[0] === "restore") for (const data of ["alone", "served"]) expect((await corkboard(["backup", `${data}.backup`, "--data", data], {}, root)).err).toBe("");
      const [alone, served] = [await run("alone"), await run("served")];
      expect(alone.code, alone.err).toBe(code);
      expect(same(served)).toEqual(same(alone));
    });

  test("what a verb writes is there for the caller, the same bytes", async () => {
    for (const data of ["alone", "served"]) expect((await corkboard(["export", "--format", "xlsx", "--out", `${data}.xlsx`, "--data", data], {}, root)).code).toBe(0);
    expect(readFileSync(join(root, "served.xlsx")).equals(readFileSync(join(root, "alone.xlsx")))).toBe(true);
  });

  test("the board shows at once what a verb loaded", async () => {
    const before = await asked<{ counts: { documents: number } }>(address, "{ counts { documents } }");
    await corkboard(["ingest", "papers/rain.txt", "--data", "served"], {}, root);
    expect((await asked<{ counts: { documents: number } }>(address, "{ counts { documents } }")).counts.documents).toBe(before.counts.documents + 1);
  });

  test("verbs that are run together take turns, and all are done", async () => {
    const files = ["a", "b", "c", "d"].map((name) => {
      writeFileSync(join(root, `${name}.txt`), `${name} story\n\nPORT VALE — Sheriff Ada Quill spoke to ${name.repeat(5)} people on Monday, and was heard.\n`);
      return `${name}.txt`;
    });
    const runs = await Promise.all([...files.map((file) => corkboard(["ingest", file, "--data", "served"], {}, root)), corkboard(["check", "--data", "served"], {}, root)]);
    expect(runs.map(({ code, err }) => [code, err])).toEqual(runs.map(() => [0, ""]));
    expect((await corkboard(["check", "--data", "served"], {}, root)).out).toMatch(/^The store is whole: 7 documents/);
  });

  test("its secret is for the owner of the folder alone", () => {
    expect(channelOf("served").secret).toMatch(/^[0-9a-f]{64}$/);
    if (platform() !== "win32") expect((statSync(join(root, "served", "channel.json")).mode & 0o777).toString(8)).toBe("600");
  });

  /** Everything that is answered to some bytes. */
  const answerTo = (bytes: string): Promise<string> =>
    new Promise((resolve) => {
      let answer = "";
      const socket: Socket = connect(channelOf("served").port, "127.0.0.1", () => socket.write(bytes));
      socket.on("data", (chunk) => (answer += chunk)).on("error", () => undefined).on("close", () => resolve(answer));
    });
  test.each([
    ["a browser", "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"],
    ["a wrong secret", `${JSON.stringify({ secret: "0".repeat(64), version: "0.1.0", args: ["check"], cwd: ".", env: {}, tty: {} })}\n`],
    ["no secret", '{"args":["check"]}\n'],
    ["nothing but a list", "[1]\n"],
    ["null", "null\n"],
  ])("%s is not answered", async (_, bytes) => expect(await answerTo(bytes)).toBe(""));

  test("another version is told so", async () => {
    const call = { secret: channelOf("served").secret, version: "0.0.0", args: ["check"], cwd: ".", env: {}, tty: {} };
    expect(JSON.parse(await answerTo(`${JSON.stringify(call)}\n`))).toEqual({ refused: expect.stringContaining("0.0.0") });
  });
});

/** So many stories that their ingest can be met in the middle. */
function manyPapers(name: string, count: number): string {
  mkdirSync(join(root, name), { recursive: true });
  for (let i = 0; i < count; i++) writeFileSync(join(root, name, `${i}.txt`), `Story ${i}\n\nPORT VALE — ${`Sheriff Ada Quill of the Vale County Police met Mayor Bo Lind${i} on Monday. `.repeat(40)}\n`);
  return name;
}
const documentsOf = async (address: string): Promise<number> => (await asked<{ counts: { documents: number } }>(address, "{ counts { documents } }")).counts.documents;

describe("in the middle of the work", () => {
  test("a caller who is gone leaves a whole board and a server that goes on", async () => {
    const { server, address } = await serve("left", "papers/raid.txt");
    const caller = begin(["ingest", manyPapers("many", 400), "--data", "left"], {}, root);
    await vi.waitUntil(async () => (await documentsOf(address)) > 20, { timeout: 60_000, interval: 50 });
    caller.kill("SIGKILL");
    await once(caller, "close");
    const check = await corkboard(["check", "--data", "left"], {}, root);
    expect([check.code, check.err]).toEqual([0, ""]);
    expect(await documentsOf(address)).toBeLessThan(401);
    await stop(server);
  });

  test("a server that is stopped says so to the caller, and the next ingest completes it", async () => {
    const { server, address } = await serve("stopped", "papers/raid.txt");
    const ran = corkboard(["ingest", manyPapers("many", 400), "--data", join(root, "stopped")], {}, root);
    await vi.waitUntil(async () => (await documentsOf(address)) > 20, { timeout: 60_000, interval: 50 });
    await stop(server);
    expect(await ran).toEqual({ code: 1, out: "", err: `The server that holds the data folder ${join(root, "stopped")} ended before this was done: start it again, then run this again.\n` });
    expect(existsSync(join(root, "stopped", "channel.json"))).toBe(false);
    expect((await corkboard(["check", "--data", "stopped"], {}, root)).code).toBe(0);
    expect((await corkboard(["ingest", "many", "--data", "stopped"], {}, root)).code).toBe(0);
    expect((await corkboard(["check", "--data", "stopped"], {}, root)).out).toMatch(/^The store is whole: 401 documents/);
  });
});
