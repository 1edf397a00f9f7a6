import { byCodeUnit } from "../model/id.ts";
import { mix32 } from "./hash.ts";
import { Holders, MOST } from "./holders.ts";

/** One item in so many is in the sketch: of a short text, too, enough to find it by a fifth of it. */
const SAMPLED = 2;
/** An item that more sets hold than this is a phrase of the trade: its sets are paired with their neighbours only, so that cost does not grow with the square. */
const CROWD = 12;
/** Pairs that share fewer sampled items than this are not looked at. */
const LEAST = 2;

/**
 * The same sample of items from every set (MinHash by threshold, rather than by a fixed number): an item is in the sketch
 * of all sets that hold it or of none, so what two sketches share is a sample of what the sets share. Unlike a fixed
 * number of smallest hashes it finds a short set within a long one as surely as two of a size.
 */
export const sketch = (items: Uint32Array): Uint32Array => items.filter((item) => mix32(item) % SAMPLED === 0);

interface Held {
  readonly id: string;
  readonly number: number;
  readonly items: Uint32Array;
}

/**
 * Pairs of sets that are likely to share much, as sets come and go. Which they are depends on the sets that are there
 * alone: a pair is likely when it shares at least LEAST items that few hold, or by which the two are neighbours in the
 * order of their ids.
 */
export class Likely {
  readonly #byId = new Map<string, Held>();
  readonly #held: (Held | undefined)[] = [];
  readonly #holders = new Holders();

  /** Adds a set; `ask` hears of every pair that may be likely now, or may be so no more. */
  add(id: string, set: Uint32Array, ask: (a: string, b: string) => void): void {
    const number = this.#held.length;
    if (number >= MOST) throw new RangeError(`at most ${MOST} documents can be compared in one run; start again`);
    const held: Held = { id, number, items: sketch(set) };
    const pairs = new Pairs(ask);
    const counts = new Map<Held, number>();
    for (const item of held.items) this.#meet(held, this.#of(item), pairs, counts);
    for (const [other, count] of counts) if (count >= LEAST) pairs.add(held, other);
    this.#byId.set(id, held);
    this.#held.push(held);
    this.#holders.add(number, held.items);
    pairs.tell();
  }

  delete(id: string, ask: (a: string, b: string) => void): void {
    const held = this.#byId.get(id);
    if (!held) return;
    this.#byId.delete(id);
    this.#held[held.number] = undefined;
    this.#holders.delete(held.number);
    const pairs = new Pairs(ask);
    for (const item of held.items) {
      const others = this.#of(item);
      if (others.length === CROWD) pairs.addAll(others);
      else if (others.length > CROWD) pairs.addAll(beside(held, others));
    }
    pairs.tell();
  }

  /** Are the two likely to share much? */
  isLikely(a: string, b: string): boolean {
    const [x, y] = [this.#byId.get(a), this.#byId.get(b)];
    if (!x || !y) return false;
    let count = 0;
    for (let i = 0, j = 0; i < x.items.length && j < y.items.length && count < LEAST; ) {
      const [p, q] = [x.items[i] ?? 0, y.items[j] ?? 0];
      if (p === q && this.#near(p, x, y)) count++;
      if (p <= q) i++;
      if (q <= p) j++;
    }
    return count >= LEAST;
  }

  /** What a set that comes new to the holders of an item means for the pairs of it. */
  #meet(held: Held, others: readonly Held[], pairs: Pairs, counts: Map<Held, number>): void {
    const near = others.length < CROWD ? others : beside(held, others);
    for (const other of near) counts.set(other, (counts.get(other) ?? 0) + 1);
    if (others.length === CROWD) pairs.addAll(others);
    else if (others.length > CROWD) pairs.addAll(near);
  }

  /** Do the two count as sharing an item that both hold? */
  #near(item: number, x: Held, y: Held): boolean {
    const holders = this.#of(item);
    return holders.length <= CROWD || beside(x, holders).includes(y);
  }

  #of(item: number): Held[] {
    return this.#holders.of(item).flatMap((number) => this.#held[number] ?? []);
  }
}

/** The neighbours of a set by id among others. */
function beside(held: Held, others: readonly Held[]): Held[] {
  const all = others.filter((other) => other !== held);
  const before = all.reduce<Held | null>((best, other) => (other.id < held.id && (!best || other.id > best.id) ? other : best), null);
  const behind = all.reduce<Held | null>((best, other) => (other.id > held.id && (!best || other.id < best.id) ? other : best), null);
  return [before, behind].filter((each) => each !== null);
}

/** Pairs to ask about, each once. */
class Pairs {
  readonly #ask: (a: string, b: string) => void;
  readonly #pairs = new Map<string, [string, string]>();

  constructor(ask: (a: string, b: string) => void) {
    this.#ask = ask;
  }

  add(a: Held, b: Held): void {
    const [x, y] = [a.id, b.id].sort(byCodeUnit) as [string, string];
    this.#pairs.set(`${x} ${y}`, [x, y]);
  }

  addAll(all: readonly Held[]): void {
    for (const [i, a] of all.entries()) for (const b of all.slice(i + 1)) this.add(a, b);
  }

  tell(): void {
    for (const [a, b] of this.#pairs.values()) this.#ask(a, b);
  }
}
