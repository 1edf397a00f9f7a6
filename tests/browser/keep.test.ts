import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { onEachEngine } from "./engines.ts";
import { LATE } from "./papers.ts";
import { drawnCount, open, spots, still, visit } from "./visit.ts";

/** What is kept and what comes in: saved boards, files that are dropped, an ingest that is stopped, another kind. */

const places = async (page: Page): Promise<object> => Object.fromEntries(await page.evaluate(() => document.querySelector(".stage")?._cyreg?.cy.nodes().map((node): [string, object] => [node.id(), (node as unknown as { position(): object }).position()]) ?? []));

const saved = (page: Page): ReturnType<Page["getByRole"]> => page.getByRole("dialog", { name: "Saved boards" });

/** Files let go over the middle of the page. */
async function drop(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  const carried = await page.evaluateHandle((all) => {
    const carried = new DataTransfer();
    for (const [name, text] of Object.entries(all)) carried.items.add(new File([text], name, { type: "text/plain" }));
    return carried;
  }, files);
  await page.dispatchEvent(".board", "dragover", { dataTransfer: carried });
  await page.getByRole("dialog", { name: "Add documents" }).waitFor();
  await page.dispatchEvent("dialog", "drop", { dataTransfer: carried });
}

onEachEngine("what is kept", (here) => {
  test("a board is saved with a name and notes, renamed, and opens the same elsewhere after documents have come", async () => {
    const { page, complaints } = await visit(here.browser, here.address);
    await open(page, "Operation Ebb");
    await page.getByRole("button", { name: "Focus" }).click();
    await still(page);
    const before = await places(page);
    await page.locator(".board").focus();
    await page.keyboard.press("s");
    await saved(page).getByRole("textbox", { name: "Name" }).fill("The second sweep");
    await saved(page).getByRole("textbox", { name: "Notes" }).fill("Ask the court for the list.");
    await saved(page).getByRole("button", { name: "Save this board" }).click();
    await saved(page).getByRole("button", { name: "The second sweep" }).waitFor();
    await saved(page).getByRole("button", { name: "Rename, notes" }).click();
    await saved(page).getByRole("textbox", { name: "New name" }).fill("Ebb, as it stood");
    await saved(page).getByRole("button", { name: "Keep", exact: true }).click();
    await saved(page).getByRole("button", { name: "Ebb, as it stood" }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();

    const { page: other } = await visit(here.browser, here.address);
    const all = await drawnCount(other);
    await drop(other, { "late.txt": LATE });
    await other.getByRole("region", { name: "What was loaded" }).getByText("1 document added").waitFor();
    await other.keyboard.press("Escape");
    await other.getByRole("button", { name: "Saved boards (S)" }).click();
    expect(await saved(other).locator(".notes").innerText()).toBe("Ask the court for the list.");
    await saved(other).getByRole("button", { name: "Ebb, as it stood" }).click();
    await still(other);
    expect(await places(other)).toEqual(before);
    await other.getByRole("heading", { level: 2, name: "Operation Ebb" }).waitFor();
    await other.getByRole("button", { name: /^Undo/ }).click();
    await other.waitForFunction((n) => Number(document.querySelector("[data-nodes]")?.getAttribute("data-nodes")) >= n, all);
    await other.close();
  });

  test("a saved board takes what is shown now, is deleted, and can be put back", async () => {
    const { page, complaints } = await visit(here.browser, here.address, "#min=2");
    await page.getByRole("button", { name: "Saved boards (S)" }).click();
    await saved(page).getByRole("textbox", { name: "Name" }).fill("Well sourced");
    await saved(page).getByRole("button", { name: "Save this board" }).click();
    const row = saved(page).getByRole("listitem").filter({ hasText: "Well sourced" });
    await row.getByRole("button", { name: "Delete" }).click();
    await row.waitFor({ state: "detached" });
    await saved(page).getByRole("button", { name: "Put it back" }).click();
    await row.waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Clear all filters" }).click();
    await page.getByRole("button", { name: "Saved boards (S)" }).click();
    await row.getByRole("button", { name: "Well sourced", exact: true }).click();
    expect(page.url()).toContain("min=2");
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("files that are dropped are loaded with live progress, failures are listed with their reasons, and Stop leaves the rest", async () => {
    const { page, complaints } = await visit(here.browser, here.address);
    let letGo = (): void => undefined;
    const stopped = new Promise<void>((resolve) => { letGo = resolve; });
    // The server's answer to the first portion waits until the person has pressed Stop.
    await page.route("**/graphql", async (route) => {
      if (!route.request().postData()?.includes("mutation Ingest")) return route.continue();
      const response = await route.fetch();
      await stopped;
      return route.fulfill({ response });
    });
    const papers = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${String(i).padStart(2, "0")}.txt`, i === 1 ? "" : LATE.replaceAll("Tobias Wren", `Tobias Wren of Pier ${i}`)]));
    await drop(page, papers);
    await page.getByRole("group", { name: "Progress" }).getByText(/\d+ of 20 documents, now \d\d\.txt/).waitFor();
    await page.getByRole("button", { name: "Stop", exact: true }).click();
    await page.getByText("Stopping after the documents in hand.").waitFor();
    letGo();
    const result = page.getByRole("region", { name: "What was loaded" });
    await result.waitFor();
    expect(await result.innerText()).toMatch(/^7 documents added, 0 replaced, 0 known already; stopped before the rest\./);
    expect(await result.locator("li").innerText()).toMatch(/^01\.txt .{10,}/);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("another kind is given by hand, and undone", async () => {
    const { page } = await visit(here.browser, here.address);
    await open(page, "Harbor Law Project");
    await page.locator("article.card details.correct > summary").click();
    await page.getByRole("combobox", { name: "Kind" }).selectOption("Agency");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.locator(".kind-line .kind-Agency").waitFor();
    await page.getByRole("button", { name: /^Undo/ }).click();
    await page.locator(".kind-line .kind-Organization").waitFor();
    await page.close();
  });

  test("a path goes around whom one excludes, says when there is no other, and its address keeps that", async () => {
    const { page, complaints } = await visit(here.browser, here.address);
    await open(page, "Silas Brack");
    await page.getByRole("button", { name: "Path from here" }).click();
    await open(page, "Rhea Colter");
    const card = page.getByRole("article", { name: "Path" });
    await card.locator(".step q").first().waitFor();
    const stops = async (): Promise<readonly string[]> => card.locator(".stop .name").allInnerTexts();
    const first = await stops();
    expect([first[0], first.at(-1)]).toEqual(["Silas Brack", "Rhea Colter"]);
    const between = first[1] ?? "";
    await card.getByRole("button", { name: `Go around ${between}` }).click();
    await page.waitForFunction((name) => ![...document.querySelectorAll(".stop .name")].some((stop) => stop.textContent === name), between);
    expect(page.url()).toContain("around=");
    // Each way but the last can be excluded; then it is said, and the last stays.
    for (let tried = 0; tried < 8 && !(await page.getByText("No other path links these two").count()); tried++) {
      await card.getByRole("button", { name: /^Go around/ }).first().click();
      await page.waitForTimeout(600);
    }
    await page.getByText("No other path links these two").first().waitFor();
    expect((await stops()).length).toBeGreaterThan(2);
    await card.getByRole("checkbox", { name: "Well sourced rather than short" }).uncheck();
    await page.waitForFunction(() => location.hash.includes("way=short"));
    await card.locator(".step q").first().waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("arranged by time the columns bear their dates, in order", async () => {
    const { page } = await visit(here.browser, here.address, "#layout=time");
    const dates = await page.locator(".axis li").evaluateAll((all) => all.map((one) => [one.textContent, one.getBoundingClientRect().left] as const));
    expect(dates.length).toBeGreaterThan(2);
    expect(dates[0]?.[0]).toBe("4 March 2025");
    const days = dates.map(([text]) => Date.parse(`${text} UTC`)).filter((day) => !Number.isNaN(day));
    expect(days).toEqual([...days].sort((a, b) => a - b));
    const sweep = (await spots(page)).find(({ label }) => label === "Operation Low Tide");
    expect(sweep?.x ?? 0).toBeLessThan(dates[1]?.[1] ?? 0);
    await page.close();
  });

  test("two steps bring more than one, and nothing moves for those who want no motion", async () => {
    const { page } = await visit(here.browser, here.address);
    await open(page, "Mabel Osgood");
    await page.getByRole("button", { name: "Focus" }).click();
    await still(page);
    const few = await drawnCount(page);
    await page.locator(".board").focus();
    await page.keyboard.press("2");
    await page.waitForFunction((n) => Number(document.querySelector("[data-nodes]")?.getAttribute("data-nodes")) > n, few);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await page.close();
  });
});
