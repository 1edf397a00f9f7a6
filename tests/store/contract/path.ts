import { describe, expect, test } from "vitest";
import type { Subgraph } from "../../../server/model/graph.ts";
import { anchorId } from "../../../server/model/id.ts";
import type { GraphStore } from "../../../server/store/port.ts";
import { annotationOf, change, entity, evidence, paper, places } from "../board.ts";
import { amity, ann, bo, guard, osthamn, papers, police, settle } from "../county.ts";

const names = (path: Subgraph | null): string[] | undefined => path?.nodes.map((n) => (n.type === "Entity" ? n.name : n.title)).sort();

export function pathContract(store: () => GraphStore): void {
  describe("paths", () => {
    test("a path goes over relations, whichever way they point", async () => {
      await settle(store());
      const path = await store().path(ann.id, guard.id, 6, null);
      expect(names(path)).toEqual(["Ann Lee", "Bay Police", "Coast Guard"]);
      expect(path?.edges.map((e) => e.type).sort()).toEqual(["PARTNERED_WITH", "WORKS_FOR"]);
      expect(await store().path(guard.id, ann.id, 6, null)).toEqual(path);
    });

    test("there is none over mentions unless they are asked for", async () => {
      await settle(store());
      expect(await store().path(ann.id, amity.id, 6, null)).toBeNull();
      const path = await store().path(ann.id, amity.id, 6, ["MENTIONED_IN"]);
      expect(path?.nodes).toHaveLength(3);
      expect(path?.edges.map((e) => e.type)).toEqual(["MENTIONED_IN", "MENTIONED_IN"]);
    });

    test("equal ends are a path of no steps, also by two anchors of one entity", async () => {
      await settle(store());
      const [, , start, end] = places(papers.raid, "Ann Lee") as [number, number, number, number];
      const anchor = anchorId({ document: papers.raid.id, start, end });
      for (const to of [ann.id, anchor]) {
        const path = await store().path(ann.id, to, 6, null);
        expect([names(path), path?.edges]).toEqual([["Ann Lee"], []]);
      }
    });

    test("ends that do not exist, or are too far, or not joined, have none", async () => {
      await settle(store());
      expect(await store().path(ann.id, "nowhere", 6, null)).toBeNull();
      expect(await store().path("", ann.id, 6, null)).toBeNull();
      expect(await store().path(ann.id, guard.id, 1, null)).toBeNull();
      expect(await store().path(ann.id, guard.id, 0, null)).toBeNull();
      expect(await store().path(ann.id, osthamn.id, 6, null)).toBeNull();
      expect(await store().path(ann.id, guard.id, 6, ["WORKS_FOR"])).toBeNull();
    });

    test("a document may be an end and a step between", async () => {
      await settle(store());
      expect(names(await store().path(papers.court.id, amity.id, 6, null))).toEqual(["Bo Ström", "Charged", "Port Amity"]);
      const second = evidence("QUOTED_IN", police, papers.court, papers.court, "the Bay Police said");
      await store().apply(change({ evidence: [second] }));
      expect(names(await store().path(police.id, bo.id, 6, null))).toEqual(["Bay Police", "Bo Ström", "Charged"]);
    });

    /** A ring of towns, each part of the next: the way round is known. */
    async function ring(size: number) {
      const text = paper(Array.from({ length: size }, (_, i) => `Town${String(i).padStart(2, "0")}`).join(" "));
      const towns = Array.from({ length: size }, (_, i) => entity("Place", `Town${String(i).padStart(2, "0")}`, [text]));
      const joins = towns.map((town, i) => evidence("PART_OF", town, towns[(i + 1) % size] ?? town, text, town.name));
      await store().saveDocuments([annotationOf(text)]);
      await store().apply(change({ entities: towns, evidence: joins }));
      return { text, towns };
    }

    test("it is the shortest, to the very length that is allowed", async () => {
      const { towns } = await ring(13);
      for (const [to, steps] of [[1, 1], [2, 2], [5, 5], [6, 6], [7, 6], [12, 1]] as const) {
        const end = towns[to]?.id as string;
        expect((await store().path(towns[0]?.id as string, end, 6, null))?.edges).toHaveLength(steps);
        expect(await store().path(towns[0]?.id as string, end, steps - 1, null)).toBeNull();
      }
    });

    test("of equally short ones it is the better sourced", async () => {
      const { text, towns } = await ring(4);
      const [a, b, c, d] = towns as [typeof ann, typeof ann, typeof ann, typeof ann];
      const more = [evidence("PART_OF", c, d, text, d.name, { id: "x", source: "x" }), evidence("PART_OF", d, a, text, a.name, { id: "y", source: "y" })];
      await store().apply(change({ evidence: more }));
      expect(names(await store().path(a.id, c.id, 6, null))).toEqual([a.name, c.name, d.name]);
      await store().apply(change({ removedEvidence: ["x", "y"], evidence: [
        evidence("PART_OF", a, b, text, a.name, { id: "p", source: "x" }), evidence("PART_OF", b, c, text, b.name, { id: "q", source: "x" }) ] }));
      expect(names(await store().path(a.id, c.id, 6, null))).toEqual([a.name, b.name, c.name]);
    });

    /** Five towns: 0–1–4 on one source each, 0–2–3–4 on two. */
    async function detour() {
      const { text, towns } = await ring(5);
      const [a, b, c, d, e] = towns as [typeof ann, typeof ann, typeof ann, typeof ann, typeof ann];
      const old = (await store().resolution()).evidence.map(({ id }) => id);
      const twice = [[a, c], [c, d], [d, e]].flatMap(([x, y], i) => ["s", "t"].map((source) => evidence("PART_OF", x as typeof ann, y as typeof ann, text, (x as typeof ann).name, { id: `${source}${i}`, source })));
      const once = [[a, b], [b, e]].map(([x, y], i) => evidence("PART_OF", x as typeof ann, y as typeof ann, text, (x as typeof ann).name, { id: `u${i}` }));
      await store().apply(change({ removedEvidence: old, evidence: [...twice, ...once] }));
      return { a, b, c, d, e };
    }
    const PLAIN = { sourced: false, without: [], maxNeighbours: null } as const;

    test("a step longer where each step then has a second source, if that is wished for, and not longer still", async () => {
      const { a, b, c, d, e } = await detour();
      const path = (most: number, sourced: boolean) => store().path(a.id, e.id, most, null, { ...PLAIN, sourced });
      expect(names(await path(6, false))).toEqual([a.name, b.name, e.name]);
      expect(names(await path(6, true))).toEqual([a.name, c.name, d.name, e.name]);
      expect(names(await path(2, true))).toEqual([a.name, b.name, e.name]);
      expect(names(await store().path(b.id, d.id, 6, null, { ...PLAIN, sourced: true }))).toEqual([b.name, d.name, e.name]);
    });

    test("around what it should not pass through, which may be an end all the same", async () => {
      const { a, b, c, d, e } = await detour();
      const path = (...without: string[]) => store().path(a.id, e.id, 6, null, { ...PLAIN, without });
      expect(names(await path(b.id))).toEqual([a.name, c.name, d.name, e.name]);
      expect(await path(b.id, d.id)).toBeNull();
      expect(names(await path(a.id, e.id, "nowhere"))).toEqual([a.name, b.name, e.name]);
    });

    test("around what has more neighbours than is allowed, wherever the sides meet", async () => {
      const { a, b, c, d, e } = await detour();
      const crowd = Array.from({ length: 4 }, (_, i) => entity("Person", "Ann Lee", [papers.raid], { id: `${papers.raid.id}-${i}-${i + 9}`, name: `P${i}` }));
      const join = (to: typeof ann) => crowd.map((p, i) => evidence("WORKS_FOR", p, to, papers.raid, "chief", { id: `w${to.id}${i}` }));
      await store().saveDocuments([annotationOf(papers.raid)]);
      await store().apply(change({ entities: crowd, evidence: [...join(b), ...join(a), ...join(e)] }));
      for (const [from, to] of [[a, e], [e, a]] as const) {
        const path = (maxNeighbours: number | null) => store().path(from.id, to.id, 6, null, { ...PLAIN, maxNeighbours });
        expect(names(await path(6))).toEqual([a.name, b.name, e.name]);
        expect(await path(1)).toBeNull();
        expect(names(await path(5))).not.toContain(b.name);
      }
      expect(names(await store().path(c.id, d.id, 6, null, { ...PLAIN, maxNeighbours: 0 }))).toEqual([c.name, d.name]);
    });

    test("through a hub", async () => {
      await settle(store());
      const crowd = Array.from({ length: 1_500 }, (_, i) => entity("Person", "Ann Lee", [papers.raid], { id: `${papers.raid.id}-${i}-${i + 9}`, name: `P${i}` }));
      await store().apply(change({ entities: crowd, evidence: crowd.map((p, i) => evidence("WORKS_FOR", p, police, papers.raid, "chief", { id: `w${i}` })) }));
      const path = await store().path(crowd[3]?.id as string, crowd[1_400]?.id as string, 6, null);
      expect(names(path)).toEqual(["Bay Police", "P1400", "P3"]);
    });
  });
}
