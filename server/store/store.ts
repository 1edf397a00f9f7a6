import type { Connection } from "./connection.ts";
import { derivedPart } from "./derived.ts";
import { nodePart } from "./nodes.ts";
import { pagePart } from "./pages.ts";
import { pathPart } from "./path.ts";
import type { GraphStore } from "./port.ts";
import { recordPart } from "./record.ts";
import { relationPart } from "./relations.ts";
import { savedBoardPart } from "./savedBoards.ts";
import { searchPart } from "./search.ts";
import { statement } from "./statements.ts";
import { streamPart } from "./stream.ts";
import { subgraphPart } from "./subgraph.ts";

/** The graph over a connection, the same on every engine. */
export function graphStore(connection: Connection): GraphStore {
  return {
    prepare: () => connection.prepare(),
    ping: async () => {
      await connection.read(statement("ping"));
    },
    close: () => connection.close(),
    bounded: (bounds) => graphStore(connection.bounded(bounds)),
    ...recordPart(connection),
    ...derivedPart(connection),
    ...nodePart(connection),
    ...pagePart(connection),
    ...searchPart(connection),
    ...relationPart(connection),
    ...subgraphPart(connection),
    ...streamPart(connection),
    ...pathPart(connection),
    ...savedBoardPart(connection),
  };
}
