import { NUMBER_WORDS } from "../lexicon/numbers.ts";
import type { ListedRelation, LocalEntity } from "../model/annotation.ts";
import type { Campaign } from "./campaigns.ts";
import { datesIn } from "./dated.ts";
import type { View } from "./view.ts";
import { sentenceOf } from "./view.ts";

const UNITS: ReadonlyMap<string, number> = new Map([["day", 1], ["week", 7], ["month", 30], ["year", 365]]);

/** The unnamed operations with what tells them from others: how long, from when to when, by whom and where. */
export function withContext(view: View, unnamed: readonly LocalEntity[], passages: readonly Campaign[], relations: readonly ListedRelation[]): LocalEntity[] {
  const told = grouped(passages.map((p) => [p.entity.id, p]));
  const places = grouped(relations.filter((r) => r.type === "TOOK_PLACE_IN").map((r) => [r.from, r.to]));
  const agencies = grouped(relations.filter((r) => r.type === "TOOK_PART_IN").map((r) => [r.to, r.from]));
  const names = new Map(view.reading.entities.map((e) => [e.id, e.kind === "Agency" ? e.known ?? e.name : e.name]));
  return unnamed.map((entity) => {
    const context: Record<string, string> = {};
    const days = entity.mentions.map((m) => daysOf(m.text)).find((d) => d !== null);
    if (days) context["days"] = String(days);
    const dates = (told.get(entity.id) ?? []).slice(0, 12).flatMap((p) => datesIn(view, sentenceOf(view, p.from)));
    const [start, end] = [...new Set(dates)].sort();
    if (start) context["start"] = start;
    if (end) context["end"] = end;
    const place = namesOf(places.get(entity.id), names);
    const agency = namesOf(agencies.get(entity.id), names);
    if (place) context["place"] = place;
    if (agency) context["agency"] = agency;
    return Object.keys(context).length > 0 ? { ...entity, context } : entity;
  });
}

/** "six-day operation" is 6, "month-long" and "weeklong" 30 and 7. */
function daysOf(description: string): number | null {
  const match = /(?:\b(\w+)-)?(day|week|month|year)(?:-?long)?\b/i.exec(description);
  const unit = UNITS.get(match?.[2]?.toLowerCase() ?? "");
  if (!match || !unit) return null;
  const count = match[1] ? Number(match[1]) || NUMBER_WORDS.get(match[1].toLowerCase()) || 0 : /long/i.test(match[0]) ? 1 : 0;
  return count > 0 ? count * unit : null;
}

/** Lexicon keys of agencies, or names where there is none, sorted. */
const namesOf = (ids: readonly string[] | undefined, names: ReadonlyMap<string, string>): string => [...new Set((ids ?? []).map((id) => names.get(id) ?? ""))].filter((n) => n !== "").sort().join(";");

function grouped<T>(pairs: readonly (readonly [string, T])[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const [key, value] of pairs) {
    const list = found.get(key);
    if (list) list.push(value);
    else found.set(key, [value]);
  }
  return found;
}
