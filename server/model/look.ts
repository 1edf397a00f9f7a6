import type { End, RelationType } from "./ontology.ts";

/**
 * How things look, on the board and in the pictures that are exported: the kind by shape, colour and icon, the sources
 * by size, the relation by stroke. No DOM, no library: numbers, colours and paths.
 */

export type Point = readonly [number, number];

/** A node's outline in a square from -1 to 1. `corner` is the radius of the corners in the same units. */
export type Outline =
  | { readonly form: "circle" }
  | { readonly form: "square"; readonly corner: number }
  | { readonly form: "polygon"; readonly points: readonly Point[] };

export interface KindLook {
  readonly outline: Outline;
  /** Fill of the node, in either theme. */
  readonly fill: string;
  /** Colour of the icon and of a count inside the node: at least 4.5:1 on `fill`. */
  readonly onFill: string;
  /** Words in the kind's colour, on paper of the light and of the dark theme: at least 4.5:1. */
  readonly text: { readonly light: string; readonly dark: string };
  /** A path in a square of 24 by 24, to be filled with `onFill`. */
  readonly icon: string;
}

const DIAMOND: readonly Point[] = [[0, -1.12], [1.12, 0], [0, 1.12], [-1.12, 0]];
const HEXAGON: readonly Point[] = [[-1.05, 0], [-0.53, -0.95], [0.53, -0.95], [1.05, 0], [0.53, 0.95], [-0.53, 0.95]];
const TAG: readonly Point[] = [[-1, -0.85], [0.45, -0.85], [1.1, 0], [0.45, 0.85], [-1, 0.85]];
const SHEET: readonly Point[] = [[-0.8, -1], [0.35, -1], [0.8, -0.5], [0.8, 1], [-0.8, 1]];

/** After Okabe and Ito: told apart without colour by shape, and without shape by colour, by colour-blind readers too. */
export const LOOK: Readonly<Record<End, KindLook>> = {
  Person: {
    outline: { form: "circle" }, fill: "#0072B2", onFill: "#FFFFFF", text: { light: "#00639B", dark: "#6CB8EA" },
    icon: "M12 4a4 4 0 1 1 0 8a4 4 0 0 1 0-8zM4.5 20c0-4 3.3-6.5 7.5-6.5s7.5 2.5 7.5 6.5z",
  },
  Agency: {
    outline: { form: "square", corner: 0.5 }, fill: "#56B4E9", onFill: "#10202B", text: { light: "#1B6A96", dark: "#7CC6F2" },
    icon: "M12 3l7.5 2.6v5.6c0 4.7-3.1 8.2-7.5 9.8c-4.4-1.6-7.5-5.1-7.5-9.8V5.6z",
  },
  Organization: {
    outline: { form: "square", corner: 0 }, fill: "#CC79A7", onFill: "#1E0A15", text: { light: "#94396C", dark: "#E2A3C6" },
    icon: "M5 20V4h9v5h5v11h-5.5v-3.5h-2V20zM7.5 7v2h1.5V7zM10.5 7v2H12V7zM7.5 11v2h1.5v-2zM10.5 11v2H12v-2zM15 12v2h1.5v-2z",
  },
  Place: {
    outline: { form: "polygon", points: DIAMOND }, fill: "#009E73", onFill: "#00150F", text: { light: "#006E50", dark: "#3CC79C" },
    icon: "M12 3.5a6 6 0 0 1 6 6c0 4-3.7 7.6-6 11c-2.3-3.4-6-7-6-11a6 6 0 0 1 6-6zM12 7.2a2.3 2.3 0 1 0 0 4.6a2.3 2.3 0 0 0 0-4.6z",
  },
  Gang: {
    outline: { form: "polygon", points: HEXAGON }, fill: "#D55E00", onFill: "#1C0A00", text: { light: "#A84600", dark: "#F59454" },
    icon: "M7 5.5a2.7 2.7 0 1 1 0 5.4a2.7 2.7 0 0 1 0-5.4zM17 5.5a2.7 2.7 0 1 1 0 5.4a2.7 2.7 0 0 1 0-5.4zM2.5 18c0-3.4 1.9-5.6 4.5-5.6s4.5 2.2 4.5 5.6zM12.5 18c0-3.4 1.9-5.6 4.5-5.6s4.5 2.2 4.5 5.6z",
  },
  Operation: {
    outline: { form: "polygon", points: TAG }, fill: "#E69F00", onFill: "#221700", text: { light: "#805800", dark: "#F2BC4A" },
    icon: "M5 3.5h2v1h11.5l-2.5 4l2.5 4H7v8H5z",
  },
  Document: {
    outline: { form: "polygon", points: SHEET }, fill: "#FFFFFF", onFill: "#4A4A46", text: { light: "#4A4A46", dark: "#C9C7C0" },
    icon: "M6 8h12v1.8H6zM6 12h12v1.8H6zM6 16h8v1.8H6z",
  },
};

/** Paper and ink. `muted` reads at 4.5:1 on `paper`; `line` is for strokes that carry no meaning. */
export const THEMES = {
  light: { paper: "#FBFAF7", panel: "#FFFFFF", ink: "#1D1D1B", muted: "#5C5B56", line: "#D9D6CD", edge: "#8E8B82", blue: "#0072B2", orange: "#D55E00", mark: "#FFE9A8" },
  dark: { paper: "#15171A", panel: "#1D2024", ink: "#EDEBE5", muted: "#A5A39B", line: "#363A40", edge: "#7D7F83", blue: "#56B4E9", orange: "#F07F2E", mark: "#5C4A12" },
} as const;
export type Theme = keyof typeof THEMES;
export type ThemeColour = keyof (typeof THEMES)["light"];

export interface RelationLook {
  readonly stroke: ThemeColour;
  readonly dash: "solid" | "dotted";
  readonly arrow: boolean;
}

const QUIET: RelationLook = { stroke: "edge", dash: "solid", arrow: true };

/** An arrest is ink with its status in words, never red. An inferred relation is dashed whatever its type: `DASH`. */
export const RELATION_LOOK: Readonly<Record<RelationType, RelationLook>> = {
  MENTIONED_IN: { ...QUIET, arrow: false },
  QUOTED_IN: QUIET,
  ARRESTED_IN: { stroke: "ink", dash: "solid", arrow: true },
  PARTNERED_WITH: { stroke: "blue", dash: "solid", arrow: false },
  WORKS_FOR: QUIET,
  TOOK_PART_IN: QUIET,
  TARGETED: { stroke: "orange", dash: "dotted", arrow: true },
  TOOK_PLACE_IN: QUIET,
  PART_OF: QUIET,
  MEMBER_OF: QUIET,
};

/** Lengths of stroke and gap, in units of the line's width. */
export const DASH = { inferred: [5, 3], dotted: [1, 2.5], unnamed: [3, 2] } as const;

const scaled = (least: number, most: number, sources: number, full: number): number =>
  least + (most - least) * Math.sqrt(Math.min(1, Math.max(0, sources - 1) / (full - 1)));

/** A node's diameter in pixels by its independent sources, on a square-root scale: 18 for one, 44 from 16 on. */
export const nodeSize = (sources: number): number => Math.round(scaled(18, 44, sources, 16));

/** A line's width in pixels by its independent sources: 1 for one, 5 from 10 on. */
export const edgeWidth = (sources: number): number => Math.round(scaled(1, 5, sources, 10) * 10) / 10;
