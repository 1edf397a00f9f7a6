import { byCodeUnit } from "../model/id.ts";
import type { Story } from "./corpus.ts";
import { holds, shared, SHINGLE } from "./shingles.ts";
import { Likely } from "./sketch.ts";

/** From this share of the shorter's runs of words on, two documents tell one story. Independent reports of one event stay below half of it. */
const CONTAINED = 0.18;
/** At least this share of the names and figures of the one that has fewer must be the other's, or both are forms filled in. */
const PARTICULARS = 0.5;
/** Fewer names and figures than this tell nothing. */
const FEW = 3;
/** So many names and figures that the other has nowhere, and such a share of what it says in words of its own, are another story. */
const OTHER = 3;
const MOSTLY = 0.6;
/** Texts with fewer runs than this say too little to be compared. */
const LEAST = 12;

/** Documents that tell one story, as documents come and go. */
export class Copies {
  readonly #likely = new Likely();
  readonly #stories = new Map<string, Story>();
  /** By document, those of which it is a copy. */
  readonly #pairs = new Map<string, Set<string>>();
  readonly #groupOf = new Map<string, string>();
  readonly #touched = new Set<string>();

  add(story: Story): void {
    if (story.shingles.length < LEAST) return;
    this.#stories.set(story.id, story);
    this.#touched.add(story.id);
    this.#likely.add(story.id, story.shingles, (a, b) => this.#compare(a, b));
  }

  delete(story: Story): void {
    if (!this.#stories.delete(story.id)) return;
    for (const other of this.#pairs.get(story.id) ?? []) {
      this.#pairs.get(other)?.delete(story.id);
      this.#touched.add(other);
    }
    this.#pairs.delete(story.id);
    this.#groupOf.delete(story.id);
    this.#touched.delete(story.id);
    this.#likely.delete(story.id, (a, b) => this.#compare(a, b));
  }

  /** The smallest id among the documents that tell the same story; its own where it has no copies. */
  group(document: string): string {
    return this.#groupOf.get(document) ?? document;
  }

  /** Brings the groups up to date; answers with the documents whose group is another now. */
  settle(): string[] {
    const seen = new Set<string>();
    const changed: string[] = [];
    for (const seed of this.#touched) {
      if (seen.has(seed)) continue;
      const group = this.#around(seed);
      const name = [...group].reduce((a, b) => (byCodeUnit(b, a) < 0 ? b : a), seed);
      for (const id of group) {
        seen.add(id);
        if (this.group(id) === name) continue;
        changed.push(id);
        if (name === id) this.#groupOf.delete(id);
        else this.#groupOf.set(id, name);
      }
    }
    this.#touched.clear();
    return changed;
  }

  /** Groups of two or more documents, by id: each sorted, the groups too. */
  groups(): string[][] {
    const groups = new Map<string, string[]>();
    for (const [id, name] of this.#groupOf) groups.set(name, [...(groups.get(name) ?? [name]), id]);
    return [...groups.values()].map((g) => g.sort(byCodeUnit)).sort((a, b) => byCodeUnit(a[0] ?? "", b[0] ?? ""));
  }

  #compare(a: string, b: string): void {
    const [x, y] = [this.#stories.get(a), this.#stories.get(b)];
    if (!x || !y) return;
    const there = this.#pairs.get(a)?.has(b) ?? false;
    const copies = this.#likely.isLikely(a, b) && areCopies(x, y);
    if (copies === there) return;
    for (const [one, other] of [[a, b], [b, a]] as const) {
      const pairs = this.#pairs.get(one) ?? new Set();
      if (copies) pairs.add(other);
      else pairs.delete(other);
      this.#pairs.set(one, pairs);
      this.#touched.add(one);
    }
  }

  #around(seed: string): Set<string> {
    const group = new Set([seed]);
    for (const id of group) for (const other of this.#pairs.get(id) ?? []) group.add(other);
    return group;
  }
}

function areCopies(a: Story, b: Story): boolean {
  return contained(a.shingles, b.shingles) >= CONTAINED && alike(a.particulars.all, b.particulars.all) && !tellsOther(a, b);
}

const alike = (a: Uint32Array, b: Uint32Array): boolean => Math.min(a.length, b.length) < FEW || contained(a, b) >= PARTICULARS;

/**
 * Is what the shorter one says in words of its own about other people and figures? Releases of one office and minutes of
 * one board share pages of phrases, and then tell of different things.
 */
function tellsOther(a: Story, b: Story): boolean {
  const [shorter, longer] = a.shingles.length <= b.shingles.length ? [a, b] : [b, a];
  const own = new Set<number>();
  const { held } = shorter.particulars;
  for (let i = 0; i < held.length; i += 1 + SHINGLE) {
    if (!held.subarray(i + 1, i + 1 + SHINGLE).some((run) => holds(longer.shingles, run))) own.add(held[i] ?? 0);
  }
  const other = [...own].filter((mark) => !holds(longer.particulars.all, mark)).length;
  return other >= OTHER && other >= own.size * MOSTLY;
}

/** The share of the smaller that the larger holds. */
const contained = (a: Uint32Array, b: Uint32Array): number => shared(a, b) / Math.max(1, Math.min(a.length, b.length));
