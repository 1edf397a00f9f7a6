import type { Evidence, GraphNode, Relation } from "../model/graph.ts";
import { byCodeUnit } from "../model/id.ts";
import type { End } from "../model/ontology.ts";
import type { ExportContext } from "./context.ts";

/** Flat attributes of nodes, edges and evidence: the same names and values in every graph format. */

export type Scalar = string | number | boolean;
export type AttributeType = "string" | "int" | "boolean";
export interface Attribute<T> {
  readonly name: string;
  readonly type: AttributeType;
  /** Null or an empty list: the thing has no such attribute. */
  readonly of: (thing: T) => Scalar | readonly string[] | null;
}

export const kindOf = (node: GraphNode): End => (node.type === "Entity" ? node.kind : "Document");
export const labelOf = (node: GraphNode): string => (node.type === "Entity" ? node.name : node.title);

type EntityNode = Extract<GraphNode, { type: "Entity" }>;
type PaperNode = Extract<GraphNode, { type: "Document" }>;
const ofEntity = (read: (node: EntityNode) => Scalar | readonly string[] | null) => (node: GraphNode) => (node.type === "Entity" ? read(node) : null);
const ofPaper = (read: (node: PaperNode) => Scalar | readonly string[] | null) => (node: GraphNode) => (node.type === "Document" ? read(node) : null);

/** `label` and `name` are one: Gephi reads the first, Cytoscape the second. */
export const NODE_ATTRIBUTES: readonly Attribute<GraphNode>[] = [
  { name: "label", type: "string", of: labelOf },
  { name: "name", type: "string", of: labelOf },
  { name: "kind", type: "string", of: kindOf },
  { name: "named", type: "boolean", of: ofEntity((n) => n.named) },
  { name: "count", type: "int", of: ofEntity((n) => n.count) },
  { name: "aliases", type: "string", of: ofEntity((n) => n.aliases) },
  { name: "mentionCount", type: "int", of: ofEntity((n) => n.mentionCount) },
  { name: "documentCount", type: "int", of: ofEntity((n) => n.documentCount) },
  { name: "sourceCount", type: "int", of: ofEntity((n) => n.sourceCount) },
  { name: "firstSeen", type: "string", of: ofEntity((n) => n.firstSeen) },
  { name: "lastSeen", type: "string", of: ofEntity((n) => n.lastSeen) },
  { name: "origin", type: "string", of: ofEntity((n) => n.origin) },
  { name: "file", type: "string", of: ofPaper((n) => n.name) },
  { name: "publisher", type: "string", of: ofPaper((n) => n.publisher) },
  { name: "authors", type: "string", of: ofPaper((n) => n.authors) },
  { name: "published", type: "string", of: ofPaper((n) => n.published) },
  { name: "url", type: "string", of: ofPaper((n) => n.url) },
  { name: "copyGroup", type: "string", of: ofPaper((n) => n.copyGroup) },
];

export const EDGE_ATTRIBUTES: readonly Attribute<Relation>[] = [
  { name: "type", type: "string", of: (r) => r.type },
  { name: "undirected", type: "boolean", of: (r) => !r.directed },
  { name: "weight", type: "int", of: (r) => r.sourceCount },
  { name: "status", type: "string", of: (r) => r.status },
  { name: "evidenceCount", type: "int", of: (r) => r.evidenceCount },
  { name: "sourceCount", type: "int", of: (r) => r.sourceCount },
  { name: "origins", type: "string", of: (r) => [...new Set(r.evidence.map((e) => e.origin))].sort(byCodeUnit) },
];

/** Was the passage taken out by redaction? No other evidence has an empty span. */
export const isWithheld = ({ start, end }: Pick<Evidence, "start" | "end">): boolean => start === end;

/** One piece of evidence with what is needed to cite it: document, place, words. Absent values are left out. */
export function evidenceRecord(evidence: Evidence, { documents, names }: ExportContext): Record<string, Scalar> {
  const paper = documents.get(evidence.document);
  const { id, document, start, end, quote, origin, rule, status, count, approximate, date, title, role, speakerLabel, by, operation } = evidence;
  const passage = isWithheld(evidence) ? { withheld: true } : { start, end, quote };
  const all: Record<string, Scalar | null | undefined> = {
    id, document, title: paper?.title, publisher: paper?.publisher, published: paper?.published, url: paper?.url, ...passage, origin, rule,
    status, count, approximate, date, post: title, role, speakerLabel, by, byName: by === null ? null : names.get(by), operation,
    operationName: operation === null ? null : names.get(operation),
  };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, Scalar] => entry[1] !== null && entry[1] !== undefined));
}

export const evidenceJson = ({ evidence }: Relation, context: ExportContext): string => JSON.stringify(evidence.map((e) => evidenceRecord(e, context)));

/** Lists as JSON, for formats whose values are flat. Null: leave it out. */
export function flat(value: Scalar | readonly string[] | null): Scalar | null {
  if (typeof value !== "object" || value === null) return value;
  return value.length === 0 ? null : JSON.stringify(value);
}
