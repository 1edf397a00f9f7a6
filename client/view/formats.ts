import type { Theme } from "../../server/model/look.ts";
import { RELATION_TYPES, STATUSES } from "../../server/model/ontology.ts";
import type { RelationType } from "../../server/model/ontology.ts";
import type { BoardData, Drawn } from "./board.ts";
import type { View } from "./view.ts";

/** The files that a board can become, in the words of those who use them: what each is and what opens it, in a line. */
export const FORMATS = [
  { format: "png", name: "Picture", use: "A picture, for pages and slides" },
  { format: "svg", name: "Drawing", use: "The picture with real text, which designers can edit" },
  { format: "story", name: "Story pack", use: "Picture, table, footnotes, sources and what was left out, in one zip" },
  { format: "markdown", name: "Story notes", use: "Text with every passage in a footnote" },
  { format: "xlsx", name: "Excel", use: "Two sheets: evidence and nodes" },
  { format: "csv", name: "CSV", use: "One row a passage, for any spreadsheet" },
  { format: "html", name: "Web page", use: "One page to explore, which needs no network" },
  { format: "obsidian", name: "Obsidian", use: "A folder of notes, linked as the board is" },
  { format: "graphml", name: "GraphML", use: "For Gephi, yEd, Cytoscape, NetworkX and R" },
  { format: "gexf", name: "GEXF", use: "For Gephi, with colours, sizes, dates and places" },
  { format: "gephi", name: "Gephi tables", use: "Nodes and edges as two CSV files in a zip, for Gephi and Kumu" },
  { format: "cytoscape", name: "Cytoscape JSON", use: "For Cytoscape and programs of your own; comes in again as it is" },
  { format: "jsonld", name: "JSON-LD", use: "Linked data, each passage with its place and provenance" },
  { format: "ftm", name: "Follow the Money", use: "For Aleph and OpenSanctions; comes in again as it is" },
  { format: "cypher", name: "Cypher", use: "A script that makes the board in Neo4j, and may be run again" },
] as const satisfies readonly { readonly format: string; readonly name: string; readonly use: string }[];

/** The types that the filters let through, or none when they let all through. */
function typesLeft({ filters }: View, { edges }: BoardData): readonly RelationType[] {
  if (filters.types.size === 0) return [];
  const here = new Set([...edges.values()].map(({ type }) => type));
  return RELATION_TYPES.filter((type) => here.has(type) && !filters.types.has(type));
}

const statusesLeft = ({ filters }: View): readonly string[] => (filters.statuses.size === 0 ? [] : STATUSES.filter((status) => !filters.statuses.has(status)));

export interface ExportWish {
  readonly redact: boolean;
  readonly theme: Theme;
  /** Everything that Corkboard holds, in place of what is on the board. */
  readonly everything: boolean;
}

/** What is drawn: its nodes by id without their neighbours, where they lie, and the lines between them that the filters let through. */
function drawnPart(view: View, { nodes }: Drawn, data: BoardData): readonly (readonly [string, string])[] {
  const places = nodes.map(({ id }) => view.places.get(id));
  const at = places.every((place) => place !== undefined) ? places.flatMap((place) => place?.map(Math.round) ?? []) : [];
  return [["focus", nodes.map(({ id }) => id).join(",")], ["depth", "0"], ["at", at.join(",")], ["type", typesLeft(view, data).join(",")]];
}

/** What is asked of /export, without the format. */
export function exportAsk(view: View, drawn: Drawn, data: BoardData, { redact, theme, everything }: ExportWish): URLSearchParams {
  const { minSources, since, until } = view.filters;
  const bounds: readonly (readonly [string, string])[] = [
    ["minSources", minSources > 1 ? String(minSources) : ""], ["since", since ?? ""], ["until", until ?? ""], ["status", statusesLeft(view).join(",")],
  ];
  const parts = [...(everything ? [] : [...drawnPart(view, drawn, data), ...bounds]), ["theme", theme === "dark" ? "dark" : ""], ["redact", redact ? "true" : ""]] as const;
  return new URLSearchParams(parts.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** The address of everything in a format, which the browser itself can load however large it is. */
export const exportAddress = (format: string, asked: URLSearchParams): string => `/export?${new URLSearchParams([["format", format], ...asked])}`;
