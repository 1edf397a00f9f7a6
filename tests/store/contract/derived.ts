import { describe, expect, test } from "vitest";
import type { Resolution } from "../../../server/model/graph.ts";
import { byCodeUnit } from "../../../server/model/id.ts";
import type { GraphStore } from "../../../server/store/port.ts";
import { annotationOf, change, entity, evidence } from "../board.ts";
import { amity, ann, bo, copyGroup, everyone, facts, guard, osthamn, papers, police, settle, wholeCounty } from "../county.ts";

const sortedById = <T extends { readonly id: string }>(items: readonly T[]): T[] => [...items].sort((a, b) => byCodeUnit(a.id, b.id));

const county: Resolution = {
  entities: sortedById(everyone),
  evidence: sortedById(Object.values(facts)),
  copies: [[papers.raid.id, papers.copy.id].sort(byCodeUnit)],
};

export function derivedContract(store: () => GraphStore): void {
  describe("the derived graph", () => {
    test("a resolution comes back as it was applied", async () => {
      await settle(store());
      expect(await store().resolution()).toEqual(county);
    });

    test("applied twice it changes nothing", async () => {
      await settle(store());
      const counts = await store().counts();
      await store().apply(wholeCounty);
      expect(await store().resolution()).toEqual(county);
      expect(await store().counts()).toEqual(counts);
      expect(counts).toEqual({ documents: 5, entities: 6, relations: 6, evidence: 10 });
    });

    test("what is removed goes, and what is changed changes in every property", async () => {
      await settle(store());
      const renamed = { ...bo, name: "Robert Ström", kind: "Agency" as const, aliases: [], firstSeen: null, mentions: bo.mentions.slice(0, 1) };
      const moved = { ...facts.noComment, from: ann.id, speakerLabel: "someone", rule: null };
      await store().apply(change({ entities: [renamed], evidence: [moved], removedEntities: [osthamn.id], removedEvidence: [facts.denied.id, facts.works.id] }));
      const now = await store().resolution();
      expect(now.entities).toEqual(sortedById([...everyone.filter((e) => e !== osthamn && e !== bo), renamed]));
      const left = Object.values(facts).filter((e) => ![facts.denied, facts.works, facts.noComment].includes(e));
      expect(now.evidence).toEqual(sortedById([...left, moved]));
      expect(await store().search("Östhamn", ["Place"], 5)).toEqual([]);
    });

    test("a change that names what is not there is refused as a whole", async () => {
      await settle(store());
      const dangling = evidence("WORKS_FOR", ann, { id: "0".repeat(20) }, papers.raid, "Ann Lee");
      await expect(store().apply(change({ removedEntities: [bo.id], evidence: [dangling] }))).rejects.toThrow("WORKS_FOR");
      const nowhere = { ...ann, mentions: [{ ...ann.mentions[0], document: "f".repeat(20), offsets: [0, 1], source: "", origin: "stated" as const }] };
      await expect(store().apply(change({ entities: [nowhere] }))).rejects.toThrow("mentions");
      expect(await store().resolution()).toEqual(county);
    });

    test("evidence may end in a document, and an arrest in a place, an operation or a document", async () => {
      await settle(store());
      const inPaper = evidence("ARRESTED_IN", bo, papers.court, papers.court, "Bo Ström was charged");
      await store().apply(change({ evidence: [inPaper] }));
      expect((await store().relation(`ARRESTED_IN~${bo.id}~${papers.court.id}`))?.evidence).toEqual([inPaper]);
    });

    test("copies are told by their group", async () => {
      await settle(store());
      expect((await store().copies(papers.raid.id)).map((d) => [d.id, d.copyGroup])).toEqual([[papers.copy.id, copyGroup]]);
      expect(await store().copies(papers.court.id)).toEqual([]);
      await store().apply(change({ copyGroups: [papers.raid, papers.copy].map((d) => ({ document: d.id, copyGroup: d.id })) }));
      expect(await store().copies(papers.raid.id)).toEqual([]);
    });

    test("a change too large for one transaction is whole too, and the graph is behind until it is", async () => {
      const crowd = Array.from({ length: 10_500 }, (_, i) => entity("Person", "Ann Lee", [papers.raid], { id: `${papers.raid.id}-${i}-${i + 1}`, name: `No ${i}` }));
      await store().saveDocuments(Object.values(papers).map(annotationOf));
      const dangling = evidence("MEMBER_OF", crowd[0] ?? ann, { id: `${papers.raid.id}-9-8` }, papers.raid, "chief");
      await expect(store().apply(change({ entities: crowd, evidence: [dangling] }))).rejects.toThrow("MEMBER_OF");
      expect(await store().isStale()).toBe(true);
      await store().apply(change({ entities: crowd }));
      expect(await store().isStale()).toBe(false);
      expect((await store().entities({ orderBy: "NAME" }, { first: 1, after: null })).totalCount).toBe(10_500);
    });

    test("batches of more than 1,000 are whole", async () => {
      const crowd = Array.from({ length: 2_300 }, (_, i) => entity("Person", "Ann Lee", [papers.raid], { id: `${papers.raid.id}-${i}-${i + 1}`, name: `No ${i}` }));
      const joined = crowd.map((person, i) => evidence("WORKS_FOR", person, police, papers.raid, "chief", { id: `w${i}` }));
      await store().saveDocuments(Object.values(papers).map(annotationOf));
      await store().apply(change({ entities: [...crowd, police, guard, amity], evidence: joined }));
      expect(await store().counts()).toEqual({ documents: 5, entities: 2_303, relations: 2_300, evidence: 2_300 });
      await store().apply(change({ removedEntities: crowd.slice(0, 1_500).map((e) => e.id), removedEvidence: joined.map((e) => e.id) }));
      expect(await store().counts()).toEqual({ documents: 5, entities: 803, relations: 0, evidence: 0 });
    });
  });
}
