import { extract } from "./extract.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import type { Annotation } from "./model/annotation.ts";
import type { Document } from "./model/document.ts";
import type { GraphStore } from "./store/port.ts";

/** Documents whose findings are written at a time. */
const BATCH = 100;

/** What became of documents that were extracted anew. */
export interface Reread {
  readonly documents: number;
  /** Those in which something else was found than before. */
  readonly changed: number;
  /** Ids of those on which the extraction failed; what was found before is kept. */
  readonly failed: readonly string[];
}

/** Extracts every stored document anew, with the rules and names of today; the graph is behind where that found something else. */
export async function reread(store: GraphStore, lexicon: Lexicon): Promise<Reread> {
  const failed: string[] = [];
  let [documents, changed, waiting]: [number, number, Annotation[]] = [0, 0, []];
  const flush = async (): Promise<void> => {
    if (waiting.length > 0) await store.annotate(waiting);
    changed += waiting.length;
    waiting = [];
  };
  for await (const before of store.annotations()) {
    documents++;
    const after = found(before.document, lexicon);
    if (after === null) failed.push(before.document.id);
    else if (JSON.stringify(after) !== JSON.stringify(before)) waiting.push(after);
    if (waiting.length >= BATCH) await flush();
  }
  await flush();
  return { documents, changed, failed };
}

/** What is found in a document, or null where the extraction fails. */
export function found(document: Document, lexicon: Lexicon): Annotation | null {
  try {
    return extract(document, lexicon);
  } catch {
    return null;
  }
}
