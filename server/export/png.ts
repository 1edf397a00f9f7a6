import { Resvg } from "@resvg/resvg-js";
import { UnavailableError } from "../model/errors.ts";
import { THEMES } from "../model/look.ts";
import type { Streamed } from "../model/query.ts";
import { whole } from "./bytes.ts";
import type { ExportContext } from "./context.ts";
import { svg } from "./svg.ts";

/** The SVG as pixels, two a unit, at most so many wide or high. The fonts are this machine's, so its bytes may differ elsewhere. */

const ZOOM = 2;
const MOST = 12_000;
const OPTIONS = { font: { loadSystemFonts: true, defaultFontFamily: "DejaVu Sans", sansSerifFamily: "DejaVu Sans" } } as const;

/** Asked once: reading all fonts takes its time. */
let fonts: boolean | null = null;

/** A picture without its words would be wrong in silence. */
function needsFonts(): void {
  fonts ??= new Resvg('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text y="15" font-family="sans-serif">A</text></svg>', OPTIONS).getBBox() !== undefined;
  if (!fonts) throw new UnavailableError("This machine has no fonts to write a picture's labels with: install some (such as fonts-dejavu), or use svg.");
}

/** Width and height stand in the first tag, which is ours. */
const sizeOf = (text: string): number => Math.max(...["width", "height"].map((name) => Number(new RegExp(` ${name}="(\\d+)"`).exec(text)?.[1] ?? 1)));

export async function* png(subgraph: Streamed, context: ExportContext): AsyncGenerator<Uint8Array> {
  needsFonts();
  const text = new TextDecoder().decode(await whole(svg(subgraph, context)));
  const zoom = Math.min(ZOOM, MOST / sizeOf(text));
  yield new Resvg(text, { ...OPTIONS, fitTo: { mode: "zoom", value: zoom }, background: THEMES[context.theme].paper }).render().asPng();
}
