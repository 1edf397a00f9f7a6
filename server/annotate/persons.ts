import { PARTICLES, SUFFIXES } from "../lexicon/heads.ts";
import type { Name, Page } from "./page.ts";

/** A full name taken apart, in lower case. */
export interface FullPerson {
  readonly given: string;
  readonly middle: readonly string[];
  readonly surname: string;
  readonly suffix: string;
  readonly nickname: string;
}

/** The parts of a person's full name. A nickname in marks is left out. */
export function fullPerson(page: Page, name: Name): FullPerson {
  const parts: string[] = [];
  let nickname = "";
  let quoted = false;
  for (let i = name.first; i < name.last; i++) {
    const t = page.token(i);
    if (!t) continue;
    if (/["“”‘’'()]/.test(t.text) && t.type === "mark") quoted = !quoted;
    else if (t.type === "word" && quoted) nickname = t.lower;
    else if (t.type === "word") {
      const glued = page.token(i - 1)?.text === "-" && i - 1 > name.first;
      if (glued && parts.length > 0) parts[parts.length - 1] += `-${t.lower}`;
      else parts.push(t.lower.replace(/\.$/, ""));
    }
  }
  const suffix = SUFFIXES.has(parts.at(-1) ?? "") ? (parts.pop() ?? "") : "";
  let cut = parts.length - 1;
  while (cut > 1 && PARTICLES.has(parts[cut - 1] ?? "")) cut--;
  return { given: parts[0] ?? "", middle: parts.slice(1, Math.max(cut, 1)), surname: parts.slice(Math.max(cut, 1)).join(" "), suffix, nickname };
}

const SHORT: Readonly<Record<string, string>> = {
  tom: "thomas", tommy: "thomas", bob: "robert", rob: "robert", bobby: "robert", bill: "william", will: "william", billy: "william", mike: "michael", jim: "james", jimmy: "james", joe: "joseph", dan: "daniel", danny: "daniel",
  dave: "david", steve: "steven", chris: "christopher", matt: "matthew", tony: "anthony", ed: "edward", ted: "edward", rick: "richard", dick: "richard", ron: "ronald", don: "donald", ken: "kenneth", greg: "gregory",
  jeff: "jeffrey", pat: "patrick", pete: "peter", sam: "samuel", nick: "nicholas", andy: "andrew", drew: "andrew", ben: "benjamin", alex: "alexander", charlie: "charles", chuck: "charles", kate: "katherine", katie: "katherine",
  liz: "elizabeth", beth: "elizabeth", sue: "susan", jen: "jennifer", jenny: "jennifer", peggy: "margaret", maggie: "margaret", meg: "margaret", barb: "barbara", deb: "deborah", debbie: "deborah", cindy: "cynthia", kathy: "kathleen",
  vicky: "victoria", becky: "rebecca", abby: "abigail", mandy: "amanda", tim: "timothy", larry: "lawrence", jerry: "gerald", jack: "john", johnny: "john", harry: "henry", hank: "henry", fred: "frederick", gus: "august", phil: "philip",
};
const base = (given: string): string => SHORT[given] ?? given;
const compatible = (a: string, b: string): boolean => a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b)) || base(a) === base(b);

/** May two full names of one document be one person's? Given names and middle names must not clash; a suffix must not be another. */
export function matchesPerson(a: FullPerson, b: FullPerson): boolean {
  const last = (p: FullPerson): string => p.surname.split(" ").at(-1) ?? "";
  const doubled = a.surname !== b.surname && (a.middle.includes(b.surname) || b.middle.includes(a.surname)) && a.given === b.given;
  if (doubled) return true;
  if (a.surname !== b.surname && !(last(a) === last(b) && (a.surname.endsWith(` ${b.surname}`) || b.surname.endsWith(` ${a.surname}`)))) return false;
  if (!compatible(a.given, b.given) && a.nickname !== b.given && b.nickname !== a.given) return false;
  if (a.suffix && b.suffix && a.suffix !== b.suffix) return false;
  const [m, n] = [a.middle[0], b.middle[0]];
  return !m || !n || compatible(m, n);
}
