import type { Clusters } from "./clusters.ts";
import type { Corpus, Draft } from "./corpus.ts";

/**
 * Unnamed people are one node only where operation and count are the same. One person alone ("a Chilean migrant") is
 * told from the next by nothing but the telling, so each telling of one has a node of its own.
 */
export function linkGroups({ stories }: Corpus, clusters: Clusters): void {
  const first = new Map<string, number>();
  for (const story of stories) {
    for (const draft of story.drafts) {
      const key = groupKey(draft, clusters);
      if (key === null) continue;
      const there = first.get(key);
      if (there === undefined) first.set(key, draft.from.index);
      else clusters.tryJoin(there, draft.from.index);
    }
  }
}

function groupKey({ type, from, operation, facts }: Draft, clusters: Clusters): string | null {
  if (type !== "ARRESTED_IN" || from.named || !operation) return null;
  const count = from.count ?? facts.count ?? null;
  return count === null || count < 2 ? null : `${clusters.root(operation.index)} ${count}`;
}
