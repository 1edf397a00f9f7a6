import { NUMBER_WORDS } from "../lexicon/numbers.ts";
import { PEOPLE, endsInMen } from "../lexicon/people.ts";

const PART = /^(?:many|some|most|several|all) of (?:the|those|these) (?=(?:nearly|about|almost|around|roughly|some|more than|over|at least|up to|\d|\p{L}+ (?:people|men|women|workers|migrants|suspects)\b))/iu;
const TAIL = /(?:,? (?:early|late|yesterday|today|tonight|overnight|tied|linked|also|already|later|each|then)|, (?:all|both|each))$/i;
const AMOUNT = /^(?:\p{L}+(?:-\p{L}+)?|\d[\d,]*)$/u;

/**
 * The words by which somebody unnamed goes, as one would name them: "nearly 400 people", not "Many of the nearly 400
 * people"; "six migrants", not "six", where `before` told of migrants; "people arrested by the FBI", not "making arrests".
 */
export function worded(description: string, before: string | null, by: string | null): string {
  if (/^mak(?:ing|e|es) arrests$|^made arrests$/i.test(description)) return by ? `people arrested by ${by}` : "people arrested";
  let words = description.replace(PART, "");
  words = words.replace(/ (?:remain|remains|were|was|are|is|have|has|had)$/, "");
  for (let shorter = words.replace(TAIL, ""); shorter !== words; shorter = words.replace(TAIL, "")) words = shorter;
  const amount = AMOUNT.test(words) && (/^\d/.test(words) || NUMBER_WORDS.has(words.toLowerCase()));
  return amount ? `${words} ${nounOf(before) ?? "people"}` : words;
}

/** "Six migrants from Peru" → "migrants". */
function nounOf(before: string | null): string | null {
  const plural = (before ?? "").toLowerCase().split(/[^\p{L}-]+/u).find((w) => (PEOPLE.has(w) && /(?:s|men|people|children)$/.test(w)) || endsInMen(w));
  return plural ?? null;
}
