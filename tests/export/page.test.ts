import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { CHROMIUM, HOW_TO_ENABLE_BROWSER, launch } from "../browser/chromium.ts";
import { contextFor, entity, evidence, harbour, paper, relation, subgraph } from "./board.ts";
import { textOf } from "./read.ts";

const { subgraph: graph, context, by } = harbour();
const EVIL = '</script><img src=x onerror="window.hacked=1"><b>bold</b>';

describe.skipIf(!CHROMIUM)(`the exported page (${HOW_TO_ENABLE_BROWSER})`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  /** The page with the network blocked; requests and errors are gathered. */
  async function open(html: string): Promise<{ readonly page: Page; readonly asked: string[]; readonly errors: string[] }> {
    const [asked, errors]: [string[], string[]] = [[], []];
    const page = await browser.newPage({ offline: true });
    await page.route("**", (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await page.setContent(html, { waitUntil: "load" });
    return { page, asked, errors };
  }

  test("draws every node and line without the network, and shows passages", async () => {
    const { page, asked, errors } = await open(await textOf("html", graph, context));
    expect(await page.locator("svg [data-node]").count()).toBe(graph.nodes.length);
    expect(await page.locator("svg [data-edge]").count()).toBe(graph.edges.length);
    await page.locator(`svg [data-node="${by.bo?.id}"]`).focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("aside h2").textContent()).toBe("Bo Strömvik");
    expect(await page.locator("aside blockquote").allTextContents()).toContain("Strömvik was acquitted");
    await page.locator("aside button", { hasText: "Gull Quay" }).click();
    expect(await page.locator("aside h2").textContent()).toBe("Gull Quay");
    expect([asked, errors]).toEqual([[], []]);
    await page.close();
  });

  test("finds a name, and hides a kind with its lines", async () => {
    const { page, errors } = await open(await textOf("html", graph, context));
    await page.locator("input[type=search]").fill("strömvik");
    expect(await page.locator("svg [data-node]:not(.faded)").count()).toBe(1);
    await page.locator("input[type=search]").fill("");
    await page.locator('input[data-kind="Gang"]').uncheck();
    expect(await page.locator("svg [data-node]:visible").count()).toBe(graph.nodes.length - 1);
    expect(await page.locator("svg [data-edge]:visible").count()).toBe(graph.edges.length - 2);
    expect(errors).toEqual([]);
    await page.close();
  });

  test("takes hostile text for text", async () => {
    const [document, who] = [paper(EVIL, { url: "javascript:alert(1)" }), entity("Person", EVIL, { aliases: [EVIL, "\ud800"] })];
    const hostile = subgraph([document, who], [relation(evidence("QUOTED_IN", who, document, document, EVIL))]);
    const { page, asked, errors } = await open(await textOf("html", hostile, contextFor(hostile)));
    await page.locator(`svg [data-node="${who.id}"]`).click({ force: true });
    expect(await page.locator("aside h2").textContent()).toBe(EVIL);
    expect(await page.locator("aside blockquote").textContent()).toBe(EVIL);
    expect(await page.locator("img, b, a").count()).toBe(0);
    expect(await page.evaluate("window.hacked")).toBeUndefined();
    expect([asked, errors]).toEqual([[], []]);
    await page.close();
  });

  test("the SVG opens too, with its words as text", async () => {
    const svg = await textOf("svg", graph, context);
    const { page, asked } = await open(`<!doctype html><body>${svg.slice(svg.indexOf("<svg"))}</body>`);
    const shown = (await page.locator("svg text").allTextContents()).join(" ");
    for (const name of ["Ann Lidgate", "Bo Strömvik", "Gull Quay", "arrested"]) expect(shown).toContain(name);
    expect(asked).toEqual([]);
    await page.close();
  });
});
