import { DETERMINERS } from "../lexicon/classes.ts";
import { TITLE_WORDS } from "../lexicon/posts.ts";
import { bare } from "./people.ts";
import type { Post } from "./post.ts";
import { POSSESSIVE, bodyAt, isPost } from "./post.ts";
import { participleOf, postOfWhich, postsByVerb } from "./posts-by-verb.ts";
import { read } from "./posts-read.ts";
import type { Range, View } from "./view.ts";
import { unitAt } from "./view.ts";

/** Titles after the name: "X, 44, a spokesman for the Y and head of Z", "Sgt. X of the Y", "X is director of Y". */
export function postsAfter(view: View, at: number, before: Post | null): Post[] {
  const { sentence } = unitAt(view, at);
  let i = at + 1;
  if (unitAt(view, i).text === "(") {
    const close = unitAt(view, i + 1).type === "number" && unitAt(view, i + 2).text === ")" ? i + 3 : -1;
    if (close < 0) return bracketed(view, at);
    i = close;
  }
  const direct = unitAt(view, i).lower;
  if (["of", "from", "with", "at"].includes(direct)) {
    const own = before || direct === "with" ? [] : ofBody(view, at, i);
    return own[0] ? [...own, ...postsByVerb(view, at, null, own[0].to)] : [];
  }
  const whole = postOfWhich(view, at);
  if (whole) {
    const title = titleFrom(view, i + 1);
    return title ? [{ body: whole.body, title, from: whole.from, to: title.to, rule: "of which" }] : [];
  }
  const sent = ["is", "was"].includes(direct) ? participleOf(view, at, i + 1) : null;
  if (sent) return [sent];
  const office = officeStart(view, i);
  if (office > 0) return read(view, at, office, sentence, "appointed");
  if (["is", "was", "became", "remains"].includes(direct)) return read(view, at, i + 1, sentence, "copula");
  if (unitAt(view, i).text !== ",") return postsByVerb(view, at, rankOf(view, at));
  i += 1;
  if (unitAt(view, i).type === "number" && unitAt(view, i + 1).text === ",") i += 2;
  // "X, R-Ohio, who".
  if (/^[RDI]$/.test(unitAt(view, i).text) && unitAt(view, i + 1).text === "-" && unitAt(view, i + 3).text === ",") i += 4;
  // Letters after the name: "X, RN, who".
  if (/^[A-Z]{2,4}$/.test(unitAt(view, i).text) && !unitAt(view, i).ref && unitAt(view, i + 1).text === ",") i += 2;
  if (["formerly", "previously", "once", "late", "now", "originally"].includes(unitAt(view, i).lower) && unitAt(view, i + 1).lower === "of") i += 1;
  if (["of", "from"].includes(unitAt(view, i).lower)) {
    const own = before ? [] : ofBody(view, at, i);
    const end = own[0]?.to ?? i;
    return own[0] && unitAt(view, end).text === "," && ["is", "was"].includes(unitAt(view, end + 1).lower) ? [...own, ...read(view, at, end + 2, sentence, "copula")] : own;
  }
  const told = postsByVerb(view, at, rankOf(view, at));
  if (told.length > 0) return told;
  const years = yearsWith(view, at, i);
  if (years.length > 0) return years;
  const further = officeStart(view, unitAt(view, i).lower === "who" ? i + 1 : i);
  if (further > 0) return read(view, at, further, sentence, "appointed");
  if (unitAt(view, i).lower === "who") i += ["is", "was", "remains"].includes(unitAt(view, i + 1).lower) ? 2 : 1;
  if (unitAt(view, i - 1).lower === "who") return read(view, at, i, sentence, "relative");
  const apposed = read(view, at, i, sentence, "apposition");
  const end = apposed.at(-1)?.to ?? i;
  return [...apposed, ...furtherPosts(view, at, end, sentence)];
}

/** The title that begins at `at`, up to its post. */
function titleFrom(view: View, at: number): Range | null {
  const from = DETERMINERS.has(unitAt(view, at).lower) ? at + 1 : at;
  for (let i = from; i < from + 5; i += 1) {
    if (unitAt(view, i).type !== "word" || unitAt(view, i).ref) return null;
    if (isPost(view, i) && !isPost(view, i + 1)) return { from, to: i + 1 };
  }
  return null;
}

const HAS = new Set("is was has had were who been also now later then recently currently previously since once formerly will be who’s".split(" "));
const TO_OFFICE = new Set("appointed named elected promoted confirmed installed chosen picked hired sworn".split(" "));

/** "was appointed", "has been", "serves as", "was sworn in as": where the post begins that follows; -1 when none does. */
function officeStart(view: View, at: number): number {
  let i = at;
  while (i < at + 4 && HAS.has(unitAt(view, i).lower)) i += 1;
  const { lower } = unitAt(view, i);
  const next = unitAt(view, i + 1).lower;
  if (["serves", "served", "works", "worked", "acts", "acted"].includes(lower) && next === "as") return i + 2;
  if (i > at && ["been"].includes(unitAt(view, i - 1).lower) && ["a", "an", "the"].includes(lower)) return i;
  if (i === at && lower !== "appointed") return -1;
  if (!TO_OFFICE.has(lower)) return -1;
  if (lower === "sworn") return next === "in" && unitAt(view, i + 2).lower === "as" ? i + 3 : -1;
  // "appointed last month as head of".
  for (let k = i + 1; k < i + 6 && unitAt(view, k).type !== "mark"; k += 1) if (unitAt(view, k).lower === "as") return k + 1;
  return next === "to" ? i + 2 : i + 1;
}

/** "in his first year with the Y", "in her third season at Y". */
function yearsWith(view: View, at: number, start: number): Post[] {
  if (unitAt(view, start).lower !== "in" || !["his", "her", "their"].includes(unitAt(view, start + 1).lower)) return [];
  for (let i = start + 2; i < start + 6; i += 1) {
    if (!["year", "season", "term", "month", "week"].includes(unitAt(view, i).lower)) continue;
    if (!["with", "at", "as"].includes(unitAt(view, i + 1).lower)) return [];
    const k = DETERMINERS.has(unitAt(view, i + 2).lower) ? i + 3 : i + 2;
    const body = bodyAt(view, k);
    return body ? [{ body, title: rankOf(view, at), from: at, to: k + 1, rule: "years with" }] : [];
  }
  return [];
}

/** "X, a former winger, who is still its chairman": the relative clause after the apposition that ends near `end`. */
function furtherPosts(view: View, at: number, end: number, sentence: number): Post[] {
  for (let i = end; i < end + 3; i += 1) {
    if (unitAt(view, i).text !== "," || unitAt(view, i + 1).lower !== "who" || i === at + 1) continue;
    const told = postsByVerb(view, at, null, i + 1);
    return told.length > 0 ? told : ["is", "was", "remains"].includes(unitAt(view, i + 2).lower) ? read(view, at, i + 3, sentence, "relative") : [];
  }
  return [];
}

/** The rank directly before the name as its title. */
const rankOf = (view: View, at: number): Range | null => {
  const from = rankBefore(view, at);
  return from < at ? { from, to: at } : null;
};

/** "Kevin Roe (ODM)": the party in brackets. */
function bracketed(view: View, at: number): Post[] {
  const body = bodyAt(view, at + 2);
  return body?.kind === "Organization" && unitAt(view, at + 3).text === ")" ? [{ body, title: rankOf(view, at), from: at, to: at + 3, rule: "bracketed" }] : [];
}

/** "Sgt. X of the Millbrook police", "X of the American Civil Liberties Union": the rank before the name is the title. */
function ofBody(view: View, at: number, preposition: number): Post[] {
  let k = preposition + 1;
  if (DETERMINERS.has(unitAt(view, k).lower)) k += 1;
  while (unitAt(view, k).type === "word" && !unitAt(view, k).capital && k < preposition + 4) k += 1;
  let body = bodyAt(view, k);
  if (!body) return [];
  while (POSSESSIVE.has(unitAt(view, k + 1).lower) && bodyAt(view, k + 2)) {
    body = bodyAt(view, k + 2) ?? body;
    k += 2;
  }
  const from = rankBefore(view, at);
  return [{ body, title: from < at ? { from, to: at } : null, from, to: k + 1, rule: "name of body" }];
}

/** Where the rank directly before the name begins: "Det Ch Insp". */
function rankBefore(view: View, at: number): number {
  let from = at;
  for (let i = at - 1; i >= at - 5; i -= 1) {
    const { lower, ref, type, capital, sentence } = unitAt(view, i);
    if (ref || type !== "word" || sentence !== unitAt(view, at).sentence || !(isPost(view, i) || (TITLE_WORDS.has(bare(lower)) && (capital || from < at)))) break;
    if (["the", "of", "and", "for", "in", "former"].includes(lower)) break;
    from = i;
  }
  return from;
}
