import { expect, test } from "vitest";
import { FORMATS } from "../../client/view/formats.ts";
import { FORMATS as WRITTEN } from "../../server/export/formats.ts";

test("the export button offers every format that is written, and no other", () => {
  expect(FORMATS.map(({ format }) => format as string).sort()).toEqual(Object.keys(WRITTEN).sort());
});
