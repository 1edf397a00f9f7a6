import type { Point } from "../../server/model/look.ts";

/** A node's room: `x`, `y` is its middle. */
export interface Box { readonly id: string; x: number; y: number; readonly width: number; readonly height: number; readonly fixed: boolean }

const CELL = 120;

/** Pairs of boxes near enough to overlap, each once. */
function* nearPairs(boxes: readonly Box[]): Generator<readonly [Box, Box]> {
  const cells = new Map<string, number[]>();
  const reach = (box: Box): readonly [number, number, number, number] => [
    Math.floor((box.x - box.width / 2) / CELL), Math.floor((box.x + box.width / 2) / CELL),
    Math.floor((box.y - box.height / 2) / CELL), Math.floor((box.y + box.height / 2) / CELL)];
  for (const [index, box] of boxes.entries()) {
    const [x0, x1, y0, y1] = reach(box);
    const seen = new Set<number>();
    for (let x = x0; x <= x1; x++) for (let y = y0; y <= y1; y++) {
      const key = `${x},${y}`;
      const cell = cells.get(key) ?? [];
      for (const other of cell) if (!seen.has(other)) { seen.add(other); yield [boxes[other]!, box]; }
      cells.set(key, [...cell, index]);
    }
  }
}

/** Moves two overlapping boxes apart along the shorter way; a fixed one stays. Returns whether they overlapped. */
function part(a: Box, b: Box): boolean {
  const dx = (a.width + b.width) / 2 - Math.abs(b.x - a.x);
  const dy = (a.height + b.height) / 2 - Math.abs(b.y - a.y);
  if (dx <= 0.5 || dy <= 0.5 || (a.fixed && b.fixed)) return false;
  const share = a.fixed ? 0 : b.fixed ? 1 : 0.5;
  if (dx < dy) {
    const way = b.x >= a.x ? 1 : -1;
    a.x -= way * dx * share; b.x += way * dx * (1 - share);
  } else {
    const way = b.y >= a.y ? 1 : -1;
    a.y -= way * dy * share; b.y += way * dy * (1 - share);
  }
  return true;
}

/** Pushes boxes apart until none overlap, or `rounds` are spent. Changes their places. */
export function separate(boxes: readonly Box[], rounds = 80): void {
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    for (const [a, b] of nearPairs(boxes)) moved = part(a, b) || moved;
    if (!moved) return;
  }
}

interface Rect { readonly width: number; readonly height: number }

const GAP = 36;

/**
 * The top left corners at which rectangles lie tightly together in about the given proportion. The first lies at 0, 0;
 * each next one at the free corner that keeps the whole smallest.
 */
export function pack(rects: readonly Rect[], aspect: number): readonly Point[] {
  const placed: (Rect & { readonly x: number; readonly y: number })[] = [];
  let whole = { width: 0, height: 0 };
  for (const { width, height } of rects) {
    const corners: Point[] = [[0, 0], ...placed.flatMap((p): Point[] => [[p.x + p.width + GAP, p.y], [p.x, p.y + p.height + GAP], [p.x + p.width + GAP, 0], [0, p.y + p.height + GAP]])];
    const free = corners.filter(([x, y]) => placed.every((p) => x >= p.x + p.width + GAP || p.x >= x + width + GAP || y >= p.y + p.height + GAP || p.y >= y + height + GAP));
    const cost = ([x, y]: Point): number => {
      const w = Math.max(whole.width, x + width);
      const h = Math.max(whole.height, y + height);
      return Math.max(w / aspect, h) * 1e4 + x + y;
    };
    const [x, y] = free.reduce((best, corner) => (cost(corner) < cost(best) ? corner : best), free[0] ?? [0, whole.height + GAP]);
    placed.push({ x, y, width, height });
    whole = { width: Math.max(whole.width, x + width), height: Math.max(whole.height, y + height) };
  }
  return placed.map(({ x, y }) => [x, y]);
}

/** Turns points about their middle so that they are longest along the longer side of the screen. */
export function align(points: readonly Point[], aspect: number): readonly Point[] {
  if (points.length < 3) return points;
  const mean = (i: 0 | 1): number => points.reduce((sum, p) => sum + p[i], 0) / points.length;
  const [mx, my] = [mean(0), mean(1)];
  let [xx, xy, yy] = [0, 0, 0];
  for (const [x, y] of points) { xx += (x - mx) ** 2; xy += (x - mx) * (y - my); yy += (y - my) ** 2; }
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  const turn = (aspect >= 1 ? 0 : Math.PI / 2) - angle;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return points.map(([x, y]) => [(x - mx) * cos - (y - my) * sin, (x - mx) * sin + (y - my) * cos]);
}

/** How far a piece may be drawn out of its own proportion. */
const STRETCH = 1.5;

/** Draws points out along one side and in along the other, towards a proportion. */
export function stretch(points: readonly Point[], aspect: number): readonly Point[] {
  if (points.length < 3) return points;
  const side = (i: 0 | 1): number => Math.max(1, Math.max(...points.map((p) => p[i])) - Math.min(...points.map((p) => p[i])));
  const by = Math.max(1 / STRETCH, Math.min(STRETCH, Math.sqrt((aspect * side(1)) / side(0))));
  return points.map(([x, y]) => [x * by, y / by]);
}
