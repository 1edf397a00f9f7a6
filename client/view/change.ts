import type { Point } from "../../server/model/look.ts";
import type { Filters, Layout, Passage, PathAsk, Tab, View } from "./view.ts";

/**
 * What a person can do to a view. Each is `arguments → view → view`, pure; nothing here knows the screen or the server.
 */
export type Change = (view: View) => View;

const toggled = <T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> => {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
};

const without = <T>(set: ReadonlySet<T>, items: readonly T[]): ReadonlySet<T> => {
  const next = new Set(set);
  for (const item of items) next.delete(item);
  return next;
};

export const goTo = (tab: Tab): Change => (view) => ({ ...view, tab });

/** Selects one node, or nothing with null. The card and the reader follow. */
export const select = (id: string | null): Change => (view) => ({ ...view, selected: id === null ? [] : [id], line: null, reading: null });

/** Adds to the selection or takes from it, as with Shift. */
export const selectMore = (id: string): Change => (view) => ({
  ...view, line: null, reading: null,
  selected: view.selected.includes(id) ? view.selected.filter((s) => s !== id) : [...view.selected, id],
});

export const selectAll = (ids: readonly string[]): Change => (view) => ({ ...view, selected: [...new Set(ids)], line: null, reading: null });

export const selectLine = (line: string): Change => (view) => ({ ...view, line, selected: [], reading: null });

export const read = (reading: Passage | null): Change => (view) => ({ ...view, reading });

/**
 * Adds nodes to a board that now shows `drawn` (which matters where it was the opening picture), brings back those that
 * were hidden, and selects `selected` when it is given.
 */
export const add = (ids: readonly string[], drawn: readonly string[], selected?: string): Change => (view) => ({
  ...view,
  shown: [...new Set([...(view.shown ?? drawn), ...ids])],
  hidden: without(view.hidden, ids),
  ...(selected === undefined ? {} : { selected: [selected], line: null, reading: null }),
});

/** A board of nothing but these. */
export const only = (ids: readonly string[]): Change => (view) => ({
  ...view, shown: [...new Set(ids)], hidden: new Set(), line: null, path: null, reading: null,
  selected: view.selected.filter((id) => ids.includes(id)),
});

/** The same board with its nodes named, also where it was the opening picture, which changes as documents come. */
export const kept = (drawn: readonly string[]): Change => (view) => ({ ...view, shown: view.shown ?? drawn, judged: 0 });

export const hide = (ids: readonly string[]): Change => (view) => ({
  ...view, hidden: new Set([...view.hidden, ...ids]), selected: view.selected.filter((id) => !ids.includes(id)), line: null, path: null,
});

export const unhide = (): Change => (view) => ({ ...view, hidden: new Set() });

export const togglePin = (id: string): Change => (view) => ({ ...view, pinned: toggled(view.pinned, id) });

/** Pins these, or lets them all go where all are pinned. */
export const pinAll = (ids: readonly string[]): Change => (view) => ({
  ...view, pinned: ids.every((id) => view.pinned.has(id)) ? without(view.pinned, ids) : new Set([...view.pinned, ...ids]),
});

/** Nodes that a person put somewhere stay there: moving pins. */
export const move = (places: ReadonlyMap<string, Point>): Change => (view) => ({
  ...view, places: new Map([...view.places, ...places]), pinned: new Set([...view.pinned, ...places.keys()]),
});

/** Where a layout put nodes. */
export const place = (places: ReadonlyMap<string, Point>): Change => (view) => ({ ...view, places: new Map([...view.places, ...places]) });

/** Chooses a layout; places are forgotten, but for those of pinned nodes in the free layout. */
export const arrange = (layout: Layout): Change => (view) => ({
  ...view, layout,
  places: layout === "free" ? new Map([...view.places].filter(([id]) => view.pinned.has(id))) : new Map(),
  pinned: layout === "free" ? view.pinned : new Set(),
});

export const filter = (change: Partial<Filters>): Change => (view) => ({ ...view, filters: { ...view.filters, ...change } });

type SetFilter = "kinds" | "types" | "statuses" | "origins";
type Item<K extends SetFilter> = Filters[K] extends ReadonlySet<infer T> ? T : never;

/** Switches one line of the legend off or on. */
export const toggleFilter = <K extends SetFilter>(key: K, item: Item<K>): Change => (view) => ({
  ...view, filters: { ...view.filters, [key]: toggled(view.filters[key] as ReadonlySet<Item<K>>, item) },
});

/** Looks for a path between two, well sourced rather than short. */
export const showPath = (ends: readonly [string, string] | null): Change => (view) => ({
  ...view, line: null, reading: null, path: ends ? { ends, sourced: true, noHubs: false, without: [] } : null, selected: ends ? [...ends] : view.selected,
});

/** Looks for another path between the same two. */
export const changePath = (wish: Partial<Omit<PathAsk, "ends">>): Change => (view) => (view.path ? { ...view, path: { ...view.path, ...wish } } : view);

export const toggleLineLabels = (): Change => (view) => ({ ...view, lineLabels: !view.lineLabels });
