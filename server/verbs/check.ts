import { check } from "../check.ts";
import type { Config } from "../config.ts";
import { inTurn } from "./opened.ts";
import type { Outside } from "./outside.ts";
import { DEFECT, DONE, print, say } from "./outside.ts";

const MOST_TOLD = 50;

/** Verifies the store; a line on standard error for each problem. */
export async function checkVerb(config: Config, outside: Outside): Promise<number> {
  const { problems, documents, entities, evidence } = await inTurn(config, outside, check);
  for (const problem of problems.slice(0, MOST_TOLD)) say(outside, problem);
  if (problems.length > MOST_TOLD) say(outside, `… and ${problems.length - MOST_TOLD} more.`);
  const verdict = problems.length === 0 ? "The store is whole" : `The store is not whole (${problems.length} problems)`;
  await print(outside, `${verdict}: ${documents} documents, ${entities} entities, ${evidence} pieces of evidence.\n`);
  return problems.length === 0 ? DONE : DEFECT;
}
