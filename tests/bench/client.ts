import process from "node:process";
import type { Browser } from "playwright-core";
import { START } from "../../client/view/view.ts";
import { toUrl } from "../../client/view/url.ts";
import { CHROMIUM, HOW_TO_ENABLE_BROWSER, launch } from "../browser/chromium.ts";
import { benchGraph, dragged } from "./client/graph.ts";
import type { Moves, Opened, Place, Spread } from "./client/measure.ts";
import { longest, moveAbout, openPage, quiet } from "./client/measure.ts";
import type { BenchServer } from "./client/serve.ts";
import { serveBench } from "./client/serve.ts";
import { table } from "./table.ts";

/**
 * How the board draws, beside Cytoscape as it comes and Sigma, over the same graphs in one browser: `npm run bench --
 * client [size …]`. It prints tables and asserts nothing. Frames come every 16.7 ms at the best.
 */

const SIZES = [500, 2_000, 10_000];
const SLOWER = 4;

interface Stage { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
interface Figures { readonly name: string; readonly drawn: number; readonly firstPicture: number; readonly moves: Moves; readonly longest: number }

const ms = (value: number): string => value.toFixed(value < 100 ? 1 : 0);
const spread = ({ median, late }: Spread): string => `${ms(median)} / ${ms(late)}`;

/** The board with these nodes on it, lying where every other page has them too, or still to be laid out. */
function boardAddress(server: BenchServer, size: number, placed: boolean): string {
  const { nodes } = benchGraph(size);
  const places = new Map(placed ? nodes.map(({ id, at }) => [id, at] as const) : []);
  return `${server.address}/#${toUrl({ ...START, shown: nodes.map(({ id }) => id), places })}`;
}

interface Board { readonly figures: Figures; readonly stage: Stage; readonly labels: readonly string[] }

/** A place of the board's stage in pixels of the page. */
async function onBoard({ page }: Opened, id: string): Promise<Place> {
  return page.evaluate((id) => {
    const stage = document.querySelector(".stage");
    const cy = stage?._cyreg?.cy as unknown as { getElementById(id: string): { renderedPosition(): Place } };
    const { left, top } = stage?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const { x, y } = cy.getElementById(id).renderedPosition();
    return { x: x + left, y: y + top };
  }, id);
}

const SIDES = ["below", "above", "left", "right", "south-east", "south-west", "north-east", "north-west"];

async function board(browser: Browser, server: BenchServer, size: number): Promise<Board> {
  server.use(size);
  const opened = await openPage(browser, boardAddress(server, size, true));
  const { page } = opened;
  await quiet(opened);
  const longestBlock = await longest(opened);
  const { left, top, width, height } = await page.evaluate(() => { const { left, top, width, height } = document.querySelector(".stage")!.getBoundingClientRect(); return { left, top, width, height }; });
  const labels = await page.evaluate((sides) => document.querySelector(".stage")?._cyreg?.cy.nodes().map((node) => (node.classes().some((name) => sides.includes(name)) ? node.id() : "")).filter(Boolean) ?? [], SIDES);
  const drawn = Number(await page.getAttribute("[data-nodes]", "data-nodes"));
  const held = (): Promise<boolean> => page.evaluate(() => (document.querySelector(".stage")?._cyreg?.cy as unknown as { nodes(selector: string): { length: number } }).nodes(":grabbed").length === 1);
  const ids = await page.evaluate(() => document.querySelector(".stage")?._cyreg?.cy.nodes().map((node) => node.id()) ?? []);
  const one = dragged(benchGraph(size), new Set(ids)).id;
  const moves = await moveAbout(opened, { x: left + 6, y: top + 6 }, { x: left + width / 2, y: top + height / 2 }, () => onBoard(opened, one), held);
  await page.context().close();
  return { figures: { name: drawn < size ? `the board, ${drawn.toLocaleString("en")} of them` : "the board", drawn, firstPicture: opened.firstPicture, moves, longest: longestBlock }, stage: { left, top, width, height }, labels };
}

const bareAddress = (server: BenchServer, page: string, size: number, { width, height }: Stage, labels: "same" | "all"): string =>
  `${server.address}/${page}.html?size=${size}&width=${Math.round(width)}&height=${Math.round(height)}&labels=${labels}`;

async function bare(browser: Browser, name: string, address: string, size: number, { width, height }: Stage): Promise<Figures> {
  const opened = await openPage(browser, address);
  const { page } = opened;
  await quiet(opened);
  const longestBlock = await longest(opened);
  const id = dragged(benchGraph(size)).id;
  const spot = (): Promise<Place> => page.evaluate((id) => window.probe?.spot(id) ?? { x: 0, y: 0 }, id);
  const moves = await moveAbout(opened, { x: 6, y: 6 }, { x: width / 2, y: height / 2 }, spot, () => page.evaluate(() => window.probe?.held() != null));
  await page.context().close();
  return { name, drawn: size, firstPicture: opened.firstPicture, moves, longest: longestBlock };
}

async function drawing(browser: Browser, server: BenchServer, size: number): Promise<Stage> {
  const first = await board(browser, server, size);
  server.use(size, first.labels);
  const all = [first.figures];
  const pages = [["Cytoscape, the same labels", "cytoscape", "same"], ["Cytoscape, all labels", "cytoscape", "all"], ["Sigma", "sigma", "all"]] as const;
  for (const [name, page, labels] of pages) all.push(await bare(browser, name, bareAddress(server, page, size, first.stage, labels), size, first.stage));
  console.log(`\n${size.toLocaleString("en")} nodes, ${(3 * (size - 1)).toLocaleString("en")} lines; the board labels ${first.labels.length} of them at rest. Milliseconds; frames: median / 95th percentile.\n`);
  console.log(table(["", "first picture", "longest block", "pan", "zoom", "drag"], all.map((each) =>
    [each.name, ms(each.firstPicture), each.longest === 0 ? "< 50" : ms(each.longest), spread(each.moves.pan), spread(each.moves.zoom), spread(each.moves.drag)])));
  return first.stage;
}

/** Opens the board with nothing placed: the layout runs in its worker. */
async function layout(browser: Browser, server: BenchServer, size: number): Promise<readonly string[]> {
  server.use(size);
  const opened = await openPage(browser, boardAddress(server, size, false));
  await quiet(opened);
  const { sent, back, engine, drawn } = await opened.page.evaluate(() => {
    const [sent, back] = ["corkboard layout asked", "corkboard layout given"].map((name) => performance.getEntriesByName(name).at(-1)?.startTime ?? NaN);
    return { sent: sent!, back: back!, engine: document.querySelector(".board")?.getAttribute("data-engine") ?? "", drawn: Number(document.querySelector("[data-nodes]")?.getAttribute("data-nodes")) };
  });
  const [during, after] = [await longest(opened, sent, back), await longest(opened, back)];
  await opened.page.context().close();
  const block = (value: number): string => (value === 0 ? "< 50" : ms(value));
  return [drawn.toLocaleString("en"), engine, ms(back - sent), block(during), block(after), ms(opened.firstPicture)];
}

/** Until the page does what it is told, on a machine four times slower. */
async function slow(browser: Browser, server: BenchServer, size: number, stage: Stage): Promise<readonly string[]> {
  const until = async (address: string): Promise<string> => {
    const opened = await openPage(browser, address, SLOWER);
    const ready = await quiet(opened, 2_000);
    await opened.page.context().close();
    return `${ms(opened.firstPicture)} / ${ms(ready)}`;
  };
  server.use(size);
  const first = await until(boardAddress(server, size, true));
  return [size.toLocaleString("en"), first, await until(bareAddress(server, "cytoscape", size, stage, "all"))];
}

export async function clientBench(sizes: readonly number[] = SIZES): Promise<void> {
  if (!CHROMIUM) { console.log(`The bench of the client ${HOW_TO_ENABLE_BROWSER}.`); return; }
  const [browser, server] = await Promise.all([launch(), serveBench()]);
  try {
    console.log(`One browser: Chromium ${browser.version()}, without a graphics processor.`);
    let stage: Stage = { left: 0, top: 0, width: 668, height: 600 };
    for (const size of sizes) stage = await drawing(browser, server, size);
    console.log("\nLayout in its worker, and the longest block of the main thread meanwhile and when its places are drawn, in milliseconds.\n");
    const laid: (readonly string[])[] = [];
    for (const size of sizes) laid.push(await layout(browser, server, size));
    console.log(table(["nodes", "by", "layout took", "longest block meanwhile", "longest block after", "first picture"], laid));
    console.log(`\nWith the processor slowed ${SLOWER} times: first picture / time to interactive, in milliseconds.\n`);
    const slowed: (readonly string[])[] = [];
    for (const size of sizes.filter((each) => each <= 2_000)) slowed.push(await slow(browser, server, size, stage));
    console.log(table(["nodes", "the board", "Cytoscape, all labels"], slowed));
  } finally {
    await browser.close();
    server.stop();
  }
}

if (process.argv[1] === import.meta.filename) await clientBench(process.argv.length > 2 ? process.argv.slice(2).map(Number) : SIZES);
