import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Annotation } from "../model/annotation.ts";
import { InputError } from "../model/errors.ts";
import type { Document } from "../model/document.ts";
import { toDocument } from "./document.ts";
import type { Failure } from "./failure.ts";
import { failure } from "./failure.ts";
import type { Format } from "./formats.ts";
import { READABLE, formatOf } from "./formats.ts";
import { foreignLanguage } from "./language.ts";
import type { Limits } from "./limits.ts";
import { LIMITS, megabytes } from "./limits.ts";
import type { Parsed } from "./parsed.ts";
import { filesOf, openProblem } from "./paths.ts";
import { parseApart } from "./workshop.ts";

/** A document, or the path that gave none and why. */
export type Read = { readonly ok: Document } | Failure;

export interface ReadEffects {
  readonly limits: Limits;
  /** The folder that paths begin at; "." is the process's own. */
  readonly cwd: string;
  /** How the formats with heavy parsers are read: in a thread that can be ended. */
  readonly parse: (format: Format, bytes: Uint8Array, limits: Limits) => Promise<readonly Parsed[]>;
}

const EFFECTS: ReadEffects = { limits: LIMITS, cwd: ".", parse: parseApart };

/**
 *     paths ─▶ files (folders and patterns spread out) ─▶ bytes ─▶ parse by format ─▶ text, hints ─▶ document
 *
 * In the order of the arguments, folders sorted by name. What cannot be read is reported with its reason and the rest
 * goes on; nothing is thrown.
 */
export async function* readPaths(paths: Iterable<string>, effects: Partial<ReadEffects> = {}): AsyncIterable<Read> {
  const all = { ...EFFECTS, ...effects };
  for await (const found of filesOf(paths, all.cwd)) {
    if ("failed" in found) yield found;
    else if (found.bytes > all.limits.bytes) yield failure(found.path, tooLarge(found.bytes, all.limits));
    else {
      const bytes = await readFile(found.file).catch(openProblem);
      if (typeof bytes === "string") yield failure(found.path, bytes);
      else yield* readBytes(found.path, bytes, all);
    }
  }
}

const tooLarge = (bytes: number, limits: Limits): string =>
  `it has ${megabytes(bytes)}, and a file may have ${megabytes(limits.bytes)}: split it into its articles.`;

/** Reads the bytes of one file, whose path names the format and stands in the result. */
export async function* readBytes(path: string, bytes: Uint8Array, effects: Partial<ReadEffects> = {}): AsyncIterable<Read> {
  const { limits, parse } = { ...EFFECTS, ...effects };
  const format = formatOf(path);
  if (!format) return yield failure(path, `files of its kind are not read: give one of ${READABLE}.`);
  if (bytes.length > limits.bytes) return yield failure(path, tooLarge(bytes.length, limits));
  if (bytes.length === 0) return yield failure(path, "it is empty: save the article in it again, or leave it out.");
  try {
    const parsed = format.heavy ? await parse(format, bytes, limits) : await (await format.reader())(bytes, limits);
    for (const part of parsed) yield await toRead(path, part);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield failure(path, error.message);
  }
}

/** The document of another tool's board, under the name of its file. */
function boardRead(path: string, { document, ...imported }: Annotation): Read {
  const name = basename(path);
  return { ok: { ...document, name, sources: [path], title: `Imported from ${name}`, imported } };
}

async function toRead(path: string, part: Parsed): Promise<Read> {
  if ("board" in part) return boardRead(path, part.board);
  const mark = part.row === undefined ? "" : `#${part.row}`;
  const source = path + mark;
  if ("problem" in part) return failure(source, part.problem);
  if (part.text.trim() === "") return failure(source, "it holds no text.");
  const language = await foreignLanguage(part.text);
  if (language) return failure(source, `its text is in ${language}, and only English is read.`);
  return { ok: toDocument({ name: basename(path) + mark, source, text: part.text, hints: part.hints ?? {} }) };
}
