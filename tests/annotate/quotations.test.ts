import fc from "fast-check";
import { expect, test } from "vitest";
import { findQuotations } from "../../server/annotate/quotations.ts";
import { paragraphs } from "../../server/annotate/paragraphs.ts";

const spans = (text: string): string[] => findQuotations(text, paragraphs(text)).map((q) => text.slice(q.start, q.end) + (q.open ? " →" : ""));

test.each<[promise: string, text: string, found: string[]]>([
  ["curly marks", "“Yes,” she said. “No.”", ["Yes,", "No."]],
  ["straight marks", "\"Yes,\" she said. \"No.\"", ["Yes,", "No."]],
  ["straight after curly", "“Yes,\" she said.", ["Yes,"]],
  ["single curly marks with an apostrophe inside", "‘It’s late,’ she said.", ["It’s late,"]],
  ["single straight marks with an apostrophe inside", "'It's late,' she said.", ["It's late,"]],
  ["a plural's possessive inside single marks", "‘The drivers’ union is wrong,’ she said.", ["The drivers’ union is wrong,"]],
  ["single marks around one word", "They were ‘brilliant’.", ["brilliant"]],
  ["no quotation in a possessive", "The officers’ union met the drivers’ union.", []],
  ["no quotation in a clipped word or a year", "Rock ’n’ roll in the '90s, 'til dawn.", []],
  ["no quotation in inches and feet", "A 6'2\" man with a 12\" knife.", []],
  ["guillemets with spaces inside", "« Oui », said he.", ["Oui"]],
  ["low opening marks", "„Ja“, he said.", ["Ja"]],
  ["single marks inside double ones belong to the outer", "“He said ‘no’ twice,” she said.", ["He said ‘no’ twice,"]],
  ["double marks inside single ones belong to the outer", "‘He said “no” twice,’ she said.", ["He said “no” twice,"]],
  ["a quotation that the next paragraph continues is open", "“One.\n\n“Two.”", ["One. →", "Two."]],
  ["a missing closing mark at the end of the text", "She said: “One. Two.", ["One. Two."]],
  ["an empty quotation is none", "“” and \"\"", []],
])("%s", (_promise, text, found) => expect(spans(text)).toEqual(found));

const marks = fc.constantFrom("“", "”", "\"", "'", "‘", "’", "«", "»", "„", " ", "\n", "a", "B", ".", ",", "s");

test("any text gives spans inside it, in order, apart from one another", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.array(marks, { maxLength: 80 }).map((m) => m.join(""))), (text) => {
      let last = 0;
      for (const { start, end, outer } of findQuotations(text, paragraphs(text))) {
        expect(outer.start).toBeGreaterThanOrEqual(last);
        expect(start).toBeGreaterThanOrEqual(outer.start);
        expect(end).toBeGreaterThan(start);
        expect(outer.end).toBeGreaterThanOrEqual(end);
        expect(outer.end).toBeLessThanOrEqual(text.length);
        last = outer.end;
      }
    }),
  );
});
