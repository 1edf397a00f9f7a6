/** Verbs of what police and others of the law do, by which bodies act. */
export const ACTS: ReadonlySet<string> = new Set(
  ("led leads leading run ran launched conducted carried investigated executed established searched raided arrested built planned operated mounted investigating seized spearheaded headed oversaw handled dismantled detained " +
    "served prosecuted coordinated swooped busted nabbed intercepted rescued stormed apprehended collared patrolled uncovered foiled smashed staged organised organized undertook targeted").split(" "),
);
