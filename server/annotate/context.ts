import type { Place } from "../lexicon/places.ts";
import { placeNamed, stateOfPostalCode } from "../lexicon/places.ts";
import type { Definition } from "./acronyms.ts";
import type { Name, Page } from "./page.ts";
import { gazetteerEnd } from "./places.ts";

/** Facts beside a name that tell its bearer from namesakes in other documents; see `LocalEntity.context`. */

type Facts = Record<string, string>;

const isWide = (p: Place): boolean => p.kind === "state" || p.kind === "country";

/** "Georgia" is the state where the document names another one, else the country. */
function pickWide(page: Page, text: string): Place | undefined {
  const all = placeNamed(text).filter(isWide);
  if (all.length < 2) return all[0];
  const ofUnion = (n: Name): boolean => n.key !== undefined && /^(?:U\.S\. |Federal Bureau|Homeland)/.test(page.lexicon.entries.get(n.key)?.name ?? "");
  const inUnion = page.names.some((n) => ofUnion(n)) || page.names.some((n) => n.kind === "Place" && page.text(n.first, n.last) !== text && placeNamed(page.text(n.first, n.last)).some((p) => isWide(p) && p.country === all.find((a) => a.kind === "state")?.country));
  return all.find((p) => (p.kind === "state") === inUnion) ?? all[0];
}

/** Region and country of a state or a country itself. */
function wide(p: Place): Facts {
  return p.kind === "country" ? { country: p.name } : { region: p.name, ...(p.country ? { country: p.country } : {}) };
}

/** The state or country that the text puts behind a place: "Milford, Massachusetts". */
function behind(page: Page, last: number): Facts | null {
  if (page.token(last)?.text !== "," || page.nameAt(last + 1)?.kind !== "Place") return null;
  const name = page.nameAt(last + 1) as Name;
  const text = page.text(name.first, name.last);
  const place = pickWide(page, text) ?? stateOfPostalCode(text);
  return place ? wide(place) : null;
}

function placeFacts(page: Page, names: readonly Name[]): Facts {
  for (const n of names) {
    const said = behind(page, n.last);
    if (said) return said;
  }
  const [first] = names;
  const candidates = first ? placeNamed(page.text(first.first, first.last)) : [];
  const [only] = candidates;
  if (first && only && isWide(only)) return wide(pickWide(page, page.text(first.first, first.last)) ?? only);
  if (candidates.length !== 1 || !only) return {};
  return { ...(only.region ? { region: only.region } : {}), ...(only.country ? { country: only.country } : {}) };
}

/** "Name, 34, of Town, State" and "34-year-old Name". */
function personFacts(page: Page, names: readonly Name[]): Facts {
  const facts: Facts = {};
  for (const n of names) {
    let k = n.last;
    if (page.token(k)?.text === "," || page.token(k)?.text === "(") {
      if (/^\d{1,2}$/.test(page.token(k + 1)?.text ?? "") && page.token(k + 2)?.text !== "-") {
        facts["age"] ??= page.token(k + 1)?.text ?? "";
        k += 2;
      }
      while ([",", ")"].includes(page.token(k)?.text ?? "")) k++;
      const town = page.lower(k) === "of" ? page.nameAt(k + 1) : undefined;
      if (town?.kind === "Place") {
        facts["town"] ??= page.text(town.first, town.last);
        Object.assign(facts, { ...behind(page, town.last), ...facts });
      }
    }
    const year = n.first - 4;
    if (page.token(n.first - 1)?.lower === "old" && page.lower(n.first - 3) === "year" && /^\d{1,2}$/.test(page.token(year - 1)?.text ?? "")) facts["age"] ??= page.token(year - 1)?.text ?? "";
  }
  return facts;
}

function bodyFacts(page: Page, names: readonly Name[], definitions: readonly Definition[]): Facts {
  const facts: Facts = {};
  const short = definitions.find((d) => names.includes(d.name))?.short;
  if (short) facts["acronym"] = short;
  for (const n of names) {
    if (n.key) continue;
    const end = gazetteerEnd(page, n.first, n.last - 1);
    if (end === n.first) continue;
    const text = page.text(n.first, end);
    const places = placeNamed(text);
    const [place] = places;
    if (place && isWide(place)) Object.assign(facts, wide(place));
    else facts["place"] ??= text;
  }
  return facts;
}

/** The facts that stand beside the names of one entity. */
export function contextOf(page: Page, names: readonly Name[], definitions: readonly Definition[]): Facts {
  const kind = names[0]?.kind;
  if (kind === "Place") return placeFacts(page, names);
  if (kind === "Person") return personFacts(page, names);
  return kind === "Agency" || kind === "Organization" ? bodyFacts(page, names, definitions) : {};
}
