/** Lets so many through from one address in a minute. */
export interface Limiter {
  allows(address: string): boolean;
}

const MINUTE = 60_000;

export function makeLimiter(most: number, now: () => number = Date.now): Limiter {
  let begun = now();
  const seen = new Map<string, number>();
  return {
    allows(address) {
      if (now() - begun >= MINUTE) {
        begun = now();
        seen.clear();
      }
      const count = (seen.get(address) ?? 0) + 1;
      seen.set(address, count);
      return count <= most;
    },
  };
}
