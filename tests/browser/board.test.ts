import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { onEachEngine } from "./engines.ts";
import { PHONE, drawnCount, open, spotOf, spots, still, visit } from "./visit.ts";

/** What a reporter does on the board, from the first picture to the sentence behind a line. */

const card = (page: Page): ReturnType<Page["locator"]> => page.locator("article.card");

onEachEngine("the board", (here) => {
  test("opens on a picture of more than twenty nodes, nothing in the console and nothing asked elsewhere", async () => {
    const { page, complaints } = await visit(here.browser, here.address);
    expect(await drawnCount(page)).toBeGreaterThan(20);
    expect((await spots(page)).map(({ label }) => label)).toContain("Operation Low Tide");
    expect(page.url()).toBe(`${here.address}/`);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("gives each kind its shape and an unnamed group its count", async () => {
    const { page } = await visit(here.browser, here.address);
    const looks = await page.evaluate(() => document.querySelector(".stage")?._cyreg?.cy.nodes().map((node) => [node.data("end"), (node as unknown as { style(name: string): string }).style("shape"), node.data("inside")]));
    const shapes = new Map(looks?.map(([end, shape]) => [end, shape]));
    expect(shapes.get("Person")).toBe("ellipse");
    expect(shapes.get("Agency")).toBe("round-rectangle");
    expect(new Set(["Person", "Agency", "Operation"].map((end) => shapes.get(end))).size).toBe(3);
    expect(looks?.map(([, , inside]) => inside)).toContain("42");
    await page.close();
  });

  test("search: / leads to the field, hits come as one types, Enter opens the first as a card with one heading", async () => {
    const { page } = await visit(here.browser, here.address);
    await page.keyboard.press("/");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("combobox");
    await page.keyboard.type("penhalow");
    await page.getByRole("option").first().waitFor();
    expect(await page.getByRole("option").first().textContent()).toContain("Dora Penhallow");
    await page.keyboard.press("Enter");
    await card(page).getByRole("heading", { level: 2, name: "Dora Penhallow" }).waitFor();
    expect(await card(page).locator("h2").count()).toBe(1);
    await page.close();
  });

  test("a click on a node opens its card, a click on evidence the document with that passage marked", async () => {
    const { page, complaints } = await visit(here.browser, here.address);
    const sallow = await spotOf(page, "Edwin Sallow");
    await page.mouse.click(sallow.x, sallow.y);
    await card(page).getByRole("heading", { level: 2, name: "Edwin Sallow" }).waitFor();
    const passage = card(page).locator("button.evidence").first();
    const quote = (await passage.locator("q").textContent()) ?? "";
    await passage.click();
    const reader = page.getByRole("article", { name: "Document" });
    await reader.locator("mark").first().waitFor();
    expect((await reader.locator("mark").allTextContents()).join("")).toBe(quote);
    expect(await reader.locator(".mention").count()).toBeGreaterThan(4);
    expect(page.url()).toMatch(/read=[0-9a-f]{20}:\d+-\d+/);
    await reader.locator(".mention", { hasText: "FBI" }).first().click();
    await card(page).getByRole("heading", { level: 2, name: /Federal Bureau/ }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("an address names a passage", async () => {
    const { page } = await visit(here.browser, here.address);
    await open(page, "Edwin Sallow");
    await card(page).locator("button.evidence").first().click();
    await page.locator("mark").first().waitFor();
    const [address, marked] = [page.url(), await page.locator("mark").allTextContents()];
    await page.close();
    const other = await here.browser.newPage();
    await other.goto(address);
    await other.locator("mark").first().waitFor();
    expect(await other.locator("mark").allTextContents()).toEqual(marked);
    await other.close();
  });

  test("copies of one story are one source, folded under the passage", async () => {
    const { page } = await visit(here.browser, here.address);
    await open(page, "42 people");
    await card(page).locator("details.copies summary").first().waitFor();
    expect(await card(page).locator("details.copies summary").first().textContent()).toBe("and 1 copy");
    expect(await card(page).locator(".card-head").textContent()).toContain("In 2 documents from 1 independent source");
    await page.close();
  });

  test("a double click brings the neighbours, and undo takes them off again", async () => {
    const { page } = await visit(here.browser, here.address);
    await open(page, "Operation Ebb");
    await page.getByRole("button", { name: "Focus" }).click();
    await still(page);
    const few = await drawnCount(page);
    const fallow = await spotOf(page, "Fallow Point");
    await page.mouse.dblclick(fallow.x, fallow.y);
    await page.waitForFunction((n) => Number(document.querySelector("[data-nodes]")?.getAttribute("data-nodes")) > n, few);
    await still(page);
    const more = await drawnCount(page);
    expect((await spots(page)).map(({ label }) => label)).toContain("Silas Brack");
    await page.keyboard.press("Control+z");
    await still(page);
    expect(await drawnCount(page)).toBe(few);
    await page.keyboard.press("Control+Shift+Z");
    await still(page);
    expect(await drawnCount(page)).toBe(more);
    await page.close();
  });

  test("what lies on the board stays where it is when the board grows", async () => {
    const { page } = await visit(here.browser, here.address);
    await open(page, "Operation Ebb");
    await page.getByRole("button", { name: "Focus" }).click();
    await still(page);
    const placesOf = async (): Promise<Map<string, string>> => new Map(await page.evaluate(() => document.querySelector(".stage")?._cyreg?.cy.nodes().map((node): [string, string] => [node.id(), JSON.stringify((node as unknown as { position(): object }).position())])));
    const before = await placesOf();
    await open(page, "Fallow Point");
    await page.getByRole("button", { name: /^Expand/ }).click();
    await page.waitForFunction((n) => Number(document.querySelector("[data-nodes]")?.getAttribute("data-nodes")) > n, before.size);
    await still(page);
    const after = await placesOf();
    for (const [id, place] of before) expect(after.get(id)).toBe(place);
    await page.close();
  });

  test("the legend is the filter: kinds and relations go and come back", async () => {
    const { page } = await visit(here.browser, here.address);
    const all = await drawnCount(page);
    await page.getByRole("checkbox", { name: /^Documents/ }).uncheck();
    await page.waitForFunction((n) => Number(document.querySelector("[data-nodes]")?.getAttribute("data-nodes")) < n, all);
    await page.getByRole("checkbox", { name: /^Documents/ }).check();
    await page.waitForFunction((n) => Number(document.querySelector("[data-nodes]")?.getAttribute("data-nodes")) === n, all);
    await page.getByRole("checkbox", { name: /^Quoted in/ }).uncheck();
    await page.waitForFunction((n) => Number(document.querySelector("[data-nodes]")?.getAttribute("data-nodes")) < n, all);
    expect(page.url()).toContain("nolines=QUOTED_IN");
    await page.close();
  });

  test("the address reopens the same board: nodes, places, filters, selection", async () => {
    const { page } = await visit(here.browser, here.address);
    await open(page, "Operation Ebb");
    await page.getByRole("button", { name: "Focus" }).click();
    await page.getByRole("checkbox", { name: /^Gangs/ }).uncheck();
    await still(page);
    const [address, before] = [page.url(), await page.evaluate(() => document.querySelector(".stage")?._cyreg?.cy.nodes().map((node) => [node.id(), (node as unknown as { position(): object }).position()]))];
    await page.close();
    const { page: other } = await visit(here.browser, here.address, address.slice(here.address.length + 1));
    const after = await other.evaluate(() => document.querySelector(".stage")?._cyreg?.cy.nodes().map((node) => [node.id(), (node as unknown as { position(): object }).position()]));
    expect(new Map(after as [string, object][])).toEqual(new Map(before as [string, object][]));
    await other.getByRole("heading", { level: 2, name: "Operation Ebb" }).waitFor();
    await other.close();
  });

  test("a path between two is told as a chain of passages", async () => {
    const { page } = await visit(here.browser, here.address);
    await open(page, "Pell Arkwright");
    await page.getByRole("button", { name: "Path from here" }).click();
    await open(page, "Quarry Street Kings");
    await page.getByRole("article", { name: "Path" }).locator(".step q").first().waitFor();
    expect(await page.locator(".chain .step").count()).toBeGreaterThan(1);
    expect(await page.locator(".chain .stop").first().textContent()).toContain("Pell Arkwright");
    expect(await page.locator(".chain .stop").last().textContent()).toContain("Quarry Street Kings");
    await page.close();
  });

  test.each(["graphml", "cytoscape"])("the export button gives what is on the board as %s", async (format) => {
    const { page } = await visit(here.browser, here.address);
    await open(page, "Operation Ebb");
    await page.getByRole("button", { name: "Focus" }).click();
    await still(page);
    const labels = (await page.evaluate(() => document.querySelector(".stage")?._cyreg?.cy.nodes().map((node) => node.id()))) ?? [];
    await page.getByRole("button", { name: "Export", exact: true }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`[data-format=${format}]`).click()]);
    const text = await readFile(await download.path(), "utf8");
    const count = format === "graphml" ? (text.match(/<node /g) ?? []).length : (JSON.parse(text) as { elements: { nodes: unknown[] } }).elements.nodes.length;
    expect(count).toBe(labels.length);
    await page.close();
  });

  test("on a telephone the board fills the screen and the card is a sheet from below", async () => {
    const { page, complaints } = await visit(here.browser, here.address, "", { viewport: PHONE, hasTouch: true });
    expect(await page.locator("nav.legend").isVisible()).toBe(false);
    const spot = (await spots(page)).find(({ x, y, label }) => label !== "" && x > 40 && x < 350 && y > 200 && y < 500);
    await page.touchscreen.tap(spot?.x ?? 0, spot?.y ?? 0);
    await page.locator(".side h2").waitFor();
    const sheet = await page.locator(".side").boundingBox();
    expect(sheet?.width).toBe(390);
    expect(sheet?.y).toBeGreaterThan(400);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole("button", { name: "Filters" }).click();
    await page.getByRole("dialog").getByRole("checkbox", { name: /^People/ }).waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Add documents" }).click();
    await page.getByRole("dialog", { name: "Add documents" }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });
});
