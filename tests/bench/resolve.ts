import type { Annotation } from "../../server/model/annotation.ts";
import { Resolver } from "../../server/resolve/resolver.ts";
import { resolve } from "../../server/resolve/resolve.ts";
import { corpusOf } from "./corpus.ts";

/**
 * What resolution costs over synthetic documents: `npx tsx tests/bench/resolve.ts [documents …]`. Prints, never asserts.
 * "fresh" is all at once; "one more" is what a kept resolver needs after one document was added. Processor seconds, since
 * machines are shared.
 */
const sizes = process.argv.slice(2).map(Number).filter((n) => n > 0);
const WIDTHS = [11, 10, 10, 10, 8, 9, 10, 9];

function processorSeconds(work: () => void): string {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return ((user + system) / 1e6).toFixed(1);
}

function row(size: number): readonly (string | number)[] {
  const [last, ...documents]: Annotation[] = [...corpusOf(size + 1)].reverse();
  const locals = documents.reduce((n, d) => n + d.entities.length, 0);
  let counts: readonly number[] = [];
  const fresh = processorSeconds(() => {
    const { entities, evidence, copies } = resolve(documents, []);
    counts = [entities.length, evidence.length, copies.length];
  });
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
  return [size, locals, ...counts, fresh, last && size <= KEPT ? oneMore(documents, last) : "–", memory];
}

/** A kept resolver tells the reasons of every join, which for more documents than this asks for a larger heap than Node's own. */
const KEPT = 20_000;

function oneMore(documents: readonly Annotation[], last: Annotation): string {
  const resolver = new Resolver();
  for (const document of documents) resolver.put(document);
  resolver.explain([]);
  resolver.put(last);
  return processorSeconds(() => resolver.explain([]));
}

console.log(["documents", "locals", "entities", "evidence", "copies", "fresh s", "one more s", "rss MB"].map((c, i) => c.padEnd(WIDTHS[i] ?? 0)).join(" "));
for (const size of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]) {
  console.log(row(size).map((c, i) => String(c).padEnd(WIDTHS[i] ?? 0)).join(" "));
}
