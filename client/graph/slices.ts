import type { Core, ElementDefinition } from "cytoscape";

/** Milliseconds of the main thread at a time; what remains of a frame is the page's. */
const SLICE = 50;
const STEP = 60;

/** Whether the renderer is told of changes; Cytoscape has this without naming it in its types. */
const drawing = (cy: Core, on: boolean): void => { (cy as Core & { notifications(on: boolean): void }).notifications(on); };

/**
 * Adds many elements a few at a time, each with its style and its size worked out, and without a picture in between: the
 * first picture then finds that work done. Returns what gives it up.
 */
export function addInSlices(cy: Core, all: readonly ElementDefinition[], done: () => void): () => void {
  let next = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  drawing(cy, false);
  const slice = (): void => {
    const until = performance.now() + SLICE;
    while (performance.now() < until && next < all.length) {
      const some = all.slice(next, next + STEP);
      next += some.length;
      // The last tell the renderer, which then looks at all of them.
      if (next >= all.length) drawing(cy, true);
      // Asked for its size an element works out its style; both are kept.
      cy.add(some).forEach((element) => { element.boundingBox(); });
    }
    if (next < all.length) timer = setTimeout(slice, 0);
    else done();
  };
  slice();
  return () => { if (timer) clearTimeout(timer); drawing(cy, true); };
}
