import type { Span } from "../model/span.ts";
import { hash32, mix32 } from "./hash.ts";
import { words } from "./text.ts";

/** How many words make a shingle. Four tell a retold sentence from a phrase that everybody uses. */
export const SHINGLE = 4;

/** What stands between quotation marks within a paragraph, also where nobody was found to have said it. */
const QUOTED = /“[^”\n]{20,3000}”|"[^"\n]{20,3000}"/g;

/**
 * The text outside of `spans` and of quotation marks, in pieces that no run of words crosses: whoever reports an event
 * quotes the same people, but tells it in other words.
 */
export function narration(text: string, spans: readonly Span[]): string[] {
  return outside(text, spans).map((piece) => piece.replace(QUOTED, "\n")).flatMap((piece) => piece.split("\n"));
}

function outside(text: string, spans: readonly Span[]): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.start > from) pieces.push(text.slice(from, span.start));
    from = Math.max(from, span.end);
  }
  pieces.push(text.slice(from));
  return pieces;
}

/** The hashes of all runs of `SHINGLE` words within each piece, sorted, none twice. */
export function shingles(pieces: readonly string[]): Uint32Array {
  const found = new Set<number>();
  for (const piece of pieces) {
    for (const run of hashedRuns(words(piece))) found.add(run);
  }
  return Uint32Array.from(found).sort();
}

/** The hashes of the runs that begin at each word. */
export function hashedRuns(list: readonly string[]): number[] {
  const hashes = list.map(hash32);
  return Array.from({ length: Math.max(0, hashes.length - SHINGLE + 1) }, (_, i) => runHash(hashes, i));
}

function runHash(hashes: readonly number[], from: number): number {
  let h = 0;
  for (let i = from; i < from + SHINGLE; i++) h = mix32(Math.imul(h, 31) + (hashes[i] ?? 0));
  return h;
}

/** Is a number in a sorted array? */
export function holds(sorted: Uint32Array, wanted: number): boolean {
  for (let low = 0, high = sorted.length - 1; low <= high; ) {
    const middle = (low + high) >> 1;
    const there = sorted[middle] ?? 0;
    if (there === wanted) return true;
    if (there < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** How many numbers two sorted arrays share. */
export function shared(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) count++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return count;
}
