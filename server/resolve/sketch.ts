import { mix32 } from "./hash.ts";

/** One item in so many is in the sketch: of a short text, too, enough to find it by a fifth of it. */
const SAMPLED = 2;
/** An item that more sets hold than this is a phrase of the trade: its sets are paired with their neighbours only, so that cost does not grow with the square. */
const CROWD = 12;
/** Pairs that share fewer sampled items than this are not looked at. */
const LEAST = 2;
/** Sets are numbered below this, so that an item and a set fit into one exact number. */
const MOST = 2 ** 20;

/**
 * The same sample of items from every set (MinHash by threshold, rather than by a fixed number): an item is in the sketch
 * of all sets that hold it or of none, so what two sketches share is a sample of what the sets share. Unlike a fixed
 * number of smallest hashes it finds a short set within a long one as surely as two of a size.
 */
export const sketch = (items: Uint32Array): Uint32Array => items.filter((item) => mix32(item) % SAMPLED === 0);

/** Pairs of sets (by index, the smaller first, none twice, sorted) that are likely to share much. */
export function candidatePairs(sets: readonly Uint32Array[]): [number, number][] {
  if (sets.length > MOST) throw new RangeError(`at most ${MOST} documents can be compared at once, not ${sets.length}`);
  const pairs = new Numbers();
  for (const holders of runs(postings(sets))) pairUp(holders, pairs);
  const sorted = pairs.sorted();
  const found: [number, number][] = [];
  for (let i = 0; i < sorted.length; ) {
    let end = i + 1;
    while (end < sorted.length && sorted[end] === sorted[i]) end++;
    const pair = sorted[i] as number;
    if (end - i >= LEAST) found.push([Math.floor(pair / MOST), pair % MOST]);
    i = end;
  }
  return found;
}

/** Every sampled item with the set that holds it, sorted: the holders of an item stand together. */
function postings(sets: readonly Uint32Array[]): Float64Array {
  const all = new Numbers();
  sets.forEach((items, set) => {
    for (const item of sketch(items)) all.push(item * MOST + set);
  });
  return all.sorted();
}

function* runs(sorted: Float64Array): Generator<number[]> {
  for (let i = 0; i < sorted.length; ) {
    const item = Math.floor((sorted[i] as number) / MOST);
    const holders: number[] = [];
    for (; i < sorted.length && Math.floor((sorted[i] as number) / MOST) === item; i++) holders.push((sorted[i] as number) % MOST);
    if (holders.length > 1) yield holders;
  }
}

function pairUp(holders: readonly number[], pairs: Numbers): void {
  const reach = holders.length > CROWD ? 1 : holders.length;
  for (let i = 0; i < holders.length; i++) {
    for (let j = i + 1; j < holders.length && j <= i + reach; j++) pairs.push((holders[i] as number) * MOST + (holders[j] as number));
  }
}

/** A list of numbers that grows without an object a number. */
class Numbers {
  #values = new Float64Array(1024);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Float64Array(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  sorted(): Float64Array {
    return this.#values.subarray(0, this.#length).sort();
  }
}
