import { collect } from "./derive.ts";
import type { Resolved } from "./resolve/resolve.ts";
import { explain } from "./resolve/resolve.ts";
import { previewMerge } from "./resolve/preview.ts";
import type { MergePreview } from "./resolve/preview.ts";
import type { Match } from "./model/match.ts";
import type { GraphStore } from "./store/port.ts";

/** What people should look at. It is worked out when it is asked for, and once for each state of the record. */
export class ReviewDesk {
  readonly #store: GraphStore;
  #known: { readonly version: number; readonly resolved: Promise<Resolved> } | null = null;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  async matches(): Promise<readonly Match[]> {
    return (await this.#resolved()).matches;
  }

  /** What two entities would be as one; null when either is gone, or when they are one. */
  async preview(a: string, b: string): Promise<MergePreview | null> {
    const [one, other] = await this.#store.nodes([a, b]);
    const { entities, evidence } = (await this.#resolved()).resolution;
    const [left, right] = [one, other].map((node) => entities.find(({ id }) => id === node?.id));
    return left && right && left !== right ? previewMerge(left, right, evidence) : null;
  }

  async #resolved(): Promise<Resolved> {
    const version = await this.#store.recordVersion();
    if (this.#known?.version !== version) this.#known = { version, resolved: this.#resolve() };
    const { resolved } = this.#known;
    return resolved.catch((error) => {
      this.#known = null;
      throw error;
    });
  }

  async #resolve(): Promise<Resolved> {
    return explain(await collect(this.#store.annotations()), await this.#store.judgements());
  }
}
