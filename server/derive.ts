import type { Annotation } from "./model/annotation.ts";
import { OutdatedError } from "./model/errors.ts";
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
  for (let tries = 1; await store.isStale(); tries++) {
    const after = await store.applied();
    const { wanted, ...rest } = await fromRecord(store);
    const change = { ...diff(await store.resolution(), wanted), ...rest, after };
    await store.apply(change).catch((error) => again(error, store, rest.recordVersion, tries));
  }
}

/** How often it is tried when others change the record or the graph meanwhile, which takes them as long as it takes us. */
const TRIES = 10;

/** What failed because another process wrote meanwhile is worked out anew. Anything else is thrown. */
async function again(error: unknown, store: GraphStore, version: number | undefined, tries: number): Promise<void> {
  const outdated = error instanceof OutdatedError || (await store.recordVersion()) !== version;
  if (!outdated || tries === TRIES) throw error;
}

/** Takes the stored graph away and makes it anew from the record, whatever it was. */
export async function rebuild(store: GraphStore): Promise<void> {
  const { wanted, ...rest } = await fromRecord(store);
  const { entities, evidence } = await store.resolution();
  const removed = { removedEntities: entities.map(({ id }) => id), removedEvidence: evidence.map(({ id }) => id) };
  await store.apply({ entities: wanted.entities, evidence: wanted.evidence, ...removed, ...rest });
}

/** What the graph should be, and of which version of the record. */
async function fromRecord(store: GraphStore): Promise<Pick<GraphChange, "copyGroups" | "recordVersion"> & { readonly wanted: Resolution }> {
  const recordVersion = await store.recordVersion();
  const annotations = await collect(store.annotations());
  const wanted = resolve(annotations, await store.judgements());
  const copyGroups = await changedCopyGroups(store, annotations.map(({ document }) => document.id), wanted);
  return { wanted, copyGroups, recordVersion };
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
