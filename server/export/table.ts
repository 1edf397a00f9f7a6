import type { Evidence, Relation } from "../model/graph.ts";
import type { Streamed } from "../model/query.ts";
import { isWithheld } from "./attributes.ts";
import type { Cell } from "./cells.ts";
import type { ExportContext } from "./context.ts";
import type { Label } from "./labels.ts";
import { labelsOf, nameIn } from "./labels.ts";

/** One row an evidence, for spreadsheets: what is claimed, then the words, then where they stand, then the ids. */

interface Told {
  readonly relation: Relation;
  readonly evidence: Evidence;
  readonly labels: ReadonlyMap<string, Label>;
  readonly context: ExportContext;
}

interface Column {
  readonly name: string;
  readonly of: (told: Told) => Cell;
}

const paper = ({ evidence, context }: Told) => context.documents.get(evidence.document);

export const COLUMNS: readonly Column[] = [
  { name: "from", of: ({ relation, labels }) => labels.get(relation.from)?.name ?? null },
  { name: "fromKind", of: ({ relation, labels }) => labels.get(relation.from)?.kind ?? null },
  { name: "type", of: ({ relation }) => relation.type },
  { name: "to", of: ({ relation, labels }) => labels.get(relation.to)?.name ?? null },
  { name: "toKind", of: ({ relation, labels }) => labels.get(relation.to)?.kind ?? null },
  { name: "status", of: ({ evidence }) => evidence.status },
  { name: "count", of: ({ evidence }) => evidence.count },
  { name: "approximate", of: ({ evidence }) => evidence.approximate },
  { name: "date", of: ({ evidence }) => evidence.date },
  { name: "post", of: ({ evidence }) => evidence.title },
  { name: "role", of: ({ evidence }) => evidence.role },
  { name: "speakerLabel", of: ({ evidence }) => evidence.speakerLabel },
  { name: "by", of: ({ evidence, labels, context }) => nameIn(labels, context, evidence.by) },
  { name: "operation", of: ({ evidence, labels, context }) => nameIn(labels, context, evidence.operation) },
  { name: "quote", of: ({ evidence }) => (isWithheld(evidence) ? null : evidence.quote) },
  { name: "title", of: (told) => paper(told)?.title ?? null },
  { name: "publisher", of: (told) => paper(told)?.publisher ?? null },
  { name: "published", of: (told) => paper(told)?.published ?? null },
  { name: "url", of: (told) => paper(told)?.url ?? null },
  { name: "start", of: ({ evidence }) => (isWithheld(evidence) ? null : evidence.start) },
  { name: "end", of: ({ evidence }) => (isWithheld(evidence) ? null : evidence.end) },
  { name: "withheld", of: ({ evidence }) => (isWithheld(evidence) ? true : null) },
  { name: "origin", of: ({ evidence }) => evidence.origin },
  { name: "rule", of: ({ evidence }) => evidence.rule },
  { name: "undirected", of: ({ relation }) => !relation.directed },
  { name: "relationStatus", of: ({ relation }) => relation.status },
  { name: "sourceCount", of: ({ relation }) => relation.sourceCount },
  { name: "relation", of: ({ relation }) => relation.id },
  { name: "fromId", of: ({ relation }) => relation.from },
  { name: "toId", of: ({ relation }) => relation.to },
  { name: "document", of: ({ evidence }) => evidence.document },
  { name: "evidence", of: ({ evidence }) => evidence.id },
];

/** The rows, in the order of the edges and of their evidence. */
export async function* evidenceRows(subgraph: Streamed, context: ExportContext): AsyncGenerator<Cell[]> {
  const labels = await labelsOf(subgraph);
  for await (const relation of subgraph.edges)
    for (const evidence of relation.evidence) yield COLUMNS.map(({ of }) => of({ relation, evidence, labels, context }));
}
