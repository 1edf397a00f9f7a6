import { UnavailableError } from "../model/errors.ts";

/** What reads are held to that are done for somebody who waits. */
export interface Bounds {
  /** Aborted when nobody waits any more; reads then end with its reason. */
  readonly signal: AbortSignal;
  /** How long one statement may take, in milliseconds. */
  readonly patience: number;
}

export const tooLong = (patience: number): UnavailableError =>
  new UnavailableError(`One question took longer than ${patience / 1000} seconds and was given up: ask for less, with a smaller depth, limit or first.`);

/** What `work` comes to, or the reason why nobody waits for it any more. What cannot be ended goes on unheard. */
export function within<T>({ signal, patience }: Bounds, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const aborted = (): void => end(() => reject(signal.reason as Error));
    const timer = setTimeout(() => end(() => reject(tooLong(patience))), patience);
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", aborted);
      settle();
    };
    work.then((value) => end(() => resolve(value)), (error: unknown) => end(() => reject(error)));
    if (signal.aborted) aborted();
    else signal.addEventListener("abort", aborted, { once: true });
  });
}
