import type { Config } from "../config.ts";
import type { IngestReport, Progress } from "../ingest.ts";
import { ingest } from "../ingest.ts";
import type { Read } from "../read/read.ts";
import { readPaths } from "../read/read.ts";
import { byPath } from "../sources.ts";
import { inTurn, lexiconOf } from "./opened.ts";
import type { Outside } from "./outside.ts";
import { DONE, print, say, SOME_FAILED, told } from "./outside.ts";
import { progressBar } from "./progress.ts";

/** Reads, extracts, resolves and loads. */
export async function ingestVerb(paths: readonly string[], { json = false }: { readonly json?: boolean }, config: Config, outside: Outside): Promise<number> {
  const lexicon = await lexiconOf(config, outside);
  const bar = progressBar(outside);
  const report = await inTurn(config, outside, (store) => ingest(store, documentsAt(paths, outside), lexicon, effectsOf(bar.show, outside)));
  bar.clear();
  for (const failure of report.failures) say(outside, told(failure));
  await print(outside, json ? `${JSON.stringify(report)}\n` : `${sentence(report)}\n`);
  return report.failures.length > 0 ? SOME_FAILED : DONE;
}

/** The documents that paths lead to, for as long as anybody waits for them. */
export async function* documentsAt(paths: readonly string[], { cwd, gone }: Pick<Outside, "cwd" | "gone">): AsyncGenerator<Read> {
  for await (const read of byPath(readPaths(paths, { cwd }), cwd)) {
    if (gone.aborted) return;
    yield read;
  }
}

/** What `ingest` tells while it works: how far it is, and documents on which it failed itself. */
export function effectsOf(progress: (step: Progress) => void, outside: Outside) {
  return {
    progress,
    defect: (error: unknown, document: string) => say(outside, `defect in document ${document}: ${error instanceof Error ? error.stack : String(error)}`),
  };
}

/** The report for people. */
export function sentence({ documents, entities, relations, seconds }: IngestReport): string {
  const { read, added, unchanged, replaced, failed } = documents;
  const failures = failed > 0 ? `, ${failed} failed` : "";
  return `${read} documents read (${added} added, ${replaced} replaced, ${unchanged} unchanged${failures}) in ${seconds} s. The board holds ${entities} entities and ${relations} relations.`;
}
