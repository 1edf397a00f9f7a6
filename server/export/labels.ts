import type { Relation } from "../model/graph.ts";
import type { End } from "../model/ontology.ts";
import type { Streamed } from "../model/query.ts";
import { kindOf, labelOf } from "./attributes.ts";
import type { ExportContext } from "./context.ts";

/** A node in words. */
export interface Label {
  readonly name: string;
  readonly kind: End;
}

/** Names and kinds of all nodes, for formats that write an edge with the names of its ends. */
export async function labelsOf({ nodes }: Pick<Streamed, "nodes">): Promise<ReadonlyMap<string, Label>> {
  const labels = new Map<string, Label>();
  for await (const node of nodes) labels.set(node.id, { name: labelOf(node), kind: kindOf(node) });
  return labels;
}

/** Name of whom the evidence speaks of, a node or not; null when there is none. */
export const nameIn = (labels: ReadonlyMap<string, Label>, { names }: ExportContext, id: string | null): string | null =>
  id === null ? null : (labels.get(id)?.name ?? names.get(id) ?? null);

/** Relations by the ends that `ends` names. */
export function listed(edges: readonly Relation[], ends: (edge: Relation) => readonly string[]): ReadonlyMap<string, readonly Relation[]> {
  const found = new Map<string, Relation[]>();
  for (const edge of edges)
    for (const end of new Set(ends(edge))) {
      const there = found.get(end);
      if (there) there.push(edge);
      else found.set(end, [edge]);
    }
  return found;
}
