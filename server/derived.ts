import type { Annotation } from "./model/annotation.ts";
import type { Judgement } from "./model/judgement.ts";
import { diff } from "./resolve/diff.ts";
import { Resolver } from "./resolve/resolver.ts";
import type { GraphChange, GraphStore } from "./store/port.ts";

/** So many documents are read before their texts are let go of. */
const AT_ONCE = 500;

/** What follows from a store's record, kept as long as the store is open: a change of the record costs what it changes. */
export class Derived {
  readonly #store: GraphStore;
  readonly resolver = new Resolver();
  /** The version of the record that the resolver holds; null before it holds any. */
  #version: number | null = null;
  /** How often the graph had been changed when it was what the resolver last told; null where that is not known. */
  #applied: number | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(store: GraphStore) {
    this.#store = store;
  }

  /** One piece of work at a time. */
  inTurn<T>(work: (derived: this) => Promise<T>): Promise<T> {
    const turn = this.#last.then(() => work(this));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Brings the resolver up to the record, of which `version` was read before. */
  async follow(version: number): Promise<void> {
    const judgements = await this.#store.judgements();
    if (this.#version === null) await this.#read(this.#store.annotations(), judgements);
    else await this.#catchUp(this.#version, judgements);
    const wanted = this.resolver.wants(judgements);
    if (wanted.length > 0) for await (const annotation of this.#store.annotationsOf(wanted)) this.resolver.put(annotation);
    this.resolver.settle(judgements);
    this.resolver.release();
    this.#version = version;
  }

  /** Stores what differs. */
  async apply(version: number): Promise<void> {
    const after = await this.#store.applied();
    await this.follow(version);
    const change = after === this.#applied ? this.resolver.changes() : await this.#difference();
    this.#applied = null;
    this.#applied = await this.#store.apply({ ...change, recordVersion: version, after });
    this.resolver.settled();
  }

  /** Stores everything, in the place of whatever is there. */
  async replace(): Promise<void> {
    const version = await this.#store.recordVersion();
    await this.follow(version);
    const wanted = this.resolver.resolution();
    const { entities, evidence } = await this.#store.resolution();
    const removed = { removedEntities: entities.map(({ id }) => id), removedEvidence: evidence.map(({ id }) => id) };
    await this.#store.apply({ entities: wanted.entities, evidence: wanted.evidence, copyGroups: await this.#copyGroups(), ...removed, recordVersion: version });
  }

  async #read(annotations: AsyncIterable<Annotation>, judgements: readonly Judgement[]): Promise<void> {
    let waiting = 0;
    for await (const annotation of annotations) {
      this.resolver.put(annotation);
      if (++waiting % AT_ONCE === 0) this.resolver.read(judgements);
    }
    this.resolver.read(judgements);
  }

  /** Documents that came, went or were read anew. That any went is known by their number. */
  async #catchUp(version: number, judgements: readonly Judgement[]): Promise<void> {
    const fresh = await this.#store.recordedSince(version);
    for (const id of fresh) this.resolver.remove(id);
    await this.#read(this.#store.annotationsOf(fresh), judgements);
    if ((await this.#store.documentCount()) === this.resolver.size) return;
    const there = new Set(await this.#store.documentIds());
    for (const id of this.resolver.documents()) if (!there.has(id)) this.resolver.remove(id);
    const missing = [...there].filter((id) => !this.resolver.has(id));
    if (missing.length > 0) await this.#read(this.#store.annotationsOf(missing), judgements);
  }

  async #difference(): Promise<GraphChange> {
    return { ...diff(await this.#store.resolution(), this.resolver.resolution()), copyGroups: await this.#copyGroups() };
  }

  /** A document keeps the name of its group when the others are removed, so each is compared with its own. */
  async #copyGroups(): Promise<GraphChange["copyGroups"]> {
    const ids = this.resolver.documents();
    const stored = await this.#store.documentsOf(ids);
    return ids.map((document) => ({ document, copyGroup: this.resolver.copyGroup(document) })).filter(({ document, copyGroup }) => stored.get(document)?.copyGroup !== copyGroup);
  }
}

const KEPT = new WeakMap<GraphStore, Derived>();

/** What follows from the record of a store, the same for all who ask. */
export function keptOf(store: GraphStore): Derived {
  const kept = KEPT.get(store) ?? new Derived(store);
  KEPT.set(store, kept);
  return kept;
}
