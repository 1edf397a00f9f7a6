import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openEmbedded } from "../../server/store/embedded.ts";
import { emptyServer, HOW_TO_ENABLE, onServer, takeServer, testServer } from "../store/neo4j.server.ts";
import type { Ran } from "./corkboard.ts";
import { corkboard, endAll } from "./corkboard.ts";
import { RAID, RAIN, TALK } from "./papers.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const root = mkdtempSync(join(tmpdir(), "corkboard-backup-"));
afterAll(() => {
  endAll();
  rmSync(root, { recursive: true });
});

const papers = join(root, "papers");
mkdirSync(papers);
for (const [name, text] of [["raid.txt", RAID], ["talk.txt", TALK], ["rain.txt", RAIN]] as const) writeFileSync(join(papers, name), text);

/** Where a board is kept, as settings of the environment. */
type Board = Readonly<Record<string, string>>;
let number = 0;
const newBoard = (): Board => ({ CORKBOARD_DATA: join(root, `board-${number++}`) });
const { uri = "", user = "", password = "", database = "" } = testServer ?? {};
const SERVER: Board = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };

async function done(args: readonly string[], board: Board): Promise<string> {
  const { code, out, err } = await corkboard(args, board);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return out;
}
const exportOf = (board: Board): Promise<string> => done(["export", "--format", "graphml", "--out", "-"], board);
const refused = ({ code, out, err }: Ran, words: RegExp, expected = 1): void =>
  expect({ code, out, err }).toEqual({ code: expected, out: "", err: expect.stringMatching(words) });

/** Three documents and a person renamed by hand. */
async function fill(board: Board): Promise<void> {
  await done(["ingest", papers], board);
  const { entities } = JSON.parse(await done(["resolve", papers], {}));
  const a = entities.find(({ name }: { name: string }) => name === "Ada Quill").id;
  const judgements = join(root, "judgements.jsonl");
  writeFileSync(judgements, `${JSON.stringify({ id: "j1", decision: { verdict: "rename", a, name: "Adaline Quill" }, who: "Cy", when: "2025-03-10T10:00:00.000Z", why: "" })}\n`);
  await done(["judgements", "import", judgements], board);
}

async function crossing(from: Board, to: Board): Promise<void> {
  const file = join(root, `crossing-${number++}.backup`);
  expect(await done(["backup", file], from)).toBe(`3 documents and 1 judgements written to ${file}.\n`);
  expect(await done(["restore", file], to)).toMatch(/^3 documents and 1 judgements restored\. The board holds 3 documents, \d+ entities and \d+ relations\.\n$/);
  expect(await done(["check"], to)).toMatch(/^The store is whole: 3 documents/);
  const before = await exportOf(from);
  expect(before).toContain("Adaline Quill");
  expect(await exportOf(to)).toBe(before);
}

describe("backup and restore", () => {
  const board = newBoard();
  beforeAll(() => fill(board));

  test("move a board to another folder: its export is the same, byte by byte", () => crossing(board, newBoard()));

  test("a board that holds something is not restored over", async () => {
    const [file, other] = [join(root, "over.backup"), newBoard()];
    await done(["backup", file], board);
    await done(["ingest", join(papers, "rain.txt")], other);
    const before = await exportOf(other);
    refused(await corkboard(["restore", file], other), /^The board holds 1 documents and 0 judgements, and a backup is restored into an empty one only: choose another.*\n$/);
    expect(await exportOf(other)).toBe(before);
  });

  test("what is no whole backup is refused, and the board stays empty", async () => {
    const [whole, cut, other] = [join(root, "whole.backup"), join(root, "cut.backup"), newBoard()];
    await done(["backup", whole], board);
    writeFileSync(cut, readFileSync(whole).subarray(0, -30));
    refused(await corkboard(["restore", cut], other), /^\S+cut\.backup is no whole backup: .*\n$/);
    refused(await corkboard(["restore", join(papers, "raid.txt")], other), /^\S+raid\.txt is no whole backup: .*\n$/);
    refused(await corkboard(["restore", join(root, "none.backup")], other), /^There is no file \S+none\.backup to restore from\.\n$/);
    expect(await done(["check"], other)).toMatch(/^The store is whole: 0 documents, 0 entities/);
  });

  test("a place that cannot be written to is a wrong argument, and leaves nothing", async () => {
    refused(await corkboard(["backup", join(root, "no", "x.backup")], board), /x\.backup cannot be written \(ENOENT\).*\n$/, 2);
    expect(existsSync(join(root, "no"))).toBe(false);
  });
});

describe("rebuild", () => {
  test("makes a graph whole again that somebody has spoilt", async () => {
    const board = newBoard();
    await fill(board);
    const before = await exportOf(board);
    const store = await openEmbedded(board["CORKBOARD_DATA"] ?? "");
    const { entities, evidence } = await store.resolution();
    const [first, ...others] = entities;
    if (!first) throw new Error("There is nothing to spoil.");
    const spoilt = [{ ...first, name: "Somebody Else", mentionCount: 99 }];
    await store.apply({ entities: spoilt, evidence: [], copyGroups: [], removedEntities: others.slice(0, 2).map(({ id }) => id), removedEvidence: evidence.slice(0, 1).map(({ id }) => id) });
    await store.close();
    expect((await corkboard(["check"], board)).code).toBe(1);
    expect(await exportOf(board)).not.toBe(before);
    expect(await done(["rebuild"], board)).toMatch(/^The graph was made anew from its documents and judgements\. The board holds 3 documents/);
    expect(await exportOf(board)).toBe(before);
    expect(await done(["check"], board)).toMatch(/^The store is whole: 3 documents/);
  });

  test("of an empty board is an empty board", async () => {
    expect(await done(["rebuild"], newBoard())).toContain("The board holds 0 documents, 0 entities and 0 relations.");
  });
});

describe.skipIf(testServer === null)(`between the engines (${HOW_TO_ENABLE})`, () => {
  let giveBack = async (): Promise<void> => undefined;
  beforeAll(async () => {
    giveBack = await takeServer();
  });
  afterAll(async () => {
    await emptyServer();
    await giveBack();
  });

  test("a backup of the embedded graph is the same board on Neo4j", async () => {
    await emptyServer();
    const board = newBoard();
    await fill(board);
    await crossing(board, SERVER);
  });

  test("a backup of Neo4j is the same board in a folder, and a rebuild there changes nothing", async () => {
    await emptyServer();
    await fill(SERVER);
    await crossing(SERVER, newBoard());
    const before = await exportOf(SERVER);
    await onServer("MATCH (e:Entity) WITH e ORDER BY e.id LIMIT 2 DETACH DELETE e RETURN count(*) AS removed");
    expect(await exportOf(SERVER)).not.toBe(before);
    await done(["rebuild"], SERVER);
    expect(await exportOf(SERVER)).toBe(before);
  });
});
