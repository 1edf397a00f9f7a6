/** How many rows go into one statement: enough to make the way to the engine cheap, few enough to stay small. */
export const BATCH = 1_000;

/** `items` in lists of at most `size`; nothing for none. */
export function* batches<T>(items: readonly T[], size = BATCH): Generator<readonly T[]> {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size);
}
