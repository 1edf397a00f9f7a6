import type { Annotation } from "./model/annotation.ts";
import type { Evidence, ResolvedEntity, Resolution } from "./model/graph.ts";
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
  const change = changeBetween(await store.resolution(), wanted);
  const copyGroups = await changedCopyGroups(store, annotations.map(({ document }) => document.id), wanted);
  await store.apply({ ...change, copyGroups, recordVersion });
}

async function collect(annotations: AsyncIterable<Annotation>): Promise<Annotation[]> {
  const all: Annotation[] = [];
  for await (const annotation of annotations) all.push(annotation);
  return all;
}

/** What must be written and what removed, so that `stored` becomes `wanted`. */
export function changeBetween(stored: Resolution, wanted: Resolution): Omit<GraphChange, "copyGroups" | "recordVersion"> {
  const entities = difference<ResolvedEntity>(stored.entities, wanted.entities);
  const evidence = difference<Evidence>(stored.evidence, wanted.evidence);
  return { entities: entities.written, removedEntities: entities.removed, evidence: evidence.written, removedEvidence: evidence.removed };
}

function difference<T extends { readonly id: string }>(stored: readonly T[], wanted: readonly T[]): { written: T[]; removed: string[] } {
  const before = new Map(stored.map((each) => [each.id, each]));
  const written = wanted.filter((each) => !sameData(before.get(each.id), each));
  const kept = new Set(wanted.map(({ id }) => id));
  return { written, removed: stored.filter(({ id }) => !kept.has(id)).map(({ id }) => id) };
}

/** Deep equality of plain data; the order of keys does not matter, and a key that is undefined is none. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each, i) => sameData(each, b[i]));
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => sameData(left[key], right[key]));
}

async function changedCopyGroups(store: GraphStore, ids: readonly string[], wanted: Resolution): Promise<GraphChange["copyGroups"]> {
  const groups = new Map(wanted.copies.flatMap((copies) => copies.map((id) => [id, copies[0] ?? id] as const)));
  const stored = await store.documentsOf(ids);
  return ids
    .map((document) => ({ document, copyGroup: groups.get(document) ?? document }))
    .filter(({ document, copyGroup }) => stored.get(document)?.copyGroup !== copyGroup);
}
