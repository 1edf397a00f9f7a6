import { unzipSync, zipSync } from "fflate";
import { InputError } from "../model/errors.ts";
import { dateIn } from "./dates.ts";
import type { Hints } from "./document.ts";
import { parseDom } from "./dom.ts";
import { textOf } from "./domText.ts";
import type { Limits } from "./limits.ts";
import { megabytes } from "./limits.ts";
import type { Reader } from "./parsed.ts";

/** The parts that text is made of; pictures and fonts stay packed. */
const WANTED = /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/core\.xml|word\/(?:_rels\/|[\w-]+\.xml))/;

/**
 * Unpacks what is wanted within the limit. Sizes are those that the file declares; a part that unpacks to more makes
 * the unpacking fail, so no small file can grow large.
 */
function unpack(bytes: Uint8Array, { unpackedBytes }: Limits): Readonly<Record<string, Uint8Array>> {
  let size = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!WANTED.test(name)) return false;
      size += originalSize;
      if (size > unpackedBytes) throw new InputError(`unpacked it has more than ${megabytes(unpackedBytes)}, so it was not opened.`);
      return true;
    },
  });
}

/** A property of the file's own card, such as its title; entities in it are read as a page's are. */
async function property(core: string, name: string): Promise<string | null> {
  const value = new RegExp(`<(?:\\w+:)?${name}\\b[^>]{0,200}>([^<]{1,500})<`).exec(core)?.[1];
  return value ? (await parseDom(value)).body?.textContent?.trim() || null : null;
}

async function hintsOf(core: Uint8Array | undefined, heading: string | null): Promise<Hints> {
  const card = core ? new TextDecoder().decode(core.subarray(0, 20_000)) : "";
  const author = await property(card, "creator");
  return { title: (await property(card, "title")) ?? heading, authors: author ? [author] : [], published: dateIn((await property(card, "created")) ?? "") };
}

/** A Word document: its text, a paragraph a block; the card's title, author and date. */
export const readDocx: Reader = async (bytes, limits) => {
  const parts = unpack(bytes, limits);
  if (!parts["word/document.xml"]) throw new InputError("no Word document is in it: save it again as .docx.");
  const { default: mammoth } = await import("mammoth");
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(zipSync(parts, { level: 0 })) }, { styleMap: ["p[style-name='Title'] => h1:fresh"] });
  const page = await parseDom(value);
  const text = page.body ? textOf(page.body) : "";
  if (text.trim() === "") throw new InputError("it holds no text.");
  return [{ text, hints: await hintsOf(parts["docProps/core.xml"], page.querySelector("h1")?.textContent?.trim() || null) }];
};
