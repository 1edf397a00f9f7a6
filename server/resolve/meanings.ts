import type { ResolvedEntity } from "../model/graph.ts";
import type { Local, Story } from "./corpus.ts";
import { group, resolvedEntity } from "./entities.ts";
import type { Ledger } from "./ledger.ts";
import { byPlace } from "./order.ts";
import type { Decided } from "./overrides.ts";
import type { Partition } from "./partition.ts";
import type { Sources } from "./sources.ts";

/** The entities that clusters amount to, kept up to date. */
export class Meanings {
  readonly #ledger: Ledger<ResolvedEntity>;
  /** Ids of entities whose locals are gone. */
  readonly #left = new Set<string>();

  constructor(ledger: Ledger<ResolvedEntity>) {
    this.#ledger = ledger;
  }

  leave(story: Story): void {
    for (const { group } of story.locals) if (group) this.#left.add(group.id);
  }

  /** Makes the entities of these locals anew; answers with the documents in which one has another id or kind now. */
  settle(changed: Iterable<Local>, final: Partition, decided: Decided, sources: Sources): Set<Story> {
    const done = new Set<Local>();
    const stories = new Set<Story>();
    const made = new Map<string, ResolvedEntity>();
    for (const seed of changed) {
      if (done.has(seed)) continue;
      const members = inOrder(seed, final);
      const overrides = decided.of(seed);
      const meant = overrides.rejected ? null : group(members, overrides);
      if (meant) made.set(meant.id, resolvedEntity(meant, sources));
      for (const local of members) {
        done.add(local);
        if (local.group) this.#left.add(local.group.id);
        if (local.group?.id !== meant?.id || local.group?.kind !== meant?.kind) stories.add(local.story);
        local.group = meant;
      }
    }
    for (const id of this.#left) if (!made.has(id)) this.#ledger.delete(id);
    for (const entity of made.values()) this.#ledger.set(entity);
    this.#left.clear();
    return stories;
  }
}

/** The members of a cluster by place. Most of them were in order before: a cluster of thousands gains one at a time. */
function inOrder(seed: Local, final: Partition): readonly Local[] {
  const members = final.members(seed);
  const cluster = final.of(seed);
  const before = (members.find((local) => local.group !== null)?.group?.locals ?? []).filter((local) => final.of(local) === cluster);
  if (before.length < members.length / 2 || cluster === null) return [...members].sort(byPlace);
  const there = new Set(before);
  const fresh = members.filter((local) => !there.has(local)).sort(byPlace);
  return merged(before, fresh);
}

function merged(a: readonly Local[], b: readonly Local[]): readonly Local[] {
  if (b.length === 0) return a;
  const all: Local[] = [];
  let j = 0;
  for (const local of a) {
    for (let next = b[j]; next && byPlace(next, local) < 0; next = b[++j]) all.push(next);
    all.push(local);
  }
  return [...all, ...b.slice(j)];
}
