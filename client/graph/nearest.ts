import type { Point } from "../../server/model/look.ts";

export type Direction = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";
const WAY: Readonly<Record<Direction, Point>> = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

export const isDirection = (key: string): key is Direction => key in WAY;

/** How much further a step aside counts than a step ahead. */
const ASIDE = 2.2;

/**
 * The point that one would expect the arrow key to lead to from `from`: the nearest within a right angle around that
 * direction, steps aside counting double. Those in `preferred` (what a line leads to) come first. Null when there is none.
 */
export function nearestIn(direction: Direction, from: string, places: ReadonlyMap<string, Point>, preferred: ReadonlySet<string> = new Set()): string | null {
  const start = places.get(from);
  if (!start) return null;
  const [wx, wy] = WAY[direction];
  let best: { id: string; cost: number; near: boolean } | null = null;
  for (const [id, [x, y]] of places) {
    const ahead = (x - start[0]) * wx + (y - start[1]) * wy;
    const aside = Math.abs((x - start[0]) * wy) + Math.abs((y - start[1]) * wx);
    if (id === from || ahead <= 0 || aside > ahead * 1.05) continue;
    const candidate = { id, cost: ahead + ASIDE * aside, near: preferred.has(id) };
    if (!best || (candidate.near && !best.near) || (candidate.near === best.near && candidate.cost < best.cost)) best = candidate;
  }
  return best?.id ?? null;
}
