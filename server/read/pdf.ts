import { InputError } from "../model/errors.ts";
import { dateIn } from "./dates.ts";
import type { Hints } from "./document.ts";
import { linesOfPage, paragraphs, withoutRunningHeads } from "./pdfLines.ts";
import type { Reader } from "./parsed.ts";

/** More pages than this are a book. */
const PAGES = 1_000;

/** "D:20250325120000Z" → 2025-03-25. */
const pdfDate = (value: unknown): string | null => (typeof value === "string" ? dateIn(value.replace(/^D:(\d{4})(\d\d)(\d\d).*/, "$1-$2-$3")) : null);

/** A title that a program made of a file's name is none. */
const isTitle = (value: unknown): value is string => typeof value === "string" && /\s/.test(value.trim()) && !/\.(?:docx?|pdf|indd|qxd|txt|pub)$|^Microsoft Word/i.test(value.trim());

const hintsOf = (info: Readonly<Record<string, unknown>>): Hints => ({
  title: isTitle(info["Title"]) ? info["Title"].trim() : null,
  authors: typeof info["Author"] === "string" && /^\p{Lu}\S+ .*\p{Lu}/u.test(info["Author"]) ? [info["Author"].trim()] : [],
  published: pdfDate(info["CreationDate"]),
});

/** A PDF with text in it: lines joined to paragraphs, words that a line's end divided whole again. */
export const readPdf: Reader = async (bytes) => {
  const { extractTextItems, getDocumentProxy, getMeta } = await import("unpdf");
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, disableFontFace: true, stopAtErrors: false, verbosity: 0 }).catch(refusePassword);
  if (pdf.numPages > PAGES) throw new InputError(`it has ${pdf.numPages} pages, and a document may have ${PAGES}: split it into its articles.`);
  const { items } = await extractTextItems(pdf);
  const text = paragraphs(withoutRunningHeads(items.map(linesOfPage)));
  if (text.trim() === "") throw new InputError("it has no text, only pictures of pages (a scan): put it through text recognition (OCR) and save it again.");
  const { info } = await getMeta(pdf);
  return [{ text, hints: hintsOf(info) }];
};

function refusePassword(error: unknown): never {
  if (error instanceof Error && error.name === "PasswordException") throw new InputError("it is locked with a password: save it again without one.");
  throw error;
}
