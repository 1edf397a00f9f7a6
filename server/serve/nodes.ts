import type { Entity, GraphNode, Relation } from "../model/graph.ts";

/** What `node(id)` may answer. Entities and documents say their `type`; a relation is known by its evidence. */
export type AnyNode = GraphNode | Relation;

/** One entity in one document, with its places: start, end, start, end, … */
export interface Marked {
  readonly entity: Entity;
  readonly offsets: readonly number[];
}

/** The name of a node's GraphQL type. */
export function typeOfNode(node: AnyNode): "Entity" | "Document" | "Relation" {
  return "evidence" in node ? "Relation" : node.type;
}
