import type { Theme } from "../../server/model/look.ts";
import { RELATION_TYPES, STATUSES } from "../../server/model/ontology.ts";
import type { RelationType } from "../../server/model/ontology.ts";
import type { BoardData, Drawn } from "./board.ts";
import type { View } from "./view.ts";

/** The files that a board can become, in the words of those who use them. */
export const FORMATS = [
  { format: "png", name: "Picture", use: "PNG, for pages and slides" },
  { format: "svg", name: "Drawing", use: "SVG, which designers can edit" },
  { format: "story", name: "Story pack", use: "Picture, table, footnotes and sources in one zip" },
  { format: "markdown", name: "Story notes", use: "Markdown, every sentence with its passages" },
  { format: "xlsx", name: "Excel", use: "Evidence and nodes as two sheets" },
  { format: "csv", name: "CSV", use: "Any spreadsheet, one row a passage" },
  { format: "html", name: "Web page", use: "One page to explore without a network" },
  { format: "obsidian", name: "Obsidian", use: "A folder of linked notes" },
  { format: "graphml", name: "GraphML", use: "Gephi, yEd, Cytoscape, NetworkX, R" },
  { format: "gexf", name: "GEXF", use: "Gephi, with colours, sizes and dates" },
  { format: "gephi", name: "Gephi tables", use: "Two CSV files in a zip, nodes and edges" },
  { format: "cytoscape", name: "Cytoscape JSON", use: "Cytoscape, and programs of your own" },
  { format: "jsonld", name: "JSON-LD", use: "Linked data with its provenance" },
  { format: "ftm", name: "Follow the Money", use: "Aleph, OpenSanctions" },
  { format: "cypher", name: "Cypher", use: "A script for Neo4j" },
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

const statusesLeft = ({ filters }: View): readonly string[] => (filters.statuses.size === 0 ? [] : STATUSES.filter((status) => !filters.statuses.has(status)));

export interface ExportWish { readonly redact: boolean; readonly theme: Theme }

/** The address that gives what is drawn as a file: its nodes by id, without their neighbours, and the lines between them. */
export function exportAddress(format: string, view: View, { nodes }: Drawn, data: BoardData, { redact, theme }: ExportWish): ExportAddress {
  const { minSources, since, until } = view.filters;
  const focus = nodes.map(({ id }) => encodeURIComponent(id)).join(",");
  const types = typesLeft(view, data).join(",");
  const part = (name: string, value: string | null): string => (value ? `&${name}=${value}` : "");
  const bounds = part("type", types) + part("minSources", minSources > 1 ? String(minSources) : null) + part("since", since) + part("until", until) + part("status", statusesLeft(view).join(",")) + part("theme", theme === "dark" ? "dark" : null) + part("redact", redact ? "true" : null);
  const address = `/export?format=${format}${part("focus", focus)}${focus ? "&depth=0" : ""}${bounds}`;
  return address.length <= LONGEST ? { address, whole: focus === "" } : { address: `/export?format=${format}${bounds}`, whole: true };
}
