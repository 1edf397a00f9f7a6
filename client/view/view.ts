import type { Point } from "../../server/model/look.ts";
import type { End, Origin, RelationType, Status } from "../../server/model/ontology.ts";

export const TABS = ["board", "table", "map", "documents", "review"] as const;
/** The views of one and the same subgraph, its documents, and what a person should decide about them. */
export type Tab = (typeof TABS)[number];

export const LAYOUTS = ["free", "time", "kind", "rings"] as const;
/** `free`: by what is joined; `time`: by when first seen; `kind`: a column a kind; `rings`: around what is selected. */
export type Layout = (typeof LAYOUTS)[number];

/** A passage in the reader; without `start` and `end` the document from its beginning. */
export interface Passage {
  readonly document: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** A path: its ends, and what it should rather be than short. */
export interface PathAsk {
  readonly ends: readonly [string, string];
  /** A step longer where each step then has a second independent source. */
  readonly sourced: boolean;
  /** Not through what very many are joined to. */
  readonly noHubs: boolean;
  /** Nodes that it should go around. */
  readonly without: readonly string[];
}

/** More neighbours make a hub: nearly everybody is two steps from it, which says little. */
export const HUB = 25;

/** What the legend has switched off, and the bounds it sets. Empty sets and nulls leave everything in. */
export interface Filters {
  readonly kinds: ReadonlySet<End>;
  readonly types: ReadonlySet<RelationType>;
  readonly statuses: ReadonlySet<Status>;
  /** How a relation is known: said in a document, inferred, entered by a person, from another tool. */
  readonly origins: ReadonlySet<Origin>;
  readonly minSources: number;
  /** ISO dates, both included. */
  readonly since: string | null;
  readonly until: string | null;
}

/** Everything that is not data: two people with the same view and the same documents see the same board. */
export interface View {
  readonly tab: Tab;
  /** Ids on the board, in order of arrival; null is the opening picture, which the server chooses. */
  readonly shown: readonly string[] | null;
  /** Where nodes lie, in the board's own units. */
  readonly places: ReadonlyMap<string, Point>;
  readonly pinned: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
  readonly filters: Filters;
  /** Node ids; the last is the one that the card is of. */
  readonly selected: readonly string[];
  /** The id of the relation whose card is open. */
  readonly line: string | null;
  readonly reading: Passage | null;
  /** The path that is shown. */
  readonly path: PathAsk | null;
  readonly layout: Layout;
  readonly lineLabels: boolean;
  /** How many judgements were made in this sitting: a step back in it takes one back. Not in the address. */
  readonly judged: number;
}

export const NO_FILTERS: Filters = { kinds: new Set(), types: new Set(), statuses: new Set(), origins: new Set(), minSources: 1, since: null, until: null };

/** What one sees at `/`: the opening picture, with the lines that only say where a name occurs left out. */
export const START: View = {
  tab: "board", shown: null, places: new Map(), pinned: new Set(), hidden: new Set(), filters: NO_FILTERS,
  selected: [], line: null, reading: null, path: null, layout: "free", lineLabels: false, judged: 0,
};
