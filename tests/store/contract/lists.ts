import { describe, expect, test } from "vitest";
import { anchorId } from "../../../server/model/id.ts";
import type { Page, Paged } from "../../../server/model/query.ts";
import type { GraphStore } from "../../../server/store/port.ts";
import { annotationOf, change, entity, paper, places } from "../board.ts";
import { amity, ann, bo, everyone, guard, osthamn, papers, police, settle } from "../county.ts";

const page = (first: number, after: string | null = null): Page => ({ first, after });

/** Every item of a list, read in pages of `first`. */
async function through<T>(ask: (page: Page) => Promise<Paged<T>>, first: number): Promise<T[]> {
  const items: T[] = [];
  for (let after: string | null = null; ; ) {
    const got: Paged<T> = await ask(page(first, after));
    items.push(...got.items);
    expect(got.cursors).toHaveLength(got.items.length);
    if (!got.hasNextPage) {
      expect(items).toHaveLength(got.totalCount);
      return items;
    }
    after = got.cursors.at(-1) ?? null;
  }
}

const names = (items: readonly { name: string }[]): string[] => items.map((item) => item.name);
const titles = (items: readonly { title: string }[]): string[] => items.map((item) => item.title);

export function listContract(store: () => GraphStore): void {
  describe("nodes and lists", () => {
    test("a node answers to its own id, an entity also to that of any other anchor", async () => {
      await settle(store());
      const { mentions: _, ...plain } = ann;
      const anchors = ann.mentions.flatMap(({ document, offsets }) => [0, 2].map((i) => anchorId({ document, start: offsets[i] as number, end: offsets[i + 1] as number })));
      expect(anchors).toHaveLength(4);
      expect(await store().nodes(anchors)).toEqual(anchors.map(() => ({ type: "Entity", ...plain })));
      expect(await store().nodes([papers.undated.id])).toMatchObject([{ type: "Document", title: "Opinion", published: null, publisher: null, authors: [], copyGroup: papers.undated.id }]);
    });

    test("ids that do not exist give null, in order, and never an error", async () => {
      await settle(store());
      const [start, end] = ann.mentions[0]?.offsets as [number, number];
      const document = ann.mentions[0]?.document as string;
      const ids = ["", "x", "0".repeat(20), anchorId({ document, start, end: end - 1 }), anchorId({ document, start: end, end: start }), bo.id, `${document}-0`, "'}) DETACH DELETE n //"];
      expect((await store().nodes(ids)).map((node) => node?.id ?? null)).toEqual([null, null, null, null, null, bo.id, null, null]);
      expect(await store().text("nowhere")).toBeNull();
      expect(await store().copies("nowhere")).toEqual([]);
      expect(await store().mentionedIn("nowhere")).toEqual([]);
      expect(await store().relation("WORKS_FOR~a~b")).toBeNull();
      expect(await store().relation("nonsense")).toBeNull();
      for (const list of [store().mentions("x", page(5)), store().documentsMentioning("x", page(5)), store().relations("x", null, page(5))])
        expect(await list).toEqual({ items: [], cursors: [], hasNextPage: false, totalCount: 0 });
    });

    test("texts come back unit for unit", async () => {
      await settle(store());
      const ids = Object.values(papers).map((d) => d.id);
      const texts = await store().texts([...ids, "nowhere"]);
      expect(ids.map((id) => texts.get(id))).toEqual(Object.values(papers).map((d) => d.text));
      expect(texts.size).toBe(5);
      expect((await store().documentsOf(ids)).size).toBe(5);
    });

    test.each([
      ["MENTIONS", ["Port Amity", "Bay Police", "Ann Lee", "Coast Guard", "Bo Ström", "Östhamn"]],
      ["SOURCES", ["Port Amity", "Bay Police", "Bo Ström", "Coast Guard", "Ann Lee", "Östhamn"]],
      ["NAME", ["Ann Lee", "Bay Police", "Bo Ström", "Coast Guard", "Östhamn", "Port Amity"]],
    ] as const)("entities by %s, in pages of any size, are each listed once", async (orderBy, expected) => {
      await settle(store());
      for (const size of [1, 2, 4, 100]) {
        const listed = await through((p) => store().entities({ orderBy }, p), size);
        expect(names(listed).sort()).toEqual(names(everyone).sort());
        if (orderBy === "NAME") expect(names(listed)).toEqual(expected);
        else {
          const key = orderBy === "MENTIONS" ? "mentionCount" : "sourceCount";
          const counts = listed.map((e) => e[key]);
          expect(counts).toEqual([...counts].sort((a, b) => b - a));
        }
      }
    });

    test.each([
      [{ kinds: ["Place" as const] }, [amity, osthamn]],
      [{ kinds: [] }, []],
      [{ minSources: 3 }, [amity]],
      [{ named: false }, []],
      [{ text: "lee" }, [ann]],
      [{ text: "osthamn" }, [osthamn]],
      [{ text: "port  AMITY" }, [amity]],
      [{ text: "nobody" }, []],
      [{ text: "***" }, everyone],
      [{ kinds: ["Agency" as const], minSources: 2, named: true }, [police, guard]],
    ])("entities filtered by %j", async (filter, expected) => {
      await settle(store());
      const got = await store().entities({ ...filter, orderBy: "NAME" }, page(10));
      expect(names(got.items).sort()).toEqual(names(expected).sort());
      expect(got.totalCount).toBe(expected.length);
    });

    test("documents come newest first, those without a date last, or by title", async () => {
      await settle(store());
      const newest = ["Walks free", "Charged", "Raid at the yard", "Raid at the yard", "Opinion"];
      expect(titles(await through((p) => store().documents({ orderBy: "PUBLISHED" }, p), 2))).toEqual(newest);
      expect(titles(await through((p) => store().documents({ orderBy: "TITLE" }, p), 2))).toEqual([...newest].sort());
    });

    test.each([
      [{ publisher: "amity daily" }, ["Charged", "Raid at the yard"]],
      [{ since: "2025-04-10" }, ["Walks free", "Charged"]],
      [{ until: "2025-03-01" }, ["Raid at the yard"]],
      [{ since: "2025-03-02", until: "2025-04-10" }, ["Charged", "Raid at the yard"]],
      [{ text: "acquitted" }, ["Walks free"]],
      [{ text: "acquited" }, ["Walks free"]],
      [{ text: "opinion" }, ["Opinion"]],
      [{ text: "zebra" }, []],
      [{ text: "  " }, ["Walks free", "Charged", "Raid at the yard", "Raid at the yard", "Opinion"]],
    ])("documents filtered by %j", async (filter, expected) => {
      await settle(store());
      const got = await store().documents({ ...filter, orderBy: "PUBLISHED" }, page(10));
      expect(titles(got.items)).toEqual(expected);
      expect(got.totalCount).toBe(expected.length);
    });

    test("a page goes on after its cursor whatever was added or removed meanwhile", async () => {
      await settle(store());
      const first = await store().entities({ orderBy: "NAME" }, page(2));
      expect(names(first.items)).toEqual(["Ann Lee", "Bay Police"]);
      const early = entity("Person", "Bo", [papers.court], { id: `${papers.court.id}-0-2`, name: "Aaron" });
      await store().apply(change({ entities: [early], removedEntities: [police.id] }));
      const second = await store().entities({ orderBy: "NAME" }, page(2, first.cursors.at(-1)));
      expect(names(second.items)).toEqual(["Bo Ström", "Coast Guard"]);
      expect(second.totalCount).toBe(6);
    });

    test.each(["nonsense", "", "WzFd", Buffer.from('{"a":1}').toString("base64url")])("the cursor %j is refused in a sentence", async (after) => {
      await settle(store());
      for (const list of [
        () => store().entities({ orderBy: "NAME" }, page(1, after)),
        () => store().documents({ orderBy: "TITLE" }, page(1, after)),
        () => store().relations(ann.id, null, page(1, after)),
        () => store().mentions(ann.id, page(1, after)),
      ])
        await expect(list()).rejects.toThrow(/cursor .* without "after"/);
    });

    test("mentions of an entity are passages, in order of document and place", async () => {
      await settle(store());
      const mentions = await through((p) => store().mentions(ann.id, p), 3);
      expect(mentions).toHaveLength(4);
      for (const m of mentions) {
        expect(m).toMatchObject({ type: "MENTIONED_IN", from: ann.id, to: m.document, quote: "Ann Lee" });
        expect(Object.values(papers).find((d) => d.id === m.document)?.text.slice(m.start, m.end)).toBe("Ann Lee");
      }
      expect(mentions).toEqual([...mentions].sort((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : a.start - b.start)));
      expect(new Set(mentions.map((m) => m.id)).size).toBe(4);
    });

    test("documents that mention an entity, by any of its anchors, newest first", async () => {
      await settle(store());
      const [start, end] = places(papers.court, "Port Amity") as [number, number];
      const anchor = anchorId({ document: papers.court.id, start, end });
      expect(titles(await through((p) => store().documentsMentioning(anchor, p), 1))).toEqual(["Walks free", "Charged", "Raid at the yard", "Raid at the yard"]);
    });

    test("a document tells whom it mentions, and where", async () => {
      await settle(store());
      const found = await store().mentionedIn(papers.court.id);
      expect(found.map(({ entity: e, offsets }) => [e.name, offsets]).sort()).toEqual(
        [bo, amity, police].map((e) => [e.name, places(papers.court, e.name)]).sort(),
      );
    });

    test("an unnamed group answers to its anchors like anyone", async () => {
      const text = paper("Police said 370 people were arrested. The 370 people were released.");
      const group = entity("Person", "370 people", [text], { named: false, count: 370 });
      await store().saveDocuments([annotationOf(text)]);
      await store().apply(change({ entities: [group] }));
      const [, , start, end] = places(text, "370 people") as [number, number, number, number];
      expect(await store().nodes([anchorId({ document: text.id, start, end })])).toMatchObject([{ id: group.id, named: false, count: 370 }]);
      expect((await store().entities({ named: false, orderBy: "NAME" }, page(5))).items).toMatchObject([{ name: "370 people" }]);
    });
  });
}
