import type { Point } from "../../server/model/look.ts";
import type { Layout } from "../view/view.ts";

/** A node to be placed, with the room that it needs, label included. `at` is where it lies already. */
export interface LayoutNode {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly at: Point | null;
  /** What `time`, `kind` and `rings` order by: a day's number, a kind's number, the steps from the middle. */
  readonly rank: number | null;
}

export interface LayoutTask {
  readonly layout: Layout;
  readonly nodes: readonly LayoutNode[];
  /** Pairs of node ids. */
  readonly edges: readonly (readonly [string, string])[];
  /** Width over height of the room on the screen. */
  readonly aspect: number;
}

export type Places = readonly (readonly [string, Point])[];

export interface LayoutReply { readonly number: number; readonly places: Places; readonly engine: string; readonly ms: number }
