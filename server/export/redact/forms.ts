import { placeNamed } from "../../lexicon/places.ts";
import { keysOf, spelledOut } from "./words.ts";

/** The forms in which a name may be met in a text. */
export interface Form {
  readonly keys: readonly string[];
  /** What stands in its place; null: it is public and stays, and shields the words in it. */
  readonly as: string | null;
  /** Public, but no shield for any form of a private name: a gang or a firm may bear the family's. */
  readonly weak?: boolean;
}

const PARTICLES = new Set("de da do dos das del della di la le el al van von der den ter du y e bin ibn abu o jr sr ii iii iv the of and".split(" "));

const meaningful = (key: string): boolean => key.length > 1 && !PARTICLES.has(key);

/** A single word of a name that may stand for the person: every part but the given name, the particles and the initials. */
function singles(keys: readonly string[]): string[] {
  const own = keys.length === 1 ? keys : keys.slice(1);
  return own.filter((key) => meaningful(key) && key.length > (keys.length === 1 ? 1 : 2));
}

/** Every run of two words or more, the name without its initials, the family name first, and all of it in one word. */
function runs(keys: readonly string[]): string[][] {
  const found: string[][] = [];
  for (let from = 0; from < keys.length; from++)
    for (let to = from + 2; to <= keys.length; to++) if (keys.slice(from, to).filter(meaningful).length > 1) found.push(keys.slice(from, to));
  const first = keys[0];
  const last = keys.filter(meaningful).at(-1);
  if (first && last && first !== last) found.push([first, last], [last, first], [first + last], [last + first]);
  return [...found, [keys.join("")]];
}

/** "A. T. F." for a name of three words or more. */
const initials = (keys: readonly string[]): string[][] => (keys.length > 2 ? [keys.map((key) => key.slice(0, 1))] : []);

/** All forms of a private person's names. */
export function privateForms(names: readonly string[], as: string): Form[] {
  return names.flatMap((name) => [name, spelledOut(name)]).flatMap((name) => {
    const keys = name === null ? [] : keysOf(name);
    const lists = keys.length > 1 ? [...runs(keys), ...initials(keys), ...singles(keys).map((key) => [key])] : singles(keys).map((key) => [key]);
    return lists.map((list) => ({ keys: list, as }));
  });
}

/** The names of what stays, as they are written. */
export const publicForms = (names: readonly string[], weak = false): Form[] => names.map((name) => ({ keys: keysOf(name), as: null, weak })).filter(({ keys }) => keys.length > 0);

/** The longest name of a place that is looked for in another name. */
const MOST_WORDS = 3;

/**
 * The parts of public names that name a place which everybody knows and share a word with a private name: "Lincoln County",
 * "Boston". What is written of the place stays; a name of one word only where nobody would take it for a person's.
 */
export function placeForms(names: readonly string[], hidden: ReadonlySet<string>): Form[] {
  return names.flatMap((name) => {
    const words = name.match(/[\p{L}\p{M}\p{N}.'’-]+/gu) ?? [];
    return words.flatMap((_, from) => Array.from({ length: MOST_WORDS }, (__, more) => words.slice(from, from + more + 1)))
      .filter((run) => run.some((word) => keysOf(word).some((key) => hidden.has(key))) && placeNamed(run.join(" ")).some(({ common }) => run.length > 1 || !common))
      .map((run) => ({ keys: keysOf(run.join(" ")), as: null }));
  });
}
