import type { Span } from "../model/span.ts";
import { bracketedByline, bylineOf, isBareOutlet, isBareRole, nakedByline, parseAuthors } from "./byline.ts";
import { DATE, dateIn } from "./dates.ts";
import { readDateline } from "./dateline.ts";
import { isFurniture, isMenuItem } from "./furniture.ts";
import type { Line } from "./lines.ts";
import { SHORT, isBody } from "./lines.ts";

/** What a text's own head says of it, and where the head is furniture. */
export interface Header {
  title: string | null;
  publisher: string | null;
  authors: string[];
  published: string | null;
  url: string | null;
  noise: Span[];
  /** Where the running text begins; the length of the text when there is none. */
  body: number;
}

/** How many lines, at the most, can stand above the running text. */
const HEAD_LINES = 25;

type Field = "title" | "publisher" | "authors" | "published" | "url" | "other";
const LABELS: readonly (readonly [Field, RegExp])[] = [
  ["title", /^(?:title|headline)\s*:\s*/i],
  ["authors", /^(?:authors?(?:\(s\))?|by|byline|writers?)\s*:\s*/i],
  ["published", /^(?:date|published(?: date| on| at)?|publication date|posted(?: on)?|date published|first published|pub ?date)\s*:\s*/i],
  ["publisher", /^(?:source|publisher|publication|outlet|newspaper|site)\s*:\s*/i],
  ["url", /^(?:url|link|web address|canonical)\s*:\s*/i],
  ["other", /^(?:updated|last updated|modified|last modified|section|category|categories|tags?|keywords?|language|words?|word count|edition|page|type|subject|dateline|copyright|description|id)\s*:\s*/i],
];

/** All that a line of publication dates is made of; what is left when they are taken away says that it is no such line. */
const STAMP_PARTS = new RegExp(
  `${DATE}|\\b(?:first|last|originally|published|updated|posted|modified|created|released|issued|on|at|in|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|today|yesterday|noon|midnight|gmt|bst|est|edt|et|cst|cdt|ct|mst|mdt|pst|pdt|pt|aest|aedt|nzst|nzdt|ist|utc|z|(?:hours?|days?|minutes?|hrs?|mins?) ago|(?:hours?|days?|minutes?|hrs?|mins?)|read)\\b|(?<=\\d\\s?)[ap]\\.?m\\b|[^\\p{L}]`,
  "giu",
);
const HAS_DATE = new RegExp(DATE, "i");
const STAMPED = /^\(?(?:first |last |originally )?(?:published|updated|posted|modified)\b.*\d/i;

/** Is the line nothing but a date of publication or change? */
export function isStamp(text: string): boolean {
  if (text.length > 160 || !(HAS_DATE.test(text) || STAMPED.test(text))) return false;
  return text.replace(/\s\|\s.*$/, "").replace(STAMP_PARTS, "") === "";
}

/** "Title: …": the label's field and what stands after it. */
function labelled(text: string): { field: Field; value: string } | null {
  for (const [field, label] of LABELS) {
    const m = label.exec(text);
    if (m) return { field, value: text.slice(m[0].length).trim() };
  }
  return null;
}

function takeField(header: Header, field: Field, value: string): void {
  if (value === "") return;
  if (field === "title") header.title ??= value;
  else if (field === "publisher") header.publisher ??= value;
  else if (field === "published") header.published ??= dateIn(value);
  else if (field === "url") header.url ??= value;
  else if (field === "authors") takeByline(header, parseAuthors(value));
}

function takeByline(header: Header, found: { readonly authors: readonly string[]; readonly publisher: string | null }): void {
  header.authors.push(...found.authors.filter((a) => !header.authors.includes(a)));
  header.publisher ??= found.publisher;
}

/** One line above the running text. True when it says something about the text and is noise therefore. */
function takeLine(header: Header, { text }: Line, next: string): boolean {
  const field = labelled(text);
  if (field) {
    takeField(header, field.field, field.value);
    return true;
  }
  if (isStamp(text)) {
    if (!/^\(?(?:last )?(?:updated|modified)/i.test(text)) header.published ??= dateIn(text);
    return true;
  }
  if (isBareOutlet(text)) {
    header.publisher ??= text;
    return true;
  }
  if (header.authors.length > 0 && isBareRole(text)) return true;
  const byline = (isStamp(next) || isBareOutlet(next) || isBareRole(next) ? nakedByline(text, header.title !== null) : null) ?? bylineOf(text);
  if (!byline) return false;
  takeByline(header, byline);
  header.published ??= dateIn(text);
  return true;
}

const PREFIX_DATE = new RegExp(`^\\s*(?:date|published)\\s*:?\\s+((?:19|20)\\d\\d-\\d\\d-\\d\\d)(?:T[\\d:.]+Z?)?(?=\\s)`, "i");

/** What stands before the first word of the first line and runs into it: " date 2025-03-25 …", "(Name, Outlet) …". */
function takePrefix(header: Header, text: string): number {
  const head = text.slice(0, 200);
  const date = PREFIX_DATE.exec(head);
  if (date?.[1]) {
    header.published = dateIn(date[1]);
    header.noise.push({ start: 0, end: date[0].length });
    return date[0].length;
  }
  const byline = bracketedByline(head);
  if (!byline) return 0;
  takeByline(header, byline);
  header.noise.push({ start: head.search(/\S/), end: byline.length });
  return byline.length;
}

/** Reads the lines above the running text. */
export function readHeader(text: string, lines: readonly Line[]): Header {
  const header: Header = { title: null, publisher: null, authors: [], published: null, url: null, noise: [], body: text.length };
  const after = takePrefix(header, text);
  for (const [i, line] of lines.entries()) {
    if (line.end <= after) continue;
    const short = i < HEAD_LINES && line.text.length <= SHORT;
    const next = lines[i + 1]?.text ?? "";
    if (short && !readDateline(text, line.start) && (takeLine(header, line, next) || isFurniture(line) || isMenuItem(line.text))) header.noise.push({ start: line.start, end: line.end });
    else if (!short || isBody(line) || readDateline(text, line.start)) {
      header.body = Math.max(line.start, after);
      break;
    } else if (after === 0) header.title ??= line.text;
  }
  return header;
}
