import type { Lexicon } from "../lexicon/lexicon.ts";
import type { ListedRelation, LocalEntity } from "../model/annotation.ts";
import type { AddPart } from "./part.ts";
import { bodyPart } from "./parts-of-bodies.ts";
import { placePart } from "./parts-of-places.ts";
import type { View } from "./view.ts";
import { spanOf, unitAt } from "./view.ts";

/** What follows a body's name in the name of another that is no part of it. */
const NO_PART = /^(?:federation|association|union|foundation|ombudsman|authority|commission|board|trust|watch|academy|benevolent|museum|complaints|and crime|& crime|officers)/i;

/** Which body is part of which, and which place lies in which, where the text says so. */
export function findParts(view: View, lexicon: Lexicon): ListedRelation[] {
  const found = new Map<string, ListedRelation>();
  const add: AddPart = (from, to, at, end, rule) => {
    if (from.id === to.id || from.kind !== to.kind) return;
    const key = `${from.id}~${to.id}`;
    if (!found.has(key)) found.set(key, { type: "PART_OF", from: from.id, to: to.id, ...spanOf(view, { from: at, to: end }), rule: `part:${rule}` });
  };
  for (let i = 0; i < view.units.length; i += 1) {
    const { ref, sentence } = unitAt(view, i);
    if (!ref || view.noise(sentence)) continue;
    if (ref.entity.kind === "Place") placePart(view, i, add);
    if (ref.entity.kind === "Agency") bodyPart(view, i, add);
  }
  for (const [unit, parent, at] of byName(view)) if (!belongsElsewhere(unit, parent, lexicon)) add(unit, parent, at, at + 1, "in its name");
  return [...found.values()];
}

/** Does the lexicon know the body as part of another? "Homeland Security Investigations" is no part of Homeland Security. */
function belongsElsewhere(unit: LocalEntity, whole: LocalEntity, lexicon: Lexicon): boolean {
  const entry = unit.known ? lexicon.entries.get(unit.known) : undefined;
  return entry !== undefined && whole.known !== undefined && entry.parent !== whole.known;
}


/** Bodies whose name begins with another's: "FBI Boston Division", with the unit where that name stands. */
function byName(view: View): (readonly [LocalEntity, LocalEntity, number])[] {
  const bodies = view.reading.entities.filter((e) => e.kind === "Agency" && e.named);
  const byForm = new Map<string, LocalEntity>();
  for (const body of bodies) for (const form of [body.name, ...body.aliases, ...body.mentions.map((m) => m.text)]) if (!byForm.has(form)) byForm.set(form, body);
  const found: (readonly [LocalEntity, LocalEntity, number])[] = [];
  const seen = new Set<string>();
  for (let i = 0; i < view.units.length; i += 1) {
    const { ref, text, sentence } = unitAt(view, i);
    if (ref?.entity.kind !== "Agency" || seen.has(text) || view.noise(sentence)) continue;
    seen.add(text);
    const whole = ownerInName(text, ref.entity, byForm);
    if (whole) found.push([ref.entity, whole, i]);
  }
  return found;
}

/** The body with whose name `text` begins, the longest such. */
function ownerInName(text: string, unit: LocalEntity, byForm: ReadonlyMap<string, LocalEntity>): LocalEntity | null {
  for (let cut = text.length - 1; cut > 1; cut -= 1) {
    if (!/[\s,\-–’']/.test(text[cut] ?? "")) continue;
    const whole = byForm.get(text.slice(0, cut));
    const rest = text.slice(cut).replace(/^[\s,\-–]+|^['’]s\s+/g, "");
    if (whole && whole !== unit && !NO_PART.test(rest) && !whole.aliases.includes(text)) return whole;
  }
  return null;
}
