import type { Point } from "../../server/model/look.ts";

/** The dates over the columns of the layout by time: pure, in pixels of the stage. */

/** Where the stage looks: pixels = board units × zoom + pan. */
export interface Lens { readonly zoom: number; readonly x: number; readonly y: number }

export interface Dated { readonly id: string; readonly firstSeen: string | null }

export interface Tick { readonly day: string | null; readonly x: number }

/** Pixels between the beginnings of two dates, so that they do not run into one another. */
const APART = 112;

/** One tick a day, where its first column begins, in order; those that would stand too close to the one before are left out. */
export function ticks(nodes: readonly Dated[], places: ReadonlyMap<string, Point>, { zoom, x }: Lens, width: number): readonly Tick[] {
  const lefts = new Map<string | null, number>();
  for (const { id, firstSeen } of nodes) {
    const place = places.get(id);
    const day = firstSeen?.slice(0, 10) ?? null;
    if (place) lefts.set(day, Math.min(lefts.get(day) ?? Infinity, place[0]));
  }
  const all = [...lefts].map(([day, left]): Tick => ({ day, x: Math.round(left * zoom + x) })).sort((a, b) => a.x - b.x);
  return all.reduce<readonly Tick[]>((kept, tick) => (tick.x < 0 || tick.x > width - 40 || tick.x < (kept.at(-1)?.x ?? -Infinity) + APART ? kept : [...kept, tick]), []);
}
