import type { End, Kind, Origin, RelationType, Status } from "../../server/model/ontology.ts";
import type { View } from "./view.ts";

/** A node as the board knows it. For a document `label` is its title and the counts are 1. */
export interface BoardNode {
  readonly id: string;
  readonly end: End;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly named: boolean;
  /** How many people an unnamed group is. */
  readonly count: number | null;
  readonly mentions: number;
  readonly documents: number;
  readonly sources: number;
  /** ISO dates; for a document both are its day. */
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  readonly origin: Origin;
  readonly publisher: string | null;
}

/** What the board needs of one piece of evidence; its words come when they are asked for. */
export interface Telling {
  readonly document: string;
  readonly origin: Origin;
  readonly status: Status | null;
  /** The day told of, else the day of the document. */
  readonly date: string | null;
  readonly count: number | null;
}

export interface BoardEdge {
  readonly id: string;
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly directed: boolean;
  readonly status: Status | null;
  readonly sources: number;
  readonly tellings: readonly Telling[];
}

/** What was loaded for one board. `omitted`: how many nodes the server's limit left out. */
export interface BoardData {
  readonly nodes: ReadonlyMap<string, BoardNode>;
  readonly edges: ReadonlyMap<string, BoardEdge>;
  readonly omitted: number;
}

/** More are not drawn at once: neither people nor a canvas do well with them. It is said wherever it cuts something off. */
export const MOST = 2_000;

export const NO_DATA: BoardData = { nodes: new Map(), edges: new Map(), omitted: 0 };

/** What is drawn: the loaded without the hidden and the filtered. */
export interface Drawn {
  readonly nodes: readonly BoardNode[];
  readonly edges: readonly BoardEdge[];
}

const within = (date: string | null, since: string | null, until: string | null): boolean =>
  (since === null && until === null) || (date !== null && (since === null || date >= since) && (until === null || date <= until));

function passesEdge({ filters }: View, edge: BoardEdge, toDocument: boolean): boolean {
  if (filters.types.has(edge.type)) return false;
  if (edge.status !== null && filters.statuses.has(edge.status)) return false;
  if (!toDocument && edge.sources < filters.minSources) return false;
  return edge.tellings.some(({ date, origin }) => !filters.origins.has(origin) && within(date, filters.since, filters.until));
}

function passesNode({ filters, hidden }: View, node: BoardNode): boolean {
  return !hidden.has(node.id) && !filters.kinds.has(node.end) && (node.end === "Document" || node.sources >= filters.minSources);
}

/** Has a bound been set that only lines can meet (type, status, origin, date)? Nodes that lose all lines to it are left out. */
const boundByLines = ({ filters }: View): boolean =>
  filters.types.size > 0 || filters.statuses.size > 0 || filters.origins.size > 0 || filters.since !== null || filters.until !== null;

/** The part of `data` that `view` lets through. What is selected stays, whatever its lines. */
export function drawn(view: View, data: BoardData): Drawn {
  const passing = new Map([...data.nodes].filter(([, node]) => passesNode(view, node)));
  const joined = [...data.edges.values()].filter(({ from, to }) => passing.has(from) && passing.has(to));
  const edges = joined.filter((edge) => passesEdge(view, edge, data.nodes.get(edge.to)?.end === "Document"));
  if (!boundByLines(view)) return { nodes: [...passing.values()], edges };
  const had = new Set(joined.flatMap(({ from, to }) => [from, to]));
  const has = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const keep = ({ id, firstSeen, lastSeen }: BoardNode): boolean =>
    view.selected.includes(id) || has.has(id) || (!had.has(id) && seenWithin(firstSeen, lastSeen, view));
  return { nodes: [...passing.values()].filter(keep), edges };
}

const seenWithin = (first: string | null, last: string | null, { filters: { since, until } }: View): boolean =>
  (since === null && until === null) || (first !== null && (until === null || first <= until) && (since === null || (last ?? first) >= since));

/** Adjacent node ids of each node. */
export function neighbours(edges: readonly BoardEdge[]): ReadonlyMap<string, ReadonlySet<string>> {
  const map = new Map<string, Set<string>>();
  const link = (a: string, b: string): void => void (map.get(a) ?? map.set(a, new Set()).get(a))?.add(b);
  for (const { from, to } of edges) { link(from, to); link(to, from); }
  return map;
}

export interface Tally<K extends string> { readonly key: K; readonly count: number }

/** Counts of the loaded, hidden ones aside, for the legend: filters do not change them, so that the legend stands still. */
export function tallies(view: View, data: BoardData): { readonly kinds: ReadonlyMap<End, number>; readonly types: ReadonlyMap<RelationType, number>; readonly statuses: ReadonlyMap<Status, number>; readonly origins: ReadonlyMap<Origin, number> } {
  const kinds = new Map<End, number>();
  const types = new Map<RelationType, number>();
  const statuses = new Map<Status, number>();
  const origins = new Map<Origin, number>();
  const up = <K>(map: Map<K, number>, key: K): void => void map.set(key, (map.get(key) ?? 0) + 1);
  for (const node of data.nodes.values()) if (!view.hidden.has(node.id)) up(kinds, node.end);
  for (const edge of data.edges.values()) {
    if (view.hidden.has(edge.from) || view.hidden.has(edge.to)) continue;
    up(types, edge.type);
    if (edge.status) up(statuses, edge.status);
    for (const origin of new Set(edge.tellings.map((telling) => telling.origin))) up(origins, origin);
  }
  return { kinds, types, statuses, origins };
}

/** An entity's kind, or null for a document. */
export const kindOf = ({ end }: BoardNode): Kind | null => (end === "Document" ? null : end);

/** Copies of `data` joined; later ones win. `omitted` is the last one's. */
export function joinData(a: BoardData, b: BoardData): BoardData {
  return { nodes: new Map([...a.nodes, ...b.nodes]), edges: new Map([...a.edges, ...b.edges]), omitted: b.omitted };
}
