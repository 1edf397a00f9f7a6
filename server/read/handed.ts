import type { Read, ReadEffects } from "./read.ts";
import { readBytes } from "./read.ts";

/** A document handed over without a path: its name's ending says how it is read. */
export interface HandedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads documents that were handed over; the name stands for the path. Throws nothing. */
export async function* readHanded(files: readonly HandedFile[], effects: Partial<ReadEffects> = {}): AsyncIterable<Read> {
  for (const { name, bytes } of files) yield* readBytes(name, bytes, effects);
}
