import { arch, platform } from "node:os";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { DamagedError, HeldError, SettingError, UnavailableError } from "../model/errors.ts";

/** The record beside the graph, in the data folder. */
export const JOURNAL_FILE = "record.jsonl";

type Engine = typeof import("@grafeo-db/js");

/** The engine is a native module; it is loaded only when it is asked for, so that Neo4j works where it has no build. */
export function loadEngine(load: () => Engine = () => createRequire(import.meta.url)("@grafeo-db/js") as Engine): Engine {
  try {
    return load();
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new SettingError(
      `The embedded graph has no build for this machine (${platform()} ${arch()}): set NEO4J_URI to use Neo4j instead. (${why})`,
    );
  }
}

/** Opens the file; what can go wrong becomes a sentence that says what to do. */
export async function inWords<T>(dataDir: string, file: string, open: () => T): Promise<T> {
  try {
    return open();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const code = (error as NodeJS.ErrnoException).code;
    if (/cannot be locked/i.test(why))
      throw new HeldError(`The data folder ${dataDir} is in use by another process: stop it, or choose another folder with --data.`);
    if (code === "EACCES" || code === "EROFS" || code === "EEXIST" || code === "ENOTDIR" || /permission denied|read-only/i.test(why))
      throw new SettingError(`The data folder ${dataDir} cannot be written to (${why}): choose another with --data.`);
    if (existsSync(file) && existsSync(join(dataDir, JOURNAL_FILE)))
      throw new DamagedError(
        `The graph in ${file} is damaged and cannot be opened (${why}). Nothing was changed: “npm run -s rebuild -- --data ${dataDir}” makes it anew from the record beside it, and keeps the damaged file.`,
      );
    if (existsSync(file))
      throw new UnavailableError(
        `The graph in ${file} is damaged and cannot be opened (${why}). Nothing was changed: move the file away, then ingest the documents again or restore a backup.`,
      );
    throw new UnavailableError(`The graph in ${file} cannot be opened: ${why}.`);
  }
}
