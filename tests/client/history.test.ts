import fc from "fast-check";
import { expect, test } from "vitest";
import { add, arrange, filter, goTo, hide, move, only, select, toggleFilter, togglePin } from "../../client/view/change.ts";
import type { Change } from "../../client/view/change.ts";
import { amend, begin, commit, redo, undo } from "../../client/view/history.ts";
import { START } from "../../client/view/view.ts";

const name = fc.constantFrom("a", "b", "c", "d");
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.array(name).map((ids) => add(ids, ["a", "b"])),
  fc.array(name).map(hide), fc.array(name).map(only), name.map(togglePin),
  fc.constantFrom("Gang" as const, "Place" as const).map((kind) => toggleFilter("kinds", kind)),
  fc.integer({ min: 1, max: 9 }).map((minSources) => filter({ minSources })),
  fc.constantFrom("time" as const, "kind" as const, "free" as const).map(arrange),
  name.map((id) => move(new Map([[id, [1, 2]]]))),
);

test("undoing every step leads back to the beginning, and redoing them to the end", () => {
  fc.assert(fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
    const end = changes.reduce((history, one) => commit(one)(history), begin(START));
    const back = changes.reduce((history) => undo(history), end);
    expect(back.present).toEqual(START);
    expect(changes.reduce((history) => redo(history), back).present).toEqual(end.present);
  }));
});

test("a new step after an undo forgets what was undone", () => {
  const history = commit(hide(["b"]))(undo(commit(hide(["a"]))(begin(START))));
  expect(redo(history)).toBe(history);
  expect([...history.present.hidden]).toEqual(["b"]);
});

test("choosing a node is no step: undo takes back what came before it", () => {
  const history = amend(select("a"))(commit(hide(["b"]))(begin(START)));
  expect(undo(history).present.hidden.size).toBe(0);
});

test("undo leaves the open tab open", () => {
  expect(undo(amend(goTo("table"))(commit(hide(["b"]))(begin(START)))).present.tab).toBe("table");
});

test("moving a node pins it, and the free layout keeps pinned nodes where they are", () => {
  const moved = move(new Map([["a", [10, 20]]]))({ ...START, places: new Map([["b", [1, 1]]]) });
  expect(moved.pinned).toEqual(new Set(["a"]));
  expect(arrange("free")(moved).places).toEqual(new Map([["a", [10, 20]]]));
  expect(arrange("time")(moved).places.size).toBe(0);
});

test("adding to the opening picture keeps what it showed, and brings back what was hidden", () => {
  const next = add(["c"], ["a", "b"], "c")(hide(["c"])(START));
  expect(next.shown).toEqual(["a", "b", "c"]);
  expect(next.hidden.size).toBe(0);
  expect(next.selected).toEqual(["c"]);
});
