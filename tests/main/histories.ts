import { basename } from "node:path";
import fc from "fast-check";
import { expect } from "vitest";
import { check } from "../../server/check.ts";
import { ingest } from "../../server/ingest.ts";
import { judge } from "../../server/judge.ts";
import { readLexicon } from "../../server/lexicon/lexicon.ts";
import { documentId, toDocument } from "../../server/read/document.ts";
import { retract } from "../../server/retract.ts";
import type { GraphStore } from "../../server/store/port.ts";
import type { Opened } from "./engines.ts";
import { exportOf } from "./engines.ts";
import { RAID, RAIN, TALK } from "./papers.ts";

/** What may happen to a board before it holds in the end what it holds, and what it exports then. */

const lexicon = readLexicon();
const RETOLD = `${RAID}The men will be heard by a judge on Friday.\n`;
/** What each path holds in the end. Two paths hold one text, and one text is another told again. */
const PATHS: Readonly<Record<string, string>> = { "/a/raid.txt": RAID, "/b/again.txt": RAID, "/b/retold.txt": RETOLD, "/a/talk.txt": TALK, "/a/rain.txt": RAIN };
export const paths = Object.keys(PATHS);
const TEXTS = [RAID, RETOLD, TALK, RAIN];
const anchor = (text: string, words: string): string => `${documentId(text)}-${text.indexOf(words)}-${text.indexOf(words) + words.length}`;
const QUILL = anchor(TALK, "Ada Quill");
const LIND = anchor(RAIN, "Thomas Lindgren");

export type Step =
  | { readonly does: "load"; readonly files: readonly { readonly path: string; readonly text: string }[] }
  | { readonly does: "retract"; readonly path: string }
  | { readonly does: "merge and undo" }
  | { readonly does: "rename and undo" };

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant("load" as const), files: fc.array(fc.record({ path: fc.constantFrom(...paths), text: fc.constantFrom(...TEXTS) }), { minLength: 1, maxLength: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("retract" as const), path: fc.constantFrom(...paths) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom("merge and undo" as const, "rename and undo" as const) }) },
);

/** Some steps, then every path once more in some order: all that counts in the end. */
export const histories = fc.record({ steps: fc.array(step, { maxLength: 6 }), last: fc.shuffledSubarray(paths, { minLength: paths.length }) });

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
  if ((await store.nodes([QUILL, LIND])).includes(null)) return;
  const before = await exportOf(store);
  const by = { who: "Cy", why: "" };
  const { id } = await judge(store, made.does === "merge and undo" ? { verdict: "same", a: QUILL, b: LIND } : { verdict: "rename", a: QUILL, name: "Adaline" }, by);
  expect(await exportOf(store)).not.toBe(before);
  await judge(store, { verdict: "undo", judgement: id }, by);
  expect(await exportOf(store)).toBe(before);
}

/** What a board exports after some steps, and after every path holds what it holds in the end, loaded in the order of `last`. */
export async function after(open: () => Promise<Opened>, steps: readonly Step[], last: readonly string[]): Promise<string> {
  const { store, leave } = await open();
  try {
    for (const made of steps) await take(store, made);
    await load(store, last.map((path) => ({ path, text: PATHS[path] ?? "" })));
    expect((await check(store)).problems).toEqual([]);
    return await exportOf(store);
  } finally {
    await leave();
  }
}
