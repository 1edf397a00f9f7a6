import { KINDS, ORIGINS, STATUSES } from "../../server/model/ontology.ts";
import type { Kind, Origin, Status } from "../../server/model/ontology.ts";
import type { BoardData, BoardEdge, BoardNode } from "../view/board.ts";
import type { LineAnswer, NodeAnswer } from "./fields.ts";
import type { EntityKind, Origin as OriginName, Status as StatusName } from "./schema.generated.ts";

/** GraphQL's words to the model's: "PERSON" → "Person", "ARRESTED" → "arrested". */

const KIND = new Map(KINDS.map((kind) => [kind.toUpperCase(), kind]));
const STATUS = new Map(STATUSES.map((status) => [status.toUpperCase(), status]));
const ORIGIN = new Map(ORIGINS.map((origin) => [origin.toUpperCase(), origin]));

export const kindFrom = (name: EntityKind): Kind => KIND.get(name) ?? "Organization";
export const kindName = (kind: Kind): EntityKind => kind.toUpperCase() as EntityKind;
export const statusFrom = (name: StatusName | null | undefined): Status | null => (name ? (STATUS.get(name) ?? null) : null);
export const originFrom = (name: OriginName): Origin => ORIGIN.get(name) ?? "imported";

export function nodeFrom(answer: NodeAnswer): BoardNode {
  if (answer.__typename === "Document") {
    const day = answer.published ?? null;
    return {
      id: answer.id, end: "Document", label: answer.title, aliases: [], named: true, count: null, mentions: 0, documents: 1, sources: 1,
      firstSeen: day, lastSeen: day, origin: "stated", publisher: answer.publisher ?? null,
    };
  }
  return {
    id: answer.id, end: kindFrom(answer.kind), label: answer.name, aliases: answer.aliases, named: answer.named, count: answer.count ?? null,
    mentions: answer.mentionCount, documents: answer.documentCount, sources: answer.sourceCount,
    firstSeen: answer.firstSeen ?? null, lastSeen: answer.lastSeen ?? null, origin: originFrom(answer.origin), publisher: null,
  };
}

export function edgeFrom(answer: LineAnswer): BoardEdge {
  return {
    id: answer.id, type: answer.type, from: answer.from.id, to: answer.to.id, directed: answer.directed,
    status: statusFrom(answer.status), sources: answer.sourceCount,
    tellings: answer.evidence.map((e) => ({
      document: e.document.id, origin: originFrom(e.origin), status: statusFrom(e.status), date: e.date ?? e.document.published ?? null, count: e.count ?? null,
    })),
  };
}

export interface SubgraphAnswer { readonly nodes: readonly NodeAnswer[]; readonly edges: readonly LineAnswer[]; readonly omitted: number }

export function dataFrom({ nodes, edges, omitted }: SubgraphAnswer): BoardData {
  return {
    nodes: new Map(nodes.map((node) => [node.id, nodeFrom(node)])),
    edges: new Map(edges.map((edge) => [edge.id, edgeFrom(edge)])),
    omitted,
  };
}
