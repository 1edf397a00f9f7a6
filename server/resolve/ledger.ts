import { isDeepStrictEqual } from "node:util";
import { byCodeUnit } from "../model/id.ts";

/** Rows by id, and how they differ from what was there when somebody last asked. */
export class Ledger<T extends { readonly id: string }> {
  readonly #rows = new Map<string, T>();
  /** What touched ids had before; undefined for nothing. */
  readonly #before = new Map<string, T | undefined>();

  get(id: string): T | undefined {
    return this.#rows.get(id);
  }

  set(row: T): void {
    this.#note(row.id);
    this.#rows.set(row.id, row);
  }

  delete(id: string): void {
    this.#note(id);
    this.#rows.delete(id);
  }

  /** Sorted by id. */
  all(): T[] {
    return [...this.#rows.values()].sort((a, b) => byCodeUnit(a.id, b.id));
  }

  values(): Iterable<T> {
    return this.#rows.values();
  }

  /** What became of the rows since `settled`. */
  changes(): { readonly saved: T[]; readonly removed: string[] } {
    const ids = [...this.#before.keys()].sort(byCodeUnit);
    return {
      saved: ids.flatMap((id) => {
        const row = this.#rows.get(id);
        return row && !isDeepStrictEqual(row, this.#before.get(id)) ? [row] : [];
      }),
      removed: ids.filter((id) => this.#before.get(id) !== undefined && !this.#rows.has(id)),
    };
  }

  settled(): void {
    this.#before.clear();
  }

  #note(id: string): void {
    if (!this.#before.has(id)) this.#before.set(id, this.#rows.get(id));
  }
}
