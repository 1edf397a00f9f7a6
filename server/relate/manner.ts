import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from "../lexicon/classes.ts";
import type { View } from "./view.ts";
import { unitAt } from "./view.ts";

/** How a quoted span looks: speech in sentences, a fragment inside somebody's sentence, or a name or term that is none. */
export interface Manner {
  readonly kind: "speech" | "fragment" | "name";
  readonly words: number;
  /** Ends with a comma, or with a mark that lets the sentence go on: who spoke comes next. */
  readonly handsOver: boolean;
}

const TERM_BEFORE = new Set("so-called called named titled entitled nicknamed dubbed aka a.k.a. alias codenamed code-named term terms word words phrase nickname song film movie album book novel show series podcast play single musical sitcom documentary episode headlined known branded styled labelled labeled".split(" "));
/** "called" after these is a verb of somebody who speaks: "has called it". */
const SPEAKS_OF = new Set(["it", "him", "her", "them", "this", "that"]);

export function mannerOf(view: View, index: number): Manner {
  const quoted = view.reading.quoted[index];
  const range = view.quoted[index];
  if (!quoted || !range) return { kind: "name", words: 0, handsOver: false };
  const inside = view.units.slice(range.from, range.to).filter((u) => u.start >= quoted.start && u.end <= quoted.end && u.type !== "mark");
  const words = inside.length;
  const last = view.text.slice(quoted.start, quoted.end).replace(/['’”"]+$/, "").at(-1) ?? "";
  const next = view.text.slice(quoted.outer.end, quoted.outer.end + 2);
  const comma = last === "," || next.startsWith(",");
  const stops = /[.!?…—–-]/.test(last);
  const capital = /^[\p{Lu}\p{N}]|^I\b|^…|^\.\.\./u.test(view.text.slice(quoted.start, quoted.start + 3));
  const handsOver = comma || last === "?" || last === "!" || last === "—" || last === "–";
  const closed = stops || comma || quoted.open || /^[.!?]/.test(next);
  const speech = capital && closed && (words >= 4 || (words >= 2 && stops) || (words >= 1 && (last === "!" || last === "?")) || quoted.open);
  if (isTerm(view, range.from, words) || isNickname(view, range.from, range.to)) return { kind: "name", words, handsOver };
  if (isTitle(view, range.from + 1, range.to - 1, words) && !(stops && words >= 3)) return { kind: handsOver ? "fragment" : "name", words, handsOver };
  return { kind: speech ? "speech" : "fragment", words, handsOver };
}

/** Directly after "so-called", "known as", "the term": a term or a title, if it is short. */
function isTerm(view: View, from: number, words: number): boolean {
  if (words > 7) return false;
  const one = unitAt(view, from - 1).lower;
  const two = unitAt(view, from - 2).lower;
  if (one === "as" && ["known", "nicknamed", "dubbed"].includes(two)) return true;
  if (one === "called" || one === "dubbed" || one === "named") return !["has", "have", "had", "who", "he", "she", "they", "we", "i"].includes(two) && !SPEAKS_OF.has(two) && unitAt(view, from - 2).ref?.entity.kind !== "Person";
  return TERM_BEFORE.has(one);
}

/** Joe “The Hammer” Smith. */
function isNickname(view: View, from: number, to: number): boolean {
  const before = unitAt(view, from - 1);
  const after = unitAt(view, to);
  if (to - from > 6) return false;
  return before.ref?.entity.kind === "Person" && after.ref?.entity.kind === "Person" && before.sentence === after.sentence;
}

/** Every word that can have a capital has one. */
function isTitle(view: View, from: number, to: number, words: number): boolean {
  if (words > 12) return false;
  let capitals = 0;
  for (let i = from; i < to; i += 1) {
    const { type, capital, lower } = unitAt(view, i);
    if (type === "mark" || type === "number") continue;
    if (capital) capitals += 1;
    else if (!DETERMINERS.has(lower) && !PREPOSITIONS.has(lower) && !CONJUNCTIONS.has(lower) && lower !== "’s") return false;
  }
  return capitals > 0 && (words >= 2 || unitAt(view, from).lower !== "i");
}
