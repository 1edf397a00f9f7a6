import { describe, expect, test } from "vitest";
import { drawn, tallies } from "../../client/view/board.ts";
import { filter, hide, select, toggleFilter } from "../../client/view/change.ts";
import type { Change } from "../../client/view/change.ts";
import { openingIds } from "../../client/view/opening.ts";
import { bars, days } from "../../client/view/timeline.ts";
import { START } from "../../client/view/view.ts";
import { boardData, edge, node, telling } from "./board.ts";

const data = boardData(
  [node("Quill", { sources: 3 }), node("Bureau", { end: "Agency", sources: 2 }), node("Port Vale", { end: "Place" }), node("Reds", { end: "Gang", sources: 4, firstSeen: "2025-05-01", lastSeen: "2025-05-03" }), node("paper", { end: "Document" })],
  [
    edge("Quill", "Bureau", { sources: 2 }), edge("Quill", "Port Vale", { type: "ARRESTED_IN", status: "charged", tellings: [telling({ date: "2025-04-10", status: "charged" })] }),
    edge("Quill", "paper", { type: "QUOTED_IN" }),
  ],
);

const names = (...changes: readonly Change[]): readonly string[] => drawn(changes.reduce((view, change) => change(view), START), data).nodes.map(({ id }) => id).sort();

describe("what is drawn", () => {
  test("everything, at first", () => { expect(names()).toEqual(["Bureau", "Port Vale", "Quill", "Reds", "paper"]); });
  test("not what is hidden or of a kind that is switched off", () => { expect(names(hide(["paper"]), toggleFilter("kinds", "Gang"))).toEqual(["Bureau", "Port Vale", "Quill"]); });
  test("nothing with fewer sources than asked for, documents aside", () => { expect(names(filter({ minSources: 2 }))).toEqual(["Bureau", "Quill", "Reds", "paper"]); });
  test("a type switched off takes along the nodes that only it joined", () => { expect(names(toggleFilter("types", "ARRESTED_IN"))).toEqual(["Bureau", "Quill", "Reds", "paper"]); });
  test("so does a status", () => { expect(names(toggleFilter("statuses", "charged"))).toEqual(["Bureau", "Quill", "Reds", "paper"]); });
  test("of a time: what evidence of that time joins, and who stands alone but was seen in it", () => {
    expect(names(filter({ since: "2025-04-01", until: "2025-04-30" }))).toEqual(["Port Vale", "Quill"]);
    expect(names(filter({ since: "2025-05-02" }))).toEqual(["Reds"]);
  });
  test("what is chosen stays, whatever its lines", () => { expect(names(select("Bureau"), filter({ since: "2025-05-02" }))).toEqual(["Bureau", "Reds"]); });
  test("lines between documents and people are not filtered by sources", () => {
    expect(drawn(filter({ minSources: 3 })(START), data).edges.map(({ type }) => type)).toEqual(["QUOTED_IN"]);
  });
});

test("the legend counts what is loaded, so that it stands still while one filters", () => {
  const before = tallies(START, data);
  expect(tallies(toggleFilter("kinds", "Person")(START), data)).toEqual(before);
  expect(before.kinds.get("Person")).toBe(1);
  expect(before.statuses.get("charged")).toBe(1);
});

describe("the opening picture", () => {
  test("hangs together: it grows along lines from the best sourced", () => {
    const chain = boardData([node("hub", { sources: 9 }), ...["a", "b", "c"].map((id) => node(id)), node("far", { sources: 3 })], [edge("a", "hub"), edge("b", "hub"), edge("c", "b")]);
    expect(openingIds(chain, 3)).toHaveLength(3);
    expect(openingIds(chain, 3)).toContain("hub");
  });
  test("shows what stands alone only where there is room for it", () => {
    expect(openingIds(data, 10)).toContain("Reds");
    expect(openingIds(data, 10)).toHaveLength(5);
  });
  test("is never larger than asked for, and at most an eighth documents", () => {
    const many = boardData([node("p"), ...Array.from({ length: 30 }, (_, i) => node(`d${i}`, { end: "Document" }))], Array.from({ length: 30 }, (_, i) => edge("p", `d${i}`, { type: "QUOTED_IN" })));
    expect(openingIds(many, 40).filter((id) => id.startsWith("d"))).toHaveLength(5);
  });
});

describe("the timeline", () => {
  test("counts each piece of evidence at its day, and the undated apart", () => {
    const found = days(boardData([], [edge("a", "b", { tellings: [telling({ date: "2025-03-01" }), telling({ date: null })] })]));
    expect(found).toEqual({ dated: new Map([["2025-03-01", 1]]), undated: 1 });
  });
  test.each([
    [["2025-03-01"], 10, 1], [["2025-03-01", "2025-03-05"], 10, 5], [["2025-01-01", "2025-03-31"], 20, 13], [["2015-01-01", "2025-01-01"], 20, 11], [[], 10, 0],
  ])("of %j in at most %i bars makes %i", (dates, most, expected) => {
    const all = bars(new Map(dates.map((day) => [day, 1])), most);
    expect(all).toHaveLength(expected);
    expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(dates.length);
  });
});
