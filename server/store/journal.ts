import { createReadStream, existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { createInterface } from "node:readline";
import type { Document } from "../model/document.ts";
import type { Judgement } from "../model/judgement.ts";
import type { SavedBoard } from "../model/savedBoard.ts";
import type { GraphStore } from "./port.ts";

/**
 * The record beside the graph: a line of JSON for each document as read, each judgement and each saved board, and for
 * what was taken away. It is only ever appended to, and from it the graph can be made anew when its own file is damaged.
 * After each change stands the version of the record that it made, so that either can be told to be behind.
 */

type Sources = Parameters<GraphStore["setSources"]>[0];
type Line =
  | { readonly document: Document }
  | { readonly removed: readonly string[] }
  | { readonly sources: Sources }
  | { readonly judgement: Judgement }
  | { readonly savedBoard: SavedBoard }
  | { readonly removedBoard: string }
  | { readonly version: number };

/** What the journal comes to. */
export interface Kept {
  readonly documents: readonly Document[];
  readonly judgements: readonly Judgement[];
  readonly savedBoards: readonly SavedBoard[];
}

async function appendTo(handle: FileHandle, lines: readonly Line[]): Promise<void> {
  await handle.appendFile(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
}

/** Appends a change and the version that it made; on the disk when it returns. */
async function append(file: string, lines: readonly Line[], version: number): Promise<void> {
  const handle = await open(file, "a", 0o600);
  try {
    await appendTo(handle, [...lines, { version }]);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/** The version at the journal's end: 0 where there is none, null where its last change is cut short. */
export async function lastVersion(file: string): Promise<number | null> {
  if (!existsSync(file)) return 0;
  const handle = await open(file, "r");
  try {
    const { size } = await handle.stat();
    const tail = Buffer.alloc(Math.min(size, 64));
    await handle.read(tail, 0, tail.length, size - tail.length);
    const found = /\{"version":(\d+)\}\n$/.exec(tail.toString("latin1"));
    return size === 0 ? 0 : found ? Number(found[1]) : null;
  } finally {
    await handle.close();
  }
}

/** Writes the whole record anew, in one step. */
export async function rewrite(store: GraphStore, file: string): Promise<void> {
  const part = `${file}.part`;
  await rm(part, { force: true });
  const handle = await open(part, "wx", 0o600);
  try {
    const version = await store.recordVersion();
    for await (const { document } of store.annotations()) await appendTo(handle, [{ document }]);
    await appendTo(handle, (await store.judgements()).map((judgement) => ({ judgement })));
    await appendTo(handle, [...(await store.savedBoards())].reverse().map((savedBoard) => ({ savedBoard })));
    await appendTo(handle, [{ version }]);
    await handle.datasync();
  } finally {
    await handle.close();
  }
  await rename(part, file);
}

/** What the journal says, in its order; a last line that was cut short was never acknowledged. */
export async function readJournal(file: string): Promise<Kept> {
  const documents = new Map<string, Document>();
  const judgements = new Map<string, Judgement>();
  const savedBoards = new Map<string, SavedBoard>();
  const take = (line: Line): void => {
    if ("document" in line) documents.set(line.document.id, withSources(line.document, documents.get(line.document.id)?.sources ?? []));
    else if ("removed" in line) for (const id of line.removed) documents.delete(id);
    else if ("judgement" in line) judgements.set(line.judgement.id, judgements.get(line.judgement.id) ?? line.judgement);
    else if ("savedBoard" in line) savedBoards.set(line.savedBoard.id, line.savedBoard);
    else if ("removedBoard" in line) savedBoards.delete(line.removedBoard);
    else if ("sources" in line)
      for (const { id, name, sources } of line.sources) {
        const known = documents.get(id);
        if (known) documents.set(id, { ...known, name, sources });
      }
  };
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    const line = parsed(text);
    if (line) take(line);
  }
  return { documents: [...documents.values()], judgements: [...judgements.values()], savedBoards: [...savedBoards.values()] };
}

const withSources = (document: Document, before: readonly string[]): Document => ({ ...document, sources: [...new Set([...before, ...document.sources])] });

function parsed(text: string): Line | null {
  try {
    const line: unknown = JSON.parse(text);
    return typeof line === "object" && line !== null ? (line as Line) : null;
  } catch {
    return null;
  }
}

/** The store, each change of whose record is written to the journal before it is acknowledged. */
export function journaled(store: GraphStore, file: string): GraphStore {
  let last: Promise<unknown> = Promise.resolve();
  /** One change at a time, so that the versions in the journal rise with its lines. */
  const inOrder = (work: () => Promise<void>): Promise<void> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const noted = (change: () => Promise<void>, lines: readonly Line[]): Promise<void> =>
    inOrder(async () => {
      await change();
      await append(file, lines, await store.recordVersion());
    });
  /** The version does not tell of paths and saved boards: they are noted first, so that none is missed. */
  const notedFirst = (lines: readonly Line[], change: () => Promise<void>): Promise<void> =>
    inOrder(async () => {
      await append(file, lines, await store.recordVersion());
      await change();
    });
  return {
    ...store,
    saveDocuments: (annotations) => noted(() => store.saveDocuments(annotations), annotations.map(({ document }) => ({ document }))),
    removeDocuments: (ids) => noted(() => store.removeDocuments(ids), [{ removed: ids }]),
    annotate: (annotations) => noted(() => store.annotate(annotations), []),
    setSources: (documents) => notedFirst([{ sources: documents }], () => store.setSources(documents)),
    record: (judgements, known) => noted(() => store.record(judgements, known), judgements.map((judgement) => ({ judgement }))),
    saveBoard: (savedBoard) => notedFirst([{ savedBoard }], () => store.saveBoard(savedBoard)),
    removeBoard: (id) => notedFirst([{ removedBoard: id }], () => store.removeBoard(id)),
    close: async () => {
      await last;
      await store.close();
    },
  };
}
