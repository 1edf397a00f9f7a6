import type { Level, Local, Tie } from "./corpus.ts";
import type { Rulings } from "./constraints.ts";
import type { Left } from "./partition.ts";
import { Partition } from "./partition.ts";

/**
 * All reasons, and what follows from them: the partition by those of level 0 (judgements and the lexicon), of 0 and 1, and
 * so on. A tie that changes touches only the clusters that it holds.
 */
export class Ties {
  readonly at = ([0, 1, 2, 3] as const).map((level) => new Partition(level)) as [Partition, Partition, Partition, Partition];
  readonly #ties = new Map<string, Tie>();

  /** The whole partition. */
  get final(): Partition {
    return this.at[3];
  }

  /** Puts a decision in the place of the one before; none is an empty one. */
  set(key: string, level: Level, groups: Tie["groups"]): void {
    const tie = this.#ties.get(key) ?? { key, level, groups: [], groupOf: new Map<Local, number>() };
    if (groups.length === 0 && tie.groups.length === 0) return;
    const before = tie.groupOf;
    tie.groups = groups;
    tie.groupOf = new Map();
    for (const [i, group] of groups.entries()) for (const local of group) tie.groupOf.set(local, i);
    for (const local of before.keys()) if (!tie.groupOf.has(local)) local.ties = local.ties.filter((each) => each !== tie);
    for (const local of tie.groupOf.keys()) if (!before.has(local)) local.ties.push(tie);
    if (groups.length === 0) this.#ties.delete(key);
    else this.#ties.set(key, tie);
    for (const partition of this.at) if (partition.level >= level) partition.changed(tie, before);
  }

  /** Adds a local to the one group of a tie. */
  extend(key: string, level: Level, local: Local): void {
    const tie = this.#ties.get(key);
    if (!tie) return this.set(key, level, [[local]]);
    (tie.groups[0] as Local[]).push(local);
    tie.groupOf.set(local, 0);
    local.ties.push(tie);
    for (const partition of this.at) if (partition.level >= level) partition.grown(tie, local);
  }

  /** Takes a local out of everything. */
  drop(local: Local): void {
    const left = local.ties.map((tie): Left => ({ tie, group: tie.groupOf.get(local) ?? -1 }));
    for (const { tie, group } of left) {
      tie.groups = tie.groups.map((each, i) => (i === group ? each.filter((other) => other !== local) : each));
      tie.groupOf.delete(local);
    }
    local.ties = [];
    for (const partition of this.at) partition.drop(local, left.filter(({ tie }) => tie.level <= partition.level));
  }

  /** `touched` are those that the rulings or the ones before are about. */
  rule(rulings: Rulings, touched: readonly Local[]): void {
    for (const partition of this.at) partition.rule(rulings, touched);
  }
}
