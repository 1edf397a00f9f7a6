import { signal } from "@preact/signals";
import { ingest, watchIngest } from "../api/ingest.ts";
import type { DocumentInput, IngestFailure } from "../api/schema.generated.ts";
import { counted } from "../view/words.ts";
import { reload, report } from "./load.ts";
import { dialog, tell } from "./store.ts";

/** An ingest from this page: in portions, so that it can be stopped between them. */

const PORTION = 8;

export interface Running { readonly done: number; readonly total: number; readonly at: string | null; readonly stopping: boolean }
export interface Outcome { readonly added: number; readonly unchanged: number; readonly replaced: number; readonly failures: readonly IngestFailure[]; readonly stopped: boolean }

export const running = signal<Running | null>(null);
export const outcome = signal<Outcome | null>(null);

/** The portion in hand is finished: what was loaded stays, the rest is not begun. */
export const stopIngest = (): void => { if (running.value) running.value = { ...running.value, stopping: true }; };

const AS_TEXT = /\.(txt|md|markdown|html?|json|jsonl|csv|tsv|xml|eml|rtf)$/i;
const CHUNK = 0x8000;

async function inputOf(file: File): Promise<DocumentInput> {
  if (AS_TEXT.test(file.name) || file.type.startsWith("text/")) return { name: file.name, text: await file.text() };
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return { name: file.name, base64: btoa(binary) };
}

async function portions(sources: readonly (File | DocumentInput)[]): Promise<Outcome> {
  let sum: Outcome = { added: 0, unchanged: 0, replaced: 0, failures: [], stopped: false };
  for (let at = 0; at < sources.length; at += PORTION) {
    if (running.peek()?.stopping) return { ...sum, stopped: true };
    const portion = await Promise.all(sources.slice(at, at + PORTION).map((source) => (source instanceof File ? inputOf(source) : source)));
    running.value = { done: at, total: sources.length, at: portion[0]?.name ?? null, stopping: running.peek()?.stopping ?? false };
    const result = await ingest(portion, new AbortController().signal);
    sum = { ...sum, added: sum.added + result.added, unchanged: sum.unchanged + result.unchanged, replaced: sum.replaced + result.replaced, failures: [...sum.failures, ...result.failures] };
  }
  return sum;
}

/** Files over the page open the window that takes them: wherever they are let go, they are loaded. */
export function takeDrops(page: Pick<Window, "addEventListener">): void {
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  page.addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    dialog.value = "ingest";
  });
  page.addEventListener("drop", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    void load([...(event.dataTransfer?.files ?? [])]);
  });
}

/** Loads files or pasted text; then the board is loaded anew. */
export async function load(sources: readonly (File | DocumentInput)[]): Promise<void> {
  if (running.peek() || sources.length === 0) return;
  const watching = new AbortController();
  running.value = { done: 0, total: sources.length, at: null, stopping: false };
  outcome.value = null;
  let base = 0;
  void watchIngest(({ done, name, stage }) => {
    const now = running.peek();
    if (!now) return;
    if (stage === "READ") base = Math.max(base, Math.floor(now.done / PORTION) * PORTION);
    running.value = { ...now, done: Math.min(now.total, base + done), at: name ?? now.at };
  }, watching.signal);
  try {
    outcome.value = await portions(sources);
    tell(`${counted(outcome.value.added + outcome.value.replaced, "document")} loaded${outcome.value.failures.length > 0 ? `, ${outcome.value.failures.length} failed` : ""}.`);
    reload();
  } catch (error) { report(error); }
  watching.abort();
  running.value = null;
}
