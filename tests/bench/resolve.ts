import type { Annotation } from "../../server/model/annotation.ts";
import { Resolver } from "../../server/resolve/resolver.ts";
import { corpusOf } from "./corpus.ts";
import { table } from "./table.ts";

/**
 * What resolution costs over made-up documents: `npx tsx tests/bench/resolve.ts [documents …]`. Prints, never asserts.
 * "fresh" is all of them from nothing; then, in what is kept: one document more (the median of some), one taken back, and
 * one pair judged. Processor time, since machines are shared. "heap" is what is kept, "rss" the most that was held.
 */
const sizes = process.argv.slice(2).map(Number).filter((n) => n > 0);
const MORE = 15;
const AT_ONCE = 500;

/** Processor milliseconds. */
function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e3;
}

const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20);
const seconds = (milliseconds: number): string => (milliseconds / 1e3).toFixed(1);

function filled(documents: Iterable<Annotation>, size: number, last: Annotation[]): Resolver {
  const resolver = new Resolver();
  let n = 0;
  for (const document of documents) {
    if (n++ >= size) last.push(document);
    else resolver.put(document);
    if (n % AT_ONCE === 0) resolver.read([]);
  }
  resolver.settle([]);
  resolver.settled();
  return resolver;
}

function row(size: number): readonly (string | number)[] {
  const last: Annotation[] = [];
  let resolver = new Resolver();
  const making = cost(() => void [...counted(corpusOf(size + MORE))]);
  const fresh = cost(() => (resolver = filled(corpusOf(size + MORE), size, last))) - making;
  const { entities, evidence, copies } = resolver.resolution();
  globalThis.gc?.();
  const heap = megabytes(process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers);
  let written = 0;
  const more = last.map((document) => cost(() => {
    resolver.put(document);
    resolver.settle([]);
    const { entities: saved, evidence: rows } = resolver.changes();
    written += saved.length + rows.length;
    resolver.settled();
  }));
  const back = last.map(({ document }) => cost(() => {
    resolver.remove(document.id);
    resolver.settle([]);
    resolver.settled();
  }));
  const [a = "", b = ""] = entities.filter((e) => e.kind === "Person" && e.documentCount > 1).map((e) => e.id);
  const judged = cost(() => resolver.settle([{ id: "j", decision: { verdict: "same", a, b }, who: "", when: "2025-01-01T00:00:00Z", why: "" }]));
  const rss = megabytes(process.resourceUsage().maxRSS * 1024);
  return [size, entities.length, evidence.length, copies.length, seconds(fresh), Math.round(median(more)), Math.round(Math.max(...more)), Math.round(written / MORE), Math.round(median(back)), Math.round(judged), heap, rss];
}

/** Makes the documents, to know what that costs by itself. */
function* counted(documents: Iterable<Annotation>): Generator<number> {
  for (const { entities } of documents) yield entities.length;
}

const rows = (sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]).map(row);
console.log(table(["documents", "entities", "evidence", "copies", "fresh s", "one more ms", "worst ms", "rows written", "one less ms", "judged ms", "heap MB", "rss MB"], rows.map((r) => r.map(String))));
