import { createHash } from "node:crypto";
import type { Annotation, Arrest, ListedRelation, LocalEntity, Mention, Partnership, Quote } from "../../server/model/annotation.ts";
import { anchorId } from "../../server/model/id.ts";
import type { Kind } from "../../server/model/ontology.ts";
import type { Span } from "../../server/model/span.ts";

/**
 * Annotations out of marked-up text, for tests of what comes after extraction.
 *
 *     {p:hyde|Patricia Hyde}       a mention of the local entity "p:hyde"; the letter is its kind, see KINDS
 *     {p:370*|370 people}          the star: an unnamed one
 *     <<p:hyde|We will go on.>>    a quotation of hers; <<a spokesperson|…>> by somebody unnamed
 */
export interface Claims {
  /** What extraction knows of local entities beyond their mentions, by key. */
  readonly entities?: Readonly<Record<string, Partial<Pick<LocalEntity, "name" | "aliases" | "known" | "context" | "count">>>>;
  /** `at` is the passage; without it, the whole text. */
  readonly arrests?: readonly (Partial<Omit<Arrest, "start" | "end">> & { readonly at?: string })[];
  readonly partnerships?: readonly { readonly a: string; readonly b: string; readonly operation?: string; readonly at?: string }[];
  readonly relations?: readonly (Pick<ListedRelation, "type" | "from" | "to"> & { readonly title?: string; readonly role?: string; readonly at?: string })[];
  readonly spokenFor?: Readonly<Record<string, string>>;
  readonly published?: string;
  readonly noise?: readonly string[];
}

const KINDS: Readonly<Record<string, Kind>> = { p: "Person", a: "Agency", o: "Organization", l: "Place", g: "Gang", x: "Operation" };
const MARK = /\{([a-z]:[^|{}*]+)(\*?)\|([^{}]*)\}|<<([^|<>]+)\||>>/g;

interface Marked {
  readonly text: string;
  readonly mentions: readonly (Span & { readonly key: string; readonly named: boolean })[];
  readonly quotes: readonly (Span & { readonly by: string })[];
}

function unmark(marked: string): Marked {
  const mentions: (Span & { key: string; named: boolean })[] = [];
  const quotes: (Span & { by: string })[] = [];
  const open: { by: string; start: number }[] = [];
  let text = "";
  let last = 0;
  for (const m of marked.matchAll(MARK)) {
    text += marked.slice(last, m.index);
    last = m.index + m[0].length;
    const start = text.length;
    if (m[1]) {
      text += m[3] ?? "";
      mentions.push({ key: m[1], named: m[2] === "", start, end: text.length });
    } else if (m[4]) {
      text += "“";
      open.push({ by: m[4], start: text.length });
    } else {
      const opened = open.pop();
      if (opened) quotes.push({ ...opened, end: text.length });
      text += "”";
    }
  }
  return { text: text + marked.slice(last), mentions, quotes };
}

export function article(name: string, marked: string, claims: Claims = {}): Annotation {
  const { text, mentions, quotes } = unmark(marked);
  const document = createHash("sha256").update(text).digest("hex").slice(0, 20);
  const keys = [...new Set(mentions.map((m) => m.key))];
  const ids = new Map(keys.map((key) => [key, anchorId({ document, ...(mentions.find((m) => m.key === key) ?? { start: 0, end: 0 }) })]));
  const id = (key: string): string => ids.get(key) ?? fail(`${name} mentions no ${key}`);
  const span = (at: string | undefined): Span => (at === undefined ? { start: 0, end: text.length } : place(text, at));
  const entities = keys.map((key) => entity(key, id(key), text, mentions.filter((m) => m.key === key), claims));
  return {
    document: { id: document, name, sources: [name], text, title: name, publisher: null, authors: [], published: claims.published ?? null, url: null, noise: (claims.noise ?? []).map((n) => place(text, n)) },
    entities,
    quotes: quotes.map((q) => quote(q, text, ids, claims)),
    arrests: (claims.arrests ?? []).map(({ at, ...a }) => arrest({ ...a, ...span(at) }, id)),
    partnerships: (claims.partnerships ?? []).map(({ a, b, operation, at }): Partnership => ({ a: id(a), b: id(b), operation: operation ? id(operation) : null, rule: "test", ...span(at) })),
    relations: (claims.relations ?? []).map(({ at, from, to, ...r }): ListedRelation => ({ ...r, from: id(from), to: id(to), rule: "test", ...span(at) })),
  };
}

function entity(key: string, id: string, text: string, at: Marked["mentions"], { entities = {} }: Claims): LocalEntity {
  const mentions: Mention[] = at.map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
  const forms = [...new Set(mentions.map((m) => m.text))].sort((a, b) => b.length - a.length);
  const { name = forms[0] ?? key, aliases = [], ...rest } = entities[key] ?? {};
  const others = [...new Set([...forms, ...aliases])].filter((f) => f !== name).sort();
  return { id, kind: KINDS[key[0] ?? ""] ?? fail(`${key} is of no kind`), name, aliases: others, mentions, named: at.every((m) => m.named), ...rest };
}

function quote({ start, end, by }: Marked["quotes"][number], text: string, ids: ReadonlyMap<string, string>, { spokenFor = {} }: Claims): Quote {
  const speaker = ids.get(by) ?? null;
  const behind = spokenFor[by];
  return { start, end, text: text.slice(start, end), speaker, speakerLabel: by, ...(behind ? { spokenFor: ids.get(behind) ?? null } : {}), rule: "test" };
}

function arrest(a: Partial<Arrest> & Span, id: (key: string) => string): Arrest {
  return {
    description: "",
    count: null,
    approximate: false,
    status: "arrested",
    rule: "test",
    ...a,
    who: a.who ? id(a.who) : null,
    operation: a.operation ? id(a.operation) : null,
    by: a.by ? id(a.by) : null,
    places: (a.places ?? []).map(id),
  };
}

function place(text: string, passage: string): Span {
  const start = text.indexOf(passage);
  return start < 0 ? fail(`no “${passage}” in the text`) : { start, end: start + passage.length };
}

function fail(why: string): never {
  throw new Error(why);
}
