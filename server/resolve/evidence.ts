import type { Evidence } from "../model/graph.ts";
import { byCodeUnit, relationId } from "../model/id.ts";
import { permits, RELATIONS } from "../model/ontology.ts";
import type { Draft, Local } from "./corpus.ts";
import type { Group } from "./entities.ts";
import { digest } from "./hash.ts";
import { remembered } from "./remembered.ts";
import type { Sources } from "./sources.ts";

/** The entity of a local; undefined when a person rejected it. */
export type EntityOf = (local: Local) => Group | undefined;

/** Rows of evidence between entities, sorted by id, none twice; what the ontology does not permit between them is left out. */
export function evidenceRows(drafts: Iterable<Draft>, entityOf: EntityOf, rejected: ReadonlySet<string>, sources: Sources): Evidence[] {
  const rows = new Map<string, Evidence>();
  for (const draft of drafts) {
    const row = evidenceRow(draft, entityOf);
    if (!row || rejected.has(row.id)) continue;
    const there = rows.get(row.id);
    if (!there || JSON.stringify(row) < JSON.stringify(there)) rows.set(row.id, row);
  }
  const sorted = [...rows.values()].sort((a, b) => byCodeUnit(a.id, b.id));
  return withSources(sorted, sources);
}

function evidenceRow(draft: Draft, entityOf: EntityOf): Evidence | null {
  const { type, document, start, end, quote, origin, rule, facts } = draft;
  const from = entityOf(draft.from);
  const to = draft.to ? entityOf(draft.to) : { id: document, kind: "Document" as const };
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
    by: (draft.by && entityOf(draft.by)?.id) ?? null,
    operation: (draft.operation && entityOf(draft.operation)?.id) ?? null,
  };
}

/** Made of what the document itself says, so that it stays the same however the entities at its ends grow. */
export const evidenceId = remembered(({ type, document, from, to, start, end, origin, facts }: Draft): string => {
  const ends = [from.id, to?.id ?? document];
  if (!RELATIONS[type].directed) ends.sort();
  return digest([type, document, start, end, ...ends, facts.status ?? null, facts.title ?? null, facts.role ?? null, origin === "human" ? origin : null]);
});

/** One relation's evidence is weighed together; one speaker's quotations too, so that an utterance in two documents is one. */
function withSources(rows: readonly Evidence[], sources: Sources): Evidence[] {
  const relations = new Map<string, Evidence[]>();
  for (const row of rows) {
    const key = row.type === "QUOTED_IN" ? `QUOTED_IN~${row.from}` : relationId(row.type, row.from, row.to);
    const there = relations.get(key);
    if (there) there.push(row);
    else relations.set(key, [row]);
  }
  const source = new Map<string, string>();
  for (const relation of relations.values()) for (const [id, key] of sourceOf(relation, sources)) source.set(id, key);
  return rows.map((row) => ({ ...row, source: source.get(row.id) ?? row.source }));
}

function sourceOf(rows: readonly Evidence[], sources: Sources): [string, string][] {
  const documents = new Map<string, Evidence[]>();
  for (const row of rows) documents.set(row.document, [...(documents.get(row.document) ?? []), row]);
  const sayings = [...documents].map(([document, there]) => sources.passages(document, there));
  const keys = sources.keys(sayings);
  return rows.map((row) => [row.id, keys.get(row.document) ?? sources.group(row.document)]);
}
