import { createHash } from "node:crypto";
import type { Annotation } from "../../server/model/annotation.ts";
import type { Document } from "../../server/model/document.ts";
import type { Evidence, MentionedIn, ResolvedEntity } from "../../server/model/graph.ts";
import { anchorId } from "../../server/model/id.ts";
import type { Kind, RelationType } from "../../server/model/ontology.ts";
import { KINDS } from "../../server/model/ontology.ts";
import type { GraphStore } from "../../server/store/port.ts";

/**
 * A made-up board of a wanted size, the same each time, whose every relation has an evidence of its own: ten nodes are
 * nine entities and a document, and the relations are of all types. Nobody's names.
 */
export interface BigBoard {
  readonly documents: readonly Document[];
  readonly entities: readonly ResolvedEntity[];
  readonly evidence: readonly Evidence[];
}

/** Entities that a document names first, and those that it names again. */
const OWN = 9;
const AGAIN = 6;
const WORDS = "the police said on Monday that officers had gone to a house near the river where several people were living and working since spring".split(" ");

interface Round {
  readonly type: RelationType;
  readonly from: Kind;
  readonly to: Kind;
  /** Of twenty-five relations. */
  readonly share: number;
}
const ROUNDS: readonly Round[] = [
  { type: "WORKS_FOR", from: "Person", to: "Agency", share: 7 }, { type: "ARRESTED_IN", from: "Person", to: "Place", share: 6 }, { type: "MEMBER_OF", from: "Person", to: "Gang", share: 3 },
  { type: "TOOK_PART_IN", from: "Agency", to: "Operation", share: 4 }, { type: "PARTNERED_WITH", from: "Agency", to: "Agency", share: 1 }, { type: "TARGETED", from: "Operation", to: "Gang", share: 2 },
  { type: "TOOK_PLACE_IN", from: "Operation", to: "Place", share: 1 }, { type: "PART_OF", from: "Place", to: "Place", share: 1 },
];

const kindOf = (n: number): Kind => KINDS[n % KINDS.length] as Kind;
const nameOf = (n: number): string => `${["Avery", "Blake", "Corin", "Dana", "Ellis"][n % 5]} Name${n}`;

interface Draft {
  readonly document: Document;
  /** Number of the entity, start, end. */
  readonly places: readonly (readonly [entity: number, start: number, end: number])[];
}

function draft(i: number, entities: number): Draft {
  let text = `Document ${i}. `;
  const places: [number, number, number][] = [];
  for (let k = 0; k < OWN + AGAIN; k++) {
    const n = k < OWN ? i * OWN + k : (i * 7919 + k * 104_729) % entities;
    if (n >= entities) continue;
    for (let w = 0; w < 8; w++) text += `${WORDS[(i + k * 5 + w) % WORDS.length]} `;
    places.push([n, text.length, text.length + nameOf(n).length]);
    text += `${nameOf(n)}. `;
  }
  const id = createHash("sha256").update(text).digest("hex").slice(0, 20);
  return { document: { id, name: `${i}.txt`, sources: [`/made/${i}.txt`], text, title: `Document ${i}`, publisher: "Courier", authors: [], published: `20${10 + (i % 15)}-0${1 + (i % 9)}-1${i % 10}`, url: null, noise: [] }, places };
}

function entitiesOf(drafts: readonly Draft[], count: number): ResolvedEntity[] {
  const places: Map<string, number[]>[] = Array.from({ length: count }, () => new Map());
  for (const { document, places: own } of drafts) for (const [n, start, end] of own) places[n]?.set(document.id, [...(places[n]?.get(document.id) ?? []), start, end]);
  return places.map((documents, n) => {
    const mentions = [...documents].sort(([a], [b]) => (a < b ? -1 : 1)).map(([document, offsets]): MentionedIn => ({ document, offsets, source: document, origin: "stated" }));
    const { document = "", offsets = [] } = mentions[0] ?? {};
    const counts = { mentionCount: mentions.length, documentCount: mentions.length, sourceCount: mentions.length };
    return { id: anchorId({ document, start: offsets[0] ?? 0, end: offsets[1] ?? 0 }), kind: kindOf(n), name: nameOf(n), named: true, aliases: [`Name${n}`], count: null, ...counts, firstSeen: null, lastSeen: null, origin: "stated", mentions };
  });
}

const NOTHING = { rule: "made", status: null, count: null, approximate: null, date: null, title: null, role: null, speakerLabel: null, by: null, operation: null, origin: "stated" } as const;

/** Relations in rounds: in each, every entity of a kind is joined to another one of the other kind than in the rounds before. */
function* relationsOf(entities: readonly ResolvedEntity[], documents: readonly Document[], wanted: number): Generator<Evidence> {
  const byKind = new Map(KINDS.map((kind) => [kind, entities.filter((e) => e.kind === kind)]));
  let made = 0;
  const evidence = (type: RelationType, a: string, b: string): Evidence => {
    const document = documents[(made * 31) % documents.length] as Document;
    const [start, end] = [10, 10 + 80];
    const [from, to] = type === "PARTNERED_WITH" && b < a ? [b, a] : [a, b];
    made++;
    return { ...NOTHING, id: `${type}~${document.id}-${start}-${end}~${made}`, type, from, to, document: document.id, start, end, quote: document.text.slice(start, end), source: document.id, ...(type === "WORKS_FOR" ? { title: "chief" } : {}), ...(type === "ARRESTED_IN" ? { status: "arrested", count: 1 } : {}) };
  };
  const people = byKind.get("Person") ?? [];
  for (const [i, document] of documents.entries()) yield evidence("QUOTED_IN", (people[i % people.length] as ResolvedEntity).id, document.id);
  for (let round = 0; made < wanted; round++)
    for (const { type, from, to, share } of ROUNDS) {
      const [here, there] = [byKind.get(from) ?? [], byKind.get(to) ?? []];
      for (let s = 0; s < share; s++)
        for (let i = 0; i < here.length && made < wanted; i++) {
          // A different distance each time, so that no two are joined twice.
          const j = (i + 1 + round * share + s) % there.length;
          if (from !== to || i < j) yield evidence(type, (here[i] as ResolvedEntity).id, (there[j] as ResolvedEntity).id);
        }
    }
}

export function bigBoard(nodes: number, edges: number): BigBoard {
  const documentCount = Math.ceil(nodes / 10);
  const entityCount = nodes - documentCount;
  const drafts = Array.from({ length: documentCount }, (_, i) => draft(i, entityCount));
  const documents = drafts.map(({ document }) => document);
  const entities = entitiesOf(drafts, entityCount);
  return { documents, entities, evidence: [...relationsOf(entities, documents, edges)] };
}

/** Into an empty store. */
export async function load(store: GraphStore, { documents, entities, evidence }: BigBoard): Promise<void> {
  await store.prepare();
  for (let i = 0; i < documents.length; i += 200)
    await store.saveDocuments(documents.slice(i, i + 200).map((document): Annotation => ({ document, entities: [], quotes: [], arrests: [], partnerships: [], relations: [] })));
  await store.apply({ entities, evidence, copyGroups: [], removedEntities: [], removedEvidence: [] });
}
