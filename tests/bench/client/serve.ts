import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { RELATION_TYPES } from "../../../server/model/ontology.ts";
import { KINDS } from "../../../server/model/ontology.ts";
import { HEADERS, sendJson } from "../../../server/serve/answer.ts";
import { listFiles, sendFile } from "../../../server/serve/files.ts";
import { builtClient } from "../../../server/verbs/client.ts";
import type { BenchEdge, BenchGraph, BenchNode } from "./graph.ts";
import { benchGraph } from "./graph.ts";

/** The board's own page and the bare ones, all over the same made-up graphs; the board asks as it would ask its server. */

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const TYPES = RELATION_TYPES.filter((type) => ["WORKS_FOR", "PARTNERED_WITH", "TOOK_PART_IN"].includes(type));

export interface BenchServer {
  readonly address: string;
  /** From now on the board's graph has so many nodes; `labels` are those that a bare page shows when it is to show the same. */
  readonly use: (size: number, labels?: readonly string[]) => void;
  readonly stop: () => void;
}

const nodeAnswer = ({ id, kind, label, sources }: BenchNode): object => ({
  __typename: "Entity", id, kind: KINDS[kind]?.toUpperCase(), name: label, aliases: [], named: true, count: null, mentionCount: 3, documentCount: sources + 1,
  sourceCount: sources, firstSeen: "2025-01-01", lastSeen: "2025-02-01", origin: "STATED",
});

function edgeAnswer({ nodes }: BenchGraph, { from, to, type, sources }: BenchEdge): object {
  const [a, b] = [nodes[from]!.id, nodes[to]!.id];
  const evidence = Array.from({ length: sources }, (_, n) => ({ origin: "STATED", status: null, date: `2025-01-0${n + 1}`, count: null, document: { id: `d${n}`, published: "2025-01-01" } }));
  return { id: `${TYPES[type]}~${a}~${b}`, type: TYPES[type], directed: true, status: null, sourceCount: sources, from: { id: a }, to: { id: b }, evidence };
}

function answer(graph: BenchGraph, query: string, { focus, limit }: { focus?: string[]; limit?: number }): object {
  if (query.includes("counts")) return { counts: { documents: 1, entities: graph.nodes.length, relations: graph.edges.length, evidence: graph.edges.length } };
  if (!query.includes("graph(")) return { matches: { totalCount: 0, edges: [] } };
  const ids = focus ? new Set(focus) : null;
  const chosen = graph.nodes.filter(({ id }) => ids?.has(id) ?? true).slice(0, limit ?? 300);
  const there = new Set(chosen.map(({ id }) => id));
  const edges = graph.edges.filter(({ from, to }) => there.has(graph.nodes[from]!.id) && there.has(graph.nodes[to]!.id));
  return { graph: { nodes: chosen.map(nodeAnswer), edges: edges.map((edge) => edgeAnswer(graph, edge)), omitted: ids ? 0 : graph.nodes.length - chosen.length } };
}

export async function serveBench(): Promise<BenchServer> {
  const folder = mkdtempSync(join(tmpdir(), "corkboard-bench-client-"));
  const pages = fileURLToPath(new URL(".", import.meta.url));
  await build({ root: pages, configFile: false, logLevel: "error", build: { outDir: folder, emptyOutDir: true, target: "es2022", rolldownOptions: { input: ["cytoscape.html", "sigma.html"].map((page) => join(pages, page)) } } });
  // A copy: whoever builds the client meanwhile does not change what is measured.
  cpSync(await builtClient(ROOT), join(folder, "board"), { recursive: true });
  const [board, bare] = await Promise.all([listFiles(join(folder, "board")), listFiles(folder)]);
  const graphs = new Map<number, BenchGraph>();
  const graphOf = (size: number): BenchGraph => graphs.get(size) ?? graphs.set(size, benchGraph(size)).get(size)!;
  let [size, shown]: [number, readonly string[]] = [500, []];

  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const url = new URL(request.url ?? "/", "http://bench");
    const file = board.get(url.pathname) ?? bare.get(url.pathname);
    if (url.pathname === "/graphql") {
      let body = "";
      request.on("data", (part) => { body += part; }).on("end", () => {
        const { query, variables } = JSON.parse(body) as { query: string; variables: object };
        sendJson(response, 200, { data: answer(graphOf(size), query, variables) });
      });
    } else if (url.pathname === "/graph.json") sendJson(response, 200, graphOf(Number(url.searchParams.get("size"))));
    else if (url.pathname === "/labels.json") sendJson(response, 200, shown);
    else if (file) void sendFile(request, response, file);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    use: (next, labels = []) => { [size, shown] = [next, labels]; },
    stop: () => { server.close(); server.closeAllConnections(); rmSync(folder, { recursive: true, force: true }); },
  };
}
