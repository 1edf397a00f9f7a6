import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { DamagedError } from "../model/errors.ts";
import { JOURNAL_FILE } from "./embedded.errors.ts";
import { GRAPH_FILE, openEmbedded } from "./embedded.ts";
import { journaled, lastVersion, rewrite } from "./journal.ts";
import type { GraphStore } from "./port.ts";

/**
 * The embedded graph with its record beside it. Where the journal is behind, for the process was killed between the two,
 * it is written anew from the graph; where the graph is behind, it has lost something, and nothing is touched.
 * @throws DamagedError when the graph is damaged, is gone or is older than its record.
 */
export async function openRecorded(dataDir: string): Promise<GraphStore> {
  const journal = join(dataDir, JOURNAL_FILE);
  const store = await openEmbedded(dataDir);
  return {
    ...journaled(store, journal),
    async prepare() {
      await store.prepare();
      const [graph, noted] = [await store.recordVersion(), await lastVersion(journal)];
      if (noted === null ? graph === 0 : noted > graph) throw new DamagedError(behind(dataDir, graph === 0));
      if (noted !== graph) await rewrite(store, journal);
    },
  };
}

const behind = (dataDir: string, gone: boolean): string =>
  `The graph in ${join(dataDir, GRAPH_FILE)} ${gone ? "is not there, but its record is" : "is older than its record"}. Nothing was changed: “npm run -s rebuild -- --data ${dataDir}” makes it anew from the record.`;

/** Has the folder a record to make a graph from? */
export const hasRecord = (dataDir: string): boolean => existsSync(join(dataDir, JOURNAL_FILE));

/** The folder in which a graph is made anew before it takes the place of the damaged one. */
const ANEW = "rebuilding";

/**
 * Makes the graph of a folder anew: `fill` fills an empty one, which then takes its place. What was there is kept in a
 * folder of its own, whose path is returned. Cut short at any moment, the record is still there, and it can be done again.
 */
export async function replaceGraph(dataDir: string, fill: (store: GraphStore) => Promise<void>): Promise<string> {
  const anew = join(dataDir, ANEW);
  await rm(anew, { recursive: true, force: true });
  const store = await openRecorded(anew);
  try {
    await store.prepare();
    await fill(store);
  } finally {
    await store.close();
  }
  const aside = await newFolder(dataDir, "damaged");
  for (const name of await readdir(dataDir)) if (name.startsWith(GRAPH_FILE)) await rename(join(dataDir, name), join(aside, name));
  for (const name of await readdir(anew)) if (name.startsWith(GRAPH_FILE)) await rename(join(anew, name), join(dataDir, name));
  await rename(join(anew, JOURNAL_FILE), join(dataDir, JOURNAL_FILE));
  await rm(anew, { recursive: true });
  return aside;
}

/** "damaged-1", or the next that is free. */
async function newFolder(dataDir: string, name: string): Promise<string> {
  for (let number = 1; ; number++) {
    const folder = join(dataDir, `${name}-${number}`);
    if (existsSync(folder)) continue;
    await mkdir(folder);
    return folder;
  }
}
