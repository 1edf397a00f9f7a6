import type { GraphQLSchema } from "graphql";
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from "graphql";
import { describe, expect, test } from "vitest";
import { typeDefs } from "../../server/serve/board.ts";

/** What anything outside may rely on; fields, arguments and types may be added, these stay. */
const CONTRACT = `
  enum EntityKind { PERSON AGENCY ORGANIZATION PLACE GANG OPERATION }
  enum RelationType { MENTIONED_IN QUOTED_IN ARRESTED_IN PARTNERED_WITH WORKS_FOR TOOK_PART_IN TARGETED TOOK_PLACE_IN PART_OF MEMBER_OF }
  enum Origin { STATED INFERRED HUMAN IMPORTED }
  enum Status { SOUGHT DETAINED ARRESTED CHARGED ARRAIGNED CONVICTED ACQUITTED RELEASED DENIED }
  interface Node { id: ID! }
  type Entity implements Node {
    id: ID!  kind: EntityKind!  name: String!  aliases: [String!]!  named: Boolean!  count: Int
    mentionCount: Int!  documentCount: Int!  sourceCount: Int!
    mentions(first: Int = 50, after: String): EvidenceConnection!
    relations(types: [RelationType!], first: Int = 50, after: String): RelationConnection!
    documents(first: Int = 50, after: String): DocumentConnection!
  }
  type Document implements Node {
    id: ID!  title: String!  publisher: String  authors: [String!]!  published: String  url: String  text: String!
    copies: [Document!]!
    relations(types: [RelationType!], first: Int = 50, after: String): RelationConnection!
  }
  type Relation implements Node {
    id: ID!  type: RelationType!  from: Node!  to: Node!  directed: Boolean!
    status: Status  evidence: [Evidence!]!  evidenceCount: Int!  sourceCount: Int!
  }
  type Evidence {
    id: ID!  document: Document!  start: Int!  end: Int!  quote: String!  origin: Origin!  rule: String
    status: Status  count: Int  approximate: Boolean  date: String  title: String  by: Entity  operation: Entity  speakerLabel: String
  }
  type Subgraph { nodes: [Node!]!  edges: [Relation!]!  omitted: Int! }
  input EntityFilter { kinds: [EntityKind!]  text: String  minSources: Int  named: Boolean }
  input DocumentFilter { text: String  publisher: String  since: String  until: String }
  enum EntityOrder { MENTIONS SOURCES NAME }
  enum DocumentOrder { PUBLISHED TITLE }
  type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  type EntityConnection { edges: [EntityEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type EntityEdge { cursor: String! node: Entity! }
  type DocumentConnection { edges: [DocumentEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type DocumentEdge { cursor: String! node: Document! }
  type RelationConnection { edges: [RelationEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type RelationEdge { cursor: String! node: Relation! }
  type EvidenceConnection { edges: [EvidenceEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type EvidenceEdge { cursor: String! node: Evidence! }
  type Query {
    node(id: ID!): Node
    nodes(ids: [ID!]!): [Node]!
    entities(filter: EntityFilter, orderBy: EntityOrder, first: Int = 50, after: String): EntityConnection!
    documents(filter: DocumentFilter, orderBy: DocumentOrder, first: Int = 50, after: String): DocumentConnection!
    search(text: String!, kinds: [EntityKind!], first: Int = 20): [Node!]!
    graph(focus: [ID!], depth: Int = 1, types: [RelationType!], kinds: [EntityKind!], since: String, until: String,
          minSources: Int, limit: Int = 300): Subgraph!
    path(from: ID!, to: ID!, maxLength: Int = 6, types: [RelationType!]): Subgraph
  }
`;

/** "Entity.mentions(first: Int = 50): EvidenceConnection!", a line a name. */
function names(schema: GraphQLSchema): string[] {
  const lines: string[] = [];
  for (const type of Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"))) {
    if (isEnumType(type)) lines.push(...type.getValues().map((value) => `${type.name}.${value.name}`));
    if (isInputObjectType(type)) lines.push(...Object.values(type.getFields()).map((field) => `${type.name}.${field.name}: ${field.type}`));
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    lines.push(...type.getInterfaces().map((each) => `${type.name} implements ${each.name}`));
    for (const field of Object.values(type.getFields())) {
      lines.push(`${type.name}.${field.name}: ${field.type}`);
      lines.push(...field.args.map((arg) => `${type.name}.${field.name}(${arg.name}: ${arg.type} = ${String(arg.defaultValue)})`));
    }
  }
  return lines;
}

describe("the schema", () => {
  const offered = new Set(names(buildSchema(typeDefs())));
  test.each(names(buildSchema(CONTRACT)))("has %s", (name) => expect(offered).toContain(name));
});
