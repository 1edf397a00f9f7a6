import type { Selection, Streamed } from "../model/query.ts";
import type { ExportContext } from "./context.ts";
import type { Source } from "./gather.ts";
import { gather } from "./gather.ts";
import { peopleIn } from "./people.ts";
import type { WithheldLog } from "./redact/log.ts";
import type { Policy } from "./redact/policy.ts";
import { redact } from "./redact/redact.ts";

export interface Prepared {
  readonly subgraph: Streamed;
  readonly context: ExportContext;
  /** What was withheld, to be kept apart from the export; null when nothing was to be. */
  readonly log: WithheldLog | null;
}

/** What a format's writer is given. With a policy, private people are gone from all of it. */
export async function prepare(source: Source, selection: Selection, policy: Policy | null, more: Partial<ExportContext> = {}): Promise<Prepared> {
  const { subgraph, context } = await gather(source, selection, more);
  if (policy === null) return { subgraph, context, log: null };
  return redact(subgraph, context, await peopleIn(source, subgraph, context), policy);
}
