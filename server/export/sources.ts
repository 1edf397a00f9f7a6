import type { DocumentNode } from "../model/graph.ts";
import { byCodeUnit } from "../model/id.ts";
import type { ExportContext } from "./context.ts";
import { md, mdLink } from "./escape.ts";
import { counted, dated } from "./words.ts";

/** The documents that an export cites, copies of one story together. */

const byDate = (a: DocumentNode, b: DocumentNode): number => byCodeUnit(a.published ?? "9", b.published ?? "9") || byCodeUnit(a.id, b.id);

/** Stories in the order of their first telling; in each the earliest first. */
export function stories({ documents }: Pick<ExportContext, "documents">): (readonly [DocumentNode, ...DocumentNode[]])[] {
  const groups = new Map<string, [DocumentNode, ...DocumentNode[]]>();
  for (const paper of [...documents.values()].sort(byDate)) {
    const group = groups.get(paper.copyGroup);
    if (group) group.push(paper);
    else groups.set(paper.copyGroup, [paper]);
  }
  return [...groups.values()].sort(([a], [b]) => byDate(a, b));
}

const told = ({ title, publisher, published, authors, url }: DocumentNode): string =>
  [`“${md(title)}”`, authors.length > 0 ? md(authors.join(", ")) : null, publisher && md(publisher), published && md(dated(published))].filter((part) => part).join(", ") + (url === null ? "" : `, ${mdLink(url)}`);

/** A line a story, with its copies beneath. */
export function* sourceLines(context: Pick<ExportContext, "documents">): Generator<string> {
  for (const [first, ...copies] of stories(context)) {
    yield `- ${told(first)}${copies.length > 0 ? ` and ${counted(copies.length, "copy", "copies")}:` : ""}\n`;
    for (const copy of copies) yield `  - ${told(copy)}\n`;
  }
}
