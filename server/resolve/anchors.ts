import type { Anchor } from "../model/id.ts";
import { parseAnchor } from "../model/id.ts";
import { overlaps } from "../model/span.ts";
import type { Local, Story } from "./corpus.ts";

/** Finds the local that an anchor points into: by the mention itself, else by one that overlaps it; null when there is none (yet). */
export type FindAnchor = (id: string) => Local | null;

export function anchorFinder(storyOf: (document: string) => Story | undefined): FindAnchor {
  return (id) => {
    const anchor = parseAnchor(id);
    const story = anchor && storyOf(anchor.document);
    return anchor && story ? at(story.locals, anchor) : null;
  };
}

function at(locals: readonly Local[], anchor: Anchor): Local | null {
  const exact = locals.find((l) => l.mentions.some((m) => m.start === anchor.start && m.end === anchor.end));
  return exact ?? locals.find((l) => l.mentions.some((m) => overlaps(m, anchor))) ?? null;
}
