import { byCodeUnit } from "../model/id.ts";
import { JudgedCluster } from "./cluster.ts";
import type { Rulings } from "./constraints.ts";
import { NO_RULINGS } from "./constraints.ts";
import type { Local, Tie } from "./corpus.ts";
import { byPlace } from "./order.ts";
import { isSeveral } from "./several.ts";

/** A group that somebody has left. */
export interface Left {
  readonly tie: Tie;
  readonly group: number;
}

/**
 * Which locals are one by the ties up to some level. It depends on the ties and the rulings alone, not on how they came
 * about: judgements are laid first, then ties in the order of level and key, each as far as no judgement forbids it.
 */
export class Partition {
  readonly level: number;
  /** Locals whose cluster is another since somebody last asked; `renamed` those whose cluster has another name. */
  readonly #changed = new Set<Local>();
  readonly #renamed = new Set<Local>();
  /** Of clusters that somebody left, and that may fall apart; they are laid anew with the next rulings. */
  readonly #pending = new Set<Local>();
  #rulings: Rulings = NO_RULINGS;

  constructor(level: number) {
    this.level = level;
  }

  of(local: Local): JudgedCluster | null {
    return (local.clusters[this.level] as JudgedCluster | null | undefined) ?? null;
  }

  name(local: Local): string {
    return this.of(local)?.name ?? local.known ?? local.id;
  }

  same(a: Local, b: Local): boolean {
    const cluster = this.of(a);
    return a === b || (cluster !== null && cluster === this.of(b));
  }

  members(local: Local): readonly Local[] {
    return this.of(local)?.members ?? [local];
  }

  /** May the machine join them? */
  free(a: Local, b: Local): boolean {
    const [x, y] = [this.of(a), this.of(b)];
    return !(x?.alone ?? isSeveral(a)) && !(y?.alone ?? isSeveral(b)) && !(x && y && x.bars.has(y));
  }

  takeChanged(): ReadonlySet<Local> {
    return taken(this.#changed);
  }

  takeRenamed(): ReadonlySet<Local> {
    return taken(this.#renamed);
  }

  /** Notes a new local. */
  note(local: Local): void {
    this.#changed.add(local);
    this.#renamed.add(local);
  }

  /** A tie has other groups than `before`. */
  changed(tie: Tie, before: ReadonlyMap<Local, number>): void {
    const joins = this.#grew(tie, before);
    if (!joins) return this.#rebuild([...before.keys(), ...tie.groupOf.keys()]);
    for (const [first, other] of joins) if (!this.same(first, other) && this.free(first, other)) this.#merge(first, other);
  }

  /** The first group of a tie has a member more. */
  grown(tie: Tie, local: Local): void {
    const [first] = tie.groups[0] ?? [];
    if (!first || first === local) return;
    if (this.of(first)?.judged || this.of(local)?.judged) this.#rebuild([first, local]);
    else if (!this.same(first, local) && this.free(first, local)) this.#merge(first, local);
  }

  /** `left` are the groups that held it. */
  drop(local: Local, left: readonly Left[]): void {
    this.#changed.delete(local);
    this.#renamed.delete(local);
    this.#pending.delete(local);
    const cluster = this.of(local);
    local.clusters[this.level] = null;
    if (!cluster) return;
    const name = cluster.name;
    cluster.delete(local);
    const [first, ...others] = cluster.members;
    if (!first) return;
    if (cluster.judged || !staysWhole(left)) for (const each of cluster.members) this.#pending.add(each);
    else if (others.length === 0) first.clusters[this.level] = null;
    this.#changed.add(first);
    if (this.name(first) !== name) for (const each of [first, ...others]) this.#renamed.add(each);
  }

  rule(rulings: Rulings, touched: readonly Local[]): void {
    this.#rulings = rulings;
    const seeds = [...touched, ...taken(this.#pending)];
    if (seeds.length > 0) this.#rebuild(seeds);
  }

  /** What to join, where nothing was parted and no judgement has a say; else null. */
  #grew(tie: Tie, before: ReadonlyMap<Local, number>): [Local, Local][] | null {
    const heirs = new Map<number, number | undefined>();
    const joins: [Local, Local][] = [];
    const first = (group: number): Local => tie.groups[group]?.[0] as Local;
    for (const [local, group] of before) {
      const now = tie.groupOf.get(local);
      if (heirs.has(group)) {
        if (heirs.get(group) !== now) return null;
        continue;
      }
      if (now === undefined) return null;
      heirs.set(group, now);
      joins.push([first(now), local]);
    }
    for (const [local, group] of tie.groupOf) {
      if (this.of(local)?.judged) return null;
      if (!before.has(local)) joins.push([first(group), local]);
    }
    return joins;
  }

  #join(group: readonly Local[]): void {
    const [first, ...others] = group;
    if (!first) return;
    for (const other of others) if (!this.same(first, other) && this.free(first, other)) this.#merge(first, other);
  }

  #merge(a: Local, b: Local): void {
    const [x, y] = [this.of(a) ?? new JudgedCluster(a), this.of(b) ?? new JudgedCluster(b)];
    const [large, small] = x.members.length >= y.members.length ? [x, y] : [y, x];
    const [oldLarge, oldSmall] = [large.name, small.name];
    const alone = large.members.length === 1 ? [...large.members] : [];
    large.take(small);
    for (const member of [...alone, ...small.members]) {
      member.clusters[this.level] = large;
      this.#changed.add(member);
    }
    if (large.name !== oldLarge) for (const member of large.members) this.#renamed.add(member);
    else if (large.name !== oldSmall) for (const member of small.members) this.#renamed.add(member);
  }

  #rebuild(seeds: readonly Local[]): void {
    const all = this.#around(seeds);
    const names = new Map([...all].map((local) => [local, this.name(local)]));
    this.#letGo(all);
    const ties = new Set<Tie>();
    for (const local of all) for (const tie of local.ties) if (tie.level <= this.level) ties.add(tie);
    this.#lay(all);
    for (const tie of [...ties].sort((a, b) => a.level - b.level || byCodeUnit(a.key, b.key))) {
      for (const group of tie.groups) if (group[0] && all.has(group[0])) this.#join([...group].sort(byPlace));
    }
    for (const [local, name] of names) {
      this.#changed.add(local);
      if (this.name(local) !== name) this.#renamed.add(local);
    }
  }

  /** Everything that ties or judgements reach from some locals, through refused ones too. */
  #around(seeds: readonly Local[]): Set<Local> {
    const all = new Set<Local>(seeds);
    const seen = new Map<Tie, Set<number>>();
    for (const local of all) {
      for (const tie of local.ties) {
        const group = tie.groupOf.get(local);
        if (tie.level > this.level || group === undefined || seen.get(tie)?.has(group)) continue;
        seen.set(tie, (seen.get(tie) ?? new Set()).add(group));
        for (const other of tie.groups[group] ?? []) all.add(other);
      }
      for (const other of this.#rulings.sameAs(local)) all.add(other);
      for (const other of this.#rulings.apartFrom(local)) all.add(other);
      for (const other of this.of(local)?.members ?? []) all.add(other);
    }
    return all;
  }

  /** Clusters that will be made anew bar nobody any more. */
  #letGo(all: ReadonlySet<Local>): void {
    for (const local of all) {
      const cluster = this.of(local);
      if (!cluster) continue;
      for (const bar of cluster.bars) bar.bars.delete(cluster);
      cluster.bars.clear();
    }
    for (const local of all) local.clusters[this.level] = null;
  }

  /** Judgements first. */
  #lay(all: ReadonlySet<Local>): void {
    const own = (local: Local): JudgedCluster => {
      const cluster = this.of(local) ?? new JudgedCluster(local);
      local.clusters[this.level] = cluster;
      return cluster;
    };
    for (const local of all) {
      if (!this.#rulings.touches(local)) continue;
      for (const other of this.#rulings.sameAs(local)) if (!this.same(local, other)) this.#merge(local, other);
      own(local).judged = true;
      if (this.#rulings.isAlone(local)) own(local).alone = true;
    }
    for (const local of all) for (const other of this.#rulings.apartFrom(local)) own(local).bar(own(other));
  }
}

function taken(set: Set<Local>): ReadonlySet<Local> {
  const all = new Set(set);
  set.clear();
  return all;
}

/** How many of a group are asked whether they are in another, too. */
const ASKED = 8;

/** Are groups that one has left still held together without it? Each has to share somebody with one before. */
function staysWhole(left: readonly Left[]): boolean {
  const groups = left.filter(({ tie, group }) => (tie.groups[group]?.length ?? 0) > 0);
  return groups.every((one, i) => i === 0 || groups.slice(0, i).some((other) => meet(one, other)));
}

function meet(one: Left, other: Left): boolean {
  const within = ({ tie, group }: Left, local: Local): boolean => tie.groupOf.get(local) === group;
  const first = ({ tie, group }: Left): readonly Local[] => tie.groups[group]?.slice(0, ASKED) ?? [];
  return first(one).some((local) => within(other, local)) || first(other).some((local) => within(one, local));
}
