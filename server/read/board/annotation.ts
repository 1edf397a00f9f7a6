import type { Annotation, Arrest, ListedRelation, ListedType, LocalEntity, Mention, Partnership, Quote } from "../../model/annotation.ts";
import type { Span } from "../../model/span.ts";
import { anchorId, byCodeUnit } from "../../model/id.ts";
import type { Kind } from "../../model/ontology.ts";
import { permits, RELATIONS } from "../../model/ontology.ts";
import { documentId } from "../document.ts";
import type { Imported, Link, Records, Skipped, Thing } from "./records.ts";

/**
 * The imported record as a document of its own: a text that tells every thing and link in a line, so that what comes from
 * another tool has a place to point at like everything else, and goes when that document is retracted.
 */

const RULE = "imported";

/** A text that grows, and where its parts are. */
class Sheet {
  text = "";
  readonly mentions = new Map<string, Mention[]>();

  write(words: string): Span {
    const start = this.text.length;
    this.text += words;
    return { start, end: this.text.length };
  }

  /** Writes a thing's name; a document of the other board is no entity of ours. */
  name(thing: Thing, words: string): void {
    const span = this.write(words);
    if (thing.kind === "Document" || words === "") return;
    const there = this.mentions.get(thing.id) ?? [];
    there.push({ ...span, text: words });
    this.mentions.set(thing.id, there);
  }
}

interface Told {
  readonly link: Link;
  readonly from: Thing;
  readonly to: Thing;
  /** The whole line. */
  readonly line: Span;
  readonly quote: Span | null;
}

const flat = (text: string): string => text.replace(/\s+/g, " ").trim();

function tell(link: Link, things: ReadonlyMap<string, Thing>, sheet: Sheet): Told | string {
  const [from, to] = [things.get(link.from), things.get(link.to)];
  if (!from || !to) return `it joins ${link.from} to ${link.to}, of which one is not in the file`;
  if (from.kind === "Document" || !permits(link.type, from.kind, to.kind)) return `${link.type} does not join ${from.kind} to ${to.kind}`;
  const start = sheet.text.length;
  sheet.name(from, flat(from.name));
  sheet.write(` ${link.status ? `(${link.status}) ` : ""}${RELATIONS[link.type].reads} `);
  sheet.name(to, flat(to.name));
  for (const part of [link.title && `as ${flat(link.title)}`, link.role && flat(link.role), link.date]) if (part) sheet.write(`, ${part}`);
  sheet.write(".");
  let quote: Span | null = null;
  if (link.quote !== null) {
    sheet.write(" “");
    quote = sheet.write(link.quote);
    sheet.write("”");
  }
  if (link.cited !== null) sheet.write(` (${flat(link.cited)})`);
  const line = { start, end: sheet.text.length };
  sheet.write("\n");
  return { link, from, to, line, quote };
}

/** Every thing in a line: "Ann Lidgate (Person), also Chief Lidgate; Lidgate". */
function introduce(things: readonly Thing[], sheet: Sheet): void {
  for (const thing of things) {
    sheet.name(thing, flat(thing.name));
    sheet.write(` (${thing.kind})`);
    for (const [i, alias] of thing.aliases.entries()) {
      sheet.write(i === 0 ? ", also " : "; ");
      sheet.name(thing, flat(alias));
    }
    sheet.write("\n");
  }
  sheet.write("\n");
}

/** What was left out stands at the end, so that nothing is dropped in silence. */
function tellLeft(left: readonly Skipped[], sheet: Sheet): Span {
  const start = sheet.text.length;
  if (left.length > 0) sheet.write("\nNot taken over:\n");
  for (const { record, reason } of left) sheet.write(`${flat(record)}: ${flat(reason)}\n`);
  return { start, end: sheet.text.length };
}

/** A function of the records alone: the same board under two names is one document. */
export function annotationOf({ things, links, skipped }: Records): Imported {
  const sheet = new Sheet();
  sheet.write("Imported board\n\n");
  const header = { start: 0, end: sheet.text.length };
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  introduce(things, sheet);
  const [told, left]: [Told[], Skipped[]] = [[], [...skipped]];
  for (const link of links) {
    if (link.type === "MENTIONED_IN") continue;
    const found = tell(link, byId, sheet);
    if (typeof found === "string") left.push({ record: `${link.type} ${link.from} ${link.to}`, reason: found });
    else told.push(found);
  }
  const end = tellLeft(left, sheet);
  const id = documentId(sheet.text);
  const entities = things.flatMap((thing) => local(thing, sheet, id));
  const ids = new Map(things.flatMap((thing) => (sheet.mentions.has(thing.id) ? [[thing.id, localId(thing, sheet, id)] as const] : [])));
  const noise = end.start < end.end ? [header, end] : [header];
  const document = { id, name: "", sources: [], text: sheet.text, title: "", publisher: null, authors: [], published: null, url: null, noise };
  return { annotation: { document, origin: "imported", entities, ...relationsOf(told, ids) }, skipped: left };
}

const localId = (thing: Thing, sheet: Sheet, document: string): string => {
  const [first = { start: 0, end: 0 }] = sheet.mentions.get(thing.id) ?? [];
  return anchorId({ document, start: first.start, end: first.end });
};

function local(thing: Thing, sheet: Sheet, document: string): LocalEntity[] {
  const mentions = sheet.mentions.get(thing.id);
  if (!mentions) return [];
  const { kind, name, aliases, named, count } = thing;
  return [{ id: localId(thing, sheet, document), kind: kind as Kind, name: flat(name), aliases: [...new Set(aliases.map(flat))].filter((alias) => alias !== flat(name)).sort(byCodeUnit), mentions, named, ...(count === null ? {} : { count }) }];
}

type Found = Pick<Annotation, "quotes" | "arrests" | "partnerships" | "relations">;

function relationsOf(told: readonly Told[], ids: ReadonlyMap<string, string>): Found {
  const of = (id: string | null): string | null => (id === null ? null : (ids.get(id) ?? null));
  const [quotes, arrests, partnerships, relations]: [Quote[], Arrest[], Partnership[], ListedRelation[]] = [[], [], [], []];
  for (const { link, from, to, line, quote } of told) {
    const { type, status, date, count, approximate, by, operation, title, role, speakerLabel } = link;
    const [a, b] = [of(from.id) ?? "", of(to.id) ?? ""];
    if (type === "QUOTED_IN") {
      const span = quote ?? line;
      quotes.push({ ...span, text: link.quote ?? "", speaker: from.named ? a : null, speakerLabel: speakerLabel ?? (from.named ? null : from.name), rule: RULE });
    } else if (type === "ARRESTED_IN") {
      arrests.push({
        ...line, who: from.named ? a : null, description: from.name, count: count ?? from.count, approximate, operation: to.kind === "Operation" ? b : of(operation),
        places: to.kind === "Place" ? [b] : [], by: of(by), status: status ?? "arrested", date, rule: RULE,
      });
    } else if (type === "PARTNERED_WITH") partnerships.push({ ...line, a, b, operation: of(operation), rule: RULE });
    else relations.push({ ...line, type: type as ListedType, from: a, to: b, origin: "imported", rule: RULE, ...(title === null ? {} : { title }), ...(role === null ? {} : { role }) });
  }
  return { quotes, arrests, partnerships, relations };
}
