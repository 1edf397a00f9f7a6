import { DETERMINERS } from "../lexicon/classes.ts";
import { PAST, TITLE_WORDS } from "../lexicon/posts.ts";
import type { LocalEntity } from "../model/annotation.ts";
import { bare } from "./people.ts";
import type { Post } from "./post.ts";
import { OF_BODY, POSSESSIVE, bodyAt, isPost } from "./post.ts";
import { ownerBefore, standing } from "./standing.ts";
import { isWork } from "./trades.ts";
import type { Range, View } from "./view.ts";
import { unitAt } from "./view.ts";

/** Posts of whoever steers, guards or keeps something: of a boat's skipper "its" is no agency. */
const OF_THINGS = new Set("skipper driver owner pilot crew tenant occupant".split(" "));
/** Posts that a party's or chamber's name makes: "NDP justice critic X", "Y member X". */
const OF_PARTIES = new Set("critic member whip candidate stalwart chieftain strategist backbencher lawmaker legislator grandee".split(" "));

const isTitle = (view: View, at: number): boolean => isPost(view, at) || (OF_PARTIES.has(unitAt(view, at).lower) && !unitAt(view, at).ref);

/** Titles before the name: "ICE ERO Boston acting Field Office Director X", "Special Agent in Charge of the FBI X". */
export function postBefore(view: View, at: number): Post | null {
  const { sentence } = unitAt(view, at);
  let end = at;
  if (unitAt(view, at - 1).lower === "and") return null;
  const first = pastHonorific(view, at);
  if (unitAt(view, first - 1).text === ",") end = beforeAside(view, first - 1);
  const speaking = speakingFor(view, at, end);
  if (speaking) return speaking;
  let post = -1;
  let title = end;
  const topic = topicStart(view, end);
  if (topic > 0) [post, title] = [topic, topic];
  for (let i = (topic > 0 ? topic : end) - 1; i >= at - 16; i -= 1) {
    const unit = unitAt(view, i);
    if (unit.sentence !== sentence || unit.quoted !== unitAt(view, at).quoted) return null;
    // "the Congress (AC), X": the name itself, not the letters in brackets.
    if (unit.text === ")" && unitAt(view, i - 2).text === "(" && bodyAt(view, i - 1) && post < 0 && end !== at) i -= 3;
    const body = bodyAt(view, i);
    if (body && i === at - 2 && end === at && POSSESSIVE.has(unitAt(view, at - 1).lower)) return { body, title: null, from: i, to: at + 1, rule: "body's name" };
    if (body) return post < 0 ? ofTitle(view, i, end, at, body) : withBody(view, i, { from: title, to: end }, at, body);
    if (unit.ref) return null;
    if ((isTitle(view, i) || (post < 0 && isWork(view, i) && i >= at - 2)) && !(unit.lower === "in" || unit.lower === "of")) post = i;
    if (POSSESSIVE.has(unit.lower) || unit.text === ")" || unit.text === "(") continue;
    if (unit.lower === "its" || unit.lower === "whose") return post >= 0 ? itsPost(view, i, end, at) : null;
    if (post < 0 && end !== at && i === end - 1 && unitAt(view, i - 1).lower === "the" && ["of", "for"].includes(unitAt(view, i - 2).lower)) {
      const meant = standing(view, i);
      if (meant) return ofTitle(view, i, end, at, meant);
    }
    if (unit.lower === "the") return null;
    if (post >= 0 && POSSESSIVE.has(unitAt(view, i + 1).lower) && unitAt(view, i - 1).lower === "the") {
      const meant = standing(view, i);
      if (meant) return { body: meant, title: { from: i + 2, to: end }, from: i - 1, to: at + 1, rule: "body, title, name" };
    }
    if (unit.text === "," ? (post < 0 && !titled(view, i, end)) || !isPost(view, i - 1) : unit.type === "mark" && unit.text !== "-" && unit.text !== "/" && unit.text !== "&") return null;
    if (!titleWord(view, i, post) || (unit.lower === "and" && unitAt(view, i - 1).ref)) return null;
    title = i;
  }
  return null;
}

const HONORIFICS = new Set("alhaji alhaja rev rev. dr dr. prof prof. mr mr. mrs mrs. ms ms. sir dame lord lady datuk dato tan sri haji hajia sheikh fr fr. sr sr. hon hon. engr barr adv adv. col col. lt lt. gen gen. brig brig. capt capt. sgt sgt. det det. supt supt. insp insp. maj maj. cmdr cmdr. general lieutenant colonel major captain".split(" "));

/** Back over what stands before a name after a comma: ", the Rev. X", ", Alhaji X". */
function pastHonorific(view: View, at: number): number {
  let i = at;
  while (i > at - 4 && HONORIFICS.has(unitAt(view, i - 1).lower) && unitAt(view, i - 1).capital) i -= 1;
  if (i < at && unitAt(view, i - 1).lower === "the") i -= 1;
  return unitAt(view, i - 1).text === "," ? i : at;
}

/** "the Y chairman in the state, X": where the title ends when a place stands between it and the comma. */
function beforeAside(view: View, comma: number): number {
  for (let i = comma - 1; i > comma - 5; i -= 1) {
    const { lower, ref, type } = unitAt(view, i);
    if ((ref && ref.entity.kind !== "Place") || (type === "mark" && !POSSESSIVE.has(lower))) return comma;
    if (lower === "in") return isPost(view, i - 1) ? i : comma;
  }
  return comma;
}

/** "Y spokesperson on community safety X": where the post stands when its topic follows; -1 when none does. */
function topicStart(view: View, end: number): number {
  if (isPost(view, end - 1)) return -1;
  for (let i = end - 1; i >= end - 6; i -= 1) {
    const { lower, ref, type } = unitAt(view, i);
    if ((ref && ref.entity.kind !== "Place") || type === "mark" || DETERMINERS.has(lower)) return -1;
    if (i < end - 1 && ["on", "for"].includes(lower)) return isTitle(view, i - 1) ? i - 1 : -1;
  }
  return -1;
}

/** "Head, Media and Publicity": capitals from the comma on. */
function titled(view: View, comma: number, end: number): boolean {
  for (let i = comma + 1; i < end; i += 1) if (!unitAt(view, i).capital && unitAt(view, i).lower !== "and") return false;
  return end > comma + 1;
}

/** "Speaking for the Y, X said". */
function speakingFor(view: View, at: number, end: number): Post | null {
  if (end === at) return null;
  const body = bodyAt(view, end - 1);
  const k = DETERMINERS.has(unitAt(view, end - 2).lower) ? end - 3 : end - 2;
  const told = unitAt(view, k).lower === "for" ? unitAt(view, k - 1).lower === "speaking" : unitAt(view, k).lower === "of" && unitAt(view, k - 1).lower === "behalf";
  return body && told ? { body, title: null, from: k - 1, to: at + 1, rule: "speaking for" } : null;
}

const titleWord = (view: View, at: number, post: number): boolean => {
  const { lower, capital, type, text } = unitAt(view, at);
  return text === "," || type === "mark" || isTitle(view, at) || TITLE_WORDS.has(bare(lower)) || capital || (post > 0 && post - at <= 4 && type === "word" && !["was", "is", "said", "told", "that", "by", "were", "who", "has", "had", "when", "after", "as", "but", "or", "to", "from", "on", "before", "against", "into", "with"].includes(lower));
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
  if (!["of", "for", "at", ...(end !== name ? ["in"] : [])].includes(unitAt(view, i).lower)) return null;
  const last = i - 1;
  const from = startOfTitle(view, last);
  // "The chairman of the Y, X, said": with the article one person; without, a list may follow.
  const before = unitAt(view, from - 1).ref?.entity.kind === "Place" ? unitAt(view, from - 2) : unitAt(view, from - 1);
  if (end !== name && (!["the", "a", "an"].includes(before.lower) || ![",", ".", "("].includes(unitAt(view, name + 1).text))) return null;
  return from <= last ? { body, title: { from, to: i }, from, to: name + 1, rule: "title of body, name" } : null;
}

/** Back from a title's last word to its first. */
function startOfTitle(view: View, last: number): number {
  let from = last + 1;
  let post = false;
  // "Director, Media and Advocacy of": capitals after the comma belong to the title.
  if (unitAt(view, last).capital && !isTitle(view, last)) {
    for (let i = last - 1; i > last - 5; i -= 1) if (unitAt(view, i).text === "," && isTitle(view, i - 1) && titled(view, i, last + 1)) return startOfTitle(view, i - 1);
  }
  for (let i = last; i >= last - 8; i -= 1) {
    const { lower, ref, type, capital } = unitAt(view, i);
    if (ref || type === "mark" || DETERMINERS.has(lower)) break;
    if (PAST.has(lower) && post) return i;
    if (isTitle(view, i) || lower === "charge") post = true;
    else if (!TITLE_WORDS.has(bare(lower)) && !capital) break;
    from = i;
  }
  return post ? from : last + 1;
}

/** "its national officer, X": the body that "its" means. */
function itsPost(view: View, its: number, end: number, name: number): Post | null {
  const body = ownerBefore(view, its);
  if (body?.kind === "Agency" && OF_THINGS.has(unitAt(view, end - 1).lower)) return null;
  return body ? { body, title: { from: its + 1, to: end }, from: its, to: name + 1, rule: "its post" } : null;
}
