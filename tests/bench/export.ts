import { createHash } from "node:crypto";
import { contextOf } from "../../server/export/context.ts";
import { FORMATS } from "../../server/export/formats.ts";
import type { DocumentNode, Evidence, GraphNode, Relation } from "../../server/model/graph.ts";
import { relationId } from "../../server/model/id.ts";
import { KINDS } from "../../server/model/ontology.ts";
import type { Streamed } from "../../server/model/query.ts";
import { dice } from "./madeGraph.ts";

/**
 * Memory and time of writers over a made-up graph that is never held as a whole:
 * `npx tsx tests/bench/export.ts [nodes] [edges] [format …]`. Prints, never asserts.
 */

const [nodeCount = 200_000, edgeCount = 1_000_000] = process.argv.slice(2, 4).map(Number);
const formats = process.argv.length > 4 ? process.argv.slice(4) : ["graphml", "csv", "ftm"];

const documentCount = Math.ceil(nodeCount / 10);
const idOf = (n: number): string => `${String(n).padStart(20, "0")}-0-9`;
const paperId = (n: number): string => createHash("sha256").update(String(n)).digest("hex").slice(0, 20);
const papers: readonly string[] = Array.from({ length: documentCount }, (_, n) => paperId(n));

const entityOf = (n: number): GraphNode => ({
  type: "Entity", id: idOf(n), kind: KINDS[n % KINDS.length] ?? "Person", name: `Name ${n}`, named: true, aliases: [`N${n}`], count: null, mentionCount: 3, documentCount: 2, sourceCount: 1 + (n % 9),
  firstSeen: "2031-03-01", lastSeen: "2031-06-01", origin: "stated",
});

function* nodes(): Generator<GraphNode> {
  for (let n = 0; n < nodeCount; n++) yield entityOf(n);
}

/** Person to agency, so that every edge is one that may be. */
function* edges(): Generator<Relation> {
  const roll = dice(11);
  for (let n = 0; n < edgeCount; n++) {
    const [from, to] = [idOf(Math.floor((roll() * nodeCount) / 6) * 6), idOf(Math.floor((roll() * nodeCount) / 6) * 6 + 1)];
    const document = papers[Math.floor(roll() * documentCount)] ?? "";
    const evidence: Evidence = {
      id: `e${n}`, type: "WORKS_FOR", from, to, document, start: n % 4000, end: (n % 4000) + 80, quote: `The chief of the police of the place, ${n}, told reporters that they were ready.`, origin: "stated", rule: "apposition",
      source: document, status: null, count: null, approximate: null, date: null, title: "chief", role: null, speakerLabel: null, by: null, operation: null,
    };
    yield { id: `${relationId("WORKS_FOR", from, to)}${n}`, type: "WORKS_FOR", from, to, directed: true, status: null, evidence: [evidence], evidenceCount: 1, sourceCount: 1 };
  }
}

const graph: Streamed = { omitted: 0, nodes: { [Symbol.iterator]: nodes }, edges: { [Symbol.iterator]: edges } };
const documents = new Map(papers.map((id, n): [string, DocumentNode] => [id, { id, name: `${n}.txt`, title: `Document ${n}`, publisher: "Courier", authors: [], published: "2031-03-01", url: null, copyGroup: id }]));
const context = contextOf({ documents });

const MB = 2 ** 20;
globalThis.gc?.();
const before = process.memoryUsage().rss;
console.log(`${nodeCount} nodes, ${edgeCount} edges, ${documentCount} documents; ${Math.round(before / MB)} MB before the first writer`);
console.log("format     seconds  file MB  most rss MB above");
for (const name of formats) {
  const format = FORMATS[name];
  if (!format) throw new Error(`There is no format ${name}.`);
  const start = performance.now();
  let [bytes, most, chunks] = [0, 0, 0];
  for await (const chunk of format.write(graph, context)) {
    bytes += chunk.length;
    if (chunks++ % 50 === 0) most = Math.max(most, process.memoryUsage().rss - before);
  }
  console.log(`${name.padEnd(11)}${((performance.now() - start) / 1000).toFixed(1).padEnd(9)}${String(Math.round(bytes / MB)).padEnd(9)}${Math.round(most / MB)}`);
}
