import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { Config } from "../config.ts";
import { SettingError } from "../model/errors.ts";
import { exported } from "../serve/export.ts";
import { exportRequest } from "../serve/export.request.ts";
import { VERSION } from "../version.ts";
import { withStore } from "./opened.ts";
import type { Outside } from "./outside.ts";
import { DONE, print } from "./outside.ts";

/** The flags of `export`, as they are handed over. */
export interface ExportFlags {
  readonly format: string;
  readonly out: string;
  readonly focus?: readonly string[];
  readonly depth?: string;
  readonly kind?: readonly string[];
  readonly type?: readonly string[];
  readonly minSources?: string;
  readonly since?: string;
  readonly until?: string;
  readonly redact?: boolean;
}

/** Writes a subgraph to a file, or to standard output for `-`. */
export async function exportVerb(flags: ExportFlags, config: Config, outside: Outside): Promise<number> {
  const { format, out, focus = [], depth = null, kind = [], type = [], minSources = null, since = null, until = null, redact = false } = flags;
  const request = exportRequest({ format, focus, depth, kind, type, minSources, since, until, redact });
  await withStore(config, async (store) => {
    const { bytes } = await exported(store, request, VERSION);
    if (out === "-") for await (const chunk of bytes) await print(outside, chunk);
    else await writeWhole(out, bytes);
  });
  return DONE;
}

/** The file is there whole, or as it was. */
async function writeWhole(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const part = `${path}.part`;
  try {
    await pipeline(bytes, createWriteStream(part));
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "EACCES" || code === "EISDIR" || code === "ENOTDIR" || code === "EPERM") throw new SettingError(`${path} cannot be written (${code}); give a file in a folder that is there with --out.`);
    throw error;
  }
}
