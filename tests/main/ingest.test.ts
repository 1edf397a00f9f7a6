import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { check } from "../../server/check.ts";
import { ingest } from "../../server/ingest.ts";
import { readLexicon } from "../../server/lexicon/lexicon.ts";
import { toDocument } from "../../server/read/document.ts";
import type { Read } from "../../server/read/read.ts";
import { retract } from "../../server/retract.ts";
import { openEmbedded } from "../../server/store/embedded.ts";
import type { GraphStore } from "../../server/store/port.ts";
import { RAID, RAIN, TALK } from "./papers.ts";

const lexicon = readLexicon();
let dir: string;
let store: GraphStore;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), "corkboard-ingest-"));
  store = await openEmbedded(dir);
  await store.prepare();
});
afterEach(async () => {
  await store.close();
  rmSync(dir, { recursive: true });
});

type Files = Readonly<Record<string, string>>;

async function* reading(files: Files): AsyncGenerator<Read> {
  for (const [path, text] of Object.entries(files)) {
    if (text === "") yield { failed: { path, reason: "it is empty." } };
    else yield { ok: toDocument({ name: path.split("/").at(-1) ?? path, source: path, text }) };
  }
}

const load = (files: Files, into = store) => ingest(into, reading(files), lexicon);

/** What the graph is, in full, without the counts of its making. */
async function picture(of = store): Promise<unknown> {
  const sources = new Map((await of.sources()).map(({ id, sources }) => [id, sources]));
  const groups = [...(await of.documentsOf([...sources.keys()]))].map(([id, { copyGroup }]) => [id, copyGroup]);
  return { ...(await of.resolution()), sources: [...sources].sort(), groups: groups.sort() };
}

/** The graph of these files when nothing came before. */
async function fresh(files: Files): Promise<unknown> {
  const place = mkdtempSync(join(tmpdir(), "corkboard-fresh-"));
  const other = await openEmbedded(place);
  await other.prepare();
  await load(files, other);
  const seen = await picture(other);
  await other.close();
  rmSync(place, { recursive: true });
  return seen;
}

describe("an ingest", () => {
  test("counts what it did and what the board holds", async () => {
    const report = await load({ "/a/raid.txt": RAID, "/a/talk.txt": TALK, "/a/none.txt": "" });
    expect(report).toMatchObject({
      documents: { read: 2, added: 2, unchanged: 0, replaced: 0, failed: 1 },
      failures: [{ path: "/a/none.txt", reason: "it is empty." }],
    });
    expect(report).toMatchObject(await store.counts().then(({ entities, relations }) => ({ entities, relations })));
    expect(report.entities).toBeGreaterThan(0);
    expect(report.relations).toBeGreaterThan(0);
    expect(await check(store)).toMatchObject({ problems: [], documents: 2 });
  });

  test("of what is there already writes nothing", async () => {
    await load({ "/a/raid.txt": RAID, "/a/talk.txt": TALK });
    const written: string[] = [];
    const watched: GraphStore = {
      ...store,
      saveDocuments: (all) => (written.push("saveDocuments"), store.saveDocuments(all)),
      removeDocuments: (all) => (written.push("removeDocuments"), store.removeDocuments(all)),
      apply: (change) => (written.push("apply"), store.apply(change)),
    };
    expect((await load({ "/a/talk.txt": TALK, "/a/raid.txt": RAID }, watched)).documents).toEqual({ read: 2, added: 0, unchanged: 2, replaced: 0, failed: 0 });
    expect(written).toEqual([]);
  });

  test("of one text from two paths makes one document with two sources", async () => {
    expect((await load({ "/a/raid.txt": RAID, "/b/copy.txt": RAID })).documents).toMatchObject({ read: 2, added: 1, unchanged: 1 });
    await load({ "/c/third.txt": RAID });
    expect(await store.sources()).toEqual([{ id: expect.any(String), sources: ["/a/raid.txt", "/b/copy.txt", "/c/third.txt"] }]);
  });

  test("of a new text at a known path replaces the old one", async () => {
    await load({ "/a/raid.txt": RAID, "/a/talk.txt": TALK });
    expect((await load({ "/a/raid.txt": RAIN })).documents).toMatchObject({ added: 0, replaced: 1 });
    expect(await picture()).toEqual(await fresh({ "/a/raid.txt": RAIN, "/a/talk.txt": TALK }));
    expect((await check(store)).problems).toEqual([]);
  });

  test("of a new text at one of two paths leaves the old one at the other", async () => {
    await load({ "/a/raid.txt": RAID, "/b/raid.txt": RAID });
    await load({ "/a/raid.txt": TALK });
    expect(await picture()).toEqual(await fresh({ "/b/raid.txt": RAID, "/a/raid.txt": TALK }));
  });

  test("of a known text at the path of another replaces that one", async () => {
    await load({ "/a/raid.txt": RAID, "/a/talk.txt": TALK });
    await load({ "/a/talk.txt": RAID });
    expect(await picture()).toEqual(await fresh({ "/a/raid.txt": RAID, "/a/talk.txt": RAID }));
  });

  test("in any order and in any batches makes the same graph", async () => {
    await load({ "/a/rain.txt": RAIN });
    await load({ "/a/talk.txt": TALK, "/a/raid.txt": RAID });
    expect(await picture()).toEqual(await fresh({ "/a/raid.txt": RAID, "/a/rain.txt": RAIN, "/a/talk.txt": TALK }));
  });

  test("cut short before the graph was made is completed by the next", async () => {
    const cut: GraphStore = { ...store, apply: () => Promise.reject(new Error("cut short")) };
    await expect(load({ "/a/raid.txt": RAID }, cut)).rejects.toThrow("cut short");
    expect((await check(store)).problems.join()).toContain("behind its documents");
    expect((await load({ "/a/raid.txt": RAID })).documents).toMatchObject({ unchanged: 1 });
    expect(await picture()).toEqual(await fresh({ "/a/raid.txt": RAID }));
  });

  test("says how far it is", async () => {
    const steps: string[] = [];
    await ingest(store, reading({ "/a/raid.txt": RAID, "/a/talk.txt": TALK }), lexicon, { progress: ({ stage, done, name }) => steps.push(`${stage} ${done} ${name}`) });
    expect(steps).toEqual(["READ 0 raid.txt", "READ 1 talk.txt", "RESOLVE 2 null", "DONE 2 null"]);
  });
});

describe("a retraction", () => {
  test.each([
    ["by path", async () => ["/a/raid.txt"]],
    ["by id", async () => [toDocument({ name: "raid.txt", source: "", text: RAID }).id]],
  ])("%s leaves what the others support, as if it had never come", async (_, targets) => {
    await load({ "/a/raid.txt": RAID, "/a/talk.txt": TALK });
    expect(await retract(store, await targets())).toHaveLength(1);
    expect(await picture()).toEqual(await fresh({ "/a/talk.txt": TALK }));
    expect((await check(store)).problems).toEqual([]);
  });

  test("of a folder takes all that came from it, and nothing from a folder that begins like it", async () => {
    await load({ "/a/raid.txt": RAID, "/a/talk.txt": TALK, "/ab/rain.txt": RAIN });
    expect(await retract(store, ["/a"])).toHaveLength(2);
    expect(await picture()).toEqual(await fresh({ "/ab/rain.txt": RAIN }));
  });

  test("of one of two copies leaves the other to stand for itself", async () => {
    const retold = `${RAID}The men will be heard by a judge.\n`;
    await load({ "/a/raid.txt": RAID, "/b/raid.txt": retold });
    expect((await store.resolution()).copies).toEqual([[expect.any(String), expect.any(String)]]);
    for (const [gone, left] of [["/a/raid.txt", { "/b/raid.txt": retold }], ["/b/raid.txt", { "/a/raid.txt": RAID }]] as const) {
      await load({ "/a/raid.txt": RAID, "/b/raid.txt": retold });
      await retract(store, [gone]);
      expect(await picture()).toEqual(await fresh(left));
    }
  });

  test("of one of two paths leaves the document at the other", async () => {
    await load({ "/a/raid.txt": RAID, "/b/raid.txt": RAID });
    expect(await retract(store, ["/a/raid.txt"])).toEqual([]);
    expect(await picture()).toEqual(await fresh({ "/b/raid.txt": RAID }));
  });

  test("of everything leaves an empty graph", async () => {
    await load({ "/a/raid.txt": RAID, "/a/talk.txt": TALK });
    await retract(store, ["/a/raid.txt", "/a/talk.txt"]);
    expect(await store.counts()).toEqual({ documents: 0, entities: 0, relations: 0, evidence: 0 });
  });

  test("of something unknown changes nothing and says so", async () => {
    await load({ "/a/raid.txt": RAID });
    await expect(retract(store, ["/a/raid.txt", "/a/other.txt"])).rejects.toThrow(/No document came from "\/a\/other.txt"/);
    expect((await store.counts()).documents).toBe(1);
  });

  test("taken back by another ingest gives the same graph again", async () => {
    await load({ "/a/raid.txt": RAID, "/a/talk.txt": TALK });
    const before = await picture();
    await retract(store, ["/a/talk.txt"]);
    await load({ "/a/talk.txt": TALK });
    expect(await picture()).toEqual(before);
  });
});
