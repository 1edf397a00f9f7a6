import { byCodeUnit } from "../model/id.ts";
import type { Span } from "../model/span.ts";
import { overlaps } from "../model/span.ts";
import type { Local, Story, Utterance } from "./corpus.ts";

/** A speaker is named within so many code units of the quotation. */
const REACH = 200;

/** Something that a document says: the document, and the utterances in whose words alone it says so. */
export interface Saying {
  readonly document: string;
  /** Empty when the document says it in words of its own too. */
  readonly utterances: readonly string[];
}

/** Independent sources: documents that tell one story count once, and so does what is only one utterance repeated. */
export class Sources {
  readonly #groupOf = new Map<string, string>();
  /** Repeated utterances by document, worked out when they are asked for. */
  readonly #spoken = new Map<string, readonly Utterance[]>();
  readonly #stories = new Map<string, Story>();
  readonly #documents = new Map<string, Set<string>>();
  /** Who says a repeated utterance: there the mention beside it is part of the repetition. */
  readonly #said = new Map<Local, Utterance[]>();

  /** Adds a document; answers with those of which more is repetition now. */
  add(story: Story): Story[] {
    this.#stories.set(story.id, story);
    return this.#note(story, (documents) => documents.add(story.id), 2);
  }

  delete(story: Story): Story[] {
    this.#stories.delete(story.id);
    this.#spoken.delete(story.id);
    for (const local of story.locals) this.#said.delete(local);
    return this.#note(story, (documents) => documents.delete(story.id), 1);
  }

  /** Puts a document into the copy group of that name, which is its own where it has no copies. */
  regroup(document: string, group: string): void {
    if (group === document) this.#groupOf.delete(document);
    else this.#groupOf.set(document, group);
  }

  /** The smallest id among the documents that tell the same story. */
  group(document: string): string {
    return this.#groupOf.get(document) ?? document;
  }

  /** What passages of one document say. */
  passages(document: string, passages: readonly Span[]): Saying {
    const repeated = this.#repeated(document);
    return saying(document, passages.map((p) => repeated.find((u) => overlaps(u, p))));
  }

  /** What the mentions of some locals, all of one document, say. */
  mentions(document: string, locals: readonly Local[]): Saying {
    const repeated = this.#repeated(document);
    if (repeated.length === 0) return { document, utterances: NONE };
    const heard = locals.flatMap((local) =>
      local.mentions.map((m) => repeated.find((u) => overlaps(u, m)) ?? this.#said.get(local)?.find((u) => gap(u, m) <= REACH)),
    );
    return saying(document, heard);
  }

  /**
   * The key of the source of each document that says one thing. A document that only repeats an utterance has the key of
   * one that says it in its own words too, if there is one, so that it adds no source.
   */
  keys(sayings: readonly Saying[]): Map<string, string> {
    const keys = new Map<string, string>();
    for (const { document } of sayings) keys.set(document, this.group(document));
    const told = sayings.filter(({ document }) => this.#repeated(document).length > 0);
    if (told.length === 0) return keys;
    const home = new Map<string, string>();
    const sorted = told.sort((a, b) => byCodeUnit(this.group(a.document), this.group(b.document)) || byCodeUnit(a.document, b.document));
    for (const { document } of sorted.filter((s) => s.utterances.length === 0)) {
      for (const { key } of this.#repeated(document)) if (!home.has(key)) home.set(key, this.group(document));
    }
    for (const { document, utterances } of sorted.filter((s) => s.utterances.length > 0)) {
      const there = utterances.map((u) => home.get(u)).find((h) => h !== undefined) ?? this.group(document);
      for (const u of utterances) if (!home.has(u)) home.set(u, there);
      keys.set(document, there);
    }
    return keys;
  }

  #repeated(document: string): readonly Utterance[] {
    const there = this.#spoken.get(document);
    const story = this.#stories.get(document);
    if (there || !story) return there ?? NOTHING;
    const repeated = story.utterances.filter(({ key }) => (this.#documents.get(key)?.size ?? 0) > 1);
    for (const local of story.locals) this.#said.delete(local);
    for (const utterance of repeated) this.#credit(story, utterance);
    this.#spoken.set(document, repeated.length === 0 ? NOTHING : repeated);
    return repeated;
  }

  /** `most` is how many documents have what has just become a repetition, or is one no more. */
  #note({ utterances }: Story, change: (documents: Set<string>) => unknown, most: number): Story[] {
    const affected = new Set<Story>();
    for (const key of new Set(utterances.map((u) => u.key))) {
      const documents = this.#documents.get(key) ?? new Set<string>();
      change(documents);
      if (documents.size === 0) this.#documents.delete(key);
      else this.#documents.set(key, documents);
      if (documents.size !== most) continue;
      for (const id of documents) {
        this.#spoken.delete(id);
        const other = this.#stories.get(id);
        if (other) affected.add(other);
      }
    }
    return [...affected];
  }

  #credit({ drafts }: Story, utterance: Utterance): void {
    for (const { type, from, start, end } of drafts) {
      if (type === "QUOTED_IN" && overlaps({ start, end }, utterance)) this.#said.set(from, [...(this.#said.get(from) ?? []), utterance]);
    }
  }
}

const NOTHING: readonly Utterance[] = [];
const NONE: readonly string[] = [];

/** A document says something in its own words as soon as one passage is no repeated utterance. */
function saying(document: string, heard: readonly (Utterance | undefined)[]): Saying {
  const keys = heard.map((u) => u?.key);
  return { document, utterances: keys.includes(undefined) ? [] : [...new Set(keys)].filter((k) => k !== undefined) };
}

const gap = (a: Span, b: Span): number => Math.max(a.start - b.end, b.start - a.end, 0);
