import { createWriteStream } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { Config } from "../config.ts";
import type { WithheldLog } from "../export/redact/log.ts";
import type { Policy } from "../export/redact/policy.ts";
import { DEFAULT_POLICY, parsePolicy } from "../export/redact/policy.ts";
import { SettingError } from "../model/errors.ts";
import { exported } from "../serve/export.ts";
import { exportRequest } from "../serve/export.request.ts";
import { VERSION } from "../version.ts";
import { unwritable } from "./files.ts";
import { withStore } from "./opened.ts";
import type { Outside } from "./outside.ts";
import { at, DONE, print, say } from "./outside.ts";

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
  readonly status?: readonly string[];
  readonly date?: string;
  readonly theme?: string;
  readonly redact?: boolean;
  readonly policy?: string;
}

/** Writes a subgraph to a file, or to standard output for `-`. */
export async function exportVerb(flags: ExportFlags, config: Config, outside: Outside): Promise<number> {
  const { format, out, focus = [], depth = null, kind = [], type = [], minSources = null, since = null, until = null, status = [], date = null, theme = null, redact = false } = flags;
  const request = exportRequest({ format, focus, depth, kind, type, minSources, since, until, status, date, theme, redact });
  const policy = flags.policy === undefined ? DEFAULT_POLICY : await policyAt(flags.policy, outside);
  await withStore(config, outside, async (store) => {
    const { bytes, withheld } = await exported(store, request, VERSION, policy);
    if (out === "-") for await (const chunk of bytes) await print(outside, chunk);
    else await writeWhole(at(outside, out), bytes).catch((error: unknown) => unwritable(out, error, "give a file in a folder that is there with --out"));
    if (withheld && out !== "-") await tellWithheld(out, withheld, outside);
  });
  return DONE;
}

async function policyAt(path: string, outside: Outside): Promise<Policy> {
  const text = await readFile(at(outside, path), "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new SettingError(`--policy is ${JSON.stringify(path)}, which cannot be read (${error.code ?? error.message}); it should be a JSON file.`);
  });
  return parsePolicy(text, path);
}

/** Beside the export, for the newsroom alone. */
async function tellWithheld(out: string, withheld: WithheldLog, outside: Outside): Promise<void> {
  const path = `${out}.withheld.json`;
  await writeFile(at(outside, path), `${JSON.stringify(withheld, null, 2)}\n`, { mode: 0o600 });
  say(outside, `People withheld: ${withheld.people.length}; ${path} says who and why. It names them: keep it apart from the export.`);
}

/** The file is there whole, or as it was. */
async function writeWhole(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const part = `${path}.part`;
  try {
    await pipeline(bytes, createWriteStream(part));
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
