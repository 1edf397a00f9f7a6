/** The work that changes the board takes turns: one piece at a time, in the order in which it was asked for. */
export interface Turns {
  /** Does the work when all that came before is over, however that went. */
  take<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is waiting or at work. */
  over(): Promise<void>;
}

export function makeTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take(work) {
      const turn = last.then(work);
      last = turn.catch(() => undefined);
      return turn;
    },
    async over() {
      for (let seen: unknown; seen !== last; ) await (seen = last);
    },
  };
}
