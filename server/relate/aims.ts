import type { LocalEntity } from "../model/annotation.ts";
import { SAYING } from "../lexicon/verbs.ts";
import type { Campaign } from "./campaigns.ts";
import type { AddTie } from "./tie.ts";
import type { Range, View } from "./view.ts";
import { unitAt } from "./view.ts";

const AIMS = new Set("targeted targeting targets target against aimed directed focused focusing dismantle dismantled dismantling disrupt disrupting".split(" "));
const INTO = new Set("investigation inquiry enquiry probe crackdown".split(" "));

/** Whom or what the operation of a passage is aimed at, told after it. */
export function aims(view: View, range: Range, { entity, to }: Campaign, add: AddTie): void {
  for (let i = to; i < range.to; i += 1) {
    const { lower, ref } = unitAt(view, i);
    if (ref) continue;
    const into = INTO.has(lower) && ["into", "of", "on"].includes(unitAt(view, i + 1).lower);
    if (!into && !AIMS.has(lower)) continue;
    if (lower === "directed" && !["against", "at"].includes(unitAt(view, i + 1).lower)) continue;
    aimedAt(view, i + 1, range.to, entity, range, add);
    if (!into) return;
  }
}

/** "It was aimed at the Y", "which says it targets the Y": of the operation told of before. */
export function aimsOfIt(view: View, range: Range, operation: LocalEntity, add: AddTie): void {
  for (let i = range.from; i < range.to; i += 1) {
    const { lower, ref } = unitAt(view, i);
    if (ref?.entity.kind === "Operation") return;
    if (lower !== "it") continue;
    const aim = [1, 2, 3].find((k) => ["targeted", "targets", "aimed", "directed", "focused", "against"].includes(unitAt(view, i + k).lower));
    if (aim) aims(view, range, { entity: operation, from: i, to: i + 1 }, add);
    if (aim) return;
  }
}

/** The gangs, and places named first, that follow a word of aiming. */
function aimedAt(view: View, from: number, to: number, operation: LocalEntity, range: Range, add: AddTie): void {
  let near = true;
  const limit = aimLimit(view, from, to);
  for (let i = from; i < limit; i += 1) {
    const { ref, lower, type } = unitAt(view, i);
    if (i <= from + 2 && bothGangs(view, i)) for (const gang of gangsToldOf(view, i)) add("TARGETED", operation, gang, range, "aim");
    if (ref?.entity.kind === "Gang") add("TARGETED", operation, ref.entity, range, "aim");
    else if (ref?.entity.kind === "Place" && near && !(PLACE_OF_GANG.has(unitAt(view, i + 1).lower))) add("TARGETED", operation, ref.entity, range, "aim");
    else if (!ref && type === "word" && !["at", "against", "on", "the", "and", "in", "both", "communities", "of"].includes(lower)) near = false;
    if (["in", "across", "throughout"].includes(lower)) near = false;
  }
}

/** "both gangs", "the two crews". */
const bothGangs = (view: View, at: number): boolean => {
  const next = unitAt(view, at).lower === "the" && unitAt(view, at + 1).lower === "two" ? at + 2 : unitAt(view, at).lower === "both" ? at + 1 : -1;
  return next > 0 && /^(?:gangs|crews|groups|clans|cartels|factions|syndicates|families)$/.test(unitAt(view, next).lower);
};

/** So far back the gangs are sought that "both" may mean. */
const BACK = 1_500;

/** The two gangs of which the text before has spoken most; of those named as often, the one named last. None when it has named only one. */
function gangsToldOf(view: View, at: number): LocalEntity[] {
  const times = new Map<LocalEntity, number>();
  for (let i = at - 1; i >= 0 && i > at - BACK; i -= 1) {
    const entity = unitAt(view, i).ref?.entity;
    if (entity?.kind === "Gang") times.set(entity, (times.get(entity) ?? 0) + 1);
  }
  return times.size < 2 ? [] : [...times].sort((a, b) => b[1] - a[1]).slice(0, 2).map(([gang]) => gang);
}

const PLACE_OF_GANG = new Set("street gang crew based faction chapter branch drug organised organized".split(" "));

/** How far what is aimed at goes: up to the clause that tells of something else, but past "known as". */
function aimLimit(view: View, from: number, to: number): number {
  for (let i = from; i < to; i += 1) {
    const { lower, text, ref } = unitAt(view, i);
    if (ref) continue;
    if (["who", "which", "that", "when", "where", "after", "before", "while", "because", "led", "was", "were", "has", "had"].includes(lower) && i > from) return i;
    if ([";", ":", "—", "–"].includes(text) || SAYING.get(lower)?.forms.has("past")) return i;
  }
  return to;
}
