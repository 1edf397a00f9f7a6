import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { check } from "../../server/check.ts";
import { ingest } from "../../server/ingest.ts";
import { judge } from "../../server/judge.ts";
import { readLexicon } from "../../server/lexicon/lexicon.ts";
import { documentId, toDocument } from "../../server/read/document.ts";
import { retract } from "../../server/retract.ts";
import { exported } from "../../server/serve/export.ts";
import { openEmbedded } from "../../server/store/embedded.ts";
import type { GraphStore } from "../../server/store/port.ts";
import { RAID, RAIN, TALK } from "./papers.ts";

const lexicon = readLexicon();
const RETOLD = `${RAID}The men will be heard by a judge on Friday.\n`;
/** What each path holds in the end. Two paths hold one text, and one text is another told again. */
const PATHS: Readonly<Record<string, string>> = { "/a/raid.txt": RAID, "/b/again.txt": RAID, "/b/retold.txt": RETOLD, "/a/talk.txt": TALK, "/a/rain.txt": RAIN };
const paths = Object.keys(PATHS);
const TEXTS = [RAID, RETOLD, TALK, RAIN];
const anchor = (text: string, words: string): string => `${documentId(text)}-${text.indexOf(words)}-${text.indexOf(words) + words.length}`;

type Step =
  | { readonly does: "load"; readonly files: readonly { readonly path: string; readonly text: string }[] }
  | { readonly does: "retract"; readonly path: string }
  | { readonly does: "merge and undo" };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant("load" as const), files: fc.array(fc.record({ path: fc.constantFrom(...paths), text: fc.constantFrom(...TEXTS) }), { minLength: 1, maxLength: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("retract" as const), path: fc.constantFrom(...paths) }) },
  { weight: 1, arbitrary: fc.constant({ does: "merge and undo" as const }) },
);

const load = (store: GraphStore, files: readonly { readonly path: string; readonly text: string }[]) =>
  ingest(store, (async function* () {
    for (const { path, text } of files) yield { ok: toDocument({ name: basename(path), source: path, text }) };
  })(), lexicon);

async function take(store: GraphStore, made: Step): Promise<void> {
  if (made.does === "load") return void (await load(store, made.files));
  if (made.does === "retract") {
    const known = (await store.sources()).some(({ sources }) => sources.includes(made.path));
    return known ? void (await retract(store, [made.path])) : undefined;
  }
  const [a, b] = [anchor(TALK, "Ada Quill"), anchor(RAIN, "Thomas Lindgren")];
  if ((await store.nodes([a, b])).includes(null)) return;
  const { id } = await judge(store, { verdict: "same", a, b }, { who: "Cy", why: "" });
  await judge(store, { verdict: "undo", judgement: id }, { who: "Cy", why: "" });
}

/** The exports after some steps, and then after every path holds what it holds in the end, in some order. */
async function after(steps: readonly Step[], last: readonly string[]): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), "corkboard-laws-"));
  const store = await openEmbedded(dir);
  try {
    await store.prepare();
    for (const made of steps) await take(store, made);
    await load(store, last.map((path) => ({ path, text: PATHS[path] ?? "" })));
    expect((await check(store)).problems).toEqual([]);
    const chunks: Uint8Array[] = [];
    for (const format of ["graphml", "cytoscape"]) {
      const { bytes } = await exported(store, { format, redact: false, date: null, theme: "light", selection: { focus: [], depth: 1 } }, "0");
      for await (const chunk of bytes) chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString();
  } finally {
    await store.close();
    rmSync(dir, { recursive: true });
  }
}

test("the graph depends only on what is there in the end: any order, any batches, whatever came and went, byte for byte", { timeout: 300_000 }, async () => {
  const expected = await after([], paths);
  expect(expected).toContain("Ada Quill");
  const inOrder = fc.shuffledSubarray(paths, { minLength: paths.length });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), inOrder, async (steps, last) => {
      expect(await after(steps, last)).toBe(expected);
    }),
    { numRuns: 25 },
  );
});
