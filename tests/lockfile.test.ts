import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
// @ts-expect-error A script of .ci without types.
import { completed, missing } from "../.ci/complete-lockfile.mjs";

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly resolved?: string; readonly os?: readonly string[]; readonly cpu?: readonly string[]; readonly libc?: readonly string[] }>>;
}

const lock = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8")) as Lock;
const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as Record<string, Record<string, string>>;

describe("package-lock.json", () => {
  test("holds every optional dependency, for every machine (if not: node .ci/complete-lockfile.mjs)", () => {
    expect(missing(lock)).toEqual([]);
  });

  test.each([
    ["darwin-arm64", { os: ["darwin"], cpu: ["arm64"] }],
    ["darwin-x64", { os: ["darwin"], cpu: ["x64"] }],
    ["linux-arm64-gnu", { os: ["linux"], cpu: ["arm64"], libc: ["glibc"] }],
    ["linux-arm64-musl", { os: ["linux"], cpu: ["arm64"], libc: ["musl"] }],
    ["linux-x64-gnu", { os: ["linux"], cpu: ["x64"], libc: ["glibc"] }],
    ["win32-x64-msvc", { os: ["win32"], cpu: ["x64"] }],
  ])("holds the embedded graph for %s", (machine, expected) => {
    expect(lock.packages[`node_modules/@grafeo-db/js-${machine}`]).toMatchObject({ ...expected, version: manifest.dependencies?.["@grafeo-db/js"], optional: true });
  });

  test("says the same as package.json, which pins every version exactly", () => {
    const root = lock.packages[""] as unknown as Record<string, Record<string, string>>;
    for (const list of ["dependencies", "devDependencies"]) {
      expect(root[list]).toEqual(manifest[list]);
      for (const [name, version] of Object.entries(manifest[list] ?? {})) expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+(-[\w.]+)?$/)]);
    }
  });

  test("names no registry, so that anyone's serves", () => {
    expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved?.startsWith("http")).map(([path]) => path)).toEqual([]);
  });
});

describe("completing a lockfile", () => {
  const half = { packages: { "": {}, "node_modules/a": { optionalDependencies: { "@x/a-linux-arm64-gnu": "1.0.0", "@x/a-win32-x64-msvc": "1.0.0" } }, "node_modules/b": {} } };

  test("adds what is missing, in npm's order, and a second time nothing", () => {
    const whole = completed(half);
    expect(Object.keys(whole.packages)).toEqual(["", "node_modules/@x/a-linux-arm64-gnu", "node_modules/@x/a-win32-x64-msvc", "node_modules/a", "node_modules/b"]);
    expect(whole.packages["node_modules/@x/a-linux-arm64-gnu"]).toEqual({ version: "1.0.0", cpu: ["arm64"], libc: ["glibc"], optional: true, os: ["linux"] });
    expect([missing(half).length, missing(whole)]).toEqual([2, []]);
    expect(completed(whole)).toEqual(whole);
  });

  test("finds a nested one where npm would", () => {
    expect(missing({ packages: { "node_modules/a/node_modules/b": { optionalDependencies: { c: "1.0.0" } }, "node_modules/a/node_modules/c": {} } })).toEqual([]);
  });

  test("does not guess for which machine an unclear name is", () => {
    expect(() => completed({ packages: { "": { optionalDependencies: { fsevents: "2.0.0" } } } })).toThrow("fsevents");
  });
});
