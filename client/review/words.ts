import type { End, RelationType } from "../../server/model/ontology.ts";
import { RELATION_TYPES } from "../../server/model/ontology.ts";
import { KIND_WORDS, RELATION_WORDS, counted } from "../view/words.ts";

/** What the review says in words. */

export type PairVerdict = "SAME" | "DIFFERENT" | "UNSURE";

/** A verdict's key, its button, and what is said when it was given. */
export const VERDICTS = [
  { verdict: "SAME", key: "y", button: "Same", said: "One and the same" },
  { verdict: "DIFFERENT", key: "n", button: "Different", said: "Told apart" },
  { verdict: "UNSURE", key: "u", button: "Unsure", said: "Left open, and kept apart" },
] as const satisfies readonly { readonly verdict: PairVerdict; readonly key: string; readonly button: string; readonly said: string }[];

/** What the machine's score (0 to 1) amounts to. It joins from 0.6 on its own unless something forbids it, and asks from 0.35 on. */
export function scoreWords(score: number): string {
  if (score >= 0.6) return "Probably one, were it not for what speaks against it";
  if (score >= 0.5) return "As likely one as two";
  if (score >= 0.35) return "Perhaps one, more likely two";
  return "Hardly one";
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Reasons as lines of a list: each begins large, and none ends with a full stop. */
export const reasonLines = (reasons: readonly string[]): readonly string[] => reasons.map((reason) => capital(reason.replace(/\.$/, "")));

/** "One person, or two?" */
export const question = (end: End): string => `One ${KIND_WORDS[end].one.toLowerCase()}, or two?`;

/** The type of a relation by its id (`TYPE~from~to`), or null. */
export const typeOf = (id: string): RelationType | null => RELATION_TYPES.find((type) => id.startsWith(`${type}~`)) ?? null;

/** Relations between the two, which would fall away: "Partnered with, works for". */
export function vanishWords(ids: readonly string[]): string {
  const types = [...new Set(ids.map(typeOf).filter((type) => type !== null))].map((type) => RELATION_WORDS[type].toLowerCase());
  return `${counted(ids.length, "line")} between the two would fall away: ${types.join(", ")}`;
}

interface InDocument { readonly document: { readonly id: string; readonly copyGroup: string } }

/**
 * At most `most` of these, spread over stories: each one's first, then each one's second, and so on, given back in their
 * own order. Of copies of one story only the first document counts.
 */
export function spread<T extends InDocument>(mentions: readonly T[], most: number): readonly T[] {
  const told = new Map<string, { readonly document: string; mentions: number }>();
  const ranked = mentions.flatMap((mention, at) => {
    const { id, copyGroup } = mention.document;
    const story = told.get(copyGroup) ?? { document: id, mentions: 0 };
    told.set(copyGroup, story);
    return story.document === id ? [{ mention, at, rank: story.mentions++ }] : [];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank || a.at - b.at).slice(0, most).toSorted((a, b) => a.at - b.at).map(({ mention }) => mention);
}

export interface DecisionLike {
  readonly verdict: string;
  readonly name?: string | null | undefined;
  readonly anchors?: readonly string[] | null | undefined;
}

/** A decision in one line; `names` are those that its entities bear now, null for one that is gone. */
export function decisionWords({ verdict, name, anchors }: DecisionLike, names: readonly (string | null)[]): string {
  const [a, b] = names.map((each) => each ?? "somebody who is no longer here");
  switch (verdict) {
    case "SAME": return a === b || b === undefined ? `Made one: ${a}` : `Made one: ${a} and ${b}`;
    case "DIFFERENT": return `Told apart: ${a} and ${b}`;
    case "UNSURE": return `Left open: ${a} and ${b}`;
    case "SPLIT": return `Set apart: ${counted(anchors?.length ?? 0, "mention")}, now ${a}`;
    case "RENAME": return `Renamed: ${name ?? ""}`;
    case "RETYPE": return `Given another kind: ${a}`;
    case "REJECT_ENTITY": return "Rejected: not a name";
    case "REJECT_EVIDENCE": return "Rejected: a passage that does not say so";
    case "ADD_EVIDENCE": return "Added by hand: a passage";
    case "ADD_ENTITY": return `Added by hand: ${name ?? ""}`;
    case "NOTE": return `Noted about ${a}`;
    case "TAG": return `Tagged ${name ?? ""}: ${a}`;
    default: return "Taken back: an earlier decision";
  }
}
