import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { check } from "../../server/check.ts";
import { rebuild } from "../../server/derive.ts";
import { prepare } from "../../server/export/prepare.ts";
import type { IngestReport } from "../../server/ingest.ts";
import { ingest } from "../../server/ingest.ts";
import { readLexicon } from "../../server/lexicon/lexicon.ts";
import type { Relation, Subgraph } from "../../server/model/graph.ts";
import { gathered } from "../../server/model/query.ts";
import { readHanded } from "../../server/read/handed.ts";
import { readPaths } from "../../server/read/read.ts";
import { reread } from "../../server/reread.ts";
import { retract } from "../../server/retract.ts";
import { byContent, byPath } from "../../server/sources.ts";
import type { GraphStore } from "../../server/store/port.ts";
import { harbour } from "../export/board.ts";
import { bytesOf, textOf } from "../export/read.ts";

/** A store that each test finds empty. */
export interface Bench {
  readonly open: () => Promise<GraphStore>;
  readonly empty: (store: GraphStore) => Promise<GraphStore>;
  readonly close: (store: GraphStore) => Promise<void>;
}

/** What the followthemoney package wrote, see tests/export/readers/maker.py. */
export const MADE = fileURLToPath(new URL("../export/made/harbour.ftm.json", import.meta.url));

const lexicon = readLexicon();
const { subgraph: harbourGraph, context } = harbour();
const ARTICLE = "Ann Lidgate, chief of the Port Amity Police, said on Monday that a boat was found near the harbour.";

async function board(store: GraphStore): Promise<Subgraph> {
  const { nodes, edges, omitted } = await store.stream({ focus: [], depth: 1 });
  return { nodes: await gathered(nodes), edges: await gathered(edges), omitted };
}

const told = ({ nodes, edges }: Subgraph): string[] => {
  const name = new Map(nodes.map((n) => [n.id, n.type === "Entity" ? n.name : n.title]));
  const ends = (e: Relation): string => (e.directed ? [name.get(e.from), name.get(e.to)] : [name.get(e.from), name.get(e.to)].sort()).join(` ${e.type} `);
  return edges.flatMap((e) => e.evidence.map((one) => `${ends(e)}${one.status ? ` ${one.status}` : ""}${one.title ? ` as ${one.title}` : ""}`)).sort();
};

export function boardContract(engine: string, bench: Bench): void {
  describe(`a board of another tool on ${engine}`, { timeout: 60_000 }, () => {
    let store: GraphStore;
    let folder: string;
    beforeAll(async () => {
      store = await bench.open();
      folder = mkdtempSync(join(tmpdir(), "corkboard-board-"));
    }, 60_000);
    beforeEach(async () => {
      store = await bench.empty(store);
      await store.prepare();
    }, 60_000);
    afterAll(async () => {
      await bench.close(store);
      rmSync(folder, { recursive: true, force: true });
    }, 60_000);

    const load = (...paths: string[]): Promise<IngestReport> => ingest(store, byPath(readPaths(paths)), lexicon);
    const file = (name: string, content: string | Uint8Array): string => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    };

    test.each([["cytoscape", "board.cyjs"], ["ftm", "board.ftm.json"], ["ftm", "board.ndjson"]])("%s of ours as %s comes in whole, marked as imported, with every word at its place", async (format, name) => {
      const { documents, failures } = await load(file(name, await bytesOf(format, harbourGraph, context)));
      expect([documents.added, failures]).toEqual([1, []]);
      const seen = await board(store);
      for (const node of seen.nodes) if (node.type === "Entity") expect(node.origin, node.name).toBe("imported");
      const evidence = seen.edges.flatMap((e) => e.evidence);
      expect(new Set(evidence.map((e) => e.origin))).toEqual(new Set(["imported"]));
      const text = (await store.text(evidence[0]?.document ?? "")) ?? "";
      for (const e of evidence) expect(text.slice(e.start, e.end)).toBe(e.quote);
      // A quotation and an arrest with no place end in the imported record; all else is told as it was.
      expect(told(seen).filter((line) => !/QUOTED_IN/.test(line))).toEqual(expect.arrayContaining(told(harbourGraph).filter((line) => /WORKS_FOR|MEMBER_OF|TARGETED|TOOK_|PART_OF|PARTNERED|ARRESTED_IN Gull/.test(line))));
      expect((await check(store)).problems).toEqual([]);
    });

    test("a second time changes nothing, under another name either", async () => {
      const content = await textOf("cytoscape", harbourGraph, context);
      await load(file("one.cyjs", content));
      const before = await board(store);
      expect((await load(file("one.cyjs", content))).documents).toMatchObject({ added: 0, unchanged: 1 });
      expect(await board(store)).toEqual(before);
      await load(file("two.json", content));
      expect((await board(store)).edges).toEqual(before.edges);
      expect((await store.counts()).documents).toBe(1);
    });

    test("what the followthemoney package wrote comes in: people, bodies and posts; the rest is named in the record", async () => {
      const { documents } = await load(MADE);
      expect(documents.added).toBe(1);
      const seen = await board(store);
      expect(seen.nodes.map((n) => (n.type === "Entity" ? `${n.kind} ${n.name}` : n.title)).sort()).toEqual(["Agency Port Amity Police", "Organization Quay Bakery", "Person Ida Crane", "Person Tom Reed", "Place Gull Quay, Port Amity"]);
      expect(told(seen)).toEqual(["Ida Crane WORKS_FOR Quay Bakery as chair", "Tom Reed WORKS_FOR Port Amity Police as clerk"]);
      const [document] = (await store.documents({ orderBy: "TITLE" }, { first: 5, after: null })).items;
      expect(document?.title).toBe("Imported from harbour.ftm.json");
      const text = await store.text(document?.id ?? "");
      expect(text).toContain("Not taken over:");
      expect(text).toContain("nothing of ours is a Vessel");
      expect(text).toContain("nothing of ours is a Ownership");
    });

    test("it joins what the articles say, where names agree, and goes again when it is retracted", async () => {
      await load(file("article.txt", ARTICLE));
      const before = await board(store);
      await load(file("mixed.cyjs", await textOf("cytoscape", harbourGraph, context)));
      const ann = (await board(store)).nodes.filter((n) => n.type === "Entity" && n.name === "Ann Lidgate");
      expect(ann).toHaveLength(1);
      expect(ann[0]).toMatchObject({ documentCount: 2, origin: "stated" });
      const record = (await store.documents({ orderBy: "TITLE", text: "Imported" }, { first: 5, after: null })).items.map((d) => d.id);
      await retract(store, record);
      expect(await board(store)).toEqual(before);
    });

    test("two of one name in a board stay two", async () => {
      const nodes = ["a", "b"].map((id) => ({ data: { id, name: "John Penhallow", kind: "Person" } }));
      await load(file("twins.cyjs", JSON.stringify({ elements: { nodes, edges: [] } })));
      expect((await board(store)).nodes.map((n) => n.type === "Entity" && n.name)).toEqual(["John Penhallow", "John Penhallow"]);
    });

    test("an export of it says in every format that has a place for it that it is imported", async () => {
      await load(file("again.cyjs", await textOf("cytoscape", harbourGraph, context)));
      const { subgraph, context: own } = await prepare(store, { focus: [], depth: 1 }, null);
      for (const format of ["graphml", "gexf", "csv", "cytoscape", "jsonld", "ftm", "cypher", "markdown"]) expect(await textOf(format, subgraph, own), format).toContain("imported");
    });

    test("dropped on the page it takes the same way", async () => {
      const bytes = new TextEncoder().encode(await textOf("cytoscape", harbourGraph, context));
      await ingest(store, byContent(readHanded([{ name: "dropped.cyjs", bytes }])), lexicon);
      expect(new Set((await board(store)).edges.flatMap((e) => e.evidence.map((one) => one.origin)))).toEqual(new Set(["imported"]));
    });

    test("read anew, it is what the other tool said, and no article", async () => {
      await load(file("anew.cyjs", await textOf("cytoscape", harbourGraph, context)));
      const before = await board(store);
      expect(await reread(store, lexicon)).toEqual({ documents: 1, changed: 0, failed: [] });
      await rebuild(store);
      expect(await board(store)).toEqual(before);
    });

    test("JSON that is no board fails by name, and in a folder it is passed over", async () => {
      const path = file("settings.json", '{"a": 1}');
      expect((await load(path)).failures).toEqual([{ path, reason: expect.stringContaining("Line 1 is no FollowTheMoney entity") }]);
    });
  });
}
