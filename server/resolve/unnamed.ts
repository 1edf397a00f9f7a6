import type { Annotation, Arrest, LocalEntity, Quote } from "../model/annotation.ts";
import { anchorId } from "../model/id.ts";
import type { Span } from "../model/span.ts";
import { contains } from "../model/span.ts";
import { fold } from "./text.ts";

/** Nobody names a speaker further from the quotation than this, in code units. */
const REACH = 800;

/**
 * People without a name: speakers ("a spokesperson") and groups ("370 people"). An entity that the annotation already
 * has for them is used; else one is made whose mention is the passage that describes them.
 */
export class Unnamed {
  readonly made: LocalEntity[] = [];
  readonly #annotation: Annotation;
  readonly #taken: Set<string>;
  readonly #speakers = new Map<string, string>();
  readonly #used = new Set<string>();

  constructor(annotation: Annotation) {
    this.#annotation = annotation;
    this.#taken = new Set(annotation.entities.flatMap((e) => e.mentions.map((m) => this.#anchor(m))));
  }

  /** The id of the unnamed person to whom a quotation is credited; null when nobody is. One label is one person. */
  speaker(quote: Quote): string | null {
    if (!quote.speakerLabel) return null;
    const key = fold(quote.speakerLabel);
    const known = this.#speakers.get(key) ?? this.#find((e) => fold(e.name) === key);
    const id = known ?? this.#make(quote.speakerLabel, this.#near(quote.speakerLabel, quote), null);
    this.#speakers.set(key, id);
    return id;
  }

  /** The id of the unnamed people of one telling of an arrest. */
  group(arrest: Arrest): string {
    const found = this.#find((e) => !this.#used.has(e.id) && (e.count ?? null) === arrest.count && e.mentions.some((m) => contains(arrest, m)));
    const id = found ?? this.#make(arrest.description, this.#within(arrest.description, arrest), arrest.count);
    this.#used.add(id);
    return id;
  }

  #anchor(span: Span): string {
    return anchorId({ document: this.#annotation.document.id, ...span });
  }

  #find(fits: (entity: LocalEntity) => boolean): string | undefined {
    return this.#annotation.entities.find((e) => e.kind === "Person" && !e.named && fits(e))?.id;
  }

  #make(name: string, wanted: Span, count: number | null): string {
    const span = this.#free(wanted);
    const id = this.#anchor(span);
    this.#taken.add(id);
    const text = this.#annotation.document.text.slice(span.start, span.end);
    const mentions = [{ ...span, text }];
    this.made.push({ id, kind: "Person", name, aliases: [], mentions, named: false, ...(count === null ? {} : { count }) });
    return id;
  }

  /** Two tellings in one passage need two anchors, or they would be one node: the later one's starts further in. */
  #free(span: Span): Span {
    let { start } = span;
    while (start < span.end - 1 && this.#taken.has(this.#anchor({ start, end: span.end }))) start++;
    return { start, end: span.end };
  }

  /** The description as it stands in the passage, else the whole passage. */
  #within(description: string, passage: Span): Span {
    const at = this.#annotation.document.text.slice(passage.start, passage.end).indexOf(description);
    return at < 0 || description === "" ? { start: passage.start, end: passage.end } : { start: passage.start + at, end: passage.start + at + description.length };
  }

  /** Where the label stands nearest to the quotation, else the quotation itself. */
  #near(label: string, quote: Span): Span {
    const { text } = this.#annotation.document;
    const before = quote.start < label.length ? -1 : text.lastIndexOf(label, quote.start - label.length);
    const after = text.indexOf(label, quote.end);
    const left = before < 0 ? Infinity : quote.start - (before + label.length);
    const right = after < 0 ? Infinity : after - quote.end;
    if (Math.min(left, right) > REACH) return { start: quote.start, end: quote.end };
    const start = right <= left ? after : before;
    return { start, end: start + label.length };
  }
}
