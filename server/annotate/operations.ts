import { DAYS_AND_MONTHS } from "../lexicon/calendar.ts";
import type { Name, Page } from "./page.ts";

const MAX_WORDS = 4;
/** Words that open an operation's name. */
const OPENERS = new Set(["operation", "op", "ops", "opération", "operación", "operação", "operazione"]);
/** Investigations that forces name so in Canada and Australia; only in a text that speaks of police. */
const FORCES = new Set(["strike", "task"]);
const NO_PROJECT = new Set("manager director officer lead leader management coordinator exile".split(" "));
const ENDS = new Set("agents officers officials police team teams arrests spokesman spokesperson director said".split(" "));

/** Operations by name: "Operation Cold Harbour". The word alone, or before a small letter, is none. */
export function findOperations(page: Page): Name[] {
  const found: Name[] = [];
  let next = 0;
  for (const i of page.capitals) {
    if (i < next) continue;
    const limit = page.sentenceOf(i).last;
    const opener = isCodename(page, i) ? 0 : openerLength(page, i);
    if (opener === 0 && !isCodename(page, i)) continue;
    let last = i + opener;
    while (last < limit && last - i <= MAX_WORDS + 1 && goesOn(page, last)) last++;
    if (last > i + opener) found.push({ first: i, last, kind: "Operation", rule: "operation by name" });
    next = last;
  }
  return found;
}

/** "codenamed Tailwind" */
const NAMED = new Set(["codenamed", "code-named"]);

/** How many tokens open an operation's name at `i`: "Operation", "Strike Force", "Taskforce", "Project"; 0 for none. */
function openerLength(page: Page, i: number): number {
  const lower = page.lower(i);
  if (OPENERS.has(lower)) return 1;
  if (FORCES.has(lower) && page.lower(i + 1) === "force" && page.capital(i + 1) && (page.begins(i) || !page.capital(i - 1)) && page.capital(i + 2) && !NO_PROJECT.has(page.lower(i + 2)) && !page.titles.strong.has(page.lower(i + 2))) return 2;
  if (lower === "taskforce" && page.capital(i + 1) && !page.titles.strong.has(page.lower(i + 1))) return 1;
  if (lower === "project" && (page.begins(i) || !page.capital(i - 1)) && page.lower(i - 1) !== "the" && page.capital(i + 1) && !NO_PROJECT.has(page.lower(i + 1)) && speaksOfPolice(page)) return 1;
  return 0;
}

const spoken = new WeakMap<Page, boolean>();
/** Does the name of an operation begin here, behind the word that says so? */
function isCodename(page: Page, i: number): boolean {
  const k = /^["“‘']$/.test(page.token(i - 1)?.text ?? "") ? i - 1 : i;
  const named = NAMED.has(page.lower(k - 1)) || (page.lower(k - 1) === "named" && page.token(k - 2)?.text === "-" && page.lower(k - 3) === "code");
  return named && !OPENERS.has(page.lower(i)) && speaksOfPolice(page);
}

/** Is this a text about police work? */
function speaksOfPolice(page: Page): boolean {
  let known = spoken.get(page);
  if (known === undefined) spoken.set(page, (known = /\b(?:police|arrest(?:ed|s)?|investigators|officers|RCMP|charged)\b/i.test(page.document.text)));
  return known;
}

/** A capital, a figure after one ("Operation Safe Streets 2"), or a small word or hyphen between capitals. */
function goesOn(page: Page, i: number): boolean {
  const t = page.token(i);
  if (!t) return false;
  if (t.capital && t.type === "word") return !DAYS_AND_MONTHS.has(t.lower) && !ENDS.has(t.lower);
  if (t.type === "number") return page.capital(i - 1) && t.text.length < 3;
  if (["of", "the", "de", "’s", "’"].includes(t.lower || t.text) && page.capital(i - 1)) return page.capital(i + 1) || (page.lower(i + 1) === "the" && page.capital(i + 2));
  return t.text === "-" && page.joined(i - 1) && page.joined(i) && page.capital(i + 1);
}
