import { InputError } from "../model/errors.ts";
import type { Page, Paged } from "../model/query.ts";

/**
 * A cursor holds the sort key of its item, so that a page begins after it whatever was added or removed meanwhile.
 */
export type Key = readonly (string | number)[];

const write = (key: Key): string => Buffer.from(JSON.stringify(key)).toString("base64url");

/** The key in a cursor, null for none. `shape` is a key of the expected kinds of value. */
export function readCursor(cursor: string | null, shape: Key): Key | null {
  if (cursor === null) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (Array.isArray(key) && key.length === shape.length && key.every((part, i) => typeof part === typeof shape[i])) return key as Key;
  } catch {
    // falls through to the sentence below
  }
  throw new InputError(`The cursor "${cursor.slice(0, 80)}" is not one that this list gave out: ask again without "after".`);
}

/** How many items to ask for: one more than the page, to know whether there is a next one. */
export const wanted = ({ first }: Page): number => Math.max(0, first) + 1;

/** A page of `found`, which holds up to `wanted(page)` items. */
export function paged<R, T>(found: readonly R[], page: Page, totalCount: number, item: (row: R) => T, key: (row: R) => Key): Paged<T> {
  const rows = found.slice(0, Math.max(0, page.first));
  return { items: rows.map(item), cursors: rows.map((row) => write(key(row))), hasNextPage: found.length > rows.length, totalCount };
}
