import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CHROMIUM, HOW_TO_ENABLE_BROWSER, launch } from "./chromium.ts";
import { NAMESAKES } from "./namesakes.ts";
import { serve } from "./served.ts";
import type { Served } from "./served.ts";
import { open, visit } from "./visit.ts";

/** What a reporter adds to what the documents were read to say, from a card. */

describe.skipIf(!CHROMIUM)(`adding by hand ${HOW_TO_ENABLE_BROWSER}`, { timeout: 120_000 }, () => {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => { [browser, served] = await Promise.all([launch(), serve(NAMESAKES)]); }, 120_000);
  afterAll(async () => { await browser?.close(); await served?.stop(); });

  const ask = async (query: string): Promise<unknown> =>
    ((await (await fetch(`${served.address}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query }) })).json()) as { data: unknown }).data;

  test("a relation by its passage, a name in it and a note, each a person's, and undo takes them back", async () => {
    const { page, complaints } = await visit(browser, served.address);
    await open(page, "Odile Venn");
    const card = page.locator("article.card");
    await card.getByText("Correct", { exact: true }).click();
    await card.getByText("Add by hand: a relation, a name").click();
    const passage = card.getByLabel("The passage that says so");
    await passage.selectOption({ index: 1 });
    await card.getByLabel("A name in it that was missed").fill("the city");
    await card.getByRole("button", { name: "Add the name" }).click();
    await expect.poll(() => ask(`{ entities(filter: { text: "the city" }) { edges { node { name origin } } } }`), { timeout: 20_000 }).toEqual({ entities: { edges: [{ node: { name: "the city", origin: "HUMAN" } }] } });
    await card.getByText("Notes and tags").click();
    await card.getByLabel("Note", { exact: true }).fill("Called back on Friday.");
    await card.getByRole("button", { name: "Add", exact: true }).first().click();
    await card.getByText("Called back on Friday.").waitFor();
    expect(await ask(`{ entities(filter: { text: "Odile" }) { edges { node { name remarks { verdict text } } } } }`)).toEqual({ entities: { edges: [{ node: { name: "Odile Venn", remarks: [{ verdict: "NOTE", text: "Called back on Friday." }] } }] } });
    // A card that was fetched anew is closed again.
    if (!(await card.getByText("Add by hand: a relation, a name").isVisible())) await card.getByText("Correct", { exact: true }).click();
    if (!(await passage.isVisible())) await card.getByText("Add by hand: a relation, a name").click();
    await passage.selectOption({ index: 1 });
    await card.getByLabel("It says that this").selectOption("WORKS_FOR");
    await card.getByLabel("Whom or what").fill("Harbor Law Project");
    await card.getByRole("button", { name: "Find" }).last().click();
    const origins = async (): Promise<string[]> =>
      ((await ask(`{ entities(filter: { text: "Odile" }) { edges { node { relations(types: [WORKS_FOR]) { edges { node { evidence { origin } } } } } } } }`)) as { entities: { edges: { node: { relations: { edges: { node: { evidence: { origin: string }[] } }[] } } }[] } }).entities.edges.flatMap(({ node }) => node.relations.edges.flatMap((e) => e.node.evidence.map(({ origin }) => origin)));
    const before = await origins();
    await card.locator(".split").getByRole("button", { name: "Harbor Law Project" }).click();
    await expect.poll(async () => (await origins()).sort(), { timeout: 20_000 }).toEqual([...before, "HUMAN"].sort());
    await page.getByRole("button", { name: "Undo (Ctrl+Z)" }).click();
    await expect.poll(origins, { timeout: 20_000 }).toEqual(before);
    expect(complaints).toEqual([]);
  });
});
