import cytoscape from "cytoscape";
import fcose from "cytoscape-fcose";
import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { Point } from "../../server/model/look.ts";
import type { SizedNode } from "./layout-types.ts";
import { seeded } from "./random.ts";

/** The two force layouts, chosen by size: fcose is the finer, and slow past a few hundred nodes. */

cytoscape.use(fcose);

type Edges = readonly (readonly [string, string])[];
type Placed = ReadonlyMap<string, Point>;

const FCOSE = { name: "fcose", animate: false, fit: false, packComponents: false, idealEdgeLength: 64, nodeSeparation: 70, nodeRepulsion: 4500, gravity: 0.4, numIter: 1500 };

/** With places for some nodes, those stay where they are and the rest finds room around them. */
export function byFcose(nodes: readonly SizedNode[], edges: Edges): Placed {
  const some = nodes.some(({ at }) => at !== null);
  const random = seeded(nodes.length);
  const cy = cytoscape({
    headless: true, styleEnabled: true,
    style: [{ selector: "node", style: { width: "data(width)", height: "data(height)", shape: "rectangle" } }],
    elements: [
      ...nodes.map(({ id, width, height, at }) => ({ data: { id, width, height }, position: at ? { x: at[0], y: at[1] } : near(id, nodes, edges, random) })),
      ...edges.map(([source, target], index) => ({ data: { id: `e${index}`, source, target } })),
    ],
  });
  const fixed = nodes.flatMap(({ id, at }) => (at ? [{ nodeId: id, position: { x: at[0], y: at[1] } }] : []));
  const options = { ...FCOSE, quality: "default", randomize: !some, ...(some ? { fixedNodeConstraint: fixed } : {}) };
  cy.layout(options as unknown as cytoscape.LayoutOptions).run();
  const places = new Map(nodes.map(({ id, at }) => {
    const { x, y } = cy.getElementById(id).position();
    return [id, at ?? ([x, y] as const)];
  }));
  cy.destroy();
  return places;
}

/** Beside a neighbour that has a place, else anywhere. */
function near(id: string, nodes: readonly SizedNode[], edges: Edges, random: () => number): { x: number; y: number } {
  const linked = new Set(edges.flatMap(([a, b]) => (a === id ? [b] : b === id ? [a] : [])));
  const at = nodes.find((node) => linked.has(node.id) && node.at)?.at ?? [0, 0];
  const angle = random() * Math.PI * 2;
  return { x: at[0] + Math.cos(angle) * 90, y: at[1] + Math.sin(angle) * 90 };
}

export function byForceAtlas(nodes: readonly SizedNode[], edges: Edges): Placed {
  const random = seeded(nodes.length);
  const graph = new UndirectedGraph();
  const spread = 40 * Math.sqrt(nodes.length);
  for (const { id, at, width, height } of nodes) {
    const start = at ? { x: at[0], y: at[1] } : { x: (random() - 0.5) * spread, y: (random() - 0.5) * spread };
    graph.addNode(id, { ...start, size: Math.max(width, height) / 2, fixed: at !== null });
  }
  for (const [a, b] of edges) if (a !== b) graph.mergeEdge(a, b);
  const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: nodes.length > 500, scalingRatio: 60, gravity: 1, strongGravityMode: false, linLogMode: false };
  const found = forceAtlas2(graph, { iterations: nodes.length > 3000 ? 120 : 250, settings });
  return new Map(Object.entries(found).map(([id, { x, y }]) => [id, [x as number, y as number] as const]));
}
