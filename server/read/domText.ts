import type { DomElement, DomNode } from "./dom.ts";
import { isElement, isText } from "./dom.ts";
import { endsAsSentence } from "./lines.ts";

/** What a reader of the page does not see as text of the article. */
const UNSEEN = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH CANVAS IFRAME OBJECT VIDEO AUDIO PICTURE IMG BUTTON INPUT SELECT TEXTAREA FORM NAV DIALOG HEAD TITLE FIGCAPTION".split(" "));
const BLOCKS = new Set("ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY THEAD TFOOT TR UL".split(" "));

/** Gathers text block by block, blanks within a block being one. */
class Blocks {
  readonly done: string[] = [];
  #text = "";
  /** How much of the block in hand stands in links. */
  #linked = 0;

  add(text: string, linked: boolean): void {
    this.#text += text;
    if (linked) this.#linked += text.trim().length;
  }

  /** Ends the block in hand. One that is nothing but a link, and no sentence, leads to another story. */
  end(): void {
    const text = this.#text
      .split("\n")
      .map((line) => line.replace(/[^\S\t]+/g, " ").trim())
      .filter((line) => line !== "")
      .join("\n");
    const link = this.#linked > 0 && this.#linked >= text.length * 0.9 && !endsAsSentence(text);
    if (text !== "" && !link) this.done.push(text);
    this.#text = "";
    this.#linked = 0;
  }
}

const isHidden = (element: DomElement): boolean =>
  element.getAttribute("hidden") !== null || element.getAttribute("aria-hidden") === "true" || /display:\s*none/i.test(element.getAttribute("style") ?? "");

function walk(node: DomNode, blocks: Blocks, linked: boolean, pre: boolean): void {
  if (isText(node)) {
    const text = node.textContent ?? "";
    return blocks.add(pre ? text : text.replace(/\s+/g, " "), linked);
  }
  if (!isElement(node)) return;
  const name = node.nodeName.toUpperCase();
  if (UNSEEN.has(name) || isHidden(node)) return;
  if (name === "BR") return blocks.add("\n", false);
  const block = BLOCKS.has(name);
  if (block) blocks.end();
  for (const child of node.childNodes) walk(child, blocks, linked || name === "A", pre || name === "PRE");
  if (name === "TD" || name === "TH") blocks.add("\t", false);
  if (block) blocks.end();
}

/** The text that a reader of the page sees below an element: a paragraph a block, a blank line between two. */
export function textOf(element: DomNode): string {
  const blocks = new Blocks();
  walk(element, blocks, false, false);
  blocks.end();
  return blocks.done.join("\n\n");
}
