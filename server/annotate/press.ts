import { isPeople } from "../lexicon/calendar.ts";
import { TITLE_WORDS as MODIFIERS } from "../lexicon/posts.ts";
import { isDoubtfulGiven, isGiven, isSurname } from "../lexicon/words.ts";
import type { Page } from "./page.ts";

/** Papers and stations by what is done with them: they are told things, and things are written in them. */

const TELLS = new Set("told tells telling".split(" "));
const HEARERS = new Set("court jury judge house senate commons lords board council committee commission inquiry parliament police press legislature assembly media panel hearing ministry tribunal government congress society".split(" "));

/** "told The Blade", "told Open Ink": whoever is told something and has no given name is a paper or a station. */
export function isTold(page: Page, i: number, last: number): boolean {
  if (HEARERS.has(page.lower(last - 1)) || (page.titles.words.has(page.lower(i)) && !MODIFIERS.has(page.lower(i))) || isPeople(page.lower(i))) return false;
  if (page.lower(i - 1) === "the") return TELLS.has(page.lower(i - 2));
  const text = page.token(i)?.text ?? "";
  return TELLS.has(page.lower(i - 1)) && last - i > 1 && !isGiven(text) && !isDoubtfulGiven(text) && !isSurname(page.token(last - 1)?.text ?? "");
}

const PRINTS = new Set("wrote written published printed reported appeared column editorial interview article letter report essay story op-ed piece".split(" "));
const TITLES = /^(?:observer|recorder|blade|record|reporter|leader|pilot|independent|citizen|sun|star|mirror|standard|monitor|republic|eagle|bee|banner|beacon|call|patriot|register|review|reader|voice|world|nation|day|daily|post|times|mail|express|echo|argus|courier|herald|gazette|guardian|telegraph|tribune|chronicle|journal|examiner|advertiser|mercury|democrat|capital|item|light|messenger|spectator|statesman|sentinel|dispatch|globe|press|bulletin|ledger|news|enquirer|inquirer|oracle|outlook|plainsman|trumpet|bugle|clarion|scotsman|gleaner|punch|vanguard|hindu|dawn|standard-examiner)$/;

/** Is an ordinary word what papers are called? */
export const isTitleOfPaper = (lower: string): boolean => TITLES.test(lower);

/** "wrote in the Observer", "first reported by the Sun", "according to the Blade": a paper's name that is one ordinary word. */
export function isPress(page: Page, i: number, last: number): boolean {
  if (last - i !== 1 || page.lower(i - 1) !== "the" || !TITLES.test(page.lower(i)) || page.capital(last)) return false;
  const before = page.lower(i - 2);
  if (["in", "by", "for", "with", "from"].includes(before)) return PRINTS.has(page.lower(i - 3)) || ["columnist", "reporter", "editor", "correspondent", "journalist", "photographer"].includes(page.lower(i - 3));
  return before === "to" && page.lower(i - 3) === "according";
}
