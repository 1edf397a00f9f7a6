import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import type { Annotation } from "../model/annotation.ts";
import { InputError, UnavailableError } from "../model/errors.ts";
import type { Judgement } from "../model/judgement.ts";
import type { SavedBoard } from "../model/savedBoard.ts";
import { batches } from "./batches.ts";
import type { GraphStore } from "./port.ts";

/**
 * The record in one file, readable by either engine: gzipped JSON Lines, a header, a document with its annotation a
 * line, a judgement a line, a saved board a line, and an end by which a file that was cut short is known. The graph is
 * made anew from it.
 */

const FORMAT = "corkboard-record";
const VERSION = 1;
/** How often a backup begins again because the record changed under it. */
const TRIES = 5;
const DOCUMENTS_AT_ONCE = 100;

export interface RecordCounts {
  readonly documents: number;
  readonly judgements: number;
}

type Line =
  | { readonly format: typeof FORMAT; readonly version: number }
  | { readonly annotation: Annotation }
  | { readonly judgement: Judgement }
  | { readonly savedBoard: SavedBoard }
  | { readonly end: RecordCounts };

type Counting = { documents: number; judgements: number };

async function* linesOf(store: GraphStore, counts: Counting): AsyncGenerator<string> {
  const line = (value: Line): string => `${JSON.stringify(value)}\n`;
  yield line({ format: FORMAT, version: VERSION });
  for await (const annotation of store.annotations()) {
    counts.documents++;
    yield line({ annotation });
  }
  for (const judgement of await store.judgements()) {
    counts.judgements++;
    yield line({ judgement });
  }
  for (const savedBoard of await store.savedBoards()) yield line({ savedBoard });
  yield line({ end: counts });
}

/**
 * Writes the record to a file, which appears when it is whole. Writes may go on meanwhile: what is written is the
 * record of one moment.
 * @throws UnavailableError when the record does not stand still for long enough.
 */
export async function backup(store: GraphStore, file: string): Promise<RecordCounts> {
  const part = `${file}.part`;
  try {
    for (let tried = 0; tried < TRIES; tried++) {
      const version = await store.recordVersion();
      const counts: Counting = { documents: 0, judgements: 0 };
      await pipeline(Readable.from(linesOf(store, counts)), createGzip(), createWriteStream(part));
      if ((await store.recordVersion()) !== version) continue;
      await rename(part, file);
      return counts;
    }
  } finally {
    await rm(part, { force: true });
  }
  throw new UnavailableError(`Documents were added or removed during each of ${TRIES} backups to ${file}: try again when they have been.`);
}

function lineFrom(text: string): Line {
  const line: unknown = JSON.parse(text);
  if (typeof line !== "object" || line === null) throw new Error("a line of it is no object");
  return line as Line;
}

async function* read(file: string): AsyncGenerator<Line> {
  const source = createReadStream(file);
  const text = source.pipe(createGunzip());
  // A pipe does not pass errors on.
  source.on("error", (error) => text.destroy(error));
  try {
    for await (const line of createInterface({ input: text, crlfDelay: Infinity })) yield lineFrom(line);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw new InputError(`There is no file ${file} to restore from.`);
    throw new InputError(`${file} is no whole backup: ${error instanceof Error ? error.message : String(error)}.`);
  } finally {
    source.destroy();
  }
}

/** Reads the file to its end without keeping it, so that nothing is restored from half a file. */
async function verify(file: string): Promise<RecordCounts> {
  const counts: Counting = { documents: 0, judgements: 0 };
  let first = true;
  let end: RecordCounts | null = null;
  for await (const line of read(file)) {
    if (first && !("format" in line && line.format === FORMAT)) throw new InputError(`${file} is no backup of Corkboard.`);
    if ("format" in line && line.version !== VERSION)
      throw new InputError(`${file} is a backup of version ${line.version}, and this Corkboard reads version ${VERSION}: restore it with the Corkboard that wrote it.`);
    if ("annotation" in line) counts.documents++;
    if ("judgement" in line) counts.judgements++;
    if ("end" in line) end = line.end;
    first = false;
  }
  if (!end || end.documents !== counts.documents || end.judgements !== counts.judgements)
    throw new InputError(`${file} is no whole backup: it was cut short after ${counts.documents} documents.`);
  return counts;
}

/**
 * Fills an empty store from a backup. The graph is behind it until it has been made from the record (`isStale`).
 * Cut short, the store knows it (`restoring`), and another restore completes it.
 * @throws InputError when the file is no whole backup, or when the store is not empty; nothing is written then.
 */
export async function restore(store: GraphStore, file: string): Promise<RecordCounts> {
  const counts = await verify(file);
  const there = (await store.sources()).length;
  const judged = (await store.judgements()).length;
  const unfinished = await store.restoring();
  if (there + judged > 0 && unfinished === null)
    throw new InputError(`The board holds ${there} documents and ${judged} judgements, and a backup is restored into an empty one only: choose another folder with --data, or another database with NEO4J_DATABASE.`);
  await store.setRestoring(file);
  const ids = new Set<string>();
  let annotations: Annotation[] = [];
  const judgements: Judgement[] = [];
  for await (const line of read(file)) {
    if ("annotation" in line) ids.add(line.annotation.document.id) && annotations.push(line.annotation);
    if ("judgement" in line) judgements.push(line.judgement);
    if ("savedBoard" in line) await store.saveBoard(line.savedBoard);
    if (annotations.length < DOCUMENTS_AT_ONCE) continue;
    await store.saveDocuments(annotations);
    annotations = [];
  }
  await store.saveDocuments(annotations);
  for (const some of batches(judgements)) await store.record(some);
  // An earlier restore that was cut short may have been of another file.
  const strangers = (await store.sources()).map(({ id }) => id).filter((id) => !ids.has(id));
  if (strangers.length > 0) await store.removeDocuments(strangers);
  await store.setRestoring(null);
  return counts;
}
