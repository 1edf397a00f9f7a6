import type { Items } from "../model/query.ts";

const CHUNK = 1 << 16;

/** Text as UTF-8 in chunks of about 64 KB, however small the pieces. Only text that `holds` has passed comes here. */
export async function* encoded(pieces: Items<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let waiting: string[] = [];
  let size = 0;
  for await (const piece of pieces) {
    waiting.push(piece);
    size += piece.length;
    if (size < CHUNK) continue;
    yield encoder.encode(waiting.join(""));
    waiting = [];
    size = 0;
  }
  if (size > 0) yield encoder.encode(waiting.join(""));
}

/** All bytes in one piece. */
export async function whole(chunks: Items<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}
