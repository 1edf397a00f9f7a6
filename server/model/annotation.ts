import type { Document } from "./document.ts";
import type { Kind, Origin, RelationType, Status } from "./ontology.ts";
import type { Span } from "./span.ts";

/** A name at one place, before we know whom it means elsewhere. `text` is the document's own at that span. */
export interface Mention extends Span {
  readonly text: string;
}

/**
 * What the mentions of one document that mean the same thing refer to. An unnamed one (`named: false`: "370 people",
 * "the six-day operation") is described by its `name`, and its mentions are the passages that describe it.
 */
export interface LocalEntity {
  /** The anchor of its first mention, see `anchorId`: unique in the document and outside it. */
  readonly id: string;
  readonly kind: Kind;
  /** The fullest form, canonical where the lexicon knows it ("U.S. Immigration and Customs Enforcement"). */
  readonly name: string;
  /** Other forms, sorted, without `name`. */
  readonly aliases: readonly string[];
  readonly mentions: readonly Mention[];
  readonly named: boolean;
  /** How many people an unnamed group is. */
  readonly count?: number;
  /** The lexicon's key where it is known there ("agency:ice"): the same key in two documents is the same entity. */
  readonly known?: string;
  /**
   * Facts of this document that help to tell it from namesakes in others; several values of a key are parted by ";".
   * Each is left out where the text does not give it.
   *
   * - Place: `region` (the state, province or nation of a union that it lies in, in full: "Massachusetts"; its own name
   *   when it is one), `country` (in full; its own name when it is one). Only what the text says ("Milford,
   *   Massachusetts") or what the lexicon knows of the one place that bears the name; never a guess from the document.
   * - Person: `age` (digits), `town`, `region`, `country` (of residence or nationality), `title` (posts as written, also
   *   those without a body: "President", "border czar"), `body` (the bodies of these posts).
   * - Agency, Organization: `region`, `country`, `place` (the town in its name), `acronym` (as this document defines it),
   *   `parent` (the lexicon's key of the body that it is part of).
   * - Operation: `agency` (lexicon keys or names of who led or took part), `place`, `region`, `start`, `end` (ISO dates:
   *   "2025-03-18", "2025-05", or without a year "--03-18", "--05"; "in May" has start alone, "throughout May" both),
   *   `days` (how long it took: "six-day" is 6, "month-long" 30), `figure` (exact counts of people caught).
   */
  readonly context?: Readonly<Record<string, string>>;
}

/** One quoted span, marks excluded, and who said it. */
export interface Quote extends Span {
  readonly text: string;
  /** A local entity's id; null for an unnamed speaker. */
  readonly speaker: string | null;
  /** The speaker in the article's words: "a spokesperson for Wu". */
  readonly speakerLabel: string | null;
  /** For an unnamed speaker the body spoken for, where the passage names one: a local entity's id. */
  readonly spokenFor?: string | null;
  readonly rule: string;
}

/** One telling of named or counted people being arrested, charged, convicted … */
export interface Arrest extends Span {
  /** A local entity's id when the person is named, else null. */
  readonly who: string | null;
  readonly description: string;
  readonly count: number | null;
  readonly approximate: boolean;
  /** Local ids, only where the passage says so. */
  readonly operation: string | null;
  readonly places: readonly string[];
  readonly by?: string | null;
  readonly status: Status;
  /** ISO date, when the passage gives one. */
  readonly date?: string | null;
  readonly rule: string;
}

/** Two agencies said to act together; local ids. */
export interface Partnership extends Span {
  readonly a: string;
  readonly b: string;
  readonly operation: string | null;
  readonly rule: string;
}

/** The types of relation that have no list of their own. */
export type ListedType = Extract<RelationType, "WORKS_FOR" | "TOOK_PART_IN" | "TARGETED" | "TOOK_PLACE_IN" | "PART_OF" | "MEMBER_OF">;

export interface ListedRelation extends Span {
  readonly type: ListedType;
  readonly from: string;
  readonly to: string;
  /** WORKS_FOR: the post as written, without the body's name unless it stands inside it. */
  readonly title?: string;
  /** TOOK_PART_IN: "led", "assisted". */
  readonly role?: string;
  readonly origin?: Origin;
  readonly rule: string;
}

/** What the relate stage finds in one document. `entities` are those that it adds: unnamed people and operations. */
export interface Relations {
  readonly entities: readonly LocalEntity[];
  readonly quotes: readonly Quote[];
  readonly arrests: readonly Arrest[];
  readonly partnerships: readonly Partnership[];
  readonly relations: readonly ListedRelation[];
}

/** All that was found in one document: what `extract` prints, what is kept as the record, and what is resolved. */
export interface Annotation extends Relations {
  readonly document: Document;
  /** Whence all of it comes, where that is not the document's own words: another tool's file is `imported`. */
  readonly origin?: Origin;
  readonly entities: readonly LocalEntity[];
}
