import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { openEmbedded } from "../../server/store/embedded.ts";

const folder = mkdtempSync(join(tmpdir(), "corkboard-kill-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const WRITER = fileURLToPath(new URL("writer.ts", import.meta.url));
const ROUNDS = Number(process.env.CORKBOARD_KILLS ?? 4);

/** Lets the writer go on for so many lines, kills it, and answers with the lines that it got out. */
async function writeUntil(lines: number, from: number): Promise<string[]> {
  const writer = spawn(process.execPath, ["--import", "tsx", WRITER, folder, String(from)], { stdio: ["ignore", "pipe", "inherit"] });
  const told: string[] = [];
  for await (const line of createInterface({ input: writer.stdout })) {
    told.push(line);
    if (told.length === lines) writer.kill("SIGKILL");
  }
  if (writer.exitCode === null && writer.signalCode === null) await once(writer, "exit");
  expect(writer.signalCode).toBe("SIGKILL");
  return told;
}

const last = (told: readonly string[], word: string): number => Number(told.filter((line) => line.startsWith(word)).at(-1)?.split(" ")[1] ?? -1);

test(`of ${ROUNDS} kills at any moment none loses what was acknowledged, or leaves a half`, { timeout: ROUNDS * 20_000 }, async () => {
  const acknowledged: string[] = [];
  for (let round = 0, next = 0; round < ROUNDS; round++) {
    const told = await writeUntil(5 + ((round * 7) % 13), next);
    acknowledged.push(...told);
    const store = await openEmbedded(folder);
    const { documents, entities } = await store.counts();
    const judgements = (await store.judgements()).map((j) => j.id);
    expect(documents).toBeGreaterThanOrEqual(last(acknowledged, "saved") + 1);
    expect(judgements).toEqual(judgements.map((_, i) => `j${i}`));
    expect(judgements.length).toBeGreaterThanOrEqual(last(acknowledged, "judged") + 1);
    // Two people a paper, in one transaction: never one of them.
    expect(entities % 2).toBe(0);
    expect(entities).toBeGreaterThanOrEqual(2 * (last(acknowledged, "applied") + 1));
    // What was saved or judged and not yet applied is known to be so.
    expect(await store.isStale()).toBe(entities / 2 < documents);
    next = entities / 2;
    await store.close();
  }
});
