import { InputError } from "../model/errors.ts";
import { isEntity, readBoard } from "./board/board.ts";
import { decode } from "./decode.ts";
import { parseDom } from "./dom.ts";
import { textOf } from "./domText.ts";
import { COLUMNS, field, fieldsToHints } from "./fields.ts";
import type { Parsed, Reader } from "./parsed.ts";

type Fields = Readonly<Record<string, string>>;

const noText = (names: readonly string[]): string =>
  `no column holds the articles: name one of ${JSON.stringify(names.slice(0, 20))} “text”, “body” or “content”.`;

/** The text of a cell; markup that a page left in it is taken off. */
async function cellText(cell: string): Promise<string> {
  if (!/<\/?(?:p|br|div|span|a|strong|em|h[1-6]|li)\b[^<>]{0,500}>/i.test(cell)) return cell;
  const { body } = await parseDom(cell);
  return body ? textOf(body) : cell;
}

/** One article of a table. `row` is its number, from 1. */
async function toParsed(fields: Fields, row: number): Promise<Parsed> {
  const text = field(fields, "text");
  return text ? { row, text: await cellText(text), hints: fieldsToHints(fields) } : { row, problem: "the row holds no text." };
}

const lowered = (record: Readonly<Record<string, unknown>>): Fields =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key.trim().toLowerCase(), asText(value)]));

function asText(value: unknown): string {
  if (Array.isArray(value)) return value.map(asText).filter((v) => v !== "").join("; ");
  if (typeof value === "object" && value !== null) return "name" in value ? asText(value.name) : "";
  return value === null || value === undefined ? "" : String(value);
}

/** The mark between cells: the one of comma, semicolon and tab that the first line has most of. */
function delimiterOf(text: string): string {
  const line = text.slice(0, 10_000).split(/\r?\n/, 1)[0] ?? "";
  const counts = [",", ";", "\t"].map((mark) => ({ mark, n: line.split(mark).length }));
  return counts.sort((a, b) => b.n - a.n)[0]?.mark ?? ",";
}

/** A table of articles: a row a document. */
export const readCsv: Reader = async (bytes) => {
  const text = await decode(bytes);
  const { parse } = await import("csv-parse/sync");
  const rows: string[][] = parse(text, { delimiter: delimiterOf(text), relax_column_count: true, relax_quotes: true, skip_empty_lines: true });
  const [header = [], ...body] = rows;
  const names = header.map((name) => name.trim().toLowerCase());
  if (!COLUMNS.text.some((name) => names.includes(name))) throw new InputError(noText(header));
  if (body.length === 0) throw new InputError("the table has no rows under its header.");
  return Promise.all(body.map((cells, i) => toParsed(Object.fromEntries(names.map((name, column) => [name, cells[column] ?? ""])), i + 1)));
};

function parseLine(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

/** JSON Lines: an object a line, a document each; its number is the line's. Lines of FollowTheMoney are one board. */
export const readJsonLines: Reader = async (bytes, limits) => {
  const lines = (await decode(bytes)).split(/\r?\n/);
  const records = lines.map((line, i) => ({ row: i + 1, line, record: parseLine(line) })).filter(({ line }) => line.trim() !== "");
  const good = records.flatMap(({ record }) => (record ? [lowered(record)] : []));
  if (isEntity(records[0]?.record ?? null)) return readBoard(bytes, limits);
  if (good.length === 0) throw new InputError("none of its lines is a JSON object: write one object a line, such as {\"title\": …, \"text\": …}.");
  if (!good.some((fields) => COLUMNS.text.some((name) => name in fields))) throw new InputError(noText([...new Set(good.flatMap(Object.keys))]));
  return Promise.all(records.map(({ row, record }): Promise<Parsed> | Parsed => (record ? toParsed(lowered(record), row) : { row, problem: "the line is not a JSON object." })));
};
