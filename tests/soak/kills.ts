import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { dice } from "../bench/madeGraph.ts";
import { newLedger, work } from "./acts.ts";
import { kill, launch, up } from "./app.ts";
import type { Verdict } from "./verdict.ts";
import { examine } from "./verdict.ts";

export interface Round extends Verdict {
  readonly round: number;
  /** Acts that were acknowledged before the kill, and when after the first of them it came, in milliseconds. */
  readonly acts: number;
  readonly after: number;
}

/** How long a round waits for acknowledgements, in milliseconds. */
const PATIENCE = 15_000;
/** Every so often the kill comes while the server is getting up. */
const EARLY = 0.15;

/**
 * Kills the server on the embedded graph at a random moment of ingest and judging, round after round on one board, and
 * examines it each time it is up again.
 */
export async function* killTheApp(rounds: number, seed: number): AsyncGenerator<Round> {
  const roll = dice(seed);
  const root = mkdtempSync(join(tmpdir(), "corkboard-soak-"));
  const blank = join(root, "blank");
  mkdirSync(blank);
  const settings = { CORKBOARD_DATA: join(root, "board") };
  const ledger = newLedger();
  try {
    for (let round = 1; round <= rounds; round++) {
      if (roll() < EARLY) {
        const early = launch(settings, blank);
        await sleep(500 + roll() * 2_500);
        await kill(early);
      }
      const app = await up(launch(settings, blank));
      const [most, more] = [Math.floor(roll() * 4), roll() * 1_000];
      let over = false;
      const begun = performance.now();
      const known = (): number => ledger.loaded.size + ledger.judged.size;
      const before = known();
      const working = work(app, ledger, roll, () => over);
      // At a random moment after some of it was acknowledged: a slow machine gets as far as a quick one.
      while (known() - before < most && performance.now() - begun < PATIENCE) await sleep(5);
      await sleep(more);
      const after = Math.round(performance.now() - begun);
      over = true;
      await kill(app.process);
      const acts = await working;
      const again = await up(launch(settings, blank));
      try {
        yield { round, acts, after, ...(await examine(again, settings, ledger)) };
      } finally {
        await kill(again.process);
      }
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
