import { WEEKDAYS } from "../lexicon/classes.ts";
import { NUMBER_WORDS } from "../lexicon/numbers.ts";
import { PASSIVE_AUXILIARIES } from "../lexicon/verbs.ts";
import type { Status } from "../model/ontology.ts";
import type { View } from "./view.ts";
import { isAdverbAt, unitAt } from "./view.ts";
import { amountAt, isHuman } from "./counted.ts";

/** Where the person of a trigger stands: before its verb, after it, before it as its noun, or with the verb before. */
export type Voice = "subject" | "object" | "noun" | "same";

/** A fixed phrase of the law, found by its first word. */
export interface Phrase {
  readonly status: Status;
  readonly voice: Voice;
  /** How many units it takes. */
  readonly length: number;
  /** Needs no auxiliary: "pleaded guilty". */
  readonly bare?: boolean;
  /** Counts only for somebody told of before. */
  readonly weak?: boolean;
  readonly matches: (view: View, at: number, to: number) => boolean;
}

const CRIMES = new Set(
  "murder manslaughter rape robbery burglary theft fraud assault conspiracy possession arson kidnap kidnapping trafficking stalking harassment perjury bribery corruption wounding causing stealing killing supplying dealing charges charge offences offence counts both all burgling attempting".split(" "),
);

const words = (view: View, at: number, expected: readonly string[]): boolean => expected.every((alternatives, i) => alternatives.split("|").includes(unitAt(view, at + 1 + i).lower));

/** One of the words within the next `reach` units of the sentence. */
const soon = (view: View, at: number, to: number, reach: number, ...wanted: readonly string[]): boolean => {
  for (let i = at + 1; i < to && i <= at + reach; i += 1) if (wanted.includes(unitAt(view, i).lower)) return true;
  return false;
};

const after = (view: View, at: number, ...expected: readonly string[]): boolean => {
  let i = at - 1;
  while (i > 0 && isAdverbAt(view, i)) i -= 1;
  return expected.includes(unitAt(view, i).lower);
};
const passive = (view: View, at: number): boolean => {
  let i = at - 1;
  while (i > 0 && (isAdverbAt(view, i) || unitAt(view, i).lower === "not")) i -= 1;
  return PASSIVE_AUXILIARIES.has(unitAt(view, i).lower);
};
const joined = (view: View, at: number): boolean => passive(view, at) || after(view, at, "and", ",", "or");

type Row = readonly [first: string, status: Status, voice: Voice, length: number, matches: Phrase["matches"], bare?: boolean, weak?: boolean];

const court = (view: View, at: number, to: number): boolean => {
  for (let i = at + 1; i < to && i <= at + 9; i += 1) {
    const { lower, ref } = unitAt(view, i);
    if (["court", "courtroom", "magistrates", "judge", "magistrate", "bench", "court.", "courthouse"].includes(lower) || (ref?.entity.kind === "Agency" && /court|magistrates|tribunal|old bailey|assizes/i.test(ref.text))) return true;
  }
  return false;
};

/** "appeared for the agency": a lawyer's part, unless it was for a hearing. */
const counsel = (view: View, at: number, to: number): boolean => {
  const k = [1, 2].find((n) => unitAt(view, at + n).lower === "for");
  if (k !== undefined && (unitAt(view, at + k + 1).ref !== null || soon(view, at + k, to, 2, "prosecution", "defence", "defense", "state", "crown", "accused", "applicant", "him", "her", "them"))) return true;
  return k !== undefined && !soon(view, at + k, to, 5, "hearing", "arraignment", "sentencing", "trial", "appearance", "judge", "court");
};

const personSoon = (view: View, at: number, to: number): boolean => {
  for (let i = at + 2; i < to && i <= at + 5; i += 1) if (unitAt(view, i).ref?.entity.kind === "Person" || isHuman(view, i) || ["him", "her", "them"].includes(unitAt(view, i).lower)) return true;
  return false;
};

/** A jail by name or noun within the next words. */
const jailed = (view: View, at: number, to: number): boolean => {
  for (let i = at + 2; i < to && i <= at + 6; i += 1) if (/\bjail|detention cent|correctional/i.test(unitAt(view, i).text) && unitAt(view, at + 2).lower !== "jail") return true;
  return false;
};

/** Somebody of the law within the next words: "by detectives", "to agents of the ATF". */
const police = (view: View, at: number, to: number, reach: number): boolean => {
  for (let i = at + 1; i < to && i <= at + reach; i += 1) {
    const { lower, ref } = unitAt(view, i);
    if (ref?.entity.kind === "Agency" || ["police", "officers", "deputies", "agents", "detectives", "troopers", "investigators", "sleuths", "marshals", "gardaí"].includes(lower)) return true;
  }
  return false;
};
/** In the present: "is free on bond", not "had been out on bail in an earlier case". */
const nowSo = (view: View, at: number): boolean => after(view, at, "is", "are", "remains", "remain", "remained", "was", "were") && unitAt(view, at - 1).lower !== "been";

const jailSoon = (view: View, at: number, to: number): boolean => {
  for (let i = at + 2; i < to && i <= at + 5; i += 1) if (/\b(?:jail|prison|correction|detention)/i.test(unitAt(view, i).text)) return true;
  return false;
};

const isNumeral = (view: View, at: number): boolean => unitAt(view, at).type === "number" || NUMBER_WORDS.has(unitAt(view, at).lower);

const ROWS: readonly Row[] = [
  ["bundled", "arrested", "subject", 1, (v, i, to) => passive(v, i) && soon(v, i, to, 6, "car", "vehicle", "truck", "van", "jeep", "suv")],
  ["handed|turned", "arrested", "object", 2, (v, i, to) => !passive(v, i) && words(v, i, ["over"]) && personSoon(v, i, to) && police(v, i, to, 14)],
  ["made|makes|entered", "arraigned", "subject", 3, (v, i) => words(v, i, ["no", "plea"]), true],
  ["lodged|housed", "detained", "subject", 1, (v, i, to) => joined(v, i) && words(v, i, ["in|at"]) && jailSoon(v, i, to)],
  ["taken", "arrested", "subject", 1, (v, i, to) => passive(v, i) && words(v, i, ["in|during"]) && soon(v, i, to, 4, "sweep", "raid", "raids", "operation", "roundup", "crackdown")],
  ["paraded", "arrested", "subject", 1, (v, i, to) => passive(v, i) && (police(v, i, to, 8) || ["in", "at", "on", "before"].includes(unitAt(v, i + 1).lower))],
  ["taken", "detained", "subject", 3, (v, i) => passive(v, i) && words(v, i, ["to", "prison|jail"])],
  ["placed|put", "detained", "subject", 4, (v, i) => joined(v, i) && words(v, i, ["under", "house", "arrest"])],
  ["sent|returned|committed|bound|held", "charged", "subject", 2, (v, i) => joined(v, i) && (words(v, i, ["forward|over"]) || words(v, i, ["for", "trial"])) && !words(v, i, ["forward", "to"])],
  ["ordered", "charged", "subject", 1, (v, i) => joined(v, i) && words(v, i, ["to", "stand", "trial"])],
  ["produced|presented", "arraigned", "subject", 1, (v, i, to) => joined(v, i) && words(v, i, ["before|in|at"]) && court(v, i, to)],
  ["sent|sends|sending", "detained", "object", 1, (v, i, to) => !passive(v, i) && words(v, i, ["him|her|them"]) && soon(v, i, to, 9, "custody", "jail", "prison", "remand")],
  ["sent", "detained", "subject", 1, (v, i, to) => joined(v, i) && soon(v, i, to, 7, "custody", "remand")],
  ["cited|ticketed", "charged", "subject", 1, (v, i, to) => joined(v, i) && (soon(v, i, to, 3, "for", "into", "released", "with"))],
  ["cited", "charged", "noun", 1, (v, i) => !passive(v, i) && words(v, i, ["into|to", "court"])],
  ["cuffed|nicked|pinched", "arrested", "subject", 1, (v, i) => joined(v, i)],
  ["caged", "convicted", "subject", 1, (v, i) => joined(v, i) && words(v, i, ["for"])],
  ["hauled", "arrested", "subject", 2, (v, i) => passive(v, i) && words(v, i, ["out|in"])],
  ["got|gets", "convicted", "subject", 2, (v, i) => amountAt(v, i + 1) !== null && [".", ";", ","].includes(unitAt(v, i + 2).text), true, true],
  ["handed|turned", "arrested", "subject", 1, (v, i, to) => passive(v, i) && words(v, i, ["over", "to"]) && police(v, i + 2, to, 4)],
  ["caught|intercepted|tracked", "arrested", "subject", 1, (v, i) => unitAt(v, i).lower === "caught" && passive(v, i) && (["in", "at", "near", "outside"].includes(unitAt(v, i + 1).lower) && unitAt(v, i + 2).ref?.entity.kind === "Place" || [".", ";"].includes(unitAt(v, i + 1).text))],
  ["pleaded|pled|pleads|pleading", "convicted", "subject", 3, (v, i) => words(v, i, ["no|nolo", "contest|contendere"]), true],
  ["entered|enter|entering", "arraigned", "subject", 1, (v, i, to) => soon(v, i, to, 4, "plea", "pleas") && soon(v, i, to, 3, "not", "not-guilty"), true],
  ["led|marched|hauled|dragged|whisked|escorted|flushed|frogmarched|driven|lifted|bundled", "arrested", "subject", 1, (v, i, to) => joined(v, i) && (words(v, i, ["away|off"]) || soon(v, i, to, 4, "handcuffs", "cuffs", "buses", "bus", "van", "vans", "cruiser", "cruisers", "cells", "custody") || (passive(v, i) && words(v, i, ["out"])) || (soon(v, i, to, 8, "by") && police(v, i, to, 10)))],
  ["taken", "arrested", "noun", 1, (v, i) => unitAt(v, i - 1).lower === "those" && !(words(v, i, ["to"]) && !words(v, i, ["to", "jail"]))],
  ["taken", "arrested", "subject", 2, (v, i) => joined(v, i) && words(v, i, ["away|down"])],
  ["taken", "arrested", "subject", 1, (v, i) => passive(v, i) && words(v, i, ["in"]) && ["a", "by", "for", "during", "early", "."].includes(unitAt(v, i + 2).lower), false, true],
  ["pulled", "arrested", "subject", 2, (v, i) => passive(v, i) && words(v, i, ["over"]), false, true],
  ["set", "released", "object", 1, (v, i, to) => !passive(v, i) && soon(v, i, to, 3, "free") && !soon(v, i, to, 1, "free")],
  ["set|let", "released", "subject", 2, (v, i) => joined(v, i) && words(v, i, ["free|go|off"])],
  ["bonded|bailed", "released", "subject", 2, (v, i) => words(v, i, ["out"]), true],
  ["free|out", "released", "subject", 3, (v, i) => nowSo(v, i) && words(v, i, ["on", "bond|bail"]), true],
  ["ordered|orders", "detained", "object", 1, (v, i) => !passive(v, i) && words(v, i, ["him|her|them", "held|detained|jailed|remanded"]), false, true],
  ["ordered", "detained", "subject", 2, (v, i) => joined(v, i) && words(v, i, ["held|detained|jailed|remanded"])],
  ["spent|spend", "detained", "subject", 1, (v, i, to) => soon(v, i, to, 7, "jail", "custody", "cell", "cells", "lockup") && soon(v, i, to, 4, "night", "nights", "weekend", "days", "hours"), true],
  ["got", "convicted", "subject", 1, (v, i) => amountAt(v, i + 1) !== null && words(v, i + 1, ["for"]), true, true],
  ["given", "convicted", "subject", 1, (v, i, to) => joined(v, i) && soon(v, i, to, 4, "probation")],
  ["accused", "charged", "subject", 2, (v, i) => after(v, i, "is", "are") && words(v, i, ["of"]), false, true],
  ["walked", "arrested", "subject", 1, (v, i, to) => words(v, i, ["into"]) && soon(v, i, to, 5, "station") && soon(v, i, to, 5, "police"), true, true],
  ["pleaded|pled|pleads|pleading", "arraigned", "subject", 3, (v, i) => words(v, i, ["not", "guilty"]), true],
  ["pleaded|pled|pleads|pleading", "convicted", "subject", 2, (v, i) => words(v, i, ["guilty"]), true],
  ["pleaded|pled|entered", "arraigned", "subject", 2, (v, i, to) => soon(v, i, to, 5, "plea", "pleas") && soon(v, i, to, 4, "not"), true],
  ["appeared|appears|appearing", "charged", "subject", 1, (v, i, to) => court(v, i, to) && soon(v, i, to, 16, "charged"), true],
  ["appeared|appears|appearing", "arraigned", "subject", 1, (v, i, to) => ["in", "at", "before", "on", "for", "via", "by", "remotely", "briefly", "handcuffed"].includes(unitAt(v, i + 1).lower) && !counsel(v, i, to) && court(v, i, to), true],
  ["surrendered|surrenders", "arrested", "subject", 1, (v, i, to) => (soon(v, i, to, 5, "to") || words(v, i, ["in|at|on|outside"]) || WEEKDAYS.has(unitAt(v, i + 1).lower)) && !soon(v, i, to, 3, "passport", "passports", "weapons", "licence", "license", "lead", "goals", "control"), true],
  ["turned|turns|handed|gave", "arrested", "subject", 3, (v, i) => words(v, i, ["himself|herself|themselves", "in|over|up"]), true],
  ["went|goes|go|headed", "arrested", "subject", 3, (v, i) => words(v, i, ["to", "jail"]), true],
  ["sent|taken|transported|brought", "detained", "subject", 2, (v, i, to) => passive(v, i) && words(v, i, ["to"]) && jailed(v, i, to)],
  ["sent", "convicted", "subject", 3, (v, i) => joined(v, i) && words(v, i, ["to", "prison|jail"])],
  ["taken|took|takes", "arrested", "subject", 3, (v, i) => unitAt(v, i).lower === "taken" && (words(v, i, ["into", "custody"]) || words(v, i, ["into", "police|federal|state|immigration|military|ice", "custody"]) || words(v, i, ["to", "jail"]))],
  ["took|takes|taking|taken", "arrested", "object", 1, (v, i, to) => soon(v, i, to, 14, "custody") && soon(v, i, to, 13, "into") && !words(v, i, ["into"]) && !passive(v, i)],
  ["took|takes|taking", "arrested", "object", 3, (v, i) => words(v, i, ["into", "custody"]) && !passive(v, i)],
  ["placed|put", "arrested", "subject", 3, (v, i) => joined(v, i) && words(v, i, ["under|in|into", "arrest|handcuffs|custody"])],
  ["under", "arrested", "subject", 2, (v, i) => passive(v, i) && words(v, i, ["arrest"])],
  ["behind", "detained", "subject", 2, (v, i) => (passive(v, i) || after(v, i, "remains", "remain", "remained")) && words(v, i, ["bars"])],
  ["picked|rounded", "arrested", "subject", 2, (v, i) => joined(v, i) && words(v, i, ["up"])],
  ["rounded", "arrested", "object", 2, (v, i) => words(v, i, ["up"]) && !passive(v, i)],
  ["picked", "arrested", "object", 2, (v, i, to) => words(v, i, ["up"]) && !passive(v, i) && personSoon(v, i, to)],
  ["caught", "arrested", "subject", 1, (v, i, to) => passive(v, i) && police(v, i, to, 4)],
  ["remains|remain|remained|remaining|stays|stayed", "detained", "subject", 1, (v, i, to) => soon(v, i, to, 5, "custody", "jailed", "detained", "incarcerated", "jail", "prison", "cells", "cell", "lockup") && soon(v, i, to, 3, "in", "jailed", "detained", "incarcerated", "at"), true],
  ["in", "detained", "subject", 1, (v, i, to) => passive(v, i) && soon(v, i, to, 4, "custody") && !soon(v, i, to, 1, "whose")],
  ["faces|face|facing|faced", "released", "subject", 1, (v, i) => words(v, i, ["no", "further"]), true, true],
  ["faces|face|facing|faced", "charged", "subject", 1, (v, i, to) => soon(v, i, to, 7, "charge", "charges", "counts", "count", "indictment", "trial") && !soon(v, i, to, 3, "could", "up", "no"), true],
  ["walked|walks", "acquitted", "subject", 2, (v, i) => words(v, i, ["free"]), true],
  ["granted", "released", "subject", 1, (v, i, to) => soon(v, i, to, 4, "bail", "bond") && joined(v, i)],
  ["refused|denied", "detained", "subject", 2, (v, i) => words(v, i, ["bail|bond"]) && joined(v, i)],
  ["posted|made", "released", "subject", 2, (v, i, to) => soon(v, i, to, 5, "bail", "bond") && !soon(v, i, to, 6, "for"), true],
  ["wanted", "sought", "subject", 1, (v, i, to) => passive(v, i) && soon(v, i, to, 3, "for", "in", "by", "on", "over")],
  ["sought|traced", "sought", "subject", 1, (v, i) => passive(v, i)],
  ["at", "sought", "subject", 2, (v, i) => words(v, i, ["large"]), true],
  ["evaded|evading", "sought", "subject", 2, (v, i) => words(v, i, ["capture|arrest|police"]), true],
  ["awaiting|awaits|await", "charged", "subject", 2, (v, i) => words(v, i, ["trial|sentencing|extradition"]), true],
  ["on", "charged", "subject", 2, (v, i) => (passive(v, i) || after(v, i, "went", "goes")) && words(v, i, ["trial"]), true],
  ["stood|standing", "charged", "subject", 2, (v, i) => words(v, i, ["trial"]), true],
  ["serving|serves|served", "convicted", "subject", 1, (v, i, to) => soon(v, i, to, 6, "years", "sentence", "life", "months", "term") && !soon(v, i, to, 3, "as", "on", "in"), true],
  ["given|handed", "convicted", "subject", 1, (v, i, to) => joined(v, i) && soon(v, i, to, 7, "sentence", "years", "term", "months", "sentences", "order", "life") && !soon(v, i, to, 1, "to")],
  ["received|receiving|got", "convicted", "subject", 1, (v, i, to) => soon(v, i, to, 7, "sentence", "sentences", "years", "term", "months") && !soon(v, i, to, 2, "from", "over"), true],
  ["found", "acquitted", "subject", 3, (v, i) => joined(v, i) && words(v, i, ["not", "guilty"])],
  ["found", "convicted", "subject", 2, (v, i) => joined(v, i) && words(v, i, ["guilty"])],
  ["found|finds", "convicted", "object", 1, (v, i, to) => soon(v, i, to, 9, "guilty") && !soon(v, i, to, 8, "not") && !passive(v, i)],
  ["had|saw", "released", "subject", 1, (v, i, to) => soon(v, i, to, 4, "charges", "case", "charge", "conviction") && soon(v, i, to, 5, "withdrawn", "dropped", "dismissed", "quashed", "overturned"), true],
  ["denied|denies|denying", "arraigned", "subject", 1, (v, i) => !passive(v, i) && ((isNumeral(v, i + 1) && words(v, i + 1, ["count|counts|charges|charge|offences"])) || words(v, i, ["the|all|both|those", "charge|charges|counts|offences"])), true],
  ["admitted|admits|admitting", "convicted", "subject", 1, (v, i) => CRIMES.has(unitAt(v, i + 1).lower) || words(v, i, ["to", "police"]) || words(v, i, ["the|all|both|two|three|four|five", "charge|charges|counts|offences"]), true],
];

/** The phrases by each of their first words. */
export const PHRASES: ReadonlyMap<string, readonly Phrase[]> = index();

function index(): Map<string, Phrase[]> {
  const table = new Map<string, Phrase[]>();
  for (const [first, status, voice, length, matches, bare, weak] of ROWS) {
    for (const word of first.split("|")) {
      const list = table.get(word) ?? [];
      list.push({ status, voice, length, matches, ...(bare ? { bare } : {}), ...(weak ? { weak } : {}) });
      table.set(word, list);
    }
  }
  return table;
}
