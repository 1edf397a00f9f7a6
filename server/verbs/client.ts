import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** Builds the client where the build is missing or older than what it is made of; answers with its folder. */
export async function builtClient(root: string): Promise<string> {
  const dist = join(root, "client", "dist");
  if (await isOutdated(root, dist)) {
    const { build } = await import("vite");
    await build({ root: join(root, "client"), configFile: join(root, "client", "vite.config.ts"), logLevel: "error" });
  }
  return dist;
}

async function isOutdated(root: string, dist: string): Promise<boolean> {
  const index = join(dist, "index.html");
  if (!existsSync(index)) return true;
  const built = (await stat(index)).mtimeMs;
  const made = await Promise.all([join(root, "client"), join(root, "server", "model"), join(root, "package-lock.json")].map(newest));
  return Math.max(...made) > built;
}

/** When the newest file below a path was changed, in milliseconds; what is built does not count. */
async function newest(path: string): Promise<number> {
  const { mtimeMs, isDirectory } = await stat(path).then(
    (found) => ({ mtimeMs: found.mtimeMs, isDirectory: found.isDirectory() }),
    () => ({ mtimeMs: 0, isDirectory: false }),
  );
  if (!isDirectory) return mtimeMs;
  const names = (await readdir(path)).filter((name) => name !== "dist" && name !== "node_modules");
  return Math.max(0, ...(await Promise.all(names.map((name) => newest(join(path, name))))));
}
