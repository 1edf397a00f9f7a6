#!/usr/bin/env node
/**
 * Completes package-lock.json with the builds of native packages for other machines. Where npm cannot see such a
 * package it leaves it out, and `npm ci` then refuses the file everywhere. Run it after every `npm install`:
 *
 *     node .ci/complete-lockfile.mjs [package-lock.json]
 *
 * With --check it changes nothing, prints what is missing and ends with 1.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const SYSTEMS = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const PROCESSORS = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "universal", "wasm32", "x64"];

/** Where npm would find `name` from the package at `path`: there, or in any folder above. */
function isThere(packages, path, name) {
  for (let base = path; ; base = base.slice(0, Math.max(0, base.lastIndexOf("node_modules/") - 1))) {
    if (`${base ? `${base}/` : ""}node_modules/${name}` in packages) return true;
    if (base === "") return false;
  }
}

/** Optional dependencies that the lockfile names but does not hold. */
export function missing({ packages }) {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isThere(packages, path, name))
      .map(([name, version]) => ({ name, version, of: path })),
  );
}

/** An entry that says for which machines the package is; npm fetches the rest where it is wanted. */
function entryOf({ name, version, of }) {
  const parts = name.slice(name.lastIndexOf("/") + 1).split("-");
  const os = parts.filter((part) => SYSTEMS.includes(part));
  const cpu = parts.filter((part) => PROCESSORS.includes(part));
  const libc = parts.flatMap((part) => (part === "gnu" ? ["glibc"] : part === "musl" ? ["musl"] : []));
  if (os.length !== 1 || cpu.length !== 1 || !/^\d+\.\d+\.\d+/.test(version))
    throw new Error(`${name}@${version}, which ${of || "the project"} names, is not in the lockfile, and its name does not say for which machine it is.`);
  return { version, ...(cpu[0] === "universal" ? {} : { cpu }), ...(os[0] === "linux" && libc.length > 0 ? { libc } : {}), optional: true, os };
}

/** The lockfile with every optional dependency in it, in npm's order. */
export function completed(lock) {
  const added = missing(lock).map((each) => [`node_modules/${each.name}`, entryOf(each)]);
  const packages = Object.entries(lock.packages).concat(added).sort(([a], [b]) => a.localeCompare(b, "en"));
  return { ...lock, packages: Object.fromEntries(packages) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = process.argv.slice(2).find((argument) => argument !== "--check") ?? fileURLToPath(new URL("../package-lock.json", import.meta.url));
  const lock = JSON.parse(readFileSync(file, "utf8"));
  const lacks = missing(lock).map(({ name }) => name);
  if (process.argv.includes("--check")) {
    if (lacks.length > 0) console.error(`Missing from ${file}: ${lacks.join(", ")}. Run node .ci/complete-lockfile.mjs.`);
    process.exitCode = lacks.length > 0 ? 1 : 0;
  } else if (lacks.length > 0) {
    writeFileSync(file, `${JSON.stringify(completed(lock), null, 2)}\n`);
    console.log(`Added to ${file}: ${lacks.join(", ")}`);
  }
}
