import type { Pairing, Tell } from "./block.ts";
import type { Clusters } from "./clusters.ts";
import type { Local, Story } from "./corpus.ts";
import type { Setting } from "./setting.ts";

/** What was decided about a block: it holds as long as the block is the same locals in the same circumstances. */
interface Decided {
  readonly members: readonly Local[];
  readonly circumstances: string;
  /** Each with the first of those that it was joined to. */
  readonly joins: readonly (readonly [Local, Local])[];
  readonly told: readonly (readonly [Local, Local, Pairing])[];
}

/**
 * What one resolution leaves to the next, so that a new document costs no comparison outside of its own blocks. It is
 * never needed for the result: with an empty one the result is the same.
 */
export class Memo {
  readonly settings = new WeakMap<Story, Setting>();
  #last = new Map<string, Decided>();
  #now = new Map<string, Decided>();

  /** Forgets blocks that are gone. Called when a resolution is done. */
  turn(): void {
    [this.#last, this.#now] = [this.#now, new Map()];
  }

  /**
   * Settles a block as it was settled before, or by `settle` when it is another block now. `circumstances` is all that
   * `settle` depends on beyond the members themselves; null when it depends on judgements, which are not remembered.
   */
  settled(key: string, block: readonly Local[], circumstances: string | null, clusters: Clusters, tell: Tell, settle: (tell: Tell) => void): void {
    if (circumstances === null || block.length < 2) return settle(tell);
    const before = this.#last.get(key);
    const decided = before && before.circumstances === circumstances && sameLocals(before.members, block) ? before : decide(block, circumstances, clusters, settle);
    this.#now.set(key, decided);
    for (const [a, b] of decided.joins) clusters.tryJoin(a.index, b.index);
    for (const [a, b, pairing] of decided.told) tell({ ...pairing, a: Math.min(a.index, b.index), b: Math.max(a.index, b.index), joined: clusters.same(a.index, b.index) });
  }
}

function decide(block: readonly Local[], circumstances: string, clusters: Clusters, settle: (tell: Tell) => void): Decided {
  const byIndex = new Map(block.map((l) => [l.index, l]));
  const told: [Local, Local, Pairing][] = [];
  settle((pairing) => {
    const [a, b] = [byIndex.get(pairing.a), byIndex.get(pairing.b)];
    if (a && b) told.push([a, b, pairing]);
  });
  const first = new Map<number, Local>();
  const joins: [Local, Local][] = [];
  for (const local of block) {
    const root = clusters.root(local.index);
    const there = first.get(root);
    if (there) joins.push([there, local]);
    else first.set(root, local);
  }
  return { members: block, circumstances, joins, told };
}

const sameLocals = (a: readonly Local[], b: readonly Local[]): boolean => a.length === b.length && a.every((local, i) => local === b[i]);

/** Which of some locals are one, as a text: their sets numbered by first appearance. */
export function partition(locals: Iterable<Local>, clusters: Clusters): string {
  const numbers = new Map<number, number>();
  const parts: number[] = [];
  for (const { index } of locals) {
    const root = clusters.root(index);
    const number = numbers.get(root) ?? numbers.size;
    numbers.set(root, number);
    parts.push(number);
  }
  return parts.join(" ");
}
