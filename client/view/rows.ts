import type { BoardEdge, BoardNode, Drawn } from "./board.ts";

/** The board as a table: what is drawn, in rows that can be sorted. */

export interface Row { readonly node: BoardNode; readonly lines: number }

export const COLUMNS = ["name", "kind", "lines", "sources", "documents", "mentions", "first", "last"] as const;
export type Column = (typeof COLUMNS)[number];
export interface Sorting { readonly column: Column; readonly down: boolean }

const VALUE: Readonly<Record<Column, (row: Row) => string | number>> = {
  name: ({ node }) => node.label.toLocaleLowerCase("en"),
  kind: ({ node }) => node.end,
  lines: ({ lines }) => lines,
  sources: ({ node }) => node.sources,
  documents: ({ node }) => node.documents,
  mentions: ({ node }) => node.mentions,
  first: ({ node }) => node.firstSeen ?? "",
  last: ({ node }) => node.lastSeen ?? "",
};

function compare(a: string | number, b: string | number): number {
  return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "en");
}

/** Sorted by a column, then by name; empty dates last whichever way. */
export function rowsOf({ nodes, edges }: Drawn, { column, down }: Sorting): readonly Row[] {
  const lines = new Map<string, number>();
  for (const { from, to } of edges) for (const id of [from, to]) lines.set(id, (lines.get(id) ?? 0) + 1);
  const value = VALUE[column];
  return nodes.map((node) => ({ node, lines: lines.get(node.id) ?? 0 })).toSorted((a, b) => {
    const [x, y] = [value(a), value(b)];
    if ((x === "") !== (y === "")) return x === "" ? 1 : -1;
    return (down ? -1 : 1) * compare(x, y) || compare(VALUE.name(a), VALUE.name(b)) || compare(a.node.id, b.node.id);
  });
}

/** Lines of the board with both ends, best sourced first. */
export function lineRows({ nodes, edges }: Drawn): readonly { readonly edge: BoardEdge; readonly from: BoardNode; readonly to: BoardNode }[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return edges.flatMap((edge) => {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
    return from && to ? [{ edge, from, to }] : [];
  }).toSorted((a, b) => b.edge.sources - a.edge.sources || b.edge.tellings.length - a.edge.tellings.length || compare(a.edge.id, b.edge.id));
}

/** Ids of the documents behind what is drawn: those on it, and those in which a drawn line is told, most lines first. */
export function documentsBehind({ nodes, edges }: Drawn): readonly string[] {
  const lines = new Map(nodes.filter(({ end }) => end === "Document").map(({ id }) => [id, 0]));
  for (const { tellings } of edges) for (const id of new Set(tellings.map(({ document }) => document))) lines.set(id, (lines.get(id) ?? 0) + 1);
  return [...lines].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([id]) => id);
}
