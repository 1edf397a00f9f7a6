import type { Evidence, MentionedIn, Resolution } from "../model/graph.ts";
import { byCodeUnit } from "../model/id.ts";
import { RELATION_TYPES } from "../model/ontology.ts";
import { batches } from "./batches.ts";
import type { Connection, Run } from "./connection.ts";
import type { GraphChange, GraphStore } from "./port.ts";
import { entityOf, entityRow, evidenceOf, evidenceRow, mentionedInOf, mentionRow, plain } from "./rows.ts";
import { statement } from "./statements.ts";

/** Entities, mentions and evidence, as resolution made them. */
export type DerivedPart = Pick<GraphStore, "apply" | "resolution" | "counts">;

const byId = <T extends { readonly id: string }>(a: T, b: T): number => byCodeUnit(a.id, b.id);

async function saveEntities(run: Run, entities: Resolution["entities"]): Promise<void> {
  for (const some of batches(entities)) await run(statement("entities.save"), { rows: some.map(entityRow) });
  const kept = entities.map(({ id, mentions }) => ({ id, documents: mentions.map((m) => m.document) }));
  for (const rows of batches(kept)) await run(statement("mentions.removeOthers"), { rows });
  const mentions = entities.flatMap(({ id, mentions }) => mentions.map((m) => mentionRow(id, m)));
  for (const rows of batches(mentions)) expectAll(await run(statement("mentions.save"), { rows }), rows.length, "mentions");
}

/** Evidence is written anew, for its ends may have changed. */
async function saveEvidence(run: Run, evidence: readonly Evidence[]): Promise<void> {
  for (const type of RELATION_TYPES) {
    for (const some of batches(evidence.filter((e) => e.type === type)))
      expectAll(await run(statement(`evidence.save.${type}`), { rows: some.map(evidenceRow) }), some.length, type);
  }
}

function expectAll([row]: Awaited<ReturnType<Run>>, expected: number, what: string): void {
  if ((row?.saved ?? 0) !== expected)
    throw new Error(`${row?.saved ?? 0} of ${expected} ${what} were saved: the others name a document or an entity that is not there.`);
}

async function applyChange(run: Run, change: GraphChange): Promise<void> {
  const outdated = [...change.removedEvidence, ...change.evidence.map((e) => e.id)];
  if (outdated.length > 0) await run(statement("evidence.remove"), { ids: outdated });
  for (const ids of batches(change.removedEntities)) await run(statement("entities.remove"), { ids });
  await saveEntities(run, change.entities);
  await saveEvidence(run, change.evidence);
  for (const rows of batches(change.copyGroups)) await run(statement("documents.setCopyGroup"), { rows });
  await run(statement("board.derived"), { version: change.recordVersion ?? null });
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
    apply: (change) => write((run) => applyChange(run, change)),
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
