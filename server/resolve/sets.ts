import { inCapitals } from "./text.ts";

export const union = <T>(sets: readonly ReadonlySet<T>[]): Set<T> => {
  const all = new Set<T>();
  for (const set of sets) for (const item of set) all.add(item);
  return all;
};

/** What both hold, in the order of the first. */
export const meet = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): T[] => [...a].filter((x) => b.has(x));

/** Do both hold something, but nothing in common? */
export const apart = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => a.size > 0 && b.size > 0 && ![...a].some((x) => b.has(x));

/** The items in one order, whatever the set's. */
export const list = (set: ReadonlySet<string>): string => [...set].sort().join(", ");

/** Folded names as they are written, in one order. */
export const told = (set: Iterable<string>): string => [...set].sort().map(inCapitals).join(", ");

/** Keys with the names that they stand for; of several with one key the first. */
export type Named = ReadonlyMap<string, string>;

export function allNamed(maps: readonly Named[]): Named {
  const all = new Map<string, string>();
  for (const map of maps) for (const [key, name] of map) if (!all.has(key)) all.set(key, name);
  return all;
}

/** What is named beside somebody, and the key by which they are named themselves. */
export interface Beside {
  readonly companions: Named;
  readonly self: string | null;
}

/** Who stands beside both, by the name in the first. */
export function bothBeside(a: Beside, b: Beside): string[] {
  const found: string[] = [];
  for (const [key, name] of a.companions) if (key !== a.self && key !== b.self && b.companions.has(key)) found.push(name);
  return found;
}

/** "both beside Ann Lee": at most three of the companions that two share, see Setting. */
export const companionsTold = (names: readonly string[]): string => `both beside ${[...names].sort().slice(0, 3).join(", ")}`;
