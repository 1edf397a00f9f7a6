import { EnvelopArmor } from "@escape.tech/graphql-armor";
import { GraphQLError, getOperationAST, Kind, visit } from "graphql";
import type { DocumentNode } from "graphql";
import type { Plugin } from "graphql-yoga";
import type { Context } from "./context.ts";
import { LARGE } from "./large.ts";
import { countNodes } from "./limits.ts";

/** The shape of a query: how deep, how many aliases, tokens and directives. What it may touch is `useNodeBudget`'s. */
export function armor(): readonly Plugin[] {
  return new EnvelopArmor({
    maxDepth: { n: 14, flattenFragments: true },
    maxAliases: { n: 30 },
    maxTokens: { n: 2_000 },
    maxDirectives: { n: 50 },
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  }).protect().plugins as readonly Plugin[];
}

/** Refuses a request that could touch more nodes than the budget, its variables counted. */
export function useNodeBudget(): Plugin<Context> {
  return {
    onExecute: ({ args, setResultAndStopExecution }) => refuseWith(setResultAndStopExecution, () => (args.contextValue.size = Math.max(check(args), asksForSchema(args.document) ? LARGE : 0))),
    onSubscribe: ({ args, setResultAndStopExecution }) => refuseWith(setResultAndStopExecution, () => check(args)),
  };
}

interface Arguments {
  readonly schema: Parameters<typeof countNodes>[0];
  readonly document: DocumentNode;
  readonly operationName?: string | null;
  readonly variableValues?: Readonly<Record<string, unknown>> | null;
}

const check = ({ schema, document, operationName, variableValues }: Arguments): number => countNodes(schema, document, operationName, variableValues ?? {});

/** Readers read: no mutation, and with `hideSchema` no introspection either. */
export function useRoles({ hideSchema }: { readonly hideSchema: boolean }): Plugin<Context> {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      if (args.contextValue.role !== "reader") return;
      refuseWith(setResultAndStopExecution, () => {
        const operation = getOperationAST(args.document, args.operationName);
        if (operation?.operation === "mutation") throw forbidden("Your token is for reading; changing the board needs CORKBOARD_TOKEN.");
        if (hideSchema && asksForSchema(args.document)) throw forbidden("The schema is not shown to readers here; it is in the project's schema.graphql.");
      });
    },
  };
}

const forbidden = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: "FORBIDDEN" } });

function asksForSchema(document: DocumentNode): boolean {
  let found = false;
  visit(document, { [Kind.FIELD]: ({ name }) => { found ||= name.value === "__schema" || name.value === "__type"; } });
  return found;
}

function refuseWith(stop: (result: { errors: GraphQLError[] }) => void, test: () => unknown): void {
  try {
    test();
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    stop({ errors: [error] });
  }
}
