import type { LocalEntity, Mention } from "./annotation.ts";
import type { Document } from "./document.ts";
import type { Span } from "./span.ts";

/** A word, a number or a single mark. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  /** `word` begins with a letter, `number` with a digit; `mark` is one other visible character. */
  readonly type: "word" | "number" | "mark";
  /** Does the word begin with a capital? */
  readonly capital: boolean;
  /** The index of its sentence in `Reading.sentences`. */
  readonly sentence: number;
}

/** A sentence; its tokens are `tokens.slice(first, last)`. A full stop inside quotation marks ends a sentence too. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
  /** The number of its paragraph, from 0. */
  readonly paragraph: number;
  /** Part of `document.noise`: nothing may be found here. */
  readonly noise: boolean;
}

/** A mention with the local entity that it refers to. */
export interface Reference extends Mention {
  readonly entity: LocalEntity;
}

/** A span between quotation marks (marks excluded), not yet credited to anyone, nor known to be a quote. */
export interface Quoted extends Span {
  /** The marks themselves included; equal to the span at an end where the mark is missing. */
  readonly outer: Span;
  readonly paragraph: number;
  /** The closing mark is missing because the quotation goes on in the next paragraph. */
  readonly open: boolean;
}

/** A document as the annotate stage hands it to relate: tokens, sentences, paragraphs, names, quoted spans. */
export interface Reading {
  readonly document: Document;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Span[];
  /** By span; no two overlap; none in noise. */
  readonly references: readonly Reference[];
  readonly entities: readonly LocalEntity[];
  readonly quoted: readonly Quoted[];
}
