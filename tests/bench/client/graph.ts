import type { Point } from "../../../server/model/look.ts";
import { edgeWidth, nodeSize } from "../../../server/model/look.ts";
import { dice } from "../madeGraph.ts";

/** A made-up graph that every page of the bench draws: three lines a node, few nodes with many, the same for the same size. */

export interface BenchNode { readonly id: string; readonly kind: number; readonly label: string; readonly sources: number; readonly size: number; readonly at: Point }
export interface BenchEdge { readonly from: number; readonly to: number; readonly type: number; readonly sources: number; readonly width: number }
export interface BenchGraph { readonly nodes: readonly BenchNode[]; readonly edges: readonly BenchEdge[] }

/** Board units between neighbouring nodes: about what a layout leaves. */
const APART = 64;

/** As an entity's id: document, start, end. */
const idOf = (i: number): string => `${(i % 89).toString(16).padStart(20, "a")}-${i}-${i + 9}`;

export function benchGraph(size: number): BenchGraph {
  const roll = dice(size);
  const side = Math.ceil(Math.sqrt(size));
  const nodes = Array.from({ length: size }, (_, i): BenchNode => {
    const sources = 1 + Math.floor(roll() ** 4 * 14);
    const at = [i % side, Math.floor(i / side)].map((n) => Math.round((n + roll() * 0.7) * APART)) as [number, number];
    return { id: idOf(i), kind: i % 6, label: `Name ${i} of County`, sources, size: nodeSize(sources), at };
  });
  const edges = nodes.slice(1).flatMap((_, k) => [0, 1, 2].map((n): BenchEdge => {
    const sources = 1 + Math.floor(roll() * 3);
    return { from: k + 1, to: Math.floor(roll() ** 2 * (k + 1)), type: n, sources, width: edgeWidth(sources) };
  }));
  return { nodes, edges };
}

/** The node that the bench drags: of the better joined ones the one that lies furthest from all others. */
export function dragged({ nodes, edges }: BenchGraph, among: ReadonlySet<string> | null = null): BenchNode {
  const degree = nodes.map(() => 0);
  for (const { from, to } of edges) { degree[from]! += 1; degree[to]! += 1; }
  const mean = (i: 0 | 1): number => nodes.reduce((sum, { at }) => sum + at[i], 0) / nodes.length;
  const middle: Point = [mean(0), mean(1)];
  const joined = nodes.filter((node, i) => (among?.has(node.id) ?? true) && (degree[i] ?? 0) > 8 && Math.hypot(node.at[0] - middle[0], node.at[1] - middle[1]) < Math.sqrt(nodes.length) * APART * 0.35);
  const room = (one: BenchNode): number => Math.min(...nodes.filter((n) => n !== one).map(({ at }) => Math.hypot(at[0] - one.at[0], at[1] - one.at[1])));
  return joined.map((node) => ({ node, room: room(node) })).sort((a, b) => b.room - a.room)[0]!.node;
}
