import { InputError } from "../model/errors.ts";
import type { DocumentQuery, EntityQuery, GraphQuery, PathWish } from "../store/port.ts";
import type { Handed } from "./context.ts";
import { isoDate } from "./export.request.ts";
import type { DocumentInput, QueryDocumentsArgs, QueryEntitiesArgs, QueryGraphArgs, QueryPathArgs } from "./schema.generated.ts";

/** What the store is asked for, of the arguments of a field; throws InputError, which names the argument. */

export function entityQuery({ filter, orderBy }: Pick<QueryEntitiesArgs, "filter" | "orderBy">): EntityQuery {
  return {
    kinds: filter?.kinds ?? undefined,
    text: filter?.text ?? undefined,
    minSources: filter?.minSources ?? undefined,
    named: filter?.named ?? undefined,
    orderBy: orderBy ?? "MENTIONS",
  };
}

export function documentQuery({ filter, orderBy }: Pick<QueryDocumentsArgs, "filter" | "orderBy">): DocumentQuery {
  return {
    text: filter?.text ?? undefined,
    publisher: filter?.publisher ?? undefined,
    since: date("since", filter?.since),
    until: date("until", filter?.until),
    orderBy: orderBy ?? "PUBLISHED",
  };
}

export function graphQuery(args: QueryGraphArgs): GraphQuery {
  return {
    focus: args.focus ?? [],
    depth: args.depth ?? 1,
    types: args.types ?? undefined,
    kinds: args.kinds ?? undefined,
    since: date("since", args.since),
    until: date("until", args.until),
    minSources: args.minSources ?? undefined,
    limit: args.limit ?? 300,
  };
}

export function pathWish({ sourced, without, maxNeighbours }: Pick<QueryPathArgs, "sourced" | "without" | "maxNeighbours">): PathWish {
  return { sourced: sourced ?? false, without: without ?? [], maxNeighbours: maxNeighbours ?? null };
}

/** A document handed over, as bytes. */
export function handed({ name, text, base64 }: DocumentInput): Handed {
  if ((text == null) === (base64 == null)) throw new InputError(`The document ${JSON.stringify(name)} should have either "text" or "base64".`);
  const base = name.split(/[/\\]/).at(-1)?.trim();
  if (!base) throw new InputError(`A document's name is ${JSON.stringify(name)}; it should be as a file's, such as "pasted.txt".`);
  return { name: base, bytes: text == null ? Buffer.from(base64 ?? "", "base64") : Buffer.from(text, "utf8") };
}

const date = (name: string, value: string | null | undefined): string | undefined => (value == null ? undefined : isoDate(name, value));
