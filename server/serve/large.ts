import { availableParallelism } from "node:os";
import type { Plugin } from "graphql-yoga";
import { UnavailableError } from "../model/errors.ts";
import type { Context } from "./context.ts";

/** From so many nodes on an answer is large: to put it together keeps the one thread busy that answers everybody. */
export const LARGE = 1_000;
/** Large answers that are made at a time, one core being left for the rest; and how many may wait. */
const AT_ONCE = Math.max(1, availableParallelism() - 1);
const MOST_WAITING = 200;

/** Lets few large answers be made at a time, so that small ones find room between them. */
export interface Aisle {
  /** Waits for a place; throws UnavailableError when too many do. Resolves to what gives the place back. */
  enter(): Promise<() => void>;
}

export function makeAisle(atOnce = AT_ONCE, mostWaiting = MOST_WAITING): Aisle {
  const waiting: (() => void)[] = [];
  let inside = 0;
  const leave = (): void => {
    // After whatever else has come in meanwhile.
    setImmediate(() => {
      inside--;
      waiting.shift()?.();
    });
  };
  return {
    async enter() {
      if (inside >= atOnce) {
        if (waiting.length >= mostWaiting) throw new UnavailableError("Many large questions are waiting already: try again in a moment, or ask for less.");
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
      inside++;
      return leave;
    },
  };
}

/** Has large requests wait for one another; `useNodeBudget` has noted before how large each is. */
export function useAisle(aisle: Aisle = makeAisle()): Plugin<Context> {
  return {
    async onExecute({ args }) {
      if ((args.contextValue.size ?? 0) < LARGE) return undefined;
      const leave = await aisle.enter();
      return { onExecuteDone: leave };
    },
  };
}
