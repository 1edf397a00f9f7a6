import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { onEachEngine } from "./engines.ts";
import { open, still, visit } from "./visit.ts";

/** Files from the board: what they would hold, who is withheld, a citation of any passage, and a board that comes in again. */

interface Cytoscape { readonly elements: { readonly nodes: readonly { readonly data: { readonly name: string }; readonly position?: object }[]; readonly edges: readonly { readonly data: { readonly evidence: readonly { readonly origin: string }[] } }[] } }

async function dialog(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.locator(".size p").first().waitFor();
}

async function download(page: Page, format: string): Promise<{ readonly text: string; readonly path: string }> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.locator(`[data-format=${format}]`).click()]);
  const path = await file.path();
  return { text: await readFile(path, "utf8"), path };
}

const number = (text: string, what: string): number => Number(new RegExp(`([\\d,]+) ${what}`).exec(text)?.[1]?.replaceAll(",", "") ?? NaN);

onEachEngine("exports from the board", (here) => {
  test("say before the download how much they hold, and hold that", async () => {
    const { page, complaints } = await visit(here.browser, here.address);
    await open(page, "Operation Low Tide");
    await page.getByRole("button", { name: "Focus" }).click();
    await still(page);
    await dialog(page);
    const said = await page.locator(".size p").first().innerText();
    expect(await page.locator("[data-format=csv]").innerText()).toMatch(/One row a passage, for any spreadsheet\s+about [\d.]+ KB/);
    const { text } = await download(page, "cytoscape");
    const { elements } = JSON.parse(text) as Cytoscape;
    expect([number(said, "nodes?"), number(said, "relations?"), number(said, "passages?")]).toEqual([elements.nodes.length, elements.edges.length, elements.edges.flatMap((e) => e.data.evidence).length]);
    expect(elements.nodes.every((node) => node.position), "they lie where the board has them").toBe(true);
    const { violations } = await new AxeBuilder({ page }).include("dialog").analyze();
    expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id }) => id)).toEqual([]);
    const everything = page.getByRole("radio", { name: "Everything" });
    await everything.check();
    await page.waitForFunction((before) => document.querySelector(".size p")?.textContent !== before, said);
    expect(number(await page.locator(".size p").first().innerText(), "nodes?")).toBeGreaterThan(elements.nodes.length);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("withhold private people, say how many, and tell who in a list apart", async () => {
    const { page } = await visit(here.browser, here.address);
    await dialog(page);
    expect((await download(page, "csv")).text).toContain("Brack");
    await page.getByRole("checkbox", { name: /Withhold private people/ }).check();
    await page.getByText("are withheld").waitFor();
    const { text } = await download(page, "csv");
    expect(text).not.toContain("Brack");
    expect(text).toContain("Person A");
    const [log] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Who and why" }).click()]);
    expect(log.suggestedFilename()).toBe("corkboard.withheld.json");
    expect(await readFile(await log.path(), "utf8")).toContain("Silas Brack");
    await page.close();
  });

  test("any passage is copied as a citation, from a card, from a relation and from the document", async () => {
    const { page } = await visit(here.browser, here.address, "", { permissions: ["clipboard-read", "clipboard-write"] });
    const pasted = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    await open(page, "Dora Penhallow");
    const card = page.locator("article.card .passage").first();
    await card.getByRole("button", { name: "Copy citation" }).click();
    await page.getByText("The citation is copied.").first().waitFor();
    const quote = (await card.locator("q").innerText()).replace(/\s+/g, " ").trim();
    const citation = await pasted();
    expect(citation).toContain(`“${quote}”`);
    expect(citation).toMatch(/”, (The Marrow Echo|Coast Wire|Marrow County), \d+ March 2025\. On the board \(characters \d+–\d+\): http:\/\/127\.0\.0\.1:\d+\/#read=[0-9a-f]{20}:\d+-\d+$/);
    await card.locator(".evidence").click();
    await page.locator(".reader mark").first().waitFor();
    await page.locator(".reader-bar").getByRole("button", { name: "Copy citation" }).click();
    await page.waitForTimeout(200);
    expect(await pasted()).toBe(citation);
    const address = /http\S+$/.exec(citation)?.[0] ?? "";
    await page.goto("about:blank");
    await page.goto(address);
    await page.locator(".reader mark").first().waitFor();
    expect((await page.locator(".reader mark").allInnerTexts()).join("").replace(/\s+/g, " ").trim()).toBe(quote);
    await page.close();
  });

  test("what was exported and is dropped on the page comes in again, marked as from another tool", async () => {
    const { page } = await visit(here.browser, here.address);
    await dialog(page);
    const { text } = await download(page, "cytoscape");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Add documents", exact: true }).click();
    await page.locator("input[type=file]").setInputFiles({ name: "board.cyjs", mimeType: "application/json", buffer: Buffer.from(text) });
    await page.getByRole("region", { name: "What was loaded" }).waitFor();
    expect(await page.getByRole("region", { name: "What was loaded" }).innerText()).toContain("1 document added, 0 replaced, 0 known already");
    await page.keyboard.press("Escape");
    await page.getByRole("tab", { name: "Documents" }).click();
    await page.getByText("Imported from board.cyjs").first().waitFor();
    await page.close();
  });
});
