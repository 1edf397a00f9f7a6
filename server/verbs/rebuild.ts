import { join } from "node:path";
import type { Config } from "../config.ts";
import { derive, rebuild } from "../derive.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Annotation } from "../model/annotation.ts";
import type { Document } from "../model/document.ts";
import { DamagedError } from "../model/errors.ts";
import { found, reread } from "../reread.ts";
import { batches } from "../store/batches.ts";
import { JOURNAL_FILE } from "../store/embedded.errors.ts";
import { readJournal } from "../store/journal.ts";
import type { GraphStore } from "../store/port.ts";
import { replaceGraph } from "../store/recorded.ts";
import { holds } from "./backup.ts";
import { inTurn, lexiconOf } from "./opened.ts";
import type { Outside } from "./outside.ts";
import { at, DONE, print, say } from "./outside.ts";

const DOCUMENTS_AT_ONCE = 100;

/** Reads the documents anew and makes the graph from them and the judgements; where the graph is damaged, from the record beside it. */
export async function rebuildVerb(config: Config, outside: Outside): Promise<number> {
  const lexicon = await lexiconOf(config, outside);
  const told = await inTurn(config, outside, async (store) => {
    const { changed, failed } = await reread(store, lexicon);
    for (const id of failed) say(outside, `The document ${id} could not be analysed, which is a defect of Corkboard; what was found before is kept.`);
    await rebuild(store);
    return `The graph was made anew from its documents and judgements${changed > 0 ? `; ${changed} documents were read otherwise than before` : ""}. ${await holds(store)}`;
  }).catch((error: unknown) => {
    if (error instanceof DamagedError) return fromJournal(at(outside, config.data), lexicon, outside);
    throw error;
  });
  await print(outside, `${told}\n`);
  return DONE;
}

const nothingIn = (document: Document): Annotation => ({ document, entities: [], quotes: [], arrests: [], partnerships: [], relations: [] });

async function fromJournal(dataDir: string, lexicon: Lexicon, outside: Outside): Promise<string> {
  const { documents, judgements, savedBoards } = await readJournal(join(dataDir, JOURNAL_FILE));
  let told = "";
  const aside = await replaceGraph(dataDir, async (store: GraphStore) => {
    for (const some of batches(documents, DOCUMENTS_AT_ONCE)) {
      const annotations = some.map((document) => found(document, lexicon) ?? nothingIn(document));
      await store.saveDocuments(annotations);
    }
    for (const some of batches(judgements)) await store.record(some);
    for (const board of savedBoards) await store.saveBoard(board);
    await derive(store);
    told = await holds(store);
  });
  say(outside, `What was there before is kept in ${aside}.`);
  return `The graph was made anew from the record beside it: ${documents.length} documents and ${judgements.length} judgements. ${told}`;
}
