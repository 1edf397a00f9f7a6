import { keptOf } from "./derived.ts";
import { previewMerge } from "./resolve/preview.ts";
import type { MergePreview } from "./resolve/preview.ts";
import type { Match } from "./model/match.ts";
import type { Resolver } from "./resolve/resolver.ts";
import type { GraphStore } from "./store/port.ts";

/** What people should look at, of the record as it is now: from what is kept of it, once for each state of the record. */
export class ReviewDesk {
  readonly #store: GraphStore;
  #known: { readonly version: number; readonly matches: readonly Match[] } | null = null;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  matches(): Promise<readonly Match[]> {
    return this.#now((resolver, version) => {
      if (this.#known?.version !== version) this.#known = { version, matches: resolver.matches() };
      return this.#known.matches;
    });
  }

  /** What two entities would be as one; null when either is gone, or when they are one. */
  async preview(a: string, b: string): Promise<MergePreview | null> {
    const [one, other] = await this.#store.nodes([a, b]);
    return this.#now((resolver) => {
      const [left, right] = [one, other].map((node) => (node ? resolver.entity(node.id) : undefined));
      return left && right && left !== right ? previewMerge(left, right, resolver.evidenceOf([left.id, right.id])) : null;
    });
  }

  #now<T>(look: (resolver: Resolver, version: number) => T): Promise<T> {
    return keptOf(this.#store).inTurn(async (derived) => {
      const version = await this.#store.recordVersion();
      await derived.follow(version);
      return look(derived.resolver, version);
    });
  }
}
