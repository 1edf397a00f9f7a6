import { KINDS, ORIGINS, RELATION_TYPES, STATUSES } from "../../server/model/ontology.ts";
import type { End } from "../../server/model/ontology.ts";
import { readNodes, writeNodes } from "./url-nodes.ts";
import { LAYOUTS, NO_FILTERS, START, TABS } from "./view.ts";
import type { Filters, Passage, PathAsk, View } from "./view.ts";

/**
 * The view as the part of the address after `#`, which no server sees. What is as at the start is left out, so the
 * opening picture has no fragment. Anything unreadable is passed over: a damaged link opens as much as it says.
 */

const ENDS: readonly End[] = [...KINDS, "Document"];

const among = <T extends string>(all: readonly T[], value: string | null): T | null => all.find((item) => item === value) ?? null;

const setOf = <T extends string>(all: readonly T[], value: string | null): ReadonlySet<T> => {
  const named = new Set(value?.split(",") ?? []);
  return new Set(all.filter((item) => named.has(item)));
};

const list = (value: string | null): readonly string[] => (value ? value.split(",").filter(Boolean).map(decodeURIComponent) : []);
const join = (items: Iterable<string>): string => [...items].map(encodeURIComponent).join(",");

/** A view in which nothing was placed by hand, added or hidden needs no list of nodes. */
const isUntouched = (view: View): boolean => view.shown === null && view.pinned.size === 0 && view.hidden.size === 0;

function passageOf(value: string | null): Passage | null {
  const m = /^([^:]+)(?::(\d+)-(\d+))?$/.exec(value ?? "");
  return m?.[1] ? { document: decodeURIComponent(m[1]), start: m[2] ? Number(m[2]) : null, end: m[3] ? Number(m[3]) : null } : null;
}

const writePassage = ({ document, start, end }: Passage): string =>
  encodeURIComponent(document) + (start === null || end === null ? "" : `:${start}-${end}`);

const date = (value: string | null): string | null => (value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null);

function filterParts({ kinds, types, statuses, origins, minSources, since, until }: Filters): readonly (readonly [string, string])[] {
  return [["no", join([...kinds].sort())], ["nolines", join([...types].sort())], ["nostatus", join([...statuses].sort())], ["noorigin", join([...origins].sort())],
    ["min", minSources > 1 ? String(minSources) : ""], ["since", since ?? ""], ["until", until ?? ""]];
}

function pathParts(path: PathAsk | null): readonly (readonly [string, string])[] {
  if (!path) return [];
  return [["path", join(path.ends)], ["way", [path.sourced ? "" : "short", path.noHubs ? "nohubs" : ""].filter(Boolean).join(",")], ["around", join(path.without)]];
}

function pathOf(get: (key: string) => string | null): PathAsk | null {
  const [a, b] = list(get("path"));
  const way = list(get("way"));
  return a && b ? { ends: [a, b], sourced: !way.includes("short"), noHubs: way.includes("nohubs"), without: list(get("around")) } : null;
}

/** The fragment without `#`; empty for the opening picture. */
export function toUrl(view: View): string {
  const parts: readonly (readonly [string, string])[] = [
    ["tab", view.tab === START.tab ? "" : view.tab],
    ["on", isUntouched(view) ? "" : view.shown === null ? "start" : "chosen"],
    ["nodes", isUntouched(view) ? "" : writeNodes(view)],
    ...filterParts(view.filters),
    ["layout", view.layout === START.layout ? "" : view.layout],
    ["words", view.lineLabels ? "lines" : ""],
    ...pathParts(view.path),
    ["at", join(view.selected)],
    ["line", view.line === null ? "" : encodeURIComponent(view.line)],
    ["read", view.reading ? writePassage(view.reading) : ""],
  ];
  return parts.filter(([, value]) => value !== "").map(([key, value]) => `${key}=${value}`).join("&");
}

function partsOf(fragment: string): (key: string) => string | null {
  const parts = new Map(fragment.split("&").map((part) => {
    const at = part.indexOf("=");
    return [part.slice(0, at), part.slice(at + 1)] as const;
  }));
  return (key) => parts.get(key) ?? null;
}

function filtersOf(get: (key: string) => string | null): Filters {
  const min = Number(get("min"));
  return {
    kinds: setOf(ENDS, get("no")), types: setOf(RELATION_TYPES, get("nolines")), statuses: setOf(STATUSES, get("nostatus")), origins: setOf(ORIGINS, get("noorigin")),
    minSources: Number.isInteger(min) && min > 1 ? min : NO_FILTERS.minSources, since: date(get("since")), until: date(get("until")),
  };
}

/** The view that a fragment (with or without `#`) names. Never throws. */
export function fromUrl(fragment: string): View {
  try {
    const get = partsOf(fragment.replace(/^#/, ""));
    const nodes = readNodes(get("nodes") ?? "");
    const line = get("line");
    return {
      ...nodes, tab: among(TABS, get("tab")) ?? START.tab, shown: get("on") === "chosen" ? nodes.shown : null,
      filters: filtersOf(get), layout: among(LAYOUTS, get("layout")) ?? START.layout, lineLabels: get("words") === "lines", judged: START.judged,
      path: pathOf(get), selected: list(get("at")), line: line === null ? null : decodeURIComponent(line), reading: passageOf(get("read")),
    };
  } catch {
    return START;
  }
}
