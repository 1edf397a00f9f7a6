import type { RelationType } from "../model/ontology.ts";
import type { Connection } from "./connection.ts";
import type { Step } from "./steps.ts";
import { stepsFrom } from "./steps.ts";

/** Which steps a search for a path may take. */
export interface Bounds {
  readonly types: readonly RelationType[];
  /** The independent sources that each step needs; 0 lets all through. */
  readonly minSources: number;
  /** Ids that are not passed through. */
  readonly closed: ReadonlySet<string>;
  /** What has more neighbours is not passed through; null: all is. */
  readonly maxNeighbours: number | null;
}

export interface Way {
  /** The steps from a frontier that are within the bounds. */
  steps(frontier: readonly string[]): Promise<readonly Step[]>;
  /** The first of these that may be passed through, or null. */
  firstOpen(ids: readonly string[]): Promise<string | null>;
}

function neighbourCounts(steps: readonly Step[]): ReadonlyMap<string, number> {
  const around = new Map<string, Set<string>>();
  for (const { from, to } of steps) (around.get(from) ?? around.set(from, new Set()).get(from))?.add(to);
  return new Map([...around].map(([id, others]) => [id, others.size]));
}

/** The steps between two ends, which bounds do not close. A hub shows itself when it is stepped from. */
export function wayOf(connection: Connection, { types, minSources, closed, maxNeighbours }: Bounds, ends: readonly [string, string]): Way {
  const hubs = new Set<string>();
  const known = new Set<string>(ends);

  async function all(frontier: readonly string[]): Promise<readonly Step[]> {
    // Neighbours are counted over all sources: a hub stays one, however few of its relations are well sourced.
    const steps = await stepsFrom(connection, frontier, { types, minSources: maxNeighbours === null ? minSources : 0 });
    for (const id of frontier) known.add(id);
    if (maxNeighbours === null) return steps;
    for (const [id, count] of neighbourCounts(steps)) if (count > maxNeighbours && !ends.includes(id)) hubs.add(id);
    return steps;
  }

  return {
    async steps(frontier) {
      return (await all(frontier)).filter(({ from, to, sources }) => sources >= minSources && !hubs.has(from) && !closed.has(to));
    },
    async firstOpen(ids) {
      const unknown = maxNeighbours === null ? [] : ids.filter((id) => !known.has(id));
      if (unknown.length > 0) await all(unknown);
      return ids.find((id) => !hubs.has(id)) ?? null;
    },
  };
}
