import { RELATION_TYPES } from "../../server/model/ontology.ts";
import type { RelationType } from "../../server/model/ontology.ts";
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

export interface ExportAddress {
  readonly address: string;
  /** The board has too many nodes to be named in an address, so everything is exported. */
  readonly whole: boolean;
}

/** The types that the filters let through, or none when they let all through. */
function typesLeft({ filters }: View, { edges }: BoardData): readonly RelationType[] {
  if (filters.types.size === 0) return [];
  const here = new Set([...edges.values()].map(({ type }) => type));
  return RELATION_TYPES.filter((type) => here.has(type) && !filters.types.has(type));
}

/** The address that gives what is drawn as a file: its nodes by id, without their neighbours, and the lines between them. */
export function exportAddress(format: string, view: View, { nodes }: Drawn, data: BoardData, redact: boolean): ExportAddress {
  const { minSources, since, until } = view.filters;
  const focus = nodes.map(({ id }) => encodeURIComponent(id)).join(",");
  const types = typesLeft(view, data).join(",");
  const part = (name: string, value: string | null): string => (value ? `&${name}=${value}` : "");
  const bounds = part("type", types) + part("minSources", minSources > 1 ? String(minSources) : null) + part("since", since) + part("until", until) + part("redact", redact ? "true" : null);
  const address = `/export?format=${format}${part("focus", focus)}${focus ? "&depth=0" : ""}${bounds}`;
  return address.length <= LONGEST ? { address, whole: focus === "" } : { address: `/export?format=${format}${bounds}`, whole: true };
}
