import type { Entry } from "../lexicon/lexicon.ts";
import { readLexicon } from "../lexicon/lexicon.ts";
import type { Local } from "./corpus.ts";
import { remembered } from "./remembered.ts";
import { words } from "./text.ts";

/** Words by which a part of a body says no more than that it is one. */
const PART = new Set("field office offices division district regional region sector branch s".split(" "));

/** Entries of the lexicon of which every district has its own. */
export const KINDS_OF_BODY: ReadonlySet<string> = new Set(["agency:usattorneysoffice"]);

/** A body's offices are those of the branch that does its work there: "ICE Boston" is "ERO Boston". */
const ONE_HOUSE: Readonly<Record<string, string>> = { "agency:ero": "agency:ice" };

/** The lexicon's agencies by key; read when the first part of a body is met. */
let known: ReadonlyMap<string, Entry> | undefined;
const agencies = (): ReadonlyMap<string, Entry> => (known ??= readLexicon().entries);

const formsOf = remembered(({ name, aliases }: Entry): readonly (readonly string[])[] =>
  [name, ...aliases].map(words).sort((a, b) => b.length - a.length),
);

/** The body, its branches, and what it is a branch of itself; departments are left out, for everything belongs to one. */
function house(key: string): Entry[] {
  const entry = agencies().get(key);
  if (!entry) return [];
  const above = entry.parent ? agencies().get(entry.parent) : undefined;
  const top = above?.parent ? above : entry;
  return [entry, top, ...[...agencies().values()].filter(({ parent }) => parent === top.key || parent === key)];
}

/**
 * The key of a part of a known body: the body and what remains of the part's name without it. "ICE ERO Boston", "ERO
 * Boston", "Enforcement and Removal Operations Boston" and "ICE Boston" are one, "HSI Boston" is another. Null for what
 * has a name of its own.
 */
export const unitKey = remembered(({ kind, known, name, context }: Local): string | null => {
  const parent = context["parent"];
  if (!parent || known || kind !== "Agency" || KINDS_OF_BODY.has(parent)) return null;
  let [owner, rest] = [parent, words(name)];
  const all = rest.length;
  for (let found = leading(rest, parent); found; found = leading(rest, parent)) {
    if (found.entry.key !== parent && found.entry.parent) owner = narrower(owner, found.entry);
    rest = rest.slice(found.length);
  }
  const bare = rest.filter((w) => !PART.has(w));
  const isPart = rest.length < all || (bare.length < rest.length && context["place"] !== undefined);
  return isPart && bare.length > 0 ? `${ONE_HOUSE[owner] ?? owner} ${bare.join(" ")}` : null;
});

const narrower = (owner: string, entry: Entry): string => (entry.parent === owner ? entry.key : owner);

function leading(rest: readonly string[], parent: string): { readonly entry: Entry; readonly length: number } | null {
  const fits = house(parent).flatMap((entry) => formsOf(entry).filter((f) => f.length > 0 && f.length < rest.length && f.every((w, i) => w === rest[i])).map((f) => ({ entry, length: f.length })));
  return fits.sort((a, b) => b.length - a.length)[0] ?? null;
}
