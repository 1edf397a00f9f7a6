import { settleBlock } from "./block.ts";
import type { Pairing, Rules } from "./block.ts";
import { bodyBlock, bodyRules } from "./bodies.ts";
import type { Clusters } from "./clusters.ts";
import type { Corpus, Local } from "./corpus.ts";
import { Facts } from "./facts.ts";
import { linkGroups } from "./groups.ts";
import { peopleRules, personBlock } from "./people.ts";
import { placeBlock, placeRules } from "./places.ts";

/**
 * Joins the locals that mean the same across documents. The order matters: people are told apart by whom they work for,
 * operations by who took part and where, and unnamed groups by their operation.
 */
export function link(corpus: Corpus, clusters: Clusters): Pairing[] {
  const facts = new Facts(corpus);
  const { locals } = corpus;
  joinKnown(locals, clusters);
  const found = [
    ...inBlocks(locals, placeBlock, placeRules(facts), clusters),
    ...inBlocks(locals, bodyBlock, bodyRules(facts), clusters),
    ...inBlocks(locals, personBlock, peopleRules(facts, clusters), clusters),
  ];
  linkGroups(corpus, clusters);
  return found;
}

/** The same entry of the lexicon is the same entity. */
function joinKnown(locals: readonly Local[], clusters: Clusters): void {
  const first = new Map<string, Local>();
  for (const local of locals) {
    if (!local.known) continue;
    const there = first.get(local.known);
    if (there) clusters.tryJoin(there.index, local.index);
    else first.set(local.known, local);
  }
}

function inBlocks<F>(locals: readonly Local[], key: (local: Local) => string | null, rules: Rules<F>, clusters: Clusters): Pairing[] {
  const blocks = new Map<string, Local[]>();
  for (const local of locals) {
    const k = key(local);
    if (k === null) continue;
    const block = blocks.get(k);
    if (block) block.push(local);
    else blocks.set(k, [local]);
  }
  const found: Pairing[] = [];
  for (const block of blocks.values()) for (const pairing of settleBlock(block, rules, clusters)) found.push(pairing);
  return found;
}
