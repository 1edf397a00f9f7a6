const NONE: ReadonlySet<number> = new Set();

/**
 * Which of some numbered things mean the same, while one block is decided: sets that only ever grow together, with pairs
 * that must stay apart and things that nothing may join but a person's own judgement. A set's root is its smallest member.
 */
export class Clusters {
  readonly #parent: Int32Array;
  readonly #apart = new Map<number, Set<number>>();
  readonly #alone = new Set<number>();

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, i) => i);
  }

  root(member: number): number {
    let r = member;
    for (let p = this.#up(r); p !== r; p = this.#up(r)) {
      this.#parent[r] = this.#up(p); // halves the way for the next question
      r = p;
    }
    return r;
  }

  same(a: number, b: number): boolean {
    return this.root(a) === this.root(b);
  }

  /** Must the sets of these two stay apart? */
  barred(a: number, b: number): boolean {
    return this.#apart.get(this.root(a))?.has(this.root(b)) ?? false;
  }

  /** May the machine join them? */
  free(a: number, b: number): boolean {
    return !this.#alone.has(this.root(a)) && !this.#alone.has(this.root(b)) && !this.barred(a, b);
  }

  /** Joins the sets of two, whatever bars them: ask `free` before. */
  join(a: number, b: number): void {
    const [low, high] = [this.root(a), this.root(b)].sort((x, y) => x - y) as [number, number];
    if (low === high) return;
    this.#parent[high] = low;
    for (const other of this.#apart.get(high) ?? []) {
      this.#apart.get(other)?.delete(high);
      this.bar(low, other);
    }
    this.#apart.delete(high);
    if (this.#alone.delete(high)) this.#alone.add(low);
  }

  /** Joins them if the machine may; says whether they are now one. */
  tryJoin(a: number, b: number): boolean {
    if (this.same(a, b)) return true;
    if (!this.free(a, b)) return false;
    this.join(a, b);
    return true;
  }

  bar(a: number, b: number): void {
    const [x, y] = [this.root(a), this.root(b)];
    if (x === y) return;
    this.#apart.set(x, (this.#apart.get(x) ?? new Set()).add(y));
    this.#apart.set(y, (this.#apart.get(y) ?? new Set()).add(x));
  }

  isolate(member: number): void {
    this.#alone.add(this.root(member));
  }

  isAlone(member: number): boolean {
    return this.#alone.has(this.root(member));
  }

  /** The roots of the sets that have to stay apart from this one's. */
  barredFrom(member: number): ReadonlySet<number> {
    return this.#apart.get(this.root(member)) ?? NONE;
  }

  #up(member: number): number {
    return this.#parent[member] ?? member;
  }
}
