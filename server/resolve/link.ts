import { settleBlock } from "./block.ts";
import type { Tell } from "./block.ts";
import type { Rules } from "./rules.ts";
import { bodyBlock, bodyRules } from "./bodies.ts";
import type { Clusters } from "./clusters.ts";
import { components } from "./components.ts";
import type { Corpus, Local } from "./corpus.ts";
import { Facts } from "./facts.ts";
import { formerNameBlocks, formerNameRules } from "./formerNames.ts";
import { linkGroups } from "./groups.ts";
import { officeBlocks, officeRules } from "./offices.ts";
import type { Memo } from "./memo.ts";
import { partition } from "./memo.ts";
import { operationKeys, operationRules } from "./operations.ts";
import { employersOf, isSeveral, peopleRules, personBlock } from "./people.ts";
import { placeBlock, placeRules } from "./places.ts";
import { formBlocks, formRules } from "./shortForms.ts";
import { bareSurnames } from "./surnames.ts";

/** What linking needs beside the corpus. */
export interface Linking {
  readonly clusters: Clusters;
  readonly tell: Tell;
  /** What an earlier resolution left; null where nothing comes after. */
  readonly memo: Memo | null;
}

/**
 * Joins the locals that mean the same across documents. The order matters: people are told apart by whom they work for,
 * operations by who took part and where, and unnamed groups by their operation.
 */
export function link(corpus: Corpus, linking: Linking): void {
  const { clusters, tell } = linking;
  const facts = new Facts(corpus, linking.memo?.settings);
  const { locals } = corpus;
  joinKnown(locals, clusters, tell);
  inBlocks(blocksBy(locals, placeBlock(facts)), placeRules(facts), linking, () => "");
  inBlocks(blocksBy(locals, bodyBlock), bodyRules(facts), linking, () => "");
  for (const [form, block] of formBlocks(locals)) {
    inBlocks(new Map([[`form ${form}`, block]]), formRules(form, block, facts, clusters), linking, (members) => partition(members, clusters));
  }
  for (const local of locals) if (isSeveral(local)) clusters.isolate(local.index);
  inBlocks(blocksBy(locals, personBlock), peopleRules(facts, clusters), linking, (members) => partition(members.flatMap((m) => employersOf(m, facts)), clusters));
  const circumstances = (members: readonly Local[]): string => `${partition(members, clusters)} ${partition(members.flatMap((m) => employersOf(m, facts)), clusters)}`;
  inBlocks(prefixed("former", formerNameBlocks(locals)), formerNameRules(facts, clusters), linking, circumstances);
  for (const [key, block] of prefixed("office", officeBlocks(locals))) inBlocks(new Map([[key, block]]), officeRules(block, facts, clusters), linking, circumstances);
  bareSurnames(locals, facts, clusters, tell);
  const rules = operationRules(facts, clusters, corpus);
  const operations = locals.filter((l) => l.kind === "Operation");
  for (const block of components(operations, (l) => operationKeys(rules.facts(l)))) settleBlock(block, rules, clusters, tell);
  linkGroups(corpus, clusters);
}

const prefixed = <T>(what: string, blocks: ReadonlyMap<string, T>): Map<string, T> => new Map([...blocks].map(([key, block]) => [`${what} ${key}`, block]));

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

function blocksBy(locals: readonly Local[], key: (local: Local) => string | null): Map<string, Local[]> {
  const blocks = new Map<string, Local[]>();
  for (const local of locals) {
    const k = key(local);
    if (k === null) continue;
    const block = blocks.get(k);
    if (block) block.push(local);
    else blocks.set(k, [local]);
  }
  return blocks;
}

/** Settles blocks, each as it was settled before where nothing about it changed. */
function inBlocks<F>(blocks: ReadonlyMap<string, readonly Local[]>, rules: Rules<F>, { clusters, tell, memo }: Linking, circumstances: (block: readonly Local[]) => string): void {
  for (const [key, block] of blocks) {
    if (block.length < 2) continue;
    const settle = (t: Tell): void => settleBlock(block, rules, clusters, t);
    if (!memo) settle(tell);
    else memo.settled(key, block, block.some((l) => clusters.isJudged(l.index)) ? null : circumstances(block), clusters, tell, settle);
  }
}
