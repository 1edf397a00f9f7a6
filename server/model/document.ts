import type { Origin } from "./ontology.ts";
import type { Span } from "./span.ts";

/** The parts of an annotation, which are spoken of where annotations are. */
export interface Imported {
  readonly origin?: Origin;
}

/** A text as read, with what its header says. It never changes; every span points into `text`. */
export interface Document {
  /** A hash of `text`: see `documentId`. */
  readonly id: string;
  /** The file's base name; a row of a table is `file#row`. */
  readonly name: string;
  /** The paths it was read from. The same text from two paths is one document with two sources. */
  readonly sources: readonly string[];
  readonly text: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  /** ISO date, `2025-03-25`. */
  readonly published: string | null;
  readonly url: string | null;
  /** What another tool's file says that this document tells: an `Annotation` without its document. Nothing else is found in it. */
  readonly imported?: Imported;
  /** Page furniture, bylines and headers, in which nothing is extracted; sorted, not overlapping. */
  readonly noise: readonly Span[];
}
