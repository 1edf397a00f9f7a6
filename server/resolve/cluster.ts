import type { Cluster, Local } from "./corpus.ts";
import { byPlace } from "./order.ts";
import { isSeveral } from "./several.ts";

/** A cluster with what judgements say of it. A local that is like no other needs none, unless it was judged. */
export class JudgedCluster implements Cluster {
  readonly members: Local[];
  /** A judgement is about one of them. */
  judged = false;
  /** The machine joins nothing to it. */
  alone: boolean;
  /** Those from which a person told it apart. */
  readonly bars = new Set<JudgedCluster>();
  #first: Local;
  #known: string | null;

  constructor(member: Local) {
    this.members = [member];
    this.alone = isSeveral(member);
    this.#first = member;
    this.#known = member.known;
  }

  /** The same as long as it holds the same, however it came about: the lexicon's entry, else the smallest anchor. */
  get name(): string {
    return this.#known ?? this.#first.id;
  }

  /** The member with the smallest anchor. */
  get first(): Local {
    return this.#first;
  }

  take(other: JudgedCluster): void {
    for (const member of other.members) this.members.push(member);
    if (byPlace(other.#first, this.#first) < 0) this.#first = other.#first;
    this.#known = smaller(this.#known, other.#known);
    this.judged ||= other.judged;
    this.alone ||= other.alone;
    for (const bar of other.bars) {
      bar.bars.delete(other);
      this.bar(bar);
    }
    other.bars.clear();
  }

  bar(other: JudgedCluster): void {
    if (other === this) return;
    this.bars.add(other);
    other.bars.add(this);
  }

  delete(member: Local): void {
    const at = this.members.indexOf(member);
    const last = this.members.pop();
    if (last && last !== member) this.members[at] = last;
    const [first] = this.members;
    if (!first || (member !== this.#first && member.known === null)) return;
    this.#first = first;
    this.#known = null;
    for (const each of this.members) {
      if (byPlace(each, this.#first) < 0) this.#first = each;
      this.#known = smaller(this.#known, each.known);
    }
  }
}

const smaller = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a);
