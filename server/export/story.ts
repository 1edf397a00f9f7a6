import type { Subgraph } from "../model/graph.ts";
import type { Streamed } from "../model/query.ts";
import { PICTURE, wholeOf } from "./atMost.ts";
import { encoded } from "./bytes.ts";
import { row } from "./cells.ts";
import type { ExportContext } from "./context.ts";
import { csv } from "./csv.ts";
import { markdown } from "./markdown.ts";
import { selectionLines } from "./selection.ts";
import { sourceLines, stories } from "./sources.ts";
import { svg } from "./svg.ts";
import type { Entry } from "./zip.ts";
import { zipped } from "./zip.ts";
import { counted } from "./words.ts";

/** The story pack: picture, table, footnoted evidence, sources with copies folded, and a manifest of what is in it and what is not. */

const README = `# Story pack

- board.svg: the board as a picture with real text
- evidence.csv: a row a passage, for any spreadsheet
- evidence.md: who, what and how we know, with footnotes
- sources.md, sources.csv: the documents, copies of one story together
- manifest.json: what was asked for, what was left out and why, and of which documents this was made
`;

function* sources(context: ExportContext): Generator<string> {
  yield "# Sources\n\n";
  yield* sourceLines(context);
}

function* sourceTable(context: ExportContext): Generator<string> {
  yield `\ufeff${row(["story", "copy", "title", "publisher", "published", "authors", "url", "file", "document"])}`;
  for (const [number, papers] of stories(context).entries())
    for (const [copy, { title, publisher, published, authors, url, name, id }] of papers.entries()) yield row([number + 1, copy, title, publisher, published, authors.join("; "), url, name, id]);
}

/** What is not in the pack, each with its reason, in words. */
function leftOut({ omitted }: Streamed, { selection, redacted }: ExportContext, withheld: number): string[] {
  const { kinds, types, minSources, since, until, statuses, focus, depth } = selection;
  return [
    ...(focus.length > 0 ? [`what is more than ${counted(depth, "step")} from the focus`] : []),
    ...(kinds ? [`entities of other kinds than ${kinds.join(", ")}`] : []),
    types ? `relations of other types than ${types.join(", ")}` : "mentions (MENTIONED_IN), which say only that a name stands in a document",
    ...((minSources ?? 0) > 1 ? [`what fewer than ${minSources} independent sources support`] : []),
    ...(since ? [`evidence of documents before ${since}`] : []),
    ...(until ? [`evidence of documents after ${until}`] : []),
    ...(statuses ? [`cases of another status than ${statuses.join(", ")}`] : []),
    ...(omitted > 0 ? [`${counted(omitted, "node")} beyond a limit`] : []),
    ...(redacted ? [`names of private people, and ${counted(withheld, "passage")} that would lead to them`] : []),
  ];
}

function* manifest(subgraph: Subgraph, context: ExportContext): Generator<string> {
  const { nodes, edges } = subgraph;
  const evidence = edges.flatMap((edge) => edge.evidence);
  const withheld = evidence.filter(({ start, end }) => start === end).length;
  yield `${JSON.stringify({
    corkboard: context.version, date: context.date, corpus: context.corpusHash, redacted: context.redacted,
    filter: context.selection, filterInWords: selectionLines(context.selection), leftOut: leftOut(subgraph, context, withheld),
    counts: { nodes: nodes.length, relations: edges.length, evidence: evidence.length, documents: context.documents.size, stories: stories(context).length, omitted: subgraph.omitted },
  }, null, 2)}\n`;
}

/** Its picture holds the least, so what passes there passes everywhere. */
export async function* story(streamed: Streamed, context: ExportContext): AsyncGenerator<Uint8Array> {
  const subgraph: Subgraph = { ...(await wholeOf(streamed, "A story pack", PICTURE)), omitted: streamed.omitted };
  const entries: readonly Entry[] = [
    { name: "README.md", bytes: encoded([README]) },
    { name: "board.svg", bytes: svg(subgraph, context) },
    { name: "evidence.csv", bytes: csv(subgraph, context) },
    { name: "evidence.md", bytes: markdown(subgraph, context) },
    { name: "manifest.json", bytes: encoded(manifest(subgraph, context)) },
    { name: "sources.csv", bytes: encoded(sourceTable(context)) },
    { name: "sources.md", bytes: encoded(sources(context)) },
  ];
  yield* zipped(entries);
}
