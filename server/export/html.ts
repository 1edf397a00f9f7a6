import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { GraphNode, Relation } from "../model/graph.ts";
import { DASH, THEMES } from "../model/look.ts";
import type { Streamed } from "../model/query.ts";
import { PICTURE, wholeOf } from "./atMost.ts";
import { kindOf, labelOf } from "./attributes.ts";
import { encoded } from "./bytes.ts";
import type { ExportContext } from "./context.ts";
import type { Label } from "./labels.ts";
import { labelsOf } from "./labels.ts";
import type { DrawnEdge } from "./picture.ts";
import { pictureOf } from "./picture.ts";
import { selectionLines } from "./selection.ts";
import { citation, counted, HEADINGS, support, verb } from "./words.ts";

/**
 * One page that works by itself: no network, no library. What comes from documents is data, which the script makes into
 * text nodes; the policy in the page's head lets nothing run but that script.
 */

const file = (name: string): string => readFileSync(new URL(`page/${name}`, import.meta.url), "utf8");
const SCRIPT = file("page.js");
const STYLE = file("page.css");
const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const POLICY = `default-src 'none'; script-src ${hash(SCRIPT)}; style-src ${hash(STYLE)}; base-uri 'none'; form-action 'none'`;

/** JSON inside a script element: no text in it can end the element or begin a comment. */
const safeJson = (value: unknown): string => JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);

const about = (node: GraphNode): string =>
  node.type === "Entity"
    ? `${node.kind}. ${counted(node.mentionCount, "mention")} in ${counted(node.documentCount, "document")} from ${counted(node.sourceCount, "independent source")}`
    : ["Document", node.publisher, node.published, node.url].filter((part) => part).join(", ");

const card = (node: GraphNode): readonly [string, unknown] => [node.id, { title: labelOf(node), about: about(node), aliases: node.type === "Entity" ? node.aliases : [] }];

const told = (drawn: DrawnEdge, edge: Relation, context: ExportContext, labels: ReadonlyMap<string, Label>) =>
  ({ ...drawn, from: edge.from, to: edge.to, verb: verb(edge), support: support(edge), evidence: edge.evidence.map((e) => citation(e, context, labels)) });

async function* pieces(subgraph: Streamed, context: ExportContext): AsyncGenerator<string> {
  const whole = await wholeOf(subgraph, "A page", PICTURE);
  const { nodes, edges } = whole;
  const [picture, labels] = [await pictureOf({ ...whole, omitted: subgraph.omitted }, context), await labelsOf(whole)];
  const byId = new Map(edges.map((edge) => [edge.id, edge]));
  const drawn = picture.edges.flatMap((each) => {
    const edge = byId.get(each.id);
    return edge ? [told(each, edge, context, labels)] : [];
  });
  const { ink, paper } = THEMES[context.theme];
  const lines = [
    `${counted(nodes.length, "node")}, ${counted(edges.length, "relation")}, ${counted(context.documents.size, "document")} cited. Choose a node to read its passages; drag to move, turn the wheel to come closer.`,
    ...(context.redacted ? ["Private people are withheld."] : []), ...(subgraph.omitted > 0 ? [`${counted(subgraph.omitted, "node")} more were left out by a limit.`] : []),
    ...selectionLines(context.selection), `Made with Corkboard ${context.version}.`,
  ];
  const data = { picture: { ...picture, edges: drawn }, cards: Object.fromEntries(nodes.map(card)), looks: { ink, paper, dash: DASH.unnamed.map((part) => part * 1.6).join(" ") }, about: lines };
  const kinds = [...new Set(nodes.map(kindOf))].sort();
  yield `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">\n`;
  yield `<meta name="viewport" content="width=device-width, initial-scale=1"><title>Corkboard</title><style>${STYLE}</style></head>\n<body><header><h1>Corkboard</h1>`;
  yield '<input type="search" aria-label="Find a name" placeholder="Find a name">';
  yield kinds.map((kind) => `<label><input type="checkbox" checked data-kind="${kind}">${HEADINGS[kind]}</label>`).join("");
  yield `</header><svg role="group" aria-label="The board"></svg><aside aria-live="polite"><noscript>This page needs its script to draw the board.</noscript></aside>\n`;
  yield `<script type="application/json" id="data">${safeJson(data)}</script>\n<script>${SCRIPT}</script></body></html>\n`;
}

export const html = (subgraph: Streamed, context: ExportContext): AsyncIterable<Uint8Array> => encoded(pieces(subgraph, context));
