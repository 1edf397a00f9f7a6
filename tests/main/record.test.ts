import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { platform, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { openEmbedded } from "../../server/store/embedded.ts";
import type { Ran } from "./corkboard.ts";
import { begin, corkboard, endAll } from "./corkboard.ts";
import { verbsAt } from "./inProcess.ts";
import { RAID, RAIN, TALK } from "./papers.ts";

/** The record beside the graph: what is lost with a damaged file, and what a restore or a rebuild that was cut short leaves. */

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const root = mkdtempSync(join(tmpdir(), "corkboard-record-"));
afterAll(() => {
  endAll();
  rmSync(root, { recursive: true });
});

const papers = join(root, "papers");
mkdirSync(papers);
for (const [name, text] of [["raid.txt", RAID], ["talk.txt", TALK], ["rain.txt", RAIN]] as const) writeFileSync(join(papers, name), text);

let number = 0;
const newFolder = (): string => join(root, `board-${number++}`);
const refused = ({ code, out, err }: Ran, words: RegExp): void => expect({ code, out, err }).toEqual({ code: 1, out: "", err: expect.stringMatching(words) });
const why = (work: Promise<unknown>): Promise<string> => work.then(() => "It was done.", (error: Error) => `${error.name}: ${error.message}`);

/** Documents that came, went, moved and changed, and a decision about one of them. */
async function filled(): Promise<string> {
  const data = newFolder();
  const { ingest, retract, judge } = verbsAt(data);
  await ingest(papers);
  await retract(join(papers, "rain.txt"));
  const copy = join(root, `copy-${number}.txt`);
  writeFileSync(copy, TALK);
  await ingest(copy);
  const store = await openEmbedded(data);
  const [quill] = await store.search("Ada Quill", ["Person"], 1);
  await store.close();
  const file = join(root, "judged.jsonl");
  writeFileSync(file, `${JSON.stringify({ id: "j1", decision: { verdict: "rename", a: quill?.id, name: "Adaline Quill" }, who: "Cy", when: "2025-03-10T10:00:00.000Z", why: "" })}\n`);
  await judge(file);
  return data;
}

const DAMAGE: readonly (readonly [string, (file: string) => void, RegExp])[] = [
  ["is cut in half", (file) => truncateSync(file, statSync(file).size >> 1), /corkboard\.grafeo is damaged and cannot be opened .* Nothing was changed: “npm run -s rebuild -- --data \S+” makes it anew/],
  ["is overwritten", (file) => writeFileSync(file, "not a graph"), /is damaged and cannot be opened .*rebuild/],
  ["has turned bits", (file) => writeFileSync(file, readFileSync(file).map((byte, i) => (i % 997 === 500 ? byte ^ 0xff : byte))), /is damaged and cannot be opened .*rebuild/],
  ["is gone", (file) => rmSync(file), /is not there, but its record is.*rebuild/],
];

describe("a graph whose file", () => {
  test.each(DAMAGE)("%s is named at start with the command that rebuilds it, and comes back whole", async (_, damage, words) => {
    const data = await filled();
    const { rebuild, graphml, check, ingest } = verbsAt(data);
    const before = await graphml();
    const file = join(data, "corkboard.grafeo");
    damage(file);
    const damaged = existsSync(file) ? readFileSync(file) : null;
    refused(await corkboard(["start", "--port", "0", "--data", data]), words);
    if (damaged) expect(readFileSync(file).equals(damaged)).toBe(true);
    for (const verb of [check, () => ingest(papers)]) expect(await why(verb())).toMatch(words);
    expect(await rebuild()).toMatch(/^The graph was made anew from the record beside it: 2 documents and 1 judgements\. The board holds 2 documents/);
    expect(await graphml()).toBe(before);
    expect(await check()).toMatch(/^The store is whole: 2 documents/);
    const aside = readdirSync(data).filter((name) => name.startsWith("damaged-"));
    expect(aside).toHaveLength(1);
    if (damaged) expect(readFileSync(join(data, aside[0] ?? "", "corkboard.grafeo")).equals(damaged)).toBe(true);
  });

  test("is an older one than its record is not taken for the board", async () => {
    const data = newFolder();
    const { ingest, graphml, check, rebuild } = verbsAt(data);
    await ingest(join(papers, "raid.txt"));
    const older = readFileSync(join(data, "corkboard.grafeo"));
    await ingest(join(papers, "talk.txt"));
    const before = await graphml();
    writeFileSync(join(data, "corkboard.grafeo"), older);
    expect(await why(check())).toMatch(/^DamagedError: .*is older than its record.*rebuild/);
    await rebuild();
    expect(await graphml()).toBe(before);
  });
});

describe("the record beside the graph", () => {
  test("is for its owner alone", async () => {
    const data = await filled();
    if (platform() !== "win32") expect((statSync(join(data, "record.jsonl")).mode & 0o777).toString(8)).toBe("600");
  });

  test.each([
    ["is not there, for the board is of an older version", (file: string) => rmSync(file)],
    ["ends in half a line", (file: string) => truncateSync(file, statSync(file).size - 20)],
    ["lacks the last change", (file: string) => writeFileSync(file, readFileSync(file, "utf8").split("\n").slice(0, -3).join("\n") + "\n")],
  ])("is made whole from the graph when it %s", async (_, spoil) => {
    const data = await filled();
    const { check, rebuild, graphml } = verbsAt(data);
    const before = await graphml();
    spoil(join(data, "record.jsonl"));
    await check();
    rmSync(join(data, "corkboard.grafeo"));
    await rebuild();
    expect(await graphml()).toBe(before);
  });

  test("outlives a rebuild that is killed", async () => {
    const data = await filled();
    const { graphml, rebuild } = verbsAt(data);
    const before = await graphml();
    writeFileSync(join(data, "corkboard.grafeo"), "not a graph");
    const killed = begin(["rebuild", "--data", data]);
    await vi.waitUntil(() => existsSync(join(data, "rebuilding", "record.jsonl")) || killed.exitCode !== null, { timeout: 60_000, interval: 1 });
    killed.kill("SIGKILL");
    await once(killed, "close");
    expect(readFileSync(join(data, "record.jsonl"), "utf8")).toContain('"judgement"');
    await rebuild();
    expect(await graphml()).toBe(before);
  });

  test.each([
    ["the old graph is aside and the new one not yet there", (data: string) => rmSync(join(data, "corkboard.grafeo"))],
    ["the new graph is there, and the old record", (data: string) => cpSync(join(data, "rebuilding", "corkboard.grafeo"), join(data, "corkboard.grafeo"))],
  ])("is still there when a rebuild ended where %s", async (_, leave) => {
    const data = await filled();
    const { graphml, rebuild, check } = verbsAt(data);
    const before = await graphml();
    // A graph with less behind it than the record has.
    await verbsAt(join(data, "rebuilding")).ingest(join(papers, "raid.txt"));
    leave(data);
    expect(await why(check())).toMatch(/^DamagedError: .*rebuild/);
    await rebuild();
    expect(await graphml()).toBe(before);
    expect(existsSync(join(data, "rebuilding"))).toBe(false);
  });
});

describe("rebuild", () => {
  test("reads the documents anew, with the names of today", async () => {
    const { ingest, graphml, rebuild } = verbsAt(newFolder());
    await ingest(papers);
    const names = join(root, "names.json");
    writeFileSync(names, JSON.stringify([{ kind: "Organization", name: "Swamp Society", aliases: ["referee"] }]));
    const before = await graphml();
    expect(before).not.toContain("Swamp Society");
    expect(await rebuild(names)).toMatch(/; 1 documents were read otherwise than before\./);
    expect(await graphml()).toContain("Swamp Society");
    await rebuild();
    expect(await graphml()).toBe(before);
  });
});

describe("a restore that was cut short", () => {
  test("is told by every verb with the command that completes it, and is completed", async () => {
    const [from, data, file] = [verbsAt(await filled()), newFolder(), join(root, "whole.backup")];
    const to = verbsAt(data);
    await from.backup(file);
    // What a kill in the middle leaves.
    await to.ingest(join(papers, "rain.txt"));
    const store = await openEmbedded(data);
    await store.setRestoring(file);
    await store.close();
    const words = /A restore of \S+whole\.backup was cut short, so the board is not whole: “npm run -s restore -- \S+whole\.backup --data \S+” completes it\.\n?$/;
    refused(await corkboard(["start", "--port", "0", "--data", data]), words);
    for (const verb of [to.check, () => to.ingest(papers), to.rebuild]) expect(await why(verb())).toMatch(words);
    await to.restore(file);
    expect(await to.graphml()).toBe(await from.graphml());
    expect(await to.check()).toMatch(/^The store is whole: 2 documents/);
  });

  test("by a kill leaves an empty board or one that says so, and is completed", async () => {
    const [from, data, file] = [verbsAt(await filled()), newFolder(), join(root, "killed.backup")];
    await from.backup(file);
    const killed = begin(["restore", file, "--data", data]);
    await vi.waitUntil(() => existsSync(join(data, "record.jsonl")) || killed.exitCode !== null, { timeout: 60_000, interval: 1 });
    killed.kill("SIGKILL");
    await once(killed, "close");
    const { check, restore, graphml } = verbsAt(data);
    expect(await why(check())).toMatch(/cut short|It was done/);
    await restore(file);
    expect(await graphml()).toBe(await from.graphml());
  });
});
