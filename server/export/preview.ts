import type { Selection } from "../model/query.ts";
import type { Source } from "./gather.ts";
import { gather } from "./gather.ts";
import { estimates } from "./estimate.ts";
import { PICTURE, NOTES } from "./atMost.ts";
import type { Most } from "./atMost.ts";
import { peopleIn } from "./people.ts";
import type { Policy } from "./redact/policy.ts";
import { redact } from "./redact/redact.ts";
import { stories } from "./sources.ts";

/** What an export would hold, before it is written. */
export interface Preview {
  readonly nodes: number;
  readonly relations: number;
  readonly passages: number;
  readonly documents: number;
  /** Documents with the copies of one story counted once. */
  readonly sources: number;
  /** Roughly, by format; null where the format would refuse so much. */
  readonly bytes: Readonly<Record<string, number | null>>;
  /** Who and what would be withheld; null where nothing is to be. */
  readonly withheld: { readonly people: number; readonly passages: number } | null;
}

const LIMITS: Readonly<Record<string, Most>> = { svg: PICTURE, png: PICTURE, html: PICTURE, story: PICTURE, markdown: NOTES, obsidian: NOTES };

export async function preview(source: Source, selection: Selection, policy: Policy | null): Promise<Preview> {
  const { subgraph, context, survey } = await gather(source, selection);
  const { nodes, relations, passages } = survey;
  const fits = (format: string): boolean => nodes <= (LIMITS[format]?.nodes ?? nodes) && relations <= (LIMITS[format]?.relations ?? relations);
  const log = policy && (await redact(subgraph, context, await peopleIn(source, subgraph, context), policy)).log;
  return {
    nodes, relations, passages, documents: context.documents.size, sources: stories(context).length,
    bytes: Object.fromEntries(Object.entries(estimates(survey)).map(([format, bytes]) => [format, fits(format) ? bytes : null])),
    withheld: log && { people: log.people.length, passages: log.passages.length },
  };
}
