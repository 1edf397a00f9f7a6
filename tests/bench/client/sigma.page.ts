import { MultiGraph } from "graphology";
import Sigma from "sigma";
import { wanted } from "./wanted.ts";

/** Sigma as its documentation begins, with the dragging of nodes of its own example. */

const { graph: made, stage } = await wanted();
const graph = new MultiGraph();
for (const { id, label, size, at: [x, y] } of made.nodes) graph.addNode(id, { x, y: -y, size: size / 6, label, color: "#0072B2" });
for (const { from, to, width } of made.edges) graph.addEdge(made.nodes[from]!.id, made.nodes[to]!.id, { size: width / 2, color: "#8E8B82" });

// It draws for the first time before it is there.
const sigma = new Sigma(graph, stage);

let held: string | null = null;
sigma.on("downNode", ({ node }) => { held = node; if (!sigma.getCustomBBox()) sigma.setCustomBBox(sigma.getBBox()); });
sigma.getMouseCaptor().on("mousemovebody", (event) => {
  if (!held) return;
  const { x, y } = sigma.viewportToGraph(event);
  graph.setNodeAttribute(held, "x", x);
  graph.setNodeAttribute(held, "y", y);
  event.preventSigmaDefault();
  event.original.preventDefault();
  event.original.stopPropagation();
});
sigma.getMouseCaptor().on("mouseup", () => { held = null; });

window.probe = {
  drawn: () => true,
  spot: (id) => { const { x, y } = graph.getNodeAttributes(id) as { x: number; y: number }; return sigma.graphToViewport({ x, y }); },
  held: () => held,
};
