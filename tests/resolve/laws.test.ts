import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Annotation } from "../../server/model/annotation.ts";
import type { Resolution } from "../../server/model/graph.ts";
import { anchorId, byCodeUnit, parseAnchor } from "../../server/model/id.ts";
import type { Difference } from "../../server/resolve/diff.ts";
import { diff } from "../../server/resolve/diff.ts";
import { explain, resolve } from "../../server/resolve/resolve.ts";
import { Resolver } from "../../server/resolve/resolver.ts";
import { judgedWorlds, record, worlds } from "./worlds.ts";

const bytes = (documents: Iterable<Annotation>, judgements: Parameters<typeof resolve>[1] = []): string => JSON.stringify(resolve(documents, judgements));

/** What a store holds after a change, as the port describes it. */
const apply = (stored: Resolution, wanted: Resolution): Resolution => applied(stored, diff(stored, wanted), wanted.copies);

function applied(stored: Resolution, change: Pick<Difference, "entities" | "evidence" | "removedEntities" | "removedEvidence">, copies: Resolution["copies"]): Resolution {
  const put = <T extends { readonly id: string }>(rows: readonly T[], removed: readonly string[], written: readonly T[]): T[] => {
    const gone = new Set([...removed, ...written.map((w) => w.id)]);
    return [...rows.filter((r) => !gone.has(r.id)), ...written].sort((a, b) => byCodeUnit(a.id, b.id));
  };
  return {
    entities: put(stored.entities, change.removedEntities, change.entities),
    evidence: put(stored.evidence, change.removedEvidence, change.evidence),
    copies,
  };
}

describe("the graph is a function of documents and judgements", { timeout: 120_000 }, () => {
  it("in any order, however often each comes, it is the same to the byte", () => {
    const shuffled = judgedWorlds.chain((world) =>
      fc.record({
        world: fc.constant(world),
        documents: fc.shuffledSubarray([...world.documents, ...world.documents], { minLength: 2 * world.documents.length }),
        judgements: fc.shuffledSubarray([...world.judgements, ...world.judgements.slice(0, 2)], { minLength: world.judgements.length + Math.min(2, world.judgements.length) }),
      }),
    );
    const rule = fc.property(shuffled, ({ world, documents, judgements }) => {
      expect(bytes(documents, judgements)).toBe(bytes(world.documents, world.judgements));
    });
    fc.assert(rule, { numRuns: 50 });
  });

  it("whatever was ingested and retracted before, what is stored depends on what is there at the end", () => {
    const history = worlds.chain((documents) => fc.record({ documents: fc.constant(documents), steps: fc.array(fc.uniqueArray(fc.constantFrom(...documents)), { maxLength: 4 }) }));
    const rule = fc.property(history, ({ documents, steps }) => {
      let stored: Resolution = { entities: [], evidence: [], copies: [] };
      for (const there of [...steps, documents]) stored = apply(stored, resolve(there, []));
      expect(JSON.stringify(stored)).toBe(bytes(documents));
    });
    fc.assert(rule, { numRuns: 50 });
  });

  it("a judgement that is undone leaves no trace", () => {
    const rule = fc.property(judgedWorlds, fc.nat(), fc.nat(), ({ documents, judgements }, x, y) => {
      const anchors = documents.flatMap((d) => d.entities.map((e) => e.id));
      if (anchors.length === 0) return;
      const [a = "", b = ""] = [anchors[x % anchors.length], anchors[y % anchors.length]];
      const merge = { ...record({ verdict: "same", a, b }, 7), when: "2026-02-01T00:00:00Z" };
      const undo = { ...record({ verdict: "undo", judgement: "j7" }, 8), when: "2026-02-02T00:00:00Z" };
      expect(bytes(documents, [...judgements, merge, undo])).toBe(bytes(documents, judgements));
    });
    fc.assert(rule, { numRuns: 100 });
  });

  it("nothing changes, nothing is written", () => {
    fc.assert(fc.property(judgedWorlds, ({ documents, judgements }) => {
      const stored = resolve(documents, judgements);
      expect(diff(JSON.parse(JSON.stringify(stored)) as Resolution, stored)).toEqual({ entities: [], evidence: [], copyGroups: [], removedEntities: [], removedEvidence: [] });
    }), { numRuns: 50 });
  });
});

describe("the graph is whole", { timeout: 120_000 }, () => {
  it("every mention belongs to one entity, whose id is its smallest anchor, and every end of evidence is there", () => {
    const rule = fc.property(judgedWorlds, ({ documents, judgements }) => {
      const { entities, evidence } = resolve(documents, judgements);
      const anchors = entities.map((e) => e.mentions.flatMap((m) => pairs(m.offsets).map(([start, end]) => anchorId({ document: m.document, start, end }))));
      expect(new Set(anchors.flat()).size).toBe(anchors.flat().length);
      entities.forEach((e, i) => expect(anchors[i]?.[0]).toBe(e.id));
      const ends = new Set([...entities.map((e) => e.id), ...documents.map((d) => d.document.id)]);
      for (const e of evidence) {
        expect([e.from, e.to, e.by ?? e.from, e.operation ?? e.from].filter((id) => !ends.has(id))).toEqual([]);
        expect(documents.find((d) => d.document.id === e.document)?.document.text.slice(e.start, e.end)).toBe(e.quote);
      }
    });
    fc.assert(rule, { numRuns: 100 });
  });

  it("sources are never more than documents, and rows are sorted and unique by id", () => {
    const rule = fc.property(judgedWorlds, ({ documents, judgements }) => {
      const { entities, evidence } = resolve(documents, judgements);
      for (const e of entities) expect(e.sourceCount).toBeLessThanOrEqual(e.documentCount);
      for (const rows of [entities, evidence]) expect(rows.map((r) => r.id)).toEqual([...new Set(rows.map((r) => r.id))].sort(byCodeUnit));
    });
    fc.assert(rule, { numRuns: 50 });
  });

  it("what is open names two entities that are there", () => {
    const rule = fc.property(judgedWorlds, ({ documents, judgements }) => {
      const { resolution, matches } = explain(documents, judgements);
      const ids = new Set(resolution.entities.map((e) => e.id));
      for (const m of matches) {
        expect([m.a, m.b].every((id) => parseAnchor(id) !== null)).toBe(true);
        if (!m.joined) expect([ids.has(m.a), ids.has(m.b), m.a !== m.b]).toEqual([true, true, true]);
      }
    });
    fc.assert(rule, { numRuns: 50 });
  });
});

const pairs = (offsets: readonly number[]): [number, number][] => offsets.flatMap((start, i) => (i % 2 === 0 ? [[start, offsets[i + 1] ?? 0] as [number, number]] : []));

/** Each document once: a resolver that is kept is told which of two annotations counts. */
function once<T extends { readonly documents: readonly Annotation[] }>(world: T): T & { readonly documents: Annotation[] } {
  return { ...world, documents: [...new Map(world.documents.map((d) => [d.document.id, d])).values()] };
}

describe("a resolver that is kept", { timeout: 120_000 }, () => {
  it("gives after any additions, removals and judgements what a fresh one gives, queue and reasons included, and tells what has to be written for it", () => {
    const history = judgedWorlds.map(once).chain((world) =>
      fc.record({ world: fc.constant(world), steps: fc.array(fc.record({ there: fc.subarray(world.documents), judged: fc.boolean() }), { maxLength: 4 }) }),
    );
    const rule = fc.property(history, ({ world, steps }) => {
      const kept = new Resolver();
      let before: readonly Annotation[] = [];
      let stored: Resolution = { entities: [], evidence: [], copies: [] };
      for (const { there, judged } of [...steps, { there: world.documents, judged: true }]) {
        for (const d of before) if (!there.includes(d)) kept.remove(d.document.id);
        for (const d of there) if (!before.includes(d)) kept.put(d);
        before = there;
        const judgements = judged ? world.judgements : [];
        const fresh = explain(there, judgements);
        expect(JSON.stringify(kept.explain(judgements))).toBe(JSON.stringify(fresh));
        stored = applied(stored, kept.changes(), fresh.resolution.copies);
        kept.settled();
        expect(JSON.stringify(stored)).toBe(JSON.stringify(fresh.resolution));
      }
    });
    fc.assert(rule, { numRuns: 60 });
  });
});
