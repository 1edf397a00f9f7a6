import type { BoardData, BoardNode } from "./board.ts";
import { neighbours } from "./board.ts";

/**
 * The part of a large graph that makes a first picture: it begins at the best sourced node and grows along lines, so
 * that what is shown hangs together; then what stands alone but is widely reported.
 */

/** Of what the picture holds, documents are at most an eighth, and what stands alone at most a sixth. */
const DOCUMENTS = 1 / 8;
const ALONE = 1 / 6;

function scores({ nodes, edges }: BoardData): ReadonlyMap<string, number> {
  const around = neighbours([...edges.values()]);
  const score = ({ id, end, sources, named }: BoardNode): number => {
    const degree = around.get(id)?.size ?? 0;
    return end === "Document" ? degree * 0.5 : sources * 2 + degree - (named ? 0 : 3);
  };
  return new Map([...nodes.values()].map((node) => [node.id, score(node)]));
}

/** Ids of at most `most` nodes. */
export function openingIds(data: BoardData, most: number): readonly string[] {
  const score = scores(data);
  const around = neighbours([...data.edges.values()]);
  const by = (a: string, b: string): number => (score.get(b) ?? 0) - (score.get(a) ?? 0) || (a < b ? -1 : 1);
  const ranked = [...data.nodes.keys()].sort(by);
  const chosen = new Set<string>();
  const edge = new Set<string>();
  let documents = 0;
  const take = (id: string): void => {
    chosen.add(id);
    edge.delete(id);
    if (data.nodes.get(id)?.end === "Document") documents += 1;
    for (const other of around.get(id) ?? []) if (!chosen.has(other)) edge.add(other);
  };
  const fits = (id: string): boolean => data.nodes.get(id)?.end !== "Document" || documents < most * DOCUMENTS;
  const joined = most - Math.min(Math.round(most * ALONE), ranked.filter((id) => !around.has(id)).length);
  while (chosen.size < joined) {
    const next = [...edge].filter(fits).sort(by)[0] ?? ranked.find((id) => !chosen.has(id) && around.has(id) && data.nodes.get(id)?.end !== "Document");
    if (!next) break;
    take(next);
  }
  for (const id of ranked) if (chosen.size < most && !around.has(id) && data.nodes.get(id)?.named && data.nodes.get(id)?.end !== "Document") chosen.add(id);
  return [...chosen];
}
