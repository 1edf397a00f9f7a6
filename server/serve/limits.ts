import type { DocumentNode as Query, FieldNode, GraphQLObjectType, GraphQLSchema, SelectionSetNode } from "graphql";
import { getArgumentValues, getNamedType, getVariableValues, GraphQLError, isAbstractType, isCompositeType, isObjectType, Kind } from "graphql";

/** What one request may ask for. */
export const LIMITS = { page: 1_000, nodes: 20_000, depth: 5, maxLength: 10, ids: 1_000 } as const;

/** The arguments that are capped, each with the most it may be. A list is capped by its length. */
const CAPS: Readonly<Record<string, number>> = {
  first: LIMITS.page,
  limit: LIMITS.page,
  depth: LIMITS.depth,
  maxLength: LIMITS.maxLength,
  ids: LIMITS.ids,
  focus: LIMITS.ids,
  without: LIMITS.ids,
};

/** How long a list without `first` is taken to be. */
const LENGTHS: Readonly<Record<string, number>> = {
  "Subgraph.edges": 2, // for each node
  "Relation.evidence": 3,
  "Document.copies": 3,
  "Document.mentions": 30,
};

/** For a `first` or `limit` that is null: as long as any default of the schema. */
const UNSAID = 300;

/** Fields that are looked at before a request is refused as a maze of fragments. */
const STEPS = 20_000;

type Args = Readonly<Record<string, unknown>>;

/**
 * How many nodes a request could touch, its variables counted: each list as long as its `first`, `limit` or `ids` allow
 * inside each node of the list around it. Throws GraphQLError where an argument is over its cap or the sum over the
 * budget. What is not valid is left to the executor to report.
 */
export function countNodes(schema: GraphQLSchema, document: Query, operationName: string | null | undefined, variables: Args): number {
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const operation = operationName ? operations.find((each) => each.name?.value === operationName) : operations[0];
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return 0;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!coerced) return 0;
  const total = new Walk(schema, document, coerced).selection(root, operation.selectionSet, 1);
  if (total > LIMITS.nodes) throw refused(`This request could touch ${total.toLocaleString("en")} nodes; ${LIMITS.nodes.toLocaleString("en")} is the most. Ask for fewer at a time with "first" or "limit", or for less inside each.`);
  return total;
}

const refused = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: "LIMIT" } });

class Walk {
  readonly #schema: GraphQLSchema;
  readonly #document: Query;
  readonly #variables: Args;
  #steps = 0;

  constructor(schema: GraphQLSchema, document: Query, variables: Args) {
    this.#schema = schema;
    this.#document = document;
    this.#variables = variables;
  }

  /** The nodes that `times` objects of this type could touch below themselves. */
  selection(parent: GraphQLObjectType, set: SelectionSetNode, times: number): number {
    let total = 0;
    for (const each of set.selections) {
      if (each.kind === Kind.FIELD) total += this.#field(parent, each, times);
      else {
        const fragment = each.kind === Kind.INLINE_FRAGMENT ? each : this.#fragment(each.name.value);
        if (fragment) total += this.#branches(fragment.typeCondition?.name.value, parent, fragment.selectionSet, times);
      }
    }
    return total;
  }

  #fragment(name: string) {
    return this.#document.definitions.find((each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name) as
      | { readonly typeCondition: { readonly name: { readonly value: string } }; readonly selectionSet: SelectionSetNode }
      | undefined;
  }

  /** A fragment counts where its type can be the parent's; an object's own type is all that it can be. */
  #branches(condition: string | undefined, parent: GraphQLObjectType, set: SelectionSetNode, times: number): number {
    const applies = condition === undefined || condition === parent.name || this.#possible(condition).includes(parent);
    return applies ? this.selection(parent, set, times) : 0;
  }

  #possible(name: string): readonly GraphQLObjectType[] {
    const type = this.#schema.getType(name);
    return isAbstractType(type) ? this.#schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
  }

  #field(parent: GraphQLObjectType, node: FieldNode, times: number): number {
    if (++this.#steps > STEPS) throw refused("This request repeats its fragments too often; write it with fewer.");
    const field = parent.getFields()[node.name.value];
    if (!field) return 0;
    const args = getArgumentValues(field, node, this.#variables);
    for (const [name, value] of Object.entries(args)) checkCap(parent.name, node.name.value, name, value);
    const type = getNamedType(field.type);
    if (!isCompositeType(type) || !node.selectionSet) return 0;
    const count = times * lengthOf(`${parent.name}.${node.name.value}`, args);
    // A value of an interface is of one of its types, so the dearest counts.
    const set = node.selectionSet;
    const below = Math.max(0, ...this.#possible(type.name).map((each) => this.selection(each, set, count)));
    return below + (COUNTED.has(type.name) && !isAtHand(parent.name, node.name.value) ? count : 0);
  }
}

/** What is read from the store one by one. Connections and edges are only wrapping. */
const COUNTED: ReadonlySet<string> = new Set(["Node", "Entity", "Document", "Relation", "Evidence"]);

/** Objects that came with the one around them. */
const isAtHand = (parent: string, field: string): boolean => parent === "DocumentMention" && field === "entity";

function checkCap(parent: string, field: string, name: string, value: unknown): void {
  const cap = CAPS[name];
  const size = Array.isArray(value) ? value.length : value;
  if (cap === undefined || typeof size !== "number") return;
  const place = `"${name}" of ${parent}.${field}`;
  if (size > cap) throw refused(`${place} is ${size.toLocaleString("en")}${Array.isArray(value) ? " long" : ""}; ${cap.toLocaleString("en")} is the most.${name === "first" ? ' Go on from there with "after".' : ""}`);
  if (size < 0) throw refused(`${place} is ${size}; it should be 0 or more.`);
}

/** How many objects a field could give for one of its parent. */
function lengthOf(place: string, args: Args): number {
  for (const name of ["first", "limit"]) if (name in args) return typeof args[name] === "number" ? args[name] : UNSAID;
  if (Array.isArray(args["ids"])) return args["ids"].length;
  if (typeof args["maxLength"] === "number") return args["maxLength"] + 1;
  return LENGTHS[place] ?? 1;
}
