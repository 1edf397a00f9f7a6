import { createHash } from "node:crypto";
import type { Document } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import { bySpan } from "../model/span.ts";
import { isMixedCase, isShouted, shoutedRuns } from "./capitals.ts";
import { readDateline } from "./dateline.ts";
import { furnitureSentences, isFurniture, isSignature, opensLinks } from "./furniture.ts";
import type { Header } from "./header.ts";
import { isStamp, readHeader } from "./header.ts";
import type { Line } from "./lines.ts";
import { linesOf } from "./lines.ts";

/** What a file's format says of the document beside its text; it goes before what the text's own head says. */
export interface Hints {
  readonly title?: string | null;
  readonly publisher?: string | null;
  readonly authors?: readonly string[];
  /** ISO date. */
  readonly published?: string | null;
  readonly url?: string | null;
}

export interface RawDocument {
  /** The file's base name; a row of a table is `file#row`. */
  readonly name: string;
  /** The path it was read from. */
  readonly source: string;
  readonly text: string;
  readonly hints?: Hints;
}

/** A document's id: the first 20 hexadecimal digits of the SHA-256 of its text. */
export const documentId = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 20);

/** The first sentence, cut at a word where it is longer than a headline is. */
function firstSentence(text: string, at: number): string {
  const head = text.slice(at, at + 400).replace(/\s+/g, " ").trim();
  const sentence = /^.{15,}?(?<!\b(?:Mr|Mrs|Ms|Dr|St|Gov|Sen|Rep|Sgt|Lt|Det|No|U\.S|\p{Lu}))[.!?]["”’]?(?=\s|$)/u.exec(head)?.[0] ?? head;
  if (sentence.length <= 90) return sentence.replace(/\.$/, "");
  return `${sentence.slice(0, 90).replace(/\s+\S*$/, "").replace(/[,;:–—-]+$/, "")}…`;
}

/** How many lines at the end may tell of the authors and the desk. */
const TAIL_LINES = 4;

/** Furniture below the head: page lines, shouted links, and the headlines under "Related stories". */
function furnitureBelow(lines: readonly Line[], from: number, mixed: boolean): Span[] {
  const noise: Span[] = [];
  let links = false;
  for (const [i, line] of lines.entries()) {
    if (line.end <= from) continue;
    links = links && line.text.length <= 140 && !/\.["”’]?$/.test(line.text);
    const last = i >= lines.length - TAIL_LINES;
    if (links || isFurniture(line) || (last && (isSignature(line) || isStamp(line.text))) || (mixed && isShouted(line))) noise.push({ start: line.start, end: line.end });
    else {
      const runs = mixed ? shoutedRuns(line) : [];
      noise.push(...(runs.length > 0 ? runs : furnitureSentences(line)));
    }
    links ||= opensLinks(line);
  }
  return noise;
}

/** Sorted; of two that overlap only the first stays, stretched over both. */
function tidy(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of [...spans].sort(bySpan)) {
    const last = out.at(-1);
    if (last && span.start < last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else if (span.end > span.start) out.push({ start: span.start, end: span.end });
  }
  return out;
}

/** "You can now listen to X articles" and "X contributed to this report" name the publisher where nothing else does. */
function publisherFromFurniture(text: string, noise: readonly Span[]): string | null {
  for (const { start, end } of noise) {
    const m = /^(?:NEW )?You can now listen to (\p{Lu}[\p{L}. ]{1,40}?) articles|^©\s*(?:copyright\s*)?(?:(?:19|20)\d\d[,\s]*)?(\p{Lu}[\p{L}. &’']{2,40}?)(?:[.,]|\s+All\b|$)/u.exec(text.slice(start, end));
    const found = m?.[1] ?? m?.[2];
    if (found) return found.trim();
  }
  return null;
}

function shoutedTitle(lines: readonly Line[], header: Header, mixed: boolean): Span[] {
  return mixed ? lines.filter((l) => l.start < header.body && isShouted(l)) : [];
}

/**
 * A text and what its header says of it, with the spans in which nothing may be found. Throws nothing; every text
 * makes a document.
 */
export function toDocument({ name, source, text, hints = {} }: RawDocument): Document {
  const lines = linesOf(text);
  const header = readHeader(text, lines);
  const dateline = readDateline(text, header.body);
  const mixed = isMixedCase(text);
  const noise = tidy([
    ...header.noise,
    ...shoutedTitle(lines, header, mixed),
    ...furnitureBelow(lines, header.body, mixed),
  ]);
  return {
    id: documentId(text),
    name,
    sources: [source],
    text,
    title: hints.title || header.title || firstSentence(text, dateline?.end ?? header.body) || name,
    publisher: hints.publisher ?? header.publisher ?? dateline?.publisher ?? publisherFromFurniture(text, noise),
    authors: hints.authors && hints.authors.length > 0 ? hints.authors : header.authors,
    published: hints.published ?? header.published ?? dateline?.published ?? null,
    url: hints.url ?? header.url,
    noise,
  };
}
