import cytoscape from "cytoscape";
import { wanted } from "./wanted.ts";

/** Cytoscape as its documentation begins: nodes, lines, labels, no settings for speed. */

const { graph, stage, labelled } = await wanted();
const cy = cytoscape({
  container: stage,
  layout: { name: "preset", padding: 44 },
  style: [
    { selector: "node", style: { width: "data(size)", height: "data(size)", "background-color": "#0072B2" } },
    { selector: "node[label]", style: { label: "data(label)", "font-size": 12 } },
    { selector: "edge", style: { width: "data(width)", "line-color": "#8E8B82" } },
  ],
  elements: [
    ...graph.nodes.map(({ id, label, size, at: [x, y] }) => ({ data: { id, size, ...(!labelled || labelled.has(id) ? { label } : {}) }, position: { x, y } })),
    ...graph.edges.map(({ from, to, width }, index) => ({ data: { id: `e${index}`, source: graph.nodes[from]!.id, target: graph.nodes[to]!.id, width } })),
  ],
});
// The board's labels have 12 pixels whatever the zoom.
if (labelled) cy.nodes("[label]").style("font-size", 12 / cy.zoom());
let drawn = false;
cy.one("render", () => { drawn = true; });
window.probe = {
  drawn: () => drawn && cy.nodes().length === graph.nodes.length,
  spot: (id) => cy.getElementById(id).renderedPosition(),
  held: () => cy.nodes(":grabbed").first().id() ?? null,
};
