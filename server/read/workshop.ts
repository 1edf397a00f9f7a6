import { InputError } from "../model/errors.ts";
import type { Format } from "./formats.ts";
import type { Limits } from "./limits.ts";
import type { Parsed } from "./parsed.ts";
import type { Broken } from "./thread.ts";
import { Thread } from "./thread.ts";

/** What the thread is asked, and what it answers. */
export interface Order {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly limits: Limits;
}
export type Answer = { readonly parsed: readonly Parsed[] } | { readonly problem: string };

/** One thread with the heavy parsers, and the limits that it was made with. */
let shop: { readonly thread: Thread<Order, Answer>; readonly seconds: number; readonly memory: number } | null = null;

function threadWithin({ seconds, memory }: Limits): Thread<Order, Answer> {
  if (shop && (shop.seconds !== seconds || shop.memory !== memory)) {
    shop.thread.close();
    shop = null;
  }
  shop ??= { thread: new Thread(new URL("worker.mjs", import.meta.url), { seconds, memory }), seconds, memory };
  return shop.thread;
}

function why({ name }: Format, { memory, seconds }: Limits, broken: Broken): string {
  if (broken.broken === "late") return `the ${name} parser took more than ${seconds} seconds over it, so it was given up.`;
  if (broken.broken === "memory") return `the ${name} parser wanted more than ${memory} MB over it, so it was given up.`;
  return `the ${name} parser broke down over it (${broken.message}).`;
}

/**
 * Parses a file in a thread of its own, one file at a time, within limits of time and memory. Throws InputError with
 * the reason when it cannot be read.
 */
export async function parseApart(format: Format, bytes: Uint8Array, limits: Limits): Promise<readonly Parsed[]> {
  const result = await threadWithin(limits).ask({ path: `x${format.endings[0]}`, bytes, limits });
  if ("broken" in result) throw new InputError(why(format, limits, result));
  if ("problem" in result.answer) throw new InputError(result.answer.problem);
  return result.answer.parsed;
}
