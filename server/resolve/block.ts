import type { Clusters } from "./clusters.ts";
import type { Compared } from "./compared.ts";
import type { Local, Story } from "./corpus.ts";
import type { Rules } from "./rules.ts";
import type { Look } from "./settle.ts";
import { JOIN, OPEN, PAIRWISE, settleByLeaders, settlePairs } from "./settle.ts";

/** A pair that was compared, `a` and `b` being the smallest numbers of each side. */
export interface Pairing {
  readonly a: number;
  readonly b: number;
  readonly compared: Compared;
}

/** Hears of every pair that was joined and of every pair that a person should look at. */
export type Tell = (pairing: Pairing) => void;

/** Joins those of a block (locals that share a key, numbered by their place in it) that are one. */
export function settleBlock<F>(block: readonly Local[], rules: Rules<F>, clusters: Clusters, tell: Tell): void {
  if (block.length < 2) return;
  const all = looks(block, rules, clusters, tell);
  const settled = all.length <= PAIRWISE ? settlePairs(all, rules, clusters) : settleByLeaders(all, rules, clusters);
  for (const { a, b, compared, spoilt } of settled) {
    const joined = clusters.same(a, b);
    const clashes = spoilt && !joined ? [...compared.clashes, "one of them fits another as well, which clashes with this one"] : compared.clashes;
    // What a person has judged already is not asked again.
    if (joined || (compared.score >= OPEN && clusters.free(a, b))) tell({ a: Math.min(a, b), b: Math.max(a, b), compared: clashes === compared.clashes ? compared : { ...compared, clashes } });
  }
}

/** Groups those that look alike, where looking alike is enough to be one. */
function looks<F>(block: readonly Local[], rules: Rules<F>, clusters: Clusters, tell: Tell): Look<F>[] {
  const groups = new Map<string, Grouped<F>>();
  for (const local of block) {
    const crowd = local.known === null ? undefined : groups.get(local.known);
    // Of what the lexicon knows a few are enough to know all.
    if (crowd && crowd.facts.length >= ENOUGH && clusters.same(crowd.first, local.index)) {
      crowd.stories.add(local.story);
      continue;
    }
    const facts = rules.facts(local);
    const itself = rules.compare(facts, facts);
    let key = itself.score >= JOIN ? rules.signature(facts) : `#${local.index}`;
    for (let group = groups.get(key); group && !fitsIn(group, local, rules, clusters); group = groups.get(key)) key += "+";
    const group: Grouped<F> = groups.get(key) ?? { first: local.index, facts: [], stories: new Set(), itself };
    group.facts.push(facts);
    group.stories.add(local.story);
    groups.set(key, group);
    if (group.first !== local.index && clusters.tryJoin(group.first, local.index)) tell({ compared: group.itself, a: group.first, b: local.index });
  }
  return [...groups.values()].map(({ first, facts, stories }) => ({ facts: rules.merge(facts), member: first, stories }));
}

/** So many of one entry of the lexicon are looked at. */
const ENOUGH = 64;

interface Grouped<F> {
  readonly first: number;
  readonly itself: Compared;
  readonly facts: F[];
  readonly stories: Set<Story>;
}

function fitsIn<F>(group: Grouped<F>, local: Local, rules: Rules<F>, clusters: Clusters): boolean {
  if (clusters.same(group.first, local.index)) return true;
  return clusters.free(group.first, local.index) && !(rules.oneADocument && group.stories.has(local.story));
}
