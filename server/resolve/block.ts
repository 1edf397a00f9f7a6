import type { Clusters } from "./clusters.ts";
import type { Compared } from "./compared.ts";
import type { Local, Story } from "./corpus.ts";
import type { Look } from "./settle.ts";
import { JOIN, OPEN, PAIRWISE, settleByLeaders, settlePairs } from "./settle.ts";

/** How the locals of a kind are compared. `F` is what is known of one, or of several that look alike. */
export interface Rules<F> {
  readonly facts: (local: Local) => F;
  /** Locals with one signature look alike: they are compared with others once for all of them. */
  readonly signature: (facts: F) => string;
  /** The facts of several that look alike. */
  readonly merge: (all: readonly F[]) => F;
  readonly compare: (a: F, b: F) => Compared;
  /** Two locals of one document are two by their own document's account. */
  readonly oneADocument: boolean;
}

/** A pair that was compared, `a` and `b` being the smallest locals of each side. */
export interface Pairing extends Compared {
  readonly a: number;
  readonly b: number;
  readonly joined: boolean;
}

/** Joins those of a block (locals that share a key) that are one, and gives every pair worth telling of. */
export function settleBlock<F>(block: readonly Local[], rules: Rules<F>, clusters: Clusters): Pairing[] {
  if (block.length < 2) return [];
  const all = looks(block, rules, clusters);
  const settled = all.length <= PAIRWISE ? settlePairs(all, rules, clusters) : settleByLeaders(all, rules, clusters);
  return settled.flatMap(({ a, b, compared, spoilt }) => {
    const joined = clusters.same(a, b);
    if (!joined && compared.score < OPEN) return [];
    const clashes = spoilt && !joined ? [...compared.clashes, "each fits another that it cannot be one with"] : compared.clashes;
    return [{ ...compared, a: Math.min(a, b), b: Math.max(a, b), clashes, joined }];
  });
}

/** Groups those that look alike, where looking alike is enough to be one. */
function looks<F>(block: readonly Local[], rules: Rules<F>, clusters: Clusters): Look<F>[] {
  const groups = new Map<string, Grouped<F>>();
  for (const local of block) {
    const facts = rules.facts(local);
    const alike = rules.compare(facts, facts).score >= JOIN;
    let key = alike ? rules.signature(facts) : `#${local.index}`;
    for (let group = groups.get(key); group && !fitsIn(group, local, rules, clusters); group = groups.get(key)) key += "+";
    const group: Grouped<F> = groups.get(key) ?? { locals: [], facts: [], stories: new Set() };
    group.locals.push(local);
    group.facts.push(facts);
    group.stories.add(local.story);
    groups.set(key, group);
    clusters.tryJoin(group.locals[0]?.index ?? local.index, local.index);
  }
  return [...groups.values()].map(({ locals, facts }) => ({ facts: rules.merge(facts), member: locals[0]?.index ?? 0 }));
}

interface Grouped<F> {
  readonly locals: Local[];
  readonly facts: F[];
  readonly stories: Set<Story>;
}

function fitsIn<F>(group: Grouped<F>, local: Local, rules: Rules<F>, clusters: Clusters): boolean {
  const first = group.locals[0]?.index ?? local.index;
  if (clusters.same(first, local.index)) return true;
  return clusters.free(first, local.index) && !(rules.oneADocument && group.stories.has(local.story));
}
