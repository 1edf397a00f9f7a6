import { parentPort, workerData } from "node:worker_threads";
import type { Found } from "./extract.apart.ts";
import { extract } from "./extract.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import type { Document } from "./model/document.ts";

/** Answers each document with what is found in it. */
parentPort?.on("message", (document: Document) => {
  parentPort?.postMessage(answer(document));
});

function answer(document: Document): Found {
  try {
    return extract(document, workerData as Lexicon);
  } catch (error) {
    return { problem: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
