import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeGate } from "../../server/store/gate.ts";

const never = new AbortController().signal;

/** Work that is done when it is told to be. */
function held() {
  let finish = (): void => undefined;
  const done = new Promise<void>((resolve) => (finish = resolve));
  return { work: () => done, finish };
}
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("a gate", () => {
  test("lets no more through at a time than there are places, and does all in the end", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 40 }), fc.integer({ min: 1, max: 4 }), async (lines, all) => {
        const gate = makeGate({ all, greedy: 1, much: 5 });
        const doors = Array.from({ length: 5 }, () => gate.line());
        let [running, most, done] = [0, 0, 0];
        const work = async (): Promise<void> => {
          most = Math.max(most, ++running);
          await settled();
          running--;
          done++;
        };
        await Promise.all(lines.map((line) => doors[line]?.(work, never)));
        expect([done, most <= all, running]).toEqual([lines.length, true, 0]);
      }),
      { numRuns: 50 },
    );
  });

  test("lets whoever has taken little go before whoever has taken much, though that one came first", async () => {
    let time = 0;
    const gate = makeGate({ all: 1, greedy: 1, much: 1_000 }, () => time);
    const [much, little] = [gate.line(), gate.line()];
    const first = held();
    const order: string[] = [];
    const taken = much(first.work, never);
    time = 100;
    const rest = [much(async () => order.push("much"), never), little(async () => order.push("little"), never)];
    first.finish();
    await Promise.all([taken, ...rest]);
    expect(order).toEqual(["little", "much"]);
  });

  test("keeps a place free of those who have taken much", async () => {
    let time = 0;
    const gate = makeGate({ all: 2, greedy: 1, much: 100 }, () => time);
    const [one, other] = [gate.line(), gate.line()];
    const works = [held(), held(), held()];
    const begun: number[] = [];
    const [a, b] = [one(works[0]!.work, never), other(works[1]!.work, never)];
    time = 200;
    const c = other(() => (begun.push(time), works[2]!.work()), never);
    works[1]!.finish();
    await b;
    await settled();
    expect(begun).toEqual([]);
    await gate.line()(async () => begun.push(-1), never);
    expect(begun).toEqual([-1]);
    works[0]!.finish();
    await a;
    await settled();
    expect(begun).toEqual([-1, 200]);
    works[2]!.finish();
    await c;
  });

  test("lets nobody wait for ever behind those who come later", async () => {
    let time = 0;
    const gate = makeGate({ all: 1, greedy: 1, much: 1_000 }, () => time);
    const old = gate.line();
    await old(async () => void (time += 50), never);
    let done = false;
    const first = held();
    const busy = gate.line()(first.work, never);
    const waiting = old(async () => void (done = true), never);
    first.finish();
    await busy;
    for (let i = 0; i < 100 && !done; i++) await gate.line()(async () => void (time += 10), never);
    expect(done).toBe(true);
    await waiting;
  });

  test("does not do what nobody waits for any more, and passes errors on", async () => {
    const gate = makeGate({ all: 1, greedy: 1, much: 100 });
    const line = gate.line();
    const [first, end] = [held(), new AbortController()];
    const taken = line(first.work, never);
    let done = false;
    const dropped = line(async () => void (done = true), end.signal);
    end.abort(new Error("gone"));
    first.finish();
    await expect(dropped).rejects.toThrow("gone");
    await expect(line(() => Promise.reject(new Error("broken")), never)).rejects.toThrow("broken");
    await taken;
    expect(done).toBe(false);
    expect(await line(async () => 1, never)).toBe(1);
  });
});
