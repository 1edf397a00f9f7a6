import { parentPort } from "node:worker_threads";
import { parse } from "./parse.ts";
import type { Answer, Order } from "./workshop.ts";

/** Answers each order with what the parser of its format made of it. */
parentPort?.on("message", async ({ path, bytes, limits }: Order) => {
  const answer: Answer = await parse(path, bytes, limits);
  parentPort?.postMessage(answer);
});
