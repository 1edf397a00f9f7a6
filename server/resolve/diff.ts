import { isDeepStrictEqual } from "node:util";
import type { Resolution } from "../model/graph.ts";
import { byCodeUnit } from "../model/id.ts";

/** What has to be written and removed so that a stored graph becomes the wanted one: nothing that both have alike. */
export interface Difference {
  readonly entities: Resolution["entities"];
  readonly evidence: Resolution["evidence"];
  /** Documents whose copy group is another now; their own id where they left it. Sorted by document. */
  readonly copyGroups: readonly { readonly document: string; readonly copyGroup: string }[];
  readonly removedEntities: readonly string[];
  readonly removedEvidence: readonly string[];
}

export function diff(stored: Resolution, wanted: Resolution): Difference {
  return {
    entities: changed(stored.entities, wanted.entities),
    evidence: changed(stored.evidence, wanted.evidence),
    copyGroups: regrouped(stored.copies, wanted.copies),
    removedEntities: gone(stored.entities, wanted.entities),
    removedEvidence: gone(stored.evidence, wanted.evidence),
  };
}

interface Identified {
  readonly id: string;
}

function changed<T extends Identified>(stored: readonly T[], wanted: readonly T[]): T[] {
  const before = new Map(stored.map((each) => [each.id, each]));
  return wanted.filter((each) => !isDeepStrictEqual(before.get(each.id), each));
}

function gone(stored: readonly Identified[], wanted: readonly Identified[]): string[] {
  const kept = new Set(wanted.map(({ id }) => id));
  return stored.map(({ id }) => id).filter((id) => !kept.has(id));
}

function regrouped(stored: Resolution["copies"], wanted: Resolution["copies"]): Difference["copyGroups"] {
  const [before, after] = [groupOf(stored), groupOf(wanted)];
  const documents = [...new Set([...before.keys(), ...after.keys()])].sort(byCodeUnit);
  return documents
    .map((document) => ({ document, copyGroup: after.get(document) ?? document }))
    .filter(({ document, copyGroup }) => (before.get(document) ?? document) !== copyGroup);
}

const groupOf = (copies: Resolution["copies"]): Map<string, string> => new Map(copies.flatMap((group) => group.map((id) => [id, group[0] ?? id])));
