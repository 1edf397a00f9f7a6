import { describe, expect, test } from "vitest";
import { decisionWords, question, reasonLines, scoreWords, spread, typeOf, vanishWords } from "../../client/review/words.ts";
import { begin, commit, takeOut, undo } from "../../client/view/history.ts";
import type { Change } from "../../client/view/change.ts";
import { hide } from "../../client/view/change.ts";
import { START } from "../../client/view/view.ts";

test.each([[0.95, "Probably one, were it not for what speaks against it"], [0.6, "Probably one, were it not for what speaks against it"], [0.55, "As likely one as two"], [0.45, "Perhaps one, more likely two"], [0.1, "Hardly one"]])("a score of %d is said as: %s", (score, words) => { expect(scoreWords(score)).toBe(words); });

test.each([["Person", "One person, or two?"], ["Agency", "One agency, or two?"]] as const)("a pair of the kind %s asks: %s", (end, words) => { expect(question(end)).toBe(words); });

test("reasons are lines that begin large and have no full stop", () => {
  expect(reasonLines(["full name", "many people bear this name."])).toEqual(["Full name", "Many people bear this name"]);
});

test("what would fall away is counted and named once each", () => {
  expect(typeOf("WORKS_FOR~a-1-2~b-3-4")).toBe("WORKS_FOR");
  expect(typeOf("nonsense")).toBeNull();
  expect(vanishWords(["PARTNERED_WITH~a~b"])).toBe("1 line between the two would fall away: partnered with");
  expect(vanishWords(["WORKS_FOR~a~b", "WORKS_FOR~b~a", "PART_OF~a~b"])).toBe("3 lines between the two would fall away: works for, part of");
});

describe("the passages of a candidate", () => {
  const mention = (name: string, id: string, copyGroup = id): { name: string; document: { id: string; copyGroup: string } } => ({ name, document: { id, copyGroup } });
  const all = [mention("a1", "a"), mention("a2", "a"), mention("a3", "a"), mention("b1", "b"), mention("c1", "c", "a"), mention("d1", "d")];
  test.each([[1, ["a1"]], [3, ["a1", "b1", "d1"]], [4, ["a1", "a2", "b1", "d1"]], [9, ["a1", "a2", "a3", "b1", "d1"]]])("at most %i are of as many stories as there are, in their order, and none of a copy", (most, names) => {
    expect(spread(all, most).map(({ name }) => name)).toEqual(names);
  });
});

test.each([
  [{ verdict: "SAME" }, ["Ada Quill", "Ada Quill"], "Made one: Ada Quill"],
  [{ verdict: "DIFFERENT" }, ["Ada Quill", "Eve Quill"], "Told apart: Ada Quill and Eve Quill"],
  [{ verdict: "UNSURE" }, ["Ada Quill", null], "Left open: Ada Quill and somebody who is no longer here"],
  [{ verdict: "SPLIT", anchors: ["x", "y"] }, ["Ada Quill"], "Set apart: 2 mentions, now Ada Quill"],
  [{ verdict: "RENAME", name: "Ada B. Quill" }, ["Ada B. Quill"], "Renamed: Ada B. Quill"],
])("a decision in one line: %#", (decision, names, words) => { expect(decisionWords(decision, names)).toBe(words); });

describe("taking a judgement out of the history", () => {
  const judge: Change = (view) => ({ ...view, judged: view.judged + 1 });
  const after = (...changes: readonly Change[]): ReturnType<typeof begin> => changes.reduce((history, change) => commit(change)(history), begin(START));

  test("leaves what was done to the board since, which undo still takes back", () => {
    const left = takeOut(after(judge, hide(["a"])));
    expect(left.present).toMatchObject({ judged: 0, hidden: new Set(["a"]) });
    expect(undo(left).present).toMatchObject({ judged: 0, hidden: new Set() });
    expect(left.past).toHaveLength(1);
  });

  test("takes the last of several, and never brings it back by a step", () => {
    let history = takeOut(after(judge, hide(["a"]), judge, hide(["b"])));
    expect(history.present.judged).toBe(1);
    for (; history.past.length > 0; history = undo(history)) expect(history.present.judged).toBeLessThanOrEqual(1);
    expect(history.present).toEqual(START);
  });
});
