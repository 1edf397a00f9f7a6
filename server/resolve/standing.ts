import { byCodeUnit } from "../model/id.ts";
import type { Decision, Judgement } from "../model/judgement.ts";

export type Verdict = Decision["verdict"];
/** A judgement whose decision is of a certain verdict. */
export type JudgementOf<V extends Verdict> = Judgement & { readonly decision: Extract<Decision, { readonly verdict: V }> };

export const isVerdict = <V extends Verdict>(judgement: Judgement, ...verdicts: readonly V[]): judgement is JudgementOf<V> =>
  (verdicts as readonly Verdict[]).includes(judgement.decision.verdict);

/** The order in which judgements were made; those of one instant by id, so that every machine sees one order. */
export const byTime = (a: Judgement, b: Judgement): number => byCodeUnit(a.when, b.when) || byCodeUnit(a.id, b.id);

/** The judgements that nobody took back, oldest first, without the undoing ones. An undo that is undone itself has no force. */
export function standing(judgements: readonly Judgement[]): Judgement[] {
  const undoing = new Map<string, string[]>();
  const unique = new Map(judgements.map((j) => [j.id, j]));
  for (const { id, decision } of unique.values()) {
    if (decision.verdict === "undo") undoing.set(decision.judgement, [...(undoing.get(decision.judgement) ?? []), id]);
  }
  const stands = new Map<string, boolean>();
  const holds = (id: string): boolean => {
    const known = stands.get(id);
    if (known !== undefined) return known;
    stands.set(id, false); // two that undo each other would ask for ever
    const answer = !(undoing.get(id) ?? []).some(holds);
    stands.set(id, answer);
    return answer;
  };
  return [...unique.values()].filter((j) => j.decision.verdict !== "undo" && holds(j.id)).sort(byTime);
}
