/**
 * Screenshots of the views at two sizes in two themes into docs/screens/ (which git ignores), and docs/board.png for
 * the README. `node tests/browser/screens.mjs [ADDRESS] [VIEW…]`: of a board that runs there, else of one started over seeds/; all
 * views, or those that are named.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const OUT = join(ROOT, "docs", "screens");
const SIZES = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

const openFirst = async (page) => {
  const name = await page.locator(".start .rows button").first().textContent().catch(() => null);
  await page.locator("#search").fill(name ?? "a");
  await page.getByRole("option").first().waitFor();
  await page.locator("#search").press("Enter");
  await page.locator(".card h2").waitFor();
};

const VIEWS = {
  board: async () => {},
  card: openFirst,
  reader: async (page) => { await openFirst(page); await page.locator(".evidence").first().click(); await page.locator(".reader mark").first().waitFor(); },
  table: async (page) => { await page.getByRole("tab", { name: "Table" }).click(); await page.getByRole("table").first().waitFor(); },
  map: async (page) => { await page.getByRole("tab", { name: "Map" }).click(); await page.locator(".map path").first().waitFor(); },
  documents: async (page) => { await page.getByRole("tab", { name: "Documents" }).click(); await page.getByRole("table").first().waitFor(); },
  review: async (page) => { await page.getByRole("tab", { name: /^Review/ }).click(); await page.locator(".candidate .evidence, .nothing").first().waitFor(); },
  path: async (page) => {
    await openFirst(page);
    await page.getByRole("button", { name: "Path from here" }).click();
    await page.locator("#search").fill((await page.locator(".card-line .name").last().textContent()) ?? "a");
    await page.getByRole("option").first().waitFor();
    await page.locator("#search").press("Enter");
    await page.locator(".chain .step q, .notice").first().waitFor();
  },
  saved: async (page) => { await page.getByRole("button", { name: /^Saved boards/ }).click(); await page.getByRole("dialog").waitFor(); },
  time: async (page, address) => { await page.goto(`${address}/#layout=time`); await page.reload(); await rest(page); },
  kinds: async (page, address) => { await page.goto(`${address}/#layout=kind`); await page.reload(); await rest(page); },
};

async function rest(page) {
  await page.waitForFunction(() => Number(document.querySelector("[data-nodes]")?.getAttribute("data-nodes")) === document.querySelector(".stage")?._cyreg?.cy.nodes().length);
  await page.waitForTimeout(700);
  await page.waitForSelector(".board[data-rest=true]");
  await page.waitForFunction(() => document.querySelector(".board")?.dataset.drawn === document.querySelector("[data-nodes]")?.dataset.nodes);
}

async function started() {
  const data = mkdtempSync(join(tmpdir(), "corkboard-screens-"));
  const child = spawn(process.execPath, [join(ROOT, "server", "bin.mjs"), "start", join(ROOT, "seeds"), "--port", "0", "--data", data], { stdio: ["ignore", "pipe", "inherit"] });
  const address = await new Promise((resolve, reject) => {
    let told = "";
    child.stdout.on("data", (chunk) => { told += chunk; const found = /Corkboard is at (http:\S+)/.exec(told); if (found) resolve(found[1]); });
    child.on("close", (code) => reject(new Error(`The server ended with ${code}.`)));
  });
  return { address, stop: () => { child.kill(); rmSync(data, { recursive: true, force: true }); } };
}

const path = [process.env.CORKBOARD_CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome"].find((each) => each && existsSync(each));
if (!path) throw new Error("There is no browser: install Chromium, or set CORKBOARD_CHROMIUM to its path.");
mkdirSync(OUT, { recursive: true });
const [given, wanted] = [process.argv.slice(2).find((each) => each.startsWith("http")), process.argv.slice(2).filter((each) => !each.startsWith("http"))];
const server = given ? { address: given.replace(/\/$/, ""), stop: () => {} } : await started();
const browser = await chromium.launch({ executablePath: path, args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
for (const [size, viewport] of Object.entries(SIZES)) for (const theme of ["light", "dark"]) for (const [name, act] of Object.entries(VIEWS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const page = await browser.newPage({ viewport, colorScheme: theme, reducedMotion: "reduce" });
  await page.goto(server.address);
  await rest(page);
  await act(page, server.address);
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(OUT, `${name}-${size}-${theme}.png`) });
  if (name === "card" && size === "desk" && theme === "light") await page.screenshot({ path: join(ROOT, "docs", "board.png") });
  await page.close();
}
await browser.close();
server.stop();
console.log(`The screenshots are in ${OUT}.`);
