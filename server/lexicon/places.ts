import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

export type PlaceKind = "country" | "state" | "county" | "city" | "island" | "region" | "neighbourhood";

/** What else a name is: an English word ("Reading"), a given name ("Chelsea"), a surname ("Lincoln"). */
export type AlsoA = "word" | "given" | "surname";

/** One of the places that a name can mean. */
export interface Place {
  /** Its full name: "Massachusetts" for "Mass.". */
  readonly name: string;
  readonly kind: PlaceKind;
  /** The state, province or nation that it lies in ("Massachusetts", "Scotland"), for the US, Canada, Australia, Britain and Ireland. */
  readonly region: string | null;
  /** "United States"; null for what lies in none or in many. */
  readonly country: string | null;
  /** 0 where it is not known. */
  readonly population: number;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly also: readonly AlsoA[];
  /** It is something else as well and no country, state or large city: it needs context to be taken for a place. */
  readonly common: boolean;
  /** The name asked for is an abbreviation ("Mass.", "Co Cork", "UK"), which counts only as it is written. */
  readonly abbreviated: boolean;
}

const KINDS: Readonly<Record<string, PlaceKind>> = { n: "country", s: "state", c: "county", t: "city", i: "island", r: "region", h: "neighbourhood" };
const ALSO: Readonly<Record<string, AlsoA>> = { w: "word", g: "given", s: "surname" };
/** From this many people on a city's name is taken for the city's, even if it is also a person's or a word. */
const LARGE = { name: 300_000, word: 1_000_000 } as const;

/** The names as they are looked up: without accents, points and apostrophes, "Saint" as "st"; as in data/make-places.mjs. */
function keyOf(name: string): string {
  const lower = name.toLowerCase();
  // Most names are plain letters, for which the rest changes nothing.
  if (/^[a-z -]+$/.test(lower) && !lower.includes("saint")) return lower;
  return name
    .normalize("NFD")
    .replace(/[\u0300-\u036f\u2018\u2019`´'.]/g, "")
    .replace(/^saint /i, "st ")
    .replace(/ saint /gi, " st ")
    .replace(/[ıİ]/g, "i")
    .replace(/ł/gi, "l")
    .replace(/ø/gi, "o")
    .toLowerCase();
}

interface Gazetteer {
  readonly text: string;
  /** Where the row of a key begins in `text`. */
  readonly rows: ReadonlyMap<string, number>;
  /** "US-MA" → "Massachusetts", "US" → "United States". */
  readonly codes: ReadonlyMap<string, string>;
}

function readGazetteer(): Gazetteer {
  const text = gunzipSync(readFileSync(new URL("data/places.tsv.gz", import.meta.url))).toString("utf8");
  const head = text.indexOf("\n");
  const codes = new Map(text.slice(0, head).split("\t").map((cell): [string, string] => [cell.slice(0, cell.indexOf("|")), cell.slice(cell.indexOf("|") + 1)]));
  const rows = new Map<string, number>();
  for (let at = head + 1; at > 0 && at < text.length; at = text.indexOf("\n", at) + 1) rows.set(text.slice(at, text.indexOf("\t", at)), at);
  return { text, rows, codes };
}

const { text, rows, codes } = readGazetteer();

/** The most tokens that a place's name has which begins with a word, by that word as it is looked up. */
const LENGTHS: ReadonlyMap<string, number> = (() => {
  const most = new Map<string, number>();
  const note = (word: string, tokens: number): void => void ((most.get(word) ?? 0) < tokens && most.set(word, tokens));
  for (const key of rows.keys()) {
    const parts = key.split(/[ ,-]+/);
    // A hyphen, a comma or a possessive is a token of its own.
    const tokens = 2 * parts.length + 1;
    const first = parts[0] ?? "";
    note(first, tokens);
    if (first === "st") note("saint", tokens);
    if (first.endsWith("s")) note(first.slice(0, -1), tokens);
  }
  return most;
})();

/** The most tokens that a place's name can have which begins with this word; 0 where none does. */
export function tokensOfPlace(word: string): number {
  const before = lengths.get(word);
  if (before !== undefined) return before;
  const most = LENGTHS.get(keyOf(word)) ?? 0;
  if (lengths.size >= MOST_MISSED) lengths.clear();
  lengths.set(word, most);
  return most;
}
/** `tokensOfPlace` is asked of every capitalised word, many times of each: what it answered is kept, and bounded. */
const lengths = new Map<string, number>();
const NONE: readonly Place[] = [];
const MOST_MISSED = 50_000;
const missed = new Set<string>();
const asked = new Map<string, readonly Place[]>();

function readRow(at: number, name: string): readonly Place[] {
  const end = text.indexOf("\n", at);
  const [, flags = "", ...cells] = text.slice(at, end < 0 ? text.length : end).split("\t");
  const also = [...flags].flatMap((flag) => ALSO[flag] ?? []);
  const places = cells.flatMap((cell): (Place & { exact: string })[] => {
    const [full = "", code = "", country = "", region = "", population = "0", at = "", exact = ""] = cell.split("|");
    const kind = KINDS[code];
    if (!kind || (exact !== "" && exact !== name)) return [];
    const [latitude, longitude] = at === "" ? [null, null] : at.split(",").map(Number);
    return [{ name: full, kind, region: codes.get(`${country}-${region}`) ?? null, country: codes.get(country) ?? null, population: Number(population), latitude: latitude ?? null, longitude: longitude ?? null, also, common: false, abbreviated: exact !== "", exact }];
  });
  const large = also.includes("word") && !name.includes(" ") ? LARGE.word : LARGE.name;
  const plain = places.some((p) => p.kind === "country" || p.kind === "state" || p.population >= large);
  return places.map(({ exact: _, ...place }) => ({ ...place, common: also.length > 0 && !plain && !place.abbreviated }));
}

/**
 * The places that go by a name ("Boston", "N.H.", "Saint Paul", "MUNICH"), countries and states first, then by
 * population; a city of a million goes before a state of its name. Case does not matter but for abbreviations. Empty
 * when there is none.
 */
export function placeNamed(name: string): readonly Place[] {
  const before = asked.get(name);
  if (before) return before;
  if (missed.has(name)) return NONE;
  const at = rows.get(keyOf(name));
  if (at === undefined) {
    // Most names that are asked for are none, and are asked for again; the memory of them is bounded.
    if (missed.size >= MOST_MISSED) missed.clear();
    missed.add(name);
    return NONE;
  }
  const places = readRow(at, name);
  asked.set(name, places);
  return places;
}

/** "MA" → Massachusetts, "NSW" → New South Wales: postal codes, which are names only after a comma ("Lynn, MA"). */
export function stateOfPostalCode(code: string): Place | null {
  if (!/^[A-Z]{2,3}$/.test(code)) return null;
  const full = codes.get(`US-${code}`) ?? codes.get(`CA-${code}`) ?? codes.get(`AU-${code}`);
  return (full && placeNamed(full).find((p) => p.kind === "state" || p.kind === "island" || code === "DC")) || null;
}
