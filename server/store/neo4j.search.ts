import type { Connection, Hit, Run, TextIndex } from "./connection.ts";
import { statement } from "./statements.ts";
import { FORGIVING_LENGTH } from "./words.ts";

/** Lucene keeps "O'Brien" and "U.S." as one word each: two words of which one is a letter may be such a one. */
const joined = (words: readonly string[]): string[] =>
  words.slice(1).flatMap((word, i) => (word.length === 1 || words[i]?.length === 1 ? [`${words[i]}?${word}`] : []));

const INDEXES = { entities: "entity_search", documents: "document_search" } as const satisfies Record<TextIndex, string>;

/**
 * A word in Lucene's language: itself (with "'s" too, which Lucene keeps) before its beginnings before what is one
 * error away. It is letters and digits
 * only and in lower case, so it holds nothing that means something there (AND, OR, NOT and TO are in capitals).
 */
function termOf(word: string, open: boolean): string {
  const forms = [`${word}^4`, `${word}?s`];
  if (open) forms.push(`${word}*^2`);
  if (word.length >= FORGIVING_LENGTH) forms.push(`${word}~1^0.5`);
  return `(${forms.join(" ")})`;
}

export const neo4jSearch = (read: Run): Connection["search"] => async (index, words, limit) => {
  if (words.length === 0) return [];
  const query = words.map((word, i) => termOf(word, i === words.length - 1)).concat(joined(words)).join(" ");
  const rows = await read(statement("schema.neo4j.search"), { index: INDEXES[index], query, limit });
  return rows.map((row): Hit => ({ id: row.id as string, score: row.score as number }));
};
