import { resolve } from "node:path";
import type { Read } from "./read/read.ts";

/** Files go by their whole path, so that the same file is known again from another folder. `cwd`: where given paths begin. */
export async function* byPath(documents: AsyncIterable<Read>, cwd = "."): AsyncGenerator<Read> {
  for await (const read of documents) yield "ok" in read ? { ok: { ...read.ok, sources: read.ok.sources.map((path) => wholePath(path, cwd)) } } : read;
}

export const wholePath = (path: string, cwd = "."): string => resolve(cwd, path);

/** What was handed over has a name but no path: two of one name are two documents, neither replaces the other. */
export async function* byContent(documents: AsyncIterable<Read>): AsyncGenerator<Read> {
  for await (const read of documents) yield "ok" in read ? { ok: { ...read.ok, sources: [`handed:${read.ok.id}/${read.ok.name}`] } } : read;
}
