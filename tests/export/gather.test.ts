import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FORMATS } from "../../server/export/formats.ts";
import { prepare } from "../../server/export/prepare.ts";
import { DEFAULT_POLICY } from "../../server/export/redact/policy.ts";
import { gathered } from "../../server/model/query.ts";
import { openEmbedded } from "../../server/store/embedded.ts";
import type { GraphStore } from "../../server/store/port.ts";
import { bo, facts, papers, police, settle } from "../store/county.ts";
import { bytesOf, textOf } from "./read.ts";

/** From a store to files: the county of the store's own tests. */

const everything = { focus: [], depth: 1 };

describe("an export of a store", () => {
  const folder = mkdtempSync(join(tmpdir(), "corkboard-export-"));
  let store: GraphStore;
  beforeAll(async () => {
    store = await openEmbedded(folder);
    await store.prepare();
    await settle(store);
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("knows every document that holds evidence, a node or not", async () => {
    const { subgraph, context } = await prepare(store, everything, null);
    const nodes = await gathered(subgraph.nodes);
    expect(nodes.some((node) => node.id === papers.acquitted.id)).toBe(false);
    expect(context.documents.get(papers.acquitted.id)?.title).toBe("Walks free");
    expect(context.names.get(police.id)).toBe("Bay Police");
  });

  test("counts the same nodes and relations in every graph format", async () => {
    const { subgraph, context } = await prepare(store, everything, null);
    const [nodes, edges] = [(await gathered(subgraph.nodes)).length, (await gathered(subgraph.edges)).length];
    const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;
    for (const format of ["graphml", "gexf"]) {
      const xml = await textOf(format, subgraph, context);
      expect([count(xml, /<node /g), count(xml, /<edge /g)], format).toEqual([nodes, edges]);
    }
    const { elements } = JSON.parse(await textOf("cytoscape", subgraph, context));
    expect([elements.nodes.length, elements.edges.length]).toEqual([nodes, edges]);
    const lines = (await textOf("ftm", subgraph, context)).trimEnd().split("\n").map((line) => JSON.parse(line));
    expect(lines.filter((l) => l.schema === "Mention").length).toBeGreaterThan(0);
    expect(new Set(lines.flatMap((l) => (l.properties.description ?? []).filter((d: string) => d.startsWith("relation: ")))).size).toBe(edges);
  });

  test("withholds by what the whole store knows, whatever is selected", async () => {
    const agencies = { focus: [police.id], depth: 0, kinds: ["Agency"] as const };
    const { log } = await prepare(store, agencies, DEFAULT_POLICY);
    expect(log?.people).toEqual([]);
    const { subgraph, context, log: all } = await prepare(store, everything, DEFAULT_POLICY);
    expect(all?.people.map(({ name, rule }) => [name, rule])).toEqual([[bo.name, "arrested"]]);
    expect(all?.passages.map(({ evidence }) => evidence).sort()).toEqual([facts.charged, facts.acquitted, facts.denied, facts.noComment].map(({ id }) => id).sort());
    for (const format of Object.keys(FORMATS)) expect(Buffer.from(await bytesOf(format, subgraph, context)).includes("Ström"), format).toBe(false);
    expect(await textOf("markdown", subgraph, context)).toContain("Ann Lee");
  });
});
