import type { ExecutionResult } from "graphql";
import { getOperationAST, GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";
import { UnavailableError } from "../model/errors.ts";
import type { Paged } from "../model/query.ts";
import type { Context } from "./context.ts";
import { makeLoaders } from "./loaders.ts";

/**
 * A query is several statements, and the board may change between two of them: what one statement named, the next one no
 * longer finds. Such an answer is torn; it is asked for anew.
 */
export class TornError extends UnavailableError {
  override name = "TornError";
  constructor() {
    super("The board was changed while this was read: ask again.");
  }
}

/** What another part of the answer named. */
export function present<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw new TornError();
  return found;
}

/** A page of which nothing is missing. */
export function entire<T>(page: Paged<T>): Paged<T> {
  for (const item of page.items) present(item);
  return page;
}

const TRIES = 4;

const isTorn = (result: unknown): boolean =>
  ((result as ExecutionResult).errors ?? []).some((error) => {
    let at: unknown = error;
    while (at instanceof GraphQLError && at.originalError) at = at.originalError;
    return at instanceof TornError;
  });

/** Asks again for an answer that the board's changes have torn. Changes themselves are done once. */
export function useWholeAnswers(): Plugin<Context> {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      if (getOperationAST(args.document, args.operationName)?.operation !== "query") return;
      const context = args.contextValue;
      setExecuteFn(async (given) => {
        for (let tried = 1; ; tried++) {
          const result: unknown = await executeFn(given);
          if (tried === TRIES || !isTorn(result)) return result;
          Object.assign(context, { loaders: makeLoaders(context.store) });
        }
      });
    },
  };
}
