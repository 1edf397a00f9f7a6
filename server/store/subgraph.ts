import type { GraphNode, Subgraph } from "../model/graph.ts";
import { byCodeUnit, isDocumentId } from "../model/id.ts";
import type { Connection } from "./connection.ts";
import { relationsAmong, sourced } from "./edges.ts";
import { nodesOf } from "./nodes.ts";
import { entityRows } from "./pages.ts";
import type { GraphQuery, GraphStore } from "./port.ts";
import { documentsOfStep, reached } from "./reach.ts";
import { DEFAULT_TYPES } from "./relations.ts";
import { entityNode, entityOf } from "./rows.ts";

export type SubgraphPart = Pick<GraphStore, "graph">;

/** The nodes to draw, and how many were left out. */
interface Choice {
  readonly nodes: readonly GraphNode[];
  readonly omitted: number;
}

/** What is around the focus: all of it is walked, so that what the limit leaves out is counted. */
async function around(connection: Connection, query: GraphQuery): Promise<Choice> {
  const ranked = await reached(connection, query);
  return { nodes: await present(connection, ranked.slice(0, query.limit)), omitted: Math.max(0, ranked.length - query.limit) };
}

const present = async (connection: Connection, ids: readonly string[]): Promise<GraphNode[]> => [...(await nodesOf(connection, ids)).values()];

/** With no focus: the best sourced entities, then the documents that a relation of theirs ends in. */
async function overview(connection: Connection, query: GraphQuery): Promise<Choice> {
  const [rows, total] = await entityRows(connection, { ...query, orderBy: "SOURCES" }, { first: query.limit, after: null });
  const entities = rows.slice(0, query.limit).map(entityOf).map(entityNode);
  const papers = await documentsOfStep(connection, entities.map((e) => e.id), query);
  const documents = await present(connection, papers.slice(0, query.limit - entities.length));
  return { nodes: [...entities, ...documents], omitted: total + papers.length - entities.length - documents.length };
}

export function subgraphPart(connection: Connection): SubgraphPart {
  return {
    async graph(query): Promise<Subgraph> {
      const { nodes, omitted } = await (query.focus.length > 0 ? around(connection, query) : overview(connection, query));
      const edges = await relationsAmong(connection, nodes.map((node) => node.id), query.types ?? DEFAULT_TYPES, query);
      return {
        nodes: [...nodes].sort((a, b) => byCodeUnit(a.id, b.id)),
        edges: edges.filter(sourced(query.minSources ?? 0, isDocumentId)),
        omitted,
      };
    },
  };
}
