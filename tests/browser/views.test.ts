import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { onEachEngine } from "./engines.ts";
import { PAPERS } from "./papers.ts";
import { drawnCount, spots, still, visit } from "./visit.ts";

/** The board's labels and lines, its other views, the keyboard and the pointer. */

const said = (page: Page): Promise<string> => page.locator(".said").innerText();

onEachEngine("the views of the board", (here) => {
  test("labels never overlap at rest, near or far", async () => {
    const { page } = await visit(here.browser, here.address);
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
    const { page } = await visit(here.browser, here.address);
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
    const { page } = await visit(here.browser, here.address);
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

  test("the list of documents follows the board or shows all, is searched, and opens them", async () => {
    const { page } = await visit(here.browser, here.address, "#tab=documents");
    await page.getByRole("table").waitFor();
    await page.goto(`${here.address}/#tab=documents&nolines=QUOTED_IN,WORKS_FOR,ARRESTED_IN&no=Document`);
    await page.waitForFunction((all) => { const rows = document.querySelectorAll("tbody tr").length; return rows > 0 && rows < all; }, Object.keys(PAPERS).length);
    expect(await page.locator("caption").innerText()).toContain("behind this board");
    await page.getByRole("radio", { name: "All", exact: true }).check();
    await page.waitForFunction((all) => document.querySelectorAll("tbody tr").length === all, Object.keys(PAPERS).length);
    await page.getByRole("searchbox", { name: "With these words" }).fill("nets");
    await page.waitForFunction(() => document.querySelectorAll("tbody tr").length === 1);
    await page.getByRole("button", { name: "Coast Guard counts its part" }).click();
    await page.locator(".reader .text").waitFor();
    expect(await page.locator(".reader .text").innerText()).toContain("We found nothing but nets");
    await page.close();
  });

  test("the timeline narrows the board to what was told of those days, by mouse and by keyboard", async () => {
    const { page } = await visit(here.browser, here.address);
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
    const { page } = await visit(here.browser, here.address);
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
    const { page } = await visit(here.browser, here.address);
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
    const { page } = await visit(here.browser, here.address);
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

});
