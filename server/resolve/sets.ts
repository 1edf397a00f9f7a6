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

/** "beside Ann Lee": at most three of the companions that two share, see Setting. */
export const companionsTold = (companions: readonly string[]): string =>
  `both beside ${companions.map((c) => c.slice(c.indexOf(" ") + 1)).sort().slice(0, 3).join(", ")}`;
