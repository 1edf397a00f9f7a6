import type { Page, Paged } from "../model/query.ts";

/** As in the schema, for a `first` that is null. */
const PAGE = 50;

interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly startCursor: string | null; readonly endCursor: string | null };
  readonly totalCount: number;
}

/** A page as the store wants it, of the arguments of a field. */
export const pageOf = ({ first, after }: PageArguments): Page => ({ first: first ?? PAGE, after: after ?? null });

/** A page as Relay wants it. */
export function connection<T>(page: Page, { items, cursors, hasNextPage, totalCount }: Paged<T>): Connection<T> {
  const edges = items.map((node, i) => ({ cursor: cursors[i] ?? "", node }));
  return {
    edges,
    pageInfo: { hasNextPage, hasPreviousPage: page.after !== null, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount,
  };
}

/** A page of a list that is at hand whole; `key` tells its items apart. A cursor that is not in the list begins anew. */
export function pageOfList<T>(items: readonly T[], { first, after }: Page, key: (item: T) => string): Paged<T> {
  const cursorOf = (item: T): string => Buffer.from(key(item)).toString("base64url");
  const begin = after === null ? 0 : items.findIndex((item) => cursorOf(item) === after) + 1;
  const page = items.slice(begin, begin + first);
  return { items: page, cursors: page.map(cursorOf), hasNextPage: begin + page.length < items.length, totalCount: items.length };
}
