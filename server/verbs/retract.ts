import type { Config } from "../config.ts";
import { retract } from "../retract.ts";
import { inTurn } from "./opened.ts";
import type { Outside } from "./outside.ts";
import { DONE, print } from "./outside.ts";

/** Takes documents off the board with all that only they supported. */
export async function retractVerb(targets: readonly string[], config: Config, outside: Outside): Promise<number> {
  const { removed, counts } = await inTurn(config, outside, async (store) => ({ removed: await retract(store, targets, outside.cwd), counts: await store.counts() }));
  const kept = removed.length === 0 ? " Other paths lead to the same text, so it stays." : "";
  await print(outside, `${removed.length} documents removed.${kept} The board holds ${counts.documents} documents, ${counts.entities} entities and ${counts.relations} relations.\n`);
  return DONE;
}
