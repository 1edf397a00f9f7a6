import { afterAll, beforeAll, beforeEach, describe } from "vitest";
import type { GraphStore } from "../../server/store/port.ts";
import { backupContract } from "./contract/backup.ts";
import { boundsContract } from "./contract/bounds.ts";
import { derivedContract } from "./contract/derived.ts";
import { graphContract } from "./contract/graph.ts";
import { hostileContract } from "./contract/hostile.ts";
import { listContract } from "./contract/lists.ts";
import { pathContract } from "./contract/path.ts";
import { recordContract } from "./contract/record.ts";
import { relationContract } from "./contract/relations.ts";
import { savedBoardContract } from "./contract/savedBoards.ts";
import { searchContract } from "./contract/search.ts";
import { streamContract } from "./contract/stream.ts";
import { wholeContract } from "./contract/whole.ts";

/** What a store is opened with: an empty one, and an end to it. */
export interface Bench {
  /** Opens a store; it may hold what earlier tests left. */
  readonly open: () => Promise<GraphStore>;
  /** Removes all that the store holds. */
  readonly empty: (store: GraphStore) => Promise<GraphStore>;
  readonly close: (store: GraphStore) => Promise<void>;
}

/** The one suite that every engine has to pass. Each test begins with an empty, prepared store. */
export function storeContract(engine: string, bench: Bench): void {
  describe(`the graph store on ${engine}`, { timeout: 60_000 }, () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await bench.open();
    }, 60_000);
    beforeEach(async () => {
      store = await bench.empty(store);
      await store.prepare();
    }, 60_000);
    afterAll(() => bench.close(store), 60_000);

    for (const contract of [
      recordContract, derivedContract, listContract, searchContract, relationContract, graphContract, pathContract, hostileContract, savedBoardContract, backupContract, boundsContract, streamContract, wholeContract,
    ])
      contract(() => store);
  });
}
