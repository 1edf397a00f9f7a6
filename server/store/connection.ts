/**
 * What the store asks of a graph database, and nothing more: run a statement, run several as one transaction, look up
 * words. The engines differ here and nowhere else; their own classes never pass this line.
 */

import type { Bounds } from "./bounded.ts";

export type Value = string | number | boolean | null | readonly Value[];
export type Row = Readonly<Record<string, Value>>;
/** A statement's parameters: plain data; whole numbers arrive as integers. */
export type Parameter = string | number | boolean | null | undefined | readonly Parameter[] | { readonly [key: string]: Parameter };
export type Parameters = Readonly<Record<string, Parameter>>;

/** Runs one statement, whose text comes from cypher/. */
export type Run = (statement: string, parameters?: Parameters) => Promise<readonly Row[]>;

/** The full-text indexes: names of entities (folded, see `fold`), titles and texts of documents. */
export type TextIndex = "entities" | "documents";

/** A node that holds some of the words; `score` orders the hits of one search and means nothing beside another's. */
export interface Hit {
  readonly id: string;
  readonly score: number;
}

export interface Connection {
  readonly read: Run;
  /** The same for somebody who waits: reads are held to the bounds, and share the engine fairly with those of others. */
  bounded(bounds: Bounds): Connection;
  /** One transaction: all or nothing. `work` may be run again after a conflict, so it must do nothing but `run`. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /**
   * Nodes that hold any of the words, or words one typing error away from them, best first. `words` are letters and
   * digits only (see `wordsOf`); the last may be the beginning of a word.
   */
  search(index: TextIndex, words: readonly string[], limit: number): Promise<readonly Hit[]>;
  /** Makes the constraints and indexes of cypher/schema.*.cypher; safe to repeat. */
  prepare(): Promise<void>;
  close(): Promise<void>;
}
