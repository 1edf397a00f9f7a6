import type { BoardData, BoardNode } from "../view/board.ts";

/** Where the places of a board are: towns by the gazetteer, states and countries by their outlines' names. */

/** A town: `name|kind|country|region|population|latitude,longitude`, country and region as codes (US, MA). */
export interface Town { readonly name: string; readonly country: string; readonly region: string; readonly population: number; readonly at: readonly [longitude: number, latitude: number] }

export interface Gazetteer {
  /** "US-MA" → "Massachusetts", "US" → "United States". */
  readonly codes: ReadonlyMap<string, string>;
  /** Towns by plain name, the largest first. */
  readonly towns: ReadonlyMap<string, readonly Town[]>;
}

/** As names are compared: without case, accents, points and apostrophes; "Saint" as "st". */
export const plainName = (name: string): string =>
  name.normalize("NFD").replace(/[\p{M}‘’`´'.]/gu, "").toLowerCase().replace(/\bsaint\b/g, "st").replace(/^(the|city of|town of|greater) /, "").trim();

/** The file that the build makes of the lexicon's places: see vite.config.ts. */
export interface GazetteerFile { readonly codes: readonly (readonly [string, string])[]; readonly towns: readonly string[] }

export function gazetteerOf({ codes, towns }: GazetteerFile): Gazetteer {
  const byName = new Map<string, Town[]>();
  for (const line of towns) {
    const [name = "", country = "", region = "", population = "", at = ""] = line.split("|");
    const [latitude = NaN, longitude = NaN] = at.split(",").map(Number);
    const town: Town = { name, country, region, population: Number(population), at: [longitude, latitude] };
    const same = byName.get(plainName(name));
    if (same) same.push(town); else byName.set(plainName(name), [town]);
  }
  for (const all of byName.values()) all.sort((a, b) => b.population - a.population);
  return { codes: new Map(codes), towns: byName };
}

export type Located =
  | { readonly node: BoardNode; readonly outline: string }
  /** `sure`: the board itself says in which state or country it lies, or only one town is called so. */
  | { readonly node: BoardNode; readonly at: readonly [number, number]; readonly sure: boolean };

/** Names of what a place is part of, as the board has it. */
function wholes({ nodes, edges }: BoardData, id: string): ReadonlySet<string> {
  const names = [...edges.values()].filter(({ type, from }) => type === "PART_OF" && from === id).map(({ to }) => nodes.get(to)?.label ?? "");
  return new Set(names.map(plainName));
}

/** Names of states first, then of countries, in which a town lies. */
const liesIn = (town: Town, { codes }: Gazetteer, names: ReadonlySet<string>): boolean =>
  [`${town.country}-${town.region}`, town.country].some((code) => names.has(plainName(codes.get(code) ?? "")));

/**
 * Of the towns of a name: the one in what the place is said to be part of; else one in a state that is on the board,
 * then in a country that is, then the largest.
 */
function townFor(names: readonly string[], within: ReadonlySet<string>, near: ReadonlySet<string>, gazetteer: Gazetteer): { readonly town: Town; readonly sure: boolean } | null {
  const all = names.flatMap((name) => gazetteer.towns.get(plainName(name)) ?? []);
  const inside = all.find((town) => liesIn(town, gazetteer, within));
  const inState = all.find(({ country, region }) => near.has(plainName(gazetteer.codes.get(`${country}-${region}`) ?? "")));
  const town = inside ?? inState ?? all.find((one) => liesIn(one, gazetteer, near)) ?? all[0];
  return town ? { town, sure: inside !== undefined || all.length === 1 } : null;
}

/** Every place of the board that has an outline or is a town; the others are in `unknown`. */
export function locate(places: readonly BoardNode[], data: BoardData, gazetteer: Gazetteer, outlines: ReadonlySet<string>): { readonly located: readonly Located[]; readonly unknown: readonly BoardNode[] } {
  const located: Located[] = [];
  const unknown: BoardNode[] = [];
  const near = new Set(places.map(({ label }) => plainName(label)));
  for (const node of places) {
    const names = [node.label, ...node.aliases];
    const outline = names.map(plainName).find((name) => outlines.has(name));
    const found = outline ? null : townFor(names, wholes(data, node.id), near, gazetteer);
    if (outline) located.push({ node, outline });
    else if (found) located.push({ node, at: found.town.at, sure: found.sure });
    else unknown.push(node);
  }
  return { located, unknown };
}

/** The part of all that is reported which the map is fitted to at first. */
const MOSTLY = 0.85;

/** The places that are most reported, which hold most of all reports between them: a single mention far away does not make them small. */
export function mostReported(located: readonly Located[]): readonly Located[] {
  const sorted = located.toSorted((a, b) => b.node.sources - a.node.sources || b.node.mentions - a.node.mentions);
  const all = sorted.reduce((sum, { node }) => sum + node.sources, 0);
  let sum = 0;
  return sorted.filter(({ node }) => { const before = sum; sum += node.sources; return before < all * MOSTLY; });
}
