import { byCodeUnit } from "../model/id.ts";
import type { Local } from "./corpus.ts";

/** The order of locals: by document, then by their place in it. */
export const byPlace = (a: Local, b: Local): number => byCodeUnit(a.story.id, b.story.id) || a.at - b.at;

/** Adds to a sorted list what is not in it yet. */
export function insert(list: Local[], local: Local): void {
  const at = place(list, local);
  if (list[at] !== local) list.splice(at, 0, local);
}

export function remove(list: Local[], local: Local): void {
  const at = place(list, local);
  if (list[at] === local) list.splice(at, 1);
}

function place(list: readonly Local[], local: Local): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byPlace(list[middle] as Local, local) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
