import { NEGATIONS } from "../lexicon/verbs.ts";
import type { View } from "./view.ts";
import { unitAt } from "./view.ts";

const REFUSED = new Set("declined declines refused refuses stopped without neither nor failed unwilling forbids forbidden".split(" "));

/** Is what the word at `at` tells said not to be so: "did not take part", "declined to partner with"? */
export function isDenied(view: View, at: number): boolean {
  for (let i = at - 1; i >= at - 4; i -= 1) {
    const { lower, type, ref } = unitAt(view, i);
    if (type === "mark" && lower !== "’") return false;
    if (!ref && (NEGATIONS.has(lower) || REFUSED.has(lower))) return true;
  }
  return false;
}

/** Verbs of what police and others of the law do, by which bodies act. */
export const ACTS: ReadonlySet<string> = new Set(
  ("led leads leading run ran launched conducted carried investigated executed established searched raided arrested built planned operated mounted investigating seized spearheaded headed oversaw handled dismantled detained " +
    "served prosecuted coordinated swooped busted nabbed intercepted rescued stormed apprehended collared patrolled uncovered foiled smashed staged organised organized undertook targeted").split(" "),
);
