import { randomUUID } from "node:crypto";
import { GraphQLError } from "graphql";
import { InputError, SettingError, UnavailableError } from "../model/errors.ts";

/** Where defects are written, with the id that the answer names. No text of a document goes there. */
export interface ErrorLog {
  error(fields: { readonly id: string; readonly err: unknown }, message: string): void;
}

const CODES = [
  { of: InputError, code: "BAD_INPUT" },
  { of: SettingError, code: "BAD_SETTING" },
  { of: UnavailableError, code: "UNAVAILABLE" },
] as const;

/** Errors that a person can act on go out as they are, with a code; any other is logged, and only its id goes out. */
export function maskError(error: unknown, log: ErrorLog): GraphQLError {
  const original = originalOf(error);
  if (original === null) return error as GraphQLError;
  const place = error instanceof GraphQLError ? { nodes: error.nodes, source: error.source, positions: error.positions, path: error.path } : {};
  const known = CODES.find((each) => original instanceof each.of);
  if (known) return new GraphQLError((original as Error).message, { ...place, extensions: { code: known.code } });
  const id = randomUUID();
  log.error({ id, err: original }, "request failed");
  return new GraphQLError(`Something went wrong here, and it is not your doing. The log has the reason under ${id}.`, { ...place, extensions: { code: "INTERNAL", id } });
}

/** What was thrown, at the bottom; null where GraphQL itself speaks (syntax, validation, limits). */
function originalOf(error: unknown): unknown {
  let at = error;
  while (at instanceof GraphQLError) {
    if (at.originalError == null) return null;
    at = at.originalError;
  }
  return at;
}
