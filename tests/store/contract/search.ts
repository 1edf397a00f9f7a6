import { describe, expect, test } from "vitest";
import type { GraphStore } from "../../../server/store/port.ts";
import { annotationOf, change, entity, paper } from "../board.ts";
import { amity, ann, bo, papers, police, settle } from "../county.ts";

const found = async (store: GraphStore, text: string): Promise<string[]> =>
  (await store.search(text, null, 20)).map((node) => (node.type === "Entity" ? node.name : node.title));

export function searchContract(store: () => GraphStore): void {
  describe("search", () => {
    test.each([
      ["Ann Lee", "Ann Lee"],
      ["ann", "Ann Lee"],
      ["lee", "Ann Lee"],
      ["BPD", "Bay Police"],
      ["bpd", "Bay Police"],
      ["Bo Strom", "Bo Ström"],
      ["Bo Ström", "Bo Ström"],
      ["osthamn", "Östhamn"],
      ["port am", "Port Amity"],
      ["Polce", "Bay Police"],
      ["Polcie", "Bay Police"],
      ["Polixe", "Bay Police"],
      ["Poolice", "Bay Police"],
      ["coast gaurd", "Coast Guard"],
      ["Bay Plice", "Bay Police"],
    ])("%j finds first %s", async (text, name) => {
      await settle(store());
      expect((await found(store(), text))[0]).toBe(name);
    });

    test.each([
      ["deportation", "Opinion"],
      ["deportatoin", "Opinion"],
      ["imigration", "Opinion"],
      ["walks free", "Walks free"],
      ["acquitted", "Walks free"],
      ["Jo raided", "Raid at the yard"],
    ])("%j finds among documents %s", async (text, title) => {
      await settle(store());
      expect(await found(store(), text)).toContain(title);
    });

    test.each([
      ["O'Brien", "O’Brien of the U.S. Attorney's Office"],
      ["U.S. Attorney", "O’Brien of the U.S. Attorney's Office"],
      ["attorney", "O’Brien of the U.S. Attorney's Office"],
    ])("marks within words do not hide them: %j finds %s, in names and in texts", async (text, name) => {
      const speech = paper("Yesterday O’Brien of the U.S. Attorney's Office spoke.", { title: "Speech" });
      await store().saveDocuments([annotationOf(speech)]);
      await store().apply(change({ entities: [entity("Agency", "O’Brien of the U.S. Attorney's Office", [speech])] }));
      expect(await found(store(), text)).toEqual([name, "Speech"]);
    });

    test.each(["", "   ", "***", "()", "\"", "\\", "~", "😀", "-", "&& ||", "\u0000", "\n"])("%j has no words and finds nothing", async (text) => {
      await settle(store());
      expect(await store().search(text, null, 20)).toEqual([]);
    });

    test.each([
      "name:(Ann", "Ann AND", "Ann OR NOT", "Ann~", "Ann*", "\"Ann Lee", "Ann^1000", "[Ann TO", "Ann\\", "+Ann -Ann", "{Ann}", "/Ann/", "Ann) OR (id:*", "title:Ann", "Ann'}) DETACH DELETE n //", "`Ann`", "Ann!", "Ann?",
    ])("the query syntax in %j is only words", async (text) => {
      await settle(store());
      expect(await found(store(), text)).toContain("Ann Lee");
      expect((await store().counts()).entities).toBe(6);
    });

    test("words that stand nowhere find nothing", async () => {
      await settle(store());
      expect(await store().search("zebra crossing", null, 20)).toEqual([]);
    });

    test("kinds narrow it to entities of those kinds", async () => {
      await settle(store());
      const hits = await store().search("amity police", ["Place", "Person"], 20);
      expect(hits.map((node) => node.id)).toEqual([amity.id]);
      expect(await store().search("amity", [], 20)).toEqual([]);
    });

    test("first is the most that come, and documents are not crowded out", async () => {
      await settle(store());
      expect(await store().search("police", null, 1)).toMatchObject([{ id: police.id }]);
      expect(await store().search("police", null, 0)).toEqual([]);
      const both = await store().search("bay police", null, 4);
      expect(both.map((node) => node.type)).toEqual(["Entity", "Document", "Document", "Document"]);
    });

    test("a name that changes is found by its new form only", async () => {
      await settle(store());
      await store().apply(change({ entities: [{ ...ann, name: "Anna Leigh", aliases: [] }] }));
      expect(await found(store(), "leigh")).toContain("Anna Leigh");
      expect(await store().search("chief lee", ["Person"], 5)).toEqual([]);
    });

    test("what is removed is not found", async () => {
      await settle(store());
      await store().removeDocuments([papers.acquitted.id]);
      await store().apply(change({ removedEntities: [bo.id] }));
      expect(await store().search("Ström", ["Person"], 5)).toEqual([]);
      expect(await found(store(), "walks")).not.toContain("Walks free");
    });

    test("a long pasted text is answered too", async () => {
      await settle(store());
      expect((await found(store(), "Ann Lee ".repeat(3_000)))[0]).toBe("Ann Lee");
    });
  });
}
