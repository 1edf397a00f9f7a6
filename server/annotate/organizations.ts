import { isPeople } from "../lexicon/calendar.ts";
import { COMMON } from "../lexicon/words.ts";
import type { Page } from "./page.ts";
import { isUpper } from "./page.ts";
import { headsBody } from "./people.ts";

/** Organizations that only what stands beside them tells, among the capitals that nothing else holds. */

const KINDS = new Set("nonprofit non-profit charity company firm startup start-up group organization organisation think-tank retailer manufacturer maker union publisher broadcaster newspaper website magazine foundation consultancy contractor lender insurer carrier chain developer brewery bank agency".split(" "));
/** Call letters of broadcasters in America. */
const STATION = /^[KW][A-Z]{2,3}$/;

/** The end of the capitals that begin at `i`; small words inside do not count. */
function runEnd(page: Page, i: number, limit: number): number {
  let last = i;
  while (last < limit && page.capital(last) && page.isFree(last, last + 1) && last - i < 5) last++;
  return last;
}

/** "…, a nonprofit that …": is the run explained as an organization? */
function isExplained(page: Page, last: number): boolean {
  if (page.token(last)?.text !== "," || !["a", "an", "the"].includes(page.lower(last + 1))) return false;
  for (let k = last + 2; k < last + 7; k++) {
    if (KINDS.has(page.lower(k))) return true;
    if (page.token(k)?.type === "mark" && page.token(k)?.text !== "-") return false;
    if (["who", "that", "which", "of"].includes(page.lower(k))) return false;
  }
  return false;
}

/** Claims bodies behind a post ("director of Centro Presente"), bodies explained by an apposition, stations by their call letters. */
export function findOrganizations(page: Page): void {
  for (const sentence of page.sentences) {
    if (sentence.noise) continue;
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!page.capital(i) || !page.isFree(i, i + 1)) continue;
      const last = runEnd(page, i, sentence.last);
      const text = page.token(i)?.text ?? "";
      const named = !isPeople(text.toLowerCase()) && !(last - i === 1 && COMMON.has(text.toLowerCase())) && !(isUpper(text) && text.length < 3);
      if (named && (headsBody(page, i) || isExplained(page, last) || (last - i === 1 && STATION.test(text)))) page.claim({ first: i, last, kind: "Organization", rule: "organization by its surroundings" });
      i = Math.max(i, last - 1);
    }
  }
}
