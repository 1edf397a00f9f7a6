import { CONJUNCTIONS, DETERMINERS } from "../lexicon/classes.ts";
import type { View } from "./view.ts";
import { unitAt } from "./view.ts";

const LOCATIVE = new Set("in at near throughout across outside inside within around on into off between along".split(" "));
/** Nouns whose "of" belongs to the place: "the streets of Massachusetts", "south of the city of …". */
const PART = new Set("state states city town village county area areas part parts streets suburb suburbs district districts borough island islands north south east west outskirts region centre center edge coast port neighborhood neighbourhood province republic corner block communities community cities towns airport station counties side community".split(" "));
const AREA = new Set("area areas region communities cities towns counties neighborhood neighborhoods neighbourhood district suburb section state county city village".split(" "));
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
  if (unitAt(view, at + 1).lower === "’s" || unitAt(view, at + 1).lower === "'s") {
    if (!AREA.has(unitAt(view, at + 2).lower)) return isOf(view, at, from) && false;
  }
  for (let i = at - 1; i >= from - 3 && i >= 0 && at - i < 40; i -= 1) {
    const { lower, ref, type, capital, sentence } = unitAt(view, i);
    if (sentence !== unitAt(view, at).sentence) return false;
    if (LOCATIVE.has(lower)) return true;
    if (lower === "of") {
      if (!PART.has(unitAt(view, i - 1).lower)) return false;
      continue;
    }
    const glue = ref?.entity.kind === "Place" || DETERMINERS.has(lower) || CONJUNCTIONS.has(lower) || lower === "," || PART.has(lower) || AREA.has(lower) || (type === "word" && (capital || modifies(view, i))) || lower === "’s";
    if (!glue) return false;
  }
  return false;
}

const isOf = (view: View, at: number, from: number): boolean => at > from && unitAt(view, at - 1).lower === "of";

/** A lower-case word between preposition and place: "in west Belfast", "in the deep blue state of". */
function modifies(view: View, at: number): boolean {
  const { lower } = unitAt(view, at);
  return /^(?:other|nearby|neighboring|neighbouring|downtown|central|greater|inner|outer|north|south|east|west|northern|southern|eastern|western|upstate|rural|suburban|deep|heavy|blue|red|sanctuary|city|mid|northeast|northwest|southeast|southwest|both|several)/.test(lower) || unitAt(view, at + 1).ref !== null || PART.has(unitAt(view, at + 1).lower) || lower.includes("-") || (PART.has(unitAt(view, at + 2).lower) && !["and"].includes(lower));
}

/** How far the passage about a verb goes: up to the clause that tells of something else. */
export function clauseLimit(view: View, from: number, to: number): number {
  for (let i = from; i < to; i += 1) {
    const { lower, text, ref } = unitAt(view, i);
    if (ref) continue;
    if (STOPS.has(lower) && !(lower === "with" && i === from)) return i;
    if (text === ";" || text === ":" || text === "—") return i;
    if (lower === "and" && ["is", "was", "are", "were", "has", "have", "had", "will", "remains"].includes(unitAt(view, i + 1).lower)) return i;
  }
  return to;
}
