import { readFileSync } from "node:fs";
import { makeExecutableSchema } from "@graphql-tools/schema";
import type { YogaServerInstance } from "graphql-yoga";
import { createPubSub, createYoga } from "graphql-yoga";
import type { GraphStore } from "../store/port.ts";
import type { Asker, AuditLog } from "./audit.ts";
import { audited, NO_AUDIT } from "./audit.ts";
import type { Context, ProgressFeed, Review, Work } from "./context.ts";
import type { ErrorLog } from "./errors.ts";
import { maskError } from "./errors.ts";
import { exampleQueries } from "./examples.ts";
import { useAisle } from "./large.ts";
import { makeLoaders } from "./loaders.ts";
import { armor, useNodeBudget, useRoles } from "./plugins.ts";
import { usePatience } from "./patience.ts";
import { useWholeAnswers } from "./torn.ts";
import { resolvers } from "./resolvers.ts";
import type { IngestProgress } from "./schema.generated.ts";

export interface BoardOptions {
  readonly store: GraphStore;
  readonly work: Work;
  readonly review: Review;
  readonly log: ErrorLog;
  readonly audit?: AuditLog;
  /** Only people at this machine reach it: GraphiQL is on, and everybody may see the schema. */
  readonly local: boolean;
}

export type Board = YogaServerInstance<Asker, Context>;

/** Bytes of a request's body, of a document handed over most of all. */
const MOST_BYTES = 64 << 20;

export const typeDefs = (): string => readFileSync(new URL("schema.graphql", import.meta.url), "utf8");

/** GraphQL over HTTP, at /graphql. */
export function createBoard({ store, work, review, log, local, audit = NO_AUDIT }: BoardOptions): Board {
  const progress = progressFeed();
  return createYoga<Asker, Context>({
    schema: makeExecutableSchema<Context>({ typeDefs: typeDefs(), resolvers }),
    context: ({ role, from, closed }): Context => ({ closed, store, work: audited(work, audit, { role, from }), review, role, progress, loaders: makeLoaders(store) }),
    plugins: [...armor(), useRoles({ hideSchema: !local }), useNodeBudget(), useAisle(), usePatience(), useWholeAnswers()],
    maskedErrors: { maskError: (error) => maskError(error, log) },
    graphiql: local && { title: "Corkboard", defaultTabs: exampleQueries().map((query) => ({ query })) },
    // Nine megabytes of editor, read when somebody first opens it.
    renderGraphiQL: async (options) => (await import("@graphql-yoga/render-graphiql")).renderGraphiQL(options),
    cors: false,
    batching: false,
    multipart: false,
    landingPage: false,
    logging: false,
    maxRequestBodySize: MOST_BYTES,
  });
}

function progressFeed(): ProgressFeed {
  const feed = createPubSub<{ progress: [{ readonly ingestProgress: IngestProgress }] }>();
  return {
    publish: (ingestProgress) => feed.publish("progress", { ingestProgress }),
    subscribe: () => feed.subscribe("progress"),
  };
}
