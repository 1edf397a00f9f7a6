import type { Theme } from "../model/look.ts";
import { DASH, LOOK, THEMES } from "../model/look.ts";
import type { End } from "../model/ontology.ts";
import type { Streamed } from "../model/query.ts";
import { encoded } from "./bytes.ts";
import type { ExportContext } from "./context.ts";
import type { DrawnEdge, DrawnNode, Picture } from "./picture.ts";
import { pictureOf } from "./picture.ts";
import type { Element } from "./xml.ts";
import { closing, DECLARATION, element, opening } from "./xml.ts";

/** The board as SVG: real text, no script, no style sheet, nothing from elsewhere. */

export const FONTS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif";
const LEGEND = 34;

/** Words with a halo in the colour of the paper. Their direction stays their own. */
const text = (words: string, x: number, y: number, theme: Theme, more: Element = {}): Element => ({
  "@x": x, "@y": y, "@text-anchor": "middle", "@unicode-bidi": "isolate", "@xml:space": "preserve", "@fill": THEMES[theme].ink, "@stroke": THEMES[theme].paper, "@stroke-width": 3,
  "@stroke-linejoin": "round", "@paint-order": "stroke", ...more, "#": words,
});

const icon = ({ radius, icon, iconFill }: Pick<DrawnNode, "radius" | "icon" | "iconFill">): Element => {
  const scale = (radius * 1.24) / 24;
  return { "@d": icon, "@fill": iconFill, "@fill-rule": "evenodd", "@transform": `scale(${Math.round(scale * 1000) / 1000}) translate(-12 -12)` };
};

function node(drawn: DrawnNode, theme: Theme): string {
  const { x, y, radius, path, fill, stroke, dashed, inside, lines, title } = drawn;
  const outline: Element = { "@d": path, "@fill": fill, "@stroke": stroke, "@stroke-width": dashed ? 2 : 1, ...(dashed ? { "@stroke-dasharray": DASH.unnamed.map((part) => part * 1.6).join(" ") } : {}) };
  return element("g", {
    "@transform": `translate(${x} ${y})`, title: { "#": title },
    path: drawn.icon === null ? [outline] : [outline, icon(drawn)],
    text: inside === "" ? lines.map((words, i) => text(words, 0, Math.round(radius + 14 + i * 14), theme)) : [text(inside, 0, 4, theme, { "@font-weight": 600, "@stroke-width": 0 })],
  });
}

function edge({ path, stroke, width, dash, arrow, word, middle, title }: DrawnEdge, theme: Theme): string {
  const line: Element = { "@d": path, "@fill": "none", "@stroke": stroke, "@stroke-width": width, ...(dash === null ? {} : { "@stroke-dasharray": dash }) };
  return element("g", {
    title: { "#": title }, path: arrow === null ? [line] : [line, { "@d": arrow, "@fill": stroke }],
    ...(word === "" ? {} : { text: [text(word, middle[0], middle[1] + 4, theme, { "@font-size": 11 })] }),
  });
}

/** Kinds side by side, as many as fit. */
const PITCH = 110;
const legendRows = (width: number, items: number): { readonly perRow: number; readonly rows: number } => {
  const perRow = Math.max(1, Math.floor((width - 24) / PITCH));
  return { perRow, rows: Math.ceil(items / perRow) };
};

/** The kinds that the picture shows, and how much it shows. */
function legend({ nodes, edges, left, top, height, width, theme }: Picture, kinds: readonly End[], context: ExportContext): string {
  const { perRow, rows } = legendRows(width, kinds.length);
  const y = (row: number): number => top + height + LEGEND * row + LEGEND / 2;
  const items = kinds.map((kind, i) => element("g", {
    "@transform": `translate(${left + 24 + (i % perRow) * PITCH} ${y(Math.floor(i / perRow))})`, circle: { "@r": 6, "@fill": LOOK[kind].fill, "@stroke": THEMES[theme].edge },
    text: text(kind, 12, 4, theme, { "@text-anchor": "start" }),
  }));
  const said = `${nodes.length} nodes, ${edges.length} relations${context.redacted ? "; private people are withheld" : ""}`;
  return items.join("") + element("text", text(said, left + 18, y(rows) + 4, theme, { "@text-anchor": "start", "@fill": THEMES[theme].muted }));
}

function* pieces(picture: Picture, context: ExportContext): Generator<string> {
  const { left, top, theme, nodes, edges, width } = picture;
  const kinds = [...new Set(nodes.map(({ kind }) => kind))].sort();
  const height = picture.height + LEGEND * (legendRows(width, kinds.length).rows + 1);
  yield DECLARATION + opening("svg", {
    "@xmlns": "http://www.w3.org/2000/svg", "@viewBox": `${left} ${top} ${width} ${height}`, "@width": width, "@height": height, "@role": "img", "@font-family": FONTS, "@font-size": 12,
  });
  yield element("title", { "#": `A board of ${nodes.length} nodes and ${edges.length} relations` });
  yield element("rect", { "@x": left, "@y": top, "@width": width, "@height": height, "@fill": THEMES[theme].paper });
  for (const each of edges) yield `\n${edge(each, theme)}`;
  for (const each of nodes) yield `\n${node(each, theme)}`;
  yield `\n${legend(picture, kinds, context)}${closing("svg")}\n`;
}

async function* drawn(subgraph: Streamed, context: ExportContext): AsyncGenerator<string> {
  yield* pieces(await pictureOf(subgraph, context), context);
}

export const svg = (subgraph: Streamed, context: ExportContext): AsyncIterable<Uint8Array> => encoded(drawn(subgraph, context));
