import { unzipSync } from "fflate";
import { whole } from "../../server/export/bytes.ts";
import type { ExportContext } from "../../server/export/context.ts";
import { FORMATS } from "../../server/export/formats.ts";
import type { Streamed } from "../../server/model/query.ts";

/** Writes in a format and reads back, as text or as the files of a zip. */

export async function bytesOf(format: string, subgraph: Streamed, context: ExportContext): Promise<Uint8Array> {
  const found = FORMATS[format];
  if (!found) throw new Error(`There is no format ${format}.`);
  return whole(found.write(subgraph, context));
}

const text = (bytes: Uint8Array): string => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);

export const textOf = async (format: string, subgraph: Streamed, context: ExportContext): Promise<string> => text(await bytesOf(format, subgraph, context));

export const filesOf = async (format: string, subgraph: Streamed, context: ExportContext): Promise<Map<string, Uint8Array>> =>
  new Map(Object.entries(unzipSync(await bytesOf(format, subgraph, context))));

/** Rows of CSV, quotes undone. */
export function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  const fields = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g;
  for (let m = fields.exec(csv); m; m = fields.exec(csv)) {
    rows.at(-1)?.push(m[1] === undefined ? (m[2] ?? "") : m[1].replaceAll('""', '"'));
    if (m[3] === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

export const cellsByColumn = (csv: string): Record<string, string>[] => {
  const [head = [], ...rest] = rowsOf(csv);
  return rest.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ""])));
};

export const unzipped = (files: ReadonlyMap<string, Uint8Array>, name: string): string => text(files.get(name) ?? new Uint8Array());
