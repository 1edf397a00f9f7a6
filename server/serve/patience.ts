import { setMaxListeners } from "node:events";
import { getOperationAST } from "graphql";
import type { Plugin } from "graphql-yoga";
import { UnavailableError } from "../model/errors.ts";
import { tooLong } from "../store/bounded.ts";
import type { GraphStore } from "../store/port.ts";
import type { Context } from "./context.ts";
import { makeLoaders } from "./loaders.ts";

/** Milliseconds that a query may take, one statement of it, and one statement of an export. */
export const PATIENCE = { query: 30_000, statement: 20_000, exportStatement: 120_000 } as const;

const gone = (): UnavailableError => new UnavailableError("Nobody waited for the answer any more.");

/** A query reads for as long as somebody waits for it, and never longer than it may. What changes the board is done to its end. */
export function usePatience(): Plugin<Context> {
  return {
    onExecute({ args }) {
      const context = args.contextValue;
      if (getOperationAST(args.document, args.operationName)?.operation !== "query") return undefined;
      const end = new AbortController();
      setMaxListeners(0, end.signal);
      const timer = setTimeout(() => end.abort(tooLong(PATIENCE.query)), PATIENCE.query).unref();
      whenAborted(context.closed, () => end.abort(gone()));
      const store = context.store.bounded({ signal: end.signal, patience: PATIENCE.statement });
      Object.assign(context, { store, loaders: makeLoaders(store) });
      return { onExecuteDone: () => clearTimeout(timer) };
    },
  };
}

/** The store for an export that goes to somebody; nothing is read for who is gone. */
export function storeFor(store: GraphStore, closed: AbortSignal): GraphStore {
  const end = new AbortController();
      setMaxListeners(0, end.signal);
  whenAborted(closed, () => end.abort(gone()));
  return store.bounded({ signal: end.signal, patience: PATIENCE.exportStatement });
}

function whenAborted(signal: AbortSignal | undefined, work: () => void): void {
  if (signal?.aborted) work();
  else signal?.addEventListener("abort", work, { once: true });
}
