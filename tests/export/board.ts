import { createHash } from "node:crypto";
import type { ExportContext, Someone } from "../../server/export/context.ts";
import { contextOf } from "../../server/export/context.ts";
import type { DocumentNode, Entity, Evidence, GraphNode, Relation, Subgraph } from "../../server/model/graph.ts";
import { byCodeUnit, relationId } from "../../server/model/id.ts";
import type { Kind, RelationType } from "../../server/model/ontology.ts";
import { RELATIONS } from "../../server/model/ontology.ts";

/** Small subgraphs made by hand, of invented people. */

export type EntityNode = Extract<GraphNode, { type: "Entity" }>;
export type PaperNode = Extract<GraphNode, { type: "Document" }>;

const hash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 20);

export const paper = (title: string, more: Partial<DocumentNode> = {}): PaperNode => {
  const id = hash(`paper ${title} ${more.name ?? ""}`);
  return { type: "Document", id, name: "a.txt", title, publisher: null, authors: [], published: null, url: null, copyGroup: id, ...more };
};

let next = 0;
export const entity = (kind: Kind, name: string, more: Partial<Entity> = {}): EntityNode => ({
  type: "Entity", id: `${hash(`${kind} ${name} ${next++}`)}-0-${Math.max(1, name.length)}`, kind, name, named: true, aliases: [], count: null, mentionCount: 2, documentCount: 1,
  sourceCount: 1, firstSeen: null, lastSeen: null, origin: "stated", ...more,
});

export function evidence(type: RelationType, from: { id: string }, to: { id: string }, document: { id: string }, quote: string, more: Partial<Evidence> = {}): Evidence {
  const start = more.start ?? 100;
  const end = start + Math.max(1, quote.length);
  return {
    id: `${type}~${document.id}-${start}-${end}~${hash(from.id + to.id)}`, type, from: from.id, to: to.id, document: document.id, start, end, quote, origin: "stated", rule: "byHand",
    source: document.id, status: null, count: null, approximate: null, date: null, title: null, role: null, speakerLabel: null, by: null, operation: null, ...more,
  };
}

export const relation = (...[first, ...rest]: [Evidence, ...Evidence[]]): Relation => ({
  id: relationId(first.type, first.from, first.to), type: first.type, from: first.from, to: first.to, directed: RELATIONS[first.type].directed,
  status: first.status, evidence: [first, ...rest], evidenceCount: rest.length + 1, sourceCount: new Set([first, ...rest].map((e) => e.source)).size,
});

const byId = (a: { id: string }, b: { id: string }): number => byCodeUnit(a.id, b.id);

export const subgraph = (nodes: readonly GraphNode[], edges: readonly Relation[], omitted = 0): Subgraph => ({ nodes: [...nodes].sort(byId), edges: [...edges].sort(byId), omitted });

/** The context of a subgraph and the documents that it cites. */
export const contextFor = ({ nodes }: Subgraph, cited: readonly DocumentNode[] = [], more: Partial<ExportContext> = {}): ExportContext =>
  contextOf({
    documents: new Map([...nodes.flatMap((n) => (n.type === "Document" ? [n] : [])), ...cited].map((d) => [d.id, d])),
    names: new Map(nodes.flatMap((n) => (n.type === "Entity" ? [[n.id, n.name] as const] : []))),
    version: "0.0.1", ...more,
  });

/** A quay, a raid, its chief, a man who is arrested and acquitted, a paper and its copy. */
export function harbour(): { subgraph: Subgraph; context: ExportContext; people: Someone[]; by: Record<string, EntityNode | PaperNode> } {
  const raid = paper("Raid at Gull Quay", { name: "raid.txt", publisher: "Amity Courier", authors: ["Jo Penn"], published: "2031-03-01", url: "https://courier.example/raid?a=1&b=2" });
  const wire = paper("Raid at Gull Quay", { name: "wire.txt", publisher: "County Wire", published: "2031-03-02", copyGroup: raid.id });
  const court = paper("Quay man walks free", { name: "court.txt", publisher: "Amity Courier", published: "2031-06-09" });
  const ann = entity("Person", "Ann Lidgate", { aliases: ["Chief Lidgate", "Lidgate"], firstSeen: "2031-03-01", lastSeen: "2031-03-02", documentCount: 2 });
  const bo = entity("Person", "Bo Strömvik", { aliases: ["Strömvik"], mentionCount: 3, documentCount: 2, sourceCount: 2 });
  const crowd = entity("Person", "12 people", { named: false, count: 12 });
  const police = entity("Agency", "Port Amity Police", { aliases: ["PAP"] });
  const guard = entity("Agency", "Coast Watch");
  const quay = entity("Place", "Gull Quay", { aliases: [], sourceCount: 2 });
  const amity = entity("Place", "Port Amity");
  const crew = entity("Gang", "Tidewater Crew");
  const net = entity("Operation", "Operation Herring Net");
  const [a, b] = police.id < guard.id ? [police, guard] : [guard, police];
  const edges = [
    relation(evidence("WORKS_FOR", ann, police, raid, "Ann Lidgate, chief of the Port Amity Police", { title: "chief" })),
    relation(evidence("QUOTED_IN", ann, raid, raid, "We were “ready”, and\nthey knew", { speakerLabel: "Chief Lidgate" })),
    relation(
      evidence("ARRESTED_IN", bo, quay, raid, "Bo Strömvik, 34, of Elm Street, was arrested at Gull Quay", { status: "arrested", count: 1, approximate: false, by: police.id, date: "2031-02-28", operation: net.id }),
      evidence("ARRESTED_IN", bo, quay, court, "Strömvik was acquitted", { status: "acquitted", start: 300 }),
    ),
    relation(evidence("ARRESTED_IN", crowd, net, raid, "12 people were arrested", { status: "arrested", count: 12, approximate: true, start: 400 })),
    relation(evidence("PARTNERED_WITH", a, b, raid, "Port Amity Police and the Coast Watch", { start: 500, operation: net.id }), evidence("PARTNERED_WITH", a, b, wire, "Port Amity Police and the Coast Watch", { start: 520, source: raid.id })),
    relation(evidence("TOOK_PART_IN", police, net, raid, "led by Port Amity Police", { role: "led", start: 600 })),
    relation(evidence("TARGETED", net, crew, raid, "aimed at the Tidewater Crew", { start: 700 })),
    relation(evidence("TOOK_PLACE_IN", net, amity, raid, "in Port Amity", { start: 800 })),
    relation(evidence("PART_OF", quay, amity, raid, "Gull Quay in Port Amity", { origin: "inferred", start: 900 })),
    relation(evidence("MEMBER_OF", bo, crew, raid, "Strömvik, whom police call a member of the Tidewater Crew", { start: 1000 })),
    relation(evidence("WORKS_FOR", bo, guard, court, "Strömvik, once a deckhand at the Coast Watch", { title: "deckhand", start: 1100 })),
  ];
  const graph = subgraph([raid, ann, bo, crowd, police, guard, quay, amity, crew, net], edges);
  const all = edges.flatMap((edge) => edge.evidence);
  return {
    subgraph: graph,
    context: contextFor(graph, [wire, court]),
    people: [ann, bo, crowd].map((someone) => {
      const evidence = all.filter((e) => e.from === someone.id);
      return { entity: someone, evidence, agencies: new Set([police.id, guard.id]), documents: new Set(evidence.map((e) => e.document)), called: [] };
    }),
    by: { raid, wire, court, ann, bo, crowd, police, guard, quay, amity, crew, net },
  };
}
