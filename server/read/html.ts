import { InputError } from "../model/errors.ts";
import { parseAuthors } from "./byline.ts";
import { decode } from "./decode.ts";
import type { DomDocument } from "./dom.ts";
import { parseDom } from "./dom.ts";
import { textOf } from "./domText.ts";
import { metadataOf } from "./metadata.ts";
import type { Parsed, Reader } from "./parsed.ts";

/** A page with more elements than this is no article. */
const ELEMENTS = 200_000;
/** Less text than this is not an article's main text: the whole page is taken instead. */
const LEAST = 200;

/** The encoding that a page names in its head. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4_096));
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(head)?.[1] ?? /<\?xml[^>]{0,100}encoding=["']([\w-]{2,40})/i.exec(head)?.[1];
}

/** The article of a page, without what stands around it; null where none is found. */
async function mainText(html: string): Promise<{ readonly text: string; readonly byline: string } | null> {
  const { Readability } = await import("@mozilla/readability");
  const page: unknown = await parseDom(html);
  const article = new Readability<DomDocument>(page as ConstructorParameters<typeof Readability>[0], { maxElemsToParse: ELEMENTS, disableJSONLD: true, serializer: (node) => node as unknown as DomDocument }).parse();
  return article?.content ? { text: textOf(article.content), byline: article.byline ?? "" } : null;
}

/** The text of a page that has no article to tell apart: all but menus, headers and footers. */
function wholeText(page: DomDocument): string {
  for (const part of [...page.querySelectorAll("nav, header, footer, aside")]) part.remove();
  return page.body ? textOf(page.body) : "";
}

/** A page: its main text, with its headline as title, and what its metadata say. */
export async function readPage(html: string): Promise<Parsed> {
  const page = await parseDom(html);
  const hints = metadataOf(page, html);
  const main = await mainText(html);
  const article = main?.text ?? "";
  const whole = article.length >= LEAST ? "" : wholeText(page);
  const text = article.length > whole.length ? article : whole;
  if (text.trim() === "") throw new InputError("the page holds no text: save it again when its article can be seen, as “web page, complete”.");
  const authors = hints.authors?.length ? hints.authors : parseAuthors((main?.byline ?? "").replace(/^by\s+/i, "")).authors;
  return { text, hints: { ...hints, authors } };
}

export const readHtml: Reader = async (bytes) => [await readPage(await decode(bytes, declaredEncoding(bytes)))];
