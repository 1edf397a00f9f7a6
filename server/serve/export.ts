import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { Format } from "../export/formats.ts";
import { FORMATS } from "../export/formats.ts";
import { prepare } from "../export/prepare.ts";
import type { WithheldLog } from "../export/redact/log.ts";
import type { Policy } from "../export/redact/policy.ts";
import { DEFAULT_POLICY } from "../export/redact/policy.ts";
import { InputError } from "../model/errors.ts";
import { byCodeUnit } from "../model/id.ts";
import type { GraphStore } from "../store/port.ts";
import type { ExportRequest } from "./export.request.ts";
import { exportRequest, fromAddress } from "./export.request.ts";

export interface Exported {
  readonly format: Format;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Who was withheld, to be kept apart from the export; null when nobody was to be. */
  readonly withheld: WithheldLog | null;
}

/** A subgraph in a format. Throws InputError for a format or a focus that is not there. */
export async function exported(store: GraphStore, { format: name, redact, selection, date, theme }: ExportRequest, version: string, policy: Policy = DEFAULT_POLICY): Promise<Exported> {
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (!format) throw new InputError(`The format is ${JSON.stringify(name)}; it should be one of ${Object.keys(FORMATS).join(", ")}.`);
  if (selection.focus.length > 0 && (await store.nodes(selection.focus)).every((node) => node === null)) {
    throw new InputError(`Nothing has the id ${selection.focus.join(" or ")}; ids are in the address of a card and in GraphQL's answers.`);
  }
  const more = { version, date, theme, corpusHash: await corpusHash(store) };
  const { subgraph, context, log } = await prepare(store, selection, redact ? policy : null, more);
  return { format, bytes: format.write(subgraph, context), withheld: log };
}

async function corpusHash(store: GraphStore): Promise<string> {
  const ids = (await store.sources()).map(({ id }) => id).sort(byCodeUnit);
  return createHash("sha256").update(ids.join("\n")).digest("hex");
}

/** GET /export: the same bytes as the verb writes. */
export async function sendExport(parameters: URLSearchParams, response: ServerResponse, store: GraphStore, version: string): Promise<void> {
  const { format, bytes } = await exported(store, exportRequest(fromAddress(parameters)), version);
  response.writeHead(200, {
    "Content-Type": format.mediaType,
    "Content-Disposition": `attachment; filename="corkboard.${format.extension}"`,
    "Cache-Control": "no-store",
  });
  await pipeline(bytes, response);
}
