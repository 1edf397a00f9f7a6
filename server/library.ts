import { basename } from "node:path";
import { byCodeUnit } from "./model/id.ts";
import type { GraphStore } from "./store/port.ts";

/** Which paths each document was read from: as it is stored, and as it should become. */
export class Library {
  readonly #stored: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #wanted = new Map<string, Set<string>>();
  readonly #byPath = new Map<string, Set<string>>();

  constructor(stored: readonly { readonly id: string; readonly sources: readonly string[] }[]) {
    this.#stored = new Map(stored.map(({ id, sources }) => [id, new Set(sources)]));
    for (const { id, sources } of stored) for (const path of sources) this.add(id, path);
  }

  static async of(store: GraphStore): Promise<Library> {
    return new Library(await store.sources());
  }

  /** Is it stored, or was it added since? */
  has(id: string): boolean {
    return this.#wanted.has(id);
  }

  /** The documents that were read from a path. */
  at(path: string): readonly string[] {
    return [...(this.#byPath.get(path) ?? [])];
  }

  paths(): Iterable<string> {
    return this.#byPath.keys();
  }

  add(id: string, path: string): void {
    entry(this.#wanted, id).add(path);
    entry(this.#byPath, path).add(id);
  }

  /** The path leads elsewhere, or nowhere, from now on. */
  remove(id: string, path: string): void {
    this.#wanted.get(id)?.delete(path);
    this.#byPath.get(path)?.delete(id);
    if (this.#byPath.get(path)?.size === 0) this.#byPath.delete(path);
  }

  removeAll(id: string): void {
    for (const path of [...(this.#wanted.get(id) ?? [])]) this.remove(id, path);
  }

  /** Documents that no path leads to any more. */
  orphans(): readonly string[] {
    return [...this.#wanted].filter(([, paths]) => paths.size === 0).map(([id]) => id);
  }

  /** Documents that have other paths than when they were saved, each with all of them and the name that they give it. */
  moved(): readonly { readonly id: string; readonly name: string; readonly sources: readonly string[] }[] {
    const all = [...this.#wanted].map(([id, paths]) => ({ id, sources: [...paths].sort(byCodeUnit) }));
    return all.filter(({ id, sources }) => sources.length > 0 && this.#hasMoved(id, sources)).map(({ id, sources }) => ({ id, sources, name: nameOf(sources) }));
  }

  #hasMoved(id: string, sources: readonly string[]): boolean {
    const before = this.#stored.get(id);
    return before ? before.size !== sources.length || sources.some((path) => !before.has(path)) : sources.length > 1;
  }
}

/** Of several names the smallest, so that it does not matter which path was read first. */
const nameOf = (sources: readonly string[]): string => sources.map((path) => basename(path)).sort(byCodeUnit)[0] ?? "";

function entry<T>(map: Map<string, Set<T>>, key: string): Set<T> {
  const found = map.get(key) ?? new Set<T>();
  map.set(key, found);
  return found;
}

/** Removes what no path leads to and notes which paths lead to the rest; answers with the ids of what was removed. */
export async function tidy(store: GraphStore, library: Library): Promise<readonly string[]> {
  const orphans = library.orphans();
  if (orphans.length > 0) await store.removeDocuments(orphans);
  const moved = library.moved();
  if (moved.length > 0) await store.setSources(moved);
  return orphans;
}
