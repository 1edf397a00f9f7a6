import type { LayoutReply, LayoutTask } from "./layout-types.ts";

/** Lays out in a worker, the latest task only: one that a newer has overtaken is answered with null. */
export type Layouter = (task: LayoutTask) => Promise<LayoutReply | null>;

/** The worker is an entry of the build of its own: see vite.config.ts. */
const WORKER = "/assets/layout.js";

/** Marks in the browser's own record of time; the bench reads them. */
const ASKED = "corkboard layout asked";
const GIVEN = "corkboard layout given";

export function createLayouter(): Layouter {
  let worker: Worker | null = null;
  let latest = 0;
  let give: ((reply: LayoutReply | null) => void) | null = null;
  const start = (): Worker => {
    const made = new Worker(WORKER, { type: "module" });
    made.onmessage = ({ data }: MessageEvent<LayoutReply>) => {
      if (data.number !== latest) return;
      performance.mark(GIVEN);
      give?.(data);
      give = null;
    };
    made.onerror = (event) => { console.error("The layout failed:", event.message); give?.(null); give = null; };
    return made;
  };
  return (task) => new Promise((resolve) => {
    give?.(null);
    give = resolve;
    latest += 1;
    worker ??= start();
    performance.mark(ASKED);
    worker.postMessage({ number: latest, task });
  });
}
