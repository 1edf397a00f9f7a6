import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Someone } from "../../server/export/context.ts";
import { FORMATS } from "../../server/export/formats.ts";
import { DEFAULT_POLICY } from "../../server/export/redact/policy.ts";
import { redact } from "../../server/export/redact/redact.ts";
import type { EntityNode } from "./board.ts";
import { contextFor, entity, evidence, paper, relation, subgraph } from "./board.ts";
import { bytesOf } from "./read.ts";

/** A board made to give names away, and a search for them through every byte of every format, however they are written. */

const NAME = "Bo Erik Strömvik-Öhman";
/** Ways in which documents write a name, or part of it. */
const WRITTEN = [
  NAME, "BO ERIK STRÖMVIK-ÖHMAN", "Bo Erik Ström-\nvik-Öhman", "Bo\nErik\tStrömvik\u2011Öhman", "Bo\u00adErik Strömvik", "S t r ö m v i k", "STRO\u0308MVIK", "Stroemvik", "Strömvik’s", "the Strömviks", "Strömvikian", "Ｓｔｒöｍｖｉｋ",
  "Strömvik, Bo Erik", "B. Strömvik", "B.E.S.Ö.", "mr. öhman", "ohman", "BoStrömvik", "bostroemvik", "@stromvik_ohman", "stromvikohman@mail.example", "bo_erik_stromvik_ohman.jpg", "\u202eStrömvik\u202c", "Strömvik\u200b-\u200bÖhman",
  "Ström vik", "Strom-vik", "Strömvik/Öhman", "http://x.example/a?n=Str%C3%B6mvik-%C3%96hman", "http://x.example/?n=Str%25C3%25B6mvik", "Str%F6mvik", "Str&ouml;mvik", "Str&#246;mvik", "Str&#xF6;mvik", "Str\\u00f6mvik", "Str=C3=B6mvik", "%53%74%72%C3%B6mvik",
];

/** Everything that may not stand anywhere, folded: no accents, no case, nothing but letters and digits. */
const SECRETS = ["stromvik", "stroemvik", "ohman", "oehman", "boerik", "erikbo", "millroad", "41yearold", "gullhigh"];

const police = entity("Agency", "Amity Police");
const ann = entity("Person", "Ann Lidgate", { aliases: ["Lidgate"] });

function world(written: string) {
  const bo = entity("Person", NAME, { aliases: ["Strömvik-Öhman", "B. E. Strömvik-Öhman"] });
  const girl = entity("Person", "Strömvik-Öhman’s daughter, 15, a pupil at Gull High School", { named: false });
  const plain = paper("A day at sea", { name: "day.txt", url: "https://x.example/1", publisher: "Amity Courier" });
  const telling = paper(`${written} in court`, { name: `${written}.txt`, url: `https://x.example/${written}`, publisher: `${written} Gazette`, authors: [written] });
  const others: EntityNode[] = (["Place", "Agency", "Organization", "Gang", "Operation"] as const).map((kind) => entity(kind, `${written} ${kind}`, { aliases: [`Old ${written}`] }));
  const [place, agency, , gang, operation] = others as [EntityNode, EntityNode, EntityNode, EntityNode, EntityNode];
  const edges = [
    relation(evidence("ARRESTED_IN", bo, place, plain, "He was held", { status: "arrested", by: agency.id, operation: operation.id })),
    relation(evidence("QUOTED_IN", ann, telling, telling, `We saw ${written} there`, { speakerLabel: `a friend of ${written}` })),
    relation(evidence("WORKS_FOR", ann, police, plain, "chief of the police", { title: `chief, sister of ${written}` })),
    relation(evidence("TOOK_PART_IN", police, operation, plain, "led", { role: `against ${written}` })),
    relation(evidence("TARGETED", operation, gang, telling, "a 41-year-old man of 9 Old Mill Road")),
    relation(evidence("ARRESTED_IN", girl, telling, telling, "his child, 15, of Gull High School, was held", { status: "detained" })),
  ];
  const graph = subgraph([police, ann, bo, girl, plain, telling, ...others], edges);
  const of = (who: EntityNode): Someone => ({ entity: who, evidence: edges.flatMap((e) => e.evidence).filter((e) => e.from === who.id), agencies: new Set([police.id]), documents: new Set([plain.id, telling.id]), called: [] });
  return { graph, context: contextFor(graph), people: [ann, bo, girl].map(of), ids: graph.nodes.map(({ id }) => id) };
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

/** Files of a zip with their names, zips within zips; texts in base64. */
function* layers(bytes: Uint8Array): Generator<Uint8Array> {
  yield bytes;
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) for (const [name, inner] of Object.entries(unzipSync(bytes))) {
    yield Buffer.from(name);
    yield* layers(inner);
  }
  for (const [run] of latin(bytes).matchAll(/[A-Za-z0-9+/]{24,}={0,2}/g)) yield Buffer.from(run, "base64");
}

const unescaped = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll("%", ""), "hex").toString("utf8"))
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replace(/&([a-z])(?:uml|acute|grave|circ|tilde|ring|caron);/gi, "$1");

const folded = (text: string): string => text.normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();

/** In every reading of the bytes: as UTF-8 and UTF-16 of either order, with escapes undone once, twice, thrice. */
function* readings(bytes: Uint8Array): Generator<string> {
  for (const layer of layers(bytes)) {
    const swapped = Buffer.from(layer.subarray(0, layer.length & ~1)).swap16();
    for (const text of [Buffer.from(layer).toString("utf8"), latin(layer), Buffer.from(layer).toString("utf16le"), swapped.toString("utf16le")]) {
      const once = unescaped(text);
      const twice = unescaped(once);
      for (const reading of new Set([text, once, twice, unescaped(twice)])) yield reading;
    }
  }
}

function found(bytes: Uint8Array, ids: readonly string[]): string[] {
  const left = new Set<string>();
  for (const reading of readings(bytes)) {
    const text = folded(reading);
    for (const secret of SECRETS) if (text.includes(secret)) left.add(secret);
    for (const id of ids) if (reading.includes(id)) left.add(id);
  }
  return [...left];
}

describe("with people withheld", () => {
  test.each(WRITTEN)("%j is in no byte of any format", async (written) => {
    const { graph, context, people, ids } = world(written);
    const { subgraph: redacted, context: told } = await redact(graph, context, people, DEFAULT_POLICY);
    for (const format of Object.keys(FORMATS).filter((name) => name !== "png")) expect(found(await bytesOf(format, redacted, told), ids), format).toEqual([]);
  });

  test.each(Object.keys(FORMATS).filter((name) => name !== "png"))("the same search finds the name in %s where nobody is withheld", async (format) => {
    const { graph, context, ids } = world(NAME);
    expect(found(await bytesOf(format, graph, context), ids)).toEqual(expect.arrayContaining(["stromvik", "ohman"]));
  });

  test("a picture is drawn from the same words as the drawing, and holds no text of its own", async () => {
    const { graph, context, people, ids } = world(NAME);
    const { subgraph: redacted, context: told } = await redact(graph, context, people, DEFAULT_POLICY);
    const png = await bytesOf("png", redacted, told);
    expect(found(png, ids)).toEqual([]);
    expect(latin(png)).not.toMatch(/tEXt|iTXt|zTXt|eXIf/);
  });

  test("public people stay, though a private one shares a word with them", async () => {
    const { graph, context, people } = world(NAME);
    const mayor = entity("Person", "Ola Öhman");
    const seen = evidence("WORKS_FOR", mayor, police, graph.nodes[0] ?? mayor, "mayor", { title: "mayor" });
    const more = subgraph([...graph.nodes, mayor], graph.edges);
    const { subgraph: redacted, context: told, log } = await redact(more, context, [...people, { entity: mayor, evidence: [seen], agencies: new Set([police.id]), documents: new Set(), called: [] }], DEFAULT_POLICY);
    expect(Buffer.from(await bytesOf("cytoscape", redacted, told)).toString()).toContain("Ola Öhman");
    expect(log.shared, "and the log says so").toEqual(["ohman"]);
    const strict = await redact(more, context, [...people, { entity: mayor, evidence: [seen], agencies: new Set([police.id]), documents: new Set(), called: [] }], { ...DEFAULT_POLICY, shared: false });
    expect(found(await bytesOf("cytoscape", strict.subgraph, strict.context), []), "a policy withholds the word there too").toEqual([]);
    expect(strict.log.shared).toEqual([]);
  });
});
