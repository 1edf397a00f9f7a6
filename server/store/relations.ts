import type { Relation } from "../model/graph.ts";
import { isDocumentId, parseRelationId, relationId } from "../model/id.ts";
import type { RelationType } from "../model/ontology.ts";
import { RELATION_TYPES } from "../model/ontology.ts";
import type { Page, Paged } from "../model/query.ts";
import type { Connection, Row } from "./connection.ts";
import type { Key } from "./cursor.ts";
import { paged, readCursor, wanted } from "./cursor.ts";
import { evidenceAmong, mentionsAmong } from "./edges.ts";
import { relationsFrom } from "./grouping.ts";
import { entitiesOf } from "./nodes.ts";
import type { GraphStore } from "./port.ts";
import { evidenceOf } from "./rows.ts";
import { setOf } from "./sets.ts";
import { statement } from "./statements.ts";

/** The relations of one node, and one relation. */
export type RelationPart = Pick<GraphStore, "relations" | "relation">;

/** Relations are followed over these where no types are asked for: everyone is two mentions apart. */
export const DEFAULT_TYPES: readonly RelationType[] = RELATION_TYPES.filter((type) => type !== "MENTIONED_IN");

type Ranked = { readonly id: string; readonly from: string; readonly to: string; readonly sources: number; readonly evidence: number };

const keyOf = ({ sources, evidence, id }: Ranked): Key => [sources, evidence, id];
const rankedOf = (row: Row): Ranked => row as unknown as Ranked;
const strongest = (a: Ranked, b: Ranked): number => b.sources - a.sources || b.evidence - a.evidence || (a.id < b.id ? -1 : 1);

export function relationPart(connection: Connection): RelationPart {
  const { read } = connection;

  /** Ids of the relations of a page with their strength, strongest first, and how many there are in all. */
  async function ranked(id: string, label: string, types: readonly RelationType[], page: Page): Promise<[Ranked[], number]> {
    const [afterSources, afterEvidence, afterId] = readCursor(page.after, [0, 0, ""]) ?? [null, null, null];
    const parameters = { id, types, afterSources, afterEvidence, afterId, limit: wanted(page) };
    const kinds = types.includes("MENTIONED_IN") ? ["relations", "mentions"] : ["relations"];
    const [rows, totals] = await Promise.all([
      Promise.all(kinds.map((kind) => read(statement(`${kind}.of${label}`), parameters))),
      Promise.all(kinds.map((kind) => read(statement(`${kind}.countOf${label}`), { id, types }))),
    ]);
    const total = totals.reduce((sum, [row]) => sum + ((row?.total ?? 0) as number), 0);
    return [rows.flat().map(rankedOf).sort(strongest).slice(0, wanted(page)), total];
  }

  /** The relations of `ids` among those between a node and others. */
  async function withEvidence(id: string, label: string, list: readonly Ranked[]): Promise<Map<string, Relation>> {
    const types = [...new Set(list.map((r) => r.id.slice(0, r.id.indexOf("~")) as RelationType))];
    const others = [...new Set(list.map((r) => (r.from === id ? r.to : r.from)))];
    const rows = types.length > 0 ? await read(statement(`evidence.of${label}`), { id, types, among: setOf(others) }) : [];
    const mentions = types.includes("MENTIONED_IN") ? await mentionsAmong(connection, [id, ...others]) : [];
    return new Map(relationsFrom([...rows.map(evidenceOf), ...mentions]).map((relation) => [relation.id, relation]));
  }

  async function relations(node: string, types: readonly RelationType[] | null, page: Page): Promise<Paged<Relation>> {
    const label = isDocumentId(node) ? "Document" : "Entity";
    const id = label === "Document" ? node : (await entitiesOf(connection, [node])).get(node)?.id;
    const [list, total] = id ? await ranked(id, label, types ?? DEFAULT_TYPES, page) : [[], 0];
    const whole = await withEvidence(id ?? node, label, list.slice(0, page.first));
    return paged(list, page, total, (r) => whole.get(r.id) as Relation, keyOf);
  }

  async function relation(id: string): Promise<Relation | null> {
    const parts = parseRelationId(id);
    if (!parts) return null;
    const ends = await entitiesOf(connection, [parts.from, parts.to]);
    const [from, to] = [parts.from, parts.to].map((end) => ends.get(end)?.id ?? end) as [string, string];
    const found = relationsFrom(
      parts.type === "MENTIONED_IN" ? await mentionsAmong(connection, [from, to]) : await evidenceAmong(connection, [from, to], [parts.type]),
    );
    return found.find((r) => r.id === relationId(parts.type, from, to)) ?? null;
  }

  return { relations, relation };
}
