import type { Annotation } from "../../server/model/annotation.ts";
import { explain, resolve } from "../../server/resolve/resolve.ts";
import { corpusOf } from "./corpus.ts";

/** Time and memory of resolution over synthetic documents: `npx tsx tests/bench/resolve.ts [documents …]`. Prints, never asserts. */
const sizes = process.argv.slice(2).map(Number).filter((n) => n > 0);

console.log("documents  locals    entities  evidence  copies  seconds  heap MB  rss MB  ms/document");
for (const size of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]) {
  const documents: Annotation[] = [...corpusOf(size)];
  const locals = documents.reduce((n, d) => n + d.entities.length, 0);
  globalThis.gc?.();
  const start = performance.now();
  const { entities, evidence, copies } = resolve(documents, []);
  const ms = performance.now() - start;
  const { heapUsed, rss } = process.memoryUsage();
  const cells = [size, locals, entities.length, evidence.length, copies.length, (ms / 1000).toFixed(1), Math.round(heapUsed / 2 ** 20), Math.round(rss / 2 ** 20), (ms / size).toFixed(2)];
  console.log(cells.map((c, i) => String(c).padEnd([11, 10, 10, 10, 8, 9, 9, 8, 0][i] ?? 0)).join(""));
}
if (process.env["BENCH_QUEUE"]) console.log(`${explain([...corpusOf(10_000)], []).matches.filter((m) => !m.joined).length} open matches in 10,000 documents`);
