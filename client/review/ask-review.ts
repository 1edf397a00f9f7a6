import { ask } from "../api/ask.ts";
import { textsOf } from "../api/cards.ts";
import type { CardLine } from "../api/cards.ts";
import { nodeFrom } from "../api/decode.ts";
import { EVIDENCE_FIELDS, NODE_FIELDS } from "../api/fields.ts";
import type { EntityAnswer, NodeAnswer, Passage } from "../api/fields.ts";
import type { Judgement, Match, MergePreview } from "../api/schema.generated.ts";
import type { BoardNode } from "../view/board.ts";

/** What the review asks of the server. */

/** What two would be as one, with ends and documents that can be named. */
export type Preview = Pick<MergePreview, "name" | "aliases" | "documentCount" | "mentionCount" | "sourceCount" | "vanishes"> & {
  readonly together: readonly { readonly id: string; readonly title: string }[];
  readonly joins: readonly (Pick<MergePreview["joins"][number], "type" | "relations" | "evidenceCount" | "sourceCount"> & { readonly other: BoardNode })[];
};

export type Pair = Pick<Match, "a" | "b" | "score" | "agrees" | "clashes"> & {
  /** Both anchors: what tells one pair from another. */
  readonly key: string;
  readonly left: BoardNode;
  readonly right: BoardNode;
  readonly preview: Preview | null;
};

export interface Queue { readonly pairs: readonly Pair[]; readonly total: number }

/** So many are fetched at a time: each comes with its preview, and after every decision they are asked for anew. */
const FETCHED = 10;

const QUEUE = `query Review($first: Int) {
  matches(first: $first) { totalCount edges { node {
    a b score agrees clashes left { ...NodeFields } right { ...NodeFields }
    preview { name aliases documentCount mentionCount sourceCount vanishes together { id title } joins { type relations evidenceCount sourceCount other { ...NodeFields } } }
  } } }
} ${NODE_FIELDS}`;

type PreviewAnswer = Omit<Preview, "joins"> & { readonly joins: readonly (Omit<Preview["joins"][number], "other"> & { readonly other: NodeAnswer })[] };
type PairAnswer = Omit<Pair, "key" | "left" | "right" | "preview"> & { readonly left: EntityAnswer | null; readonly right: EntityAnswer | null; readonly preview: PreviewAnswer | null };

function pairFrom({ left, right, preview, ...rest }: PairAnswer): Pair[] {
  if (!left || !right) return [];
  const told = preview && { ...preview, joins: preview.joins.map((join) => ({ ...join, other: nodeFrom(join.other) })) };
  const key = `${rest.a} ${rest.b}`;
  const [one, other] = [nodeFrom(left), nodeFrom(right)];
  // Who was heard of first stands first.
  return (one.firstSeen ?? "9999") <= (other.firstSeen ?? "9999")
    ? [{ ...rest, key, left: one, right: other, preview: told }]
    : [{ ...rest, key, a: rest.b, b: rest.a, left: other, right: one, preview: told }];
}

/** The likeliest pairs, and how many there are in all. */
export async function reviewQueue(signal?: AbortSignal): Promise<Queue> {
  const { matches } = await ask<{ matches: { totalCount: number; edges: readonly { node: PairAnswer }[] } }>(QUEUE, { first: FETCHED }, signal);
  return { pairs: matches.edges.flatMap(({ node }) => pairFrom(node)), total: matches.totalCount };
}

/** A candidate's mentions with the texts that they stand in, and where it stands in the world. */
export interface Side {
  readonly mentions: readonly Passage[];
  readonly mentionTotal: number;
  readonly lines: readonly CardLine[];
}
export interface Sides { readonly left: Side; readonly right: Side; readonly texts: ReadonlyMap<string, string> }

const MENTIONS = `mentions(first: $first) { totalCount edges { node { ...EvidenceFields } } }`;
const SIDES = `query Sides($ids: [ID!]!, $first: Int) {
  nodes(ids: $ids) { __typename ... on Entity {
    ${MENTIONS}
    relations(types: [WORKS_FOR, MEMBER_OF, PART_OF, ARRESTED_IN], first: 8) { edges { node {
      id type directed status evidenceCount sourceCount from { ...NodeFields } to { ...NodeFields } evidence { ...EvidenceFields }
    } } }
  } }
} ${NODE_FIELDS} ${EVIDENCE_FIELDS}`;

type Edges<T> = { readonly totalCount: number; readonly edges: readonly { readonly node: T }[] };
interface SideAnswer { readonly mentions?: Edges<Passage>; readonly relations?: Edges<CardLine> }

const sideFrom = (answer: SideAnswer | null | undefined): Side => ({
  mentions: answer?.mentions?.edges.map(({ node }) => node) ?? [], mentionTotal: answer?.mentions?.totalCount ?? 0,
  lines: answer?.relations?.edges.map(({ node }) => node) ?? [],
});

/** So many mentions are looked through for those that are shown. */
const LOOKED_AT = 60;

export async function sidesOf({ a, b }: Pick<Pair, "a" | "b">): Promise<Sides> {
  const { nodes } = await ask<{ nodes: readonly (SideAnswer | null)[] }>(SIDES, { ids: [a, b], first: LOOKED_AT });
  const [left, right] = [sideFrom(nodes[0]), sideFrom(nodes[1])];
  const documents = [...new Set([...left.mentions, ...right.mentions].map(({ document }) => document.id))];
  return { left, right, texts: await textsOf(documents) };
}

const ALL_MENTIONS = `query AllMentions($id: ID!, $first: Int) { node(id: $id) { ... on Entity { ${MENTIONS} } } } ${EVIDENCE_FIELDS}`;

/** The first `first` mentions of an entity, with their texts, to choose from. */
export async function mentionsOf(id: string, first: number, signal?: AbortSignal): Promise<Omit<Side, "lines"> & { readonly texts: ReadonlyMap<string, string> }> {
  const { node } = await ask<{ node: SideAnswer | null }>(ALL_MENTIONS, { id, first }, signal);
  const { mentions, mentionTotal } = sideFrom(node);
  return { mentions, mentionTotal, texts: await textsOf([...new Set(mentions.map(({ document }) => document.id))], signal) };
}

export type Decision = Pick<Judgement, "id" | "verdict" | "who" | "when" | "why" | "stands" | "a" | "b" | "anchors" | "name"> & { readonly names: readonly (string | null)[] };

const DECISIONS = `query Decisions($first: Int) { judgements(first: $first) { totalCount edges { node { id verdict who when why stands a b anchors name } } } }`;

/** What was decided, the newest first, without what only took something back. */
export async function decisions(first: number, signal?: AbortSignal): Promise<readonly Decision[]> {
  const { judgements } = await ask<{ judgements: Edges<Omit<Decision, "names">> }>(DECISIONS, { first }, signal);
  const made = judgements.edges.map(({ node }) => node).filter(({ verdict }) => verdict !== "UNDO");
  const about = made.map(({ a, b, anchors }) => [a, b, a ? null : anchors?.[0]].filter((id) => typeof id === "string"));
  const ids = [...new Set(about.flat())];
  const { nodes } = await ask<{ nodes: readonly ({ readonly name?: string } | null)[] }>("query Names($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { name } } }", { ids }, signal);
  const nameOf = new Map(ids.map((id, at) => [id, nodes[at]?.name ?? null]));
  return made.map((judgement, at) => ({ ...judgement, names: (about[at] ?? []).map((id) => nameOf.get(id) ?? null) }));
}
