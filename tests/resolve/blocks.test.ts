import { describe, expect, it } from "vitest";
import type { Annotation } from "../../server/model/annotation.ts";
import { resolve } from "../../server/resolve/resolve.ts";
import { article } from "./article.ts";

/** Many documents about people of one name, of so many ages, each in a report of its own. */
const namesakes = (documents: number, ages: number): Annotation[] =>
  Array.from({ length: documents }, (_, i) => article(`doc${i}`, `{p:q|Ottoline Quist}, ${20 + 2 * (i % ages)}, was seen ${i} times by {p:w|Wim Tal${"abcdefghij"[i % 10]}${"klmnopqrst"[Math.floor(i / 10) % 10]}o}.`, { published: "2025-01-01" }));

const people = (documents: readonly Annotation[]): number => resolve(documents, []).entities.filter((e) => e.name === "Ottoline Quist").length;

describe("large blocks", { timeout: 120_000 }, () => {
  it("a thousand documents about ten namesakes of ten ages are ten people", () => {
    expect(people(namesakes(1_000, 10))).toBe(10);
  });

  it("more namesakes than are held side by side never become fewer people than there are ages", () => {
    expect(people(namesakes(300, 40))).toBeGreaterThanOrEqual(40);
  });

  it("a block too large for pairs is settled the same in any order", () => {
    const documents = Array.from({ length: 260 }, (_, i) => article(`doc${i}`, `Mayor {p:q|Ottoline Quist} of {l:t|Town${String.fromCharCode(97 + (i % 26))}${String.fromCharCode(97 + (i % 13))}} spoke ${i} times.`, { entities: { "l:t": { context: { region: `Region ${i % 120}` } } } }));
    expect(JSON.stringify(resolve(documents.toReversed(), []))).toBe(JSON.stringify(resolve(documents, [])));
  });
});
