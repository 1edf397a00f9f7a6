import { describe, expect, test } from "vitest";
import { UnavailableError } from "../../../server/model/errors.ts";
import type { Subgraph } from "../../../server/model/graph.ts";
import { byCodeUnit } from "../../../server/model/id.ts";
import type { Area } from "../../../server/model/query.ts";
import { gathered } from "../../../server/model/query.ts";
import type { GraphStore } from "../../../server/store/port.ts";
import { bigBoard, load } from "../../bench/bigBoard.ts";
import { annotationOf, change, entity, evidence, paper } from "../board.ts";
import { ann, bo, guard, papers, police, settle } from "../county.ts";

/** A whole area, gone through from its first piece to its last. */
export async function whole(store: GraphStore, area: Area): Promise<Subgraph> {
  const { nodes, edges, omitted } = await store.stream(area);
  return { nodes: await gathered(nodes), edges: await gathered(edges), omitted };
}

const AREAS: readonly Area[] = [
  { focus: [], depth: 1 }, { focus: [], depth: 1, types: ["MENTIONED_IN", "QUOTED_IN"] }, { focus: [], depth: 1, types: ["PART_OF"] }, { focus: [], depth: 1, kinds: ["Person"], minSources: 1 },
  { focus: [], depth: 1, minSources: 2 }, { focus: [], depth: 1, since: "2025-04-01" }, { focus: [], depth: 1, until: "2025-03-31", types: ["MENTIONED_IN", "WORKS_FOR"] }, { focus: ["nowhere"], depth: 1 },
  { focus: [ann.id], depth: 0 }, { focus: [ann.id, police.id], depth: 0 }, { focus: [ann.id], depth: 2, minSources: 2 }, { focus: [bo.id], depth: 2, types: ["MENTIONED_IN"] },
  { focus: [guard.id], depth: 3, kinds: ["Agency"], until: "2025-03-01" }, { focus: [papers.court.id], depth: 1 },
];

export function streamContract(store: () => GraphStore): void {
  describe("areas, piece by piece", () => {
    test.each(AREAS.map((area) => [JSON.stringify({ ...area, focus: area.focus.length }), area] as const))("hold what a board without a limit holds: %s", async (_, area) => {
      await settle(store());
      expect(await whole(store(), area)).toEqual(await store().graph({ ...area, limit: 100_000 }));
    });

    test("a large one is the same when it is gone through again, in the order of ids, and as a board holds it", async () => {
      await load(store(), bigBoard(600, 11_000));
      const all = { focus: [], depth: 1 } as const;
      const stream = await store().stream(all);
      expect(Array.isArray(stream.edges), "this many are not held").toBe(false);
      const [nodes, edges] = [await gathered(stream.nodes), await gathered(stream.edges)];
      expect([await gathered(stream.nodes), await gathered(stream.edges)]).toEqual([nodes, edges]);
      expect(edges.map(({ id }) => id)).toEqual(edges.map(({ id }) => id).sort(byCodeUnit));
      const board = await store().graph({ ...all, limit: 100_000 });
      expect([nodes.length, edges.length]).toEqual([board.nodes.length, board.edges.length]);
      expect({ nodes, edges, omitted: 0 }).toEqual(board);
      const mentions = { ...all, types: ["MENTIONED_IN"] } as const;
      expect(await whole(store(), mentions)).toEqual(await store().graph({ ...mentions, limit: 100_000 }));
    });

    test("ids of which one begins another come in the order of the relations’ ids", async () => {
      const text = paper(`${"word ".repeat(40)}`, { title: "Long" });
      await store().saveDocuments([annotationOf(text)]);
      const [short, long] = ["5-10", "5-100"].map((place) => entity("Person", "word", [text], { id: `${text.id}-${place}` })) as [ReturnType<typeof entity>, ReturnType<typeof entity>];
      const crowd = Array.from({ length: 11_000 }, (_, i) => evidence("WORKS_FOR", i % 2 ? short : long, police, text, "word", { id: `w${i}` }));
      await store().saveDocuments(Object.values(papers).map(annotationOf));
      await store().apply(change({ entities: [short, long, police], evidence: crowd }));
      const edges = await gathered((await store().stream({ focus: [], depth: 1 })).edges);
      expect(edges.map(({ from, evidenceCount }) => [from, evidenceCount])).toEqual([[long.id, 5_500], [short.id, 5_500]]);
    });

    test("a change in between ends it: never half of the one and half of the other", async () => {
      await load(store(), bigBoard(600, 11_000));
      const { nodes, edges } = await store().stream({ focus: [], depth: 1 });
      expect((await gathered(nodes)).length).toBe(600);
      const more = paper("Somebody new came to town.", { title: "New" });
      await store().saveDocuments([annotationOf(more)]);
      await store().apply(change({ entities: [entity("Person", "Somebody", [more])] }));
      await expect(gathered(edges)).rejects.toThrow(UnavailableError);
    });
  });
}
