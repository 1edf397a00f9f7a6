import type { GraphNode, Subgraph } from "../model/graph.ts";
import { byCodeUnit } from "../model/id.ts";
import type { Connection } from "./connection.ts";
import { relationsAmong, sourced } from "./edges.ts";
import { nodesOf } from "./nodes.ts";
import { entityRows } from "./pages.ts";
import type { GraphQuery, GraphStore } from "./port.ts";
import { DEFAULT_TYPES } from "./relations.ts";
import { entityNode, entityOf } from "./rows.ts";
import type { Step, StepFilter } from "./steps.ts";
import { stepsFrom } from "./steps.ts";

export type SubgraphPart = Pick<GraphStore, "graph">;

/** The nodes to draw, and how many were left out. */
interface Choice {
  readonly nodes: readonly GraphNode[];
  readonly omitted: number;
}

const filterOf = ({ types, minSources, since, until }: GraphQuery): StepFilter => ({
  types: types ?? DEFAULT_TYPES,
  minSources: minSources ?? 0,
  since,
  until,
});

/** The filter of entities; documents pass it, for they are what sources are counted in. */
const passes = ({ kinds, minSources }: GraphQuery) => ({ kind, weight }: Step): boolean =>
  kind === null || ((!kinds || kinds.includes(kind)) && weight >= (minSources ?? 0));

const bySources = (a: Step, b: Step): number => b.weight - a.weight || b.mentions - a.mentions || byCodeUnit(a.to, b.to);

/**
 * What is within `depth` steps of the focus: all of it is walked, so that what a limit leaves out is counted, and the
 * nearest are kept first, of equally near ones the best sourced.
 */
async function around(connection: Connection, query: GraphQuery): Promise<Choice> {
  const focus = [...(await nodesOf(connection, query.focus)).values()];
  const reached = new Set(focus.map((node) => node.id));
  const ranked: string[] = [...reached];
  for (let depth = 0, frontier = ranked.slice(); depth < query.depth && frontier.length > 0; depth++) {
    const steps = (await stepsFrom(connection, frontier, filterOf(query))).filter(passes(query)).filter((step) => !reached.has(step.to));
    const next = new Map(steps.map((step) => [step.to, step]));
    frontier = [...next.values()].sort(bySources).map((step) => step.to);
    for (const id of frontier) reached.add(id);
    ranked.push(...frontier);
  }
  return { nodes: await present(connection, ranked.slice(0, query.limit ?? ranked.length)), omitted: left(ranked.length, query.limit) };
}

const left = (found: number, limit: number | null): number => (limit === null ? 0 : Math.max(0, found - limit));

const present = async (connection: Connection, ids: readonly string[]): Promise<GraphNode[]> => [...(await nodesOf(connection, ids)).values()];

/** "No limit", as a number that both engines take. */
const MOST_ENTITIES = 1_000_000_000;

/** With no focus: the best sourced entities, then the documents that a relation of theirs ends in. */
async function overview(connection: Connection, query: GraphQuery): Promise<Choice> {
  const page = { first: query.limit ?? MOST_ENTITIES, after: null };
  const [rows, total] = await entityRows(connection, { ...query, orderBy: "SOURCES" }, page);
  const entities = rows.slice(0, page.first).map(entityOf).map(entityNode);
  const papers = await documentsOfStep(connection, entities.map((e) => e.id), query);
  const documents = await present(connection, papers.slice(0, query.limit === null ? papers.length : query.limit - entities.length));
  return { nodes: [...entities, ...documents], omitted: total + papers.length - entities.length - documents.length };
}

/** Documents one step from entities, those that most of them lead to first. */
async function documentsOfStep(connection: Connection, ids: readonly string[], query: GraphQuery): Promise<string[]> {
  const types = (query.types ?? DEFAULT_TYPES).filter((type) => ENDS_IN_DOCUMENT.has(type));
  if (types.length === 0 || ids.length === 0) return [];
  const links = new Map<string, number>();
  for (const step of await stepsFrom(connection, ids, { ...filterOf(query), types }))
    if (step.kind === null) links.set(step.to, (links.get(step.to) ?? 0) + 1);
  return [...links].sort(([a, m], [b, n]) => n - m || byCodeUnit(a, b)).map(([id]) => id);
}

const ENDS_IN_DOCUMENT: ReadonlySet<string> = new Set(["MENTIONED_IN", "QUOTED_IN", "ARRESTED_IN"]);

export function subgraphPart(connection: Connection): SubgraphPart {
  return {
    async graph(query): Promise<Subgraph> {
      const { nodes, omitted } = await (query.focus.length > 0 ? around(connection, query) : overview(connection, query));
      const documents = new Set(nodes.filter((node) => node.type === "Document").map((node) => node.id));
      const edges = await relationsAmong(connection, nodes.map((node) => node.id), query.types ?? DEFAULT_TYPES, query);
      return {
        nodes: [...nodes].sort((a, b) => byCodeUnit(a.id, b.id)),
        edges: edges.filter(sourced(query.minSources ?? 0, (id) => documents.has(id))),
        omitted,
      };
    },
  };
}
