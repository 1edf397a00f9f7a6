import type { Document, Entity, Evidence, Relation } from "./schema.generated.ts";

/** The fields that the client asks for, and the types of what comes back: parts of the schema's own. */

export const NODE_FIELDS = `
fragment NodeFields on Node {
  __typename
  id
  ... on Entity { kind name aliases named count mentionCount documentCount sourceCount firstSeen lastSeen origin }
  ... on Document { title publisher published }
}`;

export const LINE_FIELDS = `
fragment LineFields on Relation {
  id type directed status sourceCount
  from { id }
  to { id }
  evidence { origin status date count document { id published } }
}`;

export const EVIDENCE_FIELDS = `
fragment EvidenceFields on Evidence {
  id start end quote origin rule status count approximate date title role speakerLabel
  document { id title publisher published url copyGroup }
}`;

export type EntityAnswer = { readonly __typename: "Entity" } & Pick<Entity,
  "id" | "kind" | "name" | "aliases" | "named" | "count" | "mentionCount" | "documentCount" | "sourceCount" | "firstSeen" | "lastSeen" | "origin">;
export type DocumentAnswer = { readonly __typename: "Document" } & Pick<Document, "id" | "title" | "publisher" | "published">;
export type NodeAnswer = EntityAnswer | DocumentAnswer;

export type LineAnswer = Pick<Relation, "id" | "type" | "directed" | "status" | "sourceCount"> & {
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly evidence: readonly (Pick<Evidence, "origin" | "status" | "date" | "count"> & { readonly document: Pick<Document, "id" | "published"> })[];
};

/** A passage with what its document is. */
export type Passage = Pick<Evidence,
  "id" | "start" | "end" | "quote" | "origin" | "rule" | "status" | "count" | "approximate" | "date" | "title" | "role" | "speakerLabel"> & {
  readonly document: Pick<Document, "id" | "title" | "publisher" | "published" | "url" | "copyGroup">;
};
