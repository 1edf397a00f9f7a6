import { derive } from "./derive.ts";
import { extractApart } from "./extract.apart.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { Library, tidy } from "./library.ts";
import type { Annotation } from "./model/annotation.ts";
import type { Document } from "./model/document.ts";
import { InputError } from "./model/errors.ts";
import type { Read } from "./read/read.ts";
import type { GraphStore } from "./store/port.ts";

/** A path that gave no document, and why. */
export type Failure = Extract<Read, { readonly failed: unknown }>["failed"];

/** What `ingest --json` prints. */
export interface IngestReport {
  readonly documents: { readonly read: number; readonly added: number; readonly unchanged: number; readonly replaced: number; readonly failed: number };
  readonly failures: readonly Failure[];
  /** What the board holds now. */
  readonly entities: number;
  readonly relations: number;
  readonly seconds: number;
}

/** How far it is; `name` is the document in hand. */
export interface Progress {
  readonly stage: "READ" | "RESOLVE" | "DONE";
  readonly done: number;
  readonly name: string | null;
}

export interface IngestEffects {
  /** Milliseconds. */
  readonly now: () => number;
  readonly progress: (step: Progress) => void;
  /** A document on which the extraction itself failed: a defect, which the log should hold. */
  readonly defect: (error: unknown, document: string) => void;
}

const EFFECTS: IngestEffects = { now: () => performance.now(), progress: () => undefined, defect: () => undefined };

/** Documents are written so many at a time: each batch is there whole, or not at all. */
const BATCH = 20;

/**
 *     documents ─▶ known, new or a new text at a known path? ─▶ extract ─▶ save ─▶ remove what no path leads to
 *                                                                                        │
 *     counts ◀─ apply what differs ◀─ resolve all annotations and judgements ◀───────────┘   (derive.ts)
 *
 * The same text from two paths is one document with two sources. What fails is collected, and the rest goes on. What
 * has not changed costs a hash. Cut short at any moment, the next ingest completes it.
 */
export async function ingest(store: GraphStore, documents: AsyncIterable<Read>, lexicon: Lexicon, effects: Partial<IngestEffects> = {}): Promise<IngestReport> {
  const { now, progress, defect } = { ...EFFECTS, ...effects };
  const begun = now();
  const intake = new Intake(store, await Library.of(store), lexicon, defect);
  for await (const read of documents) {
    progress({ stage: "READ", done: intake.seen, name: "ok" in read ? read.ok.name : read.failed.path });
    await intake.take(read);
  }
  await intake.finish();
  progress({ stage: "RESOLVE", done: intake.seen, name: null });
  await derive(store);
  const { entities, relations } = await store.counts();
  progress({ stage: "DONE", done: intake.seen, name: null });
  return { ...intake.report(), entities, relations, seconds: Math.round(now() - begun) / 1000 };
}

/** Sorts documents into known and new as they come, and writes the new ones in batches. */
class Intake {
  readonly #store: GraphStore;
  readonly #library: Library;
  readonly #lexicon: Lexicon;
  readonly #defect: IngestEffects["defect"];
  readonly #failures: Failure[] = [];
  readonly #counts = { read: 0, added: 0, unchanged: 0, replaced: 0 };
  #waiting: Annotation[] = [];

  constructor(store: GraphStore, library: Library, lexicon: Lexicon, defect: IngestEffects["defect"]) {
    this.#store = store;
    this.#library = library;
    this.#lexicon = lexicon;
    this.#defect = defect;
  }

  get seen(): number {
    return this.#counts.read + this.#failures.length;
  }

  async take(read: Read): Promise<void> {
    if ("failed" in read) return void this.#failures.push(read.failed);
    const document = read.ok;
    this.#counts.read++;
    const fresh = !this.#library.has(document.id);
    if (fresh) {
      const annotation = await this.#extract(document);
      if (annotation === null) return;
      this.#waiting.push(annotation);
    }
    const replaced = this.#claim(document);
    this.#counts[replaced ? "replaced" : fresh ? "added" : "unchanged"]++;
    if (this.#waiting.length >= BATCH) await this.#flush();
  }

  async finish(): Promise<void> {
    await this.#flush();
    await tidy(this.#store, this.#library);
  }

  report(): Pick<IngestReport, "documents" | "failures"> {
    return { documents: { ...this.#counts, failed: this.#failures.length }, failures: this.#failures };
  }

  /** Its paths lead to this document from now on; answers whether one of them led to another. */
  #claim(document: Document): boolean {
    let replaced = false;
    for (const path of document.sources) {
      for (const old of this.#library.at(path).filter((id) => id !== document.id)) {
        this.#library.remove(old, path);
        replaced = true;
      }
      this.#library.add(document.id, path);
    }
    return replaced;
  }

  async #extract(document: Document): Promise<Annotation | null> {
    const path = document.sources[0] ?? document.name;
    try {
      return await extractApart(document, this.#lexicon);
    } catch (error) {
      const expected = error instanceof InputError;
      if (!expected) this.#defect(error, document.id);
      this.#failures.push({ path, reason: expected ? error.message : "its text could not be analysed, which is a defect of Corkboard; the log says more" });
      return null;
    }
  }

  async #flush(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    if (batch.length > 0) await this.#store.saveDocuments(batch);
  }
}
