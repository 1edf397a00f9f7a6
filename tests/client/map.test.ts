import { describe, expect, test } from "vitest";
import { gazetteerOf, locate, mostReported, plainName } from "../../client/map/locate.ts";
import type { Located } from "../../client/map/locate.ts";
import { boardData, edge, node } from "./board.ts";

const gazetteer = gazetteerOf({
  codes: [["US-MA", "Massachusetts"], ["US-NY", "New York"], ["US", "United States"], ["GB", "United Kingdom"]],
  towns: ["Boston|US|NY|8049|42.63,-78.74", "Boston|US|MA|667137|42.36,-71.06", "Chelsea|GB|ENG|60000|51.49,-0.17", "Chelsea|US|MA|39398|42.39,-71.03", "Saint Paul|US|MN|300000|44.94,-93.09"],
});
const outlines = new Set(["massachusetts", "new york", "brazil"]);
const place = (label: string): ReturnType<typeof node> => node(label, { end: "Place", label });
const partOf = (a: string, b: string): ReturnType<typeof edge> => edge(a, b, { type: "PART_OF" });

const find = (names: readonly string[], lines: ReturnType<typeof edge>[] = []): ReturnType<typeof locate> => locate(names.map(place), boardData(names.map(place), lines), gazetteer, outlines);

describe("a place is put on the map", () => {
  test("by its outline, when it is a state or a country", () => { expect(find(["Massachusetts", "Brazil"]).located.map((one) => "outline" in one && one.outline)).toEqual(["massachusetts", "brazil"]); });
  test("at the town in the state of which it is said to be part, surely", () => {
    expect(find(["Boston", "New York"], [partOf("Boston", "New York")]).located[0]).toMatchObject({ at: [-78.74, 42.63], sure: true });
  });
  test("else at the town in a state that is on the board, unsurely", () => { expect(find(["Chelsea", "Massachusetts"]).located[0]).toMatchObject({ at: [-71.03, 42.39], sure: false }); });
  test("else at the largest of its name, unsurely", () => { expect(find(["Chelsea"]).located[0]).toMatchObject({ at: [-0.17, 51.49], sure: false }); });
  test("surely, when there is one of its name only", () => { expect(find(["St. Paul"]).located[0]).toMatchObject({ sure: true }); });
  test("or named as not on the map", () => { expect(find(["Port Vale"]).unknown.map(({ label }) => label)).toEqual(["Port Vale"]); });
});

test("the map is fitted to the places that hold most of the reports, so that one mention far away does not make them small", () => {
  const at = (label: string, sources: number): Located => ({ node: node(label, { end: "Place", sources }), at: [0, 0], sure: true });
  const fitted = mostReported([at("Far", 1), at("Boston", 9), at("Chelsea", 6), at("Salem", 4)]);
  expect(fitted.map(({ node: { label } }) => label)).toEqual(["Boston", "Chelsea", "Salem"]);
  expect(mostReported([at("Only", 1)])).toHaveLength(1);
  expect(mostReported([])).toEqual([]);
});

test.each([["St. Paul", "st paul"], ["São Paulo", "sao paulo"], ["the Bronx", "bronx"], ["Martha’s Vineyard", "marthas vineyard"], ["Greater Boston", "boston"]])("%s is compared as %s", (name, plain) => { expect(plainName(name)).toBe(plain); });
