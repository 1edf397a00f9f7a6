import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Titles } from "../lexicon/titles.ts";
import type { Document } from "../model/document.ts";
import type { Kind } from "../model/ontology.ts";
import type { Sentence, Token } from "../model/reading.ts";
import { touches } from "./tokens.ts";

/** A name found at tokens `[first, last)`. */
export interface Name {
  readonly first: number;
  readonly last: number;
  readonly kind: Kind;
  readonly rule: string;
  /** The lexicon's key. */
  readonly key?: string;
  /** The form to show, where it differs from the text. */
  readonly canonical?: string;
  /** The lexicon's key of the body of which this one is a part. */
  readonly parent?: string;
  /** A short or partial form, which should lead to a fuller name in the document. */
  readonly short?: boolean;
}

/** One document in the course of annotation: its tokens and which of them names already hold. */
export class Page {
  readonly document: Document;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly lexicon: Lexicon;
  readonly titles: Titles;
  /** By token, the index in `names` of the name that holds it plus one, 0 when free, -1 when it can be part of no name. */
  private readonly owner: Int32Array;
  readonly names: Name[] = [];
  /** The capitalised words outside noise, in order: where names begin. */
  readonly capitals: readonly number[];

  constructor(document: Document, tokens: readonly Token[], sentences: readonly Sentence[], lexicon: Lexicon) {
    this.document = document;
    this.tokens = tokens;
    this.sentences = sentences;
    this.lexicon = lexicon;
    this.titles = lexicon.titles;
    this.owner = new Int32Array(tokens.length);
    const capitals: number[] = [];
    for (const sentence of sentences) {
      if (sentence.noise) continue;
      for (let i = sentence.first; i < sentence.last; i++) if (this.capital(i)) capitals.push(i);
    }
    this.capitals = capitals;
  }

  token(i: number): Token | undefined {
    return this.tokens[i];
  }

  lower(i: number): string {
    return this.tokens[i]?.lower ?? "";
  }

  /** The sentence in which a token stands. */
  sentenceOf(i: number): Sentence {
    return this.sentences[this.tokens[i]?.sentence ?? 0] as Sentence;
  }

  /** A capitalised word. */
  capital(i: number): boolean {
    const t = this.tokens[i];
    return t !== undefined && t.capital && t.type === "word";
  }

  isFree(first: number, last: number): boolean {
    for (let i = first; i < last; i++) if (this.owner[i] !== 0) return false;
    return true;
  }

  /** The name that holds a token. */
  nameAt(i: number): Name | undefined {
    const n = this.owner[i] ?? 0;
    return n > 0 ? this.names[n - 1] : undefined;
  }

  claim(name: Name): boolean {
    if (!this.isFree(name.first, name.last)) return false;
    this.names.push(name);
    this.owner.fill(this.names.length, name.first, name.last);
    return true;
  }

  /** Takes a name back, so that another may stand there. */
  release(name: Name): void {
    this.owner.fill(0, name.first, name.last);
    this.names[this.names.indexOf(name)] = { ...name, last: name.first };
  }

  /** The tokens can be part of no name: a law, an event, a day. */
  bar(first: number, last: number): void {
    for (let i = first; i < last; i++) if (this.owner[i] === 0) this.owner[i] = -1;
  }

  /** Does the token begin its sentence, opening marks apart? */
  begins(i: number): boolean {
    const s = this.sentences[this.tokens[i]?.sentence ?? 0];
    if (!s) return true;
    let k = i - 1;
    while (k >= s.first && this.tokens[k]?.type === "mark") k--;
    return k < s.first;
  }

  /** Are tokens `i` and `i + 1` one word, as around a hyphen? */
  joined(i: number): boolean {
    return touches(this.tokens[i], this.tokens[i + 1]);
  }

  text(first: number, last: number): string {
    const a = this.tokens[first];
    const z = this.tokens[last - 1];
    return a && z ? this.document.text.slice(a.start, z.end) : "";
  }
}

/** Is a word written in capitals only (and longer than one letter)? */
export const isUpper = (text: string): boolean => text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
