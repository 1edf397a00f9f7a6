import { describe, expect, test } from "vitest";
import type { Subgraph } from "../../../server/model/graph.ts";
import { anchorId } from "../../../server/model/id.ts";
import type { GraphQuery, GraphStore } from "../../../server/store/port.ts";
import { change, entity, evidence, places } from "../board.ts";
import { whole } from "./stream.ts";
import { amity, ann, bo, everyone, guard, papers, police, settle } from "../county.ts";

const ask = (focus: readonly { id: string }[], more: Partial<GraphQuery> = {}): GraphQuery => ({ focus: focus.map((f) => f.id), depth: 1, limit: 300, ...more });
const names = ({ nodes }: Subgraph): string[] => nodes.map((node) => (node.type === "Entity" ? node.name : node.title)).sort();
const types = ({ edges }: Subgraph): string[] => edges.map((edge) => edge.type).sort();

export function graphContract(store: () => GraphStore): void {
  describe("subgraphs", () => {
    test("a neighbourhood is what is one relation away, documents by a quotation, with all edges among them", async () => {
      await settle(store());
      const near = await store().graph(ask([ann]));
      expect(names(near)).toEqual(["Ann Lee", "Bay Police", "Raid at the yard", "Raid at the yard"]);
      expect(types(near)).toEqual(["QUOTED_IN", "QUOTED_IN", "WORKS_FOR"]);
      expect(near.omitted).toBe(0);
    });

    test("depth counts the steps", async () => {
      await settle(store());
      expect(names(await store().graph(ask([ann], { depth: 0 })))).toEqual(["Ann Lee"]);
      expect(names(await store().graph(ask([ann], { depth: 2 })))).toEqual(["Ann Lee", "Bay Police", "Coast Guard", "Raid at the yard", "Raid at the yard"]);
    });

    test("the focus may be any anchor, given twice, a document, or nothing that exists", async () => {
      await settle(store());
      const [start, end] = places(papers.court, "Bo Ström") as [number, number];
      const again = { id: anchorId({ document: papers.court.id, start, end }) };
      expect(await store().graph(ask([again, bo, bo]))).toEqual(await store().graph(ask([bo])));
      expect(names(await store().graph(ask([papers.court])))).toEqual(["Bo Ström", "Charged"]);
      expect(await store().graph(ask([{ id: "nowhere" }]))).toEqual({ nodes: [], edges: [], omitted: 0 });
    });

    test("nodes and edges are sorted by id, and every end of an edge is there", async () => {
      await settle(store());
      for (const query of [ask([]), ask([], { limit: 3 }), ask([ann], { depth: 2, limit: 3 }), ask([], { types: ["MENTIONED_IN", "QUOTED_IN"] })])
        for (const { nodes, edges } of [await store().graph(query), await whole(store(), query)]) {
          const ids = nodes.map((n) => n.id);
          expect(ids).toEqual([...new Set(ids)].sort());
          expect(edges.map((e) => e.id)).toEqual(edges.map((e) => e.id).sort());
          expect(edges.flatMap((e) => [e.from, e.to]).filter((id) => !ids.includes(id))).toEqual([]);
        }
    });

    test("types narrow it, and mentions are followed only where they are named", async () => {
      await settle(store());
      expect(names(await store().graph(ask([ann], { types: ["WORKS_FOR"] })))).toEqual(["Ann Lee", "Bay Police"]);
      const mentions = await store().graph(ask([bo], { types: ["MENTIONED_IN"] }));
      expect(names(mentions)).toEqual(["Bo Ström", "Charged", "Walks free"]);
      expect(mentions.edges.find((e) => e.to === papers.court.id)).toMatchObject({ evidenceCount: 2, evidence: [{ quote: "Bo Ström" }, { quote: "Bo Ström" }] });
      expect(names(await store().graph(ask([bo], { types: ["MENTIONED_IN"], depth: 2 })))).toEqual(["Bay Police", "Bo Ström", "Charged", "Port Amity", "Walks free"]);
    });

    test("kinds narrow the entities around the focus, which stays", async () => {
      await settle(store());
      expect(names(await store().graph(ask([police], { kinds: ["Person"] })))).toEqual(["Ann Lee", "Bay Police"]);
      expect(names(await store().graph(ask([], { kinds: ["Place"], types: ["WORKS_FOR"] })))).toEqual(["Port Amity", "Östhamn"]);
    });

    test("dates are those of the documents that hold the evidence", async () => {
      await settle(store());
      const charged = await store().graph(ask([bo], { until: "2025-05-01" }));
      expect(charged.edges.map((e) => [e.type, e.evidenceCount, e.status]).sort()).toEqual([["ARRESTED_IN", 2, "charged"], ["QUOTED_IN", 1, null]]);
      expect(names(await store().graph(ask([bo], { since: "2025-06-02" })))).toEqual(["Bo Ström"]);
      expect(names(await store().graph(ask([], { since: "2025-04-01" })))).toEqual(["Bay Police", "Bo Ström", "Charged", "Port Amity"]);
    });

    test("minSources holds entities to their documents' sources and relations to their evidence's, not quotations", async () => {
      await settle(store());
      expect(names(await store().graph(ask([ann], { minSources: 2 })))).toEqual(["Ann Lee", "Raid at the yard", "Raid at the yard"]);
      const two = await store().graph(ask([], { minSources: 2 }));
      expect(names(two)).toEqual(["Bay Police", "Bo Ström", "Charged", "Coast Guard", "Port Amity"]);
      expect(types(two)).toEqual(["ARRESTED_IN", "QUOTED_IN"]);
    });

    test("with no focus come the best sourced, then the documents that they lead to, and the rest is counted", async () => {
      await settle(store());
      const three = await store().graph(ask([], { limit: 3, types: ["ARRESTED_IN", "PARTNERED_WITH"] }));
      const best = [...everyone].sort((a, b) => b.sourceCount - a.sourceCount || b.mentionCount - a.mentionCount || (a.id < b.id ? -1 : 1)).slice(0, 3);
      expect(names(three)).toEqual(best.map((e) => e.name).sort());
      expect(three.omitted).toBe(3);
      const all = await store().graph(ask([]));
      expect([all.nodes.length, all.edges.length, all.omitted]).toEqual([9, 6, 0]);
      expect(await whole(store(), ask([]))).toEqual(all);
      const seven = await store().graph(ask([], { limit: 7 }));
      expect([seven.nodes.filter((n) => n.type === "Entity").length, seven.nodes.length, seven.omitted]).toEqual([6, 7, 2]);
    });

    test("a limit keeps the nearest, of those the best sourced, and counts the rest to the last node", async () => {
      await settle(store());
      const crowd = Array.from({ length: 400 }, (_, i) =>
        entity("Person", "Ann Lee", [papers.raid], { id: `${papers.raid.id}-${i}-${i + 9}`, name: `P${i}`, sourceCount: i }));
      const joined = crowd.map((person, i) => evidence("WORKS_FOR", person, police, papers.raid, "chief", { id: `w${i}` }));
      await store().apply(change({ entities: crowd, evidence: joined }));
      const some = await store().graph(ask([guard], { depth: 2, limit: 12 }));
      // Two steps from the Coast Guard: the Bay Police, then Ann Lee and 400 more.
      expect(some.omitted).toBe(403 - 12);
      expect(names(some)).toEqual(["Bay Police", "Coast Guard", ...Array.from({ length: 10 }, (_, i) => `P${399 - i}`)].sort());
      expect((await whole(store(), ask([guard], { depth: 2 }))).nodes).toHaveLength(403);
    });

    test("an entity with no relation is on the board of everything", async () => {
      await settle(store());
      expect(names(await whole(store(), ask([])))).toContain("Östhamn");
      expect(names(await store().graph(ask([amity])))).toEqual(["Bo Ström", "Port Amity"]);
    });
  });
}
