import { DETERMINERS, PREPOSITIONS } from "../lexicon/classes.ts";
import { PAST } from "../lexicon/posts.ts";
import { PASSIVE_AUXILIARIES } from "../lexicon/verbs.ts";
import type { LocalEntity } from "../model/annotation.ts";
import type { Post } from "./post.ts";
import { OF_BODY, POSSESSIVE, bodyAt } from "./post.ts";
import { postsByVerb } from "./posts-by-verb.ts";
import { ownerBefore, standing } from "./standing.ts";
import { isWork, worksInPlural } from "./trades.ts";
import type { Range, View } from "./view.ts";
import { unitAt } from "./view.ts";

const STOPS_TITLE = new Set(["who", "whose", "which", "said", "says", "told", "was", "were", "has", "had", "that", "when", "where", "while", "because", "but"]);

/** Who is at a body or with it and does not work for it: "a student at Y", "a patient with". */
const NOT_STAFF = new Set("student pupil patient inmate prisoner customer client fan supporter critic visitor resident victim passenger suspect friend guest donor veteran survivor winner subscriber tenant shareholder investor fugitive defendant candidate graduate alumnus alumna freshman sophomore junior senior undergraduate detainee worshipper worshiper parishioner regular user member contract deal account row dispute case meeting interview internship degree place charge court post hearing warrant spell stint role job career position bid".split(" "));
/** Nouns for who works there that name no post. */
const ALIKE = new Set("counterpart number colleague".split(" "));
/** What is told of somebody after the noun for what they do: "a nurse elected with the backing of Y". */
const TOLD = new Set("elected accused charged convicted arrested killed shot jailed sentenced raised born known suspended fired sacked dismissed wanted sued elected backed".split(" "));

/** "an air hostess with the Y": a noun of no list, after "a" and before "at", "with" or "for"; -1 when there is none. */
function anyWork(view: View, start: number, body: number): number {
  if (!["a", "an", "her", "his"].includes(unitAt(view, start).lower)) return -1;
  const tie = DETERMINERS.has(unitAt(view, body - 1).lower) ? body - 2 : body - 1;
  if (!["at", "with", "for"].includes(unitAt(view, tie).lower) || tie - start > 6) return -1;
  for (let i = start + 1; i < tie; i += 1) {
    const { type, ref, lower } = unitAt(view, i);
    if (ref || type !== "word" || (i < tie - 1 && PREPOSITIONS.has(lower)) || TOLD.has(lower)) return -1;
  }
  const { lower } = unitAt(view, tie - 1);
  return tie - 1 > start && !NOT_STAFF.has(lower) && !/(?:ed|ing|ion|ness|ment|ity)$/.test(lower) ? tie - 1 : -1;
}

/** Reads posts from `start` on: "[a] title of the body", "body's title", "body title". */
export function read(view: View, name: number, start: number, sentence: number, rule: string): Post[] {
  const found: Post[] = [];
  let from = start;
  for (; from < start + 4; from += 1) if (!DETERMINERS.has(unitAt(view, from).lower) && !["now", "currently", "at", "present", "also", "himself", "herself", "still", "then", "once", "formerly"].includes(unitAt(view, from).lower)) break;
  if (PAST.has(unitAt(view, from).lower) && rule === "copula") return [];
  if (rule === "apposition" && PASSIVE_AUXILIARIES.has(unitAt(view, start).lower)) return [];
  if (rule === "copula" && PREPOSITIONS.has(unitAt(view, start).lower)) return [];
  const owned = ownedPost(view, name, start, from);
  if (owned) return [{ ...owned, rule }];
  let post = -1;
  for (let i = from; i < from + 18; i += 1) {
    const unit = unitAt(view, i);
    if (unit.sentence !== sentence || (STOPS_TITLE.has(unit.lower) && i > from) || unit.text === ";" || unit.quoted !== unitAt(view, name).quoted) break;
    if (post >= 0 && i > from && TOLD.has(unit.lower)) break;
    // "vice-president (communications) of".
    if (unit.text === "(" && post >= 0) {
      const close = [2, 3, 4].find((k) => unitAt(view, i + k).text === ")");
      if (!close || !OF_BODY.has(unitAt(view, i + close + 1).lower)) break;
      i += close;
      continue;
    }
    if (unit.text === "," && post < 0) break;
    if (unit.text === "," || unit.text === "." || unit.text === "(") break;
    const body = bodyAt(view, i);
    if (unit.ref && !body && unit.ref.entity.kind === "Person") break;
    if (isWork(view, i) || (rule === "apposition" && i < from + 3 && worksInPlural(view, i) && unitAt(view, name - 1).lower === "and") || ["member", "charge", "chief"].includes(unit.lower)) post = i;
    else if (post < 0 && !unit.ref && unit.type === "word" && i - from > 6) break;
    if (body) {
      if (post < 0 && rule !== "copula") post = anyWork(view, start, i);
      if (post >= 0 && unitAt(view, post).lower === "member" && body.kind === "Organization" && (post === from || DETERMINERS.has(unitAt(view, post - 1).lower))) break;
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
  if (found.length === 0 && post >= 0 && unitAt(view, post + 1).lower === "who") found.push(...postsByVerb(view, name, { from, to: post + 1 }, post + 1));
  if (found.length === 0 && post >= 0) found.push(...standIn(view, name, from, post));
  return found.map((p) => ({ ...p, rule, ...(p.title && ALIKE.has(unitAt(view, p.title.to - 1).lower) ? { title: null } : {}) }));
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
  const owned = POSSESSIVE.has(unitAt(view, at + 1).lower) && [2, 3, 4, 5].some((k) => isWork(view, at + k) && plainUpTo(view, at + 2, at + k));
  if (post >= 0 && !owned) {
    let i = before.to - 1;
    while (i > post && !OF_BODY.has(unitAt(view, i).lower)) i -= 1;
    const to = staffed(view, i > post ? firstPreposition(view, post, before.to) : before.to, post);
    return { post: { body, title: { from: before.from, to }, from: name, to: at + 1, rule: "" }, next: at + 1 };
  }
  if (before.to > before.from + 1 && !owned) return null;
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

/** Only words that are no names from one unit up to another. */
function plainUpTo(view: View, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (unitAt(view, i).ref || unitAt(view, i).type === "mark" || PREPOSITIONS.has(unitAt(view, i).lower)) return false;
  return true;
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
