import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { FORMATS } from "../../client/view/formats.ts";
import { FORMATS as WRITTEN } from "../../server/export/formats.ts";

test("the export button offers every format that is written, and no other", () => {
  expect(FORMATS.map(({ format }) => format as string).sort()).toEqual(Object.keys(WRITTEN).sort());
});

test("Cytoscape is known to one folder only", () => {
  const root = new URL("../../client/", import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) => /\.tsx?$/.test(path) && !path.startsWith("dist"));
  const importing = files.filter((path) => /from "cytoscape/.test(readFileSync(new URL(path, root), "utf8")));
  expect(importing.length).toBeGreaterThan(2);
  expect(importing.filter((path) => !path.startsWith("graph/"))).toEqual([]);
});
