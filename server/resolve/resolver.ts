import type { Annotation } from "../model/annotation.ts";
import type { Evidence, Resolution, ResolvedEntity } from "../model/graph.ts";
import { byCodeUnit } from "../model/id.ts";
import type { Judgement } from "../model/judgement.ts";
import type { Match } from "../model/match.ts";
import { addedDrafts, byDocument, Passages } from "./added.ts";
import type { Amendments } from "./amend.ts";
import { amendments, NOTHING } from "./amend.ts";
import type { FindAnchor } from "./anchors.ts";
import { anchorFinder } from "./anchors.ts";
import type { Rulings } from "./constraints.ts";
import { constrain, NO_RULINGS } from "./constraints.ts";
import { Copies } from "./copies.ts";
import type { Draft, Local, Story } from "./corpus.ts";
import { tell } from "./gather.ts";
import { Ledger } from "./ledger.ts";
import { Linking } from "./link.ts";
import { Meanings } from "./meanings.ts";
import { Decided } from "./overrides.ts";
import { matches } from "./queue.ts";
import { Rows } from "./rows.ts";
import { Sources } from "./sources.ts";
import { standing } from "./standing.ts";
import type { Changes, Resolved } from "./resolved.ts";
import { bareSurnames } from "./surnames.ts";

interface Kept {
  readonly story: Story;
  /** The splits and additions that it was told with. */
  readonly amended: string;
}

/**
 * The graph, as a function of documents and judgements, kept while both come and go: what is there depends on what was put
 * and not removed, to the byte, but a document more touches only its own blocks.
 *
 *     put, remove ─▶ stories ─▶ Linking ─▶ clusters ─▶ Meanings ─▶ entities
 *                       ├─────▶ Copies ──▶ Sources ──────┤
 *                       └─────▶ drafts ──────────────▶ Rows ─────▶ evidence
 */
export class Resolver {
  readonly #stories = new Map<string, Kept>();
  /** Annotations that are not told yet, and such as judgements reach into. */
  readonly #annotations = new Map<string, Annotation>();
  /** Documents that were told with splits or additions. */
  readonly #amended = new Set<string>();
  readonly #linking = new Linking();
  readonly #copies = new Copies();
  readonly #sources = new Sources();
  readonly #entities = new Ledger<ResolvedEntity>();
  readonly #evidence = new Ledger<Evidence>();
  readonly #meanings = new Meanings(this.#entities);
  readonly #rows = new Rows(this.#evidence);
  readonly #regrouped = new Set<string>();
  readonly #toWrite = new Set<Story>();
  readonly #toCount = new Set<Story>();
  #judgements: readonly Judgement[] = [];
  #rulings: Rulings = NO_RULINGS;
  #decided: Decided | null = null;
  #added: ReadonlyMap<string, readonly Draft[]> = new Map();

  has(document: string): boolean {
    return this.#stories.has(document) || this.#annotations.has(document);
  }

  documents(): string[] {
    return [...new Set([...this.#stories.keys(), ...this.#annotations.keys()])];
  }

  get size(): number {
    let size = this.#stories.size;
    for (const id of this.#annotations.keys()) if (!this.#stories.has(id)) size++;
    return size;
  }

  copyGroup(document: string): string {
    return this.#copies.group(document);
  }

  /** Adds a document. One that is there is put again only for judgements that reach into it: see `wants`. */
  put(annotation: Annotation): void {
    this.#annotations.set(annotation.document.id, annotation);
  }

  remove(document: string): void {
    this.#annotations.delete(document);
    this.#forget(document);
  }

  /** The documents that have to be put again before `settle` with these judgements: their texts are not kept. */
  wants(judgements: readonly Judgement[]): string[] {
    const made = standing(judgements);
    const amended = amendments(made);
    const stale = [...amended.keys(), ...this.#amended].filter((id) => this.#stories.get(id)?.amended !== outline(amended.get(id)));
    return [...new Set([...stale, ...new Passages(made).documents()])].filter((id) => this.#stories.has(id) && !this.#annotations.has(id));
  }

  /** Reads the documents that were put, so that their texts need not be kept. Judgements may be others when it is settled. */
  read(judgements: readonly Judgement[]): void {
    this.#tell(amendments(standing(judgements)));
    this.#judgements = standing(judgements);
    this.release();
  }

  /** Brings everything up to date with the documents and these judgements. */
  settle(judgements: readonly Judgement[]): void {
    const made = standing(judgements);
    this.#judgements = made;
    this.#tell(amendments(made));
    const find = anchorFinder((document) => this.#stories.get(document)?.story);
    this.#rulings = constrain(made, find);
    const changed = new Set(this.#linking.settle(this.#rulings));
    const final = this.#linking.ties.final;
    const decided = new Decided(made, find, final);
    for (const local of decided.since(this.#decided)) if (this.#stories.get(local.story.id)?.story === local.story) changed.add(local);
    this.#regroup();
    for (const story of this.#toCount) for (const local of story.locals) changed.add(local);
    for (const story of this.#meanings.settle(changed, final, decided, this.#sources)) this.#toWrite.add(story);
    this.#noteWritten(made, find, decided);
    for (const story of this.#toWrite) this.#rows.write(story, this.#added.get(story.id) ?? [], decided.rejectedEvidence);
    for (const story of this.#toCount) this.#rows.touch(story);
    this.#rows.settle(this.#sources);
    this.#decided = decided;
    this.#toWrite.clear();
    this.#toCount.clear();
  }

  resolution(): Resolution {
    return { entities: this.#entities.all(), evidence: this.#evidence.all(), copies: this.#copies.groups() };
  }

  /** The review queue: pairs that may be one but stayed apart, the likeliest first; with `joined` also those that were made one. */
  matches(joined = true): readonly Match[] {
    const { ties } = this.#linking;
    return matches(this.#told(joined), ties.final);
  }

  entity(id: string): ResolvedEntity | undefined {
    return this.#entities.get(id);
  }

  /** The evidence at either end of which one of some entities stands. */
  evidenceOf(entities: readonly string[]): Evidence[] {
    return [...this.#evidence.values()].filter(({ from, to }) => entities.includes(from) || entities.includes(to));
  }

  explain(judgements: readonly Judgement[]): Resolved {
    this.settle(judgements);
    return { resolution: this.resolution(), matches: this.matches(), conflicts: this.#rulings.conflicts };
  }

  changes(): Changes {
    const [entities, evidence] = [this.#entities.changes(), this.#evidence.changes()];
    const copyGroups = [...this.#regrouped].sort().map((document) => ({ document, copyGroup: this.#copies.group(document) }));
    return { entities: entities.saved, evidence: evidence.saved, copyGroups, removedEntities: entities.removed, removedEvidence: evidence.removed };
  }

  /** What `changes` told is stored. */
  settled(): void {
    this.#entities.settled();
    this.#evidence.settled();
    this.#regrouped.clear();
  }

  /** Documents that are new, and such into which judgements reach that did not before. */
  #tell(amended: ReadonlyMap<string, Amendments>): void {
    for (const [id, annotation] of this.#annotations) {
      const there = this.#stories.get(id);
      const key = outline(amended.get(id));
      if (there?.amended === key) continue;
      if (there) this.#forget(id);
      const story = tell(annotation, amended.get(id) ?? NOTHING);
      this.#stories.set(id, { story, amended: key });
      if (key !== "") this.#amended.add(id);
      this.#linking.add(story);
      this.#copies.add(story);
      for (const other of this.#sources.add(story)) this.#toCount.add(other);
      this.#toWrite.add(story);
    }
  }

  #forget(document: string): void {
    const story = this.#stories.get(document)?.story;
    if (!story) return;
    this.#stories.delete(document);
    this.#amended.delete(document);
    this.#meanings.leave(story);
    this.#rows.delete(story);
    this.#linking.delete(story);
    this.#copies.delete(story);
    this.#sources.regroup(document, document);
    for (const other of this.#sources.delete(story)) this.#toCount.add(other);
    this.#toWrite.delete(story);
    this.#toCount.delete(story);
    this.#regrouped.delete(document);
  }

  #regroup(): void {
    for (const id of this.#copies.settle()) {
      this.#sources.regroup(id, this.#copies.group(id));
      this.#regrouped.add(id);
      const story = this.#stories.get(id)?.story;
      if (story) this.#toCount.add(story);
    }
  }

  /** Documents whose rows people changed: by a passage of their own, or by rejecting one. */
  #noteWritten(made: readonly Judgement[], find: FindAnchor, decided: Decided): void {
    const passages = new Passages(made);
    for (const id of passages.documents()) passages.read(this.#annotations.get(id));
    const added = byDocument(addedDrafts(made, passages, find));
    for (const id of new Set([...added.keys(), ...this.#added.keys()])) this.#writeAgain(id);
    this.#added = added;
    const before = this.#decided?.rejectedEvidence ?? new Set<string>();
    const turned = [...decided.rejectedEvidence, ...before].filter((id) => decided.rejectedEvidence.has(id) !== before.has(id));
    if (turned.length > 0) for (const id of this.#stories.keys()) if (turned.some((each) => this.#rows.holds(id, each))) this.#writeAgain(id);
  }

  #writeAgain(document: string): void {
    const story = this.#stories.get(document)?.story;
    if (story) this.#toWrite.add(story);
  }

  /** Lets go of texts that no judgement reaches into. */
  release(): void {
    const reached = new Set([...amendments(this.#judgements).keys(), ...new Passages(this.#judgements).documents()]);
    for (const id of this.#annotations.keys()) if (!reached.has(id)) this.#annotations.delete(id);
  }

  *#told(joined: boolean) {
    yield* this.#linking.told();
    yield bareSurnames(this.#locals(), this.#linking.ties.final);
    if (joined) yield this.#linking.knownPairs();
  }

  *#locals(): Generator<Local> {
    for (const [, { story }] of [...this.#stories].sort(([a], [b]) => byCodeUnit(a, b))) yield* story.locals;
  }
}

const outline = (amended: Amendments | undefined): string => (amended ? JSON.stringify(amended) : "");
