import { describe, expect, it } from "vitest";
import { annotate } from "../../server/annotate/annotate.ts";
import { readLexicon } from "../../server/lexicon/lexicon.ts";
import { InputError } from "../../server/model/errors.ts";
import { toDocument } from "../../server/read/document.ts";

const people = (text: string, own?: string): string[] => {
  const lexicon = own === undefined ? readLexicon() : readLexicon({ text: own, path: "own.json" });
  return annotate(toDocument({ name: "a.txt", source: "a.txt", text }), lexicon).references.filter((r) => r.entity.kind === "Person").map((r) => r.text);
};

describe("a user's lexicon", () => {
  it("adds titles, which lead to people", () => {
    const text = "Yesterday the Landvogt Zubringer left early.";
    expect(people(text)).toEqual([]);
    expect(people(text, '[{"title":"Landvogt"}]')).toEqual(["Zubringer"]);
  });

  it("adds to the titles that are there", () => expect(people("Gov. Quill left.", '[{"title":"Landvogt"}]')).toEqual(["Quill"]));

  it.each([
    ["{}", /list of entries/],
    ["nonsense", /is not JSON/],
    ['[{"title":""}]', /title in entry 1 .* is empty/],
    ['[{"title":"Reeve","lists":["strongest"]}]', /"strongest".*one of words, strong, roles, ranks, he, she/],
    ['[{"kind":"Club","name":"X"}]', /kind "Club" in entry 1/],
    ['[{"kind":"Gang"}]', /name in entry 1/],
  ])("says what is wrong with %s", (text, message) => {
    const read = (): unknown => readLexicon({ text, path: "own.json" });
    expect(read).toThrow(InputError);
    expect(read).toThrow(message);
  });
});
