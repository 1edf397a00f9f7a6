import DataLoader from "dataloader";
import type { DocumentNode, GraphNode } from "../model/graph.ts";
import type { GraphStore } from "../store/port.ts";

/** What a list would ask for one by one, gathered into one question to the store; made anew for each request. */
export interface Loaders {
  readonly node: DataLoader<string, GraphNode | null>;
  readonly document: DataLoader<string, DocumentNode | null>;
  readonly text: DataLoader<string, string | null>;
}

export function makeLoaders(store: GraphStore): Loaders {
  return {
    node: new DataLoader((ids) => store.nodes(ids)),
    document: new DataLoader((ids) => fromMap(store.documentsOf(ids), ids)),
    text: new DataLoader((ids) => fromMap(store.texts(ids), ids)),
  };
}

async function fromMap<T>(answer: Promise<ReadonlyMap<string, T>>, ids: readonly string[]): Promise<(T | null)[]> {
  const found = await answer;
  return ids.map((id) => found.get(id) ?? null);
}

/** Nodes that an answer brought along need not be asked for again. */
export function remember(loaders: Loaders, nodes: readonly GraphNode[]): void {
  for (const node of nodes) {
    loaders.node.prime(node.id, node);
    if (node.type === "Document") loaders.document.prime(node.id, node);
  }
}
