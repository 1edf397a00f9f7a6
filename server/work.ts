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

/** How documents that were handed over are read. */
export type ReadHanded = (documents: readonly Handed[]) => AsyncIterable<Read>;

/** The work that changes the board, for the server: one piece at a time, in the order in which it was asked for. */
export function makeWork(store: GraphStore, lexicon: Lexicon, read: ReadHanded, defect: IngestEffects["defect"]): Work {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    ingest: (documents, progress) =>
      inTurn(async () => {
        const total = documents.length;
        return resultOf(await ingest(store, byContent(read(documents)), lexicon, { defect, progress: (step) => progress({ ...step, total }) }));
      }),
    retract: (documents) => inTurn(() => retract(store, documents)),
    judge: (decision, by) => inTurn(() => judge(store, decision, by)),
  };
}

const resultOf = ({ documents, failures, entities, relations, seconds }: IngestReport): IngestResult => ({ ...documents, failures, entities, relations, seconds });
