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

  hasSource(id: string, path: string): boolean {
    return this.#wanted.get(id)?.has(path) ?? false;
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

  /** Stored documents that stay but have lost a path, with those that they keep. */
  lessened(): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, readonly string[]>();
    for (const [id, before] of this.#stored) {
      const now = this.#wanted.get(id) ?? new Set();
      if (now.size > 0 && [...before].some((path) => !now.has(path))) found.set(id, [...now]);
    }
    return found;
  }
}

function entry<T>(map: Map<string, Set<T>>, key: string): Set<T> {
  const found = map.get(key) ?? new Set<T>();
  map.set(key, found);
  return found;
}

/** Removes what no path leads to and forgets paths that lead elsewhere; answers with the ids of what was removed. */
export async function tidy(store: GraphStore, library: Library): Promise<readonly string[]> {
  const orphans = library.orphans();
  if (orphans.length > 0) await store.removeDocuments(orphans);
  const lessened = [...library.lessened()].map(([id, sources]) => ({ id, sources }));
  if (lessened.length > 0) await store.keepSources(lessened);
  return orphans;
}
