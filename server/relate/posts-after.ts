import { DETERMINERS } from "../lexicon/classes.ts";
import { PAST, TITLE_WORDS } from "../lexicon/posts.ts";
import type { LocalEntity } from "../model/annotation.ts";
import { bare } from "./people.ts";
import type { Post } from "./post.ts";
import { OF_BODY, POSSESSIVE, bodyAt, isPost } from "./post.ts";
import { postsByVerb } from "./posts-by-verb.ts";
import { ownerBefore, standing } from "./standing.ts";
import { isWork } from "./trades.ts";
import type { Range, View } from "./view.ts";
import { unitAt } from "./view.ts";

/** Titles after the name: "X, 44, a spokesman for the Y and head of Z", "Sgt. X of the Y", "X is director of Y". */
export function postsAfter(view: View, at: number, before: Post | null): Post[] {
  const { sentence } = unitAt(view, at);
  let i = at + 1;
  if (unitAt(view, i).text === "(") return bracketed(view, at);
  const direct = unitAt(view, i).lower;
  if (["of", "from", "with", "at"].includes(direct)) {
    const own = before || direct === "with" ? [] : ofBody(view, at, i);
    return own[0] ? [...own, ...postsByVerb(view, at, null, own[0].to)] : [];
  }
  if (["is", "was", "became", "remains"].includes(direct)) return read(view, at, i + 1, sentence, "copula");
  if (unitAt(view, i).text !== ",") return postsByVerb(view, at, rankOf(view, at));
  i += 1;
  if (unitAt(view, i).type === "number" && unitAt(view, i + 1).text === ",") i += 2;
  // Letters after the name: "X, RN, who".
  if (/^[A-Z]{2,4}$/.test(unitAt(view, i).text) && !unitAt(view, i).ref && unitAt(view, i + 1).text === ",") i += 2;
  if (["of", "from"].includes(unitAt(view, i).lower)) return before ? [] : ofBody(view, at, i);
  const told = postsByVerb(view, at, rankOf(view, at));
  if (told.length > 0) return told;
  if (unitAt(view, i).lower === "who") i += ["is", "was", "remains"].includes(unitAt(view, i + 1).lower) ? 2 : 1;
  if (unitAt(view, i - 1).lower === "who") return read(view, at, i, sentence, "relative");
  const apposed = read(view, at, i, sentence, "apposition");
  const end = apposed.at(-1)?.to ?? i;
  return [...apposed, ...furtherPosts(view, at, end, sentence)];
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

const STOPS_TITLE = new Set(["who", "whose", "which", "said", "says", "told", "was", "were", "has", "had", "that", "when", "where", "while", "because", "but"]);

/** Reads posts from `start` on: "[a] title of the body", "body's title", "body title". */
function read(view: View, name: number, start: number, sentence: number, rule: string): Post[] {
  const found: Post[] = [];
  let from = start;
  for (; from < start + 4; from += 1) if (!DETERMINERS.has(unitAt(view, from).lower) && !["now", "currently", "at", "present", "also", "himself", "herself", "still", "then", "once", "formerly"].includes(unitAt(view, from).lower)) break;
  if (PAST.has(unitAt(view, from).lower) && rule === "copula") return [];
  const owned = ownedPost(view, name, start, from);
  if (owned) return [{ ...owned, rule }];
  let post = -1;
  for (let i = from; i < from + 18; i += 1) {
    const unit = unitAt(view, i);
    if (unit.sentence !== sentence || (STOPS_TITLE.has(unit.lower) && i > from) || unit.text === ";" || unit.quoted !== unitAt(view, name).quoted) break;
    if (unit.text === "," && post < 0) break;
    if (unit.text === "," || unit.text === "." || unit.text === "(") break;
    const body = bodyAt(view, i);
    if (unit.ref && !body && unit.ref.entity.kind === "Person") break;
    if (isWork(view, i) || ["member", "charge", "chief"].includes(unit.lower)) post = i;
    else if (post < 0 && !unit.ref && unit.type === "word" && i - from > 6) break;
    if (body) {
      const one = bodyInPost(view, name, { from, to: i }, post, body);
      if (!one) break;
      found.push(one.post);
      i = one.next - 1;
      if (unitAt(view, one.next).lower !== "and") break;
      from = one.next + 1;
      if (DETERMINERS.has(unitAt(view, from).lower)) from += 1;
      post = -1;
      i = from - 1;
    }
  }
  if (found.length === 0 && post >= 0) found.push(...standIn(view, name, from, post));
  return found.map((p) => ({ ...p, rule }));
}

/** "the mission's kitchen manager", "its chief executive": a post of a body that was named before. */
function ownedPost(view: View, name: number, start: number, from: number): Post | null {
  const its = from > start && ["its", "whose"].includes(unitAt(view, from - 1).lower);
  const mark = POSSESSIVE.has(unitAt(view, from + 1).lower) ? from + 1 : POSSESSIVE.has(unitAt(view, from + 2).lower) ? from + 2 : -1;
  const owner = its ? ownerBefore(view, from - 1) : mark > 0 && unitAt(view, from - 1).lower === "the" ? standing(view, mark - 1) : null;
  if (!owner) return null;
  const first = its ? from : mark + 1;
  let last = -1;
  for (let i = first; i < first + 7; i += 1) {
    const { lower, ref, type } = unitAt(view, i);
    if (ref || type === "mark" || STOPS_TITLE.has(lower)) break;
    if (isWork(view, i)) last = i;
    else if (last >= 0 && !["in", "of", "charge"].includes(lower)) break;
  }
  return last < 0 ? null : { body: owner, title: { from: first, to: last + 1 }, from: name, to: last + 1, rule: "" };
}

function bodyInPost(view: View, name: number, before: Range, post: number, first: LocalEntity): { post: Post; next: number } | null {
  let at = before.to;
  let body = first;
  while (POSSESSIVE.has(unitAt(view, at + 1).lower) && bodyAt(view, at + 2)) {
    body = bodyAt(view, at + 2) ?? body;
    at += 2;
  }
  if (post >= 0) {
    let i = before.to - 1;
    while (i > post && !OF_BODY.has(unitAt(view, i).lower)) i -= 1;
    const to = staffed(view, i > post ? firstPreposition(view, post, before.to) : before.to, post);
    return { post: { body, title: { from: before.from, to }, from: name, to: at + 1, rule: "" }, next: at + 1 };
  }
  if (before.to > before.from + 1) return null;
  const start = POSSESSIVE.has(unitAt(view, at + 1).lower) ? at + 2 : at + 1;
  let end = start;
  let last = -1;
  while (end < start + 6) {
    const { lower, type, ref } = unitAt(view, end);
    if (ref || type === "mark" || STOPS_TITLE.has(lower) || OF_BODY.has(lower) && unitAt(view, end + 1).lower !== "charge") break;
    if (isWork(view, end) || lower === "charge" || lower === "member") last = end;
    end += 1;
  }
  const further = last >= 0 && ["of", "for", "at"].includes(unitAt(view, last + 1).lower) ? last + (DETERMINERS.has(unitAt(view, last + 2).lower) ? 3 : 2) : -1;
  const second = further > 0 ? bodyAt(view, further) : null;
  if (second) return { post: { body: second, title: { from: start, to: last + 1 }, from: name, to: further + 1, rule: "" }, next: further + 1 };
  if (last < 0) return null;
  const to = remit(view, last + 1);
  return { post: { body, title: { from: start, to }, from: name, to, rule: "" }, next: to };
}

/** "vice president for human resources": what the post is for, up to the mark. */
function remit(view: View, at: number): number {
  if (!["for", "of"].includes(unitAt(view, at).lower)) return at;
  for (let i = at + 1; i < at + 5; i += 1) {
    const { text, type, ref, capital, lower } = unitAt(view, i);
    if (text === "," && i > at + 1) return i;
    if (ref || type !== "word" || capital || DETERMINERS.has(lower)) return at;
  }
  return at;
}

/** The preposition that ties the post to its body, the last before it: "head of investigations at the NCA". */
function firstPreposition(view: View, post: number, to: number): number {
  for (let i = to - 1; i > post; i -= 1) if (OF_BODY.has(unitAt(view, i).lower) && unitAt(view, i + 1).lower !== "charge") return i;
  return to;
}

/** "auditor on the staff of the X": the title is "auditor". */
const staffed = (view: View, to: number, post: number): number => (["staff", "board", "faculty", "team"].includes(unitAt(view, to - 1).lower) && unitAt(view, post + 1).lower === "on" ? post + 1 : to);

/** "head of the bureau": a noun stands for the body. */
function standIn(view: View, name: number, from: number, post: number): Post[] {
  if (!["of", "for", "at"].includes(unitAt(view, post + 1).lower) || unitAt(view, post + 2).lower !== "the") return [];
  const noun = unitAt(view, post + 3).lower === "same" ? post + 4 : post + 3;
  const body = standing(view, noun);
  return body ? [{ body, title: { from, to: post + 1 }, from: name, to: noun + 1, rule: "" }] : [];
}
