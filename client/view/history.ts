import type { Change } from "./change.ts";
import type { View } from "./view.ts";

/** Past views, oldest first, the present one, and those that were undone, nearest first. */
export interface History {
  readonly past: readonly View[];
  readonly present: View;
  readonly future: readonly View[];
}

const KEPT = 200;

export const begin = (present: View): History => ({ past: [], present, future: [] });

/** A step that can be undone. */
export const commit = (change: Change) => ({ past, present, future }: History): History => {
  const next = change(present);
  return next === present ? { past, present, future } : { past: [...past, present].slice(-KEPT), present: next, future: [] };
};

/** A step that is no decision of a person's (a selection, where a layout put things): undo passes over it. */
export const amend = (change: Change) => (history: History): History => ({ ...history, present: change(history.present) });

/** What is selected or read, and which tab is open, is not undone with the step. */
const keeping = (now: View, then: View): View => ({ ...then, tab: now.tab, reading: now.reading });

export function undo(history: History): History {
  const last = history.past.at(-1);
  if (!last) return history;
  return { past: history.past.slice(0, -1), present: keeping(history.present, last), future: [history.present, ...history.future] };
}

export function redo(history: History): History {
  const [next, ...rest] = history.future;
  if (!next) return history;
  return { past: [...history.past, history.present], present: keeping(history.present, next), future: rest };
}

/** Takes the last judgement out of the history, though other steps came after it; those stay, and what was undone goes. */
export function takeOut({ past, present }: History): History {
  const { judged } = present;
  const before = past.findLastIndex((view) => view.judged < judged);
  const capped = (view: View): View => (view.judged < judged ? view : { ...view, judged: judged - 1 });
  return { past: past.filter((_, index) => index !== before).map(capped), present: capped(present), future: [] };
}
