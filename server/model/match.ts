/** Two entities that may be one, or two parts of one that were joined, with the reasons. `a` and `b` are anchors, the smaller first. */
export interface Match {
  readonly a: string;
  readonly b: string;
  /** From 0 to 1: how likely they are one. */
  readonly score: number;
  /** False while it is open whether they are one: the review queue. */
  readonly joined: boolean;
  /** What speaks for it, in words: "full name", "both beside Ann Lee". */
  readonly agrees: readonly string[];
  /** What speaks against it: "aged 23 and 45". */
  readonly clashes: readonly string[];
  /** Both in one sentence. */
  readonly reason: string;
}
