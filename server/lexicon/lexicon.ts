import { readFileSync } from "node:fs";
import type { Kind } from "../model/ontology.ts";
import { InputError } from "../model/errors.ts";
import { KINDS } from "../model/ontology.ts";
import type { TitleList, Titles } from "./titles.ts";
import { readTitles, TITLE_LISTS, withTitles } from "./titles.ts";

/** A body, gang or other thing that the annotators know by name. */
export interface Entry {
  /** Unique: "agency:ice". Two documents that use any of its names speak of the same entity. */
  readonly key: string;
  readonly kind: Kind;
  /** The full name, by which it is shown. */
  readonly name: string;
  /** Other names and acronyms, as written. */
  readonly aliases: readonly string[];
  /** The key of the body that it is part of. */
  readonly parent: string | null;
}

/** What the annotators know, as data. */
export interface Lexicon {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly titles: Titles;
}

const FILES = { agencies: "Agency", gangs: "Gang", organizations: "Organization", "organizations-world": "Organization" } as const satisfies Record<string, Kind>;

/** "U.S. X" is also written "US X" and "United States X", and, where its aliases hold "~", simply "X". */
function spellings(name: string, aliases: readonly string[]): string[] {
  const all = [name, ...aliases.filter((a) => a !== "~")];
  const bare = name.startsWith("U.S. ") && aliases.includes("~") ? [name.slice(5)] : [];
  const nations = all.filter((a) => a.startsWith("U.S. ")).flatMap((a) => [`US ${a.slice(5)}`, `United States ${a.slice(5)}`]);
  const marks = all.filter((a) => a.includes("'")).map((a) => a.replaceAll("'", "’"));
  return [...new Set([...all, ...bare, ...nations, ...marks])].filter((a) => a !== name);
}

/** The entries of a file: `key | name | alias; alias | parent`, or in short `name; alias; alias`. */
function parse(text: string, kind: Kind): Entry[] {
  const prefix = kind.toLowerCase();
  return text
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => {
      if (!line.includes("|")) {
        const [name = "", ...list] = line.split(";").map((cell) => cell.trim());
        return { key: `${prefix}:${name.toLowerCase()}`, kind, name, aliases: spellings(name, list), parent: null };
      }
      const [key = "", name = "", aliases = "", parent = ""] = line.split("|").map((cell) => cell.trim());
      const list = aliases.split(";").map((a) => a.trim()).filter((a) => a !== "");
      return { key: `${prefix}:${key}`, kind, name, aliases: spellings(name, list), parent: parent === "" ? null : `${prefix}:${parent}` };
    });
}

interface UserLexicon {
  readonly entries: Entry[];
  readonly titles: Record<TitleList, string[]>;
}

/**
 * The user's own words: a JSON list of `{"kind", "name", "aliases"?, "key"?, "parent"?}` for names, where an entry with
 * a known key replaces it, and of `{"title", "lists"?}` for titles of people (the lists of data/titles.txt; "words" and
 * "strong" when none is given). `place` is the file's path, for the error.
 */
function parseUser(text: string, place: string): UserLexicon {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    throw new InputError(`The lexicon ${place} is not JSON; it should be a list like [{"kind":"Gang","name":"Example Crew","aliases":["EC"]},{"title":"Reeve"}].`);
  }
  if (!Array.isArray(list)) throw new InputError(`The lexicon ${place} should be a list of entries, each with "kind" and "name", or with "title".`);
  const found: UserLexicon = { entries: [], titles: { words: [], strong: [], roles: [], ranks: [], he: [], she: [] } };
  for (const [i, entry] of list.entries()) {
    const where = `entry ${i + 1} of the lexicon ${place}`;
    const fields = (entry ?? {}) as Record<string, unknown>;
    if ("title" in fields) addTitle(found.titles, fields, where);
    else found.entries.push(userEntry(fields, where));
  }
  return found;
}

function addTitle(titles: Record<TitleList, string[]>, { title, lists }: Record<string, unknown>, place: string): void {
  if (typeof title !== "string" || title.trim() === "") throw new InputError(`The title in ${place} is empty; it should be a word like "Reeve".`);
  const asked: unknown[] = Array.isArray(lists) ? lists : ["words", "strong"];
  for (const name of asked) {
    const list = TITLE_LISTS.find((l) => l === name);
    if (!list) throw new InputError(`The list ${JSON.stringify(name)} of titles in ${place} should be one of ${TITLE_LISTS.join(", ")}.`);
    titles[list].push(...title.trim().toLowerCase().split(/\s+/));
  }
}

function userEntry({ kind, name, aliases, key, parent }: Record<string, unknown>, place: string): Entry {
  const known = KINDS.find((k) => k === kind);
  if (!known) throw new InputError(`The kind ${JSON.stringify(kind)} in ${place} should be one of ${KINDS.join(", ")}.`);
  if (typeof name !== "string" || name.trim() === "") throw new InputError(`The name in ${place} is missing.`);
  const list = Array.isArray(aliases) ? aliases.filter((a): a is string => typeof a === "string") : [];
  return {
    key: typeof key === "string" ? key : `${known.toLowerCase()}:user:${name.toLowerCase()}`,
    kind: known,
    name,
    aliases: spellings(name, list),
    parent: typeof parent === "string" ? parent : null,
  };
}

/** The built-in lexicon, with the entries of a user's file added. Throws InputError where that file is wrong. */
export function readLexicon(user?: { readonly text: string; readonly path: string }): Lexicon {
  const entries = new Map<string, Entry>();
  for (const [file, kind] of Object.entries(FILES)) {
    const text = readFileSync(new URL(`data/${file}.txt`, import.meta.url), "utf8");
    for (const entry of parse(text, kind)) entries.set(entry.key, entry);
  }
  const own = user ? parseUser(user.text, user.path) : null;
  for (const entry of own?.entries ?? []) entries.set(entry.key, entry);
  return { entries, titles: own ? withTitles(readTitles(), own.titles) : readTitles() };
}
