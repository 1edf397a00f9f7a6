import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeNamed, stateOfPostalCode } from "../../server/lexicon/places.ts";

/** The first place of a name, told in short: "Boston, city, Massachusetts, United States". */
const first = (name: string): string | null => {
  const place = placeNamed(name)[0];
  return place ? [place.name, place.kind, place.region, place.country].filter((part) => part !== null).join(", ") : null;
};

describe("placeNamed", () => {
  it.each([
    ["Boston", "Boston, city, Massachusetts, United States"],
    ["BOSTON", "Boston, city, Massachusetts, United States"],
    ["Accrington", "Accrington, city, England, United Kingdom"],
    ["Perth", "Perth, city, Western Australia, Australia"],
    ["Nantucket", "Nantucket, island, Massachusetts, United States"],
    ["Martha’s Vineyard", "Martha's Vineyard, island, Massachusetts, United States"],
    ["St Paul", "St. Paul, city, Minnesota, United States"],
    ["Saint Paul", "St. Paul, city, Minnesota, United States"],
    ["Sao Paulo", "São Paulo, city, Brazil"],
    ["Kiev", "Kyiv, city, Ukraine"],
    ["New York", "New York City, city, New York, United States"],
    ["Washington, D.C.", "Washington, city, District of Columbia, United States"],
    ["Mass.", "Massachusetts, state, United States"],
    ["N.H.", "New Hampshire, state, United States"],
    ["Ont.", "Ontario, state, Canada"],
    ["NSW", "New South Wales, state, Australia"],
    ["Jalisco", "Jalisco, state, Mexico"],
    ["Maharashtra", "Maharashtra, state, India"],
    ["U.S.", "United States, country, United States"],
    ["UK", "United Kingdom, country, United Kingdom"],
    ["Ivory Coast", "Ivory Coast, country, Ivory Coast"],
    ["Wales", "Wales, country, United Kingdom"],
    ["Lancashire", "Lancashire, county, England, United Kingdom"],
    ["County Kerry", "County Kerry, county, Ireland"],
    ["Co. Cork", "County Cork, county, Ireland"],
    ["East Boston", "East Boston, neighbourhood, Massachusetts, United States"],
    ["the Bronx", "Bronx, city, New York, United States"],
    ["New England", "New England, region, United States"],
    ["Gaza", "Gaza Strip, region, Palestine"],
    ["Qwghlm", null],
    ["", null],
  ])("%s", (name, expected) => {
    expect(first(name)).toBe(expected);
  });

  it("gives every place of a name, the largest first", () => {
    const cities = placeNamed("Springfield").filter((p) => p.kind === "city");
    expect(cities.map((p) => p.region)).toEqual(expect.arrayContaining(["Missouri", "Massachusetts", "Illinois"]));
    expect(cities.map((p) => p.population)).toEqual(cities.map((p) => p.population).sort((a, b) => b - a));
  });

  it("takes an abbreviation only as it is written", () => {
    expect(["us", "Us", "mass", "Mass", "MASS."].flatMap(placeNamed)).toEqual([]);
    expect(placeNamed("Mass.")[0]?.abbreviated).toBe(true);
  });

  it.each([
    ["Reading", true],
    ["Of", true],
    ["Chelsea", true],
    ["Grant", true],
    ["Boston", false],
    ["Phoenix", false],
    ["Turkey", false],
    ["U.S.", false],
  ])("says whether a name is a word's or a person's as much as a place's: %s", (name, common) => {
    expect(placeNamed(name)[0]?.common).toBe(common);
  });

  it("takes any string", () => {
    fc.assert(fc.property(fc.uint16Array({ maxLength: 30 }).map((units) => String.fromCharCode(...units)), (name) => void expect(Array.isArray(placeNamed(name))).toBe(true)));
  });
});

describe("stateOfPostalCode", () => {
  it.each([["MA", "Massachusetts"], ["NSW", "New South Wales"], ["DC", "Washington"], ["ON", "Ontario"], ["ma", undefined], ["XX", undefined]])("%s", (code, name) => {
    expect(stateOfPostalCode(code)?.name).toBe(name);
  });
});
