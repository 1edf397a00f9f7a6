import { byCodeUnit } from "../model/id.ts";
import { Clusters } from "./clusters.ts";
import type { Story } from "./corpus.ts";
import { candidatePairs } from "./minhash.ts";
import { shared } from "./shingles.ts";

/** From this share of the shorter's runs of words on, two documents are one story told again. */
const CONTAINED = 0.3;
/** Texts with fewer runs than this say too little to be compared. */
const LEAST = 12;

/** Groups of documents that tell one story, by id: each sorted, the groups too. */
export function findCopies(stories: readonly Story[]): string[][] {
  const long = stories.filter((s) => s.shingles.length >= LEAST);
  const clusters = new Clusters(long.length);
  for (const [i, j] of candidatePairs(long.map((s) => s.shingles))) {
    const [a, b] = [long[i]?.shingles, long[j]?.shingles];
    if (a && b && shared(a, b) / Math.min(a.length, b.length) >= CONTAINED) clusters.join(i, j);
  }
  const groups = new Map<number, string[]>();
  long.forEach((s, i) => groups.set(clusters.root(i), [...(groups.get(clusters.root(i)) ?? []), s.id]));
  const copies = [...groups.values()].filter((g) => g.length > 1).map((g) => g.sort(byCodeUnit));
  return copies.sort((a, b) => byCodeUnit(a[0] ?? "", b[0] ?? ""));
}
