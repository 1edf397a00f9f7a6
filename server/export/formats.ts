import type { Writer } from "./context.ts";
import { csv } from "./csv.ts";
import { cypher } from "./cypher.ts";
import { cytoscape } from "./cytoscape.ts";
import { ftm } from "./ftm.ts";
import { gephi } from "./gephi.ts";
import { gexf } from "./gexf.ts";
import { graphml } from "./graphml.ts";
import { holding } from "./holds.ts";
import { html } from "./html.ts";
import { jsonld } from "./jsonld.ts";
import { markdown } from "./markdown.ts";
import { obsidian } from "./obsidian.ts";
import { png } from "./png.ts";
import { story } from "./story.ts";
import { svg } from "./svg.ts";
import { xlsx } from "./xlsx.ts";

/** A format that a subgraph can be written in. */
export interface Format {
  readonly mediaType: string;
  /** Of the file, without the dot. */
  readonly extension: string;
  /** What it is for, in one line. */
  readonly use: string;
  readonly write: Writer;
}

/** Every format, by the name of the contract. */
export const FORMATS: Readonly<Record<string, Format>> = {
  graphml: { mediaType: "application/graphml+xml", extension: "graphml", use: "Gephi, yEd, Cytoscape, NetworkX, R", write: holding("xml", graphml, "escaped") },
  gexf: { mediaType: "application/gexf+xml", extension: "gexf", use: "Gephi, with colours, sizes and dates", write: holding("xml", gexf, "escaped") },
  gephi: { mediaType: "application/zip", extension: "zip", use: "two tables for Gephi and Kumu: nodes and edges", write: holding("utf8", gephi, "escaped") },
  csv: { mediaType: "text/csv; charset=utf-8", extension: "csv", use: "any spreadsheet: one row an evidence, with its words and where they stand", write: holding("utf8", csv) },
  xlsx: { mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", extension: "xlsx", use: "Excel and LibreOffice: evidence and nodes as two sheets", write: holding("xml", xlsx) },
  cytoscape: { mediaType: "application/json", extension: "cyjs", use: "Cytoscape and its web library, and programs of your own", write: cytoscape },
  jsonld: { mediaType: "application/ld+json", extension: "jsonld", use: "linked data: schema.org, PROV-O and Web Annotations", write: jsonld },
  ftm: { mediaType: "application/x-ndjson", extension: "ftm.json", use: "Aleph, OpenSanctions and other tools that follow the money", write: ftm },
  cypher: { mediaType: "text/plain; charset=utf-8", extension: "cypher", use: "a script for Neo4j, which may be run again", write: holding("utf8", cypher) },
  markdown: { mediaType: "text/markdown; charset=utf-8", extension: "md", use: "story notes: every sentence with its passages in footnotes", write: holding("text", markdown) },
  obsidian: { mediaType: "application/zip", extension: "zip", use: "a folder of linked notes for Obsidian", write: holding("text", obsidian) },
  svg: { mediaType: "image/svg+xml", extension: "svg", use: "the board as a picture that designers can edit", write: holding("xml", svg, "escaped") },
  png: { mediaType: "image/png", extension: "png", use: "the board as a picture for pages and slides", write: holding("xml", png, "escaped") },
  html: { mediaType: "text/html; charset=utf-8", extension: "html", use: "one page to explore, which needs no network", write: html },
  story: { mediaType: "application/zip", extension: "zip", use: "the story pack: picture, table, footnotes, sources, manifest", write: holding("xml", story) },
};
