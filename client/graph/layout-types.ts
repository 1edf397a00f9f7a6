import type { Point } from "../../server/model/look.ts";
import type { Layout } from "../view/view.ts";

/** A node to be placed. `at` is where it lies already. */
export interface LayoutNode {
  readonly id: string;
  /** Of the node itself, in the board's units. */
  readonly size: number;
  /** Its label's width and height in pixels of the screen; none, no width. */
  readonly label: readonly [number, number];
  readonly at: Point | null;
  /** What `time`, `kind` and `rings` order by: a day's number, a kind's number, the steps from the middle. */
  readonly rank: number | null;
  /** Its size follows the zoom as all else does; a node of a small graph shrinks less. */
  readonly steady?: boolean;
}

/** A node with the room that it takes in the board's units, label included. */
export interface SizedNode extends LayoutNode {
  readonly width: number;
  readonly height: number;
}

export interface LayoutTask {
  readonly layout: Layout;
  readonly nodes: readonly LayoutNode[];
  /** Pairs of node ids. */
  readonly edges: readonly (readonly [string, string])[];
  /** Width and height of the room on the screen, in pixels. */
  readonly room: readonly [number, number];
}

export type Places = readonly (readonly [string, Point])[];

export interface LayoutReply { readonly number: number; readonly places: Places; readonly engine: string; readonly ms: number }
