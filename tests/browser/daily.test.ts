import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { onEachEngine } from "./engines.ts";
import { LATE } from "./papers.ts";
import { PHONE, open, still, visit } from "./visit.ts";

/** Accessibility of every view, the size of the first load, and what comes in through the browser: lists, texts, corrections. */

const serious = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
};

onEachEngine("the board in daily use", (here) => {
  test("a pasted list of names is matched: found, perhaps, not found", async () => {
    const { page } = await visit(here.browser, here.address);
    await page.getByRole("button", { name: "Find a list of names" }).click();
    await page.getByRole("textbox", { name: "One name a line" }).fill("Sallow, Edwin\nDora Penhalow\nZebulon Quint");
    await page.getByRole("button", { name: "Look for 3 names" }).click();
    const found = page.getByRole("region", { name: "What was found" });
    await found.waitFor();
    expect(await found.locator("p").first().innerText()).toBe("1 found, 1 perhaps, 1 not found.");
    await page.close();
  });

  // What axe looks at does not hang on the engine, so each has one theme.
  const colorScheme = here.engine === "Neo4j" ? "dark" : "light";
  test(`axe finds nothing serious in any view, ${colorScheme}`, async () => {
    const { page, complaints } = await visit(here.browser, here.address, "", { colorScheme });
    const found: string[] = [];
    const look = async (view: string): Promise<void> => { found.push(...(await serious(page)).map((one) => `${view}: ${one}`)); };
    await look("board");
    await open(page, "Dora Penhallow");
    await page.locator("article.card .evidence").first().waitFor();
    await look("card");
    await page.locator("article.card .evidence").first().click();
    await page.locator(".reader mark").first().waitFor();
    await look("reader");
    for (const tab of ["Table", "Map", "Documents", "Review"]) { await page.getByRole("tab", { name: new RegExp(`^${tab}`) }).click(); await page.waitForTimeout(400); await look(tab); }
    for (const name of ["Export", "Add documents", "Find a list of names", "Saved boards (S)", "Keys (?)"]) {
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
      const { page } = await visit(here.browser, here.address, "", { viewport });
      await open(page, "Dora Penhallow");
      await page.locator("article.card h2").waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
      expect(await serious(page)).toEqual([]);
      await page.close();
    }
  });

  test("the first load needs less than 250 kB of script, compressed", async () => {
    const page = await here.browser.newPage();
    let bytes = 0;
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    const scripts = new Map<string, string>();
    session.on("Network.responseReceived", ({ requestId, response }) => { if (/javascript/.test(response.mimeType)) scripts.set(requestId, response.url); });
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => { if (scripts.has(requestId)) bytes += encodedDataLength; });
    await page.goto(here.address);
    await still(page);
    const worker = await fetch(`${here.address}/assets/layout.js`, { headers: { "accept-encoding": "gzip" } });
    expect(worker.headers.get("content-encoding")).toBe("gzip");
    const packed = (await import("node:zlib")).gzipSync(new Uint8Array(await worker.arrayBuffer())).length;
    expect(scripts.size).toBeGreaterThan(1);
    expect(bytes + ([...scripts.values()].some((url) => url.endsWith("/layout.js")) ? 0 : packed)).toBeLessThan(250_000);
    await page.close();
  });

  test("a pasted text is loaded with its names, and one that cannot be read says why", async () => {
    const { page, complaints } = await visit(here.browser, here.address);
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
    const { page, complaints } = await visit(here.browser, here.address);
    await open(page, "Mabel Osgood");
    await page.locator("details.correct > summary").click();
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Mabel Anne Osgood");
    await page.getByRole("button", { name: "Save", exact: true }).click();
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
    const { page } = await visit(here.browser, here.address);
    await page.keyboard.press("/");
    await page.keyboard.type("telephone call");
    await page.locator(".snippet").first().waitFor();
    expect(await page.locator(".snippet").first().innerText()).toContain("telephone call");
    await page.close();
  });

  test("the map shows the places that it knows and names those that it does not", async () => {
    const { page, complaints } = await visit(here.browser, here.address, "#tab=map");
    await page.locator(".map .land").first().waitFor({ state: "attached" });
    expect(await page.locator(".map-foot").innerText()).toContain("Fallow Point");
    await page.locator(".map-foot").getByRole("button", { name: "Fallow Point" }).click();
    await page.getByRole("heading", { level: 2, name: "Fallow Point" }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });
});
