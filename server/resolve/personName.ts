import { givenKey, isSpelt } from "./nicknames.ts";
import { words } from "./text.ts";

/** A person's name, taken apart, each part folded (see `fold`). */
export interface PersonName {
  /** Empty for a bare surname. */
  readonly given: string;
  readonly middle: readonly string[];
  /** With its particles: "de la cruz". */
  readonly surname: string;
  /** "jr", "sr", "ii" …; empty when there is none. */
  readonly suffix: string;
}

const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv", "v"]);
const SPELT: Readonly<Record<string, string>> = { junior: "jr", senior: "sr" };
const PARTICLES = new Set(
  "de del della der den di da do dos das du la las le los van von vander vanden ter ten al el bin ibn ben abu mac mc st san santa y e zu af av".split(" "),
);
const HONORIFICS = new Set("mr mrs ms miss mx dr prof sir dame lord lady rev".split(" "));

/** "Adela H. Quill" → adela · h · quill. "Juan de la Cruz Jr." → juan · de la cruz · jr. */
export function personName(name: string): PersonName {
  const parts = words(joined(name));
  while (parts.length > 1 && HONORIFICS.has(parts[0] ?? "")) parts.shift();
  const last = parts.at(-1) ?? "";
  const suffix = parts.length > 1 && (SUFFIXES.has(last) || last in SPELT) ? (SPELT[last] ?? last) : "";
  if (suffix) parts.pop();
  // "J. D. Vance" is "J.D. Vance".
  if (parts.length > 2 && parts[0]?.length === 1 && parts[1]?.length === 1) parts.splice(0, 2, parts[0] + parts[1]);
  let start = parts.length - 1;
  while (start > 1 && PARTICLES.has(parts[start - 1] ?? "")) start--;
  if (start === 1 && parts.length > 2 && PARTICLES.has(parts[0] ?? "")) start = 0;
  const surname = parts.slice(start).join(" ");
  return { given: start > 0 ? (parts[0] ?? "") : "", middle: parts.slice(1, start), surname, suffix };
}

/** William “Bill” Smith, William (Bill) Smith. */
const NICKNAME = /[“"‘(][^”"’)]+[”"’)]/g;

/** "Jean-Claude" is one name; of "Wells-Barry" the last counts as the surname, as it does for those who write "Wells Barry". */
const joined = (name: string): string => name.replace(NICKNAME, " ").replace(/[-‐‑](?=\S+\s)/g, "").replace(/[-‐‑]/g, " ");

/** Is it a name by which a person can be known in another document? A bare surname is not. */
export const isFull = ({ given, surname }: PersonName): boolean => given.length > 1 && surname.length > 1;

/** Names that may be one person's share this key: "Tom Quill", "Thomas D. Quill". */
export const personKey = (name: PersonName): string => `${givenKey(name.given)} ${surnameKey(name)}`;

/** The surname; behind a given name of another script the sound of it: "al-Rasheed" is with "Al Rashid". */
export const surnameKey = ({ given, surname }: PersonName): string => (isSpelt(given) ? sound(surname) : surname);

const sound = (surname: string): string =>
  surname.replace(/^(?:al|el|ar|as|ad|an|at) ?(?=\p{L}{3})/u, "").replace(/ou|oo/g, "u").replace(/ee|iy|yy|ij|ii/g, "i").replace(/ay|ey|ei/g, "ai").replace(/y$/, "i").replace(/(\p{L})\1/gu, "$1").replace(/q/g, "k").replace(/ph/g, "f").replace(/e/g, "a");

/** Does nothing in the two middles speak against one person? "H." fits "Helen" and none; "Wells" fits "B. Wells". */
export function middlesAgree(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  return few.every((x) => {
    while (at < many.length && !x.startsWith(many[at] ?? "") && !(many[at] ?? "").startsWith(x)) at++;
    return at++ < many.length;
  });
}
