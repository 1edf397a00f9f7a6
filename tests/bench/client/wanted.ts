import type { BenchGraph } from "./graph.ts";

/** What the bench asks of a bare page, by its address: `?size=2000&width=668&height=560&labels=same`. */
export interface Wanted { readonly graph: BenchGraph; readonly stage: HTMLElement; readonly labelled: ReadonlySet<string> | null }

/** What a bare page tells the bench. */
export interface Probe {
  /** Has all been drawn once? */
  readonly drawn: () => boolean;
  /** Where a node is, in pixels of the page. */
  readonly spot: (id: string) => { readonly x: number; readonly y: number };
  /** The node in hand, while one is dragged. */
  readonly held: () => string | null;
}

declare global { interface Window { probe?: Probe } }

export async function wanted(): Promise<Wanted> {
  const asked = new URLSearchParams(location.search);
  const stage = document.getElementById("stage");
  if (!stage) throw new Error("This page has no stage.");
  stage.style.width = `${asked.get("width")}px`;
  stage.style.height = `${asked.get("height")}px`;
  const graph = await (await fetch(`/graph.json?size=${asked.get("size")}`)).json() as BenchGraph;
  // The labels that the board shows of the same graph; null is all of them.
  const labelled = asked.get("labels") === "same" ? new Set(await (await fetch("/labels.json")).json() as string[]) : null;
  return { graph, stage, labelled };
}
