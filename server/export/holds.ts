import { InputError } from "../model/errors.ts";
import type { GraphNode, Relation } from "../model/graph.ts";
import type { Items, Streamed } from "../model/query.ts";
import type { ExportContext, Writer } from "./context.ts";

/**
 * What a format cannot hold is refused by name before a byte of it is written wrong: nothing is dropped or replaced in
 * silence. `utf8`: half a surrogate pair has no UTF-8. `text`: a
 * NUL ends or changes a text in many readers. `xml`: XML 1.0 has no control characters but tab, line feed, return.
 */
export type Alphabet = "any" | "utf8" | "text" | "xml";

const ILLEGAL: Readonly<Record<Alphabet, RegExp | null>> = {
  any: null,
  utf8: /\p{Surrogate}/u,
  text: /\0|\p{Surrogate}/u,
  xml: /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u,
};

const codePoint = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** Throws InputError for the first text anywhere in `value` that the alphabet lacks. `where` names the thing. */
function check(value: unknown, illegal: RegExp, where: string): void {
  if (typeof value === "string") {
    const found = illegal.exec(value)?.[0];
    if (found !== undefined) throw new InputError(`${where} holds ${codePoint(found)}, which this format cannot carry; cytoscape, jsonld and ftm can.`);
  } else if (Array.isArray(value)) {
    for (const item of value) check(item, illegal, where);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) check(item, illegal, where === "" ? key : `${where}, ${key}`);
  }
}

const nameOf = (item: GraphNode | Relation): string => ("evidence" in item ? `The relation ${item.id}` : `The ${item.type === "Entity" ? item.kind : "Document"} ${item.id}`);

const checked = <T extends GraphNode | Relation>(items: Items<T>, illegal: RegExp): AsyncIterable<T> => ({
  async *[Symbol.asyncIterator]() {
    for await (const item of items) {
      check(item, illegal, nameOf(item));
      yield item;
    }
  },
});

const checkedContext = (context: ExportContext, illegal: RegExp): void => {
  for (const [id, document] of context.documents) check(document, illegal, `The Document ${id}`);
  for (const [id, name] of context.names) check(name, illegal, `The name of ${id}`);
};

/**
 * The writer, refusing by name what its format cannot carry. With `escaped` evidence the format has it as JSON, which
 * spells out what is not in the alphabet: then only the nodes are looked at.
 */
export function holding(alphabet: Alphabet, write: Writer, evidence: "plain" | "escaped" = "plain"): Writer {
  const illegal = ILLEGAL[alphabet];
  if (illegal === null) return write;
  return async function* (subgraph: Streamed, context: ExportContext) {
    const nodes = checked(subgraph.nodes, illegal);
    if (evidence === "escaped") return yield* write({ ...subgraph, nodes }, context);
    checkedContext(context, illegal);
    yield* write({ ...subgraph, nodes, edges: checked(subgraph.edges, illegal) }, context);
  };
}
