import type { Place } from "../lexicon/places.ts";
import { placeNamed, stateOfPostalCode } from "../lexicon/places.ts";
import type { Local } from "./corpus.ts";
import { placeName } from "./placeName.ts";
import { fold } from "./text.ts";

/** Which of the places of its name a place is, as far as can be told. All folded. */
export interface Where {
  /** The full name: "massachusetts" for "Mass.". */
  readonly name: string;
  /** The state, province or nation; outside of federations the country. Its own name when it is one. */
  readonly region: string | null;
  readonly country: string | null;
  /** Does the text or the gazetteer say so, or is it the likeliest of several? */
  readonly sure: boolean;
  /** A country or state rather than a place in one. */
  readonly wide: boolean;
}

/** A city is meant by its bare name from this size on, when it is so many times larger than the next of the name. */
const PROMINENT = 100_000;
const TIMES = 6;

const isWide = (p: Place): boolean => p.kind === "country" || p.kind === "state";
/** Outside of federations the country is region enough; Georgia's is not the state of Georgia. */
function regionOf({ kind, name, region, country }: Place): string | null {
  if (isRegion({ kind, name, country })) return fold(name);
  if (region) return fold(region);
  if (!country || country === "United States" || kind === "country") return null;
  return countryRegion(country);
}

const countryRegion = (country: string): string => (placeNamed(country).some((p) => p.kind === "state") ? `${fold(country)} (country)` : fold(country));

const placesOf = (local: Local): readonly Place[] => placeNamed((local.name.split(",")[0] ?? local.name).replace(/^the /i, ""));

/** The city and its district are one, under whichever name. */
const CAPITAL = /^(?:washington )?(?:dc|district of columbia)$/;

/** A place by what stands in the text beside it, or by the only place of its name; null when that leaves it open. */
export function saidWhere(local: Local): Where | null {
  if (CAPITAL.test(fold(local.name))) return { name: "washington", region: "district of columbia", country: "united states", sure: true, wide: false };
  const places = placesOf(local);
  return behindComma(local, places) ?? (places.length > 0 && isWide(places[0] as Place) ? soleWide(places) : null) ?? byState(local, places) ?? given(local, places);
}

/** "Milford, Massachusetts", "Washington, D.C." */
function behindComma(local: Local, places: readonly Place[]): Where | null {
  const [own = "", ...rest] = local.name.split(",");
  const inside = [rest.join(",").trim(), ...(local.context["within"] ?? "").split("; ")].flatMap((w) => (w ? widePlaces(w) : []));
  const fitting = inside.find((w) => places.some((p) => liesIn(p, w))) ?? inside.find((w) => fold(w.name) !== fold(own));
  if (!fitting || places.some((p) => p.kind === "country")) return null;
  const place = places.find((p) => liesIn(p, fitting));
  return { name: placeName(own).name, region: regionOf(place ?? fitting) ?? fold(fitting.name), country: foldCountry(fitting), sure: true, wide: false };
}

/** A country or state of a name that no other has. Georgia is two. */
function soleWide(places: readonly Place[]): Where | null {
  const [own, other] = places.filter(isWide);
  return own && !other ? wide(own, true) : null;
}

/** "Washington state". */
function byState(local: Local, places: readonly Place[]): Where | null {
  const state = local.context["state"] ? places.find((p) => p.kind === "state") : undefined;
  return state ? wide(state, true) : null;
}

/** What the annotation says, but for a name that a state and a country share. */
function given({ name, context }: Local, places: readonly Place[]): Where | null {
  const own = placeName(name).name;
  const { region, country } = context;
  if (places.filter(isWide).length > 1) return null;
  if (region) return { name: own, region: fold(region), country: country ? fold(country) : null, sure: true, wide: fold(region) === own };
  return country ? { name: own, region: countryRegion(country), country: fold(country), sure: true, wide: fold(country) === own } : null;
}

/** A state, or a nation of a union (Scotland). */
const isRegion = ({ kind, name, country }: Pick<Place, "kind" | "name" | "country">): boolean => kind === "state" || (kind === "country" && country !== null && country !== name);
const liesIn = (place: Place, wide: Place): boolean => (isRegion(wide) ? place.region === wide.name && place.country === wide.country : place.country === wide.name);
const wide = (place: Place, sure: boolean): Where => ({ name: fold(place.name), region: regionOf(place), country: foldCountry(place), sure, wide: true });
const foldCountry = ({ country }: Place): string | null => (country ? fold(country) : null);

function widePlaces(name: string): Place[] {
  const postal = stateOfPostalCode(name.trim());
  return postal ? [postal] : placeNamed(name).filter(isWide);
}

/** The region that a name is the name of: "Ohio"; null for any other name. */
export function stateNamed(name: string): string | null {
  const state = placeNamed(name).find((p) => p.kind === "state");
  return state ? fold(state.name) : null;
}

/** Which place of a name is meant in a document that speaks of some regions, the likeliest first, and countries. */
export function likelyWhere(name: string, regions: readonly string[], countries: ReadonlySet<string>): Where | null {
  const all = placeNamed(name);
  const wides = all.filter(isWide);
  if (wides.length > 1) return wide(stateOrCountry(wides, regions, countries), true);
  const [state] = wides;
  if (state && regions.includes(fold(state.name))) return wide(state, false);
  const places = all.filter((p) => !isWide(p));
  for (const region of regions) {
    const there = places.find((p) => regionOf(p) === region);
    if (there) return { name: fold(name), region, country: foldCountry(there), sure: false, wide: false };
  }
  const [first, second] = [...places].sort((a, b) => b.population - a.population);
  const only = first !== undefined && (second === undefined || (first.population >= PROMINENT && first.population >= TIMES * second.population));
  return first && only ? { name: fold(name), region: regionOf(first), country: foldCountry(first), sure: false, wide: false } : null;
}

/** Georgia: the country only where other countries are spoken of, and neither the state's own nor any town of it. */
function stateOrCountry(wides: readonly Place[], regions: readonly string[], countries: ReadonlySet<string>): Place {
  const state = wides.find((p) => p.kind === "state" && (countries.size === 0 || countries.has(fold(p.country ?? "")) || regions.includes(fold(p.name))));
  return state ?? (wides[0] as Place);
}
