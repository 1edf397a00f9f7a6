import { dated } from "./words.ts";

/** A passage with what is needed to find it again. */
export interface Cited {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly document: {
    readonly id: string;
    readonly title: string;
    readonly publisher?: string | null | undefined;
    readonly published?: string | null | undefined;
    readonly url?: string | null | undefined;
  };
}

/** The address at which a browser shows the passage in the article itself: its first and last words name it. */
function inArticle(url: string, quote: string): string | null {
  if (!/^https?:\/\//i.test(url)) return null;
  const words = quote.trim().split(/\s+/);
  const part = (some: readonly string[]): string => encodeURIComponent(some.join(" ")).replaceAll("-", "%2D");
  const text = words.length > 10 ? `${part(words.slice(0, 5))},${part(words.slice(-5))}` : part(words);
  return `${url.replace(/#.*$/s, "")}#:~:text=${text}`;
}

/**
 * "“We were ready.” “Raid at the quay”, Amity Courier, 1 March 2031. https://…#:~:text=… On the board: http://…": quote,
 * title, publisher, date and the addresses of the passage, in the article where that is known, and on the board.
 */
export function citationOf({ quote, document: { title, publisher, published, url }, start, end }: Cited, onBoard: string): string {
  const words = quote.replace(/\s+/g, " ").trim();
  const where = [`“${title}”`, publisher, dated(published ?? null)].filter(Boolean).join(", ");
  const article = url ? inArticle(url, words) : null;
  return [`“${words}”`, `${where}.`, article, `On the board (characters ${start}–${end}): ${onBoard}`].filter(Boolean).join(" ");
}
