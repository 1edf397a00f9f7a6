import type { Entity, GraphNode } from "../model/graph.ts";
import { parseRelationId } from "../model/id.ts";
import { documentQuery, entityQuery, graphQuery, handed, pathWish } from "./arguments.ts";
import { connection, pageOf, pageOfList } from "./connection.ts";
import type { Context } from "./context.ts";
import { enums } from "./enums.ts";
import { byOf, decisionOf, remarksOn, told, toldOne } from "./judgements.ts";
import { forgetBoard, keepBoard, renameBoard } from "./keep.ts";
import { remember } from "./loaders.ts";
import type { AnyNode } from "./nodes.ts";
import { typeOfNode } from "./nodes.ts";
import type {
  DocumentResolvers, EntityResolvers, EvidenceResolvers, JoinedRelationResolvers, MatchResolvers, MergePreviewResolvers, MutationResolvers,
  QueryResolvers, RelationResolvers, Resolvers, SubscriptionResolvers,
} from "./schema.generated.ts";
import { entire, present } from "./torn.ts";

/** From GraphQL's fields to the store's questions; nothing is decided here. */

const byId = (id: string, { store, loaders }: Context): Promise<AnyNode | null> =>
  parseRelationId(id) ? store.relation(id) : loaders.node.load(id);

const asEntity = (node: GraphNode | null): Entity | null => (node?.type === "Entity" ? node : null);

async function entityById(id: string | null, { loaders }: Context): Promise<Entity | null> {
  return id === null ? null : asEntity(await loaders.node.load(id));
}

const query: QueryResolvers = {
  node: (_, { id }, context) => byId(id, context),
  nodes: (_, { ids }, context) => Promise.all(ids.map((id) => byId(id, context))),
  entities: async (_, args, { store }) => connection(pageOf(args), await store.entities(entityQuery(args), pageOf(args))),
  documents: async (_, args, { store }) => connection(pageOf(args), await store.documents(documentQuery(args), pageOf(args))),
  search: async (_, { text, kinds, first }, { store, loaders }) => {
    const nodes = await store.search(text, kinds ?? null, first ?? 20);
    remember(loaders, nodes);
    return nodes;
  },
  graph: async (_, args, { store, loaders }) => {
    const subgraph = await store.graph(graphQuery(args));
    remember(loaders, subgraph.nodes);
    return subgraph;
  },
  path: async (_, args, { store, loaders }) => {
    const subgraph = await store.path(args.from, args.to, args.maxLength ?? 6, args.types ?? null, pathWish(args));
    remember(loaders, subgraph?.nodes ?? []);
    return subgraph;
  },
  counts: (_, __, { store }) => store.counts(),
  matches: async (_, args, { review }) => {
    const found = (await review.matches()).filter((match) => match.joined === (args.joined ?? false));
    return connection(pageOf(args), pageOfList(found, pageOf(args), ({ a, b }) => `${a} ${b}`));
  },
  judgements: async (_, args, { store }) => connection(pageOf(args), pageOfList(told(await store.judgements()), pageOf(args), ({ id }) => id)),
  savedBoards: (_, __, { store }) => store.savedBoards(),
};

const match: MatchResolvers = {
  left: ({ a }, _, context) => entityById(a, context),
  right: ({ b }, _, context) => entityById(b, context),
  preview: ({ a, b }, _, { review }) => review.preview(a, b),
};

const mergePreview: MergePreviewResolvers = {
  together: ({ together }, _, { loaders }) => Promise.all(together.map(async (id) => present(await loaders.document.load(id)))),
};

const joinedRelation: JoinedRelationResolvers = {
  other: async ({ other }, _, { loaders }) => present(await loaders.node.load(other)),
};

const entity: EntityResolvers = {
  remarks: async ({ id }, _, { store }) => remarksOn(id, await store.judgements(), (ids) => store.nodes(ids)),
  mentions: async ({ id }, args, { store }) => connection(pageOf(args), await store.mentions(id, pageOf(args))),
  relations: async ({ id }, args, { store }) => connection(pageOf(args), entire(await store.relations(id, args.types ?? null, pageOf(args)))),
  documents: async ({ id }, args, { store }) => connection(pageOf(args), await store.documentsMentioning(id, pageOf(args))),
};

const document: DocumentResolvers = {
  text: async ({ id }, _, { loaders }) => present(await loaders.text.load(id)),
  copies: ({ id }, _, { store }) => store.copies(id),
  relations: async ({ id }, args, { store }) => connection(pageOf(args), entire(await store.relations(id, args.types ?? null, pageOf(args)))),
  mentions: ({ id }, _, { store }) => store.mentionedIn(id),
};

const relation: RelationResolvers = {
  from: async ({ from }, _, { loaders }) => present(await loaders.node.load(from)),
  to: async ({ to }, _, { loaders }) => present(await loaders.node.load(to)),
};

const evidence: EvidenceResolvers = {
  document: async ({ document: id }, _, { loaders }) => present(await loaders.document.load(id)),
  by: ({ by }, _, context) => entityById(by, context),
  operation: ({ operation }, _, context) => entityById(operation, context),
};

const mutation: MutationResolvers = {
  ingest: (_, { documents }, { work, progress }) => work.ingest(documents.map(handed), progress.publish),
  retract: async (_, { documents }, { work, store }) => ({ removed: await work.retract(documents), counts: await store.counts() }),
  judge: async (_, { input }, { work }) => toldOne(await work.judge(decisionOf(input), byOf(input))),
  undo: async (_, { id, ...by }, { work }) => toldOne(await work.judge({ verdict: "undo", judgement: id }, byOf(by))),
  saveBoard: (_, args, { store }) => keepBoard(store, args),
  renameBoard: (_, args, { store }) => renameBoard(store, args),
  deleteBoard: (_, { id }, { store }) => forgetBoard(store, id),
};

const subscription: SubscriptionResolvers = {
  ingestProgress: { subscribe: (_, __, { progress }) => progress.subscribe() },
};

export const resolvers: Resolvers = {
  ...enums,
  Node: { __resolveType: typeOfNode },
  Query: query,
  Mutation: mutation,
  Subscription: subscription,
  Entity: entity,
  Document: document,
  Relation: relation,
  Evidence: evidence,
  Match: match,
  MergePreview: mergePreview,
  JoinedRelation: joinedRelation,
};
