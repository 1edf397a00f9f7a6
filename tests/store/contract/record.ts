import { describe, expect, test } from "vitest";
import type { Annotation } from "../../../server/model/annotation.ts";
import type { GraphStore } from "../../../server/store/port.ts";
import { annotationOf } from "../board.ts";
import { ann, judgement, papers, settle, wholeCounty } from "../county.ts";

const all = async (store: GraphStore): Promise<Annotation[]> => {
  const found: Annotation[] = [];
  for await (const annotation of store.annotations()) found.push(annotation);
  return found;
};

export function recordContract(store: () => GraphStore): void {
  describe("the record", () => {
    const full: Annotation = {
      ...annotationOf({ ...papers.raid, noise: [{ start: 3, end: 9 }] }),
      entities: [{ id: ann.id, kind: "Person", name: "Ann Lee", aliases: ["Lee"], mentions: [{ start: 0, end: 7, text: "Ann Lee" }], named: true }],
      quotes: [{ start: 41, end: 54, text: "we were ready", speaker: ann.id, speakerLabel: null, rule: "r" }],
    };

    test("an annotation comes back as it was saved", async () => {
      await store().saveDocuments([full]);
      expect(await all(store())).toEqual([full]);
    });

    test("documents saved again gain sources only", async () => {
      await store().saveDocuments([full]);
      await store().saveDocuments([{ ...annotationOf({ ...papers.raid, title: "Another", sources: ["/elsewhere.txt", "/news/again.txt"] }) }]);
      const sources = ["/elsewhere.txt", "/news/again.txt", ...papers.raid.sources].sort();
      expect(await store().sources()).toEqual([{ id: papers.raid.id, sources }]);
      expect(await all(store())).toEqual([{ ...full, document: { ...full.document, sources } }]);
    });

    test("a document is given the sources that are named, with a name, and keeps all else", async () => {
      await store().saveDocuments([{ ...full, document: { ...full.document, sources: ["/a.txt", "/b.txt", "/c.txt"] } }]);
      await store().setSources([{ id: papers.raid.id, name: "b.txt", sources: ["/b.txt"] }, { id: "0".repeat(20), name: "d.txt", sources: ["/d.txt"] }]);
      expect(await all(store())).toEqual([{ ...full, document: { ...full.document, name: "b.txt", sources: ["/b.txt"] } }]);
      expect((await store().documentsOf([papers.raid.id])).get(papers.raid.id)?.name).toBe("b.txt");
    });

    test("annotations come in order of id, however many there are", async () => {
      const many = Array.from({ length: 450 }, (_, i) => annotationOf({ ...papers.raid, id: String(i).padStart(20, "0") }));
      await store().saveDocuments(many);
      expect((await all(store())).map((a) => a.document.id)).toEqual(many.map((a) => a.document.id));
    });

    test("judgements stay in the order in which they were recorded, once each", async () => {
      const odd = judgement("b", { decision: { verdict: "split", anchors: [ann.id] }, why: "" });
      await store().record([judgement("z"), odd]);
      await store().record([judgement("a"), judgement("z", { why: "changed" })]);
      expect(await store().judgements()).toEqual([judgement("z"), odd, judgement("a")]);
    });

    test("nothing saved, removed or recorded is no error", async () => {
      await store().saveDocuments([]);
      await store().removeDocuments([]);
      await store().removeDocuments(["0".repeat(20)]);
      await store().record([]);
      expect(await store().counts()).toEqual({ documents: 0, entities: 0, relations: 0, evidence: 0 });
    });

    test("a change of the record is noticed until the graph has been made from it", async () => {
      expect(await store().isStale()).toBe(false);
      await store().saveDocuments(Object.values(papers).map(annotationOf));
      expect(await store().isStale()).toBe(true);
      const recordVersion = await store().recordVersion();
      await store().record([judgement("while resolving")]);
      await store().apply({ ...wholeCounty, recordVersion });
      expect(await store().isStale()).toBe(true);
      await store().apply(wholeCounty);
      expect(await store().isStale()).toBe(false);
      await store().removeDocuments([papers.copy.id]);
      expect(await store().isStale()).toBe(true);
    });

    test("a document that is removed takes its evidence and mentions with it", async () => {
      await settle(store());
      await store().removeDocuments([papers.court.id, papers.copy.id]);
      const { evidence, entities, copies } = await store().resolution();
      const gone = [papers.court.id, papers.copy.id];
      expect(evidence.filter((e) => gone.includes(e.document) || gone.includes(e.to))).toEqual([]);
      expect(entities.flatMap((e) => e.mentions).filter((m) => gone.includes(m.document))).toEqual([]);
      expect(evidence).toHaveLength(4);
      expect(copies).toEqual([]);
      expect(await store().nodes(gone)).toEqual([null, null]);
    });
  });
}
