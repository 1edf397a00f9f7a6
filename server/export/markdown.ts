import type { GraphNode, Relation } from "../model/graph.ts";
import type { End } from "../model/ontology.ts";
import { KINDS } from "../model/ontology.ts";
import type { Streamed } from "../model/query.ts";
import { NOTES, wholeOf } from "./atMost.ts";
import { kindOf, labelOf } from "./attributes.ts";
import { encoded } from "./bytes.ts";
import type { ExportContext } from "./context.ts";
import { md } from "./escape.ts";
import type { Footnotes } from "./footnotes.ts";
import { footnotes } from "./footnotes.ts";
import type { Label } from "./labels.ts";
import { labelsOf, listed } from "./labels.ts";
import { selectionLines } from "./selection.ts";
import { sourceLines } from "./sources.ts";
import { counted, HEADINGS, support, verb } from "./words.ts";

/** Story notes: who and what, each relation as a sentence, each sentence with its passages in footnotes. */

const ORDER: readonly End[] = [...KINDS, "Document"];

const name = (labels: ReadonlyMap<string, Label>, id: string): string => md(labels.get(id)?.name ?? id) || "(without a name)";

/** "Ann Lidgate works for Port Amity Police, 2 passages from 1 independent source.[^1][^2]" */
export const sentence = (edge: Relation, labels: ReadonlyMap<string, Label>): string => `${name(labels, edge.from)} ${verb(edge)} ${name(labels, edge.to)}, ${support(edge)}.`;

function* about(node: GraphNode, own: readonly Relation[], labels: ReadonlyMap<string, Label>, notes: Footnotes): Generator<string> {
  yield `\n### ${md(labelOf(node)) || "(without a name)"}\n\n`;
  if (node.type === "Entity") {
    if (node.aliases.length > 0) yield `Also: ${node.aliases.map(md).join("; ")}.\n\n`;
    yield `${counted(node.mentionCount, "mention")} in ${counted(node.documentCount, "document")} from ${counted(node.sourceCount, "independent source")}.\n`;
  } else yield `${[node.publisher, node.published].flatMap((part) => (part ? [md(part)] : [])).join(", ") || "Publisher and date unknown"}.\n`;
  if (own.length > 0) yield "\n";
  for (const edge of own) yield `- ${sentence(edge, labels)}${notes.cite(edge)}\n`;
}

async function* pieces(subgraph: Streamed, context: ExportContext): AsyncGenerator<string> {
  const whole = await wholeOf(subgraph, "A file of notes", NOTES);
  const { nodes, edges } = whole;
  const labels = await labelsOf(whole);
  const notes = footnotes(context, labels);
  const own = listed(edges, (edge) => [edge.from]);
  const focus = context.selection.focus.flatMap((id) => labels.get(id)?.name ?? []);
  yield `# Story notes${focus.length > 0 ? `: ${focus.map(md).join(", ")}` : ""}\n\n`;
  yield `${counted(nodes.length, "node")}, ${counted(edges.length, "relation")}, ${counted(context.documents.size, "document")} cited.${context.redacted ? " Private people are withheld." : ""}\n\n`;
  if (subgraph.omitted > 0) yield `${counted(subgraph.omitted, "node")} more were left out by a limit.\n\n`;
  for (const line of selectionLines(context.selection)) yield `- ${md(line)}\n`;
  for (const kind of ORDER) {
    const some = nodes.filter((node) => kindOf(node) === kind);
    if (some.length > 0) yield `\n## ${HEADINGS[kind]}\n`;
    for (const node of some) yield* about(node, own.get(node.id) ?? [], labels, notes);
  }
  yield "\n## Sources\n\n";
  yield* sourceLines(context);
  yield "\n";
  yield* notes.lines();
}

export const markdown = (subgraph: Streamed, context: ExportContext): AsyncIterable<Uint8Array> => encoded(pieces(subgraph, context));
