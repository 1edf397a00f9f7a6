import type { Local, Story } from "./corpus.ts";
import type { Told } from "./decide.ts";
import { decide, groupsOf, known } from "./decide.ts";
import type { NameOf } from "./facts.ts";
import type { OperationFacts } from "./operationFacts.ts";
import { operationFacts } from "./operationFacts.ts";
import { operationKeys, operationRules, pairsWithin } from "./operations.ts";
import { byPlace } from "./order.ts";
import type { Ties } from "./ties.ts";

interface Block {
  readonly key: string;
  readonly members: readonly Local[];
  readonly told: readonly Told[];
}

interface Known {
  readonly facts: OperationFacts;
  readonly keys: readonly string[];
}

/**
 * Operations by what they share. One may have many keys, so a block is all that hang together by keys; it changes when an
 * operation comes or goes, or when what is known of one does (its agencies have become one with others).
 */
export class OperationBlocks {
  readonly #known = new Map<Local, Known>();
  readonly #byKey = new Map<string, Set<Local>>();
  readonly #blocks = new Map<Local, Block>();

  /** `stories` are those whose operations are to be looked at again, `gone` operations that are there no more. */
  settle(ties: Ties, names: NameOf, stories: Iterable<Story>, gone: readonly Local[]): Set<Local> {
    const seeds = new Set<Local>();
    for (const local of gone) {
      this.#forget(local, seeds);
      this.#blocks.delete(local);
    }
    const fresh = new Set<Local>();
    for (const story of stories) for (const local of this.#within(story, ties, names)) fresh.add(local);
    for (const local of fresh) this.#learn(local, ties, names, seeds);
    for (const local of gone) seeds.delete(local);
    this.#decide(seeds, ties);
    return fresh;
  }

  told(): readonly (readonly Told[])[] {
    return [...new Set(this.#blocks.values())].map(({ told }) => told);
  }

  /** Joins the operations of one document, and answers with them. */
  #within(story: Story, ties: Ties, names: NameOf): Local[] {
    const all = story.locals.filter((l) => l.kind === "Operation");
    const clusters = known(all, ties.at[0]);
    for (const [a, b] of pairsWithin(story, names)) clusters.tryJoin(a.index, b.index);
    ties.set(`within ${story.id}`, 1, groupsOf(all, clusters));
    return all;
  }

  #forget(local: Local, seeds: Set<Local>): void {
    for (const other of this.#blocks.get(local)?.members ?? []) seeds.add(other);
    for (const key of this.#known.get(local)?.keys ?? []) {
      const holders = this.#byKey.get(key);
      holders?.delete(local);
      if (holders?.size === 0) this.#byKey.delete(key);
    }
    this.#known.delete(local);
  }

  #learn(local: Local, ties: Ties, names: NameOf, seeds: Set<Local>): void {
    this.#forget(local, seeds);
    const together = local.story.locals.filter((l) => l.kind === "Operation" && ties.at[1].same(l, local));
    const facts = operationFacts(together, names);
    const keys = [...new Set(operationKeys(facts))];
    this.#known.set(local, { facts, keys });
    for (const key of keys) {
      const holders = this.#byKey.get(key) ?? new Set();
      for (const other of holders) seeds.add(other);
      this.#byKey.set(key, holders.add(local));
    }
    seeds.add(local);
  }

  /** Makes the blocks around some operations anew. */
  #decide(seeds: ReadonlySet<Local>, ties: Ties): void {
    const reached = new Set<Local>();
    const blocks: Local[][] = [];
    for (const seed of seeds) if (!reached.has(seed)) blocks.push(this.#around(seed, reached));
    const stale = new Set([...reached].flatMap((local) => this.#blocks.get(local)?.key ?? []));
    const rules = operationRules((local) => this.#known.get(local)?.facts ?? operationFacts([local], (l) => l.id));
    const made = blocks.map((members) => ({ key: `operation ${members[0]?.id}`, members, ...decide(members, rules, ties.at[1]) }));
    for (const { key } of made) stale.delete(key);
    for (const key of stale) ties.set(key, 2, []);
    for (const { key, members, groups, told } of made) {
      ties.set(key, 2, groups);
      for (const member of members) this.#blocks.set(member, { key, members, told });
    }
  }

  #around(seed: Local, reached: Set<Local>): Local[] {
    const block = new Set([seed]);
    const keys = new Set<string>();
    for (const local of block) {
      reached.add(local);
      for (const key of this.#known.get(local)?.keys ?? []) {
        if (keys.has(key)) continue;
        keys.add(key);
        for (const other of this.#byKey.get(key) ?? []) block.add(other);
      }
    }
    return [...block].sort(byPlace);
  }
}
