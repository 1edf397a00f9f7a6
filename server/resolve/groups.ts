import type { Local } from "./corpus.ts";
import { byPlace } from "./order.ts";
import type { Partition } from "./partition.ts";
import type { Ties } from "./ties.ts";

/**
 * Unnamed people are one node only where operation and count are the same. One person alone ("a Chilean migrant") is
 * told from the next by nothing but the telling, so each telling of one has a node of its own.
 */
export class CountedGroups {
  /** The keys of the ties that an operation's clusters have made. */
  readonly #made = new Map<Local, readonly string[]>();

  /** `changed` are operations whose cluster, `gone` such as are there no more. */
  settle(ties: Ties, operations: Partition, changed: Iterable<Local>, gone: Iterable<Local>): void {
    const stale = new Set<string>();
    const todo = new Map<string, readonly Local[]>();
    for (const operation of [...gone, ...changed]) {
      for (const key of this.#made.get(operation) ?? []) stale.add(key);
      this.#made.delete(operation);
    }
    for (const operation of changed) todo.set(operations.name(operation), operations.members(operation));
    const groups = new Map([...todo].flatMap(([name, members]) => this.#groupsOf(name, members)));
    for (const key of stale) if (!groups.has(key)) ties.set(key, 3, []);
    for (const [key, group] of groups) ties.set(key, 3, [group]);
  }

  #groupsOf(name: string, members: readonly Local[]): [string, Local[]][] {
    const byCount = new Map<number, Set<Local>>();
    for (const operation of members) {
      for (const { type, from, operation: named, facts } of operation.story.drafts) {
        if (type !== "ARRESTED_IN" || from.named || named !== operation) continue;
        const count = from.count ?? facts.count ?? 0;
        if (count >= 2) byCount.set(count, (byCount.get(count) ?? new Set()).add(from));
      }
    }
    const found = [...byCount].filter(([, from]) => from.size > 1).map(([count, from]): [string, Local[]] => [`group ${name} ${count}`, [...from].sort(byPlace)]);
    for (const operation of members) this.#made.set(operation, found.map(([key]) => key));
    return found;
  }
}
