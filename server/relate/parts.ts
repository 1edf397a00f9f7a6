import type { Lexicon } from "../lexicon/lexicon.ts";
import { placeNamed, stateOfPostalCode } from "../lexicon/places.ts";
import type { ListedRelation, LocalEntity } from "../model/annotation.ts";
import { DETERMINERS } from "../lexicon/classes.ts";
import type { View } from "./view.ts";
import { spanOf, unitAt } from "./view.ts";

const UNIT_NOUN = /(?:directorate|division|unit|office|branch|bureau|section|squad|command|team|task force|taskforce|centre|center|service|department|sector|detail|wing|arm|district|agency|administration|police|laborator(?:y|ies))$/i;
/** What follows a body's name in the name of another that is no part of it. */
const NO_PART = /^(?:federation|association|union|foundation|ombudsman|authority|commission|board|trust|watch|academy|benevolent|museum|complaints|and crime|& crime|officers)/i;
const PART_WORDS = new Set("division unit branch arm part section wing subsidiary agency office component department".split(" "));

/** Which body is part of which, and which place lies in which, where the text says so. */
export function findParts(view: View, lexicon: Lexicon): ListedRelation[] {
  const found = new Map<string, ListedRelation>();
  const add = (from: LocalEntity, to: LocalEntity, at: number, end: number, rule: string): void => {
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

type Add = (from: LocalEntity, to: LocalEntity, at: number, end: number, rule: string) => void;

/** "Milford, Massachusetts", "Easterhouse area of Glasgow", "Texel in the Netherlands". */
function placePart(view: View, at: number, add: Add): void {
  const from = unitAt(view, at).ref?.entity;
  if (!from) return;
  const comma = unitAt(view, at + 1).text === ",";
  const next = unitAt(view, at + 2);
  if (comma && next.ref?.entity.kind === "Place" && next.sentence === unitAt(view, at).sentence) {
    if (liesIn(from, next.ref.entity, next.text) || pairAlone(view, at)) add(from, next.ref.entity, at, at + 3, "comma");
    return;
  }
  let i = at + 1;
  if (["area", "district", "neighborhood", "neighbourhood", "suburb", "section", "region", "side", "estate"].includes(unitAt(view, i).lower)) i += 1;
  const preposition = unitAt(view, i).lower;
  if (preposition !== "of" && preposition !== "in") return;
  if (preposition === "of" && i === at + 1) return;
  if (DETERMINERS.has(unitAt(view, i + 1).lower)) i += 1;
  const to = unitAt(view, i + 1).ref;
  if (to?.entity.kind !== "Place" || unitAt(view, i + 1).sentence !== unitAt(view, at).sentence) return;
  if (i > at + 2 || preposition === "of" || liesIn(from, to.entity, to.text)) add(from, to.entity, at, i + 2, preposition);
}

/** Does the gazetteer know the second as a state, nation or county, and the first as something smaller in it? */
function liesIn(from: LocalEntity, to: LocalEntity, written: string): boolean {
  const outer = [...placeNamed(to.name), ...placeNamed(written)].filter((p) => p.kind === "state" || p.kind === "country" || p.kind === "county");
  const postal = stateOfPostalCode(written);
  if (postal) outer.push(postal);
  if (outer.length === 0) return false;
  const inner = placeNamed(from.name);
  if (inner.some((p) => p.kind === "country")) return false;
  if (inner.length === 0) return true;
  const names = new Set(outer.map((p) => p.name));
  if (inner.some((p) => (p.region !== null && names.has(p.region)) || (p.country !== null && names.has(p.country)))) return true;
  return !inner.every((p) => p.kind === "state") && outer.some((p) => p.kind !== "county");
}

/** "of Harehills, Leeds," — two places, no list: the text goes on with a mark or a small word. */
function pairAlone(view: View, at: number): boolean {
  const before = unitAt(view, at - 1);
  if ([",", "and", "&", ";"].includes(before.lower) && (unitAt(view, at - 2).ref?.entity.kind === "Place" || before.lower === "and")) return false;
  const after = unitAt(view, at + 3);
  if (after.text === "," && (unitAt(view, at + 4).ref?.entity.kind === "Place" || unitAt(view, at + 4).lower === "and")) return false;
  if (["and", "&", "or"].includes(after.lower)) return false;
  const inner = unitAt(view, at).ref?.entity;
  const outer = unitAt(view, at + 2).ref?.entity;
  if (!inner || !outer) return false;
  const big = placeNamed(outer.name)[0];
  const small = placeNamed(inner.name)[0];
  if (small && (small.kind === "country" || small.kind === "state")) return false;
  if (small && big && small.kind === "city" && big.kind === "city" && small.population > 100_000 && small.region !== big.name) return false;
  return ["of", "in", "at", "on", "near", "from"].includes(before.lower) || before.type === "number" || before.sentence !== unitAt(view, at).sentence;
}

/** "the DEA's Dallas Field Division", "the Lagos Zonal Directorate of the EFCC", "X, a division of Y". */
function bodyPart(view: View, at: number, add: Add): void {
  const one = unitAt(view, at).ref?.entity;
  if (!one) return;
  const mark = unitAt(view, at + 1);
  if (["’s", "'s", "’", "'"].includes(mark.lower)) {
    for (let k = at + 2; k <= at + 4; k += 1) {
      const { ref, type, capital } = unitAt(view, k);
      if (ref) {
        if (ref.entity.kind === "Agency") add(ref.entity, one, at, k + 1, "possessive");
        return;
      }
      if (type !== "word" || capital) return;
    }
    return;
  }
  if (mark.lower === "of" && UNIT_NOUN.test(unitAt(view, at).text)) {
    const k = DETERMINERS.has(unitAt(view, at + 2).lower) ? at + 3 : at + 2;
    const whole = unitAt(view, k).ref?.entity;
    if (whole?.kind === "Agency") add(one, whole, at, k + 1, "of");
    return;
  }
  if (mark.text !== ",") return;
  for (let k = at + 2; k < at + 7; k += 1) {
    const { lower, ref } = unitAt(view, k);
    if (ref) return;
    if (!PART_WORDS.has(lower) || unitAt(view, k + 1).lower !== "of") continue;
    const end = DETERMINERS.has(unitAt(view, k + 2).lower) ? k + 3 : k + 2;
    const whole = unitAt(view, end).ref?.entity;
    if (whole?.kind === "Agency") add(one, whole, at, end + 1, "apposition");
    return;
  }
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
