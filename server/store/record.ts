import type { Annotation } from "../model/annotation.ts";
import type { Document } from "../model/document.ts";
import { OutdatedError } from "../model/errors.ts";
import { byCodeUnit } from "../model/id.ts";
import type { Judgement } from "../model/judgement.ts";
import { batches } from "./batches.ts";
import type { Connection, Parameter, Row } from "./connection.ts";
import type { GraphStore } from "./port.ts";
import { setOf } from "./sets.ts";
import { statement } from "./statements.ts";
import { fold } from "./words.ts";

/** Documents with what was found in them, and judgements: all else is derived from these. */
export type RecordPart = Pick<
  GraphStore,
  "saveDocuments" | "removeDocuments" | "annotate" | "restoring" | "setRestoring" | "setSources" | "sources" | "annotations" | "annotationsOf" | "recordedSince" | "documentIds" | "documentCount" | "judgements" | "record" | "recordVersion" | "isStale"
>;

/** Documents in one transaction, or in one answer. */
const DOCUMENTS_AT_ONCE = 200;

function documentRow(found: Annotation): Parameter {
  const { id, text, sources, noise, imported: _, ...header } = found.document;
  return { id, sources, properties: { ...header, text, annotation: foundIn(found), copyGroup: id, sortTitle: fold(header.title) } };
}

/** The annotation is kept as JSON, but for the text and the sources, which have properties of their own. */
function foundIn({ document, ...found }: Annotation): string {
  const { id, text, sources, imported: _, ...header } = document;
  return JSON.stringify({ ...found, document: header });
}

function annotationOf(row: Row): Annotation {
  const { document, ...found } = JSON.parse(row.annotation as string) as Annotation;
  const whole: Document = { ...document, id: row.id as string, name: row.name as string, text: row.text as string, sources: sorted(row.sources) };
  // What another tool said is all that was found in its document, and is never looked for again.
  return { ...found, document: found.origin === "imported" ? { ...whole, imported: found } : whole };
}

const sorted = (sources: unknown): string[] => [...(sources as string[])].sort(byCodeUnit);

const judgementOf = (row: Row): Judgement => ({
  id: row.id as string,
  decision: JSON.parse(row.decision as string) as Judgement["decision"],
  who: row.who as string,
  when: row.instant as string,
  why: row.why as string,
});

export function recordPart({ read, write }: Connection): RecordPart {
  const versions = async (): Promise<{ record: number; graph: number }> => {
    const [row] = await read(statement("board.versions"));
    return { record: (row?.record ?? 0) as number, graph: (row?.graph ?? 0) as number };
  };

  async function* annotations(): AsyncGenerator<Annotation> {
    for (let after = ""; ; ) {
      const rows = await read(statement("documents.records"), { after, limit: DOCUMENTS_AT_ONCE });
      yield* rows.map(annotationOf);
      if (rows.length < DOCUMENTS_AT_ONCE) return;
      after = rows.at(-1)?.id as string;
    }
  }

  async function* annotationsOf(ids: readonly string[]): AsyncGenerator<Annotation> {
    for (const some of batches(ids, DOCUMENTS_AT_ONCE)) yield* (await read(statement("documents.recordsOf"), { ids: some })).map(annotationOf);
  }

  return {
    annotations,
    annotationsOf,
    recordedSince: async (version) => (await read(statement("documents.since"), { version })).map((row) => row.id as string),
    documentIds: async () => (await read(statement("documents.ids"))).map((row) => row.id as string),
    documentCount: async () => ((await read(statement("documents.number")))[0]?.documents ?? 0) as number,
    recordVersion: async () => (await versions()).record,
    isStale: async () => versions().then(({ record, graph }) => record !== graph),

    saveDocuments: async (annotations) => {
      for (const some of batches(annotations, DOCUMENTS_AT_ONCE))
        await write(async (run) => {
          await run(statement("documents.save"), { rows: some.map(documentRow) });
          await run(statement("board.touch"));
        });
    },

    removeDocuments: async (ids) => {
      for (const some of batches(ids, DOCUMENTS_AT_ONCE))
        await write(async (run) => {
          await run(statement("evidence.removeOfDocuments"), { among: setOf(some) });
          await run(statement("documents.remove"), { ids: some });
          await run(statement("board.touch"));
        });
    },

    annotate: async (annotations) => {
      for (const some of batches(annotations, DOCUMENTS_AT_ONCE))
        await write(async (run) => {
          await run(statement("documents.annotate"), { rows: some.map((each) => ({ id: each.document.id, annotation: foundIn(each) })) });
          await run(statement("board.touch"));
        });
    },

    restoring: async () => ((await read(statement("board.restored")))[0]?.file ?? null) as string | null,
    setRestoring: (file) =>
      write(async (run) => {
        await run(statement("board.restoring"), { file });
      }),

    setSources: (documents) =>
      write(async (run) => {
        const rows = documents.map(({ id, name, sources }) => ({ id, name, sources }));
        for (const some of batches(rows)) await run(statement("documents.setSources"), { rows: some });
      }),

    sources: async () => (await read(statement("documents.sources"))).map((row) => ({ id: row.id as string, sources: sorted(row.sources) })),

    judgements: async () => (await read(statement("judgements.all"))).map(judgementOf),

    record: (judgements, known) =>
      write(async (run) => {
        if (judgements.length === 0) return;
        // It also holds the board until the end of the transaction, so that two that were checked at once come one after the other.
        await run(statement("board.touch"));
        const [there] = known === undefined ? [] : await run(statement("judgements.count"));
        if (there && there.count !== known) throw new OutdatedError("Others have judged since these judgements were checked.");
        const rows = judgements.map(({ id, decision, who, when, why }) => ({ id, decision: JSON.stringify(decision), who, instant: when, why }));
        await run(statement("judgements.save"), { rows });
      }),
  };
}
