import type { IncomingMessage } from "node:http";
import { InputError } from "../model/errors.ts";

/** Room for the ids and places of two thousand nodes. */
const MOST_BYTES = 1 << 20;

/**
 * What is asked of /export: the parameters of the address and, of a POST, those of its body, which is written as an
 * address is (`application/x-www-form-urlencoded`): a board of many nodes is too long for an address.
 */
export async function askedOf(request: IncomingMessage, url: URL): Promise<URLSearchParams> {
  const asked = new URLSearchParams(url.searchParams);
  if (request.method !== "POST") return asked;
  const type = request.headers["content-type"] ?? "";
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) throw new InputError(`The body of POST /export is ${JSON.stringify(type)}; it should be application/x-www-form-urlencoded.`);
  for (const [name, value] of new URLSearchParams(await bodyOf(request))) asked.append(name, value);
  return asked;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MOST_BYTES) throw new InputError(`The body of POST /export has more than ${MOST_BYTES} bytes; leave out the focus to export everything.`);
  }
  return Buffer.concat(chunks).toString("utf8");
}
