import { describe, expect, test } from "vitest";
import type { GraphStore } from "../../../server/store/port.ts";
import { annotationOf, change, entity, paper } from "../board.ts";
import { judgement, settle } from "../county.ts";

const HOSTILE = [
  "'}) DETACH DELETE n //", "\") MATCH (n) DETACH DELETE n //", "`x`", "$id", "{curly}", "back\\slash", "O'Brien \"Bob\"", "line\nbreak\r\n\ttab", "nul\u0000nul",
  "\u202eright to left", "=HYPERLINK(\"x\")", "</script>", "]]>", "../../etc", "😀 👩‍👩‍👧 𝔘", "é decomposed e\u0301", "null", "undefined", "-0", "1e999", "a".repeat(10_000), " ",
];

export function hostileContract(store: () => GraphStore): void {
  describe("hostile strings", () => {
    test("names, aliases, quotes, titles, texts, sources and judgements come back as they went in", async () => {
      const documents = HOSTILE.map((text, i) => paper(`${text} ${i}`, { title: text, publisher: text, authors: [text], url: text, sources: [text] }));
      const people = HOSTILE.map((name, i) => entity("Person", name, [documents[i] as (typeof documents)[number]], { name, aliases: [name] }));
      await store().saveDocuments(documents.map(annotationOf));
      await store().apply(change({ entities: people }));
      await store().record(HOSTILE.map((why, i) => judgement(`j${i}`, { why, who: why })));

      expect(await store().nodes(people.map((p) => p.id))).toEqual(people.map(({ mentions: _, ...p }) => ({ type: "Entity", ...p })));
      expect((await store().nodes(documents.map((d) => d.id))).map((d) => d?.type === "Document" && [d.title, d.publisher, d.authors, d.url])).toEqual(HOSTILE.map((t) => [t, t, [t], t]));
      const texts = await store().texts(documents.map((d) => d.id));
      expect(documents.map((d) => texts.get(d.id))).toEqual(documents.map((d) => d.text));
      expect((await store().judgements()).map((j) => [j.who, j.why])).toEqual(HOSTILE.map((t) => [t, t]));
      expect(await store().counts()).toMatchObject({ documents: HOSTILE.length, entities: HOSTILE.length });
    });

    test("as ids and questions they find nothing and harm nothing", async () => {
      await settle(store());
      const before = await store().counts();
      for (const text of HOSTILE) {
        expect(await store().nodes([text])).toEqual([null]);
        expect(await store().relation(`WORKS_FOR~${text}~${text}`)).toBeNull();
        expect(await store().path(text, text, 6, null)).toBeNull();
        await store().search(text, null, 5);
        await store().entities({ text, orderBy: "NAME" }, { first: 5, after: null });
        await store().documents({ text, publisher: text, since: text, orderBy: "TITLE" }, { first: 5, after: null });
        await store().removeDocuments([text]);
      }
      expect(await store().counts()).toEqual(before);
    });

    test("half of a surrogate pair becomes the replacement character, so that every offset still holds", async () => {
      const text = paper("A\ud800B and \udc00C went.");
      const person = entity("Person", "C went", [text], { name: "A\ud800B" });
      await store().saveDocuments([annotationOf(text)]);
      await store().apply(change({ entities: [person] }));
      expect(await store().text(text.id)).toBe("A\ufffdB and \ufffdC went.");
      expect((await store().mentions(person.id, { first: 1, after: null })).items).toMatchObject([{ quote: "C went" }]);
      expect(await store().nodes([person.id])).toMatchObject([{ name: "A\ufffdB" }]);
    });

    test("writes that begin together all happen, one after another", async () => {
      const documents = Array.from({ length: 12 }, (_, i) => paper(`Paper number ${i}`));
      await Promise.all(documents.map((d) => store().saveDocuments([annotationOf(d)])));
      await Promise.all(Array.from({ length: 12 }, (_, i) => store().record([judgement(`j${i}`)])));
      expect(await store().sources()).toHaveLength(12);
      expect(await store().judgements()).toHaveLength(12);
      expect(await store().recordVersion()).toBe(24);
    });
  });
}
