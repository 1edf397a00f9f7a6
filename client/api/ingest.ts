import { ask } from "./ask.ts";
import type { DocumentInput, IngestProgress, IngestResult } from "./schema.generated.ts";

const INGEST = `mutation Ingest($documents: [DocumentInput!]!) {
  ingest(documents: $documents) { read added unchanged replaced failed failures { path reason } entities relations seconds }
}`;

export async function ingest(documents: readonly DocumentInput[], signal: AbortSignal): Promise<IngestResult> {
  return (await ask<{ ingest: IngestResult }>(INGEST, { documents }, signal)).ingest;
}

const PROGRESS = "subscription Progress { ingestProgress { stage done total name } }";

/** One server-sent event's data, or null for any that carries none. */
function dataOf(event: string): IngestProgress | null {
  const data = event.split("\n").filter((line) => line.startsWith("data:")).map((line) => line.slice(5).trim()).join("\n");
  if (!data) return null;
  return (JSON.parse(data) as { data?: { ingestProgress?: IngestProgress } }).data?.ingestProgress ?? null;
}

/** Steps of whatever ingest runs, until `signal` ends it. Never throws: an ingest goes on without being watched. */
export async function watchIngest(onStep: (step: IngestProgress) => void, signal: AbortSignal): Promise<void> {
  try {
    const response = await fetch("/graphql", {
      method: "POST", headers: { "content-type": "application/json", accept: "text/event-stream" }, body: JSON.stringify({ query: PROGRESS }), signal,
    });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      const events = (rest + part.value).split("\n\n");
      rest = events.pop() ?? "";
      for (const event of events) { const step = dataOf(event); if (step) onStep(step); }
    }
  } catch { /* Watching is a courtesy; the result of the ingest says all. */ }
}
