import { afterAll, describe, expect, test } from "vitest";
import { endAll } from "../main/corkboard.ts";
import type { Round } from "./kills.ts";
import { killTheApp } from "./kills.ts";
import { HOW_TO_ENABLE, killNeo4j, neo4jLocal } from "./neo4j.ts";

/** A few rounds of `npm run soak`. Another seed: CORKBOARD_SEED. */
const SEED = Number(process.env["CORKBOARD_SEED"] ?? 20250325);
afterAll(endAll);

async function every(rounds: AsyncIterable<Round>): Promise<Round[]> {
  const all: Round[] = [];
  for await (const round of rounds) all.push(round);
  return all;
}
const wrong = (rounds: readonly Round[]): string[] => rounds.flatMap((each) => each.wrong.map((what) => `round ${each.round}: ${what}`));

describe(`nothing that was acknowledged is lost, nothing is there twice, and the export is that of an uninterrupted run (seed ${SEED})`, () => {
  test("after five kills of the server on the embedded graph", { timeout: 300_000 }, async () => {
    const rounds = await every(killTheApp(5, SEED));
    expect(wrong(rounds)).toEqual([]);
    expect(rounds).toHaveLength(5);
    expect(rounds.at(-1)?.documents).toBeGreaterThan(5);
  });

  test.skipIf(neo4jLocal === null)(`after two kills of Neo4j under the server (${HOW_TO_ENABLE})`, { timeout: 300_000 }, async () => {
    const rounds = await every(killNeo4j(2, SEED));
    expect(wrong(rounds)).toEqual([]);
    expect(rounds).toHaveLength(2);
    expect(rounds.at(-1)?.documents).toBeGreaterThan(2);
  });
});
