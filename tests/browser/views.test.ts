import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CHROMIUM, HOW_TO_ENABLE_BROWSER, launch } from "./chromium.ts";
import { LATE, PAPERS } from "./papers.ts";
import { serve } from "./served.ts";
import type { Served } from "./served.ts";
import { PHONE, drawnCount, open, spots, still, visit } from "./visit.ts";

/** The other views of the board, the keyboard, the screen reader, and documents that come in through the browser. */

const said = (page: Page): Promise<string> => page.locator(".said").innerText();
const serious = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
};

if (!CHROMIUM) test.skip(`the views of the board ${HOW_TO_ENABLE_BROWSER}`, () => undefined);
else describe("the views of the board", { timeout: 120_000 }, () => {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => { [browser, served] = await Promise.all([launch(), serve(PAPERS)]); }, 120_000);
  afterAll(async () => { await browser?.close(); await served?.stop(); });

  test("labels never overlap at rest, near or far", async () => {
    const { page } = await visit(browser, served.address);
    for (const zoom of ["none", "+", "-", "-"]) {
      if (zoom !== "none") { await page.locator(".board").focus(); await page.keyboard.press(zoom); await still(page); }
      const overlaps = await page.evaluate(() => {
        const sides = new Set(["below", "above", "left", "right", "south-east", "south-west", "north-east", "north-west"]);
        const labelled = document.querySelector(".stage")?._cyreg?.cy.nodes().map((node) => ({ id: String(node.data("label")), shown: node.classes().some((name) => sides.has(name)), box: node.renderedBoundingBox({ includeNodes: false, includeEdges: false, includeLabels: true, includeOverlays: false, includeUnderlays: false, includeOutlines: false }) })).filter(({ shown }) => shown) ?? [];
        const margin = 5;
        const hit = (a: typeof labelled[0]["box"], b: typeof a): boolean => a.x1 + margin < b.x2 - margin && b.x1 + margin < a.x2 - margin && a.y1 + margin < b.y2 - margin && b.y1 + margin < a.y2 - margin;
        return { count: labelled.length, hits: labelled.flatMap((a, i) => labelled.slice(i + 1).filter((b) => hit(a.box, b.box)).map((b) => `${a.id} / ${b.id}`)) };
      });
      expect(overlaps.hits).toEqual([]);
      expect(overlaps.count).toBeGreaterThan(5);
    }
    await page.close();
  });

  test("a line says one sentence on hover, and opens the card of the relation", async () => {
    const { page } = await visit(browser, served.address);
    const middle = await page.evaluate(() => {
      const stage = document.querySelector(".stage");
      type Edge = { data(name: string): string; renderedMidpoint(): { x: number; y: number } };
      const cy = stage?._cyreg?.cy as unknown as { edges(): { toArray(): Edge[] } };
      const edge = cy.edges().toArray().find((one) => one.data("type") === "PARTNERED_WITH");
      const box = stage?.getBoundingClientRect();
      const { x, y } = edge?.renderedMidpoint() ?? { x: 0, y: 0 };
      return { x: x + (box?.left ?? 0), y: y + (box?.top ?? 0) };
    });
    await page.mouse.move(middle.x - 3, middle.y);
    await page.mouse.move(middle.x, middle.y);
    expect(await page.getByRole("tooltip").innerText()).toMatch(/^The .+ partnered with .+, in \d+ documents? from \d+ independent sources?$/);
    await page.mouse.click(middle.x, middle.y);
    await page.getByRole("heading", { level: 2, name: /partnered with/ }).waitFor();
    await page.locator("article.card .evidence").first().waitFor();
    await page.close();
  });

  test("the table holds what the board holds, sorts, and opens cards", async () => {
    const { page } = await visit(browser, served.address);
    const drawn = await drawnCount(page);
    await page.getByRole("tab", { name: "Table" }).click();
    const table = page.getByRole("table").first();
    expect(await table.locator("tbody tr").count()).toBe(drawn);
    await table.getByRole("button", { name: "Name" }).click();
    const names = await table.locator("tbody tr th button").allTextContents();
    expect(names).toEqual([...names].sort((a, b) => a.toLowerCase().localeCompare(b.toLowerCase(), "en")));
    expect(await table.getByRole("columnheader", { name: "Name" }).getAttribute("aria-sort")).toBe("ascending");
    await table.getByRole("button", { name: "Silas Brack" }).click();
    await page.getByRole("heading", { level: 2, name: "Silas Brack" }).waitFor();
    await page.getByRole("checkbox", { name: /^People/ }).uncheck();
    await page.waitForFunction((n) => document.querySelectorAll("table.sheet")[0]?.querySelectorAll("tbody tr").length !== n, drawn);
    await page.close();
  });

  test("the list of documents is searched, and opens them", async () => {
    const { page } = await visit(browser, served.address, "#tab=documents");
    await page.getByRole("table").waitFor();
    expect(await page.locator("tbody tr").count()).toBe(Object.keys(PAPERS).length);
    await page.getByRole("searchbox", { name: "With these words" }).fill("nets");
    await page.waitForFunction(() => document.querySelectorAll("tbody tr").length === 1);
    await page.getByRole("button", { name: "Coast Guard counts its part" }).click();
    await page.locator(".reader .text").waitFor();
    expect(await page.locator(".reader .text").innerText()).toContain("We found nothing but nets");
    await page.close();
  });

  test("the timeline narrows the board to what was told of those days, by mouse and by keyboard", async () => {
    const { page } = await visit(browser, served.address);
    const all = await drawnCount(page);
    const box = await page.locator(".bars").boundingBox();
    if (!box) throw new Error("There is no timeline.");
    await page.mouse.move(box.x + 2, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.1, box.y + 20, { steps: 3 });
    await page.mouse.up();
    await page.waitForFunction((n) => Number(document.querySelector("[data-nodes]")?.getAttribute("data-nodes")) < n, all);
    expect(page.url()).toMatch(/since=2025-03-\d\d&until=2025-03-\d\d/);
    await page.getByRole("button", { name: "Show all", exact: true }).click();
    await page.waitForFunction((n) => Number(document.querySelector("[data-nodes]")?.getAttribute("data-nodes")) === n, all);
    await page.getByRole("slider", { name: "From" }).focus();
    await page.keyboard.press("End");
    await page.waitForFunction((n) => Number(document.querySelector("[data-nodes]")?.getAttribute("data-nodes")) < n, all);
    await page.close();
  });

  test("the graph by keyboard: in by Tab, on by arrows, Enter opens, and each step is announced", async () => {
    const { page } = await visit(browser, served.address);
    for (let presses = 0; presses < 60 && !(await page.evaluate(() => document.activeElement?.classList.contains("board"))); presses++) await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("application");
    await page.keyboard.press("ArrowRight");
    const first = await said(page);
    expect(first).toMatch(/independent source.*\d+ lines?\.$/);
    const seen = new Set([first]);
    for (const key of ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "ArrowLeft"]) { await page.keyboard.press(key); seen.add(await said(page)); }
    expect(seen.size).toBeGreaterThan(2);
    const at = (await spots(page)).find(({ classes }) => classes.includes("cursor"));
    await page.keyboard.press("Enter");
    await page.locator(".side h2").waitFor();
    expect((await spots(page)).find(({ classes }) => classes.includes("selected"))?.id).toBe(at?.id);
    const before = await drawnCount(page);
    await page.locator(".board").focus();
    await page.keyboard.press("h");
    expect(await drawnCount(page)).toBe(before - 1);
    await page.keyboard.press("Control+z");
    expect(await drawnCount(page)).toBe(before);
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.close();
  });

  test("a dragged node stays where it was put, in the address too", async () => {
    const { page } = await visit(browser, served.address);
    const spot = (await spots(page)).find(({ label }) => label === "Operation Low Tide");
    await page.mouse.move(spot?.x ?? 0, spot?.y ?? 0);
    await page.mouse.down();
    await page.mouse.move((spot?.x ?? 0) + 60, (spot?.y ?? 0) + 30, { steps: 5 });
    await page.mouse.up();
    await still(page);
    const moved = (await spots(page)).find(({ label }) => label === "Operation Low Tide");
    expect(Math.abs((moved?.x ?? 0) - (spot?.x ?? 0) - 60)).toBeLessThan(4);
    expect(moved?.classes).toContain("pinned");
    expect(page.url()).toContain("on=start");
    await page.close();
  });

  test("two chosen with Shift can be joined by a path, hidden, or made the focus", async () => {
    const { page } = await visit(browser, served.address);
    const all = await drawnCount(page);
    const [a, b] = (await spots(page)).filter(({ label }) => ["Operation Low Tide", "Edwin Sallow"].includes(label));
    await page.mouse.click(a?.x ?? 0, a?.y ?? 0);
    await page.keyboard.down("Shift");
    await page.mouse.click(b?.x ?? 0, b?.y ?? 0);
    await page.keyboard.up("Shift");
    await page.getByRole("heading", { level: 2, name: "2 nodes chosen" }).waitFor();
    await page.getByRole("button", { name: "Hide" }).click();
    await page.waitForFunction((n) => Number(document.querySelector("[data-nodes]")?.getAttribute("data-nodes")) === n - 2, all);
    await page.close();
  });

  test("a pasted list of names is matched: found, perhaps, not found", async () => {
    const { page } = await visit(browser, served.address);
    await page.getByRole("button", { name: "Find a list of names" }).click();
    await page.getByRole("textbox", { name: "One name a line" }).fill("Sallow, Edwin\nDora Penhalow\nZebulon Quint");
    await page.getByRole("button", { name: "Look for 3 names" }).click();
    const found = page.getByRole("region", { name: "What was found" });
    await found.waitFor();
    expect(await found.locator("p").first().innerText()).toBe("1 found, 1 perhaps, 1 not found.");
    await page.close();
  });

  test.each(["light", "dark"] as const)("axe finds nothing serious in any view, %s", async (colorScheme) => {
    const { page, complaints } = await visit(browser, served.address, "", { colorScheme });
    const found: string[] = [];
    const look = async (view: string): Promise<void> => { found.push(...(await serious(page)).map((one) => `${view}: ${one}`)); };
    await look("board");
    await open(page, "Dora Penhallow");
    await page.locator("article.card .evidence").first().waitFor();
    await look("card");
    await page.locator("article.card .evidence").first().click();
    await page.locator(".reader mark").first().waitFor();
    await look("reader");
    for (const tab of ["Table", "Map", "Documents"]) { await page.getByRole("tab", { name: tab }).click(); await page.waitForTimeout(400); await look(tab); }
    for (const name of ["Export", "Add documents", "Find a list of names", "Keys (?)"]) {
      await page.getByRole("button", { name, exact: true }).first().click();
      await page.getByRole("dialog").waitFor();
      await look(name);
      await page.keyboard.press("Escape");
    }
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("at twice the size, and on a narrow screen, nothing runs out of the page", async () => {
    for (const viewport of [{ width: 640, height: 400 }, PHONE]) {
      const { page } = await visit(browser, served.address, "", { viewport });
      await open(page, "Dora Penhallow");
      await page.locator("article.card h2").waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
      expect(await serious(page)).toEqual([]);
      await page.close();
    }
  });

  test("the first load needs less than 250 kB of script, compressed", async () => {
    const page = await browser.newPage();
    let bytes = 0;
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    const scripts = new Map<string, string>();
    session.on("Network.responseReceived", ({ requestId, response }) => { if (/javascript/.test(response.mimeType)) scripts.set(requestId, response.url); });
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => { if (scripts.has(requestId)) bytes += encodedDataLength; });
    await page.goto(served.address);
    await still(page);
    const worker = await fetch(`${served.address}/assets/layout.js`, { headers: { "accept-encoding": "gzip" } });
    expect(worker.headers.get("content-encoding")).toBe("gzip");
    const packed = (await import("node:zlib")).gzipSync(new Uint8Array(await worker.arrayBuffer())).length;
    expect(scripts.size).toBeGreaterThan(1);
    expect(bytes + ([...scripts.values()].some((url) => url.endsWith("/layout.js")) ? 0 : packed)).toBeLessThan(250_000);
    await page.close();
  });

  test("a pasted text is loaded with its names, and one that cannot be read says why", async () => {
    const { page, complaints } = await visit(browser, served.address);
    await page.getByRole("button", { name: "Add documents" }).first().click();
    await page.getByRole("textbox", { name: /paste a text/i }).fill(LATE);
    await page.getByRole("button", { name: "Load the text" }).click();
    const result = page.getByRole("region", { name: "What was loaded" });
    await result.waitFor();
    expect(await result.innerText()).toContain("1 document added");
    await page.locator("input[type=file]").setInputFiles({ name: "empty.txt", mimeType: "text/plain", buffer: Buffer.from("") });
    await result.getByText("empty.txt").waitFor();
    await page.keyboard.press("Escape");
    await open(page, "Tobias Wren");
    await page.getByRole("heading", { level: 2, name: "Tobias Wren" }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("a correction is recorded, the board follows it, and undo takes it back", async () => {
    const { page, complaints } = await visit(browser, served.address);
    await open(page, "Mabel Osgood");
    await page.locator("details.correct summary").click();
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Mabel Anne Osgood");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("heading", { level: 2, name: "Mabel Anne Osgood" }).waitFor();
    await page.getByRole("button", { name: /^Undo/ }).click();
    await page.getByRole("heading", { level: 2, name: "Mabel Osgood", exact: true }).waitFor();
    await page.getByRole("button", { name: /^Redo/ }).click();
    await page.getByRole("heading", { level: 2, name: "Mabel Anne Osgood" }).waitFor();
    await page.getByRole("button", { name: /^Undo/ }).click();
    await page.getByRole("heading", { level: 2, name: "Mabel Osgood", exact: true }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("a search of the text shows the words that were found", async () => {
    const { page } = await visit(browser, served.address);
    await page.keyboard.press("/");
    await page.keyboard.type("telephone call");
    await page.locator(".snippet").first().waitFor();
    expect(await page.locator(".snippet").first().innerText()).toContain("telephone call");
    await page.close();
  });

  test("the map shows the places that it knows and names those that it does not", async () => {
    const { page, complaints } = await visit(browser, served.address, "#tab=map");
    await page.locator(".map .land").first().waitFor({ state: "attached" });
    expect(await page.locator(".map-foot").innerText()).toContain("Fallow Point");
    await page.locator(".map-foot").getByRole("button", { name: "Fallow Point" }).click();
    await page.getByRole("heading", { level: 2, name: "Fallow Point" }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });
});
