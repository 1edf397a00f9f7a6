import type { IngestEffects, IngestReport } from "./ingest.ts";
import { ingest } from "./ingest.ts";
import { judge } from "./judge.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import type { Read } from "./read/read.ts";
import { retract } from "./retract.ts";
import type { Handed, Work } from "./serve/context.ts";
import type { IngestResult } from "./serve/schema.generated.ts";
import { byContent } from "./sources.ts";
import type { GraphStore } from "./store/port.ts";
import type { Turns } from "./turns.ts";
import { makeTurns } from "./turns.ts";

/** How documents that were handed over are read. */
export type ReadHanded = (documents: readonly Handed[]) => AsyncIterable<Read>;

/** The work that changes the board, for the server; it takes turns with whatever else changes it. */
export function makeWork(store: GraphStore, lexicon: Lexicon, read: ReadHanded, defect: IngestEffects["defect"], turns: Turns = makeTurns()): Work {
  return {
    ingest: (documents, progress) =>
      turns.take(async () => {
        const total = documents.length;
        return resultOf(await ingest(store, byContent(read(documents)), lexicon, { defect, progress: (step) => progress({ ...step, total }) }));
      }),
    retract: (documents) => turns.take(() => retract(store, documents)),
    judge: (decision, by) => turns.take(() => judge(store, decision, by)),
  };
}

const resultOf = ({ documents, failures, entities, relations, seconds }: IngestReport): IngestResult => ({ ...documents, failures, entities, relations, seconds });
