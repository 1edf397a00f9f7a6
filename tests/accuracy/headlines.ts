import { ARRESTS } from "./arrests.ts";
import { ENTITIES } from "./entities.ts";
import { EXACT, OVERLAP } from "./mentions.ts";
import { PARTNERSHIPS } from "./partnerships.ts";
import { QUOTES } from "./quotes.ts";
import { RELATIONS_TABLE } from "./relations.ts";
import type { Tally } from "./tally.ts";

/** The figures by which an extractor is judged, each a row of a table. */
export const HEADLINES = {
  entities: [ENTITIES, "ALL"],
  mentions: [OVERLAP, "ALL"],
  "mentions, exact": [EXACT, "ALL"],
  "quotations found": [QUOTES.table, QUOTES.found],
  attributed: [QUOTES.table, QUOTES.attributed],
  arrests: [ARRESTS.table, ARRESTS.found],
  "named arrests": [ARRESTS.table, ARRESTS.named],
  "arrest edges": [ARRESTS.table, ARRESTS.edges],
  partnerships: [PARTNERSHIPS.table, PARTNERSHIPS.pair],
  relations: [RELATIONS_TABLE, "ALL"],
} as const satisfies Record<string, readonly [table: string, row: string]>;

export type Headline = keyof typeof HEADLINES;
export const HEADLINE_NAMES = Object.keys(HEADLINES) as readonly Headline[];

/** The F1 of a headline; NaN where there is nothing to find. */
export function headline(tally: Tally, name: Headline): number {
  const [table, row] = HEADLINES[name];
  return tally.f1(table, row);
}
