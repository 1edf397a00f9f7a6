import type { GraphNode, Relation } from "../model/graph.ts";
import type { Streamed } from "../model/query.ts";
import { NOTES, wholeOf } from "./atMost.ts";
import { kindOf, labelOf } from "./attributes.ts";
import { encoded } from "./bytes.ts";
import type { ExportContext } from "./context.ts";
import { fileNames, md, mdLink, yaml } from "./escape.ts";
import { footnotes } from "./footnotes.ts";
import type { Label } from "./labels.ts";
import { labelsOf, listed } from "./labels.ts";
import { selectionLines } from "./selection.ts";
import { sourceLines } from "./sources.ts";
import { counted, HEADINGS, support, verb } from "./words.ts";
import type { Entry } from "./zip.ts";
import { zipped } from "./zip.ts";

/** A folder for Obsidian: a note a node, linked as the board is, each sentence with its passages in footnotes. */

const ROOT = "Corkboard";

interface Vault {
  readonly labels: ReadonlyMap<string, Label>;
  /** "People/Ann Lidgate.md" by id. */
  readonly paths: ReadonlyMap<string, string>;
  readonly context: ExportContext;
}

/** A link that any Markdown reader follows, Obsidian's graph among them. */
function linked(id: string, { labels, paths }: Vault): string {
  const name = md(labels.get(id)?.name ?? id) || "(without a name)";
  const path = paths.get(id);
  return path === undefined ? name : `[${name}](${encodeURI(`../${path}`).replace(/[()']/g, (c) => `%${c.charCodeAt(0).toString(16)}`)})`;
}

function frontMatter(node: GraphNode): string {
  const list = (name: string, values: readonly string[]): string => (values.length > 0 ? `${name}:\n${values.map((value) => `  - ${yaml(value)}\n`).join("")}` : "");
  const own = node.type === "Entity"
    ? list("aliases", node.aliases) + `named: ${node.named}\nmentions: ${node.mentionCount}\ndocuments: ${node.documentCount}\nsources: ${node.sourceCount}\n`
    : [["publisher", node.publisher], ["published", node.published], ["url", node.url]].map(([key, value]) => (value ? `${key}: ${yaml(value)}\n` : "")).join("") + list("authors", node.authors);
  return `---\nid: ${yaml(node.id)}\nname: ${yaml(labelOf(node))}\nkind: ${kindOf(node)}\n${own}tags:\n  - ${kindOf(node).toLowerCase()}\n---\n`;
}

function* note(node: GraphNode, edges: readonly Relation[], vault: Vault): Generator<string> {
  const notes = footnotes(vault.context, vault.labels);
  yield frontMatter(node);
  yield `\n# ${md(labelOf(node)) || "(without a name)"}\n\n`;
  if (node.type === "Document" && node.url !== null) yield `${mdLink(node.url)}\n\n`;
  for (const edge of edges) yield `- ${linked(edge.from, vault)} ${verb(edge)} ${linked(edge.to, vault)}, ${support(edge)}.${notes.cite(edge)}\n`;
  yield "\n";
  yield* notes.lines();
}

function* readme(nodes: readonly GraphNode[], edges: number, subgraph: Streamed, { context }: Vault): Generator<string> {
  yield `# Corkboard ${context.version}\n\n${counted(nodes.length, "node")}, ${counted(edges, "relation")}.${context.redacted ? " Private people are withheld." : ""}\n\n`;
  if (subgraph.omitted > 0) yield `${counted(subgraph.omitted, "node")} more were left out by a limit.\n\n`;
  for (const line of selectionLines(context.selection)) yield `- ${md(line)}\n`;
  yield "\n## Sources\n\n";
  yield* sourceLines(context);
}

async function* entries(subgraph: Streamed, context: ExportContext): AsyncGenerator<Entry> {
  const whole = await wholeOf(subgraph, "A folder of notes", NOTES);
  const { nodes, edges } = whole;
  const named = fileNames();
  const paths = new Map(nodes.map((node) => [node.id, `${HEADINGS[kindOf(node)]}/${named(labelOf(node))}.md`]));
  const vault: Vault = { labels: await labelsOf(whole), paths, context };
  const around = listed(edges, ({ from, to }) => [from, to]);
  yield { name: `${ROOT}/README.md`, bytes: encoded(readme(nodes, edges.length, subgraph, vault)) };
  for (const node of nodes) yield { name: `${ROOT}/${paths.get(node.id) ?? ""}`, bytes: encoded(note(node, around.get(node.id) ?? [], vault)) };
}

export const obsidian = (subgraph: Streamed, context: ExportContext): AsyncIterable<Uint8Array> => zipped(entries(subgraph, context));
