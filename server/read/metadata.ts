import { dateIn } from "./dates.ts";
import type { Hints } from "./document.ts";
import type { DomDocument } from "./dom.ts";

/** Types of schema.org that are an article. */
const ARTICLE = /(?:Article|BlogPosting|Report|NewsRelease)$/;

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);
const clean = (value: unknown): string | null => (typeof value === "string" && value.trim() !== "" ? value.replace(/\s+/g, " ").trim() : null);
const date = (value: unknown): string | null => (typeof value === "string" ? dateIn(value) : null);

/** What is said of somebody or something: a name as it is, or the name of an object. */
const nameOf = (value: unknown): string | null => clean(isJson(value) ? value["name"] : value);

/** Names of people: addresses of their pages are left out. */
const people = (names: readonly (string | null)[]): string[] => [
  ...new Set(names.flatMap((n) => n?.split(/\s*(?:,|;|\||\sand\s|\s&\s)\s*/) ?? []).map((n) => n.replace(/^by\s+/i, "")).filter((n) => n !== "" && !/https?:|@|\//.test(n))),
];

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return null;
  }
}

/** The article among a page's JSON-LD objects, which may stand in a list or a graph. */
function jsonLd(page: DomDocument): Json | null {
  const found = [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => list(parseJson(script.textContent)));
  const all = found.flatMap((each) => (isJson(each) ? [each, ...list(each["@graph"])] : []));
  return all.filter(isJson).find((each) => list(each["@type"]).some((type) => ARTICLE.test(String(type)))) ?? null;
}

/** The content of the first of some meta elements that has any. */
function meta(page: DomDocument, ...names: readonly string[]): string | null {
  for (const name of names) {
    for (const key of ["property", "name", "itemprop"]) {
      const found = clean(page.querySelector(`meta[${key}="${name}"]`)?.getAttribute("content"));
      if (found) return found;
    }
  }
  return null;
}

/** "Two held | Ann Lee | The Vale Echo" → "Two held", where the page says that it is Ann Lee's and the Echo's. */
function withoutNames(title: string | null, names: readonly (string | null)[]): string | null {
  const parts = title?.split(/\s+(?:[|·–—-])\s+/) ?? [];
  const known = new Set(names.map((name) => name?.toLowerCase()));
  let length = title?.length ?? 0;
  while (parts.length > 1 && known.has(parts.at(-1)?.toLowerCase())) length = title?.lastIndexOf(parts.pop() ?? "", length) ?? 0;
  return title?.slice(0, length).replace(/\s+[|·–—-]\s*$/, "") ?? null;
}

/** What a page says of its article: in JSON-LD, in meta elements, in its title. `source` is the HTML itself. */
export function metadataOf(page: DomDocument, source: string): Hints {
  const article = jsonLd(page) ?? {};
  const publisher = [nameOf(list(article["publisher"])[0]), meta(page, "og:site_name", "application-name")].find((name) => name && !/^https?:|^www\./i.test(name)) ?? null;
  const title = clean(article["headline"]) ?? meta(page, "og:title", "twitter:title", "headline") ?? clean(page.querySelector("title")?.textContent);
  const signed = people(list(article["author"]).map(nameOf));
  const authors = signed.length > 0 ? signed : people([meta(page, "author", "article:author", "parsely-author", "byl", "dc.creator")]);
  const url = page.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? meta(page, "og:url") ?? /saved from url=\(\d+\)(\S+)/.exec(source.slice(0, 4_000))?.[1];
  return {
    title: withoutNames(title, [publisher, ...authors]),
    publisher,
    authors,
    published: date(article["datePublished"]) ?? date(meta(page, "article:published_time", "datePublished", "pubdate", "date", "dc.date", "parsely-pub-date")) ?? date(page.querySelector("time[datetime]")?.getAttribute("datetime")),
    url: url && /^https?:\/\//i.test(url) ? url : null,
  };
}
