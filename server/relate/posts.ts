import { DETERMINERS } from "../lexicon/classes.ts";
import { PAST, POSTS, TITLE_WORDS } from "../lexicon/posts.ts";
import type { ListedRelation, LocalEntity } from "../model/annotation.ts";
import { bare } from "./people.ts";
import { bodyBefore } from "./speaker.ts";
import type { Range, View } from "./view.ts";
import { spanOf, textOf, unitAt } from "./view.ts";

interface Post extends Range {
  readonly body: LocalEntity;
  readonly title: Range | null;
  readonly rule: string;
}

const BODIES = new Set(["Agency", "Organization"]);
const OF_BODY = new Set("of for at with from in to on".split(" "));
const POSSESSIVE = new Set(["’s", "'s", "’", "'"]);

export const isPost = (view: View, at: number): boolean => {
  const { lower, ref } = unitAt(view, at);
  return !ref && (POSTS.has(bare(lower)) || POSTS.has(lower.replace(/^.*[-/]/, "")));
};
const bodyAt = (view: View, at: number): LocalEntity | null => {
  const entity = unitAt(view, at).ref?.entity;
  return entity && BODIES.has(entity.kind) ? entity : null;
};

/** Who works for whom, with the post as it is written. */
export function findPosts(view: View): ListedRelation[] {
  const found: ListedRelation[] = [];
  for (let i = 0; i < view.units.length; i += 1) {
    const { ref, sentence } = unitAt(view, i);
    if (ref?.entity.kind !== "Person" || view.noise(sentence)) continue;
    const before = postBefore(view, i);
    const after = postsAfter(view, i, before);
    const posts = after.length > 0 ? (before && !after.some((a) => a.body === before.body) ? [before, ...after] : after) : before ? [before] : [];
    for (const { body, title, from, to, rule } of posts) {
      const titled = title && title.from < title.to ? { title: trimmed(view, title) } : {};
      if (found.some((f) => f.from === ref.entity.id && f.to === body.id && (f.title ?? "") === (titled.title ?? ""))) continue;
      found.push({ type: "WORKS_FOR", from: ref.entity.id, to: body.id, ...titled, ...spanOf(view, { from, to }), rule: `post:${rule}` });
    }
  }
  return found;
}

function trimmed(view: View, { from, to }: Range): string {
  while (from < to && (unitAt(view, from).type === "mark" || DETERMINERS.has(unitAt(view, from).lower) || ["now", "currently"].includes(unitAt(view, from).lower))) from += 1;
  while (to > from && unitAt(view, to - 1).text === ",") to -= 1;
  return textOf(view, { from, to });
}

/** Titles before the name: "ICE ERO Boston acting Field Office Director X", "Special Agent in Charge of the FBI X". */
function postBefore(view: View, at: number): Post | null {
  const { sentence } = unitAt(view, at);
  let end = at;
  if (unitAt(view, end - 1).text === ",") end -= 1;
  let post = -1;
  let title = end;
  for (let i = end - 1; i >= at - 16; i -= 1) {
    const unit = unitAt(view, i);
    if (unit.sentence !== sentence || unit.quoted !== unitAt(view, at).quoted) return null;
    const body = bodyAt(view, i);
    if (body) return post < 0 ? ofTitle(view, i, end, at, body) : withBody(view, i, { from: title, to: end }, at, body);
    if (unit.ref) return null;
    if (isPost(view, i) && !(unit.lower === "in" || unit.lower === "of")) post = i;
    if (POSSESSIVE.has(unit.lower) || unit.text === ")" || unit.text === "(") continue;
    if (unit.lower === "its" || unit.lower === "whose") return post >= 0 ? itsPost(view, i, end, at) : null;
    if (unit.lower === "the") return null;
    if (post >= 0 && POSSESSIVE.has(unitAt(view, i + 1).lower) && unitAt(view, i - 1).lower === "the") {
      const meant = bodyBefore(view, i, unit.lower);
      if (meant) return { body: meant, title: { from: i + 2, to: end }, from: i - 1, to: at + 1, rule: "body, title, name" };
    }
    if (unit.text === "," ? post < 0 || !isPost(view, i - 1) : unit.type === "mark" && unit.text !== "-" && unit.text !== "/" && unit.text !== "&") return null;
    if (!titleWord(view, i, post)) return null;
    title = i;
  }
  return null;
}

const titleWord = (view: View, at: number, post: number): boolean => {
  const { lower, capital, type, text } = unitAt(view, at);
  return text === "," || type === "mark" || isPost(view, at) || TITLE_WORDS.has(bare(lower)) || capital || (post > 0 && post - at <= 4 && type === "word" && !["was", "is", "said", "told", "that", "by", "were", "who", "has", "had", "when", "after", "as", "but", "or", "to", "from", "on"].includes(lower));
};

/** "[acting] BODY post X": the words before the body that belong to the post go into the title with it. */
function withBody(view: View, at: number, title: Range, name: number, body: LocalEntity): Post | null {
  const preposition = unitAt(view, at - 1).lower;
  const prior = DETERMINERS.has(preposition) ? unitAt(view, at - 2).lower : preposition;
  if (OF_BODY.has(prior) && isPost(view, DETERMINERS.has(preposition) ? at - 3 : at - 2)) return { body, title: { from: startOfTitle(view, DETERMINERS.has(preposition) ? at - 3 : at - 2), to: DETERMINERS.has(preposition) ? at - 2 : at - 1 }, from: at - 2, to: name + 1, rule: "of body, title, name" };
  const lead = unitAt(view, at - 1).lower;
  if (["acting", "deputy", "assistant", "interim", "outgoing", "incoming"].includes(lead)) return { body, title: { from: at - 1, to: title.to }, from: at - 1, to: name + 1, rule: "body in title" };
  return { body, title, from: at, to: name + 1, rule: "body, title, name" };
}

/** "Special Agent in Charge of the FBI Boston Division X": the post stands before its body. */
function ofTitle(view: View, at: number, end: number, name: number, body: LocalEntity): Post | null {
  if (end !== name && unitAt(view, at).ref) return null;
  let i = at - 1;
  if (DETERMINERS.has(unitAt(view, i).lower)) i -= 1;
  if (!["of", "for", "at"].includes(unitAt(view, i).lower)) return null;
  const last = i - 1;
  const from = startOfTitle(view, last);
  return from <= last ? { body, title: { from, to: i }, from, to: name + 1, rule: "title of body, name" } : null;
}

/** Back from a title's last word to its first. */
function startOfTitle(view: View, last: number): number {
  let from = last + 1;
  let post = false;
  for (let i = last; i >= last - 8; i -= 1) {
    const { lower, ref, type, capital } = unitAt(view, i);
    if (ref || type === "mark" || DETERMINERS.has(lower) || PAST.has(lower)) break;
    if (isPost(view, i) || lower === "charge") post = true;
    else if (!TITLE_WORDS.has(bare(lower)) && !capital) break;
    from = i;
  }
  return post ? from : last + 1;
}

/** "its national officer, X": the body that the sentence named before. */
function itsPost(view: View, its: number, end: number, name: number): Post | null {
  for (let i = its - 1; i >= its - 30 && i >= 0; i -= 1) {
    const body = bodyAt(view, i);
    if (body && unitAt(view, its).sentence - unitAt(view, i).sentence <= 1) return { body, title: { from: its + 1, to: end }, from: its, to: name + 1, rule: "its post" };
  }
  return null;
}

/** Titles after the name: "X, 44, a spokesman for the Y and head of Z", "Sgt. X of the Y", "X is director of Y". */
function postsAfter(view: View, at: number, before: Post | null): Post[] {
  const { sentence } = unitAt(view, at);
  let i = at + 1;
  if (unitAt(view, i).text === "(") return [];
  const direct = unitAt(view, i).lower;
  if (["of", "from", "with", "at"].includes(direct)) return before ? [] : direct === "with" ? [] : ofBody(view, at, i);
  if (["is", "was", "became", "remains"].includes(direct)) return read(view, at, i + 1, sentence, "copula");
  if (unitAt(view, i).text !== ",") return [];
  i += 1;
  if (unitAt(view, i).type === "number" && unitAt(view, i + 1).text === ",") i += 2;
  if (["of", "from"].includes(unitAt(view, i).lower)) return before ? [] : ofBody(view, at, i);
  if (unitAt(view, i).lower === "who") i += ["is", "was", "remains"].includes(unitAt(view, i + 1).lower) ? 2 : 1;
  if (unitAt(view, i - 1).lower === "who") return verbs(view, at, i);
  return read(view, at, i, sentence, "apposition");
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

/** "X, who heads the agency", "X, who sits on Y Council". */
function verbs(view: View, at: number, i: number): Post[] {
  const { lower } = unitAt(view, i);
  const sits = lower === "sits" && unitAt(view, i + 1).lower === "on";
  if (["heads", "leads", "chairs", "runs", "directs", "oversees", "founded"].includes(lower) || sits || ((lower === "works" || lower === "worked") && ["for", "at"].includes(unitAt(view, i + 1).lower))) {
    let k = lower.startsWith("work") || sits ? i + 2 : i + 1;
    if (DETERMINERS.has(unitAt(view, k).lower)) k += 1;
    const body = bodyAt(view, k);
    const from = rankBefore(view, at);
    return body ? [{ body, title: from < at ? { from, to: at } : null, from, to: k + 1, rule: "verb" }] : [];
  }
  return read(view, at, i, unitAt(view, at).sentence, "relative");
}

const STOPS_TITLE = new Set(["who", "whose", "which", "said", "says", "told", "was", "were", "has", "had", "that", "when", "where", "while", "because", "but"]);

/** Reads posts from `start` on: "[a] title of the body", "body's title", "body title". */
function read(view: View, name: number, start: number, sentence: number, rule: string): Post[] {
  const found: Post[] = [];
  let from = start;
  for (; from < start + 4; from += 1) if (!DETERMINERS.has(unitAt(view, from).lower) && !["now", "currently", "at", "present", "also", "himself", "herself", "still", "then"].includes(unitAt(view, from).lower)) break;
  if (PAST.has(unitAt(view, from).lower) && rule === "copula") return [];
  let post = -1;
  for (let i = from; i < from + 18; i += 1) {
    const unit = unitAt(view, i);
    if (unit.sentence !== sentence || (STOPS_TITLE.has(unit.lower) && i > from) || unit.text === ";" || unit.quoted !== unitAt(view, name).quoted) break;
    if (unit.text === "," && post < 0) break;
    if (unit.text === "," || unit.text === "." || unit.text === "(") break;
    const body = bodyAt(view, i);
    if (unit.ref && !body && unit.ref.entity.kind === "Person") break;
    if (isPost(view, i) || ["member", "charge", "chief"].includes(unit.lower)) post = i;
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
    const to = i > post ? firstPreposition(view, post, before.to) : before.to;
    return { post: { body, title: { from: before.from, to }, from: name, to: at + 1, rule: "" }, next: at + 1 };
  }
  if (before.to > before.from + 1) return null;
  const start = POSSESSIVE.has(unitAt(view, at + 1).lower) ? at + 2 : at + 1;
  let end = start;
  let last = -1;
  while (end < start + 6) {
    const { lower, type, ref } = unitAt(view, end);
    if (ref || type === "mark" || STOPS_TITLE.has(lower) || OF_BODY.has(lower) && unitAt(view, end + 1).lower !== "charge") break;
    if (isPost(view, end) || lower === "charge" || lower === "member") last = end;
    end += 1;
  }
  const further = last >= 0 && ["of", "for", "at"].includes(unitAt(view, last + 1).lower) ? last + (DETERMINERS.has(unitAt(view, last + 2).lower) ? 3 : 2) : -1;
  const second = further > 0 ? bodyAt(view, further) : null;
  if (second) return { post: { body: second, title: { from: start, to: last + 1 }, from: name, to: further + 1, rule: "" }, next: further + 1 };
  return last < 0 ? null : { post: { body, title: { from: start, to: last + 1 }, from: name, to: last + 1, rule: "" }, next: last + 1 };
}

/** The preposition that ties the post to its body, the last before it: "head of investigations at the NCA". */
function firstPreposition(view: View, post: number, to: number): number {
  for (let i = to - 1; i > post; i -= 1) if (OF_BODY.has(unitAt(view, i).lower) && unitAt(view, i + 1).lower !== "charge") return i;
  return to;
}

/** "head of the bureau": a noun stands for the body. */
function standIn(view: View, name: number, from: number, post: number): Post[] {
  if (!["of", "for", "at"].includes(unitAt(view, post + 1).lower) || unitAt(view, post + 2).lower !== "the") return [];
  const body = bodyBefore(view, name, unitAt(view, post + 3).lower);
  return body ? [{ body, title: { from, to: post + 1 }, from: name, to: post + 4, rule: "" }] : [];
}
