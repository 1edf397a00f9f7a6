import { POSTS } from "../lexicon/posts.ts";
import type { LocalEntity } from "../model/annotation.ts";
import { bare } from "./people.ts";
import type { Range, View } from "./view.ts";
import { unitAt } from "./view.ts";

/** A post as the words around a name give it: the body, and where its title stands. */
export interface Post extends Range {
  readonly body: LocalEntity;
  readonly title: Range | null;
  readonly rule: string;
}

const BODIES = new Set(["Agency", "Organization"]);
export const OF_BODY = new Set("of for at with from in to on".split(" "));
export const POSSESSIVE = new Set(["’s", "'s", "’", "'"]);

export const isPost = (view: View, at: number): boolean => {
  const { lower, ref } = unitAt(view, at);
  return !ref && (POSTS.has(bare(lower)) || POSTS.has(lower.replace(/^.*[-/]/, "")));
};
export const bodyAt = (view: View, at: number): LocalEntity | null => {
  const entity = unitAt(view, at).ref?.entity;
  return entity && BODIES.has(entity.kind) ? entity : null;
};
