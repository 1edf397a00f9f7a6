import { hash } from "node:crypto";

/** 24 hexadecimal digits that depend on all of `parts` and on where each ends. */
export const digest = (parts: readonly (string | number | null)[]): string => hash("sha256", parts.map((p) => p ?? "").join("\u0000"), "hex").slice(0, 24);

/** A 32-bit hash of a string (FNV-1a over its code units, then mixed), for shingles and buckets. */
export function hash32(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix32(h);
}

/** Spreads the bits of a 32-bit number over all of them; one to one. */
export function mix32(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
