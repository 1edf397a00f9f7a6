import type { DocumentNode, Entity, GraphNode } from "../model/graph.ts";
import { byCodeUnit } from "../model/id.ts";
import type { Kind } from "../model/ontology.ts";
import type { Connection, Hit } from "./connection.ts";
import { documentsOf, entitiesOf } from "./nodes.ts";
import type { GraphStore } from "./port.ts";
import { documentNode, entityNode } from "./rows.ts";
import { fold, likeness, wordsOf } from "./words.ts";

/** Finding by words: names of entities, titles and texts of documents. */
export type SearchPart = Pick<GraphStore, "search">;

/** More words than this are a pasted text, not a question. */
const MOST_WORDS = 24;
/** How many candidates are ranked anew: an engine ranks a short name before a much mentioned one. */
const CANDIDATES = 400;

const question = (text: string): string[] => wordsOf(text).slice(0, MOST_WORDS);

/** Documents by title and full text, best first. */
export async function documentHits(connection: Connection, text: string, limit: number): Promise<readonly Hit[]> {
  const words = question(text);
  return words.length === 0 ? [] : connection.search("documents", words, limit);
}

interface Found {
  readonly node: GraphNode;
  /** 0 to 1: how well its names answer all of the words; 2 when one of its names is the very text. */
  readonly fit: number;
  readonly entity: Entity;
}

/** How well the best of a thing's names answers the typed words. */
function fitOf(typed: readonly string[], names: readonly string[]): number {
  const whole = typed.join(" ");
  let best = 0;
  for (const name of names) {
    const words = wordsOf(name);
    if (words.join(" ") === whole) return 2;
    const sum = typed.reduce((total, word) => total + Math.max(0, ...words.map((other) => likeness(word, other))), 0);
    best = Math.max(best, sum / typed.length);
  }
  return best;
}

const byFit = (a: Found, b: Found): number =>
  b.fit - a.fit || Number(b.entity.named) - Number(a.entity.named) || b.entity.sourceCount - a.entity.sourceCount || b.entity.mentionCount - a.entity.mentionCount || byCodeUnit(a.entity.id, b.entity.id);

async function entitiesNamed(connection: Connection, words: readonly string[], kinds: readonly Kind[] | null): Promise<Found[]> {
  const hits = await connection.search("entities", words, CANDIDATES);
  const entities = await entitiesOf(connection, hits.map((hit) => hit.id));
  return [...entities.values()]
    .filter((entity) => kinds === null || kinds.includes(entity.kind))
    .map((entity) => ({ entity, node: entityNode(entity), fit: fitOf(words, [entity.name, ...entity.aliases]) }))
    .filter((found) => found.fit > 0)
    .sort(byFit);
}

/** Entities that answer every word come first, but never so many that no document is seen. */
function together(found: readonly Found[], documents: readonly DocumentNode[], typed: number, first: number): GraphNode[] {
  const answersAll = (f: Found): boolean => f.fit > 1 - 0.5 / typed;
  const strong = found.filter(answersAll).map((f) => f.node);
  const weak = found.filter((f) => !answersAll(f)).map((f) => f.node);
  const room = Math.max(first - Math.min(documents.length, Math.floor(first / 4)), 1);
  const papers = documents.map(documentNode);
  return [...strong.slice(0, room), ...papers, ...strong.slice(room), ...weak].slice(0, first);
}

export function searchPart(connection: Connection): SearchPart {
  return {
    async search(text, kinds, first) {
      const words = question(text);
      if (words.length === 0 || first <= 0) return [];
      const found = await entitiesNamed(connection, words, kinds);
      if (kinds !== null) return found.slice(0, first).map((f) => f.node);
      const hits = await connection.search("documents", words, first);
      const documents = await documentsOf(connection, hits.map((hit) => hit.id));
      const best = hits.flatMap((hit) => documents.get(hit.id) ?? []);
      return together(found, titled(best, words), words.length, first);
    },
  };
}

/** A document whose title is the very text comes before those that only hold the words. */
const titled = (documents: readonly DocumentNode[], words: readonly string[]): DocumentNode[] => {
  const whole = words.join(" ");
  const isWhole = (d: DocumentNode): boolean => wordsOf(fold(d.title)).join(" ") === whole;
  return [...documents.filter(isWhole), ...documents.filter((d) => !isWhole(d))];
};
