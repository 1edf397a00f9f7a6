import { CONJUNCTIONS, DETERMINERS, MONTHS, PREPOSITIONS, WEEKDAYS } from "../lexicon/classes.ts";
import { NUMBER_WORDS } from "../lexicon/numbers.ts";
import { LAW_FORMS, SAYING } from "../lexicon/verbs.ts";
import { amountAt, isHedge, isHuman } from "./counted.ts";
import type { View } from "./view.ts";
import { unitAt } from "./view.ts";

const LOCATIVE = new Set("in at near throughout across outside inside within around on into off between along".split(" "));
/** Nouns whose "of" belongs to the place: "the streets of Massachusetts", "south of the city of …". */
const PART = new Set("state states city town village county area areas part parts streets suburb suburbs district districts borough island islands north south east west outskirts region centre center edge coast port neighborhood neighbourhood province republic corner block communities community cities towns airport station counties side community".split(" "));
/** "with an address at", "living in": no place of arrest. */
const RESIDENCE = new Set("address living resident residing lives lived born based raised reside registered".split(" "));
const AREA = new Set("area areas region communities cities towns counties neighborhood neighborhoods neighbourhood district suburb section state county city village northside southside eastside westside suburbs outskirts center centre downtown quarter border".split(" "));
/** What a town has: whoever is "at Leeds’s airport" is in Leeds. */
const SITES = new Set("airport harbour harbor waterfront docks port station suburbs streets beach beachfront".split(" "));
const DIRECTIONS = new Set("north south east west northeast northwest southeast southwest".split(" "));
const STOPS = new Set("after when while where who whom whose which that because before until though although if following accused suspicion charged charges wanted connection relation over for with against about amid as despite alleging despite".split(" "));

/** Ids of the places in which the passage says something happened: those that "in" and its like lead to, lists whole. */
export function placesIn(view: View, from: number, to: number, kind = "Place"): string[] {
  const found: string[] = [];
  for (let i = from; i < to; i += 1) {
    const { ref } = unitAt(view, i);
    if (ref?.entity.kind === kind && isLocated(view, i, from) && !found.includes(ref.entity.id)) found.push(ref.entity.id);
  }
  return found;
}

/** Does a locative preposition govern the place at `at`, directly or as a later item of its list? */
export function isLocated(view: View, at: number, from: number): boolean {
  if (["’s", "'s"].includes(unitAt(view, at + 1).lower) && owns(view, at)) return false;
  for (let i = at - 1; i >= from - 3 && i >= 0 && at - i < 40; i -= 1) {
    const { lower, ref, type, capital, sentence } = unitAt(view, i);
    if (sentence !== unitAt(view, at).sentence) return false;
    if (LOCATIVE.has(lower) && RESIDENCE.has(unitAt(view, i - 1).lower)) return false;
    if (lower === "from" && isTaking(view, i)) return true;
    if (LOCATIVE.has(lower) || (lower === "from" && ["streets", "street"].includes(unitAt(view, i + 2).lower))) return true;
    if (lower === "with" && unitAt(view, i - 1).lower === "border") continue;
    if (DIRECTIONS.has(lower) && unitAt(view, i + 1).lower === "of") return true;
    if (lower === "of") {
      if (!PART.has(unitAt(view, i - 1).lower)) return false;
      continue;
    }
    const glue = ref?.entity.kind === "Place" || DETERMINERS.has(lower) || CONJUNCTIONS.has(lower) || lower === "," || PART.has(lower) || AREA.has(lower) || (type === "word" && (capital || modifies(view, i))) || lower === "’s";
    if (!glue) return false;
  }
  return false;
}

/** Does the place own what follows? Not in "in Leeds’s Chapeltown area", nor in "in St John’s on Friday". */
function owns(view: View, at: number): boolean {
  const next = unitAt(view, at + 2);
  if (next.type === "mark" || next.sentence !== unitAt(view, at).sentence || PREPOSITIONS.has(next.lower) || WEEKDAYS.has(next.lower)) return false;
  for (let i = at + 2; i < at + 6; i += 1) {
    const { lower, type, ref } = unitAt(view, i);
    if (AREA.has(lower) || SITES.has(lower)) return false;
    if (type === "mark" || (ref && ref.entity.kind !== "Place")) return true;
  }
  return true;
}

/** "arrested from his house in", "picked up from": but not "extradited from". */
const isTaking = (view: View, from: number): boolean => {
  const { lower } = unitAt(view, from - 1);
  return (LAW_FORMS.get(lower)?.forms.has("past") === true && !["extradited", "released", "freed", "acquitted", "charged"].includes(lower)) || (lower === "up" && /^(?:picked|rounded)$/.test(unitAt(view, from - 2).lower)) || (lower === "away" && unitAt(view, from - 2).lower === "taken");
};

/** A lower-case word between preposition and place: "in west Belfast", "in the deep blue state of". */
function modifies(view: View, at: number): boolean {
  const { lower } = unitAt(view, at);
  return /^(?:other|nearby|neighboring|neighbouring|downtown|central|greater|inner|outer|north|south|east|west|northern|southern|eastern|western|upstate|rural|suburban|deep|heavy|blue|red|sanctuary|city|mid|northeast|northwest|southeast|southwest|both|several)/.test(lower) || unitAt(view, at + 1).ref !== null || PART.has(unitAt(view, at + 1).lower) || lower.includes("-") || (PART.has(unitAt(view, at + 2).lower) && !["and"].includes(lower));
}

/** ", the Hawks said": back to the comma before who says it. */
function beforeSpeaker(view: View, verb: number, from: number): number {
  for (let i = verb - 1; i > from && verb - i < 8; i -= 1) if (unitAt(view, i).text === ",") return i;
  return verb;
}

/** "and a sixth has been held": another subject with its verb. */
function newClause(view: View, from: number, to: number): boolean {
  for (let i = from + 1; i < Math.min(to, from + 6); i += 1) {
    const { lower, type, ref } = unitAt(view, i);
    if (["has", "have", "was", "were", "is", "are", "had"].includes(lower)) return true;
    if (type === "mark" || ref?.entity.kind === "Place" || CONJUNCTIONS.has(lower)) return false;
  }
  return false;
}

/** "and a 17-year-old in Vienna": where the preposition stands, or -1. */
export function oneElsewhere(view: View, at: number): number {
  for (let i = at + 1; i < at + 4; i += 1) {
    if (!isHuman(view, i) || isHuman(view, i + 1)) continue;
    return LOCATIVE.has(unitAt(view, i + 1).lower) && [2, 3].some((k) => unitAt(view, i + k).ref?.entity.kind === "Place") ? i + 1 : -1;
  }
  return -1;
}

/** "and two at Heathrow", ", nine of them in Nashua", "and the rest in Shamokin": part of the people, with a place of its own. */
function isPart(view: View, at: number): boolean {
  const rest = unitAt(view, at).lower === "the" && ["rest", "others", "remainder"].includes(unitAt(view, at + 1).lower) ? at + 2 : -1;
  const amount = rest > 0 ? null : amountAt(view, isHedge(view, at) ? at + 1 : at);
  if (["a", "another"].includes(unitAt(view, at).lower)) {
    const next = /^(?:second|third|fourth|fifth|sixth|seventh|eighth)$/.test(unitAt(view, at + 1).lower) ? at + 2 : unitAt(view, at).lower === "another" ? at + 1 : -1;
    if (next < 0) return oneElsewhere(view, at) > 0;
    return LOCATIVE.has(unitAt(view, next).lower);
  }
  let i = rest > 0 ? rest : amount?.next ?? -1;
  if (i < 0) return false;
  if (["others", "more"].includes(unitAt(view, i).lower)) i += 1;
  if (unitAt(view, i).lower === "of" && ["them", "whom", "those"].includes(unitAt(view, i + 1).lower)) return true;
  return LOCATIVE.has(unitAt(view, i).lower) || (unitAt(view, i).type === "mark" && i > at + 1 && rest > 0);
}

/** No passage is longer than this: else a sentence without an end costs the square of its length. */
const LONGEST = 200;

/** "for two days in", "for several hours at". */
const lasts = (view: View, at: number): boolean => [1, 2].some((k) => /^(?:hour|day|night|week)s?$/.test(unitAt(view, at + k).lower) && (unitAt(view, at).type === "number" || NUMBER_WORDS.has(unitAt(view, at).lower) || ["a", "an", "several", "some"].includes(unitAt(view, at).lower)));

/** How far the passage about a verb goes: up to the clause that tells of something else. */
export function clauseLimit(view: View, from: number, end: number): number {
  const to = Math.min(end, from + LONGEST);
  for (let i = from; i < to; i += 1) {
    const { lower, text, ref } = unitAt(view, i);
    if (ref) continue;
    if (lower === "that" && (MONTHS.has(unitAt(view, i + 1).lower) || ["day", "night", "morning", "evening", "afternoon"].includes(unitAt(view, i + 1).lower))) continue;
    if ((lower === "about" || lower === "over") && amountAt(view, i + 1) !== null) continue;
    if (lower === "with" && unitAt(view, i - 1).lower === "border") continue;
    if (lower === "for" && (["questioning", "interrogation"].includes(unitAt(view, i + 1).lower) || lasts(view, i + 1))) continue;
    if (STOPS.has(lower) && !(lower === "after" && DETERMINERS.has(unitAt(view, i + 1).lower))) return i;
    if (i > from && ["was", "were", "is", "are", "has", "have", "had", "will"].includes(lower)) return i;
    if (SAYING.get(lower)?.forms.has("past")) return beforeSpeaker(view, i, from);
    if (lower === "including" && isPart(view, i + 1)) return i;
    if (text === "," && unitAt(view, i + 1).lower === "and" && isPart(view, i + 2)) return i;
    if ((text === "," || (lower === "and" && i > from)) && isPart(view, i + 1)) return i;
    if (lower === "and" && newClause(view, i + 1, to)) return i;
    if (lower === "of" && i === from) return i;
    if (lower === "and" && unitAt(view, i + 1).lower.endsWith("ed") && !LAW_FORMS.has(unitAt(view, i + 1).lower) && unitAt(view, i + 2).lower !== "them") return i;
    if (text === ";" || text === ":" || text === "—" || (text === "(" && unitAt(view, i + 1).type === "number")) return i;
    if (lower === "and" && ["is", "was", "are", "were", "has", "have", "had", "will", "remains"].includes(unitAt(view, i + 1).lower)) return i;
  }
  return to;
}
