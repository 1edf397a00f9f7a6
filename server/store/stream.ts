import { UnavailableError } from "../model/errors.ts";
import type { GraphNode, Relation } from "../model/graph.ts";
import { byCodeUnit, isDocumentId } from "../model/id.ts";
import type { RelationType } from "../model/ontology.ts";
import type { Area, Streamed } from "../model/query.ts";
import { gathered } from "../model/query.ts";
import { batches } from "./batches.ts";
import type { Connection, Row } from "./connection.ts";
import { evidenceFrom, mentionRows, mentionsAsEvidence, sourced, timeOf } from "./edges.ts";
import { relationsFrom } from "./grouping.ts";
import { nodesOf } from "./nodes.ts";
import type { Time } from "./pages.ts";
import type { GraphStore } from "./port.ts";
import { entityIds, reached } from "./reach.ts";
import { DEFAULT_TYPES } from "./relations.ts";
import type { DatedEvidence } from "./rows.ts";
import { plain } from "./rows.ts";
import { setOf } from "./sets.ts";
import { statement } from "./statements.ts";

/**
 * A part of the graph of any size, piece by piece in the order of ids. What is held is the ids of its nodes and how much
 * hangs on each; nodes and relations are read as they are asked for, some thousand at a time.
 */
export type StreamPart = Pick<GraphStore, "stream" | "namings">;

/** Pieces of evidence that are read at once; all evidence of one type that goes out from one entity is. */
const EVIDENCE_AT_ONCE = 1_000;
/** Documents whose texts are read at once, for the words of mentions. */
const TEXTS_AT_ONCE = 200;
/** Up to so many nodes the ends of relations are named to the engine, so that of a hub it reads those alone. */
const NAMED = 5_000;
/** With so many nodes and pieces of evidence at the most, all is read at once and held: it may be gone through at no cost. */
const HELD = 10_000;

/** An entity with how much evidence of one type goes out from it. */
interface Share {
  readonly from: string;
  readonly evidence: number;
}

/** One end of a piece of evidence, and the other. */
interface End {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
}

/** What is to be read. */
interface Plan {
  readonly area: Area;
  /** Ids, sorted. */
  readonly ids: readonly string[];
  readonly has: ReadonlySet<string>;
  /** The ids where there are few of them. */
  readonly among: readonly string[] | null;
  /** In the order of relations' ids. */
  readonly shares: readonly (readonly [RelationType, readonly Share[]])[];
  readonly evidence: number;
}

/** Ids of relations are `TYPE~from~to`: "a-1" comes after "a-10" there. */
const byEnd = (a: Share, b: Share): number => byCodeUnit(`${a.from}~`, `${b.from}~`);

/** A row an end of a relation that goes out from some entities: of evidence, and of mentions where they are wanted. */
async function endsFrom({ read }: Connection, ids: readonly string[], among: readonly string[] | null, area: Area): Promise<End[]> {
  const types: ReadonlySet<string> = new Set(area.types ?? DEFAULT_TYPES);
  const files = types.has("MENTIONED_IN") ? ["evidence.ends", "mentions.ends"] : ["evidence.ends"];
  const parameters = { ids, among: among && setOf(among), ...timeOf(area) };
  // The types are looked at here: the embedded engine takes ten times as long to do it.
  const rows = (await Promise.all(files.map((file) => read(statement(file), parameters)))).flat();
  return rows.map((row) => row as unknown as End).filter(({ type }) => types.has(type));
}

/** Without a focus the documents that a relation ends in belong to the area too. */
async function planOf(connection: Connection, area: Area): Promise<Plan> {
  const focused = area.focus.length > 0;
  const has = new Set(focused ? await reached(connection, area) : await entityIds(connection, area));
  const among = focused && has.size <= NAMED ? [...has] : null;
  const shares = new Map<RelationType, Map<string, number>>();
  let evidence = 0;
  for (const some of batches([...has].filter((id) => !isDocumentId(id))))
    for (const { type, from, to } of await endsFrom(connection, some, among, area)) {
      if (!focused && isDocumentId(to)) has.add(to);
      if (!has.has(to)) continue;
      const counts = shares.get(type) ?? new Map<string, number>();
      shares.set(type, counts.set(from, (counts.get(from) ?? 0) + 1));
      evidence++;
    }
  const sorted = [...shares].sort(([a], [b]) => byCodeUnit(a, b)).map(([type, counts]) => [type, [...counts].map(([from, evidence]) => ({ from, evidence })).sort(byEnd)] as const);
  return { area, ids: [...has].sort(byCodeUnit), has, among, shares: sorted, evidence };
}

/** Entities in their order, in groups of about so much evidence. */
function* groups(shares: readonly Share[]): Generator<string[]> {
  let [group, evidence]: [string[], number] = [[], 0];
  for (const share of shares) {
    if (group.length > 0 && evidence + share.evidence > EVIDENCE_AT_ONCE) {
      yield group;
      [group, evidence] = [[], 0];
    }
    group.push(share.from);
    evidence += share.evidence;
  }
  if (group.length > 0) yield group;
}

const byEntity = ({ entity, document }: Row): string => `${entity as string}~${document as string}`;
/** In this order the text of each document is read once. */
const byDocument = ({ entity, document }: Row): string => `${document as string}~${entity as string}`;

/** Mentions of entities in some documents in an order, with the words of some documents at a time. */
async function* mentions(connection: Connection, entities: readonly string[], documents: ReadonlySet<string>, time: Time, key: (row: Row) => string): AsyncGenerator<DatedEvidence[]> {
  const among = documents.size <= NAMED ? [...documents] : null;
  const rows = (await mentionRows(connection, entities, among, time)).filter((row) => documents.has(row.document as string)).sort((a, b) => byCodeUnit(key(a), key(b)));
  for (const some of batches(rows, TEXTS_AT_ONCE)) yield mentionsAsEvidence(connection, some);
}

async function* relations(connection: Connection, plan: Plan): AsyncGenerator<Relation[]> {
  const { area, among, has, shares } = plan;
  const strong = sourced(area.minSources ?? 0, isDocumentId);
  for (const [type, list] of shares)
    for (const ids of groups(list))
      if (type === "MENTIONED_IN") for await (const some of mentions(connection, ids, has, area, byEntity)) yield relationsFrom(some);
      else yield relationsFrom((await evidenceFrom(connection, ids, [type], among, area)).filter(({ to }) => has.has(to))).filter(strong);
}

const CHANGED = "The board was changed while it was being read: try again when no documents are being ingested.";

async function* nodes(connection: Connection, { ids }: Plan): AsyncGenerator<GraphNode[]> {
  for (const some of batches(ids)) {
    const found = await nodesOf(connection, some);
    yield some.map((id) => {
      const node = found.get(id);
      if (!node) throw new UnavailableError(CHANGED);
      return node;
    });
  }
}

/** The version of the graph; none while a change is under way that takes several transactions. */
async function versionOf({ read }: Connection): Promise<number> {
  const [row] = await read(statement("board.versions"));
  const version = (row?.graph ?? 0) as number;
  if (version < 0) throw new UnavailableError("The board is being changed, or a change was cut short: try again when documents are ingested.");
  return version;
}

/** Every piece is of the same version as the plan: a change in between ends the stream with an UnavailableError. */
const whileUnchanged = <T>(connection: Connection, version: number, pieces: () => AsyncIterable<readonly T[]>): AsyncIterable<T> => ({
  async *[Symbol.asyncIterator]() {
    for await (const piece of pieces()) {
      if ((await versionOf(connection)) !== version) throw new UnavailableError(CHANGED);
      yield* piece;
    }
  },
});

export function streamPart(connection: Connection): StreamPart {
  return {
    async *namings(entities, documents) {
      for await (const some of mentions(connection, entities, documents, {}, byDocument)) yield* some.map(plain);
    },
    async stream(area): Promise<Streamed> {
      const version = await versionOf(connection);
      const plan = await planOf(connection, area);
      const whole: Streamed = { nodes: whileUnchanged(connection, version, () => nodes(connection, plan)), edges: whileUnchanged(connection, version, () => relations(connection, plan)), omitted: 0 };
      return plan.ids.length + plan.evidence > HELD ? whole : { nodes: await gathered(whole.nodes), edges: await gathered(whole.edges), omitted: 0 };
    },
  };
}
