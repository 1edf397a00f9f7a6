import type { Local } from "./corpus.ts";
import type { Decision, Told } from "./decide.ts";
import { insert, remove } from "./order.ts";
import type { Ties } from "./ties.ts";
import type { Level } from "./corpus.ts";

/** Locals by the keys that they share, and what was decided about each block: only blocks that changed are decided again. */
export class Blocks {
  readonly #level: Level;
  readonly #keys: (local: Local) => readonly string[];
  readonly #blocks = new Map<string, Local[]>();
  readonly #told = new Map<string, readonly Told[]>();
  readonly #dirty = new Set<string>();

  constructor(level: Level, keys: (local: Local) => readonly string[]) {
    this.#level = level;
    this.#keys = keys;
  }

  add(local: Local): void {
    for (const key of this.#keys(local)) {
      const block = this.#blocks.get(key);
      if (block) insert(block, local);
      else this.#blocks.set(key, [local]);
      this.#dirty.add(key);
    }
  }

  delete(local: Local): void {
    for (const key of this.#keys(local)) {
      const block = this.#blocks.get(key) ?? [];
      remove(block, local);
      if (block.length === 0) this.#blocks.delete(key);
      this.#dirty.add(key);
    }
  }

  /** Something that the decisions about a local depend on is another now. */
  touch(local: Local): void {
    for (const key of this.#keys(local)) this.#dirty.add(key);
  }

  /** Decides what changed. */
  settle(ties: Ties, decide: (key: string, block: readonly Local[]) => Decision): void {
    for (const key of this.#dirty) {
      const { groups, told } = decide(key, this.#blocks.get(key) ?? []);
      ties.set(key, this.#level, groups);
      if (told.length > 0) this.#told.set(key, told);
      else this.#told.delete(key);
    }
    this.#dirty.clear();
  }

  told(): Iterable<readonly Told[]> {
    return this.#told.values();
  }
}
