import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolve } from "../../server/resolve/resolve.ts";
import { shared, shingles } from "../../server/resolve/shingles.ts";
import { Likely, sketch } from "../../server/resolve/sketch.ts";
import { article } from "./article.ts";

const source = readFileSync(new URL("../gold/copies/stories.txt", import.meta.url), "utf8");
const stories = source.split(/^=== /m).slice(1).map((part) => {
  const [head = "", ...lines] = part.trimEnd().split("\n");
  const [name = "", group = ""] = head.split(" ");
  return { name, group, annotation: article(name, lines.join("\n").replace(/<</g, "<<a speaker|")) };
});

function pairs(): { readonly a: string; readonly b: string; readonly same: boolean; readonly found: boolean }[] {
  const { copies } = resolve(stories.map((s) => s.annotation), []);
  const groupOf = new Map(copies.flatMap((g, i) => g.map((id) => [id, i])));
  return stories.flatMap((x, i) => stories.slice(i + 1).map((y) => {
    const [a, b] = [groupOf.get(x.annotation.document.id), groupOf.get(y.annotation.document.id)];
    return { a: x.name, b: y.name, same: x.group === y.group, found: a !== undefined && a === b };
  }));
}

describe("copies of one story, on labelled reports", { timeout: 120_000 }, () => {
  it("each pair is found and none is invented", () => {
    const wrong = pairs().filter((p) => p.same !== p.found);
    expect(wrong).toEqual([]);
  });

  it("a group's documents count as one source", () => {
    const twice = stories.filter((s) => s.group === "council").map((s) => article(s.name, `{p:amory|Beth Amory}. ${s.annotation.document.text}`));
    const amory = resolve(twice, []).entities.find((e) => e.name === "Beth Amory");
    expect(amory).toMatchObject({ documentCount: 2, sourceCount: 1 });
  });
});

const sets = fc.uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { minLength: 80, maxLength: 200 });
const numbers = (items: Iterable<number>): Uint32Array => Uint32Array.from(new Set(items)).sort();

describe("sketches", { timeout: 120_000 }, () => {
  it("hold an item of two sets in both or in neither", () => {
    const rule = fc.property(sets, sets, (a, b) => {
      const [x, y] = [numbers([...a, ...b]), numbers(b)];
      const [inX, inY] = [new Set(sketch(x)), new Set(sketch(y))];
      expect([...inY].filter((item) => !inX.has(item))).toEqual([]);
      expect(b.filter((item) => inX.has(item) !== inY.has(item))).toEqual([]);
    });
    fc.assert(rule, { numRuns: 50 });
  });

  it("estimate how much two sets share", () => {
    let [error, runs] = [0, 0];
    const rule = fc.property(sets, sets, sets, (a, b, both) => {
      const [x, y] = [numbers(new Set([...a, ...both])), numbers(new Set([...b, ...both]))];
      const share = shared(x, y) / Math.min(x.length, y.length);
      const [p, q] = [sketch(x), sketch(y)];
      error += Math.abs(shared(p, q) / Math.max(1, Math.min(p.length, q.length)) - share);
      runs++;
    });
    fc.assert(rule, { numRuns: 100, seed: 11 });
    expect(error / runs).toBeLessThan(0.08);
  });

  it("find a set of which another holds the half, however many other sets there are and however much longer it is", () => {
    const rule = fc.property(fc.array(sets, { minLength: 2, maxLength: 6 }), sets, (all, more) => {
      const [first = []] = all;
      const longer = [...first.slice(0, Math.ceil(first.length / 2)), ...more, ...more.map((m) => (m ^ 0x5bd1e995) >>> 0)];
      expect(likely([...all, longer])).toContain(`${name(0)} ${name(all.length)}`);
    });
    fc.assert(rule, { numRuns: 60, seed: 5 });
  });

  it("do not pair each with each where a thousand sets share one phrase", () => {
    const phrase = Array.from({ length: 40 }, (_, i) => i);
    const found = likely(Array.from({ length: 300 }, (_, i) => [...phrase, ...Array.from({ length: 40 }, (__, k) => 1_000 + i * 40 + k)]));
    expect(found.length).toBeLessThan(300);
  });

  it("which pairs are likely depends on the sets that are there, not on which came and went, nor in what order", () => {
    const few = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 4, maxLength: 12 }), { minLength: 2, maxLength: 24 });
    const rule = fc.property(few, fc.array(fc.nat(), { maxLength: 40 }), (all, toggles) => {
      const index = new Likely();
      const pairs = new Set<string>();
      const ask = (a: string, b: string): void => void (index.isLikely(a, b) ? pairs.add(`${a} ${b}`) : pairs.delete(`${a} ${b}`));
      const there = new Set<number>();
      const toggle = (n: number): void => {
        if (there.delete(n)) {
          index.delete(name(n), ask);
          for (const pair of pairs) if (pair.split(" ").includes(name(n))) pairs.delete(pair);
        } else index.add(name(n), numbers(all[n] ?? []), ask), there.add(n);
      };
      for (const n of toggles) toggle(n % all.length);
      for (const n of all.keys()) if (!there.has(n)) toggle(n);
      expect([...pairs].sort()).toEqual(likely(all));
    });
    fc.assert(rule, { numRuns: 300 });
  });
});

const name = (n: number): string => String(n).padStart(4, "0");

/** All likely pairs of some sets, by their numbers. */
function likely(all: readonly (readonly number[])[]): string[] {
  const index = new Likely();
  const asked = new Set<string>();
  for (const [n, items] of all.entries()) index.add(name(n), numbers(items), (a, b) => asked.add(`${a} ${b}`));
  return [...asked].filter((pair) => index.isLikely(...(pair.split(" ") as [string, string]))).sort();
}

describe("shingles", { timeout: 120_000 }, () => {
  it("marks, case and spacing do not count, words do", () => {
    const a = shingles(["The ferry — they said — left the harbor at NOON, as ever."]);
    expect(shared(a, shingles(["the ferry, they said, left the harbor at noon as ever"]))).toBe(a.length);
    expect(shared(a, shingles(["a boat sailed out before anybody had noticed it go"]))).toBe(0);
  });

  it("no run of words crosses from one piece to the next", () => {
    expect(shingles(["one two three", "four five six"])).toHaveLength(0);
  });
});
