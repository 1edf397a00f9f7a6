import { byCodeUnit } from "../model/id.ts";
import { Clusters } from "./clusters.ts";
import type { Story } from "./corpus.ts";
import { holds, shared, SHINGLE } from "./shingles.ts";
import { candidatePairs } from "./sketch.ts";

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

/** Groups of documents that tell one story, by id: each sorted, the groups too. */
export function findCopies(stories: readonly Story[]): string[][] {
  const long = stories.filter((s) => s.shingles.length >= LEAST);
  const clusters = new Clusters(long.length);
  for (const [i, j] of candidatePairs(long.map((s) => s.shingles))) {
    const [a, b] = [long[i], long[j]];
    if (a && b && areCopies(a, b)) clusters.join(i, j);
  }
  const groups = new Map<number, string[]>();
  long.forEach((s, i) => {
    const group = groups.get(clusters.root(i));
    if (group) group.push(s.id);
    else groups.set(clusters.root(i), [s.id]);
  });
  const copies = [...groups.values()].filter((g) => g.length > 1).map((g) => g.sort(byCodeUnit));
  return copies.sort((a, b) => byCodeUnit(a[0] ?? "", b[0] ?? ""));
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
