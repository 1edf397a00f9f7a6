import { describe, expect, test } from "vitest";
import { anchorId, relationId } from "../../../server/model/id.ts";
import type { Page } from "../../../server/model/query.ts";
import type { GraphStore } from "../../../server/store/port.ts";
import { change, evidence, places } from "../board.ts";
import { amity, ann, bo, facts, guard, papers, police, settle } from "../county.ts";

const page = (first: number, after: string | null = null): Page => ({ first, after });

export function relationContract(store: () => GraphStore): void {
  describe("relations", () => {
    test("all evidence of one type between two nodes is one relation, and copies are one source", async () => {
      await settle(store());
      const relation = await store().relation(`WORKS_FOR~${ann.id}~${police.id}`);
      expect(relation).toMatchObject({ type: "WORKS_FOR", from: ann.id, to: police.id, directed: true, status: null, evidenceCount: 2, sourceCount: 1 });
      expect(relation?.evidence).toEqual([facts.works, facts.worksCopy].sort((a, b) => (a.document < b.document ? -1 : 1)));
    });

    test("an undirected relation is one, seen from either end", async () => {
      await settle(store());
      const id = relationId("PARTNERED_WITH", police.id, guard.id);
      for (const end of [police, guard]) {
        const { items, totalCount } = await store().relations(end.id, ["PARTNERED_WITH"], page(10));
        expect([totalCount, items]).toMatchObject([1, [{ id, directed: false, evidenceCount: 2 }]]);
      }
      expect((await store().resolution()).evidence.filter((e) => e.type === "PARTNERED_WITH")).toHaveLength(2);
    });

    test("the status is the latest by date, and a denial does not replace it", async () => {
      await settle(store());
      const id = `ARRESTED_IN~${bo.id}~${amity.id}`;
      expect(await store().relation(id)).toMatchObject({ status: "acquitted", evidenceCount: 3, sourceCount: 2 });
      await store().apply(change({ removedEvidence: [facts.acquitted.id] }));
      expect(await store().relation(id)).toMatchObject({ status: "charged" });
      await store().apply(change({ removedEvidence: [facts.charged.id] }));
      expect(await store().relation(id)).toMatchObject({ status: "denied", evidenceCount: 1 });
      await store().apply(change({ removedEvidence: [facts.denied.id] }));
      expect(await store().relation(id)).toBeNull();
    });

    test("a relation answers to other anchors of its ends", async () => {
      await settle(store());
      const [, , start, end] = places(papers.raid, "Ann Lee") as [number, number, number, number];
      const anchor = anchorId({ document: papers.raid.id, start, end });
      expect((await store().relation(`WORKS_FOR~${anchor}~${police.id}`))?.id).toBe(`WORKS_FOR~${ann.id}~${police.id}`);
      expect((await store().relations(anchor, null, page(10))).totalCount).toBe(3);
    });

    test("the strongest come first, by sources, then by evidence, in pages of any size", async () => {
      await settle(store());
      const ids: string[] = [];
      for (let after: string | null = null; ; ) {
        const got: Awaited<ReturnType<GraphStore["relations"]>> = await store().relations(police.id, null, page(1, after));
        expect(got.totalCount).toBe(2);
        ids.push(...got.items.map((r) => r.id));
        if (!got.hasNextPage) break;
        after = got.cursors.at(-1) ?? null;
      }
      expect(ids).toEqual([relationId("PARTNERED_WITH", police.id, guard.id), `WORKS_FOR~${ann.id}~${police.id}`]);
      const arrests = await store().relations(bo.id, null, page(10));
      expect(arrests.items.map((r) => [r.type, r.sourceCount])).toEqual([["ARRESTED_IN", 2], ["QUOTED_IN", 1]]);
    });

    test("mentions are relations only where they are asked for", async () => {
      await settle(store());
      expect((await store().relations(ann.id, null, page(10))).items.map((r) => r.type)).not.toContain("MENTIONED_IN");
      const { items, totalCount } = await store().relations(ann.id, ["MENTIONED_IN", "WORKS_FOR"], page(10));
      expect(totalCount).toBe(3);
      expect(items.map((r) => [r.type, r.evidenceCount, r.sourceCount]).sort().reverse()).toEqual([["WORKS_FOR", 2, 1], ["MENTIONED_IN", 2, 1], ["MENTIONED_IN", 2, 1]]);
      expect(await store().relation(`MENTIONED_IN~${ann.id}~${papers.raid.id}`)).toMatchObject({ evidenceCount: 2, evidence: [{ quote: "Ann Lee" }, { quote: "Ann Lee" }] });
    });

    test("a document has relations too", async () => {
      await settle(store());
      const quotes = await store().relations(papers.raid.id, null, page(10));
      expect(quotes.items).toMatchObject([{ type: "QUOTED_IN", from: ann.id, to: papers.raid.id, evidence: [facts.quote] }]);
      expect((await store().relations(papers.raid.id, ["MENTIONED_IN"], page(10))).totalCount).toBe(4);
    });

    test("a hub's relations come a page at a time with the whole count", async () => {
      await settle(store());
      const wide = Array.from({ length: 1_200 }, (_, i) => evidence("WORKS_FOR", ann, police, papers.raid, "chief", { id: `hub${i}`, source: `s${i % 7}` }));
      await store().apply(change({ evidence: wide }));
      const { items, totalCount } = await store().relations(police.id, null, page(1));
      expect([totalCount, items.length, items[0]?.evidenceCount, items[0]?.sourceCount]).toEqual([2, 1, 1_202, 8]);
    });
  });
}
