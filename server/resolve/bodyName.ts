import { readLexicon } from "../lexicon/lexicon.ts";
import { placeNamed } from "../lexicon/places.ts";
import { fold, words } from "./text.ts";

/** Short forms of several words. */
const SHORT: Readonly<Record<string, readonly string[]>> = { gop: ["republican", "party"], mass: ["massachusetts"], umass: ["university", "massachusetts"], uconn: ["university", "connecticut"], umaine: ["university", "maine"], uvm: ["university", "vermont"] };
const DROPPED = new Set("the of and for in at us usa american".split(" "));
const SPELT: Readonly<Record<string, string>> = {
  dept: "department",
  depts: "department",
  dep: "department",
  dpt: "department",
  sheriffs: "sheriff",
  sheriff: "sheriff",
  attorneys: "attorney",
  marshals: "marshal",
  govt: "government",
  assn: "association",
  assoc: "association",
  comm: "commission",
  univ: "university",
  natl: "national",
  intl: "international",
  co: "county",
  cty: "county",
  centre: "center",
  defence: "defense",
  st: "saint",
};

/** The words of a body's name that tell it from others, in order: "The U.S. Dept. of State" → "department state". */
export function bodyKey(name: string): string {
  const parts = words(withoutState(withoutPlace(name)).replace(/ for the (?:(\S+) )?District$/, " $1").replace(/\b(?:U\.\s?S\.(?:\s?A\.)?|United States(?: of America)?)/g, " ").replace(/['’]s\b/g, "").replace(/(\p{Ll})(\p{Lu}{2,})/gu, "$1 $2")).flatMap((w) => SHORT[w] ?? SPELT[w] ?? w);
  const kept = parts.filter((w) => !DROPPED.has(w));
  return plain(kept.length > 0 ? kept : parts).join(" ");
}

/** "Harbor Commission of Duluth" is the Harbor Commission, in Duluth; where it lies is another matter. */
function withoutPlace(name: string): string {
  const m = /^(\S+ .*\S) of (\p{Lu}[\p{L}'’ .-]+)$/u.exec(name);
  return m?.[1] && m[2] && placeNamed(m[2]).some((p) => p.kind === "city" || p.kind === "county" || p.kind === "state") ? m[1] : name;
}

/** Bodies that every state has, of which one is told from the next by the state: by its name or by where the document is. */
const STATEWIDE = /^(?:state (?:police|patrol|troopers|senate|house|assembly|legislature|supreme court|prison|lottery)|highway patrol|(?:department|dept|bureau|division|board|commission) of .+|(?:army |air )?national guard|attorney generals? office|office of .+|(?:supreme|superior|appeals|appellate)(?: judicial)? court|court of appeals|legislature|senate|house of representatives|parole board|turnpike authority)$/;

/** "Ohio State Police" is the State Police, in Ohio. A department that the nation has too keeps its state. */
function withoutState(name: string): string {
  const parts = name.replace(/^the /i, "").split(/\s+/);
  for (const n of [2, 1]) {
    const rest = parts.slice(n).join(" ");
    const key = fold(rest);
    if (STATEWIDE.test(key) && !nationwide().has(key) && placeNamed(parts.slice(0, n).join(" ")).some((p) => p.kind === "state")) return rest;
  }
  return name;
}

let names: ReadonlySet<string> | undefined;
/** The names of bodies of the nation, folded. */
const nationwide = (): ReadonlySet<string> =>
  (names ??= new Set([...readLexicon().entries.values()].flatMap(({ name, aliases }) => [name, ...aliases]).map((n) => fold(n).replace(/^(?:us|united states) /, ""))));

/** "Ely Police" is the Ely Police Department, "Rye County Sheriff's Office" the Rye County Sheriff. */
function plain(parts: readonly string[]): readonly string[] {
  const last = parts.at(-1);
  if (last === "police" && parts.length > 1 && !FORCES.has(parts.at(-2) ?? "")) return [...parts, "department"];
  // "Rye County District Attorney" is "Rye District Attorney".
  if (parts.includes("district") && parts.includes("attorney")) return parts.filter((w) => w !== "county" && w !== "office");
  const sheriff = parts.includes("sheriff") && (last === "office" || last === "department");
  return sheriff || (last === "office" && parts.length > 2) ? parts.slice(0, -1) : parts;
}

/** Words before "Police" that make another body of it than a town's department. */
const FORCES = new Set("state military transit secret national federal royal park capitol".split(" "));

/** "18th Street gangs" and "the 18th Street gang" are "18th street". */
export const gangKey = (name: string): string => words(name).filter((w, _, all) => w !== "the" && (all.length === 1 || !/^gangs?$/.test(w))).join(" ");

/** "Operation Cold Harbour" is "operation cold harbour". */
export const operationKey = (name: string): string => words(name).filter((w) => w !== "the").join(" ");

const LOCAL = new Set(
  `police sheriff county city town village township borough parish municipal district court school schools elementary academy highschool fire council mayor
attorney prosecutor jail prison housing library church hospital transit parks constable coroner marshal magistrate clerk constabulary selectmen aldermen
governor legislature senate guard state health education corrections safety works university college`.split(/\s+/),
);

/** Is it a body of which other places have one of the same name? ("Springfield Police Department", "State Police", "Lincoln High School") */
export const isLocalBody = (key: string): boolean => key.split(" ").some((w) => LOCAL.has(w));

/** Is it a body of a whole country, or of several, by its name? */
export const isNational = (name: string): boolean => /\b(?:U\.?S\.?|United States|American|Federal|National|Royal|Ministry|European|EU|UN|International|Homeland|Interpol|Europol|White House)\b/.test(name);

/** Capitals and digits only, two to seven of them: it may stand for a longer name. */
export const isAcronym = (name: string): boolean => /^(?:[A-Z][A-Z0-9&-]{1,6}|(?:[A-Z]\.){2,6})$/.test(name);
export const acronymKey = (name: string): string => name.replace(/[^A-Z0-9]/g, "");

/** Can the acronym be read off the words of the name, in order? "OTC" off "Office of the Tally Commissioner". */
export function abbreviates(acronym: string, name: string): boolean {
  const letters = acronymKey(acronym).toLowerCase();
  const parts = words(name);
  const from = (letter: number, word: number): boolean => {
    if (letter === letters.length) return true;
    for (let w = word; w < parts.length; w++) {
      if ((parts[w] ?? "").startsWith(letters[letter] ?? "") && from(letter + 1, w + 1)) return true;
    }
    return false;
  };
  return parts.length > 1 && from(0, 0);
}
