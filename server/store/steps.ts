import { isDocumentId } from "../model/id.ts";
import type { Kind, RelationType } from "../model/ontology.ts";
import { batches } from "./batches.ts";
import type { Connection, Row } from "./connection.ts";
import type { Time } from "./pages.ts";
import { statement } from "./statements.ts";

/** One step over a relation, from a node of a frontier to another. */
export interface Step {
  readonly from: string;
  readonly to: string;
  /** Null for a document. */
  readonly kind: Kind | null;
  /** The independent sources and mentions of the node that it leads to. */
  readonly weight: number;
  readonly mentions: number;
  /** The independent sources of the best relation between the two. */
  readonly sources: number;
}

export interface StepFilter extends Time {
  readonly types: readonly RelationType[];
  readonly minSources: number;
}

/** Nodes that one statement steps from: a wide frontier is taken in parts, between which others have their turn. */
const AT_ONCE = 100;

/** All steps from a frontier: one statement a label, and one more where mentions are followed, for each part of it. */
export async function stepsFrom({ read }: Connection, frontier: readonly string[], filter: StepFilter): Promise<Step[]> {
  const { types, minSources, since, until } = filter;
  const documents = frontier.filter(isDocumentId);
  const entities = frontier.filter((id) => !isDocumentId(id));
  const run = async (file: string, ids: readonly string[]): Promise<Step[]> => {
    const steps: Step[] = [];
    for (const some of batches(ids, AT_ONCE))
      for (const row of await read(statement(file), { ids: some, types, minSources, since: since ?? null, until: until ?? null })) steps.push(stepOf(row));
    return steps;
  };
  const asked: Promise<Step[]>[] = [];
  if (entities.length > 0) asked.push(run("neighbours.ofEntity", entities));
  if (documents.length > 0) asked.push(run("neighbours.ofDocument", documents));
  if (types.includes("MENTIONED_IN")) {
    if (entities.length > 0) asked.push(run("neighbours.mentionedIn", entities));
    if (documents.length > 0) asked.push(run("neighbours.mentioning", documents));
  }
  return (await Promise.all(asked)).flat();
}

const stepOf = (row: Row): Step => ({
  from: row.from as string,
  to: row.to as string,
  kind: (row.kind ?? null) as Kind | null,
  weight: (row.weight ?? 0) as number,
  mentions: (row.mentions ?? 0) as number,
  sources: row.sources as number,
});
