import { decode } from "./decode.ts";
import { parseDom } from "./dom.ts";
import { textOf } from "./domText.ts";
import { fieldsToHints } from "./fields.ts";
import type { Reader } from "./parsed.ts";

/** Lines between two rules at the very start: "title: …", as many site makers write them. */
const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]{0,5000}?)\r?\n---[ \t]*(?:\r?\n|$)/;

function frontMatter(block: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const line of block.split(/\r?\n/)) {
    const m = /^([\w-]{1,40}):\s*(.*)$/.exec(line);
    if (m?.[1] && m[2]) fields[m[1].toLowerCase()] = m[2].replace(/^(["'])(.*)\1$/, "$2").replace(/^\[(.*)\]$/, "$1");
  }
  return fields;
}

/** Markdown as a reader sees it: without marks, a paragraph a block; the first heading is the title. */
export const readMarkdown: Reader = async (bytes) => {
  const source = await decode(bytes);
  const front = FRONT_MATTER.exec(source);
  const { marked } = await import("marked");
  const page = await parseDom(await marked.parse(front ? source.slice(front[0].length) : source, { gfm: true }));
  const hints = fieldsToHints(frontMatter(front?.[1] ?? ""));
  const heading = page.querySelector("h1")?.textContent?.replace(/\s+/g, " ").trim();
  return [{ text: page.body ? textOf(page.body) : "", hints: { ...hints, title: hints.title ?? (heading === "" ? null : (heading ?? null)) } }];
};
