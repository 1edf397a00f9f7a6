import { NO_DATA } from "../../client/view/board.ts";
import type { BoardData, BoardEdge, BoardNode, Telling } from "../../client/view/board.ts";

/** Small boards for tests, of an invented county. */

export const node = (id: string, over: Partial<BoardNode> = {}): BoardNode => ({
  id, end: "Person", label: id, aliases: [], named: true, count: null, mentions: 1, documents: 1, sources: 1,
  firstSeen: null, lastSeen: null, origin: "stated", publisher: null, ...over,
});

export const telling = (over: Partial<Telling> = {}): Telling => ({ document: "d1", origin: "stated", status: null, date: "2025-03-01", count: null, ...over });

export const edge = (from: string, to: string, over: Partial<BoardEdge> = {}): BoardEdge => ({
  id: `${over.type ?? "WORKS_FOR"}~${from}~${to}`, type: "WORKS_FOR", from, to, directed: true, status: null, sources: 1, tellings: [telling()], ...over,
});

export const boardData = (nodes: readonly BoardNode[], edges: readonly BoardEdge[] = []): BoardData => ({
  ...NO_DATA, nodes: new Map(nodes.map((n) => [n.id, n])), edges: new Map(edges.map((e) => [e.id, e])),
});
