import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The command line as a process of its own. */

const BIN = fileURLToPath(new URL("../../server/bin.mjs", import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** What the tests' own environment says of Corkboard must not leak in. */
const clean = (): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(NEO4J_|CORKBOARD_|PORT$|HOST$)/.test(name)));

export function begin(args: readonly string[], env: Readonly<Record<string, string>> = {}, cwd?: string): ChildProcess {
  const child = spawn(process.execPath, [BIN, ...args], { cwd, env: { ...clean(), ...env }, stdio: ["ignore", "pipe", "pipe"] });
  begun.add(child.on("close", () => begun.delete(child)));
  return child;
}

const begun = new Set<ChildProcess>();

/** Ends what a test that failed has left running. */
export function endAll(): void {
  for (const child of begun) child.kill("SIGKILL");
}

/** Runs a verb to its end. */
export function corkboard(args: readonly string[], env: Readonly<Record<string, string>> = {}, cwd?: string): Promise<Ran> {
  const child = begin(args, env, cwd);
  const told = { out: "", err: "" };
  child.stdout?.on("data", (chunk) => (told.out += chunk));
  child.stderr?.on("data", (chunk) => (told.err += chunk));
  return new Promise((resolve, reject) => child.on("error", reject).on("close", (code) => resolve({ code, ...told })));
}

/** Waits for a line on standard output. */
export function line(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  let out = "";
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", (chunk) => {
      out += chunk;
      const found = pattern.exec(out);
      if (found) resolve(found);
    });
    child.on("close", (code) => reject(new Error(`It ended with ${code} before ${pattern}: ${out}`)));
  });
}
