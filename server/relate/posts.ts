import { DETERMINERS } from "../lexicon/classes.ts";
import type { ListedRelation, LocalEntity } from "../model/annotation.ts";
import type { Post } from "./post.ts";
import { postsAround } from "./posts-around.ts";
import { postsAfter } from "./posts-after.ts";
import { postBefore } from "./posts-before.ts";
import { postsOfOwner } from "./posts-by-verb.ts";
import { read } from "./posts-read.ts";
import { worksInPlural } from "./trades.ts";
import type { Range, View } from "./view.ts";
import { spanOf, textOf, unitAt } from "./view.ts";

/** Who works for whom, with the post as it is written. */
export function findPosts(view: View): ListedRelation[] {
  const found = new Map<string, ListedRelation>();
  const add = (person: LocalEntity, { body, title, from, to, rule }: Post): void => {
    const titled = title && title.from < title.to ? { title: trimmed(view, title) } : {};
    const key = [person.id, body.id, titled.title ?? ""].join("~");
    if (!found.has(key)) found.set(key, { type: "WORKS_FOR", from: person.id, to: body.id, ...titled, ...spanOf(view, { from, to }), rule: `post:${rule}` });
  };
  for (const [i, { ref, sentence }] of view.units.entries()) {
    if (ref?.entity.kind !== "Person" || view.noise(sentence)) continue;
    const before = postBefore(view, i);
    const after = [...postsAfter(view, i, before), ...postsOfOwner(view, i)];
    if (after.length === 0 && !before) after.push(...postsAround(view, i));
    const shared = after.length === 0 && !before ? sharedPosts(view, i) : [];
    const posts = shared.length > 0 ? shared : after.length > 0 ? (before && !after.some((a) => a.body === before.body) ? [before, ...after] : after) : before ? [before] : [];
    for (const post of posts) add(ref.entity, post);
  }
  for (const range of view.sentences) for (const post of postsOfPronoun(view, range)) add(post.person, post);
  return [...found.values()];
}

/** "X went another way. He is now a captain in the Y": of the one person whom the sentence before names. */
function postsOfPronoun(view: View, { from }: Range): (Post & { readonly person: LocalEntity })[] {
  if (!["he", "she"].includes(unitAt(view, from).lower) || !["is", "was"].includes(unitAt(view, from + 1).lower)) return [];
  const { sentence } = unitAt(view, from);
  const before = view.noise(sentence) ? undefined : view.sentences[sentence - 1];
  const people = new Set<LocalEntity>();
  for (let i = before?.from ?? 0; before && i < before.to && people.size < 2; i += 1) {
    const entity = unitAt(view, i).ref?.entity;
    if (entity?.kind === "Person") people.add(entity);
  }
  const [person] = people;
  if (!person || people.size > 1) return [];
  const at = ["now", "currently", "also"].includes(unitAt(view, from + 2).lower) ? from + 3 : from + 2;
  return DETERMINERS.has(unitAt(view, at).lower) ? read(view, from, at, sentence, "copula").map((post) => ({ ...post, person })) : [];
}

/** "Zed and Roe, both attached to the Y", "his lawyers, A and B of the Y": the first name shares what follows the second. */
function sharedPosts(view: View, at: number): Post[] {
  if (unitAt(view, at + 1).lower !== "and" || unitAt(view, at + 2).ref?.entity.kind !== "Person") return [];
  const plural = [1, 2].some((k) => worksInPlural(view, at - k));
  const both = unitAt(view, at + 3).text === "," && [4, 5, 6].some((k) => unitAt(view, at + k).lower === "both" || worksInPlural(view, at + k));
  return plural || both ? postsAfter(view, at + 2, null) : [];
}

function trimmed(view: View, { from, to }: Range): string {
  while (from < to && (unitAt(view, from).type === "mark" || DETERMINERS.has(unitAt(view, from).lower) || ["now", "currently"].includes(unitAt(view, from).lower))) from += 1;
  while (to > from && (unitAt(view, to - 1).text === "," || (to > from + 1 && ["dr", "dr.", "mr", "mr.", "ms", "ms.", "mrs", "mrs."].includes(unitAt(view, to - 1).lower)))) to -= 1;
  return textOf(view, { from, to });
}
