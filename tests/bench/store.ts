import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gathered } from "../../server/model/query.ts";
import { openEmbedded } from "../../server/store/embedded.ts";
import { openNeo4j } from "../../server/store/neo4j.ts";
import type { GraphStore } from "../../server/store/port.ts";
import { emptyServer, HOW_TO_ENABLE, takeServer, testServer } from "../store/neo4j.server.ts";
import type { MadeGraph } from "./madeGraph.ts";
import { dice, madeGraph } from "./madeGraph.ts";

/**
 * How long the store takes, on both engines side by side: `npx tsx tests/bench/store.ts [documents]`. It prints a table
 * and asserts nothing.
 */

const ROUNDS = 60;

type Figures = Map<string, string>;

const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));

async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const begun = performance.now();
  const result = await work();
  return [performance.now() - begun, result];
}

/** Median and 99th percentile of many calls, in milliseconds. */
async function spread(work: (roll: () => number) => Promise<unknown>): Promise<string> {
  const roll = dice(7);
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++) times.push((await timed(() => work(roll)))[0]);
  times.sort((a, b) => a - b);
  return `${ms(times[ROUNDS >> 1] as number)} / ${ms(times[Math.floor(ROUNDS * 0.99)] as number)}`;
}

async function load(store: GraphStore, { documents, entities, evidence }: MadeGraph, figures: Figures): Promise<void> {
  const annotations = documents.map((document) => ({ document, entities: [], quotes: [], arrests: [], partnerships: [], relations: [] }));
  const [saved] = await timed(async () => {
    for (let i = 0; i < annotations.length; i += 20) await store.saveDocuments(annotations.slice(i, i + 20));
  });
  figures.set("save documents, twenty at a time, s", ms(saved / 1000));
  const none = { copyGroups: [], removedEntities: [], removedEvidence: [] };
  const [applied] = await timed(() => store.apply({ entities, evidence, ...none }));
  figures.set("apply the resolution, s", ms(applied / 1000));
  const few = documents.slice(0, 20);
  const ids = new Set(few.map((d) => d.id));
  const touched = { entities: entities.filter((e) => e.mentions.some((m) => ids.has(m.document))), evidence: evidence.filter((e) => ids.has(e.document)) };
  const [again] = await timed(() => store.apply({ ...touched, ...none }));
  figures.set(`apply what 20 documents touch (${touched.entities.length} entities), s`, ms(again / 1000));
  const [whole] = await timed(() => store.resolution());
  figures.set("read the whole resolution back, s", ms(whole / 1000));
}

async function reads(store: GraphStore, { entities, documents }: MadeGraph, figures: Figures): Promise<void> {
  const some = (roll: () => number) => entities[Math.floor(roll() * entities.length)] as (typeof entities)[number];
  const hub = [...entities].sort((a, b) => b.sourceCount - a.sourceCount)[0] as (typeof entities)[number];
  const page = { first: 50, after: null };
  const [firstWords] = await timed(() => store.search("officers Name17", null, 20));
  figures.set("first search after the start, ms", ms(firstWords));
  const measure = async (name: string, work: (roll: () => number) => Promise<unknown>) => figures.set(`${name}, ms p50 / p99`, await spread(work));
  await measure("a node by id", (roll) => store.nodes([some(roll).id]));
  await measure("a node by another anchor", (roll) => {
    const m = some(roll).mentions.at(-1);
    return store.nodes([`${m?.document}-${m?.offsets.at(-2)}-${m?.offsets.at(-1)}`]);
  });
  await measure("50 relations of one with their evidence", (roll) => store.relations(some(roll).id, null, page));
  await measure(`50 relations of the hub (${hub.sourceCount} documents)`, () => store.relations(hub.id, null, page));
  await measure("50 mentions of the hub", () => store.mentions(hub.id, page));
  await measure("one step, at most 300", (roll) => store.graph({ focus: [some(roll).id], depth: 1, limit: 300 }));
  await measure("two steps, at most 300", (roll) => store.graph({ focus: [some(roll).id], depth: 2, limit: 300 }));
  await measure("one step from the hub, at most 300", () => store.graph({ focus: [hub.id], depth: 1, limit: 300 }));
  await measure("the first picture, 300", () => store.graph({ focus: [], depth: 1, limit: 300 }));
  await measure("path of at most 6", (roll) => store.path(some(roll).id, some(roll).id, 6, null));
  await measure("search a name", (roll) => store.search(some(roll).name, null, 20));
  await measure("search with a typing error", (roll) => store.search(some(roll).name.replace("Nam", "Nma"), null, 20));
  await measure("50 entities by sources", () => store.entities({ orderBy: "SOURCES" }, page));
  await measure("50 entities whose name holds", (roll) => store.entities({ orderBy: "NAME", text: some(roll).name.slice(3, 11) }, page));
  await measure("50 documents by date", () => store.documents({ orderBy: "PUBLISHED" }, page));
  await measure("a document's mentions", (roll) => store.mentionedIn(documents[Math.floor(roll() * documents.length)]?.id ?? ""));
  const [all, [nodes, edges]] = await timed(async () => {
    const stream = await store.stream({ focus: [], depth: 1 });
    return [await gathered(stream.nodes), await gathered(stream.edges)] as const;
  });
  figures.set("everything for an export, s", `${ms(all / 1000)} (${nodes.length} nodes, ${edges.length} edges)`);
}

async function onEmbedded(made: MadeGraph): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), "corkboard-bench-"));
  const figures: Figures = new Map();
  try {
    const store = await openEmbedded(folder);
    await store.prepare();
    await load(store, made, figures);
    await store.close();
    const [opened, again] = await timed(async () => {
      const next = await openEmbedded(folder);
      await next.ping();
      return next;
    });
    figures.set("open to the first answer, ms", ms(opened));
    await reads(again, made, figures);
    const removed = made.documents.slice(0, 10).map((d) => d.id);
    figures.set("remove 10 documents, s", ms((await timed(() => again.removeDocuments(removed)))[0] / 1000));
    await again.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return figures;
}

async function onNeo4j(made: MadeGraph): Promise<Figures | null> {
  const server = testServer;
  if (!server) return null;
  const giveBack = await takeServer();
  const figures: Figures = new Map();
  try {
    await emptyServer();
    const [opened, store] = await timed(() => openNeo4j(server));
    figures.set("open to the first answer, ms", ms(opened));
    await store.prepare();
    await load(store, made, figures);
    await reads(store, made, figures);
    const removed = made.documents.slice(0, 10).map((d) => d.id);
    figures.set("remove 10 documents, s", ms((await timed(() => store.removeDocuments(removed)))[0] / 1000));
    await store.close();
    await emptyServer();
  } finally {
    await giveBack();
  }
  return figures;
}

/** Prints the table for a corpus of so many documents. */
export async function storeBench(size = 2_000): Promise<void> {
  const made = madeGraph(size);
  const mentions = made.entities.reduce((sum, e) => sum + e.mentions.length, 0);
  console.log(`${size} documents, ${made.entities.length} entities, ${mentions} mentions, ${made.evidence.length} pieces of evidence\n`);
  const embedded = await onEmbedded(made);
  const neo4j = await onNeo4j(made);
  if (!neo4j) console.log(`Neo4j is left out: ${HOW_TO_ENABLE}.\n`);
  console.log("| | embedded | Neo4j |\n|---|---|---|");
  for (const [name, figure] of embedded) console.log(`| ${name} | ${figure} | ${neo4j?.get(name) ?? "–"} |`);
}

if (process.argv[1] === import.meta.filename) await storeBench(Number(process.argv[2] ?? 2_000));
