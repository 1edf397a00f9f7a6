import type { Config } from "../config.ts";
import { derive } from "../derive.ts";
import type { RecordCounts } from "../store/backup.ts";
import { backup, restore } from "../store/backup.ts";
import type { GraphStore } from "../store/port.ts";
import { unwritable } from "./files.ts";
import { inTurn, withStore } from "./opened.ts";
import type { Outside } from "./outside.ts";
import { at, DONE, print } from "./outside.ts";

const said = ({ documents, judgements }: RecordCounts): string => `${documents} documents and ${judgements} judgements`;

export async function holds(store: GraphStore): Promise<string> {
  const { documents, entities, relations } = await store.counts();
  return `The board holds ${documents} documents, ${entities} entities and ${relations} relations.`;
}

/** Writes the record, documents and judgements, to one file that either engine can be filled from. */
export async function backupVerb(file: string, config: Config, outside: Outside): Promise<number> {
  const counts = await withStore(config, outside, (store) => backup(store, at(outside, file))).catch((error: unknown) => unwritable(file, error, "give a file in a folder that is there"));
  await print(outside, `${said(counts)} written to ${file}.\n`);
  return DONE;
}

/** Fills an empty board from a backup, and makes the graph from it. */
export async function restoreVerb(file: string, config: Config, outside: Outside): Promise<number> {
  const told = await inTurn(config, outside, async (store) => {
    const counts = await restore(store, at(outside, file));
    await derive(store);
    return `${said(counts)} restored. ${await holds(store)}`;
  }, true);
  await print(outside, `${told}\n`);
  return DONE;
}
