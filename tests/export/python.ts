import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** Python readers of other makers. CORKBOARD_TEST_PYTHON names a python3 that has tests/export/requirements.txt. */

const run = promisify(execFile);
const python = process.env.CORKBOARD_TEST_PYTHON || "python3";

export const HOW_TO_ENABLE = "set CORKBOARD_TEST_PYTHON to a python3 with the packages of tests/export/requirements.txt";

/** Is the module there to be read with? */
export function has(module: string): boolean {
  try {
    execFileSync(python, ["-c", `import ${module}`], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** What a reader of tests/export/readers says of a file with these bytes. */
export async function readBy<T>(reader: string, before: readonly string[], bytes: Uint8Array): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "corkboard-export-"));
  try {
    const path = join(folder, "file");
    writeFileSync(path, bytes);
    const script = fileURLToPath(new URL(`readers/${reader}.py`, import.meta.url));
    const { stdout } = await run(python, [script, ...before, path], { maxBuffer: 1 << 28, env: { ...process.env, PYTHONIOENCODING: "utf-8:surrogatepass" } });
    return JSON.parse(stdout) as T;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
