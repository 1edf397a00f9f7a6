import { request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, describe, expect, test, vi } from "vitest";
import { ReviewDesk } from "../../server/review.ts";
import { createHandler, listen } from "../../server/serve/http.ts";
import { makeAisle } from "../../server/serve/large.ts";
import type { Bounds } from "../../server/store/bounded.ts";
import type { GraphStore } from "../../server/store/port.ts";
import { endAll, notedWork, openBoard, quill } from "./hall.ts";

const ends: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const end of ends) await end();
  await endAll();
});

/** A server over a store that says which questions it is asked for a request, and answers slowly. */
async function slowServer() {
  const store = await openBoard();
  const asked: string[] = [];
  const given: Bounds[] = [];
  const logged: unknown[] = [];
  const slow = (bounds: Bounds): GraphStore => ({
    ...store.bounded(bounds),
    counts: async () => {
      asked.push("counts");
      await new Promise((_, reject) => bounds.signal.addEventListener("abort", () => reject(bounds.signal.reason as Error)));
      return store.counts();
    },
    sources: async () => (asked.push("sources"), await sleep(300), bounds.signal.throwIfAborted(), store.sources()),
  });
  const over: GraphStore = { ...store, bounded: (bounds) => (given.push(bounds), slow(bounds)) };
  const log = { error: (fields: unknown) => void logged.push(fields) };
  const handler = createHandler({ store: over, work: notedWork(), review: new ReviewDesk(store), log, files: new Map(), version: "1", access: { token: null, readerToken: null, local: true } });
  const { address, close } = await listen(handler, "127.0.0.1", 0);
  ends.push(close);
  return { address, asked, given, logged };
}

/** Asks, and hangs up as soon as the server is at work. */
async function hangUp(address: string, path: string, body: string | null, atWork: () => boolean): Promise<void> {
  const asking = request(`${address}${path}`, { method: body === null ? "GET" : "POST", headers: { "content-type": "application/json" } }).on("error", () => undefined);
  asking.end(body ?? undefined);
  await vi.waitUntil(atWork, { timeout: 5_000, interval: 5 });
  asking.destroy();
}

describe("a closed tab", () => {
  test("ends its query: the store is told, and nothing is logged as a defect", async () => {
    const { address, asked, given, logged } = await slowServer();
    await hangUp(address, "/graphql", JSON.stringify({ query: "{ counts { documents } }" }), () => asked.length > 0);
    await vi.waitUntil(() => given.every(({ signal }) => signal.aborted), { timeout: 5_000, interval: 5 });
    expect(given).toHaveLength(1);
    await sleep(50);
    expect(logged).toEqual([]);
  });

  test("ends its export", async () => {
    const { address, asked, given, logged } = await slowServer();
    await hangUp(address, "/export?format=graphml", null, () => asked.includes("sources"));
    await vi.waitUntil(() => given.every(({ signal }) => signal.aborted), { timeout: 5_000, interval: 5 });
    await sleep(400);
    expect(logged).toEqual([]);
  });

  test("does not end what changes the board", async () => {
    const { address, given } = await slowServer();
    const answer = await fetch(`${address}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query: `mutation { judge(input: { verdict: RENAME, a: "${quill.id}", name: "X" }) { id } }` }) });
    expect(await answer.json()).toMatchObject({ data: { judge: { id: "j1" } } });
    expect(given).toEqual([]);
  });

  test("an answered query leaves its store closed", async () => {
    const { address, given } = await slowServer();
    const answer = await fetch(`${address}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query: `{ node(id: "${quill.id}") { id } }` }) });
    expect(await answer.json()).toEqual({ data: { node: { id: quill.id } } });
    expect(given[0]?.patience).toBe(20_000);
    await vi.waitUntil(() => given[0]?.signal.aborted, { timeout: 5_000, interval: 5 });
  });
});

describe("large answers", () => {
  test("wait for one another in their order, and too many are sent away", async () => {
    const { enter } = makeAisle(1, 2);
    const order: string[] = [];
    const first = await enter();
    const second = enter().then((leave) => (order.push("second"), leave));
    const third = enter().then((leave) => (order.push("third"), leave));
    await expect(enter()).rejects.toMatchObject({ name: "UnavailableError", message: expect.stringContaining("try again") });
    expect(order).toEqual([]);
    first();
    (await second)();
    (await third)();
    expect(order).toEqual(["second", "third"]);
    (await enter())();
  });
});
