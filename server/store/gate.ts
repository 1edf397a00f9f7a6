/**
 * Who has asked little goes first. Everybody who asks has a line, which knows how much time its work has taken: work waits
 * longer the more its line has taken, and lines that have taken much share a few places, so that there is always one free
 * for the rest. Nobody waits for ever, for whoever comes later waits longer still.
 */
export interface Gate {
  /** A new line. */
  line(): Line;
}

/** Does the work when its turn comes; one whose signal is aborted while it waits is not done. */
export type Line = <T>(work: () => Promise<T>, signal: AbortSignal) => Promise<T>;

export interface Places {
  /** How much work runs at a time in all, and of lines that have taken much. */
  readonly all: number;
  readonly greedy: number;
  /** From how many milliseconds on a line has taken much. */
  readonly much: number;
}

/** How many milliseconds others may go first for each that a line has taken. */
const COURTESY = 3;

interface Waiting {
  readonly since: number;
  readonly start: () => void;
}
/** Milliseconds taken, and the work that waits. */
interface Asker {
  spent: number;
  readonly waiting: Waiting[];
}
interface Running {
  readonly asker: Asker;
  readonly since: number;
}

export function makeGate({ all, greedy, much }: Places, now: () => number = () => performance.now()): Gate {
  const askers = new Set<Asker>();
  const running = new Set<Running>();

  /** While it waits or, when it runs since then, by now. */
  const isGreedy = (asker: Asker, since = now()): boolean => asker.spent + (now() - since) >= much;
  const greedyRunning = (): number => [...running].filter(({ asker, since }) => isGreedy(asker, since)).length;

  const due = ({ spent, waiting }: Asker): number => (waiting[0]?.since ?? 0) + spent * COURTESY;

  function nextAsker(): Asker | null {
    const full = greedyRunning() >= greedy;
    let best: Asker | null = null;
    for (const asker of askers) if (!(full && isGreedy(asker)) && (!best || due(asker) < due(best))) best = asker;
    return best;
  }

  function next(): void {
    while (running.size < all) {
      const asker = nextAsker();
      const first = asker?.waiting.shift();
      if (!asker || !first) return;
      if (asker.waiting.length === 0) askers.delete(asker);
      first.start();
    }
  }

  async function run<T>(asker: Asker, work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    const mine: Running = { asker, since: now() };
    running.add(mine);
    try {
      signal.throwIfAborted();
      return await work();
    } finally {
      running.delete(mine);
      asker.spent += now() - mine.since;
      next();
    }
  }

  return {
    line() {
      const asker: Asker = { spent: 0, waiting: [] };
      return (work, signal) =>
        new Promise((resolve, reject) => {
          asker.waiting.push({ since: now(), start: () => void run(asker, work, signal).then(resolve, reject) });
          askers.add(asker);
          next();
        });
    },
  };
}
