import type { MentionedIn, ResolvedEntity } from "../model/graph.ts";
import { batches } from "./batches.ts";
import type { Run } from "./connection.ts";
import { mentionedInOf, mentionRow } from "./rows.ts";
import { setOf } from "./sets.ts";
import { statement } from "./statements.ts";

type OfEntity = Pick<ResolvedEntity, "id" | "mentions">;

/** Entities in groups of about so many mentions. */
export function* byMentions<T extends OfEntity>(entities: readonly T[], most: number): Generator<T[]> {
  let group: T[] = [];
  let mentions = 0;
  for (const entity of entities) {
    if (group.length > 0 && mentions + entity.mentions.length > most) {
      yield group;
      [group, mentions] = [[], 0];
    }
    group.push(entity);
    mentions += entity.mentions.length;
  }
  if (group.length > 0) yield group;
}

const same = (a: MentionedIn | undefined, b: MentionedIn): boolean =>
  a !== undefined && a.source === b.source && a.origin === b.origin && a.offsets.length === b.offsets.length && a.offsets.every((at, i) => at === b.offsets[i]);

/**
 * Makes the stored mentions of entities those given. What is there is compared here, not by MERGE, which reads all
 * relationships of one end for each: a name in ten thousand documents changes in one of them at a time.
 */
export async function saveMentions(run: Run, entities: readonly OfEntity[]): Promise<void> {
  const stored = new Map<string, MentionedIn>();
  const key = (entity: string, document: string): string => `${entity}~${document}`;
  for (const row of await run(statement("mentions.ofEntities"), { ids: entities.map((e) => e.id) }))
    stored.set(key(row.entity as string, row.document as string), mentionedInOf(row));

  const isKept = (id: string) => (mention: MentionedIn): boolean => same(stored.get(key(id, mention.document)), mention);
  const kept = entities.map(({ id, mentions }) => ({ id, among: setOf(mentions.filter(isKept(id)).map((m) => m.document)) }));
  if (stored.size > 0) await run(statement("mentions.removeOthers"), { rows: kept });

  const added = entities.flatMap(({ id, mentions }) => mentions.filter((m) => !isKept(id)(m)).map((m) => mentionRow(id, m)));
  for (const rows of batches(added)) {
    const [row] = await run(statement("mentions.save"), { rows });
    if (row?.saved !== rows.length)
      throw new Error(`${String(row?.saved ?? 0)} of ${rows.length} mentions were saved: the others name a document that is not there.`);
  }
}
