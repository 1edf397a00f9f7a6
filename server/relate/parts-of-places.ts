import { DETERMINERS } from "../lexicon/classes.ts";
import { placeNamed, stateOfPostalCode } from "../lexicon/places.ts";
import type { LocalEntity } from "../model/annotation.ts";
import type { AddPart } from "./part.ts";
import { POSSESSIVE } from "./post.ts";
import type { View } from "./view.ts";
import { unitAt } from "./view.ts";

const AREAS = new Set("area areas district districts neighborhood neighborhoods neighbourhood neighbourhoods suburb suburbs section sections region side estate estates quarter quarters part ward wards borough township village town city hamlet community locality".split(" "));

/** After these the smaller place follows: "the Manchester suburb of Sale". */
const REVERSED = new Set("suburb suburbs town village city hamlet township".split(" "));
/** Of what kind a place is, before its name: "the town of Voi in". */
const KINDS = new Set("town city village hamlet suburb township district neighborhood neighbourhood island municipality port".split(" "));
const WHOLE = /\b(?:county|province|state|district|region|prefecture|oblast|department|canton|parish|governorate)$/i;

const placeAt = (view: View, at: number): LocalEntity | null => {
  const entity = unitAt(view, at).ref?.entity;
  return entity?.kind === "Place" ? entity : null;
};

/** "Milford, Massachusetts", "the A and B areas of Glasgow", "Texel in the Netherlands", "Glasgow's Easterhouse", "X, a suburb of Y". */
export function placePart(view: View, at: number, add: AddPart): void {
  const from = placeAt(view, at);
  if (!from) return;
  if (POSSESSIVE.has(unitAt(view, at + 1).lower)) {
    owned(view, at, from, add);
    return;
  }
  const next = unitAt(view, at + 2);
  if (unitAt(view, at + 1).text === ",") {
    if (next.ref?.entity.kind === "Place" && next.sentence === unitAt(view, at).sentence) {
      if (liesIn(from, next.ref.entity, next.text) || pairAlone(view, at)) add(from, next.ref.entity, at, at + 3, "comma");
    } else if (["a", "an", "the"].includes(next.lower)) apposed(view, at, from, add);
    else if (next.lower === "in") insideOf(view, at, at + 2, from, add);
    return;
  }
  const area = AREAS.has(unitAt(view, at + 1).lower);
  let i = area ? at + 2 : at + 1;
  const preposition = unitAt(view, i).lower;
  if ((preposition !== "of" && preposition !== "in") || (preposition === "of" && !area)) return;
  if (DETERMINERS.has(unitAt(view, i + 1).lower)) i += 1;
  const to = unitAt(view, i + 1).ref;
  if (to?.entity.kind !== "Place" || unitAt(view, i + 1).sentence !== unitAt(view, at).sentence) return;
  if (area && preposition === "of" && REVERSED.has(unitAt(view, i - 1).lower === "of" ? unitAt(view, i - 2).lower : unitAt(view, at + 1).lower)) {
    add(to.entity, from, at, i + 2, "of");
    return;
  }
  const kind = unitAt(view, at - 1).lower === "of" && KINDS.has(unitAt(view, at - 2).lower);
  if (!area && !kind && !WHOLE.test(to.text) && !liesIn(from, to.entity, to.text)) return;
  for (const each of area ? listedWith(view, at) : [at]) {
    const one = placeAt(view, each);
    if (one) add(one, to.entity, each, i + 2, preposition);
  }
}

/** "Cranbourne, in Melbourne's south-east", "Sligo, in the west of Ireland": the place after "in". */
function insideOf(view: View, at: number, preposition: number, from: LocalEntity, add: AddPart): void {
  if (placeAt(view, at - 2) && [",", "and"].includes(unitAt(view, at - 1).lower)) return;
  const west = unitAt(view, preposition + 1).lower === "the" && /^(?:(?:north|south|east|west|centre|center|heart|suburbs|outskirts)\S*)$/.test(unitAt(view, preposition + 2).lower) && unitAt(view, preposition + 3).lower === "of";
  const k = west ? preposition + 4 : DETERMINERS.has(unitAt(view, preposition + 1).lower) ? preposition + 2 : preposition + 1;
  const whole = placeAt(view, k);
  if (!whole || unitAt(view, k).sentence !== unitAt(view, at).sentence) return;
  const side = POSSESSIVE.has(unitAt(view, k + 1).lower) && /^(?:north|south|east|west|outskirts|suburbs|centre|center)/.test(unitAt(view, k + 2).lower);
  if (west || side || WHOLE.test(unitAt(view, k).text) || liesIn(from, whole, unitAt(view, k).text)) add(from, whole, at, k + 1, "in");
}

/** "Spokane's Hillyard neighborhood", "Glasgow's Govan and Partick districts". */
function owned(view: View, at: number, whole: LocalEntity, add: AddPart): void {
  for (let i = at + 2; i < at + 9; i += 1) {
    const part = placeAt(view, i);
    if (part) {
      const last = listEnd(view, i);
      if (!AREAS.has(unitAt(view, last + 1).lower)) return;
      for (let k = i; k <= last; k += 1) {
        const one = placeAt(view, k);
        if (one) add(one, whole, at, k + 1, "possessive");
      }
      return;
    }
    const { type, capital, lower } = unitAt(view, i);
    if (type !== "word" || capital || !["northern", "southern", "eastern", "western", "central", "inner", "outer", "busy", "historic", "old", "south-western", "north-eastern", "upscale", "affluent", "poor", "suburban"].includes(lower)) return;
  }
}

/** The places of a list that ends at `at`: "the Brocklehurst and North Shore areas". */
function listedWith(view: View, at: number): number[] {
  const found = [at];
  for (let i = at - 1; i > at - 12 && ["and", ","].includes(unitAt(view, i).lower); i -= 2) {
    if (!placeAt(view, i - 1)) break;
    found.unshift(i - 1);
  }
  return found;
}

/** The last place of a list that begins at `at`. */
function listEnd(view: View, at: number): number {
  let last = at;
  while (["and", ","].includes(unitAt(view, last + 1).lower) && placeAt(view, last + 2) && last < at + 12) last += 2;
  return last;
}

/** "Kenner, a suburb of New Orleans". */
function apposed(view: View, at: number, from: LocalEntity, add: AddPart): void {
  for (let k = at + 3; k < at + 9; k += 1) {
    const { lower, type, ref } = unitAt(view, k);
    if (ref || type === "mark" || ["who", "which", "that", "where"].includes(lower)) return;
    if (!AREAS.has(lower) || !["of", "in"].includes(unitAt(view, k + 1).lower)) continue;
    const end = DETERMINERS.has(unitAt(view, k + 2).lower) ? k + 3 : k + 2;
    const whole = placeAt(view, end);
    if (whole && unitAt(view, end).sentence === unitAt(view, at).sentence) add(from, whole, at, end + 1, "apposition");
    return;
  }
}

/** Does the gazetteer know the second as a state, nation or county, and the first as something smaller in it? */
export function liesIn(from: LocalEntity, to: LocalEntity, written: string): boolean {
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

const BEFORE_PAIR = new Set("of in at on near from off outside around across into to between".split(" "));

/** "of Harehills, Leeds," — two places, no list: the text goes on with a mark or a small word. */
function pairAlone(view: View, at: number): boolean {
  const before = unitAt(view, at - 1);
  if ([",", "and", "&", ";"].includes(before.lower) && (placeAt(view, at - 2) || before.lower === "and")) return false;
  const after = unitAt(view, at + 3);
  const listGoesOn = after.text === "," && (placeAt(view, at + 4) || (unitAt(view, at + 4).lower === "and" && [5, 6].some((k) => placeAt(view, at + k))));
  if (listGoesOn || ["and", "&", "or"].includes(after.lower)) return false;
  const inner = placeAt(view, at);
  const outer = placeAt(view, at + 2);
  if (!inner || !outer) return false;
  const big = placeNamed(outer.name)[0];
  const small = placeNamed(inner.name)[0];
  if (small && (small.kind === "country" || small.kind === "state")) return false;
  if (small && big && small.kind === "city" && big.kind === "city" && small.population > 100_000 && small.region !== big.name) return false;
  return BEFORE_PAIR.has(before.lower) || before.type === "number" || before.sentence !== unitAt(view, at).sentence;
}
