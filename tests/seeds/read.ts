import { extract } from "../../server/extract.ts";
import { readLexicon } from "../../server/lexicon/lexicon.ts";
import type { Annotation } from "../../server/model/annotation.ts";
import type { Evidence, ResolvedEntity } from "../../server/model/graph.ts";
import type { Kind, RelationType } from "../../server/model/ontology.ts";
import { readPaths } from "../../server/read/read.ts";
import { resolve } from "../../server/resolve/resolve.ts";
import { SEEDS } from "./texts.ts";

/** What the machine makes of the sample documents. */
export interface Seen {
  readonly annotations: readonly Annotation[];
  readonly entities: readonly ResolvedEntity[];
  readonly evidence: readonly Evidence[];
  /** Names of documents, a group a list. */
  readonly copies: readonly (readonly string[])[];
  readonly failed: readonly string[];
}

export async function readSeeds(): Promise<Seen> {
  const lexicon = readLexicon();
  const annotations: Annotation[] = [];
  const failed: string[] = [];
  for await (const read of readPaths([SEEDS])) {
    if ("ok" in read) annotations.push(extract(read.ok, lexicon));
    else failed.push(`${read.failed.path}: ${read.failed.reason}`);
  }
  const { entities, evidence, copies } = resolve(annotations, []);
  const names = new Map(annotations.map(({ document }) => [document.id, document.name]));
  return { annotations, entities, evidence, copies: copies.map((group) => group.map((id) => names.get(id) ?? id).sort()).sort(), failed };
}

/** All entities of that kind and name, or with it as an alias: one, where the board tells it right. */
export const called = ({ entities }: Seen, kind: Kind, name: string): readonly ResolvedEntity[] =>
  entities.filter((e) => e.named && e.kind === kind && [e.name, ...e.aliases].includes(name));

/** The names of documents in which somebody is quoted. */
export function quotedIn(seen: Seen, person: string): string[] {
  const ids = new Set(called(seen, "Person", person).map(({ id }) => id));
  const found = seen.evidence.filter((e) => e.type === "QUOTED_IN" && ids.has(e.from)).map((e) => seen.annotations.find(({ document }) => document.id === e.document)?.document.name ?? "");
  return [...new Set(found)].sort();
}

/** Are two related so, in either direction? */
export function related(seen: Seen, type: RelationType, a: readonly ResolvedEntity[], b: readonly ResolvedEntity[]): boolean {
  const [left, right] = [a, b].map((all) => new Set(all.map(({ id }) => id)));
  return seen.evidence.some((e) => e.type === type && ((left?.has(e.from) && right?.has(e.to)) || (left?.has(e.to) && right?.has(e.from))));
}
