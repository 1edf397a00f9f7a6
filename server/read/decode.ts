import { InputError } from "../model/errors.ts";

/** Byte-order marks and the encodings that they name. */
const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** How much of a file is looked at to tell what it is. */
const SAMPLE = 64 * 1024;

/** What some files say of themselves in their first bytes, whatever their name. */
const MAGIC: readonly (readonly [string, string])[] = [
  ["%PDF-", "a PDF (name it .pdf)"],
  ["PK\u0003\u0004", "a packed file (a Word document should be named .docx)"],
  ["\u00d0\u00cf\u0011\u00e0", "an old Word or Office file (save it as .docx)"],
  ["{\\rtf", "a rich text file (save it as .docx or .txt)"],
];

const head = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 8));

/** UTF-16 without a mark shows in English text as a zero in every other byte. */
function unmarkedUtf16(sample: Uint8Array): string | null {
  const zeros = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  if (odd > half * 0.6 && even < half * 0.05) return "utf-16le";
  return even > half * 0.6 && odd < half * 0.05 ? "utf-16be" : null;
}

function refuseBinary(bytes: Uint8Array, sample: Uint8Array): void {
  const known = MAGIC.find(([magic]) => head(bytes).startsWith(magic));
  if (known) throw new InputError(`it is not text but ${known[1]}.`);
  const strange = sample.reduce((n, b) => n + (b === 0 || (b < 32 && b !== 9 && b !== 10 && b !== 12 && b !== 13 && b !== 27 && b !== 26) ? 1 : 0), 0);
  if (strange > sample.length / 100) throw new InputError("it is binary, not text: give the article as .txt, .md, .html, .pdf, .docx, .eml, .csv or .jsonl.");
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The encoding of what is neither marked nor UTF-8: for text that is ASCII for the most part Windows-1252, or Mac OS Roman by its quotation marks. */
async function guess(sample: Uint8Array): Promise<string> {
  const high = sample.filter((b) => b > 127);
  if (high.length < sample.length / 10) {
    const mac = high.filter((b) => b >= 0xd0 && b <= 0xd5).length;
    const windows = high.filter((b) => b >= 0x91 && b <= 0x97).length;
    return mac > windows && mac > high.length / 2 ? "macintosh" : "windows-1252";
  }
  const { detect } = await import("chardet");
  return detect(sample) ?? "windows-1252";
}

/** Node's own decoder takes Windows-1252 for Latin-1 and loses its quotation marks, so it is trusted with Unicode only. */
async function decodeAs(bytes: Uint8Array, label: string): Promise<string> {
  const { default: iconv } = await import("iconv-lite");
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), iconv.encodingExists(label) ? label : "windows-1252");
}

const unicode = (bytes: Uint8Array, label: string): string => new TextDecoder(label).decode(bytes);

/** What a page or file calls Latin-1 or ASCII is Windows-1252 in truth, as browsers take it. */
const asMeant = (label: string): string => (/^(?:iso-?8859-1|latin-?1|us-ascii|ascii)$/i.test(label) ? "windows-1252" : label);

/**
 * The text of a file, its byte-order mark removed, its line ends kept. `declared` is an encoding that the format
 * itself names. Throws InputError where the bytes are not text.
 */
export async function decode(bytes: Uint8Array, declared?: string): Promise<string> {
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) return unicode(bytes, marked[0]);
  const sample = bytes.subarray(0, SAMPLE);
  const wide = sample.length >= 4 ? unmarkedUtf16(sample) : null;
  if (wide) return unicode(bytes, wide);
  refuseBinary(bytes, sample);
  if (isUtf8(bytes)) return unicode(bytes, "utf-8");
  return decodeAs(bytes, asMeant(declared && !/^utf-?\d/i.test(declared) ? declared : await guess(sample)));
}
