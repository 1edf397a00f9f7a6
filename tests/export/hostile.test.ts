import { describe, expect, test } from "vitest";
import { unzipSync } from "fflate";
import { contextOf } from "../../server/export/context.ts";
import { fileName, fileNames } from "../../server/export/escape.ts";
import { FORMATS } from "../../server/export/formats.ts";
import type { GraphNode, Subgraph } from "../../server/model/graph.ts";
import { contextFor, entity, evidence, paper, relation, subgraph } from "./board.ts";
import { has, HOW_TO_ENABLE, readBy } from "./python.ts";
import { bytesOf, cellsByColumn, filesOf, textOf, unzipped } from "./read.ts";

/** Names, titles, quotes and addresses that break writers: each comes back as it was, or is refused by name. */

const HOSTILE: readonly (readonly [string, string])[] = [
  ["a formula", '=HYPERLINK("http://x.example","click")'], ["a plus", "+1+1"], ["a minus", "-2+3"], ["an at", "@SUM(A1)"], ["a tab first", "\t=1"], ["a return first", "\r=1"], ["an apostrophe", "'quoted"],
  ["the end of a script", "</script><script>alert(1)</script>"], ["the end of CDATA", "a]]>b<![CDATA["], ["a comment", "<!-- -->"], ["a path", "../../x"], ["a drive", "C:\\con"], ["an entity", "&amp; &lt; &#0; &x;"],
  ["line ends", "one\r\ntwo\nthree\rfour\n\nfive"], ["blanks around", "  both sides  "], ["right to left", "\u202egnp.exe\u202c"], ["zero width", "a\u200b\u2066b\u2069\ufeffc"], ["line separators", "a\u2028b\u2029c"],
  ["Markdown", "# *a* _b_ [c](javascript:alert(1)) ![d](x) `e` ~~f~~ | g\n- h\n1. i [^1] [[j]] <k> $l$ ^m^ ==n== :o:"], ["a number", "1. first"], ["a rule", "---"], ["YAML", "a: b # c"], ["Cypher", "'}) DETACH DELETE n; // \\' \\u0027 \\"], ["braces", "${x} {{y}} %s"],
  ["a comma and quotes", 'a,"b",;c'], ["emoji", "👩‍👩‍👧 e\u0301"], ["ten thousand", "x".repeat(10_000)], ["nothing", ""], ["a key of objects", "__proto__"], ["a word for nothing", "null"], ["Excel's escape", "_x0041_"],
  ["a NUL", "a\0b"], ["a control", "a\u0001b"], ["a form feed", "a\fb"], ["half a pair", "a\ud800b"], ["the other half", "\udc00"], ["no character", "a\uffffb"],
];

/** The text stands everywhere that a text may stand. */
function board(text: string): { readonly graph: Subgraph; readonly context: ReturnType<typeof contextFor> } {
  const document = paper(text, { name: text, publisher: text, authors: [text], url: text, published: "2031-03-01" });
  const [who, body] = [entity("Person", text, { aliases: [text] }), entity("Agency", "Port Amity Police")];
  const edges = [
    relation(evidence("WORKS_FOR", who, body, document, text, { title: text, rule: text })),
    relation(evidence("QUOTED_IN", who, document, document, text, { speakerLabel: text, role: text })),
  ];
  const graph = subgraph([document, who, body], edges);
  return { graph, context: contextFor(graph) };
}

const shownName = (graph: Subgraph): GraphNode => graph.nodes.find((n) => n.type === "Entity" && n.kind === "Person") as GraphNode;

/** How a format's own reader gives the name and the quote back; null: it keeps neither as a whole. */
type Back = (graph: Subgraph, context: ReturnType<typeof contextFor>) => Promise<{ readonly name: string; readonly quote: string }>;
const cell = (text: string): string => text.replace(/^'(?=[=+\-@\t\r\0])/, "");

const BACK: Readonly<Record<string, Back>> = {
  async cytoscape(graph, context) {
    const { elements } = JSON.parse(await textOf("cytoscape", graph, context));
    const { data } = elements.nodes.find((n: { data: { kind: string } }) => n.data.kind === "Person");
    return { name: data.name, quote: elements.edges[0].data.evidence[0].quote };
  },
  async gephi(graph, context) {
    const files = await filesOf("gephi", graph, context);
    const node = cellsByColumn(unzipped(files, "nodes.csv")).find((row) => row.kind === "Person");
    return { name: cell(node?.Label ?? "?"), quote: JSON.parse(cellsByColumn(unzipped(files, "edges.csv"))[0]?.evidence ?? "[]")[0].quote };
  },
  async csv(graph, context) {
    const [first] = cellsByColumn((await textOf("csv", graph, context)).slice(1));
    return { name: cell(first?.from ?? "?"), quote: cell(first?.quote ?? "?") };
  },
  async jsonld(graph, context) {
    const items = JSON.parse(await textOf("jsonld", graph, context))["@graph"];
    const note = items.find((i: Record<string, unknown>) => String(i["@type"]).startsWith("oa:Annotation"));
    return { name: items.find((i: Record<string, unknown>) => String(i["@type"]).includes("schema:Person"))["schema:name"], quote: note["oa:hasTarget"]["oa:hasSelector"][1]["oa:exact"] };
  },
  async ftm(graph, context) {
    const items = (await textOf("ftm", graph, context)).trimEnd().split("\n").map((line) => JSON.parse(line));
    return { name: items.find((i) => i.schema === "Person").properties.name[0], quote: items.find((i) => i.schema === "Employment").properties.summary?.join("") ?? "" };
  },
  async html(graph, context) {
    const page = await textOf("html", graph, context);
    const data = JSON.parse(page.split('id="data">')[1]?.split("</script>")[0] ?? "{}");
    return { name: data.cards[shownName(graph).id].title, quote: data.picture.edges[0].evidence[0].quote };
  },
};

/** Formats whose alphabet lacks some of it, and what they say. */
const REFUSAL = /holds U\+[0-9A-F]{4}|has \d+ characters|of \d+ characters/;

/** What may be refused: what XML, UTF-8 or a limit of the format cannot hold. */
const mayRefuse = (format: string, text: string): boolean => {
  const [lone, nul, control] = [/\p{Surrogate}/u.test(text), text.includes("\0"), /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/.test(text)];
  if (format === "ftm") return text.trim() === "" || text.length > 384;
  if (["graphml", "gexf", "xlsx", "svg", "png", "story"].includes(format)) return lone || control;
  if (["markdown", "obsidian"].includes(format)) return lone || nul;
  return ["csv", "gephi", "cypher"].includes(format) && lone;
};

describe("hostile text", () => {
  for (const format of Object.keys(FORMATS)) {
    test(`is written in ${format}, or refused by name`, async () => {
      for (const [what, text] of HOSTILE) {
        const { graph, context } = board(text);
        const written = await bytesOf(format, graph, context).then((bytes) => bytes.length, (error: Error) => error);
        if (mayRefuse(format, text)) expect(written, what).toMatchObject({ name: "InputError", message: expect.stringMatching(REFUSAL) });
        else expect(written, what).toBeGreaterThan(100);
      }
    }, 60_000);
  }

  for (const [format, back] of Object.entries(BACK)) {
    test(`comes back from ${format} as it was`, async () => {
      for (const [what, text] of HOSTILE) {
        if (mayRefuse(format, text)) continue;
        const { graph, context } = board(text);
        expect(await back(graph, context), what).toEqual({ name: text, quote: text });
      }
    });
  }

  test("never begins a cell as a formula", async () => {
    for (const [what, text] of HOSTILE) {
      if (mayRefuse("csv", text)) continue;
      const { graph, context } = board(text);
      const rows = cellsByColumn((await textOf("csv", graph, context)).slice(1));
      for (const value of rows.flatMap((row) => Object.values(row))) expect(value, what).not.toMatch(/^[=+\-@\t\r\0]/);
    }
  });

  test("never ends the script of the page", async () => {
    const { graph, context } = board("</script><!--<script>");
    const page = await textOf("html", graph, context);
    expect(page.match(/<\/script>/g)).toHaveLength(2);
    expect(page.match(/<!--/g)).toBeNull();
  });

  test("never leads out of a folder", async () => {
    const names = [...HOSTILE.map(([, text]) => text), "..", "...", "a/../../b", "CON", "nul.txt", "a ".repeat(300), "x\u0000y"].filter((text) => !mayRefuse("obsidian", text));
    const nodes = names.map((name) => entity("Person", name));
    const graph = subgraph(nodes, []);
    const files = Object.keys(unzipSync(await bytesOf("obsidian", graph, contextOf())));
    expect(files.length).toBe(names.length + 1);
    expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(files.length);
    for (const file of files) {
      expect(file).toMatch(/^Corkboard\/(README|People\/[^/\\:*?"<>|\0-\x1f]+)\.md$/);
      expect(Buffer.byteLength(file)).toBeLessThan(400);
      expect(file.split("/").some((part) => part.startsWith("."))).toBe(false);
    }
  });
});

describe("a file name", () => {
  test.each([["../../x", "x"], ["a/b\\c:d", "a b c d"], ["CON", "_CON"], ["", "untitled"], ["...", "untitled"], ["\u202egnp.exe", "gnp.exe"], ["Ann Lidgate", "Ann Lidgate"]])("of %j is %j", (text, name) => {
    expect(fileName(text)).toBe(name);
  });
  test("is its own, whatever the case", () => {
    const named = fileNames();
    expect(["Ann", "ann", "Ann (2)", "ANN"].map(named)).toEqual(["Ann", "ann (2)", "Ann (2) (2)", "ANN (3)"]);
  });
});

describe.skipIf(!has("networkx") || !has("openpyxl") || !has("markdown_it"))(`hostile text before other makers' readers (${HOW_TO_ENABLE})`, () => {
  const all = HOSTILE.map(([, text]) => text);
  /** One board with every text that the format takes. */
  const crowd = (format: string) => {
    const texts = all.filter((text) => !mayRefuse(format, text));
    const document = paper("A list", { publisher: "Courier" });
    const people = texts.map((text) => entity("Person", text));
    const graph = subgraph([document, ...people], people.map((who, i) => relation(evidence("QUOTED_IN", who, document, document, texts[i] ?? ""))));
    return { texts: [...texts].sort(), graph, context: contextFor(graph) };
  };

  test.each(["graphml", "gexf"])("%s comes back from NetworkX as it was", async (format) => {
    const { texts, graph, context } = crowd(format);
    const { nodes, edges } = await readBy<{ nodes: Record<string, string>[]; edges: Record<string, string>[] }>("graphs", [format], await bytesOf(format, graph, context));
    expect(nodes.filter((n) => n.kind === "Person").map((n) => n.label ?? "").sort()).toEqual(texts);
    expect(edges.map((e) => JSON.parse(e.evidence ?? "[]")[0].quote).sort()).toEqual(texts);
  });

  test("xlsx comes back as it was, after its apostrophe", async () => {
    const { texts, graph, context } = crowd("xlsx");
    const sheets = await readBy<Record<string, (string | null)[][]>>("sheets", [], await bytesOf("xlsx", graph, context));
    const [head = [], ...rows] = sheets.Evidence ?? [];
    const unspelled = (text: string): string => text.replaceAll("_x005F_", "_");
    expect(rows.map((row) => unspelled(cell(row[head.indexOf("quote")] ?? ""))).sort()).toEqual(texts);
  });

  test("markdown shows it as it was and makes no HTML and no link of it", async () => {
    const { texts, graph, context } = crowd("markdown");
    const { texts: shown, html, links, headings, notes, references } = await readBy<{ texts: string[]; html: string[]; links: string[]; headings: string[]; notes: number; references: number }>("notes", [], await bytesOf("markdown", graph, context));
    expect([html, links]).toEqual([[], []]);
    expect([notes, references]).toEqual([texts.length, texts.length]);
    for (const text of texts) {
      expect(headings).toContain(text === "" ? "(without a name)" : text);
      expect(shown.some((each) => each.startsWith(`“${text}”.`)), JSON.stringify(text)).toBe(true);
    }
  });
});
