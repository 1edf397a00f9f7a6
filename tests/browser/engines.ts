import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { HOW_TO_ENABLE as NEO4J } from "../store/neo4j.server.ts";
import { CHROMIUM, HOW_TO_ENABLE_BROWSER, launch } from "./chromium.ts";
import { PAPERS } from "./papers.ts";
import type { Engine, Served } from "./served.ts";
import { ENGINES, canServe, serve } from "./served.ts";

/** Where the tests of a suite are: a browser, and the address of a board over the invented county. */
export interface Here { readonly engine: Engine; readonly browser: Browser; readonly address: string }

/** Runs a suite over each engine that is here; what cannot run is skipped with what would enable it. */
export function onEachEngine(what: string, suite: (here: Here) => void, papers: Readonly<Record<string, string>> = PAPERS): void {
  for (const engine of ENGINES) {
    const name = `${what} over ${engine}`;
    if (!CHROMIUM) { test.skip(`${name} ${HOW_TO_ENABLE_BROWSER}`, () => undefined); continue; }
    if (!canServe(engine)) { test.skip(`${name} needs Neo4j: ${NEO4J}`, () => undefined); continue; }
    describe(name, { timeout: 120_000 }, () => {
      let browser: Browser;
      let served: Served;
      beforeAll(async () => { [browser, served] = await Promise.all([launch(), serve(papers, engine)]); }, 120_000);
      afterAll(async () => { await browser?.close(); await served?.stop(); });
      suite({ engine, get browser() { return browser; }, get address() { return served.address; } });
    });
  }
}
