import { describe, expect, it } from "vitest";
import type { Annotation } from "../../server/model/annotation.ts";
import type { Decision, Judgement } from "../../server/model/judgement.ts";
import { checkDecision, ConflictError } from "../../server/resolve/judge.ts";
import { previewMerge } from "../../server/resolve/preview.ts";
import { readJudgements, writeJudgements } from "../../server/resolve/record.ts";
import { candidates, explain, resolve } from "../../server/resolve/resolve.ts";
import { article } from "./article.ts";

const one = article("one", "{p:a|Ann Lee}, 30, of {l:ely|Ely}, was held. {p:b|Bo Dow} saw {p:a|Lee}. {a:pd|Ely Police Department} said so.", {
  arrests: [{ who: "p:a", places: ["l:ely"], at: "was held" }],
  relations: [{ type: "WORKS_FOR", from: "p:b", to: "a:pd", title: "chief" }],
});
const two = article("two", "{p:a|Ann Lee}, 61, of {l:ely|Ely}, wept.");
const three = article("three", "{p:a|Ann Lee} and {p:b|Bo Dow} of {a:pd|Ely Police Department}.", { relations: [{ type: "WORKS_FOR", from: "p:b", to: "a:pd", title: "chief" }] });
const all = [one, two, three];

const at = (document: Annotation, text: string, nth = 0): string => {
  const mentions = document.entities.flatMap((e) => e.mentions).filter((m) => m.text === text).sort((x, y) => x.start - y.start);
  const mention = mentions[nth];
  if (!mention) throw new Error(`no ${text}`);
  return `${document.document.id}-${mention.start}-${mention.end}`;
};
const judged = (...decisions: Decision[]): Judgement[] => decisions.map((decision, i) => ({ id: `j${i}`, decision, who: "Ada", when: `2026-01-01T00:00:0${i}Z`, why: "" }));
const named = (documents: readonly Annotation[], judgements: readonly Judgement[], name: string) => resolve(documents, judgements).entities.filter((e) => e.name === name || e.aliases.includes(name));
const bytes = (judgements: readonly Judgement[]): string => JSON.stringify(resolve(all, judgements));

describe("what people decide about entities", () => {
  it("same joins what the machine kept apart, and undoing it gives the exact graph of before", () => {
    const same: Decision = { verdict: "same", a: at(one, "Ann Lee"), b: at(two, "Ann Lee") };
    expect(named([one, two], [], "Ann Lee")).toHaveLength(2);
    expect(named([one, two], judged(same), "Ann Lee")).toHaveLength(1);
    expect(bytes(judged(same, { verdict: "undo", judgement: "j0" }))).toBe(bytes([]));
  });

  it("an undo that is undone leaves the judgement standing", () => {
    const same: Decision = { verdict: "same", a: at(one, "Ann Lee"), b: at(two, "Ann Lee") };
    const twice = judged(same, { verdict: "undo", judgement: "j0" }, { verdict: "undo", judgement: "j1" });
    expect(bytes(twice)).toBe(bytes(judged(same)));
  });

  it("different keeps apart what the machine would join", () => {
    const apart = judged({ verdict: "different", a: at(one, "Bo Dow"), b: at(three, "Bo Dow") });
    expect(named(all, [], "Bo Dow")).toHaveLength(1);
    expect(named(all, apart, "Bo Dow")).toHaveLength(2);
  });

  it("unsure keeps apart too, and neither is asked about again", () => {
    const twins = [one, two];
    const asked = (judgements: readonly Judgement[]): number => candidates([...twins, article("four", "{p:a|Ann Lee} came to {l:ely|Ely}.")], judgements).length;
    expect(asked([])).toBe(2);
    const four = article("four", "{p:a|Ann Lee} came to {l:ely|Ely}.");
    expect(asked(judged({ verdict: "unsure", a: at(two, "Ann Lee"), b: at(four, "Ann Lee") }))).toBe(1);
  });

  it("the latest of two contradicting judgements stands, and the other is named as without force", () => {
    const [a, b] = [at(one, "Ann Lee"), at(two, "Ann Lee")];
    const { resolution, conflicts } = explain([one, two], judged({ verdict: "same", a, b }, { verdict: "different", a, b }));
    expect(resolution.entities.filter((e) => e.name === "Ann Lee")).toHaveLength(2);
    expect(conflicts).toMatchObject([{ judgement: "j0", against: "j1" }]);
    expect(conflicts[0]?.message).toContain("Undo one of them");
  });

  it("different between two parts of one set that was judged same later is without force", () => {
    const [a, b, c] = [at(one, "Ann Lee"), at(two, "Ann Lee"), at(three, "Ann Lee")];
    const { conflicts } = explain(all, judged({ verdict: "different", a, b: c }, { verdict: "same", a, b }, { verdict: "same", a: b, b: c }));
    expect(conflicts.map((k) => k.judgement)).toEqual(["j0"]);
  });

  it("split takes mentions out into an entity of their own, which nothing joins again", () => {
    const split = judged({ verdict: "split", anchors: [at(one, "Lee")] });
    const entities = resolve(all, split).entities.filter((e) => e.kind === "Person");
    expect(entities.find((e) => e.name === "Lee")).toMatchObject({ mentionCount: 1, documentCount: 1 });
    expect(entities.find((e) => e.mentions.some((m) => m.document === one.document.id) && e.name === "Ann Lee")?.aliases).toEqual([]);
  });

  it("splitting a whole document's part off leaves the rest joined", () => {
    const four = article("four", "{p:b|Bo Dow}, the chief, left.");
    const documents = [one, three, four];
    expect(named(documents, [], "Bo Dow")).toHaveLength(1);
    expect(named(documents, judged({ verdict: "split", anchors: [at(four, "Bo Dow")] }), "Bo Dow").map((e) => e.documentCount).sort()).toEqual([1, 2]);
  });

  it("rename and retype hold for the entity, by any of its anchors; the old name stays as another form", () => {
    const changed = judged({ verdict: "rename", a: at(three, "Bo Dow"), name: "Robert Dow" }, { verdict: "retype", a: at(one, "Ely Police Department"), kind: "Organization" });
    expect(named(all, changed, "Bo Dow")).toMatchObject([{ name: "Robert Dow", aliases: ["Bo Dow"] }]);
    expect(named(all, changed, "Ely Police Department")).toMatchObject([{ kind: "Organization" }]);
  });

  it("a rejected entity goes with all its evidence, a rejected piece of evidence goes alone", () => {
    const before = resolve(all, []);
    const without = resolve(all, judged({ verdict: "rejectEntity", a: at(one, "Bo Dow") }));
    expect(without.evidence.filter((e) => e.type === "WORKS_FOR")).toEqual([]);
    const [first] = before.evidence.filter((e) => e.type === "WORKS_FOR");
    const less = resolve(all, judged({ verdict: "rejectEvidence", evidence: first?.id ?? "" }));
    expect(less.evidence.map((e) => e.id)).toEqual(before.evidence.map((e) => e.id).filter((id) => id !== first?.id));
    expect(less.entities).toEqual(before.entities);
  });

  it("what a person adds is of human origin, and stands between entities as they grow", () => {
    const text = two.document.text;
    const start = text.indexOf("wept");
    const added = judged(
      { verdict: "addEntity", document: two.document.id, start, end: start + 4, kind: "Gang", name: "The Weepers" },
      { verdict: "addEvidence", type: "MEMBER_OF", from: at(two, "Ann Lee"), to: `${two.document.id}-${start}-${start + 4}`, document: two.document.id, start: 0, end: start + 4 },
    );
    const { entities, evidence } = resolve(all, added);
    const gang = entities.find((e) => e.kind === "Gang");
    expect(gang).toMatchObject({ name: "The Weepers", origin: "human", mentions: [{ origin: "human" }] });
    expect(evidence.find((e) => e.type === "MEMBER_OF")).toMatchObject({ origin: "human", to: gang?.id, rule: null, quote: text.slice(0, start + 4) });
  });

  it("a judgement about a document that is gone waits for its return", () => {
    const rename = judged({ verdict: "rename", a: at(two, "Ann Lee"), name: "Anna Lee" });
    expect(JSON.stringify(resolve([one], rename))).toBe(JSON.stringify(resolve([one], [])));
    expect(named([two], rename, "Anna Lee")).toHaveLength(1);
  });
});

describe("recording", () => {
  const [a, b] = [at(one, "Ann Lee"), at(two, "Ann Lee")];

  it("a second judgement of one pair is refused with the name of who made the first, until that is undone", () => {
    const first = judged({ verdict: "same", a, b });
    expect(() => checkDecision({ verdict: "different", a: b, b: a }, first)).toThrow(/Ada judged this "same" on 2026-01-01/);
    const undone = [...first, ...judged({ verdict: "same", a, b }, { verdict: "undo", judgement: "j0" }).slice(1)];
    expect(() => checkDecision({ verdict: "different", a: b, b: a }, undone)).not.toThrow();
  });

  it("one pair of entities is one pair, by whatever anchors", () => {
    const other = at(one, "Lee");
    const entityOf = (anchor: string): string => (anchor === other ? a : anchor);
    expect(() => checkDecision({ verdict: "different", a: other, b }, judged({ verdict: "unsure", a, b }), entityOf)).toThrow(ConflictError);
  });

  it("an undo names a judgement that stands", () => {
    expect(() => checkDecision({ verdict: "undo", judgement: "none" }, [])).toThrow("There is no judgement none to undo");
    const undone = judged({ verdict: "same", a, b }, { verdict: "undo", judgement: "j0" });
    expect(() => checkDecision({ verdict: "undo", judgement: "j0" }, undone)).toThrow(/has undone that already/);
  });

  it("JSON Lines out and in again are the same judgements, in order of time, each once", () => {
    const made = judged({ verdict: "same", a, b }, { verdict: "rename", a, name: "Ann \"the\" Lee\u2028" }, { verdict: "undo", judgement: "j0" });
    const lines = writeJudgements([...made.toReversed(), ...made]);
    expect(readJudgements(lines)).toEqual(made);
    expect(lines.split("\n")).toHaveLength(4);
  });

  it.each([
    ["not json", "line 1"],
    ['{"id":"x","decision":{"verdict":"same","a":"1","b":"2"},"who":"A","when":"2026-01-01T00:00:00Z"}', "no anchor"],
    ['{"id":"x","decision":{"verdict":"guess"},"who":"A","when":"2026-01-01T00:00:00Z"}', "none of same"],
    ['{"id":"x","decision":{"verdict":"undo","judgement":"y"},"who":"A","when":"yesterday"}', "ISO instant"],
  ])("a line that is no judgement is refused by its number and reason: %s", (line, why) => {
    expect(() => readJudgements(line)).toThrow(new RegExp(why, "i"));
  });
});

describe("merge preview", () => {
  it("tells which relations would be one and how many sources they would have", () => {
    const { entities, evidence } = resolve(all, judged({ verdict: "different", a: at(one, "Bo Dow"), b: at(three, "Bo Dow") }));
    const [x, y] = entities.filter((e) => e.name === "Bo Dow");
    const pd = entities.find((e) => e.kind === "Agency");
    if (!x || !y) throw new Error("two were wanted");
    expect(previewMerge(x, y, evidence)).toMatchObject({ name: "Bo Dow", documentCount: 2, mentionCount: 2, together: [], joins: [{ type: "WORKS_FOR", other: pd?.id, evidenceCount: 2, sourceCount: 2 }], vanishes: [] });
  });
});
