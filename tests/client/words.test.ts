import { describe, expect, test } from "vitest";
import { dated, inSentence, nodeSentence, relationSentence, shortLabel } from "../../client/view/words.ts";
import { judge, namesIn } from "../../client/view/names.ts";
import { around, firstPlace, foldCopies, segments } from "../../client/view/passages.ts";
import { sections } from "../../client/view/card.ts";
import { chainOf } from "../../client/view/path.ts";
import { exportAddress, exportAsk } from "../../client/view/formats.ts";
import { drawn } from "../../client/view/board.ts";
import { START } from "../../client/view/view.ts";
import fc from "fast-check";
import { boardData, edge, node, telling } from "./board.ts";

const bureau = node("b", { end: "Agency", label: "Harbor Bureau" });
const police = node("p", { end: "Agency", label: "Vale Police" });
const port = node("v", { end: "Place", label: "Port Vale" });

describe("a line in one sentence", () => {
  const tellings = [telling({ document: "d1" }), telling({ document: "d2" }), telling({ document: "d3" }), telling({ document: "d3" })];
  test.each([
    [edge("b", "p", { type: "PARTNERED_WITH", sources: 2, tellings }), bureau, police, "The Harbor Bureau partnered with Vale Police, in 3 documents from 2 independent sources"],
    [edge("q", "v", { type: "ARRESTED_IN", status: "charged" }), node("q", { label: "Ada Quill" }), port, "Ada Quill was charged in Port Vale, in 1 document from 1 independent source"],
    [edge("q", "v", { type: "ARRESTED_IN", status: "arrested" }), node("q", { label: "12 people", named: false, count: 12 }), port, "12 people were arrested in Port Vale, in 1 document from 1 independent source"],
    [edge("q", "v", { type: "ARRESTED_IN", status: "acquitted" }), node("q", { label: "Ada Quill" }), port, "Ada Quill was acquitted in Port Vale, in 1 document from 1 independent source"],
    [edge("q", "d", { type: "QUOTED_IN" }), node("q", { label: "Ada Quill" }), node("d", { end: "Document", label: "It is over" }), "Ada Quill was quoted in “It is over”"],
    [edge("q", "g", { type: "MEMBER_OF" }), node("q", { label: "Bo Lind" }), node("g", { end: "Gang", label: "Dock Reds" }), "Bo Lind is said to belong to Dock Reds, in 1 document from 1 independent source"],
  ])("%#", (line, from, to, sentence) => { expect(relationSentence(line, from, to)).toBe(sentence); });
});

test.each([["2025-03-05", "5 March 2025"], ["2024-12-31", "31 December 2024"], ["soon", "soon"], [null, ""]])("the date %s is written %s", (iso, written) => { expect(dated(iso)).toBe(written); });

test.each([
  ["Agency", "Harbor Bureau", "the Harbor Bureau"], ["Agency", "Vale Police", "Vale Police"], ["Agency", "Vale Police Department", "Vale Police Department"], ["Agency", "FBI", "the FBI"], ["Person", "Guard Service", "Guard Service"], ["Document", "It is over", "“It is over”"],
] as const)("%s %s stands in a sentence as %s", (end, label, expected) => { expect(inSentence(node("x", { end, label }))).toBe(expected); });

test("an unnamed group is said by its number, never by a name", () => {
  expect(nodeSentence(node("x", { named: false, count: 1461, label: "1,461 people", documents: 2, sources: 2 }))).toBe("1,461 people, unnamed, in 2 documents from 2 independent sources");
});

test("a long name gives way to its acronym on the board, a person's does not", () => {
  expect(shortLabel(node("x", { end: "Agency", label: "Harbor and Inland Waters Directorate", aliases: ["HIWD", "the directorate"] }))).toBe("HIWD");
  expect(shortLabel(node("x", { end: "Person", label: "Wilhelmina Josephine Quill-Harding", aliases: ["WJQ"] }))).toBe("Wilhelmina Josephine Quill-Harding");
});

describe("a list of names", () => {
  test("is one a line, without bullets, numbers and doubles", () => {
    expect(namesIn("1. Ada Quill\n- Bo Lind\n\n• Ada Quill\nBo Lind; Cy Marsh")).toEqual(["Ada Quill", "Bo Lind", "Cy Marsh"]);
  });
  const quill = node("q", { label: "Ada Quill", aliases: ["Quill"] });
  test.each([
    ["ada quill", [quill], "found"], ["Quill, Ada", [quill], "found"], ["Quill", [quill, node("r", { label: "Eve Quill", aliases: ["Quill"] })], "perhaps"],
    ["Adam Quill", [quill], "perhaps"], ["Bo Lind", [quill], "absent"], ["Ada Quill", [node("d", { end: "Document", label: "Ada Quill" })], "absent"],
  ] as const)("%s is held against what was found", (name, hits, verdict) => { expect(judge(name, hits).verdict).toBe(verdict); });
});

const passage = (id: string, quote: string, document: string, copyGroup: string, published: string | null): { id: string; quote: string; document: { id: string; copyGroup: string; published: string | null } } => ({ id, quote, document: { id: document, copyGroup, published } });

test("one passage in copies of one story is shown once, the earliest, with its copies", () => {
  const folded = foldCopies([passage("1", "We will go on,", "d2", "g", "2025-03-02"), passage("2", "we will go on", "d1", "g", "2025-03-01"), passage("3", "We will go on", "d9", "h", null)]);
  expect(folded.map((f) => [f.passage.id, f.copies.map((c) => c.id)])).toEqual([["2", ["1"]], ["3", []]]);
});

describe("a text cut at its marks", () => {
  test("is the text again when joined, and marks exactly the passage", () => {
    const mark = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, end: start + length, entity: `e${start}` }));
    fc.assert(fc.property(fc.string({ minLength: 80, maxLength: 90 }), fc.array(mark, { maxLength: 6 }), fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 30 })), (text, marks, [start, length]) => {
      const all = segments(text, marks, { start, end: start + length });
      expect(all.map((s) => s.text).join("")).toBe(text);
      expect(all.filter((s) => s.marked).map((s) => s.text).join("")).toBe(text.slice(start, start + length));
    }));
  });
  test("keeps a mention whole that the passage cuts", () => {
    expect(segments("Ada Quill spoke", [{ start: 0, end: 9, entity: "q" }], { start: 4, end: 15 })).toEqual([
      { text: "Ada ", entity: "q", marked: false }, { text: "Quill", entity: "q", marked: true }, { text: " spoke", entity: null, marked: true }]);
  });
});

test("a mention stands in its sentence", () => {
  const text = "It rained. Ada Quill of the bureau spoke. Nobody came.";
  expect(around(text, 11, 20)).toEqual({ before: "", match: "Ada Quill", after: " of the bureau spoke." });
});

test.each([["boats again", [14, 19]], ["the boats", [10, 19]], ["ladder", null], ["", null]])("%s is first found at %j", (wanted, place) => { expect(firstPlace("Far away, the boats lay still.", wanted)).toEqual(place); });

test("a card lists posts before quotes, and tells who works for whom", () => {
  const line = (type: "WORKS_FOR" | "QUOTED_IN", from: string, to: string): { id: string; type: typeof type; from: { id: string }; to: { id: string } } => ({ id: type + from, type, from: { id: from }, to: { id: to } });
  expect(sections("b", [line("QUOTED_IN", "b", "d"), line("WORKS_FOR", "q", "b")]).map((s) => s.heading)).toEqual(["People who work here", "Quoted in"]);
});

test("a path is told from its one end to the other", () => {
  const found = boardData(["a", "b", "c"].map((id) => node(id)), [edge("c", "b"), edge("a", "b")]);
  expect(chainOf(found, "a", "c").map(({ node }) => node)).toEqual(["a", "b"]);
});

test("an export asks for what is drawn, where it lies, and no more; or for everything", () => {
  const data = boardData([node("a"), node("b"), node("c")], [edge("a", "b"), edge("b", "c", { type: "MEMBER_OF" })]);
  const places = new Map([["a", [1.4, -20] as const], ["b", [300, 7.6] as const]]);
  const view = { ...START, places, hidden: new Set(["c"]), filters: { ...START.filters, types: new Set(["MEMBER_OF" as const]) } };
  const wish = { redact: false, theme: "light", everything: false } as const;
  expect(String(exportAsk(view, drawn(view, data), data, wish))).toBe("focus=a%2Cb&depth=0&at=1%2C-20%2C300%2C8&type=WORKS_FOR");
  expect(exportAsk({ ...view, places: new Map() }, drawn(view, data), data, wish).has("at"), "not all of them have a place").toBe(false);
  expect(exportAddress("gephi", exportAsk(view, drawn(view, data), data, { redact: true, theme: "dark", everything: true }))).toBe("/export?format=gephi&theme=dark&redact=true");
});
