import type { Annotation } from "../../server/model/annotation.ts";
import type { Document } from "../../server/model/document.ts";
import type { Evidence, MentionedIn, ResolvedEntity } from "../../server/model/graph.ts";
import { anchorId } from "../../server/model/id.ts";
import type { Kind, RelationType } from "../../server/model/ontology.ts";
import type { GraphChange } from "../../server/store/port.ts";
import { createHash } from "node:crypto";

/** Small boards made by hand: documents, who is mentioned where, and what joins them. */

export function paper(text: string, more: Partial<Document> = {}): Document {
  const id = createHash("sha256").update(text).digest("hex").slice(0, 20);
  const name = `${id.slice(0, 4)}.txt`;
  return { id, name, sources: [`/news/${name}`], text, title: text.slice(0, 24), publisher: null, authors: [], published: null, url: null, noise: [], ...more };
}

export const annotationOf = (document: Document): Annotation => ({ document, entities: [], quotes: [], arrests: [], partnerships: [], relations: [] });

/** All places of `words` in a document, as offsets. */
export function places(document: Document, words: string): number[] {
  const offsets: number[] = [];
  for (let at = document.text.indexOf(words); at >= 0; at = document.text.indexOf(words, at + 1)) offsets.push(at, at + words.length);
  return offsets;
}

/** An entity that is mentioned by these words in these documents; each document is a source of its own. */
export function entity(kind: Kind, words: string, documents: readonly Document[], more: Partial<ResolvedEntity> = {}): ResolvedEntity {
  const mentions: MentionedIn[] = [...documents]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((d) => ({ document: d.id, offsets: places(d, words), source: d.id, origin: "stated" as const }));
  const [first] = mentions;
  const dates = documents.flatMap((d) => d.published ?? []).sort();
  return {
    id: first ? anchorId({ document: first.document, start: first.offsets[0] ?? 0, end: first.offsets[1] ?? 0 }) : "",
    kind,
    name: words,
    named: true,
    aliases: [],
    count: null,
    mentionCount: mentions.reduce((sum, m) => sum + m.offsets.length / 2, 0),
    documentCount: mentions.length,
    sourceCount: mentions.length,
    firstSeen: dates[0] ?? null,
    lastSeen: dates.at(-1) ?? null,
    origin: "stated",
    mentions,
    ...more,
  };
}

/** A passage of a document that joins two nodes. */
export function evidence(
  type: RelationType, from: { id: string }, to: { id: string }, document: Document, quote: string, more: Partial<Evidence> = {},
): Evidence {
  const start = document.text.indexOf(quote);
  const end = start + quote.length;
  return {
    id: `${type}-${anchorId({ document: document.id, start, end })}-${from.id}-${to.id}`,
    type, from: from.id, to: to.id, document: document.id, start, end, quote, origin: "stated", rule: "by hand", source: document.id,
    status: null, count: null, approximate: null, date: null, title: null, role: null, speakerLabel: null, by: null, operation: null, ...more,
  };
}

export const change = (more: Partial<GraphChange>): GraphChange => ({
  entities: [], evidence: [], copyGroups: [], removedEntities: [], removedEvidence: [], ...more,
});
