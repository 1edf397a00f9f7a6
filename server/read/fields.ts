import { parseAuthors } from "./byline.ts";
import { dateIn } from "./dates.ts";
import type { Hints } from "./document.ts";

/** The names under which tables and front matter keep what they say of an article; the first that is there counts. */
export const COLUMNS = {
  text: ["text", "body", "content", "article", "article_text", "articlebody", "full_text", "fulltext", "story", "maintext", "main_text"],
  title: ["title", "headline", "heading"],
  published: ["date", "published", "published_at", "date_published", "datepublished", "publication_date", "publish_date", "pubdate", "published_date", "publishedat", "datetime", "timestamp"],
  authors: ["authors", "author", "byline", "writer", "creator"],
  publisher: ["publisher", "source", "publication", "outlet", "newspaper", "site", "site_name", "domain", "source_name"],
  url: ["url", "link", "source_url", "web_url", "permalink", "canonical"],
} as const satisfies Record<string, readonly string[]>;

export type Column = keyof typeof COLUMNS;

/** A field's value by what it means; fields' names are compared in small letters. */
export function field(fields: Readonly<Record<string, string>>, column: Column): string | null {
  for (const name of COLUMNS[column]) {
    const value = fields[name]?.trim();
    if (value !== undefined && value !== "") return value;
  }
  return null;
}

function authorsOf(value: string): readonly string[] {
  const { authors } = parseAuthors(value.replace(/^by\s+/i, ""));
  return authors.length > 0 ? authors : value.split(/\s*[,;|]\s*/).filter((n) => n !== "");
}

/** What the fields beside an article's text say of it. */
export function fieldsToHints(fields: Readonly<Record<string, string>>): Hints {
  const authors = field(fields, "authors");
  const url = field(fields, "url");
  return {
    title: field(fields, "title"),
    publisher: field(fields, "publisher"),
    authors: authors ? authorsOf(authors) : [],
    published: dateIn(field(fields, "published") ?? ""),
    url: url && /^https?:\/\//i.test(url) ? url : null,
  };
}
