import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KINDS, ORIGINS, RELATION_TYPES, STATUSES } from "../../server/model/ontology.ts";
import { fromUrl, toUrl } from "../../client/view/url.ts";
import { LAYOUTS, NO_FILTERS, START, TABS } from "../../client/view/view.ts";
import type { View } from "../../client/view/view.ts";

const hex = fc.stringMatching(/^[0-9a-f]{20}$/);
const anchor = fc.tuple(hex, fc.nat(500_000), fc.integer({ min: 1, max: 200 })).map(([d, s, n]) => `${d}-${s}-${s + n}`);
const id = fc.oneof(anchor, hex, fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }));
const ids = fc.uniqueArray(id, { maxLength: 8 });
const point = fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: -9999, max: 9999 }));
const day = fc.option(fc.date({ min: new Date("1990-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10)));
const subset = <T>(all: readonly T[]): fc.Arbitrary<ReadonlySet<T>> => fc.subarray([...all]).map((some) => new Set(some));

const view: fc.Arbitrary<View> = fc.record({
  tab: fc.constantFrom(...TABS),
  shown: ids,
  places: fc.array(fc.tuple(id, point), { maxLength: 6 }).map((some) => new Map(some)),
  pinned: ids.map((some) => new Set(some)),
  hidden: ids.map((some) => new Set(some)),
  filters: fc.record({ kinds: subset([...KINDS, "Document" as const]), types: subset(RELATION_TYPES), statuses: subset(STATUSES), origins: subset(ORIGINS), minSources: fc.integer({ min: 1, max: 40 }), since: day, until: day }),
  selected: ids,
  line: fc.option(fc.tuple(anchor, anchor).map(([a, b]) => `PARTNERED_WITH~${a}~${b}`)),
  reading: fc.option(fc.record({ document: hex, start: fc.nat(9000), end: fc.nat(9000) })),
  path: fc.option(fc.record({ ends: fc.tuple(id, id), sourced: fc.boolean(), noHubs: fc.boolean(), without: ids })),
  layout: fc.constantFrom(...LAYOUTS),
  lineLabels: fc.boolean(),
  judged: fc.constant(0),
});

/** What two views have in common that show the same: order within `shown` does not show. */
const plain = (v: View): object => ({ ...v, shown: v.shown && [...v.shown].sort(), places: new Map([...v.places].sort()), pinned: new Set([...v.pinned].sort()), hidden: new Set([...v.hidden].sort()) });

describe("the address is the view", () => {
  test("any view comes back from its address", () => {
    fc.assert(fc.property(view, (v) => { expect(plain(fromUrl(toUrl(v)))).toEqual(plain(v)); }));
  });

  test("the opening picture has no fragment", () => {
    expect(toUrl(START)).toBe("");
    expect(fromUrl("")).toEqual(START);
    expect(fromUrl("#")).toEqual(START);
  });

  test("an address holds no character that would have to be escaped again", () => {
    fc.assert(fc.property(view, (v) => { expect(toUrl(v)).toMatch(/^[\w%&=.,:;~!'()*-]*$/); }));
  });

  test("no damaged address is an error", () => {
    fc.assert(fc.property(fc.string(), (text) => { fromUrl(text); }));
    fc.assert(fc.property(fc.tuple(fc.constantFrom("nodes=", "read=", "at=", "path=", "on=chosen&nodes="), fc.string()), ([key, text]) => { fromUrl(key + text); }));
  });

  test("a hundred placed nodes of ten documents need less than three thousand characters", () => {
    const shown = Array.from({ length: 100 }, (_, i) => `${String(i % 10).repeat(20)}-${i * 37}-${i * 37 + 12}`);
    const places = new Map(shown.map((one, i) => [one, [i * 11 - 400, 300 - i * 7] as const]));
    expect(toUrl({ ...START, shown, places }).length).toBeLessThan(3000);
  });

  test("a passage can be written by hand", () => {
    expect(fromUrl("#read=0123456789abcdef0123:120-131").reading).toEqual({ document: "0123456789abcdef0123", start: 120, end: 131 });
    expect(fromUrl("#min=3&no=Gang,Place&nolines=QUOTED_IN").filters).toEqual({ ...NO_FILTERS, minSources: 3, kinds: new Set(["Place", "Gang"]), types: new Set(["QUOTED_IN"]) });
  });
});
