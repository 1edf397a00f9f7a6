import { describe, expect, test } from "vitest";
import { layout } from "../../server/export/layout.ts";
import { pictureOf, wrapped } from "../../server/export/picture.ts";
import { narrow } from "../../server/export/selection.ts";
import { stories } from "../../server/export/sources.ts";
import { gathered } from "../../server/model/query.ts";
import { entity, harbour, subgraph as made } from "./board.ts";
import { has, HOW_TO_ENABLE, readBy } from "./python.ts";
import { bytesOf, cellsByColumn, filesOf, textOf, unzipped } from "./read.ts";

/** Notes, pictures and the story pack: what people read. */

const { subgraph: graph, context, by } = harbour();
const evidence = graph.edges.flatMap((edge) => edge.evidence);

interface Notes { texts: string[]; html: string[]; links: string[]; headings: string[]; notes: number; references: number }

describe.skipIf(!has("markdown_it"))(`a Markdown parser (${HOW_TO_ENABLE})`, () => {
  test("finds a footnote an evidence and a heading a node", async () => {
    const read = await readBy<Notes>("notes", [], await bytesOf("markdown", graph, context));
    expect([read.notes, read.references, read.html]).toEqual([evidence.length, evidence.length, []]);
    for (const node of graph.nodes) expect(read.headings).toContain(node.type === "Entity" ? node.name : node.title);
    expect(read.texts).toContain("Bo Strömvik was arrested in Gull Quay, 2 passages from 2 independent sources.");
    expect(read.texts).toContain("12 people were arrested in Operation Herring Net, 1 passage from 1 independent source.");
    expect(read.links).toContain("https://courier.example/raid?a=1&b=2");
  });

  test("reads every note of the Obsidian folder, whose links lead to notes", async () => {
    const files = await filesOf("obsidian", graph, context);
    expect(files.size).toBe(graph.nodes.length + 1);
    const read = await readBy<Notes>("notes", [], files.get("Corkboard/People/Bo Strömvik.md") ?? new Uint8Array());
    expect(read.headings).toEqual(["Bo Strömvik"]);
    expect(read.notes).toBe(4);
    const notes = read.links.filter((link) => link.startsWith("../")).map((link) => `Corkboard/${decodeURI(link).slice(3)}`);
    expect(notes.length).toBe(6);
    for (const note of notes) expect([...files.keys()]).toContain(note);
  });
});

describe("the story pack", () => {
  test("holds picture, table, footnotes, sources and what was left out", async () => {
    const told = { ...context, date: "2031-07-01", corpusHash: "c0ffee", selection: { focus: [by.bo?.id ?? ""], depth: 2, minSources: 2, until: "2031-12-31" } };
    const files = await filesOf("story", { ...graph, omitted: 7 }, told);
    expect([...files.keys()].sort()).toEqual(["README.md", "board.svg", "evidence.csv", "evidence.md", "manifest.json", "sources.csv", "sources.md"]);
    expect(JSON.parse(unzipped(files, "manifest.json"))).toMatchObject({
      corkboard: "0.0.1", date: "2031-07-01", corpus: "c0ffee", redacted: false, filter: told.selection,
      counts: { nodes: graph.nodes.length, relations: graph.edges.length, evidence: evidence.length, documents: 3, stories: 2, omitted: 7 },
      leftOut: ["what is more than 2 steps from the focus", expect.stringContaining("MENTIONED_IN"), "what fewer than 2 independent sources support", "evidence of documents after 2031-12-31", "7 nodes beyond a limit"],
    });
    expect(cellsByColumn(unzipped(files, "sources.csv").slice(1)).map(({ story, copy, publisher }) => [story, copy, publisher])).toEqual([["1", "0", "Amity Courier"], ["1", "1", "County Wire"], ["2", "0", "Amity Courier"]]);
    expect(cellsByColumn(unzipped(files, "evidence.csv").slice(1))).toHaveLength(evidence.length);
  });

  test("folds copies under the first telling", () => {
    expect(stories(context).map((papers) => papers.map((paper) => paper.name))).toEqual([["raid.txt", "wire.txt"], ["court.txt"]]);
  });

  test("has no clock in its zip", async () => {
    const bytes = Buffer.from(await bytesOf("story", graph, context));
    const times: number[] = [];
    for (let at = bytes.indexOf("PK\u0003\u0004", 0, "latin1"); at >= 0; at = bytes.indexOf("PK\u0003\u0004", at + 4, "latin1")) times.push(bytes.readUInt32LE(at + 10));
    expect(times.length).toBeGreaterThan(6);
    expect(new Set(times)).toEqual(new Set([0x00210000]));
  });
});

describe("a selection", () => {
  const statuses = ["convicted"] as const;
  test("by status leaves out other cases, and the nodes that only they had joined", async () => {
    const found = await narrow(graph, { focus: [], depth: 1, statuses });
    const [nodes, edges] = [await gathered(found.nodes), await gathered(found.edges)];
    expect(edges.some((edge) => edge.type === "ARRESTED_IN")).toBe(false);
    expect(edges).toHaveLength(graph.edges.length - 2);
    expect(graph.nodes.filter((node) => !nodes.includes(node)).map((node) => node.id)).toEqual([by.crowd?.id]);
  });
  test("keeps the focus whatever is left of it", async () => {
    expect(await gathered((await narrow(graph, { focus: [by.crowd?.id ?? ""], depth: 1, statuses })).nodes)).toHaveLength(graph.nodes.length);
  });
});

describe("a picture", () => {
  test("lies where it is told to", async () => {
    const positions = new Map(graph.nodes.map((node, i) => [node.id, [i * 100, i % 2 ? -50 : 50] as const]));
    const { nodes } = await pictureOf(graph, { ...context, positions });
    expect(nodes.map(({ x, y }) => [x, y])).toEqual([...positions.values()].map(([x, y]) => [x, y]));
  });
  test("is laid out the same each time, with no two nodes on one place", () => {
    const ids = graph.nodes.map((node) => node.id);
    const places = layout(ids, graph.edges);
    expect([...layout(ids, graph.edges)]).toEqual([...places]);
    for (const [a, [ax, ay]] of places) for (const [b, [bx, by]] of places) if (a < b) expect(Math.hypot(ax - bx, ay - by)).toBeGreaterThan(40);
  });
  test("or a file that must see the whole is refused above its limit, which it names; nothing is cut", async () => {
    const crowd = made(Array.from({ length: 2_001 }, (_, i) => entity("Place", `P${i}`)), []);
    for (const format of ["svg", "png", "html", "story"]) await expect(bytesOf(format, crowd, context), format).rejects.toThrow("2000 nodes at the most");
    const town = made(Array.from({ length: 20_001 }, (_, i) => entity("Place", `P${i}`)), []);
    for (const format of ["markdown", "obsidian"]) await expect(bytesOf(format, town, context), format).rejects.toThrow("20000 nodes at the most");
  });
  test("has every name as text, whole in the title", async () => {
    const long = entity("Organization", "The Very Long Name of an Association of Harbour Pilots and Lightkeepers");
    const svg = await textOf("svg", made([long], []), context);
    expect(svg).toContain(`<title>${long.name}</title>`);
    expect(svg).toContain("…</text>");
  });
  test.each([["Ann Lidgate", ["Ann Lidgate"]], ["", []], ["Operation of the Herring Net", ["Operation of", "the Herring Net"]]])("breaks %j into %j", (text, lines) => {
    expect(wrapped(text)).toEqual(lines);
  });
  test("as PNG is one", async () => {
    const bytes = Buffer.from(await bytesOf("png", graph, context));
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(600);
  });
});
