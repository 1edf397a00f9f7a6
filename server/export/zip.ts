import { Zip, ZipDeflate } from "fflate";
import type { Items } from "../model/query.ts";

export interface Entry {
  /** Made by us, never taken from a document unescaped; see `fileName`. */
  readonly name: string;
  readonly bytes: Items<Uint8Array>;
}

/** Zip keeps local time without a zone: this one is written as 1 January 1980 wherever it is written. */
const TIME = new Date(1980, 0, 1);

/** A zip of the entries, in their order, streamed. */
export async function* zipped(entries: Items<Entry>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const take = (): Uint8Array[] => {
    const chunks = ready;
    ready = [];
    return chunks;
  };
  for await (const { name, bytes } of entries) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = TIME;
    zip.add(file);
    for await (const chunk of bytes) {
      file.push(chunk);
      yield* take();
    }
    file.push(new Uint8Array(0), true);
    yield* take();
  }
  zip.end();
  yield* take();
}
