import type { Core, ElementDefinition } from "cytoscape";
import { SIDES } from "./labels.ts";
import { addInSlices } from "./slices.ts";
import type { Places, Scene, SceneEdge, SceneNode } from "./scene.ts";

/** Brings what Cytoscape holds into step with a scene: the difference only, in one batch. */

const SETTLE = 350;

const position = (id: string, places: Places): { x: number; y: number } => {
  const [x, y] = places.get(id) ?? [0, 0];
  return { x, y };
};

const nodeData = ({ classes: _, ...data }: SceneNode): Record<string, unknown> => data;
const edgeData = ({ id, type, from, to, width, word }: SceneEdge): Record<string, unknown> => ({ id, type, source: from, target: to, width, word });

/** Classes that the stage gives itself: where the label is, whether a line has its word, where the keyboard is. */
const OWN = [...SIDES, "worded", "cursor"];

/** The data and classes of an element that is there already. */
function dress(cy: Core, id: string, data: Record<string, unknown>, classes: string): void {
  const element = cy.getElementById(id);
  const { id: _, source: __, target: ___, ...rest } = data;
  element.data(rest);
  element.classes([...classes.split(" ").filter(Boolean), ...OWN.filter((name) => element.hasClass(name))]);
}

const alike = <T extends object>(a: T, b: T): boolean => Object.keys(a).every((key) => a[key as keyof T] === b[key as keyof T]);

/** What of the scene is other than at the last drawing; Cytoscape is asked for nothing else. */
function changed<T extends { readonly id: string }>(now: readonly T[], before: ReadonlyMap<string, T>): readonly T[] {
  return now.filter((item) => { const old = before.get(item.id); return old !== undefined && !alike(item, old); });
}

interface Drawn { readonly nodes: ReadonlyMap<string, SceneNode>; readonly edges: ReadonlyMap<string, SceneEdge> }

function remove(cy: Core, scene: Scene): void {
  const kept = new Set([...scene.nodes, ...scene.edges].map(({ id }) => id));
  const gone = cy.elements().filter((element) => !kept.has(element.id()));
  if (gone.nonempty()) gone.remove();
}

/** What of the scene is not there yet: nodes first, so that lines find their ends. */
function missing(cy: Core, scene: Scene, places: Places): readonly ElementDefinition[] {
  const fresh: ElementDefinition[] = [];
  for (const node of scene.nodes)
    if (cy.getElementById(node.id).empty()) fresh.push({ group: "nodes", data: nodeData(node), classes: node.classes, position: position(node.id, places) });
  for (const edge of scene.edges)
    if (cy.getElementById(edge.id).empty()) fresh.push({ group: "edges", data: edgeData(edge) as ElementDefinition["data"], classes: edge.classes });
  return fresh;
}

/** Up to so many elements are added at once: that takes a moment. More come in slices, so that the page stays awake. */
const AT_ONCE = 800;

/** Ends an adding that is still under way. */
export function giveUp(cy: Core): void {
  (cy.scratch("adding") as (() => void) | undefined)?.();
  cy.removeScratch("adding");
}

/** Adds what is missing; `done` follows, at once or when the last slice is there. A newer drawing gives up an older one. */
function addNew(cy: Core, scene: Scene, places: Places, done: () => void): void {
  giveUp(cy);
  const fresh = missing(cy, scene, places);
  if (fresh.length > AT_ONCE) { cy.scratch("adding", addInSlices(cy, fresh, done)); return; }
  if (fresh.length > 0) cy.add([...fresh]);
  done();
}

/** Moves what lies elsewhere: at once when there is much of it or motion is not wanted. */
function settle(cy: Core, places: Places, moving: boolean): void {
  const off = cy.nodes().filter((node) => {
    const wanted = places.get(node.id());
    if (wanted === undefined || node.grabbed()) return false;
    const { x, y } = node.position();
    return Math.abs(x - wanted[0]) > 0.5 || Math.abs(y - wanted[1]) > 0.5;
  });
  if (off.empty()) return;
  if (moving && off.length > 0 && off.length <= 400)
    off.forEach((node) => { node.stop(); node.animate({ position: position(node.id(), places) }, { duration: SETTLE, easing: "ease-out" }); });
  else off.positions((node) => position(node.id(), places));
}

/** `done` when all of it is there, which for a large scene is some frames later. */
export function drawScene(cy: Core, scene: Scene, places: Places, moving: boolean, done: () => void): void {
  const before = (cy.scratch("drawn") as Drawn | undefined) ?? { nodes: new Map(), edges: new Map() };
  cy.batch(() => {
    remove(cy, scene);
    for (const node of changed(scene.nodes, before.nodes)) dress(cy, node.id, nodeData(node), node.classes);
    for (const edge of changed(scene.edges, before.edges)) dress(cy, edge.id, edgeData(edge), edge.classes);
  });
  cy.scratch("drawn", { nodes: new Map(scene.nodes.map((node) => [node.id, node])), edges: new Map(scene.edges.map((edge) => [edge.id, edge])) } satisfies Drawn);
  addNew(cy, scene, places, () => { settle(cy, places, moving); done(); });
}
