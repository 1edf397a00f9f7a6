import type { Annotation } from "./model/annotation.ts";
import type { Resolution } from "./model/graph.ts";
import { diff } from "./resolve/diff.ts";
import { resolve } from "./resolve/resolve.ts";
import type { GraphChange, GraphStore } from "./store/port.ts";

/**
 * Makes the stored graph what its record says, if it is not:
 *
 *     annotations ─┐
 *     judgements ──┴▶ resolve ─▶ compare with what is stored ─▶ apply what differs
 *
 * Safe to repeat, and to be cut short: the record stays ahead of the graph until all is applied.
 */
export async function derive(store: GraphStore): Promise<void> {
  if (!(await store.isStale())) return;
  const recordVersion = await store.recordVersion();
  const annotations = await collect(store.annotations());
  const wanted = resolve(annotations, await store.judgements());
  const copyGroups = await changedCopyGroups(store, annotations.map(({ document }) => document.id), wanted);
  await store.apply({ ...diff(await store.resolution(), wanted), copyGroups, recordVersion });
}

/** Everything that was found in any document. */
export async function collect(annotations: AsyncIterable<Annotation>): Promise<Annotation[]> {
  const all: Annotation[] = [];
  for await (const annotation of annotations) all.push(annotation);
  return all;
}

/** A document keeps the name of its group when the others are removed, so each is compared with its own. */
async function changedCopyGroups(store: GraphStore, ids: readonly string[], wanted: Resolution): Promise<GraphChange["copyGroups"]> {
  const groups = new Map(wanted.copies.flatMap((copies) => copies.map((id) => [id, copies[0] ?? id] as const)));
  const stored = await store.documentsOf(ids);
  return ids
    .map((document) => ({ document, copyGroup: groups.get(document) ?? document }))
    .filter(({ document, copyGroup }) => stored.get(document)?.copyGroup !== copyGroup);
}
