import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { Format } from "../export/formats.ts";
import { FORMATS } from "../export/formats.ts";
import { prepare } from "../export/prepare.ts";
import { preview } from "../export/preview.ts";
import type { WithheldLog } from "../export/redact/log.ts";
import type { Policy } from "../export/redact/policy.ts";
import { DEFAULT_POLICY } from "../export/redact/policy.ts";
import { InputError } from "../model/errors.ts";
import { byCodeUnit } from "../model/id.ts";
import type { GraphStore } from "../store/port.ts";
import { sendJson } from "./answer.ts";
import type { ExportRequest } from "./export.request.ts";
import { exportRequest, fromAddress } from "./export.request.ts";

export interface Exported {
  readonly format: Format;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Who was withheld, to be kept apart from the export; null when nobody was to be. */
  readonly withheld: WithheldLog | null;
}

function formatOf(name: string): Format {
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (!format) throw new InputError(`The format is ${JSON.stringify(name)}; it should be one of ${Object.keys(FORMATS).join(", ")}.`);
  return format;
}

async function checkFocus(store: GraphStore, focus: readonly string[]): Promise<void> {
  if (focus.length > 0 && (await store.nodes(focus)).every((node) => node === null))
    throw new InputError(`Nothing has the id ${focus.slice(0, 3).join(" or ")}${focus.length > 3 ? " …" : ""}; ids are in the address of a card and in GraphQL's answers.`);
}

/** A subgraph in a format. Throws InputError for a format or a focus that is not there. */
export async function exported(store: GraphStore, { format: name, redact, selection, date, theme, positions }: ExportRequest, version: string, policy: Policy = DEFAULT_POLICY): Promise<Exported> {
  const format = formatOf(name);
  await checkFocus(store, selection.focus);
  const more = { version, date, theme, positions, corpusHash: await corpusHash(store) };
  const { subgraph, context, log } = await prepare(store, selection, redact ? policy : null, more);
  return { format, bytes: format.write(subgraph, context), withheld: log };
}

async function corpusHash(store: GraphStore): Promise<string> {
  const ids = (await store.sources()).map(({ id }) => id).sort(byCodeUnit);
  return createHash("sha256").update(ids.join("\n")).digest("hex");
}

/** GET /export: the same bytes as the verb writes. With `preview` what they would hold, with `log` who was withheld. */
export async function sendExport(parameters: URLSearchParams, response: ServerResponse, store: GraphStore, version: string): Promise<void> {
  const request = exportRequest(fromAddress(parameters));
  if (parameters.get("preview") === "true") return sendPreview(request, response, store);
  const { format, bytes, withheld } = await exported(store, request, version);
  if (parameters.get("log") === "true") return sendLog(withheld, response);
  const [begun, rest] = await started(bytes);
  response.writeHead(200, { ...NOT_KEPT, "Content-Type": format.mediaType, "Content-Disposition": `attachment; filename="corkboard.${format.extension}"` });
  await pipeline(together(begun, rest), response);
}

const NOT_KEPT = { "Cache-Control": "no-store" } as const;

async function sendPreview({ format, selection, redact }: ExportRequest, response: ServerResponse, store: GraphStore): Promise<void> {
  formatOf(format);
  await checkFocus(store, selection.focus);
  sendJson(response, 200, await preview(store, selection, redact ? DEFAULT_POLICY : null));
}

/** It names whom the export does not: a file of its own, to be kept apart. */
function sendLog(withheld: WithheldLog | null, response: ServerResponse): void {
  if (withheld === null) throw new InputError('There is a log of what was withheld only with "redact=true".');
  response.writeHead(200, { ...NOT_KEPT, "Content-Type": "application/json; charset=utf-8", "Content-Disposition": 'attachment; filename="corkboard.withheld.json"' });
  response.end(`${JSON.stringify(withheld, null, 2)}\n`);
}

/** Bytes that are made before the answer is begun: what a small export cannot hold is then told, not cut off. */
const HELD = 4 << 20;

async function started(bytes: AsyncIterable<Uint8Array>): Promise<readonly [Uint8Array[], AsyncIterator<Uint8Array>]> {
  const rest = bytes[Symbol.asyncIterator]();
  const begun: Uint8Array[] = [];
  for (let size = 0; size < HELD; ) {
    const { done, value } = await rest.next();
    if (done) break;
    begun.push(value);
    size += value.length;
  }
  return [begun, rest];
}

async function* together(begun: Iterable<Uint8Array>, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* begun;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
