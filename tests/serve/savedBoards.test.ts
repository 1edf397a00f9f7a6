import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Hall } from "./hall.ts";
import { endAll, openHall } from "./hall.ts";

const SAVE = "mutation($name: String!, $notes: String, $view: String!, $id: ID) { saveBoard(name: $name, notes: $notes, view: $view, id: $id) { id name notes view changed } }";
const RENAME = "mutation($id: ID!, $name: String, $notes: String) { renameBoard(id: $id, name: $name, notes: $notes) { name notes view } }";
const LIST = "{ savedBoards { id name notes view } }";

interface Saved { readonly id: string; readonly name: string; readonly notes: string; readonly view: string; readonly changed: string }

describe("saved boards over GraphQL", () => {
  let hall: Hall;
  beforeAll(async () => { hall = await openHall(); });
  afterAll(endAll);
  const save = async (variables: object): Promise<Saved> => ((await hall.ask(SAVE, variables)).data as { saveBoard: Saved }).saveBoard;
  const list = async (): Promise<readonly Saved[]> => ((await hall.ask(LIST)).data as { savedBoards: Saved[] }).savedBoards;

  test("are saved, listed, renamed, overwritten and deleted", async () => {
    const board = await save({ name: "  The docks ", notes: "Ask Quill.", view: "tab=map&min=2" });
    expect(board).toMatchObject({ name: "The docks", notes: "Ask Quill.", view: "tab=map&min=2", changed: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) });
    expect((await hall.ask(RENAME, { id: board.id, name: "The harbor" })).data).toEqual({ renameBoard: { name: "The harbor", notes: "Ask Quill.", view: "tab=map&min=2" } });
    expect((await hall.ask(RENAME, { id: board.id, notes: "" })).data).toEqual({ renameBoard: { name: "The harbor", notes: "", view: "tab=map&min=2" } });
    expect((await save({ name: "The harbor", view: "", id: board.id })).id).toBe(board.id);
    expect(await list()).toEqual([{ id: board.id, name: "The harbor", notes: "", view: "" }]);
    expect((await hall.ask("mutation($id: ID!) { deleteBoard(id: $id) }", { id: board.id })).data).toEqual({ deleteBoard: board.id });
    expect(await list()).toEqual([]);
  });

  test.each([
    ["no name", { name: " \t", view: "" }, /needs a name/],
    ["a name that is too long", { name: "x".repeat(201), view: "" }, /name of a saved board has 201 characters; 200 is the most/],
    ["notes that are too long", { name: "x", notes: "x".repeat(20_001), view: "" }, /notes .* 20,000 is the most/],
    ["a whole address for a view", { name: "x", view: "http://127.0.0.1/#tab=map" }, /what stands after "#"/],
    ["an id that is not there", { name: "x", view: "", id: "gone" }, /no saved board gone/],
  ])("%s is refused in words", async (_, variables, words) => {
    const { errors } = await hall.ask(SAVE, variables);
    expect(errors).toEqual([expect.objectContaining({ message: expect.stringMatching(words), extensions: expect.objectContaining({ code: "BAD_INPUT" }) })]);
    expect(await list()).toEqual([]);
  });

  test("are read by readers, and written by editors only", async () => {
    const { id } = await save({ name: "Kept", view: "" });
    expect((await hall.ask(LIST, {}, "reader")).data).toEqual({ savedBoards: [{ id, name: "Kept", notes: "", view: "" }] });
    for (const query of [SAVE, RENAME, "mutation($id: ID!) { deleteBoard(id: $id) }"])
      expect((await hall.ask(query, { id, name: "x", view: "" }, "reader")).errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
    expect((await list()).map(({ name }) => name)).toEqual(["Kept"]);
  });
});
