/**
 * Ids as the keys of a map: statements ask `$among[x.id] IS NOT NULL`, which is one look-up a row. `x.id IN $ids` is read
 * from end to end for every row on the embedded engine. What holds a NUL is no id, and no key there either.
 */
export const setOf = (ids: Iterable<string>): { readonly [id: string]: true } => Object.fromEntries([...ids].filter((id) => !id.includes("\0")).map((id) => [id, true as const]));
