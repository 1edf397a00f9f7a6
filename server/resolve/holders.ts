/** Entries are numbers `item * MOST + set`, exact as long as sets are numbered below this. */
export const MOST = 2 ** 20;

/**
 * Which sets hold an item: a sorted list of numbers, and a short one of what came since. A map of lists would need ten
 * times the memory.
 */
export class Holders {
  #sorted = new Float64Array(0);
  #since = new Map<number, number[]>();
  #waiting = 0;
  readonly #gone = new Set<number>();

  add(set: number, items: Uint32Array): void {
    for (const item of items) {
      const there = this.#since.get(item);
      if (there) there.push(set);
      else this.#since.set(item, [set]);
    }
    this.#waiting += items.length;
    if (this.#waiting > Math.max(100_000, this.#sorted.length / 8)) this.#fold();
  }

  delete(set: number): void {
    this.#gone.add(set);
  }

  of(item: number): number[] {
    const found = (this.#since.get(item) ?? []).filter((set) => !this.#gone.has(set));
    for (let i = this.#first(item * MOST); i < this.#sorted.length && Math.floor((this.#sorted[i] as number) / MOST) === item; i++) {
      const set = (this.#sorted[i] as number) % MOST;
      if (!this.#gone.has(set)) found.push(set);
    }
    return found;
  }

  #first(wanted: number): number {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #fold(): void {
    const fresh = new Float64Array(this.#waiting);
    let n = 0;
    for (const [item, sets] of this.#since) for (const set of sets) fresh[n++] = item * MOST + set;
    fresh.sort();
    const all = new Float64Array(this.#sorted.length + fresh.length);
    let k = 0;
    for (let i = 0, j = 0; i < this.#sorted.length || j < fresh.length; ) {
      const old = this.#sorted[i] ?? Infinity;
      const next = fresh[j] ?? Infinity;
      const value = old <= next ? old : next;
      if (old <= next) i++;
      else j++;
      if (!this.#gone.has(value % MOST)) all[k++] = value;
    }
    this.#sorted = all.slice(0, k);
    this.#since = new Map();
    this.#waiting = 0;
  }
}
