import type { Entity, Evidence } from "../model/graph.ts";
import { byCodeUnit } from "../model/id.ts";
import type { RelationType } from "../model/ontology.ts";
import type { Streamed } from "../model/query.ts";
import type { Called, ExportContext, Someone } from "./context.ts";
import type { Source } from "./gather.ts";
import { paged } from "./gather.ts";

/** Who they are of whom the cited documents speak: what redaction must know of them. */

const TELLING: readonly RelationType[] = ["WORKS_FOR", "ARRESTED_IN", "MEMBER_OF", "QUOTED_IN"];
/** Characters around a name that tell how somebody is called. */
const AROUND = 80;

interface Found {
  readonly entity: Entity;
  readonly documents: Set<string>;
  readonly called: Called[];
}

/** Everybody whom the cited documents mention, whether on the board or not. */
export async function peopleIn(source: Source, subgraph: Streamed, { documents }: ExportContext): Promise<readonly Someone[]> {
  const people = new Map<string, Found>();
  const person = (entity: Entity): Found => {
    const found = people.get(entity.id) ?? { entity, documents: new Set<string>(), called: [] };
    people.set(entity.id, found);
    return found;
  };
  for await (const node of subgraph.nodes) if (node.type === "Entity" && node.kind === "Person") person(node);
  for (const id of documents.keys()) {
    const named = (await source.mentionedIn(id)).filter(({ entity }) => entity.kind === "Person");
    const text = named.length > 0 ? ((await source.text(id)) ?? "") : "";
    for (const { entity, offsets } of named) {
      const found = person(entity);
      found.documents.add(id);
      found.called.push(...callings(text, offsets));
    }
  }
  const all: Someone[] = [];
  for (const found of people.values()) {
    const evidence: Evidence[] = [];
    for await (const relation of paged((page) => source.relations(found.entity.id, TELLING, page))) evidence.push(...relation.evidence);
    all.push({ ...found, evidence, agencies: await agenciesOf(source, evidence) });
  }
  return all.sort((a, b) => byCodeUnit(a.entity.id, b.entity.id));
}

function* callings(text: string, offsets: readonly number[]): Generator<Called> {
  for (let i = 0; i + 1 < offsets.length; i += 2) {
    const [start = 0, end = 0] = offsets.slice(i, i + 2);
    yield { before: text.slice(Math.max(0, start - AROUND), start), name: text.slice(start, end), after: text.slice(end, end + AROUND) };
  }
}

async function agenciesOf(source: Source, evidence: readonly Evidence[]): Promise<ReadonlySet<string>> {
  const bodies = [...new Set(evidence.flatMap(({ type, to }) => (type === "WORKS_FOR" ? [to] : [])))];
  if (bodies.length === 0) return new Set();
  return new Set((await source.nodes(bodies)).flatMap((node) => (node?.type === "Entity" && node.kind === "Agency" ? [node.id] : [])));
}
