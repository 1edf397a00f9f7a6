import { extract } from "./extract.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import type { Annotation } from "./model/annotation.ts";
import type { Document } from "./model/document.ts";
import { InputError } from "./model/errors.ts";
import { Thread } from "./read/thread.ts";

/** UTF-16 code units of a document that a board takes: what is longer is no article, and each of its sentences would be a line on the board. */
const MOST = 1_000_000;
/** UTF-16 code units from which a text would keep others waiting: a book, not an article. */
const LONG = 200_000;
const BOUNDS = { memory: 2_048, seconds: 120 };

/** What the thread answers: `problem` is the message of a defect. */
export type Found = Annotation | { readonly problem: string };

/** A thread for each lexicon: it takes the lexicon along when it begins. */
const threads = new WeakMap<Lexicon, Thread<Document, Found>>();

function threadOf(lexicon: Lexicon): Thread<Document, Found> {
  const thread = threads.get(lexicon) ?? new Thread<Document, Found>(new URL("extract.worker.mjs", import.meta.url), BOUNDS, lexicon);
  threads.set(lexicon, thread);
  return thread;
}

/**
 * As `extract`, and whoever asks meanwhile is answered: a long text is done in a thread of its own. Throws InputError
 * when the text is longer than a board takes or takes more than 120 seconds or 2 GB, and Error on a defect.
 */
export async function extractApart(document: Document, lexicon: Lexicon): Promise<Annotation> {
  const length = document.text.length.toLocaleString("en");
  if (document.text.length > MOST) throw new InputError(`its text has ${length} characters, and a document may have ${MOST.toLocaleString("en")}: split it into its articles.`);
  if (document.text.length < LONG || document.imported) return extract(document, lexicon);
  const result = await threadOf(lexicon).ask(document);
  if ("answer" in result && !("problem" in result.answer)) return result.answer;
  if ("answer" in result) throw new Error("problem" in result.answer ? result.answer.problem : "");
  if (result.broken === "down") throw new Error(result.message);
  const most = result.broken === "late" ? `${BOUNDS.seconds} seconds` : `${BOUNDS.memory} MB`;
  throw new InputError(`to analyse its ${length} characters took more than ${most}, so it was given up: split it into its articles.`);
}
