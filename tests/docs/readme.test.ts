import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SETTINGS } from "../../server/config.ts";
import { FORMATS } from "../../server/export/formats.ts";
import { ingest } from "../../server/ingest.ts";
import { readLexicon } from "../../server/lexicon/lexicon.ts";
import { readPaths } from "../../server/read/read.ts";
import { ReviewDesk } from "../../server/review.ts";
import type { Board } from "../../server/serve/board.ts";
import { createBoard } from "../../server/serve/board.ts";
import { openEmbedded } from "../../server/store/embedded.ts";
import type { GraphStore } from "../../server/store/port.ts";
import { notedWork } from "../serve/hall.ts";
import { examples, lists, readme, shown } from "./readme.ts";

const SEEDS = fileURLToPath(new URL("../../seeds", import.meta.url));

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string }[];
}

let dir: string;
let store: GraphStore;
let board: Board;

async function ask(query: string, variables: object = {}): Promise<Answer> {
  const request = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query, variables }) };
  return (await (await board.fetch("http://board/graphql", request, { role: "editor" })).json()) as Answer;
}

/** The id of the first hit, as a reader who tries the queries would look it up. */
async function idOf(name: string): Promise<string> {
  const { data } = await ask("query ($name: String!) { search(text: $name, kinds: [PERSON], first: 1) { id } }", { name });
  return (data?.["search"] as { readonly id: string }[])[0]?.id ?? "";
}

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "corkboard-readme-"));
  store = await openEmbedded(dir);
  await store.prepare();
  const { documents } = await ingest(store, readPaths([SEEDS]), readLexicon());
  expect(documents).toMatchObject({ added: 15, failed: 0 });
  board = createBoard({ store, work: notedWork(), review: new ReviewDesk(store), log: { error: () => undefined }, local: true });
});
afterAll(async () => {
  await store.close();
  rmSync(dir, { recursive: true });
});

describe("the questions of the README, put to the board of the samples", () => {
  test("are ten", () => {
    expect(examples).toHaveLength(10);
  });

  test.each(examples)("$question", async ({ query }) => {
    const [from, to] = [await idOf("Tom Homan"), await idOf("Todd Lyons")];
    const { data, errors } = await ask(query, { ...(query.includes("$focus") ? { focus: [from] } : {}), ...(query.includes("$from") ? { from, to } : {}) });
    expect(errors).toBeUndefined();
    const answered = [...lists(data)];
    expect(answered.length).toBeGreaterThan(0);
    expect(answered.filter(([, full]) => !full).map(([path]) => path)).toEqual([]);
  });
});

describe("the README tells of", () => {
  const scripts = Object.entries((JSON.parse(readFileSync(fileURLToPath(new URL("../../package.json", import.meta.url)), "utf8")) as { scripts: Record<string, string> }).scripts);
  const verbs = scripts.filter(([name, script]) => script.startsWith("node server/bin.mjs") || name === "bench" || name === "test").map(([name]) => name);

  test.each(verbs)("the verb %s, as it is typed", (verb) => {
    expect(shown).toMatch(new RegExp(`npm (?:run -s |run )?${verb}\\b`));
  });

  test.each(SETTINGS.map(({ name }) => name))("the setting %s, in its table", (name) => {
    expect(readme).toMatch(new RegExp(`^\\|[^|\\n]*\`${name}\``, "m"));
  });

  test.each(SETTINGS.filter(({ fallback }) => fallback !== ""))("the default of $name", ({ name, fallback }) => {
    const row = readme.split("\n").find((line) => line.startsWith("|") && line.includes(`\`${name}\``)) ?? "";
    expect(row).toContain(`\`${fallback}\``);
  });

  test.each(Object.keys(FORMATS))("the export format %s, in its table", (format) => {
    expect(readme).toMatch(new RegExp(`^\\|[^|\\n]*\`${format}\``, "m"));
  });
});
