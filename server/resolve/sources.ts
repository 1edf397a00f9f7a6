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
  readonly #spoken = new Map<string, readonly Utterance[]>();
  readonly #documents = new Map<string, Set<string>>();
  /** Who says a repeated utterance: there the mention beside it is part of the repetition. */
  readonly #said = new Map<Local, Utterance[]>();

  constructor(stories: readonly Story[], copies: readonly (readonly string[])[]) {
    for (const copy of copies) for (const document of copy) this.#groupOf.set(document, copy[0] ?? document);
    for (const story of stories) for (const { key } of story.utterances) this.#note(key, story.id);
    for (const story of stories) {
      const repeated = story.utterances.filter(({ key }) => (this.#documents.get(key)?.size ?? 0) > 1);
      if (repeated.length > 0) this.#spoken.set(story.id, repeated);
      for (const utterance of repeated) this.#credit(story, utterance);
    }
  }

  /** The smallest id among the documents that tell the same story. */
  group(document: string): string {
    return this.#groupOf.get(document) ?? document;
  }

  /** What passages of one document say. */
  passages(document: string, passages: readonly Span[]): Saying {
    const repeated = this.#spoken.get(document) ?? [];
    return saying(document, passages.map((p) => repeated.find((u) => overlaps(u, p))));
  }

  /** What the mentions of some locals, all of one document, say. */
  mentions(document: string, locals: readonly Local[]): Saying {
    const repeated = this.#spoken.get(document);
    if (!repeated) return { document, utterances: [] };
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
    const home = new Map<string, string>();
    const sorted = [...sayings].sort((a, b) => byCodeUnit(this.group(a.document), this.group(b.document)) || byCodeUnit(a.document, b.document));
    for (const { document } of sorted.filter((s) => s.utterances.length === 0)) {
      keys.set(document, this.group(document));
      for (const { key } of this.#spoken.get(document) ?? []) if (!home.has(key)) home.set(key, this.group(document));
    }
    for (const { document, utterances } of sorted.filter((s) => s.utterances.length > 0)) {
      const there = utterances.map((u) => home.get(u)).find((h) => h !== undefined) ?? this.group(document);
      for (const u of utterances) if (!home.has(u)) home.set(u, there);
      keys.set(document, there);
    }
    return keys;
  }

  #note(key: string, document: string): void {
    const there = this.#documents.get(key);
    if (there) there.add(document);
    else this.#documents.set(key, new Set([document]));
  }

  #credit({ drafts }: Story, utterance: Utterance): void {
    for (const { type, from, start, end } of drafts) {
      if (type === "QUOTED_IN" && overlaps({ start, end }, utterance)) this.#said.set(from, [...(this.#said.get(from) ?? []), utterance]);
    }
  }
}

/** A document says something in its own words as soon as one passage is no repeated utterance. */
function saying(document: string, heard: readonly (Utterance | undefined)[]): Saying {
  const keys = heard.map((u) => u?.key);
  return { document, utterances: keys.includes(undefined) ? [] : [...new Set(keys)].filter((k) => k !== undefined) };
}

const gap = (a: Span, b: Span): number => Math.max(a.start - b.end, b.start - a.end, 0);
