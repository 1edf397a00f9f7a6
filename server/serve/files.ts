import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".map": "application/json; charset=utf-8",
};

interface File {
  readonly path: string;
  readonly type: string;
  readonly tag: string;
  readonly cache: string;
}

/** The files of the built client by their path in the address. What is not in the list does not exist. */
export type Files = ReadonlyMap<string, File>;

/** Lists a folder once, so that no address can lead out of it. */
export async function listFiles(folder: string): Promise<Files> {
  const files = new Map<string, File>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const { size, mtimeMs } = await stat(path);
    const address = `/${relative(folder, path).split(sep).join("/")}`;
    // A name that carries a hash of its content never changes; any other is asked for again.
    const cache = /-[\w-]{8,}\.\w+$/.test(entry.name) ? "public, max-age=31536000, immutable" : "no-cache";
    files.set(address, { path, type: TYPES[extname(entry.name)] ?? "application/octet-stream", tag: `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`, cache });
  }
  const index = files.get("/index.html");
  if (index) files.set("/", index);
  return files;
}

/** Streams a file, packed where the browser can unpack it. */
export async function sendFile(request: IncomingMessage, response: ServerResponse, file: File): Promise<void> {
  const headers: Record<string, string> = { "Content-Type": file.type, "Cache-Control": file.cache, ETag: file.tag, Vary: "Accept-Encoding" };
  if (request.headers["if-none-match"] === file.tag) return void response.writeHead(304, headers).end();
  const pack = /text|json|svg|javascript/.test(file.type) && /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  if (pack) headers["Content-Encoding"] = "gzip";
  response.writeHead(200, headers);
  if (request.method === "HEAD") return void response.end();
  if (pack) await pipeline(createReadStream(file.path), createGzip(), response);
  else await pipeline(createReadStream(file.path), response);
}
