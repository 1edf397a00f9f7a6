import { afterAll, describe, expect, test } from "vitest";
import { InputError, SettingError, UnavailableError } from "../../server/model/errors.ts";
import { endAll, openHall } from "./hall.ts";

afterAll(endAll);

const failing = (error: unknown) => openHall({ counts: () => Promise.reject(error) });

describe("an error that a person can act on goes out as it is, with a code", () => {
  test.each([
    ["BAD_INPUT", new InputError("The file is empty; give one with text.")],
    ["BAD_SETTING", new SettingError("PORT is -1; it should be more.")],
    ["UNAVAILABLE", new UnavailableError("Neo4j does not answer; start it.")],
  ])("%s", async (code, error) => {
    const hall = await failing(error);
    const { errors } = await hall.ask("{ counts { documents } }");
    expect(errors).toMatchObject([{ message: error.message, extensions: { code } }]);
    expect(hall.logged).toEqual([]);
  });
});

test("any other error is masked, under an id that is in the log with its reason", async () => {
  const defect = new TypeError("cannot read secret of undefined");
  const hall = await failing(defect);
  const { data, errors } = await hall.ask("{ counts { documents } }");
  expect(data).toBeNull();
  expect(JSON.stringify(errors)).not.toContain("secret");
  expect(errors?.[0]?.extensions?.code).toBe("INTERNAL");
  expect(errors?.[0]?.message).toContain(errors?.[0]?.extensions?.id ?? "no id");
  expect(hall.logged).toEqual([{ id: errors?.[0]?.extensions?.id, err: defect }]);
});

test("a date that no calendar has is refused by its name", async () => {
  const hall = await openHall();
  const { errors } = await hall.ask('{ graph(since: "2025-02-30") { omitted } }');
  expect(errors).toMatchObject([{ message: '"since" is "2025-02-30"; it should be a date, such as 2025-03-25.', extensions: { code: "BAD_INPUT" } }]);
});

describe("a reader reads", () => {
  test("and changes nothing", async () => {
    const hall = await openHall();
    const { errors } = await hall.ask('mutation { retract(documents: ["x"]) { removed } }', {}, "reader");
    expect(errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
    expect(hall.work.calls).toEqual([]);
    expect((await hall.ask("{ counts { documents } }", {}, "reader")).data).toEqual({ counts: { documents: 3 } });
  });

  test.each([
    ["off this machine not even the schema", false, "FORBIDDEN"],
    ["at this machine the schema too", true, undefined],
  ])("%s", async (_, local, code) => {
    const hall = await openHall({}, local);
    const { errors } = await hall.ask("{ __schema { types { name } } }", {}, "reader");
    expect(errors?.[0]?.extensions?.code).toBe(code);
  });
});
