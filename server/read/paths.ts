import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { byCodeUnit } from "../model/id.ts";
import type { Failure } from "./failure.ts";
import { failure } from "./failure.ts";
import { isDocument } from "./formats.ts";

/** A file to read: its path as it was given, where it is, and its size in bytes. */
export interface Found {
  readonly path: string;
  readonly file: string;
  readonly bytes: number;
}

const isPattern = (path: string): boolean => /[*?[\]{}]/.test(path);
const errorCode = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "");

/** Why a path cannot be opened, as a sentence. */
export function openProblem(error: unknown): string {
  const code = errorCode(error);
  if (code === "ENOENT" || code === "ENOTDIR") return "there is no such file or folder: check the path.";
  if (code === "EACCES" || code === "EPERM") return "it may not be read: change its permissions, or run as somebody who may.";
  return `it cannot be opened (${code || String(error)}).`;
}

/** Hidden files, packages and the notes of a folder are not its documents. */
const isSkipped = (name: string): boolean => name.startsWith(".") || name === "node_modules" || /^readme\.md$/i.test(name);

async function* inFolder(folder: string, cwd: string, seen: ReadonlySet<string>): AsyncIterable<Found | Failure> {
  const real = await realpath(resolve(cwd, folder));
  if (seen.has(real)) return;
  const entries: Dirent[] = await readdir(real, { withFileTypes: true });
  for (const { name } of entries.sort((a, b) => byCodeUnit(a.name, b.name))) {
    if (!isSkipped(name)) yield* at(join(folder.endsWith("/") ? folder.slice(0, -1) : folder, name), cwd, new Set([...seen, real]), false);
  }
}

/** What one path leads to. `named` ones were given by a person, who wants to hear of each. */
async function* at(path: string, cwd: string, seen: ReadonlySet<string>, named: boolean): AsyncIterable<Found | Failure> {
  const file = resolve(cwd, path);
  try {
    const info = await stat(file);
    if (info.isDirectory()) yield* inFolder(path, cwd, seen);
    else if (!named && !isDocument(path)) return;
    else if (info.isFile()) yield { path, file, bytes: info.size };
    else yield failure(path, "it is neither a file nor a folder.");
  } catch (error) {
    yield failure(path, openProblem(error));
  }
}

async function* matching(pattern: string, cwd: string): AsyncIterable<Found | Failure> {
  const { glob } = await import("tinyglobby");
  const found = (await glob(pattern, { cwd, onlyFiles: true, expandDirectories: false, absolute: false })).sort(byCodeUnit);
  if (found.length === 0) yield failure(pattern, "no file matches it: check the pattern.");
  for (const path of found) if (!isSkipped(path.slice(path.lastIndexOf("/") + 1))) yield* at(path, cwd, new Set(), false);
}

const exists = (path: string): Promise<boolean> => stat(path).then(() => true, () => false);

/** The files that paths, folders and patterns of a folder lead to, in the order of the arguments, folders sorted by name. */
export async function* filesOf(paths: Iterable<string>, cwd: string): AsyncIterable<Found | Failure> {
  for (const path of paths) {
    if (isPattern(path) && !(await exists(resolve(cwd, path)))) yield* matching(path, cwd);
    else yield* at(path, cwd, new Set(), true);
  }
}
