import type { Email } from "postal-mime";
import { InputError } from "../model/errors.ts";
import { parseDom } from "./dom.ts";
import { textOf } from "./domText.ts";
import type { Hints } from "./document.ts";
import { readPage } from "./html.ts";
import type { Parsed, Reader } from "./parsed.ts";

async function parseMail(bytes: Uint8Array): Promise<Email> {
  const { default: PostalMime } = await import("postal-mime");
  return PostalMime.parse(bytes, { maxNestingDepth: 50 });
}

const isoDate = (written: string | undefined): string | null => {
  const at = Date.parse(written ?? "");
  return Number.isNaN(at) ? null : new Date(at).toISOString().slice(0, 10);
};

const hintsOf = ({ subject, from, date }: Email): Hints => ({
  title: subject?.trim() || null,
  authors: from?.name ? [from.name] : [],
  published: isoDate(date),
});

/** A letter: its text, or else what its HTML shows; subject, sender and date go with it, attachments do not. */
export const readMail: Reader = async (bytes) => {
  const mail = await parseMail(bytes);
  if (mail.headers.length === 0) throw new InputError("it has no mail headers: save the message again as .eml.");
  const shown = mail.html ? (await parseDom(mail.html)).body : null;
  const text = mail.text?.trim() ? mail.text : shown ? textOf(shown) : "";
  if (text.trim() === "") throw new InputError("the message holds no text; what is attached to it must be given apart.");
  return [{ text, hints: hintsOf(mail) } satisfies Parsed];
};

/** A page that a browser saved as one file. */
export const readWebArchive: Reader = async (bytes) => {
  const { html } = await parseMail(bytes);
  if (!html) throw new InputError("no page is in it: save it again as “web page, complete”.");
  return [await readPage(html)];
};
