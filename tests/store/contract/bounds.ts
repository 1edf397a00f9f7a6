import { describe, expect, test } from "vitest";
import { UnavailableError } from "../../../server/model/errors.ts";
import type { GraphStore } from "../../../server/store/port.ts";
import { settle } from "../county.ts";

export function boundsContract(store: () => GraphStore): void {
  describe("a store for one request", () => {
    const reads: readonly (readonly [string, (graph: GraphStore) => Promise<unknown>])[] = [
      ["counts", (graph) => graph.counts()],
      ["a page", (graph) => graph.entities({ orderBy: "NAME" }, { first: 3, after: null })],
      ["a search", (graph) => graph.search("ada quill", null, 5)],
      ["a graph", (graph) => graph.graph({ focus: [], depth: 1, limit: 10 })],
    ];

    test("answers as the store itself", async () => {
      await settle(store());
      const bounded = store().bounded({ signal: new AbortController().signal, patience: 20_000 });
      for (const [what, read] of reads) expect(await read(bounded), what).toEqual(await read(store()));
    });

    test("reads nothing for somebody who is gone, and says why", async () => {
      await settle(store());
      const end = new AbortController();
      const bounded = store().bounded({ signal: end.signal, patience: 20_000 });
      const begun = reads.map(([, read]) => read(bounded));
      end.abort(new UnavailableError("gone"));
      for (const answer of await Promise.allSettled(begun)) expect(answer).toMatchObject({ status: "rejected", reason: { message: "gone" } });
      for (const [what, read] of reads) await expect(read(bounded), what).rejects.toThrow("gone");
      expect((await store().counts()).documents).toBeGreaterThan(0);
    });
  });
}
