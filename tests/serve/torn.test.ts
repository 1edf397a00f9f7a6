import { afterAll, expect, test } from "vitest";
import type { GraphStore } from "../../server/store/port.ts";
import { endAll, openBoard, openHall, quill } from "./hall.ts";

afterAll(endAll);

/** A board of which a part is missing for so many questions, as while a document is taken away. */
async function tornFor(times: number) {
  const store = await openBoard();
  let asked = 0;
  const relations: GraphStore["relations"] = async (...args) => {
    const page = await store.relations(...args);
    return ++asked > times ? page : { ...page, items: [undefined as never, ...page.items.slice(1)] };
  };
  const hall = await openHall({ relations });
  return { hall, times: () => asked };
}

const QUERY = `{ node(id: "${quill.id}") { ... on Entity { relations { edges { node { id } } } } } }`;

test("an answer that a change of the board has torn is asked for anew", async () => {
  const { hall, times } = await tornFor(2);
  const { data, errors } = await hall.ask(QUERY);
  expect(errors).toBeUndefined();
  expect((data as { node: { relations: { edges: unknown[] } } }).node.relations.edges.length).toBeGreaterThan(0);
  expect(times()).toBe(3);
});

test("and where it stays torn, that is said", async () => {
  const { hall, times } = await tornFor(Infinity);
  const { errors } = await hall.ask(QUERY);
  expect(errors).toMatchObject([{ message: "The board was changed while this was read: ask again.", extensions: { code: "UNAVAILABLE" } }]);
  expect(times()).toBe(4);
  expect(hall.logged).toEqual([]);
});
