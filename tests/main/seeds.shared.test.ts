import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { check } from "../../server/check.ts";
import type { IngestReport } from "../../server/ingest.ts";
import { ingest } from "../../server/ingest.ts";
import { readLexicon } from "../../server/lexicon/lexicon.ts";
import type { DocumentNode, Resolution } from "../../server/model/graph.ts";
import type { Kind, RelationType } from "../../server/model/ontology.ts";
import { readPaths } from "../../server/read/read.ts";
import { exported } from "../../server/serve/export.ts";
import { exportRequest } from "../../server/serve/export.request.ts";
import { byPath } from "../../server/sources.ts";
import { openEmbedded } from "../../server/store/embedded.ts";
import { openNeo4j } from "../../server/store/neo4j.ts";
import type { GraphStore } from "../../server/store/port.ts";
import { emptyServer, HOW_TO_ENABLE, takeServer, testServer } from "../store/neo4j.server.ts";

/** What five published reports say, as a reader of them knows it; they stand beside the project and are no part of it. */
const REPORTS = fileURLToPath(new URL("../../../shared/seeds", import.meta.url));
const ENABLES = "needs ../shared/seeds";

const lexicon = readLexicon();
const folder = mkdtempSync(join(tmpdir(), "corkboard-reports-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Place {
  readonly open: () => Promise<GraphStore>;
  readonly leave: () => Promise<void>;
}

const embedded: Place = { open: () => openEmbedded(folder), leave: async () => undefined };

let giveBack = async (): Promise<void> => undefined;
const server: Place = {
  open: async () => {
    if (!testServer) throw new Error(`There is no Neo4j to test on: ${HOW_TO_ENABLE}.`);
    giveBack = await takeServer();
    await emptyServer();
    return openNeo4j(testServer);
  },
  leave: async () => {
    await emptyServer();
    await giveBack();
  },
};

async function bytesOf(store: GraphStore, format: string): Promise<Buffer> {
  const all = { format, focus: [], depth: null, kind: [], type: [], minSources: null, since: null, until: null, status: [], date: null, theme: null, redact: false };
  const parts: Uint8Array[] = [];
  for await (const part of (await exported(store, exportRequest(all), "0")).bytes) parts.push(part);
  return Buffer.concat(parts);
}

/** The exports of each engine, to compare them. */
const kept = new Map<string, Buffer>();

function reports(engine: string, { open, leave }: Place): void {
  let store: GraphStore;
  let first: IngestReport;
  let seen: Resolution;
  let documents: ReadonlyMap<string, DocumentNode>;

  const load = (): Promise<IngestReport> => ingest(store, byPath(readPaths([REPORTS])), lexicon);

  beforeAll(async () => {
    store = await open();
    await store.prepare();
    first = await load();
    seen = await store.resolution();
    documents = await store.documentsOf((await store.sources()).map(({ id }) => id));
  }, 120_000);
  afterAll(async () => {
    await store?.close();
    await leave();
  }, 60_000);

  const called = (kind: Kind, name: string): string[] =>
    seen.entities.filter((e) => e.named && e.kind === kind && (e.name === name || e.aliases.includes(name))).map(({ id }) => id);
  const only = (kind: Kind, name: string): string => {
    const found = called(kind, name);
    expect(found, `${kind} ${name}`).toHaveLength(1);
    return found[0] ?? "";
  };
  const evidence = (type: RelationType, from: string, to?: string) => seen.evidence.filter((e) => e.type === type && e.from === from && (to === undefined || e.to === to));
  /** Documents go by the number that their file's name begins with. */
  const numbers = (ids: readonly string[]): number[] => [...new Set(ids.map((id) => Number(documents.get(id)?.name.slice(0, 3))))].sort();

  test("all of them are read", () => {
    expect(first).toMatchObject({ documents: { read: 5, added: 5, failed: 0 }, failures: [] });
  });

  test.each([
    ["Tom Homan", [0, 2]],
    ["Maura Healey", [0, 3]],
    ["Michelle Wu", [0, 1, 2]],
    ["Patricia H. Hyde", [1, 2, 4]],
    ["Todd Lyons", [3]],
    ["Jodi Cohen", [1]],
    ["Logan Trupiano", [0]],
    ["Jon Fetherston", [3]],
  ])("%s is one node, quoted in %j and nowhere else", (name, where) => {
    const person = only("Person", name);
    const surname = name.split(" ").at(-1) ?? name;
    expect(seen.entities.filter((e) => e.kind === "Person" && e.named && [e.name, ...e.aliases].some((each) => each.split(" ").at(-1) === surname)).map(({ id }) => id)).toEqual([person]);
    expect(numbers(evidence("QUOTED_IN", person).map(({ to }) => to))).toEqual(where);
  });

  test("ICE acted with seven other agencies, and with nobody else", () => {
    const ice = only("Agency", "ICE");
    const partners = seen.evidence.filter((e) => e.type === "PARTNERED_WITH" && (e.from === ice || e.to === ice)).map((e) => (e.from === ice ? e.to : e.from));
    const seven = ["FBI", "DEA", "ATF", "U.S. Customs and Border Protection", "U.S. Marshals Service", "Diplomatic Security Service", "U.S. Coast Guard"];
    expect([...new Set(partners)].sort()).toEqual(seven.map((name) => only("Agency", name)).sort());
  });

  test("one group of 1,461 was arrested in Operation Patriot and in Massachusetts", () => {
    const [operation, place] = [only("Operation", "Operation Patriot"), only("Place", "Massachusetts")];
    const group = seen.entities.filter((e) => e.kind === "Person" && !e.named && e.count === 1461);
    const both = group.filter(({ id }) => evidence("ARRESTED_IN", id, operation).length > 0 && evidence("ARRESTED_IN", id, place).length > 0);
    expect(both).toHaveLength(1);
    for (const e of evidence("ARRESTED_IN", both[0]?.id ?? "")) expect([e.count, e.approximate, e.status]).toEqual([1461, false, "arrested"]);
  });

  test("the young man who was arrested is there, without a place that no report gives", () => {
    const arrests = evidence("ARRESTED_IN", only("Person", "Marcelo Gomes"));
    const kinds = arrests.map(({ to }) => seen.entities.find(({ id }) => id === to)?.kind ?? (documents.has(to) ? "Document" : "nothing"));
    expect(arrests.length).toBeGreaterThan(0);
    expect(kinds.filter((kind) => !["Document", "Operation"].includes(kind))).toEqual([]);
    expect(numbers(arrests.map(({ document }) => document))).toEqual([3]);
  });

  test.each(["MS-13", "Tren de Aragua", "Trinitarios", "18th Street"])("%s is a gang, and nothing else", (name) => {
    const gang = only("Gang", name);
    expect(seen.entities.filter((e) => e.named && (e.name === name || e.aliases.includes(name))).map(({ id }) => id)).toEqual([gang]);
  });

  test("every quote is the passage that it points to", async () => {
    const texts = await store.texts([...documents.keys()]);
    expect(seen.evidence.length).toBeGreaterThan(50);
    expect(seen.evidence.filter((e) => texts.get(e.document)?.slice(e.start, e.end) !== e.quote)).toEqual([]);
    expect((await check(store)).problems).toEqual([]);
  });

  test("ingested again they change nothing", async () => {
    const [version, before] = [await store.recordVersion(), await bytesOf(store, "graphml")];
    expect((await load()).documents).toEqual({ read: 5, added: 0, unchanged: 5, replaced: 0, failed: 0 });
    expect(await store.recordVersion()).toBe(version);
    expect(await store.resolution()).toEqual(seen);
    expect((await bytesOf(store, "graphml")).equals(before)).toBe(true);
    kept.set(engine, before);
  });
}

const engines: readonly (readonly [string, boolean, Place, string])[] = [
  ["the embedded graph", existsSync(REPORTS), embedded, ENABLES],
  ["Neo4j", existsSync(REPORTS) && testServer !== null, server, `${ENABLES} and Neo4j: ${HOW_TO_ENABLE}`],
];

for (const [engine, able, place, how] of engines) {
  describe.skipIf(!able)(`the published reports on ${engine} (${how})`, () => reports(engine, place));
}

test.skipIf(engines.some(([, able]) => !able))(`both engines export the same bytes (${ENABLES} and Neo4j: ${HOW_TO_ENABLE})`, () => {
  expect(kept.get("Neo4j")?.equals(kept.get("the embedded graph") ?? Buffer.of())).toBe(true);
});
