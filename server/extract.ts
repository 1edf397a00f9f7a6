import { annotate } from "./annotate/annotate.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import type { Annotation } from "./model/annotation.ts";
import type { Document } from "./model/document.ts";
import { relate } from "./relate/relate.ts";

/**
 * All that is found in one document. A function of the document and the lexicon alone. Another tool's board says itself
 * what it holds.
 *
 *   document ──annotate──▶ names, quoted spans ──relate──▶ quotes, arrests, partnerships, relations
 */
export function extract(document: Document, lexicon: Lexicon): Annotation {
  if (document.imported) return { ...(document.imported as Findings), document };
  const reading = annotate(document, lexicon);
  const found = relate(reading, lexicon);
  const entities = [...reading.entities, ...found.entities].sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
  return { ...found, document, entities };
}

type Findings = Omit<Annotation, "document">;

/** An annotation as the `extract` verb prints it: the format of outside checks. `withText` for what was no plain text. */
export function printed({ document, entities, quotes, arrests, partnerships, relations }: Annotation, withText: boolean): object {
  const { name, title, publisher, authors, published, noise, text } = document;
  return { document: name, title, publisher, authors, published, ...(withText ? { text } : {}), entities, quotes, arrests, partnerships, relations, noise };
}
