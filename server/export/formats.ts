import type { Writer } from "./context.ts";
import { cytoscape } from "./cytoscape.ts";
import { gephi } from "./gephi.ts";
import { graphml } from "./graphml.ts";
import { holding } from "./holds.ts";

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
  gephi: { mediaType: "application/zip", extension: "zip", use: "two tables for Gephi and Kumu: nodes and edges", write: holding("utf8", gephi, "escaped") },
  cytoscape: { mediaType: "application/json", extension: "cyjs", use: "Cytoscape and its web library, and programs of your own", write: cytoscape },
};
