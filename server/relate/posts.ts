import { DETERMINERS } from "../lexicon/classes.ts";
import { PAST, TITLE_WORDS } from "../lexicon/posts.ts";
import type { ListedRelation, LocalEntity } from "../model/annotation.ts";
import { bare } from "./people.ts";
import type { Post } from "./post.ts";
import { OF_BODY, POSSESSIVE, bodyAt, isPost } from "./post.ts";
import { postsAfter } from "./posts-after.ts";
import { postsOfOwner } from "./posts-by-verb.ts";
import { ownerBefore, standing } from "./standing.ts";
import { isWork } from "./trades.ts";
import type { Range, View } from "./view.ts";
import { spanOf, textOf, unitAt } from "./view.ts";

/** Who works for whom, with the post as it is written. */
export function findPosts(view: View): ListedRelation[] {
  const found = new Map<string, ListedRelation>();
  for (let i = 0; i < view.units.length; i += 1) {
    const { ref, sentence } = unitAt(view, i);
    if (ref?.entity.kind !== "Person" || view.noise(sentence)) continue;
    const before = postBefore(view, i);
    const after = [...postsAfter(view, i, before), ...postsOfOwner(view, i)];
    const shared = after.length === 0 && !before ? sharedPosts(view, i) : [];
    const posts = shared.length > 0 ? shared : after.length > 0 ? (before && !after.some((a) => a.body === before.body) ? [before, ...after] : after) : before ? [before] : [];
    for (const { body, title, from, to, rule } of posts) {
      const titled = title && title.from < title.to ? { title: trimmed(view, title) } : {};
      const key = [ref.entity.id, body.id, titled.title ?? ""].join("~");
      if (!found.has(key)) found.set(key, { type: "WORKS_FOR", from: ref.entity.id, to: body.id, ...titled, ...spanOf(view, { from, to }), rule: `post:${rule}` });
    }
  }
  return [...found.values()];
}

/** "Zed and Roe, both attached to the Y", "his lawyers, A and B of the Y": the first name shares what follows the second. */
function sharedPosts(view: View, at: number): Post[] {
  if (unitAt(view, at + 1).lower !== "and" || unitAt(view, at + 2).ref?.entity.kind !== "Person") return [];
  const lawyers = [1, 2].some((k) => isWork(view, at - k) && unitAt(view, at - k).lower.endsWith("s"));
  return lawyers || (unitAt(view, at + 3).text === "," && unitAt(view, at + 4).lower === "both") ? postsAfter(view, at + 2, null) : [];
}

function trimmed(view: View, { from, to }: Range): string {
  while (from < to && (unitAt(view, from).type === "mark" || DETERMINERS.has(unitAt(view, from).lower) || ["now", "currently"].includes(unitAt(view, from).lower))) from += 1;
  while (to > from && (unitAt(view, to - 1).text === "," || (to > from + 1 && ["dr", "dr.", "mr", "mr.", "ms", "ms.", "mrs", "mrs."].includes(unitAt(view, to - 1).lower)))) to -= 1;
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
    if (body && i === at - 2 && end === at && POSSESSIVE.has(unitAt(view, at - 1).lower)) return { body, title: null, from: i, to: at + 1, rule: "body's name" };
    if (body) return post < 0 ? ofTitle(view, i, end, at, body) : withBody(view, i, { from: title, to: end }, at, body);
    if (unit.ref) return null;
    if ((isPost(view, i) || (post < 0 && isWork(view, i) && i >= at - 2)) && !(unit.lower === "in" || unit.lower === "of")) post = i;
    if (POSSESSIVE.has(unit.lower) || unit.text === ")" || unit.text === "(") continue;
    if (unit.lower === "its" || unit.lower === "whose") return post >= 0 ? itsPost(view, i, end, at) : null;
    if (unit.lower === "the") return null;
    if (post >= 0 && POSSESSIVE.has(unitAt(view, i + 1).lower) && unitAt(view, i - 1).lower === "the") {
      const meant = standing(view, i);
      if (meant) return { body: meant, title: { from: i + 2, to: end }, from: i - 1, to: at + 1, rule: "body, title, name" };
    }
    if (unit.text === "," ? post < 0 || !isPost(view, i - 1) : unit.type === "mark" && unit.text !== "-" && unit.text !== "/" && unit.text !== "&") return null;
    if (!titleWord(view, i, post) || (unit.lower === "and" && unitAt(view, i - 1).ref)) return null;
    title = i;
  }
  return null;
}

const titleWord = (view: View, at: number, post: number): boolean => {
  const { lower, capital, type, text } = unitAt(view, at);
  return text === "," || type === "mark" || isPost(view, at) || TITLE_WORDS.has(bare(lower)) || capital || (post > 0 && post - at <= 4 && type === "word" && !["was", "is", "said", "told", "that", "by", "were", "who", "has", "had", "when", "after", "as", "but", "or", "to", "from", "on", "before", "against", "into", "with"].includes(lower));
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
  let i = at - 1;
  if (DETERMINERS.has(unitAt(view, i).lower)) i -= 1;
  if (!["of", "for", "at"].includes(unitAt(view, i).lower)) return null;
  const last = i - 1;
  const from = startOfTitle(view, last);
  // "The chairman of the Y, X, said": with the article one person; without, a list may follow.
  if (end !== name && (unitAt(view, from - 1).lower !== "the" || ![",", "."].includes(unitAt(view, name + 1).text))) return null;
  return from <= last ? { body, title: { from, to: i }, from, to: name + 1, rule: "title of body, name" } : null;
}

/** Back from a title's last word to its first. */
function startOfTitle(view: View, last: number): number {
  let from = last + 1;
  let post = false;
  for (let i = last; i >= last - 8; i -= 1) {
    const { lower, ref, type, capital } = unitAt(view, i);
    if (ref || type === "mark" || DETERMINERS.has(lower)) break;
    if (PAST.has(lower) && post) return i;
    if (isPost(view, i) || lower === "charge") post = true;
    else if (!TITLE_WORDS.has(bare(lower)) && !capital) break;
    from = i;
  }
  return post ? from : last + 1;
}

/** "its national officer, X": the body that "its" means. */
function itsPost(view: View, its: number, end: number, name: number): Post | null {
  const body = ownerBefore(view, its);
  return body ? { body, title: { from: its + 1, to: end }, from: its, to: name + 1, rule: "its post" } : null;
}
