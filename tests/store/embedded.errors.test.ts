import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { SettingError, UnavailableError } from "../../server/model/errors.ts";
import { loadEngine } from "../../server/store/embedded.errors.ts";
import { GRAPH_FILE, openEmbedded } from "../../server/store/embedded.ts";
import { annotationOf, paper } from "./board.ts";

const folder = mkdtempSync(join(tmpdir(), "corkboard-errors-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let number = 0;
const place = (): string => join(folder, String(number++));

/** A folder with a closed graph of one document in it. */
async function filled(): Promise<string> {
  const dir = place();
  const store = await openEmbedded(dir);
  await store.prepare();
  await store.saveDocuments([annotationOf(paper("A document of some length. ".repeat(400)))]);
  await store.close();
  return dir;
}

const refusal = async (dir: string): Promise<Error> => {
  try {
    await (await openEmbedded(dir)).close();
  } catch (error) {
    return error as Error;
  }
  throw new Error("It was opened.");
};

describe("opening the embedded graph", () => {
  test("a folder that another process holds is said to be in use, and is free when that ends", { timeout: 30_000 }, async () => {
    const dir = await filled();
    const engine = createRequire(import.meta.url).resolve("@grafeo-db/js");
    const hold = `const db = require(${JSON.stringify(engine)}).GrafeoDB.create(${JSON.stringify(join(dir, GRAPH_FILE))}); console.log("held"); setInterval(() => db.nodeCount(), 1000);`;
    const other = spawn(process.execPath, ["-e", hold], { stdio: ["ignore", "pipe", "inherit"] });
    await once(other.stdout, "data");
    const error = await refusal(dir);
    expect(error).toBeInstanceOf(UnavailableError);
    expect(error.message).toBe(`The data folder ${dir} is in use by another process: stop it, or choose another folder with --data.`);
    other.kill("SIGKILL");
    await once(other, "exit");
    const store = await openEmbedded(dir);
    expect(await store.counts()).toMatchObject({ documents: 1 });
    await store.close();
  });

  test.each([
    ["cut in half", (file: string) => truncateSync(file, statSync(file).size >> 1)],
    ["emptied", (file: string) => truncateSync(file, 0)],
    ["overwritten", (file: string) => writeFileSync(file, "not a graph")],
  ])("a file that was %s is said to be damaged, and is left as it is", async (_, damage) => {
    const dir = await filled();
    const file = join(dir, GRAPH_FILE);
    damage(file);
    const before = readFileSync(file);
    const error = await refusal(dir);
    expect(error).toBeInstanceOf(UnavailableError);
    expect(error.message).toContain(`The graph in ${file} is damaged`);
    expect(error.message).toContain("move the file away");
    expect(error.message).not.toContain("\n");
    expect(readFileSync(file)).toEqual(before);
  });

  test("a data folder that is a file, or cannot be made, is a wrong setting", async () => {
    const file = place();
    writeFileSync(file, "x");
    for (const dir of [file, join(file, "below")]) {
      const error = await refusal(dir);
      expect([error instanceof SettingError, error.message]).toEqual([true, expect.stringContaining("--data")]);
    }
  });

  // Root may write anywhere: for root there is no such folder.
  if (process.getuid?.() !== 0) test("a data folder that may not be written to is a wrong setting", async () => {
    const dir = place();
    mkdirSync(dir);
    chmodSync(dir, 0o500);
    expect(await refusal(dir)).toBeInstanceOf(SettingError);
  });

  test("a machine without a build of the engine is sent to Neo4j", () => {
    const missing = (): never => {
      throw new Error("Cannot find native binding. npm has a bug\nmore lines");
    };
    expect(() => loadEngine(missing)).toThrow(SettingError);
    expect(() => loadEngine(missing)).toThrow(/has no build for this machine .* set NEO4J_URI/);
  });
});
