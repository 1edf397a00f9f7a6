import { SettingError } from "../model/errors.ts";
import type { GraphNode, Relation, Subgraph } from "../model/graph.ts";
import type { Kind, RelationType, Status } from "../model/ontology.ts";

/** What of the graph is wanted. What is not named is not narrowed. */
export interface Selection {
  /** Entity or document ids; none: everything. */
  readonly focus: readonly string[];
  /** Steps around the focus; 0 is just what is on the board. */
  readonly depth: number;
  readonly kinds?: readonly Kind[];
  readonly types?: readonly RelationType[];
  /** Independent sources, of entities and of relations between entities. */
  readonly minSources?: number;
  /** ISO dates, of the documents that hold the evidence. */
  readonly since?: string;
  readonly until?: string;
  /** Arrests whose case stands elsewhere are left out; relations that know no status stay. */
  readonly statuses?: readonly Status[];
  /** More nodes than these are refused, never cut. */
  readonly limit?: number;
}

/** Leaves out the arrests of other statuses, then the nodes that only they had joined. Throws SettingError above the limit. */
export function narrow(subgraph: Subgraph, { statuses, focus, limit }: Selection): Subgraph {
  const wanted = (edge: Relation): boolean => !statuses || edge.status === null || statuses.includes(edge.status);
  const edges = subgraph.edges.filter(wanted);
  const joined = endsOf(edges);
  const lost = endsOf(subgraph.edges.filter((edge) => !wanted(edge)));
  const stays = ({ id }: GraphNode): boolean => joined.has(id) || !lost.has(id) || focus.includes(id);
  const nodes = subgraph.nodes.filter(stays);
  if (limit !== undefined && nodes.length > limit)
    throw new SettingError(`The export would hold ${nodes.length} nodes and the limit is ${limit}: raise the limit, or narrow it by focus, kind, type, date or sources.`);
  return { nodes, edges, omitted: subgraph.omitted };
}

const endsOf = (edges: readonly Relation[]): ReadonlySet<string> => new Set(edges.flatMap(({ from, to }) => [from, to]));

/** The selection in words, one line a choice, for manifests. */
export function selectionLines(selection: Selection): string[] {
  const { focus, depth, kinds, types, minSources, since, until, statuses } = selection;
  return [
    focus.length > 0 ? `focus: ${focus.join(", ")}; ${depth} ${depth === 1 ? "step" : "steps"} around` : "focus: none, all of the graph",
    `kinds: ${kinds?.join(", ") ?? "all"}`,
    `relations: ${types?.join(", ") ?? "all but MENTIONED_IN"}`,
    `independent sources: ${minSources ?? 1} or more`,
    `dates: ${since ?? "any"} to ${until ?? "any"}`,
    `statuses: ${statuses?.join(", ") ?? "all"}`,
  ];
}
