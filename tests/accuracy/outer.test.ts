import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { printed } from "../../server/extract.ts";
import { readLexicon } from "../../server/lexicon/lexicon.ts";
import type { GoldFolder } from "./gold.ts";
import { BESIDE, isThere, OUTER_SCORER, OWN_FOLDERS } from "./gold.ts";
import { extracted, scoreDocument } from "./score.ts";
import { Tally } from "./tally.ts";

/** Time enough on a busy machine. */
vi.setConfig({ testTimeout: 120_000 });

interface Outer {
  readonly tables: Readonly<Record<string, Readonly<Record<string, { readonly tp: number; readonly fp: number; readonly fn: number }>>>>;
  readonly extra: Readonly<Record<string, number>>;
  readonly errors: readonly string[];
}

function outer(folder: GoldFolder, lines: readonly string[]): Outer {
  const scratch = mkdtempSync(join(tmpdir(), "accuracy-"));
  try {
    const [found, out] = [join(scratch, "found.jsonl"), join(scratch, "out.json")];
    writeFileSync(found, lines.join("\n"));
    execFileSync(process.execPath, [OUTER_SCORER, folder.labels, found, "--json", out], { stdio: "pipe" });
    return JSON.parse(readFileSync(out, "utf8")) as Outer;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const counted = (tally: Tally): unknown =>
  Object.fromEntries([...tally.tables].map(([table, rows]) => [table, Object.fromEntries([...rows].map(([row, { tp, fp, fn }]) => [row.trim(), { tp, fp, fn }]))]));

const countedOutside = ({ tables }: Outer): unknown =>
  Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, Object.fromEntries(Object.entries(rows).map(([row, { tp, fp, fn }]) => [row, { tp, fp, fn }]))]));

const needs = "needs ../shared/score.mjs beside the project";

describe.skipIf(!existsSync(OUTER_SCORER))(`this scorer and the one that judges from outside agree (${needs})`, () => {
  it.each([...OWN_FOLDERS, BESIDE].map((f) => [f.name, f] as const))("on %s: every table, every number, as many errors", async (_, folder) => {
    expect(isThere(folder), `${folder.name} is missing`).toBe(true);
    const all = await extracted(folder, readLexicon());
    const tally = new Tally();
    for (const { gold, found } of all) scoreDocument(gold, found, tally);
    const judged = outer(folder, all.map(({ found }) => JSON.stringify(printed(found, false))));
    expect(counted(tally)).toEqual(countedOutside(judged));
    expect(Object.fromEntries(tally.numbers)).toEqual(judged.extra);
    const withoutSpeaker = (e: string): string => e.replace(/(BAD speaker gold= ).*? pred=/, "$1pred=");
    expect(tally.errors.map(withoutSpeaker)).toEqual(judged.errors.map(withoutSpeaker));
  });
});
