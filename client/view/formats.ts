import { RELATION_TYPES } from "../../server/model/ontology.ts";
import type { BoardData, Drawn } from "./board.ts";
import type { View } from "./view.ts";

/** The files that a board can become, in the words of those who use them. */
export const FORMATS = [
  { format: "graphml", name: "GraphML", use: "Gephi, yEd, NetworkX, R" },
  { format: "gephi", name: "Gephi tables", use: "Two CSV files in a zip, nodes and edges" },
  { format: "cytoscape", name: "Cytoscape JSON", use: "Cytoscape and its web library" },
] as const satisfies readonly { readonly format: string; readonly name: string; readonly use: string }[];

/** Longer addresses are refused by servers and proxies. */
const LONGEST = 12_000;

/**
 * The address that gives what is drawn as a file: the nodes by name, without their neighbours, and only the lines that
 * the filters let through. A board too long for an address is exported whole.
 */
export function exportAddress(format: string, { filters }: View, { nodes }: Drawn, data: BoardData, redact: boolean): string {
  const query = new URLSearchParams({ format });
  if (nodes.length > 0) {
    for (const { id } of nodes) query.append("focus", id);
    query.set("depth", "0");
  }
  if (filters.types.size > 0) for (const type of RELATION_TYPES) if (!filters.types.has(type) && [...data.edges.values()].some((edge) => edge.type === type)) query.append("type", type);
  if (filters.minSources > 1) query.set("min-sources", String(filters.minSources));
  if (redact) query.set("redact", "true");
  const address = `/export?${query.toString()}`;
  return address.length <= LONGEST ? address : `/export?format=${format}${redact ? "&redact=true" : ""}`;
}
