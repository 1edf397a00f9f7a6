import { readFile, writeFile } from "node:fs/promises";
import type { Config } from "../config.ts";
import { derive } from "../derive.ts";
import { SettingError } from "../model/errors.ts";
import { readJudgements, writeJudgements } from "../resolve/record.ts";
import { inTurn, withStore } from "./opened.ts";
import type { Outside } from "./outside.ts";
import { at, DONE, print } from "./outside.ts";

/** Writes all judgements as JSON Lines; `-` is standard output. */
export async function exportJudgements(path: string, config: Config, outside: Outside): Promise<number> {
  const text = writeJudgements(await withStore(config, outside, (store) => store.judgements()));
  if (path === "-") await print(outside, text);
  else await writeFile(at(outside, path), text).catch((error: NodeJS.ErrnoException) => unusable(path, "written", error));
  return DONE;
}

/** Records the judgements of a file that are not recorded yet, and makes the graph follow them. */
export async function importJudgements(path: string, config: Config, outside: Outside): Promise<number> {
  const given = readJudgements(await readFile(at(outside, path), "utf8").catch((error: NodeJS.ErrnoException) => unusable(path, "read", error)));
  const added = await inTurn(config, outside, async (store) => {
    const known = new Set((await store.judgements()).map(({ id }) => id));
    const fresh = given.filter(({ id }) => !known.has(id));
    await store.record(fresh);
    await derive(store);
    return fresh.length;
  });
  await print(outside, `${given.length} judgements read, ${added} of them new.\n`);
  return DONE;
}

function unusable(path: string, what: string, { code, message }: NodeJS.ErrnoException): never {
  throw new SettingError(`${path} cannot be ${what} (${code ?? message}); give the path of a file.`);
}
