import { Derived, keptOf } from "./derived.ts";
import { OutdatedError } from "./model/errors.ts";
import type { GraphStore } from "./store/port.ts";

/**
 * Makes the stored graph what its record says, if it is not:
 *
 *     what is new in the record ─▶ resolver, kept between one time and the next ─▶ what changed ─▶ apply
 *
 * Safe to repeat, and to be cut short: the record stays ahead of the graph until all is applied.
 */
export const derive = (store: GraphStore): Promise<void> =>
  keptOf(store).inTurn(async (derived) => {
    for (let tries = 1; await store.isStale(); tries++) {
      const version = await store.recordVersion();
      await derived.apply(version).catch((error) => again(error, store, version, tries));
    }
  });

/** How often it is tried when others change the record or the graph meanwhile, which takes them as long as it takes us. */
const TRIES = 10;

/** What failed because another process wrote meanwhile is worked out anew. Anything else is thrown. */
async function again(error: unknown, store: GraphStore, version: number, tries: number): Promise<void> {
  const outdated = error instanceof OutdatedError || (await store.recordVersion()) !== version;
  if (!outdated || tries === TRIES) throw error;
}

/** Takes the stored graph away and makes it anew from the record, whatever it was. */
export const rebuild = (store: GraphStore): Promise<void> => new Derived(store).inTurn((derived) => derived.replace());
