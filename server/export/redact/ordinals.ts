import { byCodeUnit } from "../../model/id.ts";

/** New ids for one export: numbers in the order of the old ids, so that what was sorted stays so. */
export interface Ordinals {
  /** Null for an id that this export does not know. */
  of(id: string): string | null;
}

export function ordinals(prefix: string, ids: Iterable<string>): Ordinals {
  const sorted = [...new Set(ids)].sort(byCodeUnit);
  const digits = String(sorted.length).length;
  const numbers = new Map(sorted.map((id, i) => [id, `${prefix}${String(i + 1).padStart(digits, "0")}`]));
  return { of: (id) => numbers.get(id) ?? null };
}

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letters(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}
