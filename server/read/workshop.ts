import { Worker } from "node:worker_threads";
import { InputError } from "../model/errors.ts";
import type { Format } from "./formats.ts";
import type { Limits } from "./limits.ts";
import type { Parsed } from "./parsed.ts";

/** What the thread is asked, and what it answers. */
export interface Order {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly limits: Limits;
}
export type Answer = { readonly parsed: readonly Parsed[] } | { readonly problem: string };

/** One thread with the heavy parsers, kept for the next file; made anew when a file has brought it down. */
let thread: Worker | null = null;
let memory = 0;
let last: Promise<unknown> = Promise.resolve();

function open(limits: Limits): Worker {
  const worker = new Worker(new URL("worker.mjs", import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: limits.memory } });
  // What breaks while nothing is asked of it costs the thread, not the process.
  worker.on("error", () => {
    if (thread === worker) thread = null;
  });
  worker.unref();
  return worker;
}

function close(): void {
  void thread?.terminate();
  thread = null;
}

/** Sends one file to the thread. It is ended when it takes longer than it may. */
function ask(format: Format, order: Order): Promise<Answer> {
  if (memory !== order.limits.memory) close();
  memory = order.limits.memory;
  const worker = (thread ??= open(order.limits));
  worker.ref();
  return new Promise<Answer>((resolve) => {
    const done = (answer: Answer, broken: boolean): void => {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit).unref();
      if (broken) close();
      resolve(answer);
    };
    const onMessage = (answer: Answer): void => done(answer, false);
    const onError = (error: Error & { code?: string }): void => done({ problem: brokenBy(format, order.limits, error) }, true);
    const onExit = (): void => done({ problem: `the ${format.name} parser broke down over it.` }, true);
    const late = `the ${format.name} parser took more than ${order.limits.seconds} seconds over it, so it was given up.`;
    const timer = setTimeout(() => done({ problem: late }, true), order.limits.seconds * 1000);
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(order);
  });
}

const brokenBy = ({ name }: Format, { memory }: Limits, { code, message }: { readonly code?: string; readonly message: string }): string =>
  code === "ERR_WORKER_OUT_OF_MEMORY" ? `the ${name} parser wanted more than ${memory} MB over it, so it was given up.` : `the ${name} parser broke down over it (${message}).`;

/**
 * Parses a file in a thread of its own, one file at a time, within limits of time and memory. Throws InputError with
 * the reason when it cannot be read.
 */
export async function parseApart(format: Format, bytes: Uint8Array, limits: Limits): Promise<readonly Parsed[]> {
  const path = `x${format.endings[0]}`;
  const turn = last.then(() => ask(format, { path, bytes, limits }));
  last = turn;
  const answer = await turn;
  if ("problem" in answer) throw new InputError(answer.problem);
  return answer.parsed;
}
