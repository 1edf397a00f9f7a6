import type { GrafeoDB } from "@grafeo-db/js";
import type { Connection, Hit, Run, TextIndex } from "./connection.ts";
import { statement } from "./statements.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { vocabulary } from "./vocabulary.ts";
import { batches } from "./batches.ts";

/** What each index looks into; a hit in a title weighs more than one in a text. */
const PROPERTIES = {
  entities: [{ label: "Entity", property: "search", weight: 1 }],
  documents: [{ label: "Document", property: "title", weight: 2 }, { label: "Document", property: "text", weight: 1 }],
} as const satisfies Record<TextIndex, readonly { label: string; property: string; weight: number }[]>;

/** Every word counts ("Will Grant"), so there are no stop words. */
const OPTIONS = { tokenizer: "standard", stopWords: [] as string[] };
const DOCUMENTS_A_READ = 200;

/** Makes the text indexes that are missing; those that are there keep themselves up to date. */
export async function makeTextIndexes(db: GrafeoDB): Promise<void> {
  for (const { label, property } of Object.values(PROPERTIES).flat()) {
    const there = await db.textSearch(label, property, "a", 1).then(() => true, () => false);
    if (!there) await db.createTextIndex(label, property, OPTIONS);
  }
}

/**
 * The engine's index answers whole words only. A typed word that it does not hold is put to the vocabulary, which is
 * read when it is first needed and again when the graph has changed.
 */
export function embeddedSearch(read: Run, changes: () => number): Connection["search"] {
  const vocabularies = { entities: namesVocabulary(read, changes), documents: textsVocabulary(read, changes) };

  return async (index, words, limit) => {
    const known = await vocabularies[index]();
    const asked = words.flatMap((word, i) => known.answers(word, i === words.length - 1)).join(" ");
    if (asked === "") return [];
    const scores = new Map<string, number>();
    for (const { label, property, weight } of PROPERTIES[index])
      for (const row of await read(statement("schema.embedded.search"), { label, property, words: asked, limit }))
        scores.set(row.id as string, (scores.get(row.id as string) ?? 0) + weight * (row.score as number));
    return [...scores].map(([id, score]): Hit => ({ id, score })).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
  };
}

/** Names change with any write, and are few: all are read again. */
function namesVocabulary(read: Run, changes: () => number): () => Promise<Vocabulary> {
  let at = -1;
  let present = vocabulary();
  return async () => {
    if (at === changes()) return present;
    const now = changes();
    const fresh = vocabulary();
    for (const row of await read(statement("entities.searchTexts"))) fresh.add(row.text as string);
    [at, present] = [now, fresh];
    return fresh;
  };
}

/** Texts never change: those of new documents are added. Words of removed ones stay, and find nothing. */
function textsVocabulary(read: Run, changes: () => number): () => Promise<Vocabulary> {
  let at = -1;
  const present = vocabulary();
  const seen = new Set<string>();
  return async () => {
    if (at === changes()) return present;
    const now = changes();
    const missing = (await read(statement("documents.sources"))).map((row) => row.id as string).filter((id) => !seen.has(id));
    for (const ids of batches(missing, DOCUMENTS_A_READ)) {
      for (const row of await read(statement("documents.searchTexts"), { ids })) present.add(`${row.title as string} ${row.text as string}`);
      for (const id of ids) seen.add(id);
    }
    at = now;
    return present;
  };
}
