import { describe, expect, it } from "vitest";
import { Clusters } from "../../server/resolve/clusters.ts";
import type { Local } from "../../server/resolve/corpus.ts";
import { Memo, partition } from "../../server/resolve/memo.ts";
import { gather } from "../../server/resolve/gather.ts";
import { Passages } from "../../server/resolve/added.ts";
import { article } from "./article.ts";

const { locals } = gather([article("a", "{p:a|Ann Lee}"), article("b", "{p:a|Ann Lee} {p:b|Bo Dow}"), article("c", "{p:a|Ann Lee}!")], [], new Passages([]));

/** How often blocks are settled anew, and what is joined in the end. */
function settling(memo: Memo, block: readonly Local[], circumstances: string | null): { settled: number; joined: boolean } {
  const clusters = new Clusters(locals.length);
  const [a, b] = block.map((l) => l.index);
  let settled = 0;
  memo.settled("block", block, circumstances, clusters, () => {}, () => {
    settled++;
    clusters.tryJoin(a ?? 0, b ?? 0);
  });
  memo.turn();
  return { settled, joined: clusters.same(a ?? 0, b ?? 0) };
}

describe("what one resolution leaves to the next", () => {
  it("a block that did not change is not compared again, and is joined all the same", () => {
    const memo = new Memo();
    expect(settling(memo, locals.slice(0, 2), "x")).toEqual({ settled: 1, joined: true });
    expect(settling(memo, locals.slice(0, 2), "x")).toEqual({ settled: 0, joined: true });
  });

  it.each([
    ["it has another local", locals.slice(0, 3), "x"],
    ["its circumstances are other ones", locals.slice(0, 2), "y"],
    ["a judgement is about it", locals.slice(0, 2), null],
  ])("a block is compared again when %s", (_, block, circumstances) => {
    const memo = new Memo();
    settling(memo, locals.slice(0, 2), "x");
    expect(settling(memo, block, circumstances).settled).toBe(1);
  });

  it("what was left out once is forgotten", () => {
    const memo = new Memo();
    settling(memo, locals.slice(0, 2), "x");
    memo.turn();
    expect(settling(memo, locals.slice(0, 2), "x").settled).toBe(1);
  });

  it("a partition tells who is one with whom, not by which numbers", () => {
    const [one, two] = [new Clusters(locals.length), new Clusters(locals.length)];
    one.join(0, 1);
    two.join(0, 2);
    expect(partition(locals.slice(0, 3), one)).toBe("0 0 1");
    expect(partition(locals.slice(0, 3), two)).toBe("0 1 0");
  });
});
