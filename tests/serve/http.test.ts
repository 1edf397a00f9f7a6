import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Access } from "../../server/serve/access.ts";
import { ReviewDesk } from "../../server/review.ts";
import { listFiles } from "../../server/serve/files.ts";
import { createHandler, listen } from "../../server/serve/http.ts";
import type { GraphStore } from "../../server/store/port.ts";
import { endAll, notedWork, openBoard, wrap } from "./hall.ts";

const dist = mkdtempSync(join(tmpdir(), "corkboard-dist-"));
mkdirSync(join(dist, "assets"));
writeFileSync(join(dist, "index.html"), "<!doctype html><title>Corkboard</title>");
writeFileSync(join(dist, "assets", "index-Ab12Cd34.js"), "export const board = 1;");
writeFileSync(join(dist, "assets", "layout.js"), "export const layout = 1;");

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
  readonly text: string;
}

/** A plain request, in which every header may be forged. */
function ask(address: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Reply> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, headers, agent: false, method: body === undefined ? "GET" : "POST" }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      const bytes = Buffer.concat(chunks);
      resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, text: bytes.toString() });
    });
    asked.on("error", reject).end(body);
  });
}

const ends: (() => Promise<void>)[] = [];
let store: GraphStore;
const work = notedWork();

async function serve(access: Partial<Access> = {}, over: Partial<GraphStore> = {}): Promise<string> {
  const options = { store: wrap(store, over), work, review: new ReviewDesk(store), log: { error: () => undefined }, files: await listFiles(dist), version: "1.2.3" };
  const { address, close } = await listen(createHandler({ ...options, access: { token: null, readerToken: null, local: true, ...access } }), "127.0.0.1", 0);
  ends.push(close);
  return address;
}

beforeAll(async () => void (store = await openBoard()));
afterAll(async () => {
  for (const end of ends) await end();
  await endAll();
  rmSync(dist, { recursive: true });
});

const JSON_TYPE = { "content-type": "application/json" };
const COUNTS = JSON.stringify({ query: "{ counts { documents } }" });

describe("the board at this machine", () => {
  let address: string;
  beforeAll(async () => void (address = await serve()));

  test("answers GraphQL", async () => {
    const { status, text } = await ask(address, "/graphql", JSON_TYPE, COUNTS);
    expect([status, JSON.parse(text)]).toEqual([200, { data: { counts: { documents: 3 } } }]);
  });

  test.each([
    ["another Host", { host: "evil.example" }],
    ["a foreign Origin", { origin: "https://evil.example" }],
  ])("refuses %s, whatever is asked", async (_, headers) => {
    for (const path of ["/", "/graphql", "/export?format=graphml", "/ready", "/sign-in"]) expect((await ask(address, path, headers)).status).toBe(403);
    const { status, text } = await ask(address, "/graphql", { ...JSON_TYPE, ...headers }, COUNTS);
    expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([403, "FORBIDDEN"]);
  });

  test("answers no other origin's preflight, and allows none", async () => {
    const { headers } = await ask(address, "/graphql", JSON_TYPE, COUNTS);
    expect(headers).not.toHaveProperty("access-control-allow-origin");
  });

  test("changes nothing by GET", async () => {
    const before = work.calls.length;
    const { text } = await ask(address, `/graphql?query=${encodeURIComponent('mutation { retract(documents: ["x"]) { removed } }')}`);
    expect(text).toContain("errors");
    expect(work.calls).toHaveLength(before);
  });

  test.each(["application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x"])("changes nothing by a form of %s", async (type) => {
    const before = work.calls.length;
    await ask(address, "/graphql", { "content-type": type, origin: "https://evil.example" }, 'query=mutation{retract(documents:["x"]){removed}}');
    expect(work.calls).toHaveLength(before);
  });

  test.each([
    ["a body that is no JSON", JSON_TYPE, "{", [400]],
    ["a body that is null", JSON_TYPE, "null", [400]],
    ["a batch", JSON_TYPE, `[${COUNTS},${COUNTS}]`, [400]],
    ["no query", JSON_TYPE, "{}", [200, 400]],
    ["a query that is no text", JSON_TYPE, '{"query":1}', [400]],
    ["a query that is no GraphQL", JSON_TYPE, '{"query":"{"}', [200, 400]],
    ["variables that are none", JSON_TYPE, '{"query":"{counts{documents}}","variables":[]}', [400]],
    ["a type that is none", { "content-type": "x" }, COUNTS, [415]],
    ["more than a body may hold", { ...JSON_TYPE, "content-length": String(1 << 30) }, COUNTS, [413]],
  ])("answers %s with an error of the request, not a defect", async (_, headers, body, statuses) => {
    const { status, text } = await ask(address, "/graphql", headers, body);
    expect(statuses).toContain(status);
    expect(text).not.toContain("INTERNAL");
  });

  test("is alive, and ready when the store is", async () => {
    expect((await ask(address, "/health")).status).toBe(200);
    expect((await ask(address, "/ready")).status).toBe(200);
    const down = await serve({}, { ping: () => Promise.reject(new Error("down")) });
    expect((await ask(down, "/health")).status).toBe(200);
    expect((await ask(down, "/ready")).status).toBe(503);
  });

  test("offers GraphiQL that needs no network, with examples", async () => {
    const { text, headers } = await ask(address, "/graphql", { accept: "text/html" });
    expect(text).toContain("query People");
    expect(text).not.toMatch(/(src|href)="?https?:/);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
  });
});

describe("the client's files", () => {
  let address: string;
  beforeAll(async () => void (address = await serve()));

  test.each([
    ["/", "text/html; charset=utf-8", "no-cache"],
    ["/assets/index-Ab12Cd34.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"],
    ["/assets/layout.js", "text/javascript; charset=utf-8", "no-cache"],
  ])("%s comes as %s, kept %s", async (path, type, cache) => {
    const { status, headers } = await ask(address, path);
    expect([status, headers["content-type"], headers["cache-control"]]).toEqual([200, type, cache]);
  });

  test("no script runs that the server did not send as a file", async () => {
    const { headers } = await ask(address, "/");
    expect(headers["content-security-policy"]).toContain("script-src 'self';");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  test("packed for whoever can unpack, and not sent twice", async () => {
    const packed = await ask(address, "/", { "accept-encoding": "gzip" });
    expect(gunzipSync(packed.bytes).toString()).toContain("<title>Corkboard</title>");
    const again = await ask(address, "/", { "if-none-match": String(packed.headers.etag) });
    expect([again.status, again.text]).toEqual([304, ""]);
  });

  test.each(["/../package.json", "/assets/..%2f..%2fpackage.json", "/%2e%2e/%2e%2e/etc/passwd", "/assets", "/nothing.js", "/constructor"])("%s is not there", async (path) => {
    expect((await ask(address, path)).status).toBe(404);
  });
});

describe("the board for others", () => {
  let address: string;
  beforeAll(async () => void (address = await serve({ token: "edit", readerToken: "read", local: false })));
  const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

  test("needs a token for everything but its health and its door", async () => {
    for (const path of ["/export?format=graphml", "/assets/layout.js", "/graphql?query={counts{documents}}"]) expect((await ask(address, path)).status).toBe(401);
    expect((await ask(address, "/graphql", JSON_TYPE, COUNTS)).status).toBe(401);
    for (const path of ["/health", "/ready", "/sign-in"]) expect((await ask(address, path)).status).toBe(200);
  });

  test("leads people to the door", async () => {
    const { status, headers } = await ask(address, "/", { accept: "text/html" });
    expect([status, headers.location]).toEqual([302, "/sign-in"]);
  });

  test("opens to a token, and lets a reader change nothing", async () => {
    const change = JSON.stringify({ query: 'mutation { retract(documents: ["x"]) { removed } }' });
    expect((await ask(address, "/graphql", { ...JSON_TYPE, ...bearer("edit") }, change)).text).toContain('"removed"');
    expect((await ask(address, "/graphql", { ...JSON_TYPE, ...bearer("read") }, change)).text).toContain("FORBIDDEN");
    expect((await ask(address, "/graphql", { ...JSON_TYPE, ...bearer("read") }, COUNTS)).text).toContain('"documents":3');
  });

  test("opens to a browser that signed in", async () => {
    const form = { "content-type": "application/x-www-form-urlencoded" };
    expect((await ask(address, "/sign-in", form, "token=wrong")).status).toBe(401);
    const { status, headers } = await ask(address, "/sign-in", form, "token=read");
    expect([status, headers.location]).toEqual([303, "/"]);
    const cookie = String(headers["set-cookie"]).split(";")[0] ?? "";
    expect((await ask(address, "/", { cookie, accept: "text/html" })).text).toContain("<title>Corkboard</title>");
  });

  test("shows no GraphiQL", async () => {
    const { text } = await ask(address, "/graphql", { accept: "text/html", ...bearer("edit") });
    expect(text).not.toContain("GraphiQL");
  });
});
