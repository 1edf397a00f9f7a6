import { makeExecutableSchema } from "@graphql-tools/schema";
import { parse } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { typeDefs } from "../../server/serve/board.ts";
import { countNodes } from "../../server/serve/limits.ts";
import type { Hall } from "./hall.ts";
import { endAll, openHall } from "./hall.ts";

const schema = makeExecutableSchema({ typeDefs: typeDefs() });
const count = (query: string, variables: Record<string, unknown> = {}): number => countNodes(schema, parse(query), null, variables);

describe("how many nodes a request could touch", () => {
  test.each([
    ["one node", "{ node(id: 1) { id } }", {}, 1],
    ["nodes by their ids", "query($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: ["a", "b", "c"] }, 3],
    ["a list by its first", "{ entities(first: 7) { edges { node { id } } } }", {}, 7],
    ["a list by the default", "{ entities { edges { node { id } } } }", {}, 50],
    ["a list whose first is a variable", "query($n: Int) { entities(first: $n) { edges { node { id } } } }", { n: 9 }, 9],
    ["a list whose first is a variable with a default", "query($n: Int = 8) { entities(first: $n) { edges { node { id } } } }", {}, 8],
    ["a list inside a list", "{ entities(first: 10) { edges { node { documents(first: 5) { edges { node { id } } } } } } }", {}, 60],
    ["aliases one by one", "{ a: entities(first: 10) { edges { node { id } } } b: entities(first: 10) { edges { node { id } } } }", {}, 20],
    ["what stands in a fragment", "{ ...F } fragment F on Query { search(text: \"x\", first: 4) { id } }", {}, 4],
    ["the dearest of the types that a node may be", "{ node(id: 1) { ... on Entity { documents(first: 5) { edges { node { id } } } } ... on Document { copies { id } } } }", {}, 6],
    ["a connection of which only the total is asked", "{ entities(first: 1000) { totalCount } }", {}, 0],
  ])("%s", (_, query, variables, expected) => expect(count(query, variables)).toBe(expected));
});

let hall: Hall;
beforeAll(async () => void (hall = await openHall()));
afterAll(endAll);

describe("a request is refused, with what would be right,", () => {
  const deep = (n: number): string => `{ node(id: 1) { ... on Entity ${"{ relations { edges { node { from { ... on Entity ".repeat(n)}{ id }${" } } } } }".repeat(n)} } }`;
  test.each([
    ["when first is over 1,000", "{ entities(first: 1001) { totalCount } }", {}, /"first" of Query.entities is 1,001; 1,000 is the most/],
    ["when first is over 1,000 in a variable", "query($n: Int) { entities(first: $n) { totalCount } }", { n: 5000 }, /"first" of Query.entities is 5,000/],
    ["when first is over 1,000 in a variable's default", "query($n: Int = 2000) { documents(first: $n) { totalCount } }", {}, /"first" of Query.documents is 2,000/],
    ["when first is below 0", "{ entities(first: -1) { totalCount } }", {}, /it should be 0 or more/],
    ["when limit is over 1,000", "query($n: Int) { graph(limit: $n) { omitted } }", { n: 1001 }, /"limit" of Query.graph is 1,001/],
    ["when search wants more than 1,000", '{ search(text: "x", first: 2000) { id } }', {}, /"first" of Query.search/],
    ["when an inner list is over 1,000", "{ node(id: 1) { ... on Entity { mentions(first: 1500) { totalCount } } } }", {}, /"first" of Entity.mentions/],
    ["when the steps are too many", "{ graph(depth: 50) { omitted } }", {}, /"depth" of Query.graph is 50; 5 is the most/],
    ["when the path may be too long", '{ path(from: "a", to: "b", maxLength: 100) { omitted } }', {}, /"maxLength" of Query.path/],
    ["when too many ids are asked for", "query($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: Array(1001).fill("a") }, /"ids" of Query.nodes is 1,001 long/],
    ["when lists inside lists could touch too much", "{ entities(first: 1000) { edges { node { documents(first: 50) { edges { node { id } } } } } } }", {}, /could touch 51,000 nodes; 20,000 is the most/],
    ["when variables make it too much", "query($a: Int, $b: Int) { entities(first: $a) { edges { node { relations(first: $b) { edges { node { id } } } } } } }", { a: 1000, b: 1000 }, /could touch 1,001,000 nodes/],
    ["when aliases make it too much", `{ ${Array.from({ length: 25 }, (_, i) => `a${i}: entities(first: 1000) { edges { node { id } } }`).join(" ")} }`, {}, /could touch 25,000 nodes/],
    ["when it is too deep", deep(8), {}, /depth/i],
    ["when it has too many aliases", `{ ${Array.from({ length: 200 }, (_, i) => `a${i}: counts { documents }`).join(" ")} }`, {}, /alias/i],
    ["when it has too many tokens", `{ ${"counts { documents } ".repeat(2000)} }`, {}, /token/i],
    ["when it has too many directives", `{ counts ${"@include(if: true) ".repeat(200)} { documents } }`, {}, /directive/i],
    ["when its fragments go in circles", "{ node(id: 1) { ...A } } fragment A on Node { id ...B } fragment B on Node { ...A }", {}, /itself|circular/i],
  ])("%s", async (_, query, variables, message) => {
    const { data, errors } = await hall.ask(query, variables);
    expect(data ?? null).toBeNull();
    expect(errors?.map((error) => error.message).join("\n")).toMatch(message);
  });

  test("when its fragments are a maze, before it takes long", async () => {
    const spread = (i: number): string => Array.from({ length: 12 }, (_, k) => `a${k}: from { ...F${i + 1} }`).join(" ");
    const fragments = Array.from({ length: 5 }, (_, i) => `fragment F${i} on Relation { ${i === 4 ? "id" : spread(i)} }`).join("\n");
    const { errors } = await hall.ask(`{ node(id: 1) { ...F0 } } ${fragments}`);
    expect(errors?.length).toBeGreaterThan(0);
  });

  test("with a code that a client can read", async () => {
    const { errors } = await hall.ask("{ entities(first: 1001) { totalCount } }");
    expect(errors?.[0]?.extensions?.code).toBe("LIMIT");
  });
});

describe("a request is answered", () => {
  test.each([
    ["at the very limit of a page", "{ entities(first: 1000) { totalCount } }"],
    ["with all that the board draws", "{ graph(limit: 1000) { omitted nodes { id } edges { id from { id } to { id } evidence { quote document { title } } } } }"],
    ["when it asks for the whole schema", "{ __schema { types { name fields { name args { name type { name ofType { name ofType { name } } } } } } } }"],
  ])("%s", async (_, query) => {
    const { errors } = await hall.ask(query);
    expect(errors).toBeUndefined();
  });
});
