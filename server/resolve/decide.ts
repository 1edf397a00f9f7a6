import { settleBlock } from "./block.ts";
import { Clusters } from "./clusters.ts";
import type { JudgedCluster } from "./cluster.ts";
import type { Compared } from "./compared.ts";
import type { Local } from "./corpus.ts";
import type { Partition } from "./partition.ts";
import type { Rules } from "./rules.ts";
import { isSeveral } from "./several.ts";

/** Two that were compared, each standing for those that look like it. */
export interface Told {
  readonly a: Local;
  readonly b: Local;
  readonly compared: Compared;
}

/** Which of a block are one, and which pairs a person should hear of. */
export interface Decision {
  readonly groups: readonly (readonly Local[])[];
  readonly told: readonly Told[];
}

/** Decides a block, sorted, from what is surer (`below`) and what is known of its members; from nothing else. */
export function decide<F>(block: readonly Local[], rules: Rules<F>, below: Partition): Decision {
  if (block.length < 2) return { groups: [], told: [] };
  const clusters = known(block, below);
  const told: Told[] = [];
  settleBlock(block, rules, clusters, ({ a, b, compared }) => {
    const [left, right] = [block[a], block[b]];
    if (left && right) told.push({ a: left, b: right, compared });
  });
  return { groups: groupsOf(block, clusters), told };
}

/** The members with numbers, as far as they are one or two already. */
export function known(block: readonly Local[], below: Partition): Clusters {
  const clusters = new Clusters(block.length);
  const first = new Map<JudgedCluster, number>();
  for (const [i, local] of block.entries()) {
    local.index = i;
    const cluster = below.of(local);
    const there = cluster ? first.get(cluster) : undefined;
    if (there !== undefined) clusters.join(there, i);
    else if (cluster) first.set(cluster, i);
    if (cluster?.alone ?? isSeveral(local)) clusters.isolate(i);
  }
  for (const [cluster, i] of first) {
    for (const bar of cluster.bars) {
      const other = first.get(bar);
      if (other !== undefined) clusters.bar(i, other);
    }
  }
  return clusters;
}

export function groupsOf(block: readonly Local[], clusters: Clusters): Local[][] {
  const groups = new Map<number, Local[]>();
  for (const [i, local] of block.entries()) {
    const root = clusters.root(i);
    const group = groups.get(root);
    if (group) group.push(local);
    else groups.set(root, [local]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
