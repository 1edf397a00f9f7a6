import type { Items, Selection, Streamed } from "../model/query.ts";
import { isWanted, lostNodes } from "./survey.ts";

/** Leaves out the arrests of other statuses, then the nodes that only they had joined. */
export async function narrow(subgraph: Streamed, selection: Selection): Promise<Streamed> {
  if (!selection.statuses) return subgraph;
  const lost = await lostNodes(subgraph, selection);
  return { nodes: only(subgraph.nodes, ({ id }) => !lost.has(id)), edges: only(subgraph.edges, isWanted(selection)), omitted: subgraph.omitted };
}

const only = <T>(items: Items<T>, wanted: (item: T) => boolean): Items<T> => ({
  async *[Symbol.asyncIterator]() {
    for await (const item of items) if (wanted(item)) yield item;
  },
});

/** The selection in words, one line a choice, for manifests. */
export function selectionLines(selection: Selection): string[] {
  const { focus, depth, kinds, types, minSources, since, until, statuses } = selection;
  return [
    focus.length > 0 ? `focus: ${focus.join(", ")}; ${depth} ${depth === 1 ? "step" : "steps"} around` : "focus: none, all of the graph",
    `kinds: ${kinds?.join(", ") ?? "all"}`,
    `relations: ${types?.join(", ") ?? "all but MENTIONED_IN"}`,
    `independent sources: ${minSources ?? 1} or more`,
    `dates: ${since ?? "any"} to ${until ?? "any"}`,
    `statuses: ${statuses?.join(", ") ?? "all"}`,
  ];
}
