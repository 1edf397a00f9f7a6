import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { HOW_TO_ENABLE as NEO4J } from "../store/neo4j.server.ts";
import { CHROMIUM, HOW_TO_ENABLE_BROWSER, launch } from "./chromium.ts";
import { NAMESAKES } from "./namesakes.ts";
import { ENGINES, canServe, serve } from "./served.ts";
import type { Served } from "./served.ts";
import { PHONE, open, visit } from "./visit.ts";

/** What a reporter does with names in doubt. Each test takes back what it decided, so that the next one finds all four pairs. */

const said = (page: Page): Promise<string> => page.locator(".said").innerText();
const card = (page: Page): ReturnType<Page["locator"]> => page.locator("article.card");
const names = (page: Page): Promise<string[]> => page.locator(".candidate h3").allTextContents();
const openCount = (page: Page, count: number): Promise<void> => page.locator("#tab-review .waits", { hasText: String(count) }).waitFor();
const pairShown = (page: Page): Promise<void> => page.locator(".candidate .evidence").nth(1).waitFor();
const headed = (page: Page, heading: RegExp): Promise<void> => page.locator(".review-head > .meta", { hasText: heading }).waitFor();
const serious = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
};

async function ask<T>(served: Served, query: string): Promise<T> {
  const response = await fetch(`${served.address}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query }) });
  return ((await response.json()) as { data: T }).data;
}
const exported = async (served: Served): Promise<string> => (await fetch(`${served.address}/export?format=cytoscape`)).text();
const peopleOf = async (served: Served, name: string): Promise<readonly { readonly name: string }[]> =>
  (await ask<{ entities: { edges: { node: { name: string } }[] } }>(served, `{ entities(filter: { text: "${name}" }) { edges { node { name } } } }`)).entities.edges.map(({ node }) => node);

/** Waits until the server says what is expected: decisions are shown before they are written. */
const settles = (look: () => Promise<unknown>, expected: unknown): Promise<void> => expect.poll(look, { timeout: 20_000 }).toEqual(expected);

for (const engine of ENGINES) {
  if (!CHROMIUM) { test.skip(`the review over ${engine} ${HOW_TO_ENABLE_BROWSER}`, () => undefined); continue; }
  if (!canServe(engine)) { test.skip(`the review over Neo4j needs Neo4j: ${NEO4J}`, () => undefined); continue; }

  describe(`the review over ${engine}`, { timeout: 90_000 }, () => {
    let browser: Browser;
    let served: Served;
    beforeAll(async () => { [browser, served] = await Promise.all([launch(), serve(NAMESAKES, engine)]); }, 120_000);
    afterAll(async () => { await browser?.close(); await served?.stop(); });

    const review = async (options: Parameters<typeof visit>[3] = {}): ReturnType<typeof visit> => {
      const visited = await visit(browser, served.address, "#tab=review", options);
      await pairShown(visited.page);
      return visited;
    };

    test("the tab says how many pairs are open, and leads to the likeliest: both side by side, in their sentences, with what speaks for and against", async () => {
      const { page, complaints } = await visit(browser, served.address);
      await openCount(page, 4);
      await page.getByRole("tab", { name: /^Review/ }).click();
      await pairShown(page);
      expect((await names(page)).join()).toMatch(/^Martin Hale,Martin [JK]\. Hale$/);
      const [left, right] = await Promise.all([0, 1].map((n) => page.locator(".candidate").nth(n).boundingBox()));
      expect(left?.y).toBe(right?.y);
      expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);
      expect(await page.locator(".candidate").first().locator("q b").first().textContent()).toBe("Martin Hale");
      expect(await page.locator(".candidate").first().innerText()).toContain("would have new nets before the winter");
      const weighed = await page.locator(".weighed").innerText();
      expect(weighed).toContain("Full name");
      expect(weighed).toContain("One of them fits another as well");
      expect(weighed).toMatch(/Works for .*Marrow Bay School District.*: two lines become one, 2 passages from 2 independent sources/);
      expect(await page.locator(".review-head").innerText()).toContain("Probably one");
      expect(complaints).toEqual([]);
      await page.close();
    });

    test("a passage opens its document beside the pair, at that place", async () => {
      const { page } = await review();
      await page.locator(".candidate .evidence").first().click();
      await page.locator(".reader mark").first().waitFor();
      expect((await page.locator(".reader mark").allTextContents()).join("")).toBe("Martin Hale");
      expect(await page.locator(".candidate").count()).toBe(2);
      await page.close();
    });

    test("y, n and u decide, the next pair follows at once and is announced; z takes each back until the export is what it was", async () => {
      const before = await exported(served);
      const { page, complaints } = await review();
      const first = await names(page);
      await page.keyboard.press("n");
      expect(await said(page)).toMatch(/^Told apart: Martin Hale and Martin .\. Hale\. Next: .+, 1 of 3\.$/);
      expect(await names(page)).not.toEqual(first);
      await openCount(page, 3);
      await page.locator(".decided li", { hasText: "Told apart" }).waitFor();
      while ((await names(page))[0] !== "David Brown") await page.getByRole("button", { name: "The next pair" }).click();
      await page.keyboard.press("y");
      await settles(async () => (await peopleOf(served, "David Brown")).length, 1);
      await page.locator(".decided li", { hasText: "Made one: David Brown" }).waitFor();
      while ((await names(page))[0] !== "Michael Johnson") await page.getByRole("button", { name: "The next pair" }).click();
      await page.keyboard.press("u");
      await page.locator(".decided li", { hasText: "Left open: Michael Johnson and Michael Johnson" }).waitFor();
      expect((await peopleOf(served, "Michael Johnson")).length).toBe(2);
      expect(await exported(served)).not.toBe(before);
      for (const pair of [["Michael Johnson", "Michael Johnson"], ["David Brown", "David Brown"], first]) {
        await page.keyboard.press("z");
        await page.waitForFunction((wanted) => [...document.querySelectorAll(".candidate h3")].map((each) => each.textContent).join() === wanted, pair.join());
      }
      await openCount(page, 4);
      expect(await exported(served)).toBe(before);
      expect(complaints).toEqual([]);
      await page.close();
    });

    test("when all is decided it says so and what it means; a decision of an earlier sitting is taken back from the list", async () => {
      const { page } = await review();
      await page.getByRole("textbox", { name: "Your initials" }).fill("EV");
      await page.getByRole("textbox", { name: /^Why/ }).pressSequentially("any name, y and n");
      await headed(page, /of 4 open/);
      await page.locator(".review-head").click();
      for (const left of [3, 2, 1]) { await page.keyboard.press("n"); await headed(page, new RegExp(`of ${left} open`)); }
      await page.keyboard.press("n");
      await page.getByRole("heading", { name: "Nothing is open" }).waitFor();
      expect(await said(page)).toContain("Nothing else is open.");
      expect(await page.getByRole("button", { name: /^Same/ }).isDisabled()).toBe(true);
      await settles(async () => (await ask<{ matches: { totalCount: number } }>(served, "{ matches { totalCount } }")).matches.totalCount, 0);
      await page.reload();
      const rows = page.locator(".decided li", { hasText: "EV" });
      await rows.nth(3).waitFor();
      expect(await rows.last().innerText()).toContain(": any name, y and n");
      for (let left = 4; left > 0; left--) {
        await page.getByRole("button", { name: /^Take back/ }).first().click();
        await openCount(page, 5 - left);
      }
      await page.close();
    });

    test("a pair that somebody else has judged meanwhile is refused, and the answer says who judged it", async () => {
      const { page } = await review();
      const { matches } = await ask<{ matches: { edges: { node: { a: string; b: string } }[] } }>(served, "{ matches { edges { node { a b } } } }");
      const { a, b } = matches.edges[0]?.node ?? { a: "", b: "" };
      const { judge } = await ask<{ judge: { id: string } }>(served, `mutation { judge(input: { verdict: DIFFERENT, a: "${a}", b: "${b}", who: "Ines" }) { id } }`);
      await page.keyboard.press("y");
      await page.locator(".notice", { hasText: "Ines judged this" }).waitFor();
      await openCount(page, 3);
      expect(await names(page)).toHaveLength(2);
      await ask(served, `mutation { undo(id: "${judge.id}") { id } }`);
      await page.close();
    });

    test.each(["light", "dark"] as const)("on a telephone and at a desk in the %s theme it is read without serious findings, and decided by touch", async (colorScheme) => {
      const { page: desk } = await review({ colorScheme });
      expect(await serious(desk)).toEqual([]);
      await desk.close();
      const { page, complaints } = await review({ colorScheme, viewport: PHONE, hasTouch: true });
      expect(await serious(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await page.getByRole("button", { name: /^Different/ }).tap();
      await openCount(page, 3);
      await page.locator(".verdicts").getByRole("button", { name: /^Undo/ }).tap();
      await openCount(page, 4);
      expect(complaints).toEqual([]);
      await page.close();
    });

    const correct = async (page: Page, name: string): Promise<void> => {
      await open(page, name);
      await card(page).getByRole("heading", { level: 2, name }).waitFor();
      await card(page).getByText("Correct", { exact: true }).click();
    };

    test("from a card: mentions that are somebody else are set apart, and undo joins them again", async () => {
      const before = await exported(served);
      const { page, complaints } = await visit(browser, served.address);
      await correct(page, "Odile Venn");
      await card(page).getByText("These are two: split").click();
      await card(page).locator(".choice").first().waitFor();
      for (const mention of await card(page).locator(".choice", { hasText: "City answers" }).or(card(page).locator(".choice", { hasText: "The Marrow Echo" })).all()) await mention.click();
      await card(page).getByRole("button", { name: /^Set 2 mentions apart/ }).click();
      await page.locator(".notice", { hasText: "2 mentions of Odile Venn set apart" }).waitFor();
      expect(await peopleOf(served, "Odile Venn")).toHaveLength(2);
      await page.getByRole("button", { name: "Undo (Ctrl+Z)" }).click();
      await page.locator(".notice", { hasText: "Taken back" }).waitFor();
      expect(await exported(served)).toBe(before);
      expect(complaints).toEqual([]);
      await page.close();
    });

    test("from a card: merge, rename and reject, each taken back by undo", async () => {
      const before = await exported(served);
      const { page, complaints } = await visit(browser, served.address);
      const undone = async (): Promise<void> => {
        await page.keyboard.press("Control+z");
        await page.locator(".notice", { hasText: "Taken back" }).waitFor();
        expect(await exported(served)).toBe(before);
      };
      await correct(page, "David Brown");
      await card(page).getByRole("textbox", { name: "The same as" }).fill("David Brown");
      await card(page).getByRole("button", { name: "Find" }).click();
      await card(page).locator(".correct .rows button", { hasText: "David Brown" }).click();
      await page.locator(".notice", { hasText: "are one now" }).waitFor();
      expect(await peopleOf(served, "David Brown")).toHaveLength(1);
      await page.locator("h1").click();
      await undone();
      await correct(page, "Odile Venn");
      await card(page).getByRole("textbox", { name: "Name", exact: true }).fill("Odile A. Venn");
      await card(page).getByRole("button", { name: "Save" }).click();
      await card(page).getByRole("heading", { level: 2, name: "Odile A. Venn" }).waitFor();
      await page.locator("h1").click();
      await undone();
      await correct(page, "Odile Venn");
      await card(page).getByRole("button", { name: "This is no name" }).click();
      await page.locator(".notice", { hasText: "is not a name any more" }).waitFor();
      expect(await peopleOf(served, "Odile Venn")).toHaveLength(0);
      await undone();
      expect(complaints).toEqual([]);
      await page.close();
    });
  });
}
