import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FORMATS } from "../../server/export/formats.ts";
import { openEmbedded } from "../../server/store/embedded.ts";
import { openNeo4j } from "../../server/store/neo4j.ts";
import { emptyServer, HOW_TO_ENABLE, takeServer, testServer } from "../store/neo4j.server.ts";
import { bigBoard, load } from "./bigBoard.ts";
import type { Figures } from "./exportOne.ts";
import { table } from "./table.ts";

/**
 * Memory and time of exports from a real store: `npm run bench -- export [nodes] [edges] [format …]`. A made board is
 * loaded into each engine; each export is a process of its own that opens the store and writes. Prints, never asserts.
 * CORKBOARD_BENCH_DATA names a folder in which the embedded board is kept from one run to the next.
 */

const [nodes = 200_000, edges = 1_000_000] = process.argv.slice(2, 4).map(Number);
const formats = process.argv.length > 4 ? process.argv.slice(4) : ["graphml", "csv", "ftm"];
for (const format of formats) if (!FORMATS[format]) throw new Error(`There is no format ${format}; one of ${Object.keys(FORMATS).join(", ")} would be right.`);

/** What an export of everything costs, measured where nothing else has run. */
function measured(engine: string, folder: string, format: string): Figures {
  const child = spawnSync(process.execPath, ["--expose-gc", "--import", "tsx", join(import.meta.dirname, "exportOne.ts"), engine, folder, format], { stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });
  if (child.status !== 0) throw new Error(`The export of ${format} from ${engine} ended with ${child.status ?? child.signal}.`);
  return JSON.parse(child.stdout) as Figures;
}

const HEADS = ["export", "seconds", "file MB", "opened, MB", "first picture, MB", "most above opened", "most above picture"];
const rowsOf = (engine: string, folder: string): (string | number)[][] =>
  formats.map((format) => {
    const { seconds, file, opened, picture, most } = measured(engine, folder, format);
    return [`${engine} ${format}`, seconds, file, opened, picture, most - opened, most - picture];
  });

async function timed(work: () => Promise<void>, engine: string): Promise<void> {
  const begun = performance.now();
  await work();
  console.log(`${engine}: loaded in ${Math.round((performance.now() - begun) / 1000)} s`);
}

async function onEmbedded(): Promise<(string | number)[][]> {
  const kept = process.env.CORKBOARD_BENCH_DATA;
  const folder = kept ?? mkdtempSync(join(tmpdir(), "corkboard-bench-"));
  try {
    if (!existsSync(join(folder, "corkboard.grafeo")))
      await timed(async () => {
        const store = await openEmbedded(folder);
        await load(store, bigBoard(nodes, edges));
        await store.close();
      }, "embedded");
    return rowsOf("embedded", folder);
  } finally {
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function onNeo4j(): Promise<(string | number)[][]> {
  const server = testServer;
  if (!server) {
    console.log(`Neo4j is left out: ${HOW_TO_ENABLE}.`);
    return [];
  }
  const giveBack = await takeServer();
  try {
    await emptyServer();
    await timed(async () => {
      const store = await openNeo4j(server);
      await load(store, bigBoard(nodes, edges));
      await store.close();
    }, "neo4j");
    return rowsOf("neo4j", "-");
  } finally {
    await emptyServer();
    await giveBack();
  }
}

console.log(`${nodes} nodes, ${edges} relations`);
console.log(table(HEADS, [...(await onEmbedded()), ...(await onNeo4j())]));
