import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FORMATS } from "../../server/export/formats.ts";
import { ReviewDesk } from "../../server/review.ts";
import { createHandler, listen } from "../../server/serve/http.ts";
import { endAll, notedWork, openBoard, quill } from "./hall.ts";

async function ask(address: string, path: string) {
  const response = await fetch(address + path);
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: Object.fromEntries(response.headers), bytes, text: bytes.toString() };
}

describe("an export", () => {
  let address: string;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const store = await openBoard();
    const options = { store, work: notedWork(), review: new ReviewDesk(store), log: { error: () => undefined }, files: new Map(), version: "1.2.3" };
    ({ address, close } = await listen(createHandler({ ...options, access: { token: null, readerToken: null, local: true } }), "127.0.0.1", 0));
  });
  afterAll(async () => {
    await close();
    await endAll();
  });

  test.each([
    ["graphml", "application/graphml+xml", "corkboard.graphml"],
    ["cytoscape", "application/json", "corkboard.cyjs"],
    ["gephi", "application/zip", "corkboard.zip"],
  ])("in %s comes as %s", async (format, type, name) => {
    const { status, headers, bytes } = await ask(address, `/export?format=${format}`);
    expect([status, headers["content-type"], headers["content-disposition"]]).toEqual([200, type, `attachment; filename="${name}"`]);
    expect(bytes.length).toBeGreaterThan(100);
    expect((await ask(address, `/export?format=${format}`)).bytes.equals(bytes)).toBe(true);
  });

  test("is what lies around the focus", async () => {
    const whole = JSON.parse((await ask(address, "/export?format=cytoscape")).text);
    const around = JSON.parse((await ask(address, `/export?format=cytoscape&focus=${quill.id}&depth=1&kind=AGENCY&type=works_for`)).text);
    expect(around.elements.nodes.map((node: { data: { id: string } }) => node.data.id)).toContain(quill.id);
    expect(around.elements.nodes.length).toBeLessThan(whole.elements.nodes.length);
    expect(around.elements.edges).toHaveLength(1);
  });

  test("withholds private people when it is asked to", async () => {
    const plain = (await ask(address, "/export?format=csv")).text;
    const withheld = (await ask(address, "/export?format=csv&redact=true")).text;
    for (const text of [plain, withheld]) expect(text).toContain("Harbor Bureau");
    // Ids tell the documents, so a withholding export has none of them.
    expect([plain.includes(quill.id), withheld.includes(quill.id)]).toEqual([true, false]);
  });

  const posted = (body: string, headers: Record<string, string> = {}) => fetch(`${address}/export`, { method: "POST", body, headers: { "content-type": "application/x-www-form-urlencoded", ...headers } });

  test("is the same by POST, for a board that is too long for an address", async () => {
    const asked = `format=cytoscape&focus=${quill.id}&depth=0`;
    const long = await posted(`${asked}${`,${quill.id}`.repeat(500)}`.replace("&depth=0", "") + "&depth=0");
    expect([long.status, await long.text()]).toEqual([200, (await ask(address, `/export?${asked}`)).text]);
    expect((await posted(asked, { origin: "http://elsewhere.example" })).status).toBe(403);
    expect((await posted(asked, { "content-type": "application/json" })).status).toBe(400);
    expect((await posted(`format=csv&focus=${"x".repeat(1 << 20)}`)).status).toBe(400);
  });

  test("draws nodes where the board has them", async () => {
    const at = async (place: string): Promise<string> => (await ask(address, `/export?format=gexf&depth=0&focus=${quill.id}&at=${place}`)).text;
    expect(await at("120,-30")).toMatch(/viz:position x="120" y="30"/);
    const { status, text } = await ask(address, `/export?format=gexf&depth=0&focus=${quill.id}&at=120`);
    expect([status, JSON.parse(text).errors[0].message]).toEqual([400, expect.stringContaining('"at" has 1 numbers; it should have two whole ones for each of the 1 of the focus')]);
  });

  test("is told before it is made: how much it holds, and how large it will be", async () => {
    const { elements } = JSON.parse((await ask(address, "/export?format=cytoscape")).text);
    const told = JSON.parse((await ask(address, "/export?format=csv&preview=true")).text);
    expect([told.nodes, told.relations, told.passages]).toEqual([elements.nodes.length, elements.edges.length, elements.edges.flatMap((e: { data: { evidence: unknown[] } }) => e.data.evidence).length]);
    expect(told.withheld).toBeNull();
    expect(Object.keys(told.bytes).sort()).toEqual(Object.keys(FORMATS).sort());
    const kept = JSON.parse((await ask(address, "/export?format=csv&preview=true&redact=true")).text);
    const log = JSON.parse((await ask(address, "/export?format=csv&redact=true&log=true")).text);
    expect(kept.withheld).toEqual({ people: log.people.length, passages: log.passages.length });
  });

  test.each([
    ["format=csv&log=true", /only with "redact=true"/],
    ["format=paper", /"paper"; it should be one of graphml/],
    ["format=constructor", /it should be one of graphml/],
    ["", /No format/],
    ["format=graphml&depth=x", /"depth" is "x"/],
    ["format=graphml&kind=Ship", /"kind" is "Ship"; it should be one of Person/],
    ["format=graphml&type=LIKES", /"type" is "LIKES"/],
    ["format=graphml&status=guilty", /"status" is "guilty"; it should be one of sought/],
    ["format=svg&theme=pink", /"theme" is "pink"; it should be one of light, dark/],
    ["format=graphml&since=yesterday", /"since" is "yesterday"/],
    ["format=graphml&focus=nobody", /Nothing has the id nobody/],
  ])("of “%s” says what would be right", async (parameters, message) => {
    const { status, text } = await ask(address, `/export?${parameters}`);
    expect(status).toBe(400);
    expect(JSON.parse(text).errors[0].message).toMatch(message);
  });
});
