import { OutdatedError } from "../model/errors.ts";
import type { Evidence, MentionedIn, Resolution } from "../model/graph.ts";
import { byCodeUnit, isDocumentId } from "../model/id.ts";
import { RELATION_TYPES } from "../model/ontology.ts";
import { BATCH, batches } from "./batches.ts";
import type { Connection, Parameter, Parameters, Row, Run } from "./connection.ts";
import { byMentions, saveMentions } from "./mentions.ts";
import type { GraphChange, GraphStore } from "./port.ts";
import { entityOf, entityRow, evidenceOf, evidenceRow, mentionedInOf, plain } from "./rows.ts";
import { setOf } from "./sets.ts";
import { statement } from "./statements.ts";

/** How many rows one transaction may write: a server keeps all of it in memory until it is done. */
const MOST_ROWS = 20_000;

/** Entities, mentions and evidence, as resolution made them. */
export type DerivedPart = Pick<GraphStore, "apply" | "applied" | "resolution" | "counts">;

const byId = <T extends { readonly id: string }>(a: T, b: T): number => byCodeUnit(a.id, b.id);

/** A part of a change: one statement on a batch of rows. */
interface Step {
  readonly rows: number;
  readonly work: (run: Run) => Promise<void>;
}

/** A step whose every row has to be written. */
const saving = (file: string, rows: readonly Parameter[], what: string): Step => ({
  rows: rows.length,
  work: async (run) => {
    const [row] = await run(statement(file), { rows });
    const saved = row?.saved ?? 0;
    if (saved !== rows.length) throw new Error(`${saved} of ${rows.length} ${what} were saved: the others name a document or an entity that is not there.`);
  },
});

const doing = (file: string, rows: number, parameters: Parameters): Step => ({
  rows,
  work: async (run) => {
    await run(statement(file), parameters);
  },
});

/** Evidence by the statement that writes it: one a type, and one more where the type may end in a document. */
function byFile(evidence: readonly Evidence[]): Map<string, Evidence[]> {
  const files = new Map<string, Evidence[]>();
  for (const each of evidence) {
    const file = isDocumentId(each.to) ? `${each.type}.document` : each.type;
    const found = files.get(file);
    if (found) found.push(each);
    else files.set(file, [each]);
  }
  return files;
}

/** Deletions come first. Evidence is written anew, for its ends may have changed. */
function* stepsOf(change: GraphChange): Generator<Step> {
  const outdated = [...change.removedEvidence, ...change.evidence.map((e) => e.id)];
  for (const ids of batches(outdated, MOST_ROWS)) yield doing("evidence.remove", ids.length, { among: setOf(ids) });
  for (const ids of batches(change.removedEntities)) yield doing("entities.remove", ids.length, { ids });
  for (const some of batches(change.entities)) yield doing("entities.save", some.length, { rows: some.map(entityRow) });
  for (const some of byMentions(change.entities, BATCH))
    yield { rows: some.reduce((sum, e) => sum + e.mentions.length, some.length), work: (run) => saveMentions(run, some) };
  for (const [type, found] of byFile(change.evidence))
    for (const some of batches(found)) yield saving(`evidence.save.${type}`, some.map(evidenceRow), `pieces of ${type}`);
  for (const rows of batches(change.copyGroups)) yield doing("documents.setCopyGroup", rows.length, { rows });
}

/** Steps in groups of at most so many rows. */
function* transactions(steps: Iterable<Step>): Generator<Step[]> {
  let group: Step[] = [];
  let rows = 0;
  for (const step of steps) {
    if (group.length > 0 && rows + step.rows > MOST_ROWS) {
      yield group;
      [group, rows] = [[], 0];
    }
    group.push(step);
    rows += step.rows;
  }
  yield group;
}

/**
 * One transaction where it fits into one; else several, and the graph is behind its record until the last is done. Each
 * begins with a write to the board, which holds it, so that of two that change the graph at once one sees the other.
 */
async function applyChange(write: Connection["write"], change: GraphChange): Promise<number> {
  const groups = [...transactions(stepsOf(change))];
  let after = change.after;
  let done = 0;
  for (const [i, group] of groups.entries()) {
    const last = i === groups.length - 1;
    done = await write(async (run) => {
      const applied = await countChange(run);
      if (after !== undefined && applied !== after + 1) throw new OutdatedError("Others have changed the graph since this change was worked out.");
      if (!last && i === 0) await run(statement("board.behind"));
      await inOrder(run, group);
      if (last) await run(statement("board.derived"), { version: change.recordVersion ?? null });
      return applied;
    });
    if (after !== undefined) after = done;
  }
  return done;
}

async function countChange(run: Run): Promise<number> {
  await run(statement("board.change"));
  return appliedIn(await run(statement("board.applied")));
}

const appliedIn = ([row]: readonly Row[]): number => (row?.applied ?? 0) as number;

async function inOrder(run: Run, steps: readonly Step[]): Promise<void> {
  for (const { work } of steps) await work(run);
}

export function derivedPart({ read, write }: Connection): DerivedPart {
  async function resolution(): Promise<Resolution> {
    const mentions = new Map<string, MentionedIn[]>();
    for (const row of await read(statement("mentions.all"))) {
      const entity = row.entity as string;
      const places = mentions.get(entity);
      if (places) places.push(mentionedInOf(row));
      else mentions.set(entity, [mentionedInOf(row)]);
    }
    const entities = (await read(statement("entities.all"))).map(entityOf).map((entity) => ({
      ...entity,
      mentions: (mentions.get(entity.id) ?? []).sort((a, b) => byCodeUnit(a.document, b.document)),
    }));
    const found = await read(statement("evidence.all"), { types: RELATION_TYPES, since: null, until: null });
    const copies = (await read(statement("documents.copyGroups"))).map((row) => [...(row.ids as string[])].sort(byCodeUnit));
    return { entities: entities.sort(byId), evidence: found.map(evidenceOf).map(plain).sort(byId), copies };
  }

  return {
    resolution,
    apply: (change) => applyChange(write, change),
    applied: async () => appliedIn(await read(statement("board.applied"))),
    counts: async () => {
      const [nodes] = await read(statement("counts.nodes"));
      const [relations] = await read(statement("counts.relations"));
      return {
        documents: nodes?.documents as number,
        entities: nodes?.entities as number,
        relations: relations?.relations as number,
        evidence: relations?.evidence as number,
      };
    },
  };
}
