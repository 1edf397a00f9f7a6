import type { BoardNode } from "./board.ts";

/** A pasted list of names, held against what a search finds. */

export interface Match {
  readonly name: string;
  readonly verdict: "found" | "perhaps" | "absent";
  /** The entity meant, or those that may be. */
  readonly nodes: readonly BoardNode[];
}

const MOST = 200;

/** One name a line, or between semicolons; bullets and numbers before it are dropped. */
export function namesIn(text: string): readonly string[] {
  const lines = text.split(/[\n;\t]/).map((line) => line.replace(/^\s*(?:[-*•·]|\d+[.)])\s*/, "").replace(/["“”]/g, "").trim());
  return [...new Set(lines.filter((line) => line.length > 1))].slice(0, MOST);
}

/** "Quill, Ada" and "ADA  QUILL" are the same key. */
function key(name: string): string {
  const turned = /^([^,]+),\s*([^,]+)$/.exec(name);
  const plain = turned ? `${turned[2]} ${turned[1]}` : name;
  return plain.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** Found: exactly one entity has this name, among its names. Perhaps: several, or a near one. */
export function judge(name: string, hits: readonly BoardNode[]): Match {
  const wanted = key(name);
  const entities = hits.filter(({ end, named }) => end !== "Document" && named);
  const same = entities.filter(({ label, aliases }) => [label, ...aliases].some((other) => key(other) === wanted));
  if (same.length === 1) return { name, verdict: "found", nodes: same };
  if (same.length > 1) return { name, verdict: "perhaps", nodes: same };
  const words = wanted.split(" ");
  const near = entities.filter(({ label, aliases }) => [label, ...aliases].some((other) => { const have = key(other).split(" "); return words.some((word) => word.length > 2 && have.includes(word)); }));
  return near.length > 0 ? { name, verdict: "perhaps", nodes: near.slice(0, 3) } : { name, verdict: "absent", nodes: [] };
}
