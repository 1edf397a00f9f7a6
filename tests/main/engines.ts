import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exported } from "../../server/serve/export.ts";
import { exportRequest } from "../../server/serve/export.request.ts";
import { openEmbedded } from "../../server/store/embedded.ts";
import { openNeo4j } from "../../server/store/neo4j.ts";
import type { GraphStore } from "../../server/store/port.ts";
import { emptyServer, HOW_TO_ENABLE, testServer } from "../store/neo4j.server.ts";

/** An empty board on an engine, and how it is left. */
export interface Opened {
  readonly store: GraphStore;
  readonly leave: () => Promise<void>;
}

export async function embeddedBoard(): Promise<Opened> {
  const dir = mkdtempSync(join(tmpdir(), "corkboard-board-"));
  const store = await openEmbedded(dir);
  await store.prepare();
  const leave = async (): Promise<void> => {
    await store.close();
    rmSync(dir, { recursive: true });
  };
  return { store, leave };
}

/** Whoever asks has taken the server before: see `takeServer`. */
export async function serverBoard(): Promise<Opened> {
  if (!testServer) throw new Error(`There is no Neo4j to test on: ${HOW_TO_ENABLE}.`);
  await emptyServer();
  const store = await openNeo4j(testServer);
  await store.prepare();
  return { store, leave: () => store.close() };
}

/** All that the board exports in some formats, one after the other. */
export async function exportOf(store: GraphStore, formats: readonly string[] = ["graphml", "cytoscape"]): Promise<string> {
  const all = { focus: [], depth: null, kind: [], type: [], minSources: null, since: null, until: null, status: [], date: null, theme: null, redact: false };
  const chunks: Uint8Array[] = [];
  for (const format of formats) for await (const chunk of (await exported(store, exportRequest({ format, ...all }), "0")).bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
