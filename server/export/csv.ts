import type { Streamed } from "../model/query.ts";
import { encoded } from "./bytes.ts";
import { row } from "./cells.ts";
import type { ExportContext } from "./context.ts";
import { COLUMNS, evidenceRows } from "./table.ts";

/** For spreadsheets: one row an evidence, with the byte-order mark by which Excel knows UTF-8. */
async function* pieces(subgraph: Streamed, context: ExportContext): AsyncGenerator<string> {
  yield `\ufeff${row(COLUMNS.map(({ name }) => name))}`;
  for await (const cells of evidenceRows(subgraph, context)) yield row(cells);
}

export const csv = (subgraph: Streamed, context: ExportContext): AsyncIterable<Uint8Array> => encoded(pieces(subgraph, context));
