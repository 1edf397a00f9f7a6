import type { Evidence, GraphNode } from "../model/graph.ts";
import type { End } from "../model/ontology.ts";
import { kindOf, labelOf } from "./attributes.ts";
import type { ExportContext, Streamed } from "./context.ts";

/** A node in words. */
export interface Label {
  readonly name: string;
  readonly kind: End;
}

/** Names and kinds of all nodes, for formats that write an edge with the names of its ends. */
export async function labelsOf({ nodes }: Streamed): Promise<ReadonlyMap<string, Label>> {
  const labels = new Map<string, Label>();
  for await (const node of nodes) labels.set(node.id, { name: labelOf(node), kind: kindOf(node) });
  return labels;
}

/** Name of whom the evidence speaks of, a node or not; null when there is none. */
export const nameIn = (labels: ReadonlyMap<string, Label>, { names }: ExportContext, id: string | null): string | null =>
  id === null ? null : (labels.get(id)?.name ?? names.get(id) ?? null);

/** "Amity Courier, 2031-03-01": who published the passage and when, as far as it is known. */
export function sourceOf({ document }: Pick<Evidence, "document">, { documents }: ExportContext): string {
  const paper = documents.get(document);
  return [paper?.publisher, paper?.published].filter((part) => part !== null && part !== undefined && part !== "").join(", ");
}

export const isDocument = (node: GraphNode): node is Extract<GraphNode, { type: "Document" }> => node.type === "Document";
