import { describe, expect, it } from "vitest";
import { extract } from "../../server/extract.ts";
import { readLexicon } from "../../server/lexicon/lexicon.ts";
import { KINDS } from "../../server/model/ontology.ts";
import { explain } from "../../server/resolve/resolve.ts";
import { identityGold, labelledPairs, score } from "./identityGold.ts";

const gold = identityGold();
const lexicon = readLexicon();

describe("identity across documents as papers write them, read by the real extraction", () => {
  const read = identityGold("read/");
  const { resolution } = explain(read.map((g) => extract(g.annotation.document, lexicon)), []);
  const pairs = labelledPairs(read, resolution);

  it("never takes two people for one", () => {
    expect(pairs.filter((p) => p.kind === "Person" && p.found && !p.same)).toEqual([]);
  });

  it("precision and recall pair by pair", ({ annotate }) => {
    for (const kind of ["all", ...KINDS]) {
      const { pairs: n, precision, recall } = score(kind === "all" ? pairs : pairs.filter((p) => p.kind === kind));
      void annotate(`${kind}: ${n} pairs, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
    }
    const { precision, recall } = score(pairs);
    const amiss = pairs.filter((p) => p.found !== p.same).map((p) => `${p.a} ${p.found ? "=" : "≠"} ${p.b}`);
    expect({ precision: precision >= 0.99, recall: recall >= 0.97 }, amiss.join("\n")).toEqual({ precision: true, recall: true });
  });
});

describe.each([
  ["on labelled reports", gold.map((g) => g.annotation), { precision: 0.99, recall: 0.93 }],
  ["on what extraction finds in them", gold.map((g) => extract(g.annotation.document, lexicon)), { precision: 0.99, recall: 0.93 }],
])("identity across documents, %s", (_, annotations, floor) => {
  const { resolution, matches } = explain(annotations, []);
  const pairs = labelledPairs(gold, resolution);
  const wrong = pairs.filter((p) => p.found && !p.same).map((p) => `${p.a} = ${p.b}`);
  const missed = pairs.filter((p) => !p.found && p.same).map((p) => `${p.a} ≠ ${p.b}`);

  it("has pairs enough to tell", () => {
    expect(pairs.length).toBeGreaterThanOrEqual(200);
  });

  it("never takes two people for one", () => {
    expect(pairs.filter((p) => p.kind === "Person" && p.found && !p.same)).toEqual([]);
  });

  it("precision and recall pair by pair", ({ annotate }) => {
    for (const kind of ["all", ...KINDS]) {
      const { pairs: n, precision, recall } = score(kind === "all" ? pairs : pairs.filter((p) => p.kind === kind));
      void annotate(`${kind}: ${n} pairs, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
    }
    const { precision, recall } = score(pairs);
    expect({ precision: precision >= floor.precision, recall: recall >= floor.recall }, [...wrong, ...missed].join("\n")).toEqual({ precision: true, recall: true });
  });

  it("what stays apart but may be one is in the queue, with what agrees and what clashes", () => {
    const open = matches.filter((m) => !m.joined);
    const names = (id: string): string => resolution.entities.find((e) => e.id === id)?.name ?? id;
    expect(open.map((m) => [names(m.a), names(m.b)].sort().join(" / "))).toContain("Luis Nunez / Luis Nunez");
    for (const m of open) expect(m.reason).toMatch(/^Perhaps one, by .+\.$/);
  });
});
