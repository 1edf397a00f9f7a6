import { settleBlock } from "./block.ts";
import type { Rules, Tell } from "./block.ts";
import { bodyBlock, bodyRules } from "./bodies.ts";
import type { Clusters } from "./clusters.ts";
import { components } from "./components.ts";
import type { Corpus, Local } from "./corpus.ts";
import { Facts } from "./facts.ts";
import { linkGroups } from "./groups.ts";
import { operationKeys, operationRules } from "./operations.ts";
import { isSeveral, peopleRules, personBlock } from "./people.ts";
import { placeBlock, placeRules } from "./places.ts";
import { formBlocks, formRules } from "./shortForms.ts";
import { bareSurnames } from "./surnames.ts";

/**
 * Joins the locals that mean the same across documents. The order matters: people are told apart by whom they work for,
 * operations by who took part and where, and unnamed groups by their operation.
 */
export function link(corpus: Corpus, clusters: Clusters, tell: Tell): void {
  const facts = new Facts(corpus);
  const { locals } = corpus;
  joinKnown(locals, clusters, tell);
  inBlocks(locals, placeBlock(facts), placeRules(facts), clusters, tell);
  inBlocks(locals, bodyBlock, bodyRules(facts), clusters, tell);
  for (const [form, block] of formBlocks(locals)) settleBlock(block, formRules(form, block, facts, clusters), clusters, tell);
  for (const local of locals) if (isSeveral(local)) clusters.isolate(local.index);
  inBlocks(locals, personBlock, peopleRules(facts, clusters), clusters, tell);
  bareSurnames(locals, facts, clusters, tell);
  const rules = operationRules(facts, clusters, corpus);
  const operations = locals.filter((l) => l.kind === "Operation");
  for (const block of components(operations, (l) => operationKeys(rules.facts(l)))) settleBlock(block, rules, clusters, tell);
  linkGroups(corpus, clusters);
}

/** The same entry of the lexicon is the same entity. */
function joinKnown(locals: readonly Local[], clusters: Clusters, tell: Tell): void {
  const first = new Map<string, Local>();
  for (const local of locals) {
    if (!local.known) continue;
    const there = first.get(local.known);
    if (!there) first.set(local.known, local);
    else if (clusters.tryJoin(there.index, local.index)) {
      tell({ a: there.index, b: local.index, score: 1, agrees: ["the lexicon's entry"], clashes: [], against: 0, never: false, joined: true });
    }
  }
}

function inBlocks<F>(locals: readonly Local[], key: (local: Local) => string | null, rules: Rules<F>, clusters: Clusters, tell: Tell): void {
  const blocks = new Map<string, Local[]>();
  for (const local of locals) {
    const k = key(local);
    if (k === null) continue;
    const block = blocks.get(k);
    if (block) block.push(local);
    else blocks.set(k, [local]);
  }
  for (const block of blocks.values()) settleBlock(block, rules, clusters, tell);
}
