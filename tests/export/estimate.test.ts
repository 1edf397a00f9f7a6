import { expect, test } from "vitest";
import { estimates } from "../../server/export/estimate.ts";
import { FORMATS } from "../../server/export/formats.ts";
import { surveyOf } from "../../server/export/survey.ts";
import { bigBoard } from "../bench/bigBoard.ts";
import { contextFor, relation, subgraph } from "./board.ts";
import { bytesOf } from "./read.ts";

const board = bigBoard(200, 500);
const nodes = [...board.entities.map(({ mentions: _, ...entity }) => ({ type: "Entity" as const, ...entity })), ...board.documents.map(({ id, name, title, publisher, authors, published, url }) => ({ type: "Document" as const, id, name, title, publisher, authors, published, url, copyGroup: id }))];
const graph = subgraph(nodes, board.evidence.map((e) => relation(e)));
const context = contextFor(graph);

test.each(Object.keys(FORMATS))("%s is about as large as it is said to be", { timeout: 60_000 }, async (format) => {
  const said = estimates(await surveyOf(graph))[format] ?? 0;
  const { length } = await bytesOf(format, graph, context);
  // Made-up texts repeat themselves: a table of them is packed into a third of what people's words would be.
  const most = format === "gephi" ? 4 : 2;
  expect(said / length).toBeGreaterThan(0.5);
  expect(said / length).toBeLessThan(most);
});
