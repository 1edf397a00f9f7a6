import type { Called } from "../context.ts";
import { OFFICES, PAST, TITLES } from "./offices.ts";
import { keysOf } from "./words.ts";

/** What public post the words around a name give somebody: "Gov. Ann Lidgate", "Ann Lidgate, the harbour commissioner,". */
export type Standing = "office" | "rank" | null;

/** The end of a sentence, but for the dot of a short word such as "Gov.". */
const SENTENCE = /[!?\n]|\p{L}{5,}\. |["“”]/gu;

/** A post ends where something else begins that it has or does. */
const PAST_THE_POST = /\b(?:of|for|at|in|from|with|to|on|by|and|who|whom|whose|which|that|was|were|is|has|had|said|told)\b|[,.;:()!?\n"“”–—]/u;

function standing(keys: readonly string[]): Standing {
  const words = keys.slice(-2).join(" ") === "in charge" ? keys.slice(0, -2) : keys;
  const last = words.at(-1);
  if (last === undefined || words.slice(-4).some((key) => PAST.has(key))) return null;
  if (OFFICES.has(last)) return "office";
  // A lawyer is an attorney too; the public's has a district, a state or a country.
  const prosecutor = (last === "attorney" || last === "general") && words.slice(-3, -1).some((key) => /^(?:us|s|district|state|states|county|attorney)$/.test(key));
  return prosecutor ? "office" : TITLES.has(last) ? "rank" : null;
}

/** The post directly before the name. */
function titleBefore(before: string): Standing {
  const from = [...before.matchAll(SENTENCE)].at(-1);
  const own = from ? before.slice(from.index + from[0].length) : before;
  return /[,;:()]\s*$/.test(own) ? null : standing(keysOf(own.split(/[,;:()]/).at(-1) ?? ""));
}

/** The post between commas behind the name; its last word is what somebody is. */
function titleAfter(after: string): Standing {
  const behind = /^,\s+(.*)$/s.exec(after)?.[1];
  return behind === undefined ? null : standing(keysOf(behind.split(PAST_THE_POST)[0] ?? ""));
}

export function standingOf({ before, after }: Called): Standing {
  const both = [titleBefore(before), titleAfter(after)];
  return both.find((each) => each === "office") ?? both.find((each) => each !== null) ?? null;
}
