import { DETERMINERS, PREPOSITIONS } from "../lexicon/classes.ts";
import { SAYING } from "../lexicon/verbs.ts";
import type { Post } from "./post.ts";
import { POSSESSIVE, bodyAt, isPost } from "./post.ts";
import { postsByVerb } from "./posts-by-verb.ts";
import { read } from "./posts-read.ts";
import { ownerBefore } from "./standing.ts";
import { isWork } from "./trades.ts";
import type { Range, View } from "./view.ts";
import { sentenceOf, unitAt } from "./view.ts";

type Way = (view: View, at: number, sentence: Range) => Post | null;

/** Posts told by the clause around the name at `at`, where neither the words before it nor those after give one. */
export function postsAround(view: View, at: number): Post[] {
  const sentence = sentenceOf(view, at);
  for (const way of WAYS) {
    const post = way(view, at, sentence);
    if (post) return [post];
  }
  const who = whoAfterPhrase(view, at);
  if (who > 0) return postsByVerb(view, at, null, who);
  const alias = afterAlias(view, at);
  return alias > 0 ? read(view, at, alias, unitAt(view, at).sentence, "apposition") : [];
}

/** Back over titles and ranks in capitals before the name. */
function titleStart(view: View, at: number): number {
  let from = at;
  while (from > at - 5 && unitAt(view, from - 1).type === "word" && unitAt(view, from - 1).capital && !unitAt(view, from - 1).ref) from -= 1;
  return from;
}

const hasWork = (view: View, from: number, to: number): boolean => {
  for (let i = from; i < to; i += 1) if (isWork(view, i)) return true;
  return false;
};

/** "Y, whose president is X". */
const whosePost: Way = (view, at, { from }) => {
  if (!["is", "was"].includes(unitAt(view, at - 1).lower)) return null;
  for (let i = at - 2; i > from && i > at - 9; i -= 1) {
    if (unitAt(view, i).ref || (unitAt(view, i).type === "mark" && unitAt(view, i).text !== "-")) return null;
    if (unitAt(view, i).lower !== "whose") continue;
    const body = hasWork(view, i + 1, at - 1) ? ownerBefore(view, i) : null;
    return body ? { body, title: { from: i + 1, to: at - 1 }, from: i, to: at + 1, rule: "whose" } : null;
  }
  return null;
};

const LED = new Set("led headed run chaired directed commanded managed edited".split(" "));

/** "Y, which X has led since 2017". */
const whichLed: Way = (view, at) => {
  const which = titleStart(view, at) - 1;
  if (unitAt(view, which).lower !== "which") return null;
  const verb = ["has", "had"].includes(unitAt(view, at + 1).lower) ? at + 2 : at + 1;
  const body = bodyAt(view, unitAt(view, which - 1).text === "," ? which - 2 : which - 1);
  return body && (LED.has(unitAt(view, verb).lower) || ["leads", "heads", "runs", "chairs", "directs", "commands"].includes(unitAt(view, verb).lower)) ? { body, title: null, from: which, to: verb + 1, rule: "which X leads" } : null;
};

/** "At the Y, Superintendent X said". */
const atTheBody: Way = (view, at, { from }) => {
  if (unitAt(view, from).lower !== "at") return null;
  const k = DETERMINERS.has(unitAt(view, from + 1).lower) ? from + 2 : from + 1;
  const body = bodyAt(view, k);
  const title = titleStart(view, at);
  return body && title < at && title === k + 2 && unitAt(view, k + 1).text === "," && hasWork(view, title, at) ? { body, title: { from: title, to: at }, from, to: at + 1, rule: "at the body" } : null;
};

/** Heads of bodies whose names say what they are. */
const HEADS_OF: ReadonlyMap<string, RegExp> = new Map([["sheriff", /sheriff/i], ["superintendent", /school/i]]);

/** "The Y Sheriff's Office lent four deputies, Sheriff X confirmed": its own sheriff. */
const headWhoSays: Way = (view, at, { from }) => {
  const name = HEADS_OF.get(unitAt(view, at - 1).lower);
  if (!name || unitAt(view, at - 2).text !== "," || !(SAYING.get(unitAt(view, at + 1).lower)?.forms.has("past") ?? false)) return null;
  const k = DETERMINERS.has(unitAt(view, from).lower) ? from + 1 : from;
  const body = bodyAt(view, k);
  return body && name.test(body.name) ? { body, title: { from: at - 1, to: at }, from: k, to: at + 1, rule: "its head says" } : null;
};

/** "Y's head of fraud for Asia, X". */
const ownedBeforeComma: Way = (view, at, { from }) => {
  if (unitAt(view, at - 1).text !== "," || !isPostEnd(view, at + 1)) return null;
  for (let i = at - 2; i > from && i > at - 12; i -= 1) {
    const { lower, ref, type } = unitAt(view, i);
    if (POSSESSIVE.has(lower)) {
      const body = bodyAt(view, i - 1);
      return body && [1, 2, 3].some((k) => isPost(view, i + k)) ? { body, title: { from: i + 1, to: at - 1 }, from: i - 1, to: at + 1, rule: "owned post" } : null;
    }
    if ((ref && ref.entity.kind !== "Place") || (type === "mark" && lower !== "-")) return null;
  }
  return null;
};

const isPostEnd = (view: View, at: number): boolean => [",", ".", "("].includes(unitAt(view, at).text) || unitAt(view, at).lower === "said";

/** "X, Deputy Inspector-General, NIA, told reporters": post and body by commas. */
const byCommas: Way = (view, at) => {
  if (unitAt(view, at + 1).text !== ",") return null;
  const from = at + 2;
  for (let i = from; i < from + 7; i += 1) {
    const { text, ref, type, capital, lower } = unitAt(view, i);
    if (text === ",") {
      const body = bodyAt(view, i + 1);
      const ends = [",", "."].includes(unitAt(view, i + 2).text);
      return body && ends && i > from && hasWork(view, from, i) ? { body, title: { from, to: i }, from: at, to: i + 2, rule: "by commas" } : null;
    }
    if (ref || (type === "mark" && text !== "-") || !(capital || text === "-" || ["of", "in", "and", "for"].includes(lower))) return null;
  }
  return null;
};

const WAYS: readonly Way[] = [whosePost, whichLed, atTheBody, headWhoSays, ownedBeforeComma, byCommas];

/** "X, the Ohio Republican who leads the Y": where "who" stands, or -1. */
function whoAfterPhrase(view: View, at: number): number {
  if (unitAt(view, at + 1).text !== "," || unitAt(view, at + 2).lower !== "the") return -1;
  for (let i = at + 3; i < at + 8; i += 1) {
    const { lower, ref, type } = unitAt(view, i);
    if (lower === "who") return i;
    if (ref?.entity.kind === "Person" || type === "mark" || PREPOSITIONS.has(lower)) return -1;
  }
  return -1;
}

/** "X alias Y, 41, proprietor of Z": where the apposition begins, or -1. */
function afterAlias(view: View, at: number): number {
  if (!["alias", "aka", "a.k.a."].includes(unitAt(view, at + 1).lower)) return -1;
  for (let i = at + 2; i < at + 7; i += 1) {
    if (unitAt(view, i).text !== ",") continue;
    return unitAt(view, i + 1).type === "number" && unitAt(view, i + 2).text === "," ? i + 3 : i + 1;
  }
  return -1;
}
