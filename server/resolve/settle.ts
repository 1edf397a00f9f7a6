import type { Rules } from "./rules.ts";
import type { Clusters } from "./clusters.ts";
import type { Compared } from "./compared.ts";
import type { Story } from "./corpus.ts";

/** At this score two are joined; below it they stay apart, and from `OPEN` on a person is asked. */
export const JOIN = 0.6;
export const OPEN = 0.35;
/** A better fit has to be better by this much, or the one that fits two joins neither. */
const MARGIN = 0.1;
/** Up to this many looks a block is compared pair by pair; above it, each with the groups found so far only. */
export const PAIRWISE = 96;
/** How many groups a large block may have, and by how many looks each is represented. */
const GROUPS = 48;
const DELEGATES = 4;

/** Locals of a block that look alike, by the smallest of them. */
export interface Look<F> {
  readonly facts: F;
  readonly member: number;
  readonly stories: ReadonlySet<Story>;
}

/** A comparison of two looks, by their smallest members. */
export interface Settled {
  readonly a: number;
  readonly b: number;
  readonly compared: Compared;
  /** They agree well enough, but one of them agrees as well with a third that contradicts the other. */
  readonly spoilt: boolean;
}

/** Not only that little speaks for it: something speaks against it. */
const contradicts = ({ never, score, against }: Compared): boolean => never || (score < OPEN && against >= 0.2);

/** Two that one document tells apart are two, whatever else agrees. */
function comparison<F>(a: Look<F>, b: Look<F>, rules: Rules<F>, clusters: Clusters): Compared {
  if (rules.oneADocument && !clusters.same(a.member, b.member) && meetIn(a.stories, b.stories)) {
    return { score: 0, agrees: [], clashes: ["one document tells them apart"], against: 1, never: true };
  }
  return rules.compare(a.facts, b.facts);
}

function meetIn<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const item of few) if (many.has(item)) return true;
  return false;
}

/** Compares every look with every other, then joins the best pairs first, as long as nobody in the one set contradicts anybody in the other. */
export function settlePairs<F>(looks: readonly Look<F>[], rules: Rules<F>, clusters: Clusters): Settled[] {
  const table = looks.map((a, i) => looks.map((b, j) => (i < j ? comparison(a, b, rules, clusters) : null)));
  const of = (i: number, j: number): Compared => table[Math.min(i, j)]?.[Math.max(i, j)] ?? SELF;
  const spoilt = (i: number, j: number): boolean => spoils(i, j, looks.length, of) || spoils(j, i, looks.length, of);
  const pairs = looks.flatMap((_, i) => looks.flatMap((__, j) => (i < j ? [{ i, j, compared: of(i, j) }] : [])));
  pairs.sort((x, y) => y.compared.score - x.compared.score || x.i - y.i || x.j - y.j);
  const sets = looks.map((look, i) => looks.flatMap((other, j) => (i === j || clusters.same(look.member, other.member) ? [j] : [])));
  return pairs.map(({ i, j, compared }) => {
    const [a, b] = [looks[i]?.member ?? 0, looks[j]?.member ?? 0];
    const spoil = compared.score >= JOIN && spoilt(i, j);
    const [left, right] = [sets[i] ?? [], sets[j] ?? []];
    if (compared.score >= JOIN && !spoil && left !== right && !left.some((x) => right.some((y) => contradicts(of(x, y)))) && clusters.tryJoin(a, b)) {
      const union = [...new Set([...left, ...right])];
      for (const member of union) sets[member] = union;
    }
    return { a, b, compared, spoilt: spoil };
  });
}

const SELF: Compared = { score: 1, agrees: [], clashes: [], against: 0, never: false };

/** Is there a third that contradicts j and that i fits about as well as j? */
function spoils(i: number, j: number, size: number, of: (i: number, j: number) => Compared): boolean {
  const { score } = of(i, j);
  for (let k = 0; k < size; k++) {
    if (k === i || k === j) continue;
    const third = of(i, k).score;
    if (third >= JOIN && third > score - MARGIN && contradicts(of(j, k))) return true;
  }
  return false;
}

/** For blocks with many looks: each in turn joins the one group that it fits, or founds its own. Cost grows with looks times groups. */
export function settleByLeaders<F>(looks: readonly Look<F>[], rules: Rules<F>, clusters: Clusters): Settled[] {
  const groups: Look<F>[][] = [];
  const settled: Settled[] = [];
  for (const look of looks) {
    const fits = groups.map((group) => ({ group, all: group.map((g) => comparison(look, g, rules, clusters)) }));
    const open = fits.filter(({ all }) => !all.some((c) => c.never)).map(({ group, all }) => ({ group, compared: best(all) }));
    open.sort((x, y) => y.compared.score - x.compared.score);
    const [first, second] = open;
    const spoilt = first !== undefined && second !== undefined && second.compared.score >= JOIN && second.compared.score > first.compared.score - MARGIN;
    const leader = first?.group[0];
    if (first && leader && first.compared.score >= OPEN) settled.push({ a: leader.member, b: look.member, compared: first.compared, spoilt });
    const joined = first && leader && !spoilt && first.compared.score >= JOIN && clusters.tryJoin(leader.member, look.member);
    if (joined && first.group.length < DELEGATES) first.group.push(look);
    if (!joined && !spoilt && groups.length < GROUPS) groups.push([look]);
  }
  return settled;
}

const best = (all: readonly Compared[]): Compared => all.reduce((a, b) => (b.score > a.score ? b : a), all[0] ?? SELF);
