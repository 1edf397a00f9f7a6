import { AGAINST, GAME_VERBS, SPORT_WORDS, TEAM_BELONGINGS, TEAM_NAMES } from "../lexicon/sport.ts";
import { placeNamed } from "../lexicon/places.ts";
import { isGiven } from "../lexicon/words.ts";
import type { Name, Page } from "./page.ts";
import { gazetteerEnd } from "./places.ts";
import { isRunPart, runStart } from "./runs.ts";

/** Teams, on pages of sport: by what they call their players, and by the name of their town alone. */

const sport = new WeakMap<Page, boolean>();

/** Is this a page of sport? */
export function speaksOfSport(page: Page): boolean {
  let known = sport.get(page);
  if (known === undefined) sport.set(page, (known = (page.document.text.slice(0, 20_000).match(SPORT_WORDS)?.length ?? 0) > 3));
  return known;
}

/** Last words of colleges that are not said to be one: "Amarillo State". */
const COLLEGES = new Set(["state", "tech", "a&m"]);

/** "Netball New Zealand", "Swim England": who governs a sport in a country. */
function findGoverning(page: Page): void {
  for (const i of page.capitals) {
    if (!SPORTS.has(page.lower(i)) || page.capital(i - 1) || !page.isFree(i, i + 2)) continue;
    const last = gazetteerEnd(page, i + 1, page.sentenceOf(i).last);
    if (last > i + 1 && placeNamed(page.text(i + 1, last)).some((p) => p.kind === "country" || p.kind === "state") && !page.capital(last)) page.claim({ first: i, last, kind: "Organization", rule: "governors of a sport" });
  }
}
const SPORTS = new Set("netball cricket rugby football hockey basketball swim swimming cycling athletics rowing golf tennis badminton volleyball squash surfing skate archery triathlon".split(" "));

/** "Southern Steel 57", alone on its line or before the other team's. */
function isScore(page: Page, i: number, last: number, limit: number): boolean {
  const t = page.token(last);
  return last - i > 1 && t?.type === "number" && /^\d{1,3}$/.test(t.text) && (page.begins(i) || page.token(i - 1)?.type === "number") && (last + 1 >= limit || page.capital(last + 1));
}

/** Claims "Calder Vale Foxes" and "Amarillo State". */
export function findTeams(page: Page): void {
  findGoverning(page);
  if (!speaksOfSport(page)) return;
  let next = 0;
  for (const i of page.capitals) {
    if (i < next || !isRunPart(page, i)) continue;
    const limit = page.sentenceOf(i).last;
    let last = i;
    while (last < limit && isRunPart(page, last) && last - i < 5) last++;
    next = last;
    const first = runStart(page, i, last);
    if (isScore(page, first, last, limit)) page.claim({ first, last, kind: "Organization", rule: "team by its score" });
    const head = lastHead(page, first, last);
    if (head > first && !page.titles.strong.has(page.lower(first)) && !isGiven(page.token(first)?.text ?? "")) page.claim({ first, last: head + 1, kind: "Organization", rule: "team by its name" });
  }
}

/** The last word of the run that ends a team's name; `first` when there is none. */
function lastHead(page: Page, first: number, last: number): number {
  for (let k = last - 1; k > first; k--) if (TEAM_NAMES.has(page.lower(k)) || COLLEGES.has(page.lower(k))) return k;
  return first;
}

/** Does what stands around a town's name make a team of it? */
function playsHere(page: Page, name: Name): boolean {
  const next = page.token(name.last);
  const after = page.lower(name.last);
  const before = page.lower(name.first - 1);
  if (["in", "at", "near", "from", "around", "outside", "of"].includes(before)) return false;
  if (next?.text === "," || (next?.text === "-" && page.joined(name.last - 1))) return false;
  if (GAME_VERBS.has(after) && before !== "and") return true;
  if (AGAINST.has(before) || (before === "with" && ["draw", "drew", "game", "match", "replay", "clash", "fixture"].some((w) => page.lower(name.first - 2) === w))) return true;
  if (TEAM_BELONGINGS.has(after) || (after === "’s" && TEAM_BELONGINGS.has(page.lower(name.last + 1)))) return true;
  // "Leeds 2 Hull 1", "Tech (5-3)"
  const score = next?.text === "(" ? page.token(name.last + 1) : next;
  return score?.type === "number" && score.text.length < 4;
}

/** On a page of sport, towns that play are teams, wherever no preposition makes a place of them. */
export function retakeTowns(page: Page): void {
  if (!speaksOfSport(page)) return;
  const towns = page.names.filter((n) => n.last > n.first && n.kind === "Place" && ["gazetteer", "place by its head", "place by its preposition", "named before"].includes(n.rule));
  const playing = new Set(towns.filter((n) => playsHere(page, n)).map((n) => page.text(n.first, n.last)));
  for (const town of towns) {
    if (!playing.has(page.text(town.first, town.last)) || isThere(page, town)) continue;
    page.release(town);
    page.claim({ first: town.first, last: town.last, kind: "Organization", rule: "short form", short: true });
  }
}

/** A preposition, a state behind the comma or a compound makes a place of it. */
const isThere = (page: Page, { first, last }: Name): boolean =>
  ["in", "near", "from", "around", "outside", "at", "of"].includes(page.lower(first - 1)) || (page.token(last)?.text === "," && page.nameAt(last + 1)?.kind === "Place") || (page.token(last)?.text === "-" && page.joined(last - 1) && page.joined(last));
