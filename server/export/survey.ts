import type { Relation } from "../model/graph.ts";
import type { Selection, Streamed } from "../model/query.ts";

/** What one passage through the relations of a selection tells, before any of it is written. */
export interface Survey {
  readonly nodes: number;
  readonly relations: number;
  readonly passages: number;
  /** Ids of the documents that hold evidence or are nodes. */
  readonly cited: ReadonlySet<string>;
  /** Ids of whom evidence speaks of (`by`, `operation`), nodes or not. */
  readonly spoken: ReadonlySet<string>;
  /** UTF-16 code units in the passages. */
  readonly words: number;
}

/** Does the selection hold the relation? An arrest of another status is not wanted. */
export const isWanted = ({ statuses }: Selection) => (edge: Relation): boolean => !statuses || edge.status === null || statuses.includes(edge.status);

/** Nodes that only unwanted relations had joined; none where no status is asked for, and the focus stays. */
export async function lostNodes({ edges }: Streamed, selection: Selection): Promise<ReadonlySet<string>> {
  if (!selection.statuses) return new Set();
  const wanted = isWanted(selection);
  const [joined, lost] = [new Set<string>(), new Set<string>()];
  for await (const edge of edges) for (const end of [edge.from, edge.to]) (wanted(edge) ? joined : lost).add(end);
  return new Set([...lost].filter((id) => !joined.has(id) && !selection.focus.includes(id)));
}

export async function surveyOf({ nodes, edges }: Streamed): Promise<Survey> {
  const [cited, spoken] = [new Set<string>(), new Set<string>()];
  let [count, relations, passages, words] = [0, 0, 0, 0];
  for await (const node of nodes) {
    count++;
    if (node.type === "Document") cited.add(node.id);
  }
  for await (const { evidence } of edges) {
    relations++;
    for (const { document, by, operation, quote } of evidence) {
      passages++;
      words += quote.length;
      cited.add(document);
      for (const id of [by, operation]) if (id !== null) spoken.add(id);
    }
  }
  return { nodes: count, relations, passages, cited, spoken, words };
}
