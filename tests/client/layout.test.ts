import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pack, separate } from "../../client/graph/boxes.ts";
import type { Box } from "../../client/graph/boxes.ts";
import { components } from "../../client/graph/components.ts";
import { inColumns, inRings } from "../../client/graph/arranged.ts";
import { labelRect, placeLabels } from "../../client/graph/labels.ts";
import type { LabelledNode, Rect } from "../../client/graph/labels.ts";
import { nearestIn } from "../../client/graph/nearest.ts";
import { sceneOf, wrapped } from "../../client/graph/scene.ts";
import { drawn } from "../../client/view/board.ts";
import { START } from "../../client/view/view.ts";
import { DASH, LOOK, RELATION_LOOK, THEMES } from "../../server/model/look.ts";
import { RELATION_TYPES } from "../../server/model/ontology.ts";
import { boardData, edge, node, telling } from "./board.ts";

const touch = (a: Rect, b: Rect): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const room = { left: 0, top: 0, right: 400, bottom: 300 };

const labelled = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }), radius: fc.integer({ min: 4, max: 20 }), width: fc.integer({ min: 0, max: 120 }), height: fc.constantFrom(14, 28), weight: fc.nat(100) });

test("no label ever covers another label, another node or the edge of the screen", () => {
  fc.assert(fc.property(fc.array(labelled, { maxLength: 40 }), (some) => {
    const nodes: LabelledNode[] = some.map((n, i) => ({ ...n, id: `n${i}` }));
    const { nodes: sides } = placeLabels(nodes, [], room);
    const rects = nodes.flatMap((n) => { const side = sides.get(n.id); return side ? [{ id: n.id, rect: labelRect(n, side) }] : []; });
    for (const { id, rect } of rects) {
      expect(rects.some((other) => other.id !== id && touch(rect, other.rect))).toBe(false);
      expect(nodes.some((n) => n.id !== id && touch(rect, { left: n.x - n.radius, right: n.x + n.radius, top: n.y - n.radius, bottom: n.y + n.radius }))).toBe(false);
      expect(rect.left >= 0 && rect.right <= 400 && rect.top >= 0 && rect.bottom <= 300).toBe(true);
    }
  }));
});

test("what is chosen keeps its label over other nodes, but not over their labels", () => {
  const at = (id: string, x: number, must: boolean): LabelledNode => ({ id, x, y: 150, radius: 12, width: 100, height: 14, weight: must ? 9 : 1, must });
  const ring = [[0, 40], [0, -40], [70, 0], [-70, 0], [50, 25], [-50, 25], [50, -25], [-50, -25]].map(([dx = 0, dy = 0], i) => ({ ...at(`n${i}`, 200 + dx, false), y: 150 + dy, radius: 26, width: 0 }));
  expect(placeLabels([at("chosen", 200, true), ...ring], [], room).nodes.has("chosen")).toBe(true);
  expect(placeLabels([at("chosen", 200, false), ...ring], [], room).nodes.has("chosen")).toBe(false);
});

test("the more important label is given the room", () => {
  const at = (id: string, x: number, weight: number): LabelledNode => ({ id, x, y: 12, radius: 8, width: 290, height: 14, weight });
  expect([...placeLabels([at("small", 160, 1), at("great", 240, 5)], [], { ...room, bottom: 50 }).nodes.keys()]).toEqual(["great"]);
});

test("boxes that overlap are pushed apart, and those that are fixed stay", () => {
  const box = fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 300 }), width: fc.integer({ min: 10, max: 60 }), height: fc.integer({ min: 10, max: 40 }) });
  fc.assert(fc.property(fc.array(box, { maxLength: 12 }), (some) => {
    const all: Box[] = some.map((b, i) => ({ ...b, id: String(i), fixed: i === 0 }));
    separate(all, 400);
    if (all[0]) expect([all[0].x, all[0].y]).toEqual([some[0]?.x, some[0]?.y]);
    for (const a of all) for (const b of all) if (a.id < b.id) expect(Math.abs(a.x - b.x) >= (a.width + b.width) / 2 - 1.5 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2 - 1.5).toBe(true);
  }));
});

test("packed rectangles do not overlap", () => {
  fc.assert(fc.property(fc.array(fc.record({ width: fc.integer({ min: 5, max: 300 }), height: fc.integer({ min: 5, max: 300 }) }), { maxLength: 15 }), fc.constantFrom(0.5, 1, 2), (rects, aspect) => {
    const at = pack(rects, aspect).map(([x, y], i) => ({ left: x, top: y, right: x + (rects[i]?.width ?? 0), bottom: y + (rects[i]?.height ?? 0) }));
    for (const [i, a] of at.entries()) for (const b of at.slice(i + 1)) expect(touch(a, b)).toBe(false);
  }));
});

test("pieces are what lines join, the largest first", () => {
  expect(components(["a", "b", "c", "d", "e"], [["b", "c"], ["c", "e"], ["a", "gone"]])).toEqual([["b", "c", "e"], ["a"], ["d"]]);
});

const sized = (id: string, rank: number | null): Parameters<typeof inColumns>[0][number] => ({ id, rank, size: 20, label: [0, 0], at: null, width: 40, height: 20 });

test("in columns what comes earlier stands further left, the undated last", () => {
  const at = inColumns([sized("late", 9), sized("none", null), sized("early", 1)], 1);
  const x = (id: string): number => at.get(id)?.[0] ?? NaN;
  expect(x("early")).toBeLessThan(x("late"));
  expect(x("late")).toBeLessThan(x("none"));
});

test("in rings the first stands in the middle and each further step further out", () => {
  const at = inRings([sized("middle", 0), sized("near", 1), sized("far", 2)]);
  const distance = (id: string): number => Math.hypot(...(at.get(id) ?? [NaN, NaN]));
  expect(distance("middle")).toBe(0);
  expect(distance("near")).toBeGreaterThan(0);
  expect(distance("far")).toBeGreaterThan(distance("near"));
});

describe("arrow keys", () => {
  const places = new Map<string, readonly [number, number]>([["here", [0, 0]], ["right", [50, 5]], ["far right", [90, 0]], ["up", [10, -40]], ["left", [-30, 10]]]);
  test.each([["ArrowRight", "right"], ["ArrowUp", "up"], ["ArrowLeft", "left"], ["ArrowDown", null]] as const)("%s leads to %s", (key, expected) => { expect(nearestIn(key, "here", places)).toBe(expected); });
  test("prefer what a line leads to", () => { expect(nearestIn("ArrowRight", "here", places, new Set(["far right"]))).toBe("far right"); });
});

describe("the scene", () => {
  const people = node("g", { named: false, count: 1461, label: "1,461 people" });
  const data = boardData([people, node("o", { end: "Operation", label: "Dock Sweep", sources: 16 }), node("x")],
    [edge("g", "o", { type: "ARRESTED_IN", status: "arrested", sources: 3 }), edge("x", "o", { type: "TOOK_PART_IN", tellings: [telling({ origin: "inferred" })] })]);
  const scene = sceneOf(START, drawn(START, data), new Set());
  test("gives an unnamed group its count and a dashed ring", () => { expect(scene.nodes.find(({ id }) => id === "g")).toMatchObject({ inside: "1,461", label: "", classes: "unnamed" }); });
  test("says the status of an arrest on its line, and nothing on others unasked", () => { expect(scene.edges.map(({ word }) => word)).toEqual(["arrested", ""]); });
  test("draws the inferred otherwise than the stated", () => { expect(scene.edges.map(({ classes }) => classes)).toEqual(["", "inferred"]); });
  test("widens a line with its sources, and a node", () => {
    expect(scene.edges[0]?.width).toBeGreaterThan(scene.edges[1]?.width ?? 9);
    expect(scene.nodes.find(({ id }) => id === "o")?.size).toBe(44);
  });
  test("fades what is not joined to what is chosen", () => {
    const chosen = { ...START, selected: ["x"] };
    expect(sceneOf(chosen, drawn(chosen, data), new Set()).nodes.map(({ classes }) => classes)).toEqual(["faded unnamed", "", "selected"]);
  });
});

test.each([["Short", "Short"], ["Vale County Harbor Department", "Vale County\nHarbor Department"]])("%s is wrapped near its middle", (text, expected) => { expect(wrapped(text)).toBe(expected); });

describe("colours", () => {
  const channel = (hex: string, at: number): number => { const v = parseInt(hex.slice(at, at + 2), 16) / 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
  const luminance = (hex: string): number => 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
  const contrast = (a: string, b: string): number => { const [x, y] = [luminance(a), luminance(b)].sort((m, n) => n - m) as [number, number]; return (x + 0.05) / (y + 0.05); };
  test.each(Object.entries(LOOK))("of %s: words, icons and counts are read at 4.5 to 1", (_, look) => {
    for (const theme of ["light", "dark"] as const) for (const ground of [THEMES[theme].paper, THEMES[theme].panel]) expect(contrast(look.text[theme], ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(look.onFill, look.fill)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(["light", "dark"] as const)("of the %s theme: muted words at 4.5 to 1, lines that mean something at 3 to 1", (theme) => {
    const { paper, panel, muted, ink, edge: line, blue, orange } = THEMES[theme];
    for (const ground of [paper, panel]) for (const words of [muted, ink]) expect(contrast(words, ground)).toBeGreaterThanOrEqual(4.5);
    for (const stroke of [line, blue, orange]) expect(contrast(stroke, paper)).toBeGreaterThanOrEqual(3);
  });
  test("no arrest is red, and every type of relation has its stroke", () => {
    expect(RELATION_LOOK.ARRESTED_IN.stroke).toBe("ink");
    expect(Object.keys(RELATION_LOOK).sort()).toEqual([...RELATION_TYPES].sort());
    expect(DASH.inferred.length).toBe(2);
  });
});
