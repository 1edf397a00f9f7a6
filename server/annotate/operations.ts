import { DAYS_AND_MONTHS } from "../lexicon/calendar.ts";
import type { Name, Page } from "./page.ts";

const MAX_WORDS = 4;
/** Words that open an operation's name. */
const OPENERS = new Set(["operation", "op"]);
const ENDS = new Set("agents officers officials police team teams arrests spokesman spokesperson director said".split(" "));

/** Operations by name: "Operation Cold Harbour". The word alone, or before a small letter, is none. */
export function findOperations(page: Page): Name[] {
  const found: Name[] = [];
  for (const sentence of page.sentences) {
    if (sentence.noise) continue;
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!OPENERS.has(page.lower(i)) || !page.capital(i)) continue;
      let last = i + 1;
      while (last < sentence.last && last - i <= MAX_WORDS + 1 && goesOn(page, last)) last++;
      if (last > i + 1) found.push({ first: i, last, kind: "Operation", rule: "operation by name" });
      i = last - 1;
    }
  }
  return found;
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
