import type { Relation } from "../model/graph.ts";
import type { ExportContext } from "./context.ts";
import { md, mdLink } from "./escape.ts";
import type { Label } from "./labels.ts";
import type { Citation } from "./words.ts";
import { citation, dated, WITHHELD } from "./words.ts";

/** Footnotes of one note, numbered as they are cited. */
export interface Footnotes {
  /** The marks of all evidence of a relation: "[^1][^2]". */
  cite(relation: Relation): string;
  /** The notes themselves, a line each. */
  lines(): Iterable<string>;
}

/** "“We were ready” (status: arrested). *Raid at Gull Quay*, Amity Courier, 1 March 2031, characters 100–143. <https://…>" */
export function noteOf({ quote, said, title, publisher, published, place, url }: Citation): string {
  const words = quote === null ? WITHHELD : `“${md(quote)}”`;
  const facts = said.length > 0 ? ` (${md(said.join("; "))}).` : quote === null ? "" : ".";
  const where = [title === null ? null : `“${md(title)}”`, publisher && md(publisher), published && md(dated(published)), place].filter((part) => part);
  return `${words}${facts} ${where.join(", ")}.${url === null ? "" : ` ${mdLink(url)}`}`;
}

export function footnotes(context: ExportContext, labels: ReadonlyMap<string, Label>): Footnotes {
  const notes: string[] = [];
  return {
    cite: ({ evidence }) => evidence.map((e) => `[^${notes.push(noteOf(citation(e, context, labels)))}]`).join(""),
    *lines() {
      for (const [i, note] of notes.entries()) yield `[^${i + 1}]: ${note}\n`;
    },
  };
}
