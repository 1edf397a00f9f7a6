import { readFile } from "node:fs/promises";
import type { Config } from "../config.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { readLexicon } from "../lexicon/lexicon.ts";
import { SettingError, UnavailableError } from "../model/errors.ts";
import type { GraphStore } from "../store/port.ts";
import type { Outside } from "./outside.ts";
import { at } from "./outside.ts";

/** The store that the settings name; an engine is loaded when it is asked for. */
async function open({ neo4j, data }: Config): Promise<GraphStore> {
  if (neo4j) return (await import("../store/neo4j.ts")).openNeo4j(neo4j);
  return (await import("../store/recorded.ts")).openRecorded(data);
}

/** Opens the store, does the work and closes it, whatever comes of the work. Where a server holds it, it is open. `restores`: the work may find half a backup. */
export async function withStore<T>(config: Config, { held }: Pick<Outside, "held">, work: (store: GraphStore) => Promise<T>, restores = false): Promise<T> {
  if (held) return work(held.store);
  const store = await open(config);
  try {
    await store.prepare();
    if (!restores) await checkRestored(store, config);
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The same for work that changes the board, or that should see it at rest: it takes its turn. */
export function inTurn<T>(config: Config, outside: Pick<Outside, "held" | "gone">, work: (store: GraphStore) => Promise<T>, restores = false): Promise<T> {
  const done = (): Promise<T> => {
    outside.gone.throwIfAborted();
    return withStore(config, outside, work, restores);
  };
  return outside.held ? outside.held.turns.take(done) : done();
}

/** Half a backup is no board: only the verb that completes it may use it. */
async function checkRestored(store: GraphStore, { neo4j, data }: Config): Promise<void> {
  const file = await store.restoring();
  if (file !== null) throw new UnavailableError(`A restore of ${file} was cut short, so the board is not whole: “npm run -s restore -- ${file}${neo4j ? "" : ` --data ${data}`}” completes it.`);
}

/** The built-in lexicon with the user's own names. */
export async function lexiconOf({ lexicon: path }: Config, outside: Pick<Outside, "cwd">): Promise<Lexicon> {
  if (path === null) return readLexicon();
  const text = await readFile(at(outside, path), "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new SettingError(`CORKBOARD_LEXICON (or --lexicon) is ${JSON.stringify(path)}, which cannot be read (${error.code ?? error.message}); it should be a JSON file of names.`);
  });
  return readLexicon({ text, path });
}
