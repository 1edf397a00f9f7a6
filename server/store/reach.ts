import { byCodeUnit } from "../model/id.ts";
import type { Area } from "../model/query.ts";
import { batches } from "./batches.ts";
import type { Connection } from "./connection.ts";
import { nodesOf } from "./nodes.ts";
import { DEFAULT_TYPES } from "./relations.ts";
import { statement } from "./statements.ts";
import type { Step, StepFilter } from "./steps.ts";
import { stepsFrom } from "./steps.ts";

/** Which nodes an area of the graph holds. */

export const filterOf = ({ types, minSources, since, until }: Area): StepFilter => ({
  types: types ?? DEFAULT_TYPES,
  minSources: minSources ?? 0,
  since,
  until,
});

/** The filter of entities; documents pass it, for they are what sources are counted in. */
const passes = ({ kinds, minSources }: Area) => ({ kind, weight }: Step): boolean =>
  kind === null || ((!kinds || kinds.includes(kind)) && weight >= (minSources ?? 0));

const bySources = (a: Step, b: Step): number => b.weight - a.weight || b.mentions - a.mentions || byCodeUnit(a.to, b.to);

/** Ids of all that is within `depth` steps of the focus: the nearest first, of equally near ones the best sourced. */
export async function reached(connection: Connection, area: Area): Promise<string[]> {
  const focus = [...(await nodesOf(connection, area.focus)).values()];
  const seen = new Set(focus.map((node) => node.id));
  const ranked: string[] = [...seen];
  for (let depth = 0, frontier = ranked.slice(); depth < area.depth && frontier.length > 0; depth++) {
    const next = new Map<string, Step>();
    for (const ids of batches(frontier))
      for (const step of (await stepsFrom(connection, ids, filterOf(area))).filter(passes(area))) if (!seen.has(step.to)) next.set(step.to, step);
    frontier = [...next.values()].sort(bySources).map((step) => step.to);
    for (const id of frontier) seen.add(id);
    ranked.push(...frontier);
  }
  return ranked;
}

const ENDS_IN_DOCUMENT: ReadonlySet<string> = new Set(["MENTIONED_IN", "QUOTED_IN", "ARRESTED_IN"]);

/** Documents one step from entities, those that most of them lead to first. */
export async function documentsOfStep(connection: Connection, ids: readonly string[], area: Area): Promise<string[]> {
  const types = (area.types ?? DEFAULT_TYPES).filter((type) => ENDS_IN_DOCUMENT.has(type));
  if (types.length === 0) return [];
  const links = new Map<string, number>();
  for (const some of batches(ids))
    for (const step of await stepsFrom(connection, some, { ...filterOf(area), types }))
      if (step.kind === null) links.set(step.to, (links.get(step.to) ?? 0) + 1);
  return [...links].sort(([a, m], [b, n]) => n - m || byCodeUnit(a, b)).map(([id]) => id);
}

/** Ids in one answer: short, so that few statements read them all. */
const IDS_AT_ONCE = 20_000;

/** Ids of all entities that pass the filter of an area without a focus, in order. */
export async function entityIds({ read }: Connection, { since, until, kinds, minSources }: Area): Promise<string[]> {
  const timely = since === undefined && until === undefined ? null : await read(statement("entities.inTime"), { since: since ?? null, until: until ?? null });
  const within = timely && new Set(timely.map((row) => row.id as string));
  const ids: string[] = [];
  for (let after = ""; ; ) {
    const rows = await read(statement("entities.ids"), { after, kinds: kinds ?? null, minSources: minSources ?? 0, limit: IDS_AT_ONCE });
    for (const row of rows) if (!within || within.has(row.id as string)) ids.push(row.id as string);
    if (rows.length < IDS_AT_ONCE) return ids;
    after = rows.at(-1)?.id as string;
  }
}
