import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ReviewDesk } from "../../server/review.ts";
import type { Access } from "../../server/serve/access.ts";
import { createHandler, listen } from "../../server/serve/http.ts";
import { makeLimiter } from "../../server/serve/limiter.ts";
import type { GraphStore } from "../../server/store/port.ts";
import { endAll, harbour, notedWork, openBoard, wrap } from "./hall.ts";

/** What the server tells of itself, and of who did what. */

let store: GraphStore;
const ends: (() => Promise<void>)[] = [];
beforeAll(async () => {
  store = await openBoard();
});
afterAll(async () => {
  for (const end of ends) await end();
  await endAll();
});

interface Watched {
  readonly ask: (path: string, query?: string, token?: string) => Promise<{ readonly status: number; readonly text: string }>;
  readonly lines: Readonly<Record<string, unknown>>[];
}

async function watched(access: Partial<Access> = {}, over: Partial<GraphStore> = {}): Promise<Watched> {
  const lines: Watched["lines"] = [];
  const audit = { info: (fields: Readonly<Record<string, unknown>>) => void lines.push(fields) };
  const options = { store: wrap(store, over), work: notedWork(), review: new ReviewDesk(store), log: { error: () => undefined }, audit, files: new Map(), version: "1" };
  const { address, close } = await listen(createHandler({ ...options, access: { token: null, readerToken: null, local: true, ...access } }), "127.0.0.1", 0);
  ends.push(close);
  const ask: Watched["ask"] = (path, query, token) =>
    new Promise((resolve, reject) => {
      const headers = { "content-type": "application/json", ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
      request(`${address}${path}`, { agent: false, method: query === undefined ? "GET" : "POST", headers }, async (response) => {
        let text = "";
        for await (const chunk of response) text += String(chunk);
        resolve({ status: response.statusCode ?? 0, text });
      }).on("error", reject).end(query === undefined ? undefined : JSON.stringify({ query }));
    });
  return { ask, lines };
}

describe("/metrics", () => {
  test("counts requests by their answers, defects, and what the board holds", async () => {
    const { ask } = await watched({}, { sources: () => Promise.reject(new Error("a defect")) });
    await ask("/health");
    await ask("/nothing");
    expect((await ask("/export?format=graphml")).status).toBe(500);
    const { status, text } = await ask("/metrics");
    const { documents, entities, relations } = await store.counts();
    expect(status).toBe(200);
    for (const line of [
      'corkboard_requests_total{status="2xx"} 1', 'corkboard_requests_total{status="4xx"} 1', 'corkboard_requests_total{status="5xx"} 1', "corkboard_errors_total 1",
      `corkboard_documents ${documents}`, `corkboard_entities ${entities}`, `corkboard_relations ${relations}`,
    ]) expect(text.split("\n")).toContain(line);
    // Every line is a comment of the format, or a name with a number.
    for (const line of text.trimEnd().split("\n")) expect(line).toMatch(/^(# (HELP|TYPE) corkboard_\w+ .+|corkboard_\w+(\{status="\dxx"\})? \d+)$/);
    expect((await ask("/metrics")).text).toContain('corkboard_requests_total{status="2xx"} 2');
  });

  test("are behind the door", async () => {
    const { ask } = await watched({ token: "edit", local: false });
    expect((await ask("/metrics")).status).toBe(401);
    expect((await ask("/metrics", undefined, "edit")).status).toBe(200);
  });
});

describe("the audit", () => {
  test("says who did what, and holds no text of a document", async () => {
    const { ask, lines } = await watched({ token: "edit", readerToken: "read", local: false });
    const said = JSON.stringify("A secret sentence of an article.");
    await ask("/graphql", `mutation { ingest(documents: [{ name: "secret.txt", text: ${said} }]) { added } }`, "edit");
    await ask("/graphql", `mutation { retract(documents: ["${harbour.id}"]) { removed } }`, "edit");
    await ask("/graphql", 'mutation { judge(input: { verdict: RENAME, a: "x", name: "Y", who: "Cy" }) { id } }', "edit");
    await ask("/export?format=graphml", undefined, "read");
    await ask("/export?format=paper", undefined, "read");
    const asker = { role: "editor", from: "127.0.0.1" };
    expect(lines).toEqual([
      { did: "ingest", ...asker, handed: 1, added: 1, replaced: 0, unchanged: 0, refused: 0 },
      { did: "retract", ...asker, documents: [harbour.id], removed: [harbour.id] },
      { did: "judge", ...asker, verdict: "rename", who: "Cy", judgement: "j1" },
      { did: "export", ...asker, role: "reader", asked: "?format=graphml" },
      { did: "export", ...asker, role: "reader", asked: "?format=paper", failed: true },
    ]);
    expect(JSON.stringify(lines)).not.toContain("secret");
  });

  test("has nothing to say of what was refused or only read", async () => {
    const { ask, lines } = await watched({ token: "edit", readerToken: "read", local: false });
    await ask("/graphql", "{ counts { documents } }", "read");
    await ask("/graphql", `mutation { retract(documents: ["${harbour.id}"]) { removed } }`, "read");
    await ask("/export?format=graphml", undefined, "wrong");
    expect(lines).toEqual([]);
  });
});

describe("too many requests", () => {
  test("without a token are to wait, while who has one goes on", async () => {
    const { ask } = await watched({ token: "edit", local: false });
    const guesses: number[] = [];
    for (let i = 0; i < 61; i++) guesses.push((await ask("/graphql", "{ __typename }", `guess ${i}`)).status);
    expect([...new Set(guesses.slice(0, 60))]).toEqual([401]);
    expect(guesses[60]).toBe(429);
    expect((await ask("/sign-in")).status).toBe(429);
    expect((await ask("/metrics", undefined, "edit")).status).toBe(200);
    expect((await ask("/health")).status).toBe(200);
  });

  test("are counted by the address and the minute", () => {
    let time = 0;
    const limiter = makeLimiter(2, () => time);
    expect([1, 2, 3].map(() => limiter.allows("a"))).toEqual([true, true, false]);
    expect(limiter.allows("b")).toBe(true);
    time = 60_000;
    expect(limiter.allows("a")).toBe(true);
  });
});
