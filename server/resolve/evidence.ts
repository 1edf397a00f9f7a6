import type { Evidence } from "../model/graph.ts";
import { permits, RELATIONS } from "../model/ontology.ts";
import type { Draft } from "./corpus.ts";
import { digest } from "./hash.ts";
import { remembered } from "./remembered.ts";

/** A row between the entities that its ends mean; null where one was rejected, or the ontology does not permit it between them. */
export function evidenceRow(draft: Draft): Evidence | null {
  const { type, document, start, end, quote, origin, rule, facts } = draft;
  const from = draft.from.group;
  const to = draft.to ? draft.to.group : { id: document, kind: "Document" as const };
  if (!from || !to || from.id === to.id || !permits(type, from.kind, to.kind)) return null;
  const turned = !RELATIONS[type].directed && to.id < from.id;
  return {
    id: evidenceId(draft),
    type,
    from: turned ? to.id : from.id,
    to: turned ? from.id : to.id,
    document,
    start,
    end,
    quote,
    origin,
    rule,
    source: document,
    status: facts.status ?? null,
    count: facts.count ?? null,
    approximate: facts.approximate ?? null,
    date: facts.date ?? null,
    title: facts.title ?? null,
    role: facts.role ?? null,
    speakerLabel: facts.speakerLabel ?? null,
    by: draft.by?.group?.id ?? null,
    operation: draft.operation?.group?.id ?? null,
  };
}

/** Made of what the document itself says, so that it stays the same however the entities at its ends grow. */
export const evidenceId = remembered(({ type, document, from, to, start, end, origin, facts }: Draft): string => {
  const ends = [from.id, to?.id ?? document];
  if (!RELATIONS[type].directed) ends.sort();
  return digest([type, document, start, end, ...ends, facts.status ?? null, facts.title ?? null, facts.role ?? null, origin === "human" ? origin : null]);
});
