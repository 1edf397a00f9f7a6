/**
 * What the stage says of itself to whoever watches the page: `data-rest` (labels placed, nothing to do), `data-drawn`
 * (nodes in the last picture). They stand on the element around the stage:
 * Cytoscape takes any change of the stage's own attributes for a change of its size, and draws all anew.
 */
export function mark(container: HTMLElement | null, name: "rest" | "drawn", value: string): void {
  const around = container?.parentElement;
  if (around && around.dataset[name] !== value) around.dataset[name] = value;
}
