import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const lines = (file: string): string[] => gunzipSync(readFileSync(new URL(`data/${file}`, import.meta.url))).toString("utf8").split("\n");

/** Words that English writes mostly without a capital: at the start of a sentence they are no evidence of a name. */
export const COMMON: ReadonlySet<string> = new Set(lines("words.txt.gz"));

export type Gender = "m" | "f" | "u";

interface Given {
  /** Names that are given names first of all. */
  readonly sure: ReadonlyMap<string, Gender>;
  /** Given names that are a word, a place or a month as often: alone they are no evidence. */
  readonly doubtful: ReadonlyMap<string, Gender>;
}

function readGiven(): Given {
  const sure = new Map<string, Gender>();
  const doubtful = new Map<string, Gender>();
  for (const line of lines("given-names.txt.gz")) sure.set(line.slice(1), line[0] as Gender);
  for (const line of readFileSync(new URL("data/given-names-more.txt", import.meta.url), "utf8").split("\n")) {
    const [key = "", list = ""] = line.split(": ");
    for (const name of list.split(" ")) {
      if (key === "m" || key === "f" || key === "u") sure.set(name, sure.get(name) ?? key);
      else if (key === "doubtful") doubtful.set(name, sure.get(name) ?? "u");
    }
  }
  for (const name of doubtful.keys()) sure.delete(name);
  return { sure, doubtful };
}

const { sure: GIVEN, doubtful: DOUBTFUL } = readGiven();

const plain = (name: string): string => (/^[A-Za-z]+$/.test(name) ? name : name.normalize("NFD").replace(/[\u0300-\u036f]/g, ""));

/** "LaToya" as "Latoya". */
const calm = (name: string): string => (/\p{Ll}\p{Lu}/u.test(name) ? name.charAt(0) + name.slice(1).toLowerCase() : name);

/** Is a word, with or without its accents, a given name first of all? */
export const isGiven = (word: string): boolean => (GIVEN.has(word) || GIVEN.has(plain(word)) || GIVEN.has(calm(word))) && !COMMON.has(word.toLowerCase());

/** Is a word a given name that is as often something else ("Rose", "Mark", "Paris")? */
export const isDoubtfulGiven = (word: string): boolean => DOUBTFUL.has(word) || (GIVEN.has(word) && COMMON.has(word.toLowerCase()));

/** The gender that a given name suggests, or null. Accents count. */
export function genderOf(given: string): "m" | "f" | null {
  const gender = GIVEN.get(given) ?? GIVEN.get(plain(given)) ?? DOUBTFUL.get(given);
  return gender === "m" || gender === "f" ? gender : null;
}
