import { extname } from "node:path";
import type { Reader } from "./parsed.ts";
import { readText } from "./text.ts";

/** A format by the endings of its files. `heavy` ones have a parser that is loaded when first needed and run where it can be ended. */
export interface Format {
  readonly name: string;
  readonly endings: readonly string[];
  readonly heavy: boolean;
  readonly reader: () => Promise<Reader>;
}

export const FORMATS: readonly Format[] = [
  { name: "text", endings: [".txt", ".text"], heavy: false, reader: async () => readText },
  { name: "Markdown", endings: [".md", ".markdown"], heavy: true, reader: async () => (await import("./markdown.ts")).readMarkdown },
  { name: "HTML", endings: [".html", ".htm", ".xhtml"], heavy: true, reader: async () => (await import("./html.ts")).readHtml },
  { name: "web archive", endings: [".mhtml", ".mht"], heavy: true, reader: async () => (await import("./mail.ts")).readWebArchive },
  { name: "PDF", endings: [".pdf"], heavy: true, reader: async () => (await import("./pdf.ts")).readPdf },
  { name: "Word", endings: [".docx"], heavy: true, reader: async () => (await import("./docx.ts")).readDocx },
  { name: "mail", endings: [".eml"], heavy: true, reader: async () => (await import("./mail.ts")).readMail },
  { name: "CSV", endings: [".csv", ".tsv"], heavy: true, reader: async () => (await import("./table.ts")).readCsv },
  { name: "JSON Lines", endings: [".jsonl", ".ndjson"], heavy: true, reader: async () => (await import("./table.ts")).readJsonLines },
  { name: "board", endings: [".cyjs", ".ftm", ".ijson", ".json"], heavy: true, reader: async () => (await import("./board/board.ts")).readBoard },
];

/** Endings of documents that we cannot read: in a folder they are reported, where pictures and the like are passed over. */
const UNREAD = [".doc", ".rtf", ".odt", ".pages", ".epub", ".msg", ".xls", ".xlsx", ".ods", ".wpd", ".ppt", ".pptx", ".webarchive"];

/** The format of a file by its name's ending; null when there is none. */
export const formatOf = (path: string): Format | null => {
  const ending = extname(path).toLowerCase();
  return FORMATS.find((f) => f.endings.includes(ending)) ?? null;
};

/** Most files that end so are no boards: one is read where a person names it, or where its name says what it is. */
const isOtherJson = (path: string): boolean => /(?<!\.ftm)\.json$/i.test(path);

/** Should a file of a folder be read, or at least reported? */
export const isDocument = (path: string): boolean => (formatOf(path) !== null && !isOtherJson(path)) || UNREAD.includes(extname(path).toLowerCase());

/** ".txt, .md, …": what can be read, for messages. */
export const READABLE = FORMATS.map((f) => f.endings[0]).join(", ");
