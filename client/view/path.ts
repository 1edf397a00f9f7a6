import type { BoardData } from "./board.ts";

/** The steps from `a` to `b` through the edges of a found path: each node with the edge that leaves it. */
export function chainOf({ edges }: BoardData, a: string, b: string): readonly { readonly node: string; readonly edge: string }[] {
  const came = new Map<string, { readonly node: string; readonly edge: string }>();
  const seen = new Set([a]);
  for (let at = [a]; at.length > 0 && !seen.has(b);) {
    const next: string[] = [];
    for (const node of at) for (const { id, from, to } of [...edges.values()].toSorted((x, y) => y.sources - x.sources)) {
      const other = from === node ? to : to === node ? from : null;
      if (other === null || seen.has(other)) continue;
      seen.add(other);
      came.set(other, { node, edge: id });
      next.push(other);
    }
    at = next;
  }
  const chain: { node: string; edge: string }[] = [];
  for (let step = came.get(b); step; step = came.get(step.node)) chain.unshift(step);
  return chain;
}
