import type { Relation } from "../model/graph.ts";
import type { RelationType } from "../model/ontology.ts";
import type { Connection, Row } from "./connection.ts";
import { relationsFrom, undated } from "./grouping.ts";
import { placesOf, quoted } from "./nodes.ts";
import type { Time } from "./pages.ts";
import type { DatedEvidence } from "./rows.ts";
import { evidenceOf, mentionedInOf } from "./rows.ts";
import { setOf } from "./sets.ts";
import { statement } from "./statements.ts";

/** What joins a set of nodes. */

export const timeOf = ({ since, until }: Time) => ({ since: since ?? null, until: until ?? null });

/** Evidence of some types that goes out from some entities, to the nodes of `among`, or to any where that is null. */
export async function evidenceFrom({ read }: Connection, ids: readonly string[], types: readonly RelationType[], among: readonly string[] | null, time: Time): Promise<DatedEvidence[]> {
  return (await read(statement("evidence.among"), { ids, among: among && setOf(among), types, ...timeOf(time) })).map(evidenceOf);
}

export const evidenceAmong = (connection: Connection, ids: readonly string[], types: readonly RelationType[], time: Time = {}): Promise<DatedEvidence[]> =>
  evidenceFrom(connection, ids, types, ids, time);

/** One row an entity and document: mentions of entities in the documents of `among`, or in any where that is null. */
export const mentionRows = ({ read }: Connection, ids: readonly string[], among: readonly string[] | null, time: Time): Promise<readonly Row[]> =>
  read(statement("mentions.among"), { ids, among: among && setOf(among), ...timeOf(time) });

/** Mentions of those of the nodes that are entities in those that are documents, as evidence. */
export async function mentionsAmong(connection: Connection, ids: readonly string[], time: Time = {}): Promise<DatedEvidence[]> {
  return mentionsAsEvidence(connection, await mentionRows(connection, ids, ids, time));
}

/** With their words, for which the text of every document among the rows is read. */
export async function mentionsAsEvidence(connection: Connection, rows: readonly Row[]): Promise<DatedEvidence[]> {
  const places = rows.flatMap((row) => placesOf(row.entity as string, mentionedInOf(row)));
  return (await quoted(connection, places)).map(undated);
}

/** Relations between entities have enough sources; those that end in a document are not held to it. */
export const sourced = (minSources: number, isDocument: (id: string) => boolean) => (relation: Relation): boolean =>
  relation.sourceCount >= minSources || isDocument(relation.to);

/** All relations of these types between these nodes, sorted by id. At most two statements, a third for mentions' texts. */
export async function relationsAmong(connection: Connection, ids: readonly string[], types: readonly RelationType[], time: Time): Promise<Relation[]> {
  if (ids.length === 0) return [];
  const [evidence, mentions] = await Promise.all([
    evidenceAmong(connection, ids, types, time),
    types.includes("MENTIONED_IN") ? mentionsAmong(connection, ids, time) : [],
  ]);
  return relationsFrom([...evidence, ...mentions]);
}
