import { describe, expect, test } from "vitest";
import { importBoard } from "../../server/read/board/board.ts";
import { documentId } from "../../server/read/document.ts";
import { harbour } from "./board.ts";
import { textOf } from "./read.ts";

const { subgraph: graph, context } = harbour();
const imported = async (format: string) => importBoard(await textOf(format, graph, context));
const names = (kind: string): string[] => graph.nodes.flatMap((n) => (n.type === "Entity" && n.kind === kind ? [n.name] : [])).sort();

describe.each(["cytoscape", "ftm"])("a board that was exported as %s and imported", (format) => {
  test("has every entity by name, alias and kind", async () => {
    const { annotation, skipped } = await imported(format);
    expect(skipped).toEqual([]);
    for (const kind of ["Person", "Agency", "Place", "Gang", "Operation"]) expect(annotation.entities.filter((e) => e.kind === kind).map((e) => e.name).sort()).toEqual(names(kind));
    expect(annotation.entities.find((e) => e.name === "Ann Lidgate")?.aliases).toEqual(["Chief Lidgate", "Lidgate"]);
    expect(annotation.entities.find((e) => e.name === "12 people")).toMatchObject({ named: false, count: 12 });
  });

  test("is a document of its own, in which every span holds its words", async () => {
    const { annotation } = await imported(format);
    const { text, id } = annotation.document;
    expect(annotation.origin).toBe("imported");
    expect(id).toBe(documentId(text));
    for (const { mentions, name, aliases } of annotation.entities)
      for (const { start, end, text: words } of mentions) {
        expect(text.slice(start, end)).toBe(words);
        expect([name, ...aliases]).toContain(words);
      }
    for (const quote of annotation.quotes) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
    expect(annotation.quotes.map((q) => q.text)).toEqual(["We were “ready”, and\nthey knew"]);
    expect(annotation.entities.every((e) => e.id === `${id}-${e.mentions[0]?.start}-${e.mentions[0]?.end}`)).toBe(true);
  });

  test("tells every evidence of every relation", async () => {
    const { annotation } = await imported(format);
    const name = (id: string | null): string | undefined => annotation.entities.find((e) => e.id === id)?.name;
    expect(annotation.relations.map((r) => [r.type, name(r.from), name(r.to), r.title ?? r.role ?? null, r.origin]).sort()).toEqual([
      ["MEMBER_OF", "Bo Strömvik", "Tidewater Crew", null, "imported"], ["PART_OF", "Gull Quay", "Port Amity", null, "imported"], ["TARGETED", "Operation Herring Net", "Tidewater Crew", null, "imported"],
      ["TOOK_PART_IN", "Port Amity Police", "Operation Herring Net", "led", "imported"], ["TOOK_PLACE_IN", "Operation Herring Net", "Port Amity", null, "imported"],
      ["WORKS_FOR", "Ann Lidgate", "Port Amity Police", "chief", "imported"], ["WORKS_FOR", "Bo Strömvik", "Coast Watch", "deckhand", "imported"],
    ]);
    expect(annotation.partnerships).toHaveLength(2);
    expect(annotation.arrests.map((a) => [name(a.who) ?? a.description, a.status, a.places.map(name), name(a.operation), name(a.by ?? null)])).toEqual(expect.arrayContaining([
      ["Bo Strömvik", "arrested", ["Gull Quay"], "Operation Herring Net", "Port Amity Police"], ["Bo Strömvik", "acquitted", ["Gull Quay"], undefined, undefined], ["12 people", "arrested", [], "Operation Herring Net", undefined],
    ]));
  });

  test("is the same document each time", async () => {
    expect((await imported(format)).annotation).toEqual((await imported(format)).annotation);
  });
});

describe("a board of another maker", () => {
  test("is taken over by its own words for kinds and types, and what has none is named", () => {
    const file = JSON.stringify({ elements: { nodes: [{ data: { id: "1", label: "Ida Crane", type: "person" } }, { data: { id: "2", label: "Quay Bakery", type: "company" } }, { data: { id: "3", label: "Rex", type: "dog" } }],
      edges: [{ data: { source: "1", target: "2", interaction: "works for" } }, { data: { id: "x", source: "1", target: "3", label: "walks" } }, { data: { source: "1", target: "9", type: "WORKS_FOR" } }, { data: { source: "2", target: "1", type: "WORKS_FOR" } }] } });
    const { annotation, skipped } = importBoard(file);
    expect(annotation.entities.map((e) => [e.kind, e.name])).toEqual([["Person", "Ida Crane"], ["Organization", "Quay Bakery"]]);
    expect(annotation.relations).toHaveLength(1);
    expect(skipped.map(({ reason }) => reason)).toEqual([expect.stringContaining('"dog"'), expect.stringContaining('"walks"'), expect.stringContaining("not in the file"), expect.stringContaining("WORKS_FOR does not join Organization to Person")]);
  });

  test("in FollowTheMoney: companies, directors, and what we have no word for", () => {
    const file = [{ id: "a", schema: "Person", properties: { name: ["Ida Crane", "I. Crane"] } }, { id: "b", schema: "Company", properties: { name: ["Quay Bakery"] } }, { id: "c", schema: "Directorship", properties: { director: ["a"], organization: ["b"], role: ["chair"] } }, { id: "d", schema: "Vessel", properties: { name: ["Gull"] } }]
      .map((e) => JSON.stringify(e)).join("\n");
    const { annotation, skipped } = importBoard(file);
    expect(annotation.entities.map((e) => [e.name, e.aliases])).toEqual([["Ida Crane", ["I. Crane"]], ["Quay Bakery", []]]);
    expect(annotation.relations).toEqual([expect.objectContaining({ type: "WORKS_FOR", title: "chair" })]);
    expect(skipped).toEqual([{ record: "d", reason: "nothing of ours is a Vessel" }]);
  });

  test.each([["a;b", "no board"], ['{"elements": 1}', "elements"], ['{"id": 1}', "Line 1"], ['{"id":"a","schema":"Person"}\nnope', "Line 2"]])("%j is refused by name", (file, named) => {
    expect(() => importBoard(file)).toThrow(named);
  });
});
