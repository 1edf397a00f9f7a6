import { describe, expect, test } from "vitest";
import { together } from "../../client/api/board.ts";
import { ticks } from "../../client/graph/ticks.ts";
import { documentsBehind } from "../../client/view/rows.ts";
import { drawn } from "../../client/view/board.ts";
import { changePath, kept, pinAll, showPath, toggleFilter } from "../../client/view/change.ts";
import { fromUrl, toUrl } from "../../client/view/url.ts";
import { START } from "../../client/view/view.ts";
import { boardData, edge, node, telling } from "./board.ts";

describe("a board of more nodes than are answered for at once", () => {
  test("is asked for in parts, each within the limit, so that any two nodes are together in one", () => {
    for (const size of [1, 1_000, 1_001, 1_400, 2_000]) {
      const ids = Array.from({ length: size }, (_, i) => `n${i}`);
      const parts = together(ids).map((part) => new Set(part));
      expect(Math.max(...parts.map((part) => part.size))).toBeLessThanOrEqual(1_000);
      for (let a = 0; a < size; a += 97) for (let b = a; b < size; b += 131) expect(parts.some((part) => part.has(ids[a]!) && part.has(ids[b]!))).toBe(true);
    }
  });
});

describe("the dates over the columns", () => {
  const dated = [["a", "2025-03-04"], ["b", "2025-03-04"], ["c", "2025-03-11"], ["d", null], ["e", "2025-03-05"]] as const;
  const nodes = dated.map(([id, firstSeen]) => ({ id, firstSeen }));
  const places = new Map<string, readonly [number, number]>([["a", [10, 0]], ["b", [60, 0]], ["e", [100, 0]], ["c", [200, 0]], ["d", [400, 9]]]);
  test("stand where a day's first column begins, and leave out what would run into the one before", () => {
    expect(ticks(nodes, places, { zoom: 1, x: 5, y: 0 }, 800)).toEqual([{ day: "2025-03-04", x: 15 }, { day: "2025-03-11", x: 205 }, { day: null, x: 405 }]);
  });
  test("go with the zoom and the pan, and off the stage with them", () => {
    expect(ticks(nodes, places, { zoom: 2, x: -30, y: 0 }, 800).map(({ x }) => x)).toEqual([170, 370]);
  });
});

test("the documents behind a board are those on it and those that tell its lines, most lines first", () => {
  const [a, b] = [edge("A", "B", { tellings: [telling({ document: "d1" }), telling({ document: "d1" }), telling({ document: "d2" })] }), edge("B", "C", { tellings: [telling({ document: "d2" })] })];
  expect(documentsBehind({ nodes: [node("A"), node("d3", { end: "Document" })], edges: [a, b] })).toEqual(["d2", "d1", "d3"]);
});

describe("how a relation is known is a filter", () => {
  const data = boardData([node("A"), node("B"), node("C")], [edge("A", "B", { tellings: [telling({ origin: "inferred" })] }), edge("B", "C", { tellings: [telling({ origin: "inferred" }), telling()] })]);
  test("what is only inferred goes, what is also said stays", () => {
    const view = toggleFilter("origins", "inferred")(START);
    expect(drawn(view, data).edges.map(({ from, to }) => `${from}${to}`)).toEqual(["BC"]);
    expect(fromUrl(toUrl(view)).filters.origins).toEqual(new Set(["inferred"]));
  });
});

describe("changes of a view", () => {
  test("a saved board names the nodes of the opening picture, and keeps those that were chosen", () => {
    expect(kept(["a", "b"])(START).shown).toEqual(["a", "b"]);
    expect(kept(["a", "b"])({ ...START, shown: ["c"] }).shown).toEqual(["c"]);
  });
  test("many are pinned at once, and let go when all are", () => {
    const some = pinAll(["a", "b"])({ ...START, pinned: new Set(["a"]) });
    expect([...some.pinned]).toEqual(["a", "b"]);
    expect(pinAll(["a", "b"])(some).pinned.size).toBe(0);
  });
  test("another path is asked for between the same two, and only where there is one", () => {
    expect(changePath({ noHubs: true })(showPath(["a", "b"])(START)).path).toEqual({ ends: ["a", "b"], sourced: true, noHubs: true, without: [] });
    expect(changePath({ noHubs: true })(START)).toBe(START);
  });
});
