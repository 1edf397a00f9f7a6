import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** A person at the board. */
export interface Visit {
  readonly page: Page;
  /** What the console complained of, and requests that went elsewhere or failed. */
  readonly complaints: string[];
}

const DESK = { width: 1280, height: 800 } as const;
export const PHONE = { width: 390, height: 844 } as const;

/** Opens the board and waits until it has drawn something and lies still. */
export async function visit(browser: Browser, address: string, fragment = "", options: BrowserContextOptions = {}): Promise<Visit> {
  // A context of its own, not the page's: axe opens a second page in it.
  const context = await browser.newContext({ viewport: DESK, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on("console", (message) => { if (message.type() === "error" || message.type() === "warning") complaints.push(message.text()); });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => { if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url())) complaints.push(`asked ${request.url()}`); });
  await page.goto(`${address}/${fragment}`);
  if (!/tab=(table|map|documents|review)/.test(fragment)) await still(page);
  return { page, complaints };
}

/** The part of Cytoscape's graph that tests look at. */
interface Drawn {
  nodes(): { length: number; map<T>(over: (node: DrawnNode) => T): T[] };
}
interface DrawnNode {
  id(): string;
  data(name: string): unknown;
  classes(): string[];
  renderedPosition(): { x: number; y: number };
  renderedBoundingBox(options: object): { x1: number; y1: number; x2: number; y2: number };
}
declare global {
  interface Element { _cyreg?: { cy: Drawn } }
}

/** Waits until what is drawn is as many as is said, placed, labelled and at rest. */
export async function still(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const stage = document.querySelector(".stage");
    const said = Number(document.querySelector("[data-nodes]")?.getAttribute("data-nodes"));
    return said > 0 && stage?.parentElement?.getAttribute("data-drawn") === String(said) && stage.parentElement?.getAttribute("data-rest") === "true" && stage._cyreg?.cy.nodes().length === said;
  });
  await page.waitForTimeout(250);
  await page.waitForSelector(".board[data-rest=true]");
}

export const drawnCount = async (page: Page): Promise<number> => Number(await page.getAttribute("[data-nodes]", "data-nodes"));

export interface Spot { readonly id: string; readonly label: string; readonly x: number; readonly y: number; readonly classes: readonly string[] }

/** Every node with its place on the page. */
export async function spots(page: Page): Promise<readonly Spot[]> {
  return page.evaluate(() => {
    const stage = document.querySelector(".stage");
    const box = stage?.getBoundingClientRect();
    return stage?._cyreg?.cy.nodes().map((node) => {
      const { x, y } = node.renderedPosition();
      return { id: node.id(), label: String(node.data("label")).replace("\n", " "), x: x + (box?.left ?? 0), y: y + (box?.top ?? 0), classes: node.classes() };
    }) ?? [];
  });
}

export async function spotOf(page: Page, label: string): Promise<Spot> {
  const found = (await spots(page)).find((spot) => spot.label === label);
  if (!found) throw new Error(`${label} is not drawn; drawn are ${(await spots(page)).map((spot) => spot.label).join(", ")}`);
  return found;
}

/** Types into the search field and opens the first hit. */
export async function open(page: Page, name: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(name);
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
}
